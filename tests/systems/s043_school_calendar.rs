//! 43, the school's calendar: a rhythm leaves out the days without school, and nothing nags through the summer.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

fn off(office: &MemoryOffice, title: &str, from: i64, until: i64) -> String {
    let (first, last) = (today::away(from), today::away(until));
    let words =
        [format!("title={title}"), format!("first_day={first}"), format!("last_day={last}")];
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    made(office, &[&["school_date"], &words[..]].concat())
}

#[test]
fn what_is_due_every_week_is_not_overdue_in_the_vacation() {
    let office = MemoryOffice::founded();
    let words = ["measure", "name=Days missed", "chosen=chosen", "rhythm=every week"];
    let measure = made(&office, &words);
    office.out(&["read", &measure, "24", "--on", &today::away(-30).to_string()]);
    let is_overdue = || office.run(&["gaps", "measure"]).out.contains("Overdue");
    assert!(is_overdue());
    let summer = off(&office, "Summer", -25, 20);
    assert!(!is_overdue());
    let next = office.json(&["show", &measure])["next_due"].clone();
    assert_eq!(next, today::away(26).to_string(), "the first week after it, on its day");
    office.out(&["rm", &summer]);
    assert!(is_overdue());
}

#[test]
fn meetings_are_laid_on_days_with_school() {
    let office = MemoryOffice::founded();
    let team = format!("body={}", made(&office, &["team", "name=Committee", "form=committee"]));
    let words =
        ["meeting_series", "name=Committee", "rhythm=every week", &team, "series_level=school"];
    let series = made(&office, &words);
    let laid = || {
        let done = office.run(&["do", "year", &series]);
        let count = office.json(&["list", "meeting"]).as_array().map_or(0, Vec::len);
        (done, count)
    };
    let all = off(&office, "Everything", 0, 400);
    assert_eq!(laid().1, 0);
    office.out(&["rm", &all]);
    assert!(laid().1 > 3);
}

#[test]
fn patience_is_counted_in_days_of_school() {
    let office = MemoryOffice::founded();
    let day = format!("date={}", today::away(-70));
    made(&office, &["finding", "statement=Too loud", "form=need", "areas=climate", &day]);
    let nags = || office.run(&["gaps", "finding"]).out.contains("For two months nobody");
    assert!(nags());
    off(&office, "Winter break", -40, -20);
    assert!(!nags(), "70 days, 21 of them without school");
}

const DISTRICT: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//District//EN\r\n\
BEGIN:VEVENT\r\nUID:41@district.example\r\nDTSTAMP:20260801T000000Z\r\n\
DTSTART;VALUE=DATE:20261221\r\nDTEND;VALUE=DATE:20270109\r\nSUMMARY:Winter Break\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:42@district.example\r\nDTSTAMP:20260801T000000Z\r\n\
DTSTART;VALUE=DATE:20270118\r\nSUMMARY:Holiday: Martin Luther King\\, Jr.\r\nEND:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:43@district.example\r\nDTSTAMP:20260801T000000Z\r\n\
DTSTART:20270119T180000\r\nDTEND:20270119T200000\r\nSUMMARY:Board meets about the holiday\r\n\
END:VEVENT\r\n\
BEGIN:VEVENT\r\nUID:44@district.example\r\nDTSTAMP:20260801T000000Z\r\n\
DTSTART;VALUE=DATE:20270210\r\nSUMMARY:Lincoln Day lunch\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

#[test]
fn the_calendar_of_the_district_gives_its_days_without_school() {
    let office = MemoryOffice::founded();
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), DISTRICT).unwrap();
    let path = file.path().to_str().unwrap();
    let taken = office.run(&["import", "calendar", path]).err;
    assert!(taken.contains("Days without school, by their names: 2. Passed over: 2."), "{taken}");
    let all = office.json(&["list", "school_date"]);
    let told: Vec<_> = all.as_array().unwrap().iter().collect();
    let days = told.iter().map(|own| [&own["title"], &own["first_day"], &own["last_day"]]);
    assert_eq!(
        days.collect::<Vec<_>>(),
        [
            ["Winter Break", "2026-12-21", "2027-01-08"],
            ["Holiday: Martin Luther King, Jr.", "2027-01-18", "2027-01-18"]
        ]
    );
    // The same calendar again adds nothing; a day that was moved is moved.
    std::fs::write(file.path(), DISTRICT.replace("20270118", "20270119")).unwrap();
    office.out(&["import", "calendar", path]);
    let all = office.json(&["list", "school_date"]);
    assert_eq!(all.as_array().unwrap().len(), 2);
    assert_eq!(all[1]["first_day"], "2027-01-19");
    let lunch = office.run(&["import", "calendar", path, "--word", "lincoln"]).err;
    assert!(lunch.contains("names: 1. Passed over: 3."), "{lunch}");
    std::fs::write(file.path(), "title,first_day\n").unwrap();
    let refused = office.run(&["--lang", "es", "import", "calendar", path]);
    assert!(refused.err.contains("no es un calendario"), "{}", refused.err);
}
