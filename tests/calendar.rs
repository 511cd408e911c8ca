//! The calendar that goes out, read back by another program's reader.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot be set up fails")]

mod cli_office;
mod today;

use std::collections::BTreeSet;

use calcard::icalendar::{ICalendar, ICalendarProperty};
use cli_office::MemoryOffice;

const TITLES: [&str; 5] = [
    "Reunión: niñas, niños; familias",
    "back\\slash, \\n is no line",
    "家庭 👨‍👩‍👧 con \"comillas\"",
    "plain",
    "  a, b; c  ",
];

/// UID, day, summary and categories of every event, as the reader gives them.
fn read(text: &str) -> Vec<[String; 4]> {
    let calendar = ICalendar::parse(text).expect("a calendar");
    let events = calendar.components.iter().filter(|own| own.component_type.as_str() == "VEVENT");
    let of = |property: &ICalendarProperty, event: &calcard::icalendar::ICalendarComponent| {
        let entry = event.property(property).expect("the property is there");
        let value = entry.values.first().expect("with a value");
        match value.as_text() {
            Some(text) => text.to_owned(),
            None => {
                let date = value.as_partial_date_time().expect("a date");
                assert!(!date.has_time(), "all day");
                let (year, month, day) =
                    (date.year.unwrap(), date.month.unwrap(), date.day.unwrap());
                format!("{year:04}-{month:02}-{day:02}")
            }
        }
    };
    let four = [
        ICalendarProperty::Uid,
        ICalendarProperty::Dtstart,
        ICalendarProperty::Summary,
        ICalendarProperty::Categories,
    ];
    events.map(|event| four.each_ref().map(|property| of(property, event))).collect()
}

#[test]
fn another_reader_finds_every_day_with_its_words() {
    let office = MemoryOffice::starting("2026-08-17");
    let long = "Ñandú 🦩 ".repeat(25);
    let mut wanted = BTreeSet::new();
    for title in TITLES.into_iter().chain([&*long]) {
        let words = ["add", "document", &format!("title={title}"), "date=2026-12-24"];
        let id = office.out(&words).trim().to_owned();
        wanted.insert((format!("{id}-date@commonground"), format!("Day: {}", title.trim())));
    }
    let text = office.out(&["export", "ics", "--all"]);
    assert_eq!(text, office.out(&["export", "ics", "--all"]), "the same bytes again");
    assert!(text.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')), "{text}");
    let events = read(&text);
    let documents = events.iter().filter(|[_, _, _, kind]| kind == "document");
    let found: BTreeSet<_> = documents
        .map(|[uid, day, summary, _]| {
            assert_eq!(day, "2026-12-24");
            (uid.clone(), summary.clone())
        })
        .collect();
    assert_eq!(found, wanted);
    let uids: BTreeSet<&String> = events.iter().map(|[uid, ..]| uid).collect();
    assert_eq!(uids.len(), events.len());
    assert!(events.is_sorted_by_key(|[_, day, ..]| day.clone()));
}

#[test]
fn benchmarks_have_computed_days_until_they_are_finished() {
    let office = MemoryOffice::starting("2026-08-17");
    let days = |number: u16| -> Vec<[String; 2]> {
        let text = office.out(&["--lang", "es", "export", "ics", "--all"]);
        let own = format!("benchmark-{number}-");
        let events = read(&text).into_iter().filter(|[uid, ..]| uid.starts_with(&own));
        events.map(|[uid, day, ..]| [uid[own.len()..].replace("@commonground", ""), day]).collect()
    };
    let computed = ["earliest_finish", "forecast_earliest", "forecast_latest", "latest_finish"];
    let first: Vec<_> = computed.map(|key| [key.to_owned(), "2026-09-07".to_owned()]).into();
    assert_eq!(days(1), first);
    assert_eq!(days(8), Vec::<[String; 2]>::new(), "it has no end");
    office.on("2026-09-10").out(&["set", "benchmark-1", "finish=2026-09-09"]);
    assert_eq!(days(1), [["finish".to_owned(), "2026-09-09".to_owned()]]);
    let spanish = office.out(&["--lang", "es", "export", "ics", "--all"]);
    assert!(spanish.contains("SUMMARY:Plan: "), "{spanish}");
}

#[test]
fn what_is_to_come_is_written_with_what_it_is_of_and_the_past_only_when_asked_for() {
    let office = MemoryOffice::starting("2026-08-17");
    office.on("2026-11-21");
    let measure = office.out(&["add", "measure", "name=Tardy, by bus"]).trim().to_owned();
    for day in ["2026-11-20", "2026-11-21", "2026-11-22"] {
        let (start, of) = (format!("start={day}"), format!("measure={measure}"));
        office.out(&["add", "chart_phase", &start, &of, "reason=A new bus"]);
    }
    let days = |more: &[&str]| -> Vec<String> {
        let text = office.out(&[&["export", "ics"], more].concat());
        let phases = read(&text).into_iter().filter(|[_, _, _, kind]| kind == "phase of a chart");
        phases.map(|[_, day, ..]| day).collect()
    };
    assert_eq!(days(&[]), ["2026-11-21", "2026-11-22"], "today is still to come");
    assert_eq!(days(&["--all"]), ["2026-11-20", "2026-11-21", "2026-11-22"]);
    let text = office.out(&["export", "ics"]);
    assert!(text.contains("DESCRIPTION:Measure: Tardy\\, by bus"), "{text}");
    let public = office.run(&["export", "ics", "--audience", "public"]);
    assert!(!public.out.contains("Tardy"), "{}", public.out);
}

#[test]
fn a_meeting_begins_and_ends_at_its_times_wherever_it_is_read() {
    let office = MemoryOffice::starting("2026-08-17");
    let meeting = |title: &str, times: &[&str]| {
        let title = format!("title={title}");
        let words = [&["add", "meeting", &title, "date=2026-12-01"], times].concat();
        office.out(&words).trim().to_owned()
    };
    let both = meeting("Both", &["start_time=18:00", "end_time=19:30"]);
    let begins = meeting("Begins", &["start_time=0:00"]);
    let ends = meeting("Ends", &["end_time=19:30"]);
    let task = office.out(&["add", "task", "title=Call", "due=2026-12-01"]);
    let text = office.out(&["export", "ics", "--all"]);
    ICalendar::parse(&text).expect("a calendar");
    let event = |id: &str| {
        let events =
            text.split("BEGIN:VEVENT").filter(|event| event.contains(&format!("UID:{id}-")));
        events.last().unwrap().replace("\r\n", "\n")
    };
    let told = event(&both);
    assert!(told.contains("\nDTSTART:20261201T180000\n"), "{told}");
    assert!(told.contains("\nDTEND:20261201T193000\n") && !told.contains("TRANSP"), "{told}");
    let told = event(&begins);
    assert!(told.contains("\nDTSTART:20261201T000000\n") && !told.contains("DTEND"), "{told}");
    // Nobody can put an end alone into a calendar, and a task has a day.
    for told in [event(&ends), event(task.trim())] {
        assert!(told.contains("DTSTART;VALUE=DATE:20261201\n"), "{told}");
        assert!(!told.contains("DTEND") && told.contains("TRANSP"), "{told}");
    }
    // When it ends is the team's to know.
    office.out(&["set", &both, "level=public"]);
    let public = office.out(&["export", "ics", "--all", "--audience", "public"]);
    assert!(public.contains("T180000") && !public.contains("T193000"), "{public}");
}
