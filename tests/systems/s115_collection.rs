//! 115: which numbers are collected, how, by whom and when next.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn a_chosen_measure_lacks_what_is_not_said_and_is_overdue_when_its_day_is_past() {
    let office = MemoryOffice::founded();
    let measure = made(&office, &["measure", "name=Days missed", "chosen=chosen"]);
    let gaps = office.out(&["gaps", "measure"]);
    for hole in ["how it is found out", "nobody collects it", "how regularly"] {
        assert!(gaps.contains(hole), "{hole}: {gaps}");
    }
    let luz = made(&office, &["person", "name=Luz Mar"]);
    let plan = ["method=records", "rhythm=every week", &format!("collector={luz}")];
    office.out(&[&["set", &measure], &plan[..]].concat());
    let none = office.run(&["gaps", "measure"]);
    assert!(!none.out.contains("Chosen, but"), "{}", none.out);
    office.out(&["set", &measure, &format!("first_due={}", today::away(-1))]);
    assert!(office.out(&["gaps", "measure"]).contains("Overdue"));
    office.out(&["read", &measure, "24", "--on", &today::away(-3).to_string()]);
    assert!(!office.run(&["gaps", "measure"]).out.contains("Overdue"));
    let shown = office.json(&["show", &measure]);
    assert_eq!(shown["last_read"], today::away(-3).to_string());
    assert_eq!(shown["next_due"], today::away(4).to_string());
    office.out(&["read", &measure, "22", "--on", &today::away(-20).to_string()]);
    assert_eq!(office.json(&["show", &measure])["last_read"], today::away(-3).to_string());
    let late = made(&office, &["measure", "name=Other", "chosen=chosen", "rhythm=every week"]);
    office.out(&["read", &late, "1", "--on", &today::away(-9).to_string()]);
    let gaps = office.out(&["--lang", "es", "gaps", "measure"]);
    assert!(gaps.contains("Atrasada"), "{gaps}");
    let told = office.out(&["list", "measure", "--figures"]);
    assert!(told.lines().any(|line| line.split_whitespace().eq(["·", "chosen", "2"])), "{told}");
    let dropped = ["set", &late, "chosen=dropped"];
    office.out(&dropped);
    assert!(!office.run(&["gaps", "measure"]).out.contains("Overdue"));
}
