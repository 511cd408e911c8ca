//! 58: each member has a duty, the meetings of the committee are on the calendar, and its decisions are kept.

use crate::cli_office::MemoryOffice;
use crate::{START, made};

#[test]
fn the_next_four_meetings_are_on_the_calendar_or_it_is_told() {
    let office = MemoryOffice::starting(START);
    office.on("2026-11-20");
    let committee = made(&office, &["team", "name=Committee", "form=committee"]);
    let body = format!("body={committee}");
    let evenings =
        made(&office, &["meeting_series", "name=Evenings", "series_level=committee", &body]);
    let of = format!("series={evenings}");
    let told = |lang: &str| office.out(&["--lang", lang, "gaps", "team"]);
    for (place, date) in
        ["2026-11-10", "2026-11-24", "2026-12-08", "2027-01-12", "2027-01-26"].iter().enumerate()
    {
        // The first is over: it is not one of the next four.
        let ahead = place.saturating_sub(1);
        assert!(told("en").contains(&format!("on the calendar: {ahead}.")), "{}", told("en"));
        assert!(told("es").contains(&format!("en el calendario: {ahead}.")), "{}", told("es"));
        let (title, date) = (format!("title=Evening {place}"), format!("date={date}"));
        made(&office, &["meeting", &title, &of, &date]);
    }
    assert!(!told("en").contains("on the calendar"), "{}", told("en"));
    let calendar = office.out(&["export", "ics", "--all"]);
    for day in ["20261124", "20261208", "20270112", "20270126"] {
        assert!(calendar.contains(day), "{calendar}");
    }
}

#[test]
fn what_the_committee_decided_says_how_and_by_what_it_was_replaced() {
    let office = MemoryOffice::starting(START);
    let decided = |text: &str, manner: &str| {
        let (text, manner) = (format!("text={text}"), format!("manner={manner}"));
        made(&office, &["decision", &text, &manner, "date=2026-08-20"])
    };
    let first = decided("Open until five", "chair");
    let refused = office.refused(1, &["set", &first, "state=replaced"]);
    assert!(refused.contains("Replaced by"), "{refused}");
    let second = decided("Open until six", "vote");
    office.out(&["set", &first, "state=replaced", &format!("replaced_by={second}")]);
    let list = office.out(&["list", "decision"]);
    assert!(list.contains("by the chair") && list.contains("by vote"), "{list}");
    // What no longer stands waits for nobody.
    let told = office.out(&["gaps", "decision"]);
    assert!(told.contains("Open until six") && !told.contains("Open until five"), "{told}");
}

#[test]
fn a_member_without_a_duty_is_told() {
    let office = MemoryOffice::starting(START);
    let committee = made(&office, &["team", "name=Committee", "form=committee"]);
    let luz = made(&office, &["person", "name=Luz Mar"]);
    let words = ["seat", "title=Parent", &format!("of={committee}"), &format!("person={luz}")];
    let seat = made(&office, &words);
    let told = || office.run(&["gaps", "seat"]).out.contains("without a duty");
    assert!(told());
    let four = office.json(&["list", "duty"]).as_array().map_or(0, Vec::len);
    assert_eq!(four, 0, "the four are laid when the area is first used");
    office.out(&["do", "duty", &seat, "title=Watch the elections"]);
    assert!(!told());
    assert_eq!(office.json(&["show", &seat])["duties"], 1);
    assert_eq!(office.json(&["list", "duty"]).as_array().unwrap().len(), 5);
    // In another team nobody needs one.
    let other = made(&office, &["team", "name=Attendance", "form=problem_solving"]);
    made(&office, &["seat", "title=Member", &format!("of={other}"), &format!("person={luz}")]);
    assert!(!told());
}
