//! 43: what runs when; the week shows what is within the school day apart from what is outside, and a room
//! that is booked twice is told.

use serde_json::Value as Json;

use crate::cli_office::MemoryOffice;
use crate::made;

/// An office in the last week of November with a room.
fn office() -> (MemoryOffice, String) {
    let office = MemoryOffice::founded();
    office.on("2026-11-23");
    let room = made(&office, &["asset", "title=The hall", "form=space"]);
    (office, room)
}

fn program(office: &MemoryOffice, title: &str, more: &[&str]) -> String {
    let title = format!("title={title}");
    made(office, &[&["program", &*title, "state=running"], more].concat())
}

/// The words in the cell of a table.
fn cell(table: &Json, row: &str, column: &str) -> Vec<String> {
    let at = |heads: &Json, key: &str| {
        heads.as_array().unwrap().iter().position(|own| own["key"] == key).unwrap()
    };
    let (row, column) = (at(&table["rows"], row), at(&table["columns"], column));
    let ids = table["cells"][row][column]["ids"].as_array().unwrap().iter();
    ids.map(|own| own.as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_week_shows_what_runs_within_the_school_day_apart_from_the_rest() {
    let (office, _) = office();
    let tuesdays = ["days=tuesday; thursday", "start=2026-09-01", "begins=15:30", "length=90"];
    let homework =
        program(&office, "Homework", &[&["day_part=after_school"], &tuesdays[..]].concat());
    let strings = program(&office, "Strings", &["day_part=after_school", "days=tuesday"]);
    let lab = program(&office, "Lab", &["day_part=school_day", "days=tuesday"]);
    let past = program(&office, "Past", &["day_part=school_day", "days=tuesday"]);
    office.out(&["set", &past, "state=ended"]);
    let table = office.json(&["list", "program", "--as", "week"]);
    let mut after = cell(&table, "tuesday", "after_school");
    after.sort();
    let mut both = [homework.clone(), strings];
    both.sort();
    assert_eq!(after, both);
    assert_eq!(cell(&table, "tuesday", "school_day"), [lab], "what has ended is left out");
    assert_eq!(cell(&table, "thursday", "after_school"), [homework]);
    assert!(cell(&table, "friday", "after_school").is_empty());
    // All of them are read there by name, in both languages.
    let told = office.out(&["list", "program", "--as", "week"]);
    let tuesday = told.lines().find(|line| line.starts_with("Tuesday")).unwrap();
    for name in ["Homework", "Strings", "Lab"] {
        assert!(tuesday.contains(name), "{told}");
    }
    let told = office.out(&["--lang", "es", "list", "program", "--as", "week"]);
    assert!(told.contains("horario escolar") && told.contains("después de clases"), "{told}");
    let figures = office.json(&["list", "program", "--figures"]);
    let parts = &figures[0]["parts"];
    assert_eq!((&parts["after_school"], &parts["school_day"]), (&2.into(), &2.into()), "{figures}");
}

#[test]
fn a_room_that_is_booked_twice_is_told_with_who_and_when() {
    let (office, room) = office();
    let space = format!("space={room}");
    let booked = |title: &str, more: &[&str]| {
        let at = ["day_part=after_school", &*space, "length=60"];
        program(&office, title, &[&at[..], more].concat())
    };
    let tuesdays = ["days=tuesday", "start=2026-09-01", "begins=15:30", "end=2026-12-15"];
    let homework = booked("Homework", &tuesdays);
    let told = |lang: &str| office.out(&["--lang", lang, "gaps", "program"]);
    let is_twice = || told("en").contains("booked twice");
    assert!(!is_twice());
    // The next one begins when this one ends.
    let strings = booked("Strings", &["days=tuesday", "start=2026-09-08", "begins=16:30"]);
    assert!(!is_twice());
    // Half an hour of every other week.
    office.out(&["set", &strings, "begins=16:00", "rhythm=every_two_weeks"]);
    assert!(told("en").contains("Strings is there too"), "{}", told("en"));
    assert!(told("en").contains("Dec 1, 2026"), "{}", told("en"));
    assert!(told("es").contains("reservado dos veces"), "{}", told("es"));
    let shown = office.json(&["show", &homework]);
    assert_eq!([&shown["clash_with"], &shown["clash_on"]], [&*strings, "2026-12-01"]);
    assert_eq!((&shown["clashes"], &shown["clash_at"]), (&2.into(), &"16:00".into()));
    // In another room, or on another day, it is alone.
    let yard = made(&office, &["asset", "title=The yard", "form=space"]);
    office.out(&["set", &strings, &format!("space={yard}")]);
    assert!(!is_twice());
    office.out(&["set", &strings, &space, "days=wednesday"]);
    assert!(!is_twice());
    office.out(&["set", &strings, "days=tuesday", "state=ended"]);
    assert!(!is_twice(), "what has ended takes no room");
}

#[test]
fn a_meeting_takes_its_room_too() {
    let (office, room) = office();
    let space = format!("space={room}");
    let times = ["days=tuesday", "start=2026-09-01", "begins=17:00", "length=60"];
    let dance = program(&office, "Dance", &[&["day_part=evening", &*space], &times[..]].concat());
    let at = ["date=2026-12-08", "start_time=17:30", "end_time=19:00", &*format!("room={room}")];
    let meeting = made(&office, &[&["meeting", "title=Committee"], &at[..]].concat());
    let gaps = || office.json(&["gaps", "program"]).as_array().unwrap().clone();
    let twice = || gaps().into_iter().find(|own| own["check"] == "booked_twice");
    let told = twice().unwrap();
    assert_eq!(told["id"], *dance);
    let words = told["words"].as_str().unwrap();
    assert!(words.contains("Committee") && words.contains("Dec 8, 2026"), "{words}");
    let is_told =
        |lang: &str, words: &str| office.out(&["--lang", lang, "gaps", "meeting"]).contains(words);
    assert!(
        is_told("en", "room is taken by somebody else") && is_told("es", "su salón está ocupado")
    );
    office.out(&["set", &meeting, "state=cancelled"]);
    assert_eq!(twice(), None);
    assert!(!is_told("en", "room is taken"));
    office.out(&["set", &meeting, "state=planned", "date=2026-12-09"]);
    assert_eq!(twice(), None);
}

#[test]
fn two_meetings_in_one_room_are_told() {
    let (office, room) = office();
    let room = format!("room={room}");
    let meeting = |title: &str, times: &[&str]| {
        let title = format!("title={title}");
        made(&office, &[&["meeting", &*title, "date=2026-12-08", &*room], times].concat())
    };
    let one = meeting("Families", &["start_time=17:00"]);
    let other = meeting("Staff", &["start_time=18:00", "end_time=19:00"]);
    let told = || {
        let gaps = office.json(&["gaps", "meeting"]);
        let own = gaps.as_array().unwrap().iter().filter(|own| own["check"] == "meets_twice");
        own.map(|own| own["id"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(told().is_empty(), "where nobody says how long it takes, it takes an hour");
    office.out(&["set", &one, "end_time=18:01"]);
    let mut both = [one, other];
    both.sort();
    assert_eq!(told(), both);
    // What is over is no matter any more.
    office.on("2026-12-09");
    assert!(told().is_empty());
}
