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
