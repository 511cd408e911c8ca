//! 49: what is confidential goes to partners only under an agreement in force that names it.

use crate::cli_office::MemoryOffice;
use crate::made;

/// The ways out by which a partner would be told of the data.
const WAYS: [&[&str]; 2] = [&["report", "shared_data"], &["export", "csv", "data_set"]];

/// An office in November 2026 with a partner and confidential data; the id of these.
fn confidential() -> (MemoryOffice, String) {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    made(&office, &["organization", "name=Casa Luz"]);
    let data = ["data_set", "name_en=Days missed", "name_es=Días de ausencia", "confidential=yes"];
    let id = made(&office, &data);
    (office, id)
}

/// An agreement about data, complete but for the data that it names.
fn drafted(office: &MemoryOffice) -> String {
    let said = ["purpose=Tutors for those who need them", "confidentiality=No names leave"];
    let days = ["start=2026-12-01", "end=2027-06-30"];
    let what = ["agreement", "title=Tutoring data", "form=data_sharing", "partner=Casa Luz"];
    made(office, &[&what[..], &said, &days].concat())
}

/// Whether each way is open to an audience, or to one of it; the sentence where it is not.
fn held_of(office: &MemoryOffice, lang: &str, audience: &[&str]) -> Option<String> {
    let replies =
        WAYS.map(|way| office.run(&[&["--lang", lang], way, &["--audience"], audience].concat()));
    let held = replies.map(|reply| {
        assert_eq!(reply.exit == 1, reply.out.is_empty(), "{}", reply.err);
        // A report in which nothing is for these readers is not held back.
        let is_empty = reply.err.starts_with("Nothing in this report is for");
        (reply.exit == 1 && !is_empty).then_some(reply.err)
    });
    assert_eq!(held[0], held[1], "every way out says the same");
    held[0].clone()
}

fn held(office: &MemoryOffice, lang: &str, audience: &str) -> Option<String> {
    held_of(office, lang, &[audience])
}

/// The partner with whom it was agreed.
const FOR: [&str; 3] = ["partner", "--for", "Casa Luz"];

#[test]
fn confidential_data_wait_for_an_agreement_in_force_that_names_them() {
    let (office, data) = confidential();
    let agreement = drafted(&office);
    let names = format!("data_sets={data}");
    let is_held = |day: &str| held_of(office.on(day), "en", &FOR).is_some();
    let told = held_of(&office, "en", &FOR).unwrap();
    assert!(told.contains("“Days missed” is confidential"), "{told}");
    let told = held_of(&office, "es", &FOR).unwrap();
    assert!(told.contains("«Días de ausencia» es confidencial"), "{told}");
    // A draft that names them is not enough, and does not hold back the list of agreements.
    office.out(&["set", &agreement, &names]);
    assert!(is_held("2026-12-01"));
    office.out(&["export", "csv", "agreement", "--audience", "partner"]);
    office.out(&["set", &agreement, "state=in_force"]);
    // From its first day to its last.
    let days = ["2026-11-30", "2026-12-01", "2027-06-30", "2027-07-01"];
    assert_eq!(days.map(is_held), [true, false, false, true]);
    office.on("2027-01-11");
    assert_eq!(office.json(&["show", &data])["shared_under"], 1);
    let report = office.out(&[&["report", "shared_data", "--audience"], &FOR[..]].concat());
    assert!(report.contains("Days missed"), "{report}");
    // Whoever is named without an audience is given no more than partners are.
    let named = office.out(&["report", "shared_data", "--for", "Casa Luz"]);
    assert_eq!(named, report);
    // What was agreed with one partner frees nothing for another, for nobody in particular, for all.
    made(&office, &["organization", "name=Book Van"]);
    assert!(held_of(&office, "en", &["partner", "--for", "Book Van"]).is_some());
    assert!(held(&office, "en", "partner").is_some() && held(&office, "en", "public").is_none());
    let refused = office.refused(1, &["report", "shared_data", "--for", "Nobody"]);
    assert!(refused.contains("“Nobody”"), "{refused}");
    let report = office.out(&["report", "shared_data"]);
    assert!(report.contains("Casa Luz") && report.contains("Tutoring data"), "{report}");
    // Nor do those beside the partner, until they are named as parties.
    office.out(&["set", &agreement, "parties=Book Van"]);
    assert!(held_of(&office, "en", &["partner", "--for", "Book Van"]).is_none());
    // And no longer once it is ended.
    office.out(&["set", &agreement, "state=ended"]);
    assert!(is_held("2027-01-11"));
}

#[test]
fn what_lies_in_the_trash_holds_back_nothing() {
    let (office, data) = confidential();
    let agreement = drafted(&office);
    let other = ["data_set", "name_en=Grades", "name_es=Notas", "confidential=yes"];
    let other = made(&office, &other);
    let names = format!("data_sets={data};{other}");
    office.out(&["set", &agreement, &names, "state=in_force"]);
    office.on("2027-01-11");
    office.out(&["set", &agreement, &format!("data_sets={data}")]);
    assert!(held_of(&office, "en", &FOR).unwrap().contains("Grades"));
    office.out(&["set", &agreement, &names]);
    office.out(&["rm", &other]);
    // The agreement with what is left still names it; nobody else is partner to it.
    let open = ["export", "csv", "agreement", "--audience", "partner", "--for", "Casa Luz"];
    assert!(office.out(&open).contains("Tutoring data"));
    assert_eq!(held_of(&office, "en", &FOR), None);
}

#[test]
fn what_is_not_confidential_or_stays_with_the_team_is_never_held() {
    let (office, data) = confidential();
    assert_eq!(held(&office, "en", "team"), None);
    assert_eq!(held(&office, "en", "private"), None);
    // Who may not know of it is told nothing of it.
    office.out(&["set", &data, "level=team"]);
    assert_eq!(held(&office, "en", "partner"), None);
    let told = office.refused(1, &["report", "shared_data", "--audience", "partner"]);
    assert!(told.contains("For “team” there is something"), "{told}");
    assert!(!told.contains("Days missed"), "{told}");
    office.out(&["set", &data, "level=partner", "confidential=no"]);
    assert_eq!(held(&office, "en", "partner"), None);
}

#[test]
fn an_agreement_about_data_names_them_before_it_is_in_force() {
    let (office, data) = confidential();
    let agreement = drafted(&office);
    let refused = office.refused(1, &["set", &agreement, "state=in_force"]);
    assert!(refused.contains("Data sets"), "{refused}");
    let refused = office.refused(1, &["--lang", "es", "set", &agreement, "state=in_force"]);
    assert!(refused.contains("Conjuntos de datos"), "{refused}");
    let waits = |office: &MemoryOffice| office.out(&["gaps", "data_set"]).contains("Confidential:");
    office.on("2026-12-01");
    assert!(waits(&office));
    office.out(&["set", &agreement, &format!("data_sets={data}"), "state=in_force"]);
    assert!(!waits(&office));
    assert_eq!(office.json(&["show", "step-10.3"])["proof"], "evidence");
    // What is emptied later is told, and goes out no longer.
    office.out(&["set", &agreement, "data_sets="]);
    assert!(office.out(&["gaps", "agreement"]).contains("this is missing: Data sets"));
    assert!(waits(&office) && held_of(&office, "en", &FOR).is_some());
}
