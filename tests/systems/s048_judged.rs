//! 48: each criterion of an agreement is judged before and after; the change is shown once both are there.

use serde_json::{Value as Json, json};

use crate::cli_office::MemoryOffice;
use crate::made;

/// An agreement in force with two criteria.
fn agreed(office: &MemoryOffice) -> (String, [String; 2]) {
    made(office, &["organization", "name=Casa Luz"]);
    made(office, &["problem", "statement=Toothaches"]);
    let words = ["agreement", "title=Dental van", "partner=Casa Luz", "needs=Toothaches"];
    let agreement = made(office, &words);
    let criterion = |title: &str| {
        made(office, &["criterion", &format!("title={title}"), &format!("agreement={agreement}")])
    };
    let criteria = ["Children seen", "Days missed"].map(criterion);
    let rest = ["start=2026-09-01", "end=2027-06-30", "expectations=It comes", "metrics=Seen"];
    office.out(&[&["set", &*agreement, "state=in_force"], &rest[..]].concat());
    (agreement, criteria)
}

fn score(office: &MemoryOffice, criterion: &str, phase: &str, date: &str, value: &str) {
    let of = format!("criterion={criterion}");
    let [phase, date, value] = [("phase", phase), ("date", date), ("value", value)]
        .map(|(key, own)| format!("{key}={own}"));
    made(office, &["score", &of, &phase, &date, &value]);
}

#[test]
fn the_change_is_shown_for_each_criterion_once_both_are_there() {
    let office = MemoryOffice::founded();
    let (_, [seen, missed]) = agreed(&office);
    let change = |id: &str| office.json(&["show", id])["change"].clone();
    score(&office, &seen, "before", "2026-08-20", "10");
    score(&office, &missed, "after", "2027-06-10", "31");
    assert_eq!([change(&seen), change(&missed)], [Json::Null, Json::Null]);
    score(&office, &seen, "after", "2027-06-10", "25");
    score(&office, &missed, "before", "2026-08-20", "40");
    assert_eq!([change(&seen), change(&missed)], [json!(15), json!(-9)]);
    let list = office.out(&["list", "criterion"]);
    let line = list.lines().find(|line| line.contains("Days missed")).unwrap();
    for value in ["40", "31", "-9"] {
        assert!(line.contains(value), "{value} in {list}");
    }
    let report = office.out(&["report", "partner_year", "organization=Casa Luz"]);
    assert!(report.contains("Children seen") && report.contains("15"), "{report}");
}

#[test]
fn it_ends_only_after_every_criterion_was_judged_again() {
    let office = MemoryOffice::founded();
    let (agreement, [seen, missed]) = agreed(&office);
    score(&office, &seen, "before", "2026-08-20", "10");
    score(&office, &seen, "after", "2027-06-10", "25");
    score(&office, &missed, "before", "2026-08-20", "40");
    let refused = office.refused(1, &["set", &agreement, "state=ended"]);
    assert!(refused.contains("Judge each criterion once more"), "{refused}");
    // To be judged once at some time is not to be judged after.
    score(&office, &missed, "once", "2027-06-10", "30");
    assert_eq!(office.refused(1, &["set", &agreement, "state=ended"]), refused);
    score(&office, &missed, "after", "2027-06-10", "31");
    office.out(&["set", &agreement, "state=ended"]);
}
