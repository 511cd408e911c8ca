//! 51: who helps with what, how many hours, and what they are worth.

use serde_json::json;

use crate::cli_office::MemoryOffice;
use crate::made;

/// Two partners whose volunteers helped in two months.
fn helped() -> MemoryOffice {
    let office = MemoryOffice::founded();
    office.on("2026-11-20");
    for (partner, person) in [("Casa Luz", "Beto"), ("Sol", "Dana")] {
        made(&office, &["organization", &format!("name={partner}")]);
        made(&office, &["person", &format!("name={person}")]);
    }
    for (partner, person, date, hours) in [
        ("Casa Luz", "Beto", "2026-10-05", "2.5"),
        ("Casa Luz", "Dana", "2026-10-20", "3"),
        ("Casa Luz", "Beto", "2026-11-03", "4"),
        ("Sol", "Dana", "2026-11-10", "1.5"),
    ] {
        let pairs = [
            format!("organization={partner}"),
            format!("person={person}"),
            format!("date={date}"),
            format!("hours={hours}"),
            "clearance=2027-06-01".to_owned(),
        ];
        let pairs: Vec<&str> = pairs.iter().map(String::as_str).collect();
        made(&office, &[&["volunteer", "task=Reading"], &pairs[..]].concat());
    }
    office
}

#[test]
fn hours_add_up_by_partner_and_month() {
    let office = helped();
    let table = office.json(&["list", "volunteer", "--as", "hours"]);
    let labels = |heads: &serde_json::Value| -> Vec<String> {
        heads
            .as_array()
            .unwrap()
            .iter()
            .map(|own| own["label"].as_str().unwrap().to_owned())
            .collect()
    };
    assert_eq!(labels(&table["rows"]), ["Casa Luz", "Sol", "All together"]);
    assert_eq!(labels(&table["columns"]), ["Oct 2026", "Nov 2026", "All together"]);
    let sums: Vec<Vec<&str>> = table["cells"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            row.as_array().unwrap().iter().map(|own| own["value"].as_str().unwrap_or("")).collect()
        })
        .collect();
    assert_eq!(sums, [["5.5", "4", "9.5"], ["", "1.5", "1.5"], ["5.5", "5.5", "11"]]);
    let spanish = office.out(&["--lang", "es", "list", "volunteer", "--as", "people"]);
    assert!(spanish.contains("oct 2026") && spanish.contains("6.5"), "{spanish}");
    let report = office.out(&["report", "volunteer_hours"]);
    assert!(report.contains("Hours by partner and month") && report.contains("9.5"), "{report}");
}

/// An hour is worth what the school says; until then nobody knows.
#[test]
fn hours_are_worth_the_rate_that_is_set() {
    let office = helped();
    let casa = || office.json(&["list", "organization", "--where", "name=Casa Luz"])[0].clone();
    assert_eq!(
        (&casa()["volunteer_hours"], &casa()["volunteer_value"]),
        (&json!(9.5), &json!(null))
    );
    let told = office.out(&["list", "volunteer", "--figures"]);
    assert!(told.contains("not known"), "{told}");
    office.out(&["set", "site-1", "volunteer_rate=$33.50"]);
    assert_eq!(casa()["volunteer_value"], 318.25);
    let told = office.json(&["list", "volunteer", "--figures"]);
    assert_eq!([&told[0]["whole"], &told[1]["whole"]], [&json!(11), &json!(368.5)]);
    // What each partner gives in kind stands beside its hours.
    let report = office.out(&["report", "volunteer_hours"]);
    let partner = report.split("What partners give").nth(1).unwrap();
    let partner = partner.split("Sol").next().unwrap();
    assert!(partner.contains("Casa Luz") && partner.contains("$318.25"), "{report}");
    // Another rate is another value: nothing was written down twice.
    office.out(&["set", "site-1", "volunteer_rate=20"]);
    assert_eq!(casa()["volunteer_value"], 190);
}

#[test]
fn a_clearance_that_ran_out_or_is_missing_is_told_to_the_owner_alone() {
    let office = helped();
    let person = ["volunteer", "task=Gate", "person=Beto"];
    let gate = made(&office, &person);
    assert!(office.out(&["gaps", "volunteer"]).contains("No clearance yet"));
    office.out(&["set", &gate, "clearance=2026-11-19"]);
    assert!(office.out(&["gaps", "volunteer"]).contains("The clearance has run out"));
    office.out(&["set", &gate, "state=ended"]);
    assert!(!office.out(&["gaps", "volunteer"]).contains("clearance"));
}
