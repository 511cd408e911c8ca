//! Money, shares, times and years.

use commonground::domain::kinds::specimen::{RHYTHM, SPECIMEN};
use commonground::domain::{Kind, Language};
use commonground::texts::Texts;
use serde_json::{Value, json};

use super::{found, made, office};

/// A field, what is typed, how it is shown, in CSV, in JSON.
const CASES: [(&str, &str, &str, &str, &str); 10] = [
    ("amount", "$250,000", "$250,000", "250000", "250000"),
    ("amount", "-1,200.50", "-$1,200.50", "-1200.50", "-1200.5"),
    ("change", "-2.25", "-2.25", "-2.25", "-2.25"),
    ("share", "62 %", "62%", "62", "62"),
    ("share", "12.5%", "12.5%", "12.5", "12.5"),
    ("year", "2026", "2026–27", "2026-27", "\"2026-27\""),
    ("begins", "3:30 pm", "15:30", "15:30", "\"15:30\""),
    ("lasts", "1h30", "1 h 30 min", "90", "90"),
    ("website", "escuela.org", "escuela.org", "escuela.org", "\"escuela.org\""),
    ("website", "ana@escuela.org", "ana@escuela.org", "ana@escuela.org", "\"ana@escuela.org\""),
];

#[test]
fn each_type_is_read_shown_and_written_in_its_way() {
    for (field, typed, shown, csv, json) in CASES {
        let office = office();
        let id = made(&office, &["title=One", &format!("{field}={typed}")]);
        for language in ["en", "es"] {
            let card = office.out(&["--lang", language, "show", &id]);
            assert!(card.contains(&format!("  {shown}\n")), "{field}: {card}");
            let list = office.out(&["--lang", language, "list", "specimen"]);
            assert!(list.contains(shown), "{field}: {list}");
        }
        let table = office.out(&["export", "csv", "specimen"]);
        assert!(table.contains(&format!(",{csv},")), "{field}: {table}");
        assert_eq!(office.json(&["show", &id])[field].to_string(), json);
        let export: serde_json::Value =
            serde_json::from_str(&office.out(&["export", "json"])).unwrap();
        let records = export["records"].as_array().unwrap();
        let own = records.iter().find(|record| record["id"] == id.as_str()).unwrap();
        assert_eq!(own[field].to_string(), json);
        assert_eq!(found(&office, &["--where", &format!("{field}={typed}")]), ["One"]);
    }
}

#[test]
fn what_does_not_fit_is_told_in_one_sentence() {
    let office = office();
    for (field, typed) in [
        ("amount", "1.005"),
        ("amount", "many"),
        ("change", "x"),
        ("share", "101"),
        ("share", "-1"),
        ("year", "2026-28"),
        ("begins", "24:00"),
        ("lasts", "1:5"),
        ("website", "our page"),
        ("rhythm", "now and then"),
        ("code", "--"),
    ] {
        for language in ["en", "es"] {
            let pair = format!("{field}={typed}");
            let words = ["--lang", language, "add", "specimen", "title=One", &pair];
            let told = office.refused(1, &words);
            assert!(told.contains(typed) && told.trim_end().lines().count() == 1, "{told}");
        }
    }
}

#[test]
fn numbers_are_sorted_by_their_size() {
    let office = office();
    for amount in ["9", "-100", "1,000"] {
        made(&office, &[&format!("title={amount}"), &format!("amount={amount}")]);
    }
    assert_eq!(found(&office, &["--sort", "amount"]), ["-100", "9", "1,000"]);
    assert_eq!(found(&office, &["--sort", "-amount"]), ["1,000", "9", "-100"]);
}

#[test]
fn money_is_reckoned_in_dollars() {
    let office = office();
    let id = made(&office, &["title=One", "amount=-1,200.50"]);
    assert!(office.json(&["show", &id])["rest"].is_null());
    office.out(&["set", &id, "change=-2.25"]);
    assert!(office.out(&["show", &id]).contains("-$1,198.25"));
    assert_eq!(office.json(&["show", &id])["rest"], -1198.25);
}

/// What is typed, in English and Spanish, and the rule that is kept.
const RHYTHMS: [(&str, &str, &str); 6] = [
    ("daily", "todos los días", "FREQ=DAILY"),
    ("every 2 weeks on Tuesday", "cada 2 semanas, martes", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
    ("Mondays and Saturdays", "lunes y sábados", "FREQ=WEEKLY;BYDAY=MO,SA"),
    ("first Sunday of the month", "primer domingo del mes", "FREQ=MONTHLY;BYDAY=1SU"),
    (
        "every 3 months on the last Friday",
        "cada 3 meses, último viernes",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=-1FR",
    ),
    ("yearly until 12 jun 2030", "anual hasta el 12 jun 2030", "FREQ=YEARLY;UNTIL=20300612"),
];

#[test]
fn what_comes_again_is_told_in_words_that_can_be_typed_again() {
    for (english, spanish, rule) in RHYTHMS {
        let office = office();
        let id = made(&office, &["title=One", &format!("rhythm={english}"), "begun=2026-09-01"]);
        assert_eq!(office.json(&["show", &id])["rhythm"], rule);
        for (language, typed) in [("en", english), ("es", spanish)] {
            let said = |words: &[&str]| office.out(&[&["--lang", language], words].concat());
            let card = said(&["show", &id]);
            let label = Texts::new(Language::from_key(language).unwrap());
            let label = label.field(Kind::by_code(SPECIMEN).unwrap(), &RHYTHM).into_owned();
            let told = card.lines().find_map(|line| line.trim().strip_prefix(&label));
            let told = told.unwrap_or_else(|| panic!("{card}")).trim().to_owned();
            assert!(!told.contains('='), "{told}");
            for again in [typed, &told] {
                said(&["set", &id, "rhythm="]);
                said(&["set", &id, &format!("rhythm={again}")]);
                assert_eq!(office.json(&["show", &id])["rhythm"], rule, "{again}");
            }
            let next = said(&["show", &id]);
            assert!(office.json(&["show", &id])["days_until"].as_i64() >= Some(0), "{next}");
        }
    }
}

/// Whoever has two letters is one of the friends, and what comes again counts from the later letter.
#[test]
fn what_belongs_to_it_says_who_they_are_and_when_it_comes_again() {
    let office = office();
    let id = made(&office, &["title=One", "rhythm=weekly"]);
    let says = |key: &str| office.json(&["show", &id])[key].clone();
    assert_eq!((says("friends"), says("people")), (0.into(), 1.into()));
    assert_eq!((says("last_sent"), says("next_letter")), (Value::Null, Value::Null));
    for (who, sent) in [("Luz", "2026-09-08"), ("Luz", "2026-09-01"), ("Tom", "2026-09-03")] {
        if office.json(&["list", "person", "--where", &format!("name={who}")]) == json!([]) {
            office.out(&["add", "person", &format!("name={who}")]);
        }
        let (who, sent) = (format!("who={who}"), format!("sent={sent}"));
        let what = format!("what={id}");
        office.out(&["add", "specimen_pairing", &who, &what, "form=letter", &sent]);
    }
    assert_eq!((says("friends"), says("people")), (2.into(), 3.into()));
    assert_eq!(
        (says("last_sent"), says("next_letter")),
        ("2026-09-08".into(), "2026-09-15".into())
    );
}

#[test]
fn of_a_code_only_a_digest_is_kept_and_the_same_is_known_again() {
    let office = office();
    let one = made(&office, &["title=One", "code=Sun-4711"]);
    let two = made(&office, &["title=Two", "code=sun 4711"]);
    let three = made(&office, &["title=Three", "code=Sun-4712"]);
    let code = |id: &str| office.json(&["show", id])["code"].as_str().unwrap().to_owned();
    assert_eq!(code(&one), code(&two));
    assert_ne!(code(&one), code(&three));
    assert_eq!(found(&office, &["--where", "code=SUN4711"]).len(), 2);
    for (language, word) in [("en", "recorded ("), ("es", "registrado (")] {
        let card = office.out(&["--lang", language, "show", &one]);
        assert!(card.contains(word), "{card}");
    }
    let ways: [&[&str]; 4] = [
        &["export", "json", "--history"],
        &["log"],
        &["export", "csv", "specimen"],
        &["show", &one],
    ];
    for way in ways {
        assert!(!office.out(way).contains("4711"), "{way:?}");
    }
    let steps = format!("{:?}", office.workspace.borrow());
    assert!(!steps.contains("4711"));
    office.out(&["set", &one, "code="]);
    assert!(office.json(&["show", &one])["code"].is_null());
}
