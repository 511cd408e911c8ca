//! 41: how much of the money that was moved was moved because of something that was heard.

use serde_json::Value as Json;

use crate::cli_office::MemoryOffice;
use crate::made;

fn total(office: &MemoryOffice, key: &str) -> Json {
    let all = office.json(&["list", "budget_change", "--figures"]);
    let own = all.as_array().unwrap().iter().find(|own| own["key"] == key).cloned();
    own.unwrap_or_else(|| panic!("{key} in {all}"))["whole"].clone()
}

fn line(office: &MemoryOffice, title: &str, year: &str, amount: &str) -> String {
    let words = [format!("title={title}"), format!("year={year}"), format!("amount={amount}")];
    let [title, year, amount] = words.each_ref().map(String::as_str);
    made(office, &["budget_line", title, year, amount, "cost_kind=program"])
}

fn moved(office: &MemoryOffice, line: &str, [before, after]: [&str; 2], more: &[&str]) -> String {
    let words = [format!("line={line}"), format!("before={before}"), format!("after={after}")];
    let [line, before, after] = words.each_ref().map(String::as_str);
    let words = ["budget_change", "reason=Asked for", "date=2026-10-01", line, before, after];
    made(office, &[&words[..], more].concat())
}

#[test]
fn the_share_that_cites_a_finding_is_told_to_the_cent() {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    assert_eq!(office.out(&["list", "budget_change", "--figures"]).matches('%').count(), 0);
    let calls = line(&office, "Calls", "2026-27", "300.10");
    let letters = line(&office, "Letters", "2026-27", "99.90");
    let heard = made(&office, &["finding", "statement=Heard late", "date=2026-09-01"]);
    let cites = format!("findings={heard}");
    let rise = moved(&office, &calls, ["0", "300.10"], &[&cites]);
    let cut = moved(&office, &letters, ["199.80", "99.90"], &[]);
    let shown = |id: &str, key: &str| office.json(&["show", id])[key].clone();
    assert_eq!([shown(&rise, "change"), shown(&rise, "moved")], [300.1, 300.1]);
    assert_eq!([shown(&cut, "change"), shown(&cut, "moved")], [-99.9, 99.9]);
    let page = office.out(&["show", &cut]);
    assert!(page.contains("−$99.90") || page.contains("-$99.90"), "{page}");
    // 300.10 of 400.00, a cut counting as much as a rise.
    assert_eq!(total(&office, "moved_this_year"), 400.0);
    assert_eq!(total(&office, "traced"), 75.025);
    assert!(office.out(&["list", "budget_change", "--figures"]).contains('%'));
    // Each leads to what was heard, and one without is told.
    assert_eq!(shown(&rise, "findings"), serde_json::json!([heard]));
    let gaps = office.json(&["gaps", "budget_change"]);
    let holes: Vec<&Json> = gaps.as_array().unwrap().iter().map(|own| &own["id"]).collect();
    assert_eq!(holes, [cut.as_str()]);
    // Money of another school year is another share.
    let before = line(&office, "Before", "2025-26", "10");
    moved(&office, &before, ["0", "1000"], &[]);
    assert_eq!(total(&office, "traced"), 75.025);
    // A finding that went to the trash speaks for nothing.
    office.out(&["rm", &heard]);
    assert_eq!(total(&office, "traced"), 0.0);
}

#[test]
fn what_a_line_says_is_what_was_decided_last() {
    let office = MemoryOffice::founded();
    let calls = line(&office, "Calls", "2026-27", "500");
    let differs = |office: &MemoryOffice| {
        office.json(&["gaps", "budget_line"]).to_string().contains("differs")
    };
    moved(&office, &calls, ["300", "500"], &[]);
    assert!(!differs(&office));
    let later = ["budget_change", "reason=Less", "date=2026-11-01", "before=500", "after=450.25"];
    made(&office, &[&later[..], &[&format!("line={calls}")]].concat());
    assert!(differs(&office));
    office.out(&["set", &calls, "amount=450.25"]);
    assert!(!differs(&office));
}

#[test]
fn the_money_that_was_moved_is_told_by_priority_and_year() {
    let office = MemoryOffice::founded();
    let calls = line(&office, "Calls", "2026-27", "500");
    made(&office, &["priority", "title=Every day"]);
    moved(&office, &calls, ["300", "500"], &["priority=Every day"]);
    moved(&office, &calls, ["500", "400.50"], &[]);
    let table = office.json(&["list", "budget_change", "--as", "traced"]);
    let labels = |axis: &str| -> Vec<String> {
        let heads = table[axis].as_array().unwrap().iter();
        heads.map(|own| own["label"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(labels("rows"), ["Every day", "none named", "All together"]);
    assert_eq!(labels("columns"), ["2026–27", "All together"]);
    let cells = table["cells"].as_array().unwrap().iter();
    let last: Vec<&str> = cells.map(|row| row[1]["value"].as_str().unwrap()).collect();
    assert_eq!(last, ["200", "99.50", "299.50"]);
}
