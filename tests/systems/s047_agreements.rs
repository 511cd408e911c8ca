//! 47: agreements with partners, 48: judged before and after.

use crate::cli_office::MemoryOffice;
use crate::made;

/// An agreement with a partner, and a problem that it is to answer.
fn drafted(office: &MemoryOffice) -> String {
    made(office, &["organization", "name=Casa Luz"]);
    made(office, &["problem", "statement=Toothaches keep children at home"]);
    made(office, &["agreement", "title=Dental van", "partner=Casa Luz", "start=2026-09-01"])
}

/// Fills in what the agreement needs, and gives its criterion.
fn completed(office: &MemoryOffice, agreement: &str) -> String {
    let criterion =
        made(office, &["criterion", "title=Children seen", &format!("agreement={agreement}")]);
    office.out(&[
        "set",
        agreement,
        "needs=Toothaches keep children at home",
        "end=2027-06-30",
        "expectations=The van comes each month",
        "metrics=Children seen",
        "state=in_force",
    ]);
    criterion
}

#[test]
fn it_is_in_force_only_when_it_says_what_for_until_when_and_how_success_is_seen() {
    let office = MemoryOffice::founded();
    let agreement = drafted(&office);
    let refused = office.refused(1, &["set", &agreement, "state=in_force"]);
    for part in
        ["Needs it answers", "Until", "What each side does", "How success is seen", "Criteria"]
    {
        assert!(refused.contains(part), "{part} in {refused}");
    }
    assert!(!refused.contains("From"), "what is there is not named: {refused}");
    let refused = office.refused(1, &["--lang", "es", "set", &agreement, "state=in_force"]);
    assert!(refused.contains("Criterios") && refused.contains("Hasta"), "{refused}");
    completed(&office, &agreement);
    assert_eq!(office.json(&["show", &agreement])["state"], "in_force");
    let step = |office: &MemoryOffice| office.json(&["show", "step-10.2"])["proof"].clone();
    assert_eq!(step(&office), "evidence");
    // What is emptied later is told, and proves no longer.
    office.out(&["set", &agreement, "metrics="]);
    assert_eq!(step(&office), serde_json::Value::Null);
    let told = office.out(&["gaps", "agreement"]);
    assert!(told.contains("In force, but this is missing: How success is seen"), "{told}");
}

#[test]
fn its_end_is_told_two_months_before_and_after() {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    let agreement = drafted(&office);
    completed(&office, &agreement);
    let past =
        |office: &MemoryOffice| office.out(&["gaps", "agreement"]).contains("its end is past");
    assert!(!past(&office));
    office.out(&["set", &agreement, "end=2026-09-02"]);
    assert!(past(&office));
}

#[test]
fn it_ends_only_when_each_criterion_was_judged_again() {
    let office = MemoryOffice::founded();
    let agreement = drafted(&office);
    let criterion = completed(&office, &agreement);
    let score = |phase: &str, date: &str, value: &str| {
        let pairs =
            [format!("criterion={criterion}"), format!("phase={phase}"), format!("date={date}")];
        let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
        made(&office, &[&["score"], &pairs[..], &[&*format!("value={value}")]].concat());
    };
    assert!(office.out(&["gaps", "agreement"]).contains("not judged before it began"));
    score("before", "2026-08-15", "10");
    assert!(!office.out(&["gaps", "agreement"]).contains("not judged before it began"));
    office.refused(1, &["set", &agreement, "state=ended"]);
    let change = |office: &MemoryOffice| office.json(&["show", &criterion])["change"].clone();
    assert_eq!(change(&office), serde_json::Value::Null, "unknown until both are there");
    score("after", "2027-06-01", "25");
    score("after", "2027-06-20", "40");
    assert_eq!(change(&office), 30);
    office.out(&["set", &agreement, "state=ended"]);
    assert_eq!(office.json(&["show", &agreement])["with_after"], 100);
}

#[test]
fn it_is_found_by_the_words_of_others() {
    let office = MemoryOffice::founded();
    for word in ["MOU", "convenio"] {
        let refused = office.refused(1, &["list", word]);
        assert!(refused.contains("agreement"), "{refused}");
    }
}
