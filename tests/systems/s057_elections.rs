//! 57: no election before its rules are written; terms that end are told two months before.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn the_rules_come_first_and_a_result_is_whole() {
    let office = MemoryOffice::founded();
    let team = made(&office, &["team", "name=Committee", "form=committee"]);
    let seat = made(&office, &["seat", "title=Parent", &format!("of={team}")]);
    let of = format!("seat={seat}");
    let call = ["add", "election", &*of, &format!("called_on={}", today::away(-9))];
    assert!(office.refused(1, &call).contains("how this committee elects"));
    office.out(&["set", &team, "election_process=By ballot, counted in the open"]);
    let spanish = office.refused(1, &[&["--lang", "es"][..], &call].concat());
    assert!(spanish.contains("cómo elige este comité"), "{spanish}");
    office.out(&["set", &team, "term_months=24"]);
    let election = office.out(&call).trim().to_owned();
    office.out(&["set", &election, "eligible=200", "cast=90"]);
    assert_eq!(office.json(&["show", &election])["turnout"], 45.0);
    let held = office.refused(1, &["set", &election, "state=held"]);
    assert!(held.contains("who was elected"), "{held}");
    office.out(&["set", &election, &format!("held_on={}", today::away(-1))]);
    assert!(office.out(&["gaps", "election"]).contains("write down who was elected"));
    let luz = made(&office, &["person", "name=Luz Mar"]);
    let (from, until) = (today::away(0), today::away(700));
    let result =
        [format!("elected={luz}"), format!("term_start={from}"), format!("term_end={until}")];
    let result = result.each_ref().map(String::as_str);
    office.out(&[&["set", &election], &result[..], &["state=held"]].concat());
}

#[test]
fn a_seat_whose_term_ends_within_sixty_days_is_told() {
    let office = MemoryOffice::founded();
    let luz = made(&office, &["person", "name=Luz Mar"]);
    let seat = made(&office, &["seat", "title=Parent", &format!("person={luz}")]);
    let told = |end: i64| {
        office.out(&["set", &seat, &format!("end={}", today::away(end))]);
        office.run(&["gaps", "seat"]).out.contains("The term ends soon")
    };
    assert_eq!([told(61), told(60), told(1)], [false, true, true]);
}
