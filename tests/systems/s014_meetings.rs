//! 14: which meetings there were, whether the coordinator went, and what became of what was decided.

use commonground::domain::common::LEVEL;
use commonground::domain::kinds::meetings::{meeting_series, task};
use commonground::domain::kinds::{MEETING_SERIES, PERSON, TASK};
use commonground::domain::{Language, Level, Value};

use crate::cli_office::MemoryOffice;
use crate::tui_stage::Stage;
use crate::tui_stage::records::{create, link, set};
use crate::{START, made, step, today};

/// An office on a day in November.
fn office() -> MemoryOffice {
    let office = MemoryOffice::starting(START);
    office.on("2026-11-20");
    office
}

/// A series of some level; its id.
fn series(office: &MemoryOffice, name: &str, more: &[&str]) -> String {
    made(office, &[&["meeting_series", &format!("name={name}")], more].concat())
}

/// A meeting of a series that was held on a day; its id.
fn held(office: &MemoryOffice, series: &str, date: &str) -> String {
    let (title, of, date) =
        (format!("title=On {date}"), format!("series={series}"), format!("date={date}"));
    made(office, &["meeting", &title, &of, &date, "state=held"])
}

/// The coordinator was there.
fn attend(office: &MemoryOffice, meeting: &str) {
    office.out(&["do", "participation", meeting, "person=person-me"]);
}

fn figures(office: &MemoryOffice, lang: &str) -> String {
    office.out(&["--lang", lang, "list", "meeting_series", "--figures"])
}

/// The end of the line that begins with some words.
fn line(text: &str, begins: &str) -> String {
    let found = text.lines().find_map(|line| line.trim().strip_prefix(begins));
    found.unwrap_or_else(|| panic!("{begins} in\n{text}")).trim().to_owned()
}

#[test]
fn how_many_the_coordinator_went_to_stands_in_two_lines_that_are_never_one() {
    let office = office();
    let school = series(&office, "Staff", &["series_level=school"]);
    let key = series(&office, "Neighbors", &["series_level=community", "key=yes"]);
    let other = series(&office, "Choir", &["series_level=community"]);
    let partners = series(&office, "Partners", &["series_level=partner"]);
    for (series, went) in [(&school, 2), (&key, 1), (&other, 1), (&partners, 0)] {
        for day in 1..=3 {
            let meeting = held(&office, series, &format!("2026-11-0{day}"));
            if day <= went {
                attend(&office, &meeting);
            }
        }
    }
    // What is to come, and what was canceled, was not missed.
    let of = format!("series={school}");
    made(&office, &["meeting", "title=Next", &of, "date=2026-12-01"]);
    made(&office, &["meeting", "title=None", &of, "date=2026-11-10", "state=cancelled"]);
    let told = figures(&office, "en");
    assert_eq!(line(&told, "School meetings with the coordinator"), "2 of 3");
    assert_eq!(line(&told, "Key community meetings with the coordinator"), "1 of 3");
    let told = figures(&office, "es");
    assert_eq!(line(&told, "Juntas de la escuela con la coordinación"), "2 de 3");
    assert_eq!(line(&told, "Juntas clave de la comunidad con la coordinación"), "1 de 3");
    let shown = office.json(&["show", &school]);
    assert_eq!((&shown["attended"], &shown["held"]), (&2.into(), &3.into()));
    // Somebody who was excused was not there.
    let late = held(&office, &school, "2026-11-15");
    office.out(&["do", "participation", &late, "person=person-me", "state=excused"]);
    assert_eq!(line(&figures(&office, "en"), "School meetings with the coordinator"), "2 of 4");
}

#[test]
fn the_page_of_the_area_says_both() {
    let mut stage = Stage::with(Language::En, 100, 40);
    stage.keys(":").text("new series of meetings").keys("enter").text("Staff");
    stage.keys("tab").text("school").keys("enter esc esc");
    stage.keys(":").text("meetings and tasks").keys("enter");
    stage.sees("School meetings with the coordinator").sees("Key community meetings with");
}

#[test]
fn going_to_every_one_shows_the_step_and_missing_one_takes_it_back() {
    let office = office();
    for (number, level) in
        [("3.1", &["series_level=school"][..]), ("3.2", &["series_level=community", "key=yes"][..])]
    {
        let one = series(&office, "One", level);
        assert_eq!(step(&office, number)["progress"], "open", "a series alone shows nothing");
        attend(&office, &held(&office, &one, "2026-11-02"));
        assert_eq!(step(&office, number)["proof"], "evidence");
        let two = series(&office, "Two", level);
        assert_ne!(step(&office, number)["progress"], "done", "the other has not met yet");
        let missed = held(&office, &two, "2026-11-09");
        assert_ne!(step(&office, number)["progress"], "done");
        attend(&office, &missed);
        assert_eq!(step(&office, number)["progress"], "done");
    }
}

#[test]
fn a_decision_is_followed_to_what_is_done_about_it() {
    let office = office();
    let council = series(&office, "Council", &["series_level=school"]);
    let meeting = held(&office, &council, "2026-11-02");
    let decide = |text: &str| {
        let made = office.out(&["do", "decision", &meeting, &format!("text={text}")]);
        made.trim().to_owned()
    };
    let calls = decide("We call the same day");
    let thanks = decide("We thank the library");
    assert_eq!(office.json(&["show", &calls])["date"], "2026-11-02", "the day of the meeting");
    let gaps = |kind: &str| office.out(&["gaps", kind]);
    assert!(gaps("meeting").contains("We call the same day, We thank the library"));
    let task = office.out(&["do", "task", &calls, "due=2026-11-18"]);
    let task = task.trim();
    let shown = office.json(&["show", task]);
    assert_eq!(shown["title"], "We call the same day", "it begins with what was decided");
    assert_eq!((&shown["decision"], &shown["meeting"]), (&calls.into(), &meeting.into()));
    let told = gaps("decision");
    assert!(told.contains("We thank the library") && !told.contains("We call"), "{told}");
    assert!(!gaps("meeting").contains("We call the same day"));
    office.out(&["set", &thanks, "no_action_needed=yes"]);
    assert!(!gaps("meeting").contains("nobody does anything"), "{}", gaps("meeting"));
    // The task is late and nobody's.
    let told = office.out(&["--lang", "es", "gaps", "task"]);
    assert!(told.contains("Está atrasada") && told.contains("Nadie la ha tomado"), "{told}");
    let refused = office.refused(1, &["set", task, "state=dropped"]);
    assert!(refused.contains("Why it was dropped"), "{refused}");
    office.out(&["set", task, "state=done"]);
    let shown = office.json(&["show", task]);
    assert_eq!((&shown["done_on"], &shown["done_by"]), (&"2026-11-20".into(), &"person-me".into()));
}

#[test]
fn a_task_is_made_from_whatever_there_is_and_shown_there_and_in_the_calendar() {
    let office = office();
    let made_from = [
        made(&office, &["organization", "name=Clinic"]),
        made(&office, &["problem", "statement=Noise"]),
        "step-3.1".to_owned(),
        "group-families".to_owned(),
    ];
    for from in made_from {
        let task = office.out(&["do", "task", &from, "title=Call", "due=2026-11-22"]);
        assert_eq!(office.json(&["show", task.trim()])["for"], serde_json::json!([from]));
        let shown = office.out(&["show", &from]);
        assert!(shown.contains("Call"), "{shown}");
        office.out(&["set", task.trim(), "title=Called", "state=done"]);
    }
    let own = office.out(&["do", "task", "group-families", "due=2026-11-25"]);
    assert_eq!(office.json(&["show", own.trim()])["title"], "Families", "it begins with its name");
    let calendar = office.out(&["export", "ics", "--all"]);
    assert!(calendar.contains("Families") && calendar.contains("20261125"), "{calendar}");
}

#[test]
fn what_is_due_waits_on_home_with_whoever_has_it() {
    let mut stage = Stage::with(Language::Es, 100, 40);
    let mut workspace = stage.workspace().clone();
    let due = (task::DUE.code, Value::Date(today::day()));
    let owned = |id| vec![(task::OWNER.code, link(id)), due.clone()];
    let edits = [
        create(PERSON, "luz", "Luz Vega", Vec::new()),
        create(PERSON, "rex", "Rex Soto", Vec::new()),
        set("rex", LEVEL.code, Value::Choice(Level::Private.code())),
        create(TASK, "call", "Llamar a la biblioteca", owned("luz")),
        create(TASK, "print", "Imprimir la lista", owned("rex")),
    ];
    stage.keep(&mut workspace, &edits);
    stage.open_as_left(workspace);
    stage.keys("1").sees("Llamar a la biblioteca · Luz Vega · Vence");
    stage.sees("Imprimir la lista · Rex Soto · Vence");
    stage.keys("0").text("tareas").keys("enter").sees("Llamar a la biblioteca · Luz Vega · Vence");
    // Whoever is hidden is nobody to others.
    stage.keys("g h").sees("biblioteca · Luz Vega").sees("Imprimir la lista · Vence");
    stage.keys("1").sees("biblioteca · Luz Vega").sees("Imprimir la lista · Vence");
}

#[test]
fn its_minutes_are_written_from_what_was_written_down_there() {
    let office = office();
    let council = series(&office, "Council", &["series_level=school"]);
    let meeting = held(&office, &council, "2026-11-02");
    attend(&office, &meeting);
    let decision = office.out(&["do", "decision", &meeting, "text=We call the same day"]);
    office.out(&["do", "task", decision.trim(), "title=Print the list", "owner=person-me"]);
    office.out(&["do", "parked", &meeting, "text=The bus"]);
    let asked = format!("meeting={meeting}");
    let minutes = |lang: &str| office.out(&["--lang", lang, "report", "minutes", &asked]);
    for told in ["# Minutes · On 2026-11-02", "Council", "We call the same day", "The bus"] {
        assert!(minutes("en").contains(told), "{told} in {}", minutes("en"));
    }
    assert!(minutes("es").contains("## Asistencia"), "{}", minutes("es"));
}

#[test]
fn people_are_counted_by_name_and_by_number() {
    let office = office();
    let council = series(&office, "Council", &["series_level=school"]);
    let meeting = held(&office, &council, "2026-11-02");
    assert!(office.out(&["gaps", "meeting"]).contains("Nobody wrote down who came"));
    attend(&office, &meeting);
    let came = |words: &[&str]| office.run(&[&["do", "participation", &meeting], words].concat());
    let families = came(&["form=count", "count=12", "groups=group-families"]);
    let part = format!("of_which={}", families.out.trim());
    // Five of the twelve are no more people.
    came(&["form=count", "count=5", "groups=group-families", "language=Spanish", &part]);
    let luz = made(&office, &["person", "name=Luz"]);
    made(&office, &["person", "name=Tom"]);
    came(&[&format!("person={luz}"), "counted_before=yes"]);
    assert_eq!(office.json(&["show", &meeting])["present"], 13);
    for (words, said) in [
        (&["person=person-me"][..], "already on the list"),
        (&["form=count", "groups=group-staff"][..], "How many"),
        (&["form=count", "count=13", "groups=group-families", &part][..], "no larger"),
        (&["person=Tom", "date=2026-12-01"][..], "a day to come"),
    ] {
        let reply = came(words);
        assert!(reply.exit == 1 && reply.err.contains(said), "{words:?}: {}", reply.err);
    }
}

#[test]
fn a_series_knows_when_it_meets_next_and_that_it_did_not() {
    let office = office();
    let council =
        series(&office, "Council", &["series_level=school", "rhythm=every 2 weeks", "place=Hall"]);
    held(&office, &council, "2026-11-03");
    let shown = office.json(&["show", &council]);
    assert_eq!(shown["next"], "2026-11-17");
    assert!(office.out(&["gaps", "meeting_series"]).contains("met by Nov 17, 2026"));
    let next = office.out(&["do", "meeting", &council]);
    let next = office.json(&["show", next.trim()]);
    assert_eq!((&next["date"], &next["place"]), (&"2026-11-17".into(), &"Hall".into()));
    assert!(!office.out(&["gaps", "meeting_series"]).contains("met by"));
    assert!(office.out(&["--lang", "es", "gaps", "meeting"]).contains("¿Se realizó o se canceló?"));
    let refused =
        office.refused(1, &["add", "meeting", "title=Soon", "date=2026-12-01", "state=held"]);
    assert!(refused.contains("once its day has come"), "{refused}");
}

#[test]
fn a_years_meetings_are_laid_at_once_and_never_twice() {
    let office = office();
    let series = |rhythm: &str| {
        let rhythm = format!("rhythm={rhythm}");
        series(
            &office,
            "Council",
            &["series_level=school", &rhythm, "place=Hall", "start_time=18:00"],
        )
    };
    let council = series("every 4 weeks");
    held(&office, &council, "2026-11-03");
    // One was moved by a day, and one was canceled.
    let of = format!("series={council}");
    made(&office, &["meeting", "title=Moved", &of, "date=2026-12-02"]);
    made(&office, &["meeting", "title=None", &of, "date=2027-01-26", "state=cancelled"]);
    office.out(&["do", "year", &council]);
    let own = |of: &str| -> Vec<String> {
        let listed = office.json(&["list", "meeting", "--where", of, "--sort", "date"]);
        let days = listed.as_array().unwrap().iter();
        days.map(|own| own["date"].as_str().unwrap().to_owned()).collect()
    };
    let days = [
        "2026-11-03",
        "2026-12-02",
        "2026-12-29",
        "2027-01-26",
        "2027-02-23",
        "2027-03-23",
        "2027-04-20",
        "2027-05-18",
        "2027-06-15",
    ];
    assert_eq!(own(&of), days);
    let shown = office.json(&["list", "meeting", "--where", "date=2027-06-15"]);
    let shown = &shown[0];
    assert_eq!((&shown["place"], &shown["start_time"]), (&"Hall".into(), &"18:00".into()));
    assert_eq!(shown["state"], "planned");
    // Again there is nothing to do; undo takes all of it back at once and says what it was.
    office.out(&["do", "year", &council]);
    assert_eq!(own(&of), days);
    let undone = office.out(&["--lang", "es", "undo"]);
    assert!(undone.contains("Council"), "{undone}");
    assert_eq!(own(&of), ["2026-11-03", "2026-12-02", "2027-01-26"]);
    // Without a rhythm nobody knows when.
    let choir = series("");
    assert!(office.refused(1, &["do", "year", &choir]).contains("the year’s meetings"));
}

#[test]
fn the_window_lays_a_year_and_says_so() {
    let mut stage = Stage::with(Language::Es, 100, 40);
    let mut workspace = stage.workspace().clone();
    let rhythm = (meeting_series::RHYTHM.code, Value::Text("FREQ=MONTHLY".into()));
    let level = (meeting_series::SERIES_LEVEL.code, Value::Choice(1));
    let edits = [create(MEETING_SERIES, "evenings", "Tardes del barrio", vec![rhythm, level])];
    stage.keep(&mut workspace, &edits);
    stage.open_as_left(workspace);
    stage.keys(":").text("Tardes del barrio").keys("enter r").sees("las juntas del año");
    stage.text("año").keys("enter").sees("Listo: las juntas del año");
    let laid = stage.records("meeting").len();
    assert!((1..=13).contains(&laid), "{laid}");
    stage.keys("r").text("año").keys("enter");
    assert_eq!(stage.records("meeting").len(), laid, "nothing is doubled");
    stage.misses("Listo").keys("u").sees("Tardes del barrio");
    assert_eq!(stage.records("meeting").len(), 0, "one step");
}

#[test]
fn they_are_found_by_the_words_of_others() {
    let office = MemoryOffice::founded();
    for (word, kind) in [
        ("sign-in", "participation"),
        ("lista de firmas", "participation"),
        ("minuta", "meeting"),
        ("to-do", "task"),
        ("pendiente", "task"),
        ("orden del día", "agenda_item"),
        ("parking lot", "parked"),
        ("acuerdo tomado", "decision"),
        ("rhythm", "meeting_series"),
        ("PST", "team"),
    ] {
        let refused = office.refused(1, &["list", word]);
        assert!(refused.contains(kind), "{word}: {refused}");
    }
}
