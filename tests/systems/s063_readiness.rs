//! 63: tiers and criteria are records like others, and how ready a school was judged is kept by date.

use crate::cli_office::MemoryOffice;
use crate::made;

const CRITERIA: [&str; 2] = ["Leaders are ready", "Partners are near"];

/// Two criteria of readiness, and two schools, `site-1` and the other.
fn district() -> (MemoryOffice, String) {
    let office = MemoryOffice::founded();
    for title in CRITERIA {
        made(&office, &["criterion", "form=readiness", &format!("title={title}")]);
    }
    office.out(&["set", "site-1", "name=Arroyo"]);
    let other = made(&office, &["site", "name=Loma"]);
    (office, other)
}

fn rate(office: &MemoryOffice, school: &str, criterion: &str, date: &str, value: &str) -> String {
    let words = [("criterion", criterion), ("school", school), ("date", date), ("value", value)]
        .map(|(key, own)| format!("{key}={own}"));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    made(office, &[&["score"], &words[..]].concat())
}

fn table(office: &MemoryOffice, words: &[&str]) -> Vec<String> {
    let all = [&["list", "score", "--format", "csv"], words].concat();
    office.out(&all).lines().map(str::to_owned).collect()
}

#[test]
fn what_was_judged_is_kept_by_date_and_the_newest_counts() {
    let (office, _) = district();
    rate(&office, "Arroyo", CRITERIA[0], "2026-10-02", "3");
    // What is written down later may be of an earlier day.
    rate(&office, "Arroyo", CRITERIA[0], "2026-03-02", "1");
    rate(&office, "Arroyo", CRITERIA[1], "2026-03-02", "2");
    rate(&office, "Loma", CRITERIA[0], "2026-03-09", "4");
    let now = ["Criterion,Arroyo,Loma", "Leaders are ready,3,4", "Partners are near,2,not judged"];
    assert_eq!(table(&office, &["--as", "readiness"]), now);
    let history = table(&office, &["--as", "history", "--where", "school=site-1"]);
    let expected =
        ["Criterion,Mar 2026,Oct 2026", "Leaders are ready,1,3", "Partners are near,2,not judged"];
    assert_eq!(history, expected);
    let shown = office.json(&["show", "site-1"]);
    assert_eq!(shown["readiness_rated"], "2026-10-02");
}

#[test]
fn a_judgement_of_readiness_names_its_school_and_one_of_an_agreement_needs_none() {
    let (office, _) = district();
    let refused =
        office.refused(1, &["add", "score", "criterion=Leaders are ready", "date=2026-10-02"]);
    assert!(refused.contains("School is missing"), "{refused}");
    office.refused(1, &["add", "criterion", "title=Fit with needs"]);
}

#[test]
fn tiers_are_typed_and_changed_like_anything_else_and_their_cost_is_told() {
    let (office, other) = district();
    let tier = made(&office, &["support_tier", "title=A coordinator", "number=2", "cost=90000"]);
    for school in ["site-1", &other] {
        office.out(&["set", school, &format!("tier={tier}")]);
    }
    let shown = office.json(&["show", &tier]);
    assert_eq!(shown["schools"], 2);
    assert_eq!(shown["cost_of_all"], 180_000);
    office.out(&["set", &tier, "number=3", "title=A coordinator and a nurse"]);
    assert!(office.out(&["list", "support_tier"]).contains("and a nurse"));
    let told = office.out(&["gaps", "site"]);
    assert!(told.contains("its readiness was not judged"), "{told}");
    rate(&office, "Arroyo", CRITERIA[0], "2026-10-02", "3");
    office.out(&["set", "site-1", "tier="]);
    assert!(office.out(&["gaps", "site"]).contains("it has no tier of support"));
}

#[test]
fn how_ready_a_school_is_stays_with_the_team() {
    let (office, _) = district();
    rate(&office, "Arroyo", CRITERIA[0], "2026-10-02", "3.25");
    let public = office.out(&["export", "csv", "score", "--audience", "partner"]);
    assert!(!public.contains("3.25") && !public.contains("Arroyo"), "{public}");
    assert!(office.out(&["export", "csv", "score", "--audience", "team"]).contains("3.25"));
}
