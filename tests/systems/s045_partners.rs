//! 45: opening a partner shows everything that there is between it and the school.

use crate::cli_office::MemoryOffice;
use crate::made;

#[test]
fn a_partner_shows_what_is_between_it_and_the_school() {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    let partner = made(&office, &["organization", "name=Casa Luz", "sites=site-1"]);
    let teeth = made(&office, &["problem", "statement=Toothaches"]);
    let nights = made(&office, &["problem", "statement=Short nights"]);
    let of = |key: &str| format!("{key}={partner}");
    for (purpose, needs) in [("Checks", &*teeth), ("Talks", &*nights), ("Both", &*teeth)] {
        let (purpose, needs) = (format!("purpose={purpose}"), format!("needs={needs}"));
        made(&office, &["partnership", &of("organization"), &purpose, &needs, "stage=partner"]);
    }
    made(&office, &["expectation", "text=A room each week", &of("holder")]);
    made(&office, &["agreement", "title=Dental van", "form=alignment", &of("partner")]);
    made(&office, &["service", "title=Dentist", "form=health", &of("provider")]);
    made(&office, &["service", "title=Later", "form=health", &of("provider"), "state=planned"]);
    made(&office, &["program", "title=Brushing", "day_part=school_day", &of("provider")]);
    let review = ["until=2026-11-10", "promised=40", "delivered=30"];
    made(
        &office,
        &[&["partner_review", "promise=Seen", &*of("organization")], &review[..]].concat(),
    );
    let shown = office.json(&["show", &partner]);
    let mut served: Vec<&str> = shown["problems_served"]
        .as_array()
        .unwrap()
        .iter()
        .map(|own| own.as_str().unwrap())
        .collect();
    served.sort_unstable();
    let mut both = [&*teeth, &*nights];
    both.sort_unstable();
    assert_eq!(served, both, "each once");
    assert_eq!(shown["services_offered"], 1, "what is planned is not offered");
    assert_eq!(shown["last_review"], "2026-11-10");
    assert_eq!(shown["sites"], serde_json::json!(["site-1"]));
    let page = office.out(&["show", &partner]);
    for words in [
        "Toothaches",
        "Short nights",
        "A room each week",
        "Dental van",
        "Dentist",
        "Brushing",
        "Roosevelt",
        "Last review",
        "Nov 10, 2026",
    ] {
        assert!(page.contains(words), "{words} in {page}");
    }
    let page = office.out(&["--lang", "es", "show", &partner]);
    assert!(page.contains("Problemas en que ayuda") && page.contains("Última revisión"), "{page}");
}
