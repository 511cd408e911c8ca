//! 62: minutes by activity and month; in the first year at least half goes to teams, assessment and problem solving.

use crate::cli_office::MemoryOffice;
use crate::{made, today};

#[test]
fn time_is_told_by_activity_and_too_little_for_the_first_year_is_told() {
    let office = MemoryOffice::founded();
    office.out(&["set", "site-1", &format!("start={}", today::away(-100))]);
    let log = |activity: &str, minutes: u32, ago: i64| {
        let (activity, minutes) = (format!("activity={activity}"), format!("minutes={minutes}"));
        let date = format!("date={}", today::away(-ago));
        made(&office, &["log_entry", "what=Work", &activity, &minutes, &date])
    };
    // The lines of the job come with the area.
    made(&office, &["job_class", "title=Liaison"]);
    log("job-activity-1", 120, 1);
    let told = || office.run(&["gaps", "site"]).out;
    assert!(!told().contains("at least half"), "{}", told());
    log("job-activity-8", 180, 0);
    assert!(told().contains("So far: 40%"), "{}", told());
    let share = office.json(&["show", "site-1"])["first_year_share"].clone();
    assert_eq!(share, 40.0);
    log("job-activity-3", 60, 2);
    assert!(!told().contains("at least half"), "half is enough: {}", told());
    assert_eq!(office.json(&["show", "job-activity-8"])["minutes_this_year"], 180);
    let table = office.out(&["list", "log_entry", "--as", "by_month"]);
    let row = table.lines().find(|line| line.contains("Keeps in touch")).unwrap();
    assert!(row.contains("180"), "{table}");
    log("job-activity-8", 900, 3);
    office.out(&["set", "site-1", &format!("start={}", today::away(-400))]);
    assert!(!told().contains("at least half"), "the first year is over");
}
