//! 134: who employs the coordinator is chosen with the principal, a teacher and a family; its duties have somebody.

use crate::cli_office::MemoryOffice;
use crate::made;

#[test]
fn without_the_three_nobody_is_chosen() {
    let office = MemoryOffice::founded();
    let agency = made(&office, &["organization", "name=Casa Luz"]);
    let of = format!("organization={agency}");
    let candidacy = made(&office, &["application", "title=Casa Luz", &of]);
    let choose = ["set", &*candidacy, "state=chosen"];
    let mut deciders = String::from("deciders=");
    for kind in ["administrator", "teacher", "family"] {
        let refused = office.refused(1, &choose);
        assert!(refused.contains("a teacher and a family member"), "{refused}");
        let one =
            made(&office, &["person", &format!("name=A {kind}"), &format!("person_kind={kind}")]);
        deciders = format!("{deciders}{one};");
        office.out(&["set", &candidacy, deciders.trim_end_matches(';')]);
    }
    office.out(&choose);
    assert!(office.out(&["gaps", "application"]).contains("no day is set for a review"));
    let duty = made(&office, &["duty", "title=Pay on time", "form=lead_agency", &of]);
    let owners = || office.run(&["gaps", "duty"]).out.contains("nobody sees to");
    assert!(owners());
    let luz = made(&office, &["person", "name=Luz Mar"]);
    office.out(&["set", &duty, &format!("owner={luz}")]);
    assert!(!owners());
}
