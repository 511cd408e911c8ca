//! 87: joint work orders, never more than an order may ask for nor than the fund has.

use crate::cli_office::MemoryOffice;
use crate::made;

/// What an order needs before it is sent.
const READY: [&str; 4] = ["plan=A van", "services=Dentist", "asked=2026-09-01", "site=site-1"];

/// An office with an approved organization and a fund; its id.
fn funded() -> (MemoryOffice, String) {
    let office = MemoryOffice::founded();
    made(&office, &["organization", "name=Casa Luz", "approved_from=2026-01-01"]);
    made(&office, &["service", "title=Dentist", "form=health"]);
    let fund = made(
        &office,
        &["fund", "title=Matching", "form=district", "total=$400,000", "order_limit=250000"],
    );
    (office, fund)
}

fn order(title: &str, amount: &str) -> Vec<String> {
    let pairs =
        [("title", title), ("organization", "Casa Luz"), ("fund", "Matching"), ("amount", amount)];
    let pairs = pairs.iter().map(|(key, value)| format!("{key}={value}"));
    ["work_order".to_owned()].into_iter().chain(pairs).collect()
}

fn asked(office: &MemoryOffice, title: &str, amount: &str, state: &str) -> String {
    let order = order(title, amount);
    let words: Vec<&str> = order.iter().map(String::as_str).collect();
    let ready = if state == "draft" { &[][..] } else { &READY };
    made(office, &[&words[..], ready, &[&*format!("state={state}")]].concat())
}

fn refused(office: &MemoryOffice, lang: &str, title: &str, amount: &str) -> String {
    let order = order(title, amount);
    let words: Vec<&str> = order.iter().map(String::as_str).collect();
    office.refused(1, &[&["--lang", lang, "add"], &words[..]].concat())
}

#[test]
fn an_order_keeps_to_its_limit_and_to_what_the_fund_has_left() {
    let (office, fund) = funded();
    office.out(&["set", "site-1", "preapproved=2026-08-01"]);
    let told = refused(&office, "en", "Too much", "250000.01");
    assert!(told.contains("at most $250,000.") && told.contains("$400,000 of the fund"), "{told}");
    asked(&office, "Clinic", "240000", "approved");
    let told = refused(&office, "en", "Second", "200000");
    assert_eq!(told.trim(), "The fund has only $160,000 left.");
    assert!(refused(&office, "es", "Second", "200000").contains("le quedan $160,000"));
    let second = asked(&office, "Second", "160000", "draft");
    // A draft takes nothing; what it asks for counts once it is approved.
    assert_eq!(office.json(&["list", "fund"])[0]["left"], 160_000);
    office.out(&["set", &fund, "total=300000"]);
    assert!(office.out(&["gaps", "work_order"]).contains("Asks for more than it may"));
    office.out(&["set", &fund, "total=400000"]);
    office.out(&[&["set", &second, "state=approved"], &READY[..]].concat());
    assert_eq!(office.json(&["list", "fund"])[0]["left"], 0);
    assert_eq!(office.json(&["show", &second])["left_for_this"], 160_000);
    assert!(!office.out(&["gaps", "work_order"]).contains("more than it may"));
    office.out(&["set", &fund, "total=300000"]);
    // What was given already is told once, with the fund.
    assert!(!office.out(&["gaps", "work_order"]).contains("more than it may"));
    assert!(office.out(&["gaps", "fund"]).contains("-$100,000"));
}

#[test]
fn both_have_to_be_approved_before() {
    let (office, _) = funded();
    made(&office, &["organization", "name=Sol"]);
    let order = asked(&office, "Clinic", "1000", "draft");
    assert!(office.refused(1, &["set", &order, "organization=Sol"]).contains("has not approved"));
    // Whoever goes past a state has what it needs.
    for state in ["state=sent", "state=approved", "state=paid"] {
        let told = office.refused(1, &["set", &order, state]);
        assert!(
            told.contains("these are missing: What it adds, Services, Asked on, Site."),
            "{told}"
        );
        // The school is named; what it lacks is its approval.
        let told = office.refused(1, &[&["set", &order, state], &READY[..]].concat());
        assert!(told.contains("this is missing: “District approved on” of “Site”."), "{told}");
    }
    office.out(&["set", "site-1", "preapproved=2026-08-01"]);
    office.out(&[&["set", &order, "state=sent"], &READY[..]].concat());
    // From there on it is asked nothing again.
    office.out(&["set", &order, "plan="]);
    office.out(&["set", &order, "state=paid"]);
    office.out(&["undo"]);
    assert_eq!(office.json(&["show", &order])["state"], "sent");
}

#[test]
fn money_that_is_asked_for_is_not_less_than_nothing() {
    let (office, fund) = funded();
    let told = refused(&office, "en", "Owed", "-300");
    assert_eq!(told.trim(), "Amount: “-300” is too little. It has to be $0 or more.");
    assert!(refused(&office, "es", "Owed", "-300").contains("Tiene que ser $0 o más."));
    assert!(office.refused(1, &["set", &fund, "total=-5000"]).contains("$0 or more"));
    let told = office.out(&["kinds", "agreement"]) + &office.out(&["kinds", "fund"]);
    assert!(told.contains("money: 0.."), "{told}");
    assert!(!told.contains("9223372036854775808"), "{told}");
}

#[test]
fn what_was_asked_for_is_added_up_by_how_far_it_is() {
    let (office, _) = funded();
    office.out(&["set", "site-1", "preapproved=2026-08-01"]);
    asked(&office, "Clinic", "100000", "approved");
    asked(&office, "Garden", "50000.50", "draft");
    asked(&office, "Band", "20000", "draft");
    let told = office.json(&["list", "work_order", "--figures"]);
    assert_eq!((&told[0]["whole"], &told[0]["parts"]["draft"]), (&3.into(), &2.into()), "{told}");
    let sum = &told[1];
    assert_eq!((&sum["by"], &sum["parts"]["paid"]), (&"state".into(), &0.into()), "{told}");
    assert_eq!((&sum["whole"], &sum["parts"]["draft"]), (&170_000.5.into(), &70_000.5.into()));
    let told = office.out(&["--lang", "es", "list", "work_order", "--figures"]);
    assert!(told.contains("Monto pedido") && told.contains("$170,000.50"), "{told}");
    // What was answered says by itself when.
    let order = office.json(&["list", "work_order", "--where", "title=Clinic"]);
    assert!(order[0]["answered"].is_string(), "{order}");
    assert!(office.out(&["list", "note", "--figures"]).contains("There are no figures"));
}
