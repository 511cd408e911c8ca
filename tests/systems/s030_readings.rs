//! 30: a measure with its definition, read by anybody in a moment, followed as a chart that says what it sees.

use crate::cli_office::MemoryOffice;
use crate::made;

#[test]
fn a_measure_is_defined_read_corrected_and_followed() {
    let office = MemoryOffice::founded();
    let words = [
        "measure",
        "name=Late arrivals",
        "measure_type=outcome",
        "unit=students",
        "definition=Signed in at the office after the bell",
        "good=down",
        "goal=5",
        "frequency=daily",
    ];
    made(&office, &words);
    let values =
        ["9", "8", "10", "9", "8", "9", "10", "8", "9", "10", "9", "8", "4", "3", "4", "3"];
    for (day, value) in (1..).zip(values) {
        office.out(&["read", "Late arrivals", value, "--on", &format!("2026-10-{day:02}")]);
    }
    let was = office.out(&["read", "Late arrivals", "5", "--on", "2026-10-16"]);
    assert_eq!(was, "Late arrivals, Oct 16, 2026: 5, where 3 stood before\n");
    let chart = office.json(&["chart", "Late arrivals"]);
    assert_eq!(chart["points"], 16);
    assert!(office.out(&["chart", "Late arrivals"]).contains("Goal"), "the goal is told");
    // How it is counted changes for a reason only, once it was read.
    let measure = office.json(&["list", "measure"])[0]["id"].as_str().unwrap().to_owned();
    let told = office.refused(1, &["set", &measure, "definition=By the teachers' lists"]);
    assert!(told.contains("counted differently"), "{told}");
}
