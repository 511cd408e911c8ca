//! 56: the five kinds of members of the committee, filled or empty; the principal fills none of them.

use crate::cli_office::MemoryOffice;
use crate::made;

fn met(office: &MemoryOffice, team: &str) -> usize {
    let shown = office.json(&["show", team]);
    let five = shown["five"].as_object().unwrap();
    assert_eq!(five.len(), 5, "{five:?}");
    five.values().filter(|own| *own == "met").count()
}

#[test]
fn each_kind_is_filled_by_a_seat_and_the_principal_fills_none() {
    let office = MemoryOffice::founded();
    let team = made(&office, &["team", "name=Committee", "form=committee"]);
    let seat = |kind: &str, more: &[&str]| {
        let name = format!("name=A {kind}");
        let person = made(&office, &["person", &name, &format!("person_kind={kind}")]);
        let words = ["seat", "title=Member", &format!("of={team}"), &format!("person={person}")];
        made(&office, &[&words[..], more].concat())
    };
    assert_eq!(met(&office, &team), 0);
    seat("administrator", &[]);
    assert_eq!(met(&office, &team), 0, "the principal works with it");
    for (filled, kind) in ["family", "student", "partner", "teacher"].into_iter().enumerate() {
        seat(kind, &[]);
        assert_eq!(met(&office, &team), filled + 1, "{kind}");
    }
    let gaps = || office.run(&["gaps", "team"]).out;
    assert!(gaps().contains("lacks one of the five kinds"), "{}", gaps());
    let staff = seat("classified", &[]);
    assert_eq!(met(&office, &team), 4, "any member of the staff is not enough");
    office.out(&["set", &staff, "committed=yes"]);
    assert_eq!(met(&office, &team), 5);
    assert!(!gaps().contains("lacks one of the five kinds"), "{}", gaps());
    let core = made(&office, &["team", "name=Core", "form=core"]);
    assert!(office.json(&["show", &core])["five"].is_null(), "only a committee has five kinds");
}
