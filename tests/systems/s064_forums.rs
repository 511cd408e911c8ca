//! 64: what families and residents say in forums, each with its answer; what has none is counted.

use crate::cli_office::MemoryOffice;
use crate::made;

/// An office in November 2026 with two concerns before the same council; the id of the first.
fn heard() -> (MemoryOffice, String) {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    made(&office, &["organization", "name=City council"]);
    let said = |concern: &str, date: &str| {
        let words = ["public_comment", concern, "forum=city_council", "body=City council", date];
        made(&office, &words)
    };
    let first = said("concern=No crossing guard", "date=2026-11-10");
    said("concern=Dark streets", "date=2026-11-19");
    said("concern=Buses", "date=2026-12-01");
    (office, first)
}

#[test]
fn those_without_an_answer_are_told_and_counted() {
    let (office, first) = heard();
    let unanswered = || office.json(&["list", "organization"])[0]["unanswered"].clone();
    // What is yet to be said waits for nothing.
    assert_eq!(unanswered(), 2);
    assert!(office.out(&["gaps", "public_comment"]).contains("No answer for 10 days"));
    let told = office.out(&["--lang", "es", "gaps", "public_comment"]);
    assert!(told.contains("Sin respuesta desde hace 10 días"), "{told}");
    assert!(office.out(&["gaps", "organization"]).contains("without an answer: 2"));
    office.out(&["set", &first, "answer=A guard from January on"]);
    assert_eq!(unanswered(), 1);
    assert!(!office.out(&["gaps", "public_comment"]).contains("10 days"));
}

#[test]
fn each_shows_its_concern_and_its_answer_and_when_it_came() {
    let (office, first) = heard();
    let refused = office.refused(1, &["set", &first, "answered=2026-11-18"]);
    assert!(refused.contains("Answer"), "{refused}");
    let refused = office.refused(1, &["--lang", "es", "set", &first, "answered=2026-11-18"]);
    assert!(refused.contains("Respuesta"), "{refused}");
    office.out(&["set", &first, "answer=A guard from January on"]);
    let shown = office.json(&["show", &first]);
    assert_eq!(shown["answered"], "2026-11-20", "it says by itself when");
    let list = office.out(&["list", "public_comment"]);
    assert!(list.contains("No crossing guard") && list.contains("A guard from"), "{list}");
}

#[test]
fn it_is_found_by_the_words_of_others() {
    let office = MemoryOffice::founded();
    for word in ["forum", "testimonio"] {
        let refused = office.refused(1, &["list", word]);
        assert!(refused.contains("public_comment"), "{refused}");
    }
}
