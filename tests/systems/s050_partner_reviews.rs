//! 50: what each partner promised and delivered, and when it last sat at a round table.

use serde_json::json;

use crate::cli_office::MemoryOffice;
use crate::{made, step};

/// Two organizations, the first a partner.
fn office() -> (MemoryOffice, String) {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    made(&office, &["problem", "statement=Toothaches"]);
    made(&office, &["organization", "name=Sol"]);
    let partner = made(&office, &["organization", "name=Casa Luz"]);
    let of = format!("organization={partner}");
    let words = ["partnership", &*of, "purpose=Checks", "needs=Toothaches", "stage=partner"];
    made(&office, &words);
    (office, partner)
}

fn review(office: &MemoryOffice, partner: &str, promise: &str, more: &[&str]) -> String {
    let (of, promise) = (format!("organization={partner}"), format!("promise={promise}"));
    made(office, &[&["partner_review", &*promise, &*of], more].concat())
}

#[test]
fn a_partner_shows_what_was_promised_and_delivered_for_the_term() {
    let (office, partner) = office();
    let gaps = || office.out(&["gaps", "organization"]);
    assert!(gaps().contains("without a promise reviewed"), "{}", gaps());
    let seen = review(
        &office,
        &partner,
        "Children",
        &["until=2026-11-10", "promised=120", "delivered=90"],
    );
    review(&office, &partner, "Talks", &["until=2026-11-10", "promised=4", "delivered=5"]);
    // Of another year.
    review(&office, &partner, "Long ago", &["until=2026-03-01", "promised=4", "delivered=4"]);
    assert!(!gaps().contains("without a promise reviewed"), "{}", gaps());
    assert_eq!(office.json(&["show", &seen])["kept"], 75);
    let shown = office.json(&["show", &partner]);
    let told = [&shown["promises"], &shown["promises_kept"], &shown["last_review"]];
    assert_eq!(told, [&json!(2), &json!(1), &json!("2026-11-10")]);
    let list = office.out(&["list", "partner_review"]);
    let line = list.lines().find(|line| line.contains("Children")).unwrap();
    for words in ["Casa Luz", "120", "90", "75"] {
        assert!(line.contains(words), "{words} in {list}");
    }
    let short = office.out(&["--lang", "es", "gaps", "partner_review"]);
    assert!(short.contains("menos de lo prometido: 75"), "{short}");
    let report = office.out(&["report", "partner_year", "organization=Casa Luz"]);
    assert!(report.contains("Children") && report.contains("Promises kept"), "{report}");
}

#[test]
fn what_was_not_written_down_is_asked_for() {
    let (office, partner) = office();
    let own = review(&office, &partner, "Children", &["until=2026-11-19", "promised=120"]);
    let asks = || office.out(&["gaps", "partner_review"]).contains("write down what was delivered");
    assert!(asks());
    office.out(&["set", &own, "until=2026-11-20"]);
    assert!(!asks(), "its time goes on");
    office.out(&["set", &own, "until=2026-11-19", "delivered=0"]);
    assert!(!asks(), "nothing is an answer too");
}

#[test]
fn a_partner_without_a_round_table_in_the_term_is_told() {
    let (office, partner) = office();
    let alone = || {
        let gaps = office.json(&["gaps", "organization"]);
        let own = gaps.as_array().unwrap().iter().filter(|own| own["check"] == "no_round_table");
        own.map(|own| own["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    let partner_alone = [partner.clone()];
    assert_eq!(alone(), partner_alone, "who is no partner is not asked");
    let table = format!("round_table={partner}");
    let meeting = ["meeting", "title=All around", "date=2026-11-12", &*table];
    let meeting = made(&office, &meeting);
    assert_eq!(alone(), partner_alone, "it is planned only");
    office.out(&["set", &meeting, "state=held"]);
    assert!(alone().is_empty());
    let shown = || office.json(&["show", &partner])["last_round_table"].clone();
    assert_eq!(shown(), "2026-11-12");
    // 120 days back, and one more.
    office.out(&["set", &meeting, "date=2026-07-23"]);
    assert!(alone().is_empty());
    office.out(&["set", &meeting, "date=2026-07-22"]);
    assert_eq!(alone(), partner_alone);
    assert_eq!(shown(), "2026-07-22");
    let told = office.json(&["list", "partner_review", "--figures"]);
    assert_eq!((&told[0]["whole"], &told[0]["of"]), (&json!(0), &json!(1)), "{told}");
}

#[test]
fn looking_after_partners_and_volunteers_is_proven_by_both() {
    let (office, partner) = office();
    review(&office, &partner, "Children", &["until=2026-11-10", "promised=120", "delivered=90"]);
    assert_ne!(step(&office, "10.4")["proof"], "evidence");
    made(&office, &["person", "name=Beto"]);
    made(&office, &["volunteer", "task=Reading", "person=Beto"]);
    assert_eq!(step(&office, "10.4")["proof"], "evidence");
}
