//! 44: from a need to a partner.

use crate::cli_office::MemoryOffice;
use crate::made;

#[test]
fn a_partner_answers_a_need() {
    let office = MemoryOffice::founded();
    made(&office, &["organization", "name=Casa Luz"]);
    let own = made(&office, &["partnership", "organization=Casa Luz", "purpose=Dental checks"]);
    assert!(office.out(&["gaps", "partnership"]).contains("Answers no need"));
    let refused = office.refused(1, &["set", &own, "stage=partner"]);
    assert!(refused.contains("which need"), "{refused}");
    // What ended was a partnership; talks that came to nothing are declined.
    assert_eq!(office.refused(1, &["set", &own, "stage=ended"]), refused);
    made(&office, &["problem", "statement=Toothaches"]);
    office.out(&["set", &own, "needs=Toothaches", "stage=partner"]);
    assert_eq!(office.json(&["list", "step", "--where", "number=10.1"])[0]["proof"], "evidence");
    assert!(office.out(&["show", &own]).starts_with("Casa Luz · Dental checks"));
    let told = office.out(&["gaps", "organization"]);
    assert!(told.contains("without an agreement"), "{told}");
    made(
        &office,
        &["agreement", "title=Room", "form=alignment", "partner=Casa Luz", "state=in_force"],
    );
    assert!(!office.out(&["gaps", "organization"]).contains("without an agreement"));
    assert_eq!(office.json(&["list", "organization"])[0]["agreements"], 1);
}

#[test]
fn a_next_step_is_told_at_every_stage_that_is_not_over() {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    made(&office, &["organization", "name=Casa Luz"]);
    made(&office, &["problem", "statement=Toothaches"]);
    let pairs = ["organization=Casa Luz", "purpose=Checks", "needs=Toothaches"];
    let next = ["next_step=Call", "next_on=2026-11-10"];
    let own = made(&office, &[&["partnership"], &pairs[..], &next].concat());
    let told = || office.out(&["report", "handover"]).contains("“Next step on” was Nov 10, 2026");
    for stage in ["idea", "approached", "talking", "partner", "paused"] {
        office.out(&["set", &own, &format!("stage={stage}")]);
        assert!(told(), "{stage}");
    }
    for stage in ["declined", "ended"] {
        office.out(&["set", &own, &format!("stage={stage}")]);
        assert!(!told(), "{stage}");
    }
}
