//! 16: what there is: what nobody looked at this school year is told, and needs without an asset are counted.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn what_was_not_checked_since_the_school_year_began_is_stale() {
    let office = MemoryOffice::founded();
    let day = today::day();
    let july = |year: i32| chrono::NaiveDate::from_ymd_opt(year, 7, 1).unwrap();
    let year = chrono::Datelike::year(&day);
    let begun = if day < july(year) { july(year - 1) } else { july(year) };
    let asset = made(&office, &["asset", "title=The hall", "form=space"]);
    let is_stale = || office.out(&["gaps", "asset"]).contains("Not checked since the school year");
    assert!(is_stale(), "nobody ever looked");
    for (checked, stale) in [(begun.pred_opt().unwrap(), true), (begun, false), (day, false)] {
        office.out(&["set", &asset, &format!("checked={checked}")]);
        assert_eq!(is_stale(), stale, "{checked}");
    }
    office.out(&["set", &asset, &format!("checked={}", begun.pred_opt().unwrap()), "state=gone"]);
    assert!(!is_stale(), "what is gone needs no look");
    let spanish = office.out(&["--lang", "es", "list", "asset"]);
    assert!(spanish.contains("un espacio") && spanish.contains("ya no está"), "{spanish}");
}

#[test]
fn needs_without_an_asset_are_counted() {
    let office = MemoryOffice::founded();
    let date = format!("date={}", today::day());
    let need = |words: &str, form: &str| {
        let words = ["finding", &format!("statement={words}"), &date, &format!("form={form}")];
        made(&office, &words)
    };
    let [shade, _] = [need("No shade", "need"), need("Nobody calls", "gap")];
    let strength = need("Older students help", "strength");
    let unmatched = || {
        let told = office.out(&["list", "finding", "--figures"]);
        let line = told.lines().find(|line| line.contains("Needs without asset"));
        line.unwrap_or_else(|| panic!("{told}")).to_owned()
    };
    assert!(unmatched().contains("2 of 2"), "{}", unmatched());
    let hall = ["asset", "title=The hall", "form=space", &format!("fills={shade}")];
    let hall = made(&office, &hall);
    assert!(unmatched().contains("1 of 2"), "{}", unmatched());
    assert_eq!(office.json(&["show", &shade])["assets"], 1);
    // What is gone fills nothing.
    office.out(&["set", &hall, "state=gone"]);
    assert!(unmatched().contains("2 of 2"), "{}", unmatched());
    // A strength becomes an asset in one step, a need does not.
    office.refused(1, &["do", "asset", &shade, "form=skill"]);
    let asset = office.out(&["do", "asset", &strength, "form=skill"]);
    let shown = office.json(&["show", asset.trim()]);
    assert_eq!([&shown["title"], &shown["heard"]], ["Older students help", &*strength]);
    assert_eq!(shown["checked"], today::day().to_string());
    assert!(office.out(&["gaps", "asset"]).contains("for no need yet"));
}
