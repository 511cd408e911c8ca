//! 17: schools whose practice is worth copying, by the kind of school, each with its visit.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn they_are_narrowed_by_kind_and_a_visit_says_when() {
    let office = MemoryOffice::founded();
    let add = |words: &[&str]| made(&office, &[&["model_school"], words].concat());
    let valle = add(&["school=Valle Verde", "model=pilot", "contact=555-0140"]);
    add(&["school=Mesa Alta", "model=charter"]);
    let pilots = office.out(&["list", "model_school", "--where", "model=pilot"]);
    assert!(pilots.contains("Valle Verde") && !pilots.contains("Mesa Alta"), "{pilots}");
    let gaps = || office.out(&["gaps", "model_school"]);
    assert_eq!(gaps().matches("nobody has visited").count(), 1, "{}", gaps());
    let date = today::away(-3);
    let visit = made(&office, &["meeting", "title=To Valle Verde", &format!("date={date}")]);
    office.out(&["set", &valle, &format!("visit={visit}")]);
    assert_eq!(office.json(&["show", &valle])["visit"], visit.as_str());
    assert!(!gaps().contains("nobody has visited"), "{}", gaps());
    assert!(gaps().contains("what do we take home"), "{}", gaps());
    office.out(&["set", &valle, "takeaway_es=Una lista en la puerta"]);
    assert!(!gaps().contains("take home"), "{}", gaps());
    let spanish = office.out(&["--lang", "es", "list", "model_school"]);
    assert!(spanish.contains("piloto") && spanish.contains("chárter"), "{spanish}");
}
