//! 32: the wall shows each active priority with its latest reading and target on one 80x24 screen, is drawn anew when a
//! reading is added, and prints to plain text.

use commonground::domain::Language;
use serde_json::Value as Json;

use crate::cli_office::MemoryOffice;
use crate::pty::Session;
use crate::school::School;
use crate::tui_stage::Stage;
use crate::{made, today};

/// The three that may be active, each with what is read of it.
const PRIORITIES: [(&str, &str, &str); 3] = [
    ("Every day at school", "Attendance", "91.5"),
    ("A safe hour", "Students in the room", "31"),
    ("Letters", "Letters read", "7"),
];

/// How a record is made; answers its id.
type Add<'a> = &'a dyn Fn(&[&str]) -> String;

/// Three priorities with aims, measures and a reading each.
fn filled(add: Add<'_>, read: &dyn Fn(&[&str])) {
    for (place, (title, measure, value)) in (1..).zip(PRIORITIES) {
        let of = add(&["measure", &format!("name={measure}"), "good=up"]);
        let aim = add(&[
            "aim",
            &format!("statement={title}, for all"),
            &format!("measure={of}"),
            "baseline=5",
            "target=95",
            "due=2027-06-10",
        ]);
        let pairs = [
            "priority",
            &format!("title={title}"),
            "state=active",
            &format!("rank={place}"),
            &format!("aim={aim}"),
            "asked=That somebody calls",
            "became=Three of us call",
        ];
        add(&pairs);
        read(&[measure, value, "--on", "2026-10-05"]);
    }
}

fn office() -> MemoryOffice {
    let office = MemoryOffice::founded();
    filled(&|pairs| made(&office, pairs), &|words| {
        office.out(&[&["read"], words].concat());
    });
    office
}

#[test]
fn it_prints_each_priority_with_its_number_and_its_target() {
    let office = office();
    for (lang, target, left) in [
        ("en", "5 to 95 by Jun 10, 2027", "3.5 to go"),
        ("es", "5 a 95 para el 10 jun 2027", "faltan 3.5"),
    ] {
        let told = office.out(&["--lang", lang, "report", "wall", "--format", "text"]);
        for (title, _, value) in PRIORITIES {
            let number = told.lines().find(|line| line.starts_with(value)).unwrap();
            assert!(told.contains(&format!("\n{title}\n---")) && number.contains(target), "{told}");
        }
        assert!(told.contains(left), "{told}");
        assert_eq!(told.matches("That somebody calls").count(), 3, "{told}");
        assert_eq!(told.matches("Three of us call").count(), 3, "{told}");
    }
    let listed = office.json(&["list", "priority"]);
    let first = listed.as_array().unwrap().iter().find(|own| own["title"] == "Every day at school");
    let first = first.unwrap();
    assert_eq!([&first["latest"], &first["target"]].map(Json::as_f64), [Some(91.5), Some(95.0)]);
    assert_eq!(first["under_way"], 0);
}

/// What is under way, what ended, what is missing: each in a line.
#[test]
fn it_tells_what_is_tried_what_ended_and_what_is_missing() {
    let office = MemoryOffice::founded();
    assert!(office.out(&["report", "wall"]).contains("Nothing is worked on yet"));
    let aim = made(&office, &["aim", "statement=All are there", "target=95"]);
    made(&office, &["priority", "title=Bare", "state=active", "rank=2"]);
    let pairs = ["title=Every day", "state=active", "rank=1", "wall_note=See the board"];
    let first = made(&office, &[&["priority", &*format!("aim={aim}")], &pairs[..]].concat());
    made(&office, &["cycle", "title=Call before nine", &format!("aim={aim}")]);
    let told = office.out(&["report", "wall", "--format", "text"]);
    let lines = [
        "Aim: none yet",
        "The aim names no measure yet",
        "Call before nine (plan)",
        "See the board",
    ];
    assert!(lines.iter().all(|line| told.contains(line)), "{told}");
    assert!(told.find("Every day") < told.find("Bare"), "the first place comes first: {told}");
    // With a measure, but nothing read.
    let measure = made(&office, &["measure", "name=Attendance"]);
    office.out(&["set", &aim, &format!("measure={measure}")]);
    let told = office.out(&["report", "wall", "--format", "text"]);
    assert!(told.contains("no reading yet · target 95"), "{told}");
    assert!(office.out(&["gaps", "priority"]).contains("no reading of the last 60 days"));
    // A reading that is there reaches it.
    office.out(&["read", "Attendance", "96"]);
    office.out(&["set", &aim, "baseline=80"]);
    let told = office.out(&["report", "wall", "--format", "text"]);
    let day = today::day().format("%b %-d, %Y").to_string();
    assert!(told.contains(&format!("96 · {day} · 80 to 95 · reached")), "{told}");
    assert!(told.contains("One point: too few to judge."), "{told}");
    assert!(!office.out(&["gaps", "priority"]).contains("no reading of the last"));
    office.out(&["set", &first, "state=ended", "end_reason=It is so now", "became=All are there"]);
    let told = office.out(&["report", "wall", "--format", "text"]);
    assert!(told.contains(&format!("Ended {day}: Every day · All are there")), "{told}");
    assert!(!told.contains("It is so now"), "{told}");
}

/// Everybody sees it only where priority, aim, measure and readings are for everybody; what is not is not told.
#[test]
fn the_hallway_sees_what_is_for_everybody_and_is_told_what_is_missing_there() {
    let office = office();
    let missing = |office: &MemoryOffice| {
        office.out(&["gaps", "priority"]).contains("Missing on the wall in the hallway")
    };
    let wall = |audience: &str| {
        office.run(&["report", "wall", "--audience", audience, "--format", "html"])
    };
    assert!(missing(&office));
    assert_ne!(wall("public").exit, 0, "nothing is for everybody yet");
    let id =
        |kind: &str, at: usize| office.json(&["list", kind])[at]["id"].as_str().unwrap().to_owned();
    for at in 0..3 {
        office.out(&["set", &id("priority", at), "level=public"]);
    }
    let told = wall("public").out;
    assert!(PRIORITIES.iter().all(|(title, ..)| told.contains(title)), "{told}");
    let hidden = ["91.5", "95", "Attendance", "for all", "no reading", "none yet", "no test"];
    assert_eq!(hidden.map(|own| told.contains(own)), [false; 7], "{told}");
    // Aims and measures without their readings.
    for kind in ["aim", "measure"] {
        (0..3).for_each(|at| drop(office.out(&["set", &id(kind, at), "level=public"])));
    }
    let told = wall("public").out;
    assert!(told.contains("for all") && !told.contains("91.5"), "{told}");
    assert!(missing(&office));
    for at in 0..3 {
        office.out(&["set", &id("reading", at), "level=public"]);
    }
    let told = wall("public").out;
    assert!(told.contains("91.5") && told.contains("5 to 95"), "{told}");
    assert!(!missing(&office));
    // A number that was read of some only is on no wall.
    office.out(&["read", "Attendance", "55", "--on", "2026-10-06", "--group", "Newcomers"]);
    assert!(!wall("team").out.contains("55"), "of some only");
}

fn stage(language: Language, (width, height): (u16, u16)) -> Stage {
    let mut stage = Stage::closed(language, "vim");
    stage.send(commonground::tui::Message::Resize(width, height));
    let workspace = stage.founded();
    stage.open(workspace);
    stage
}

#[test]
fn without_a_priority_one_sentence_says_what_to_do() {
    for (language, word, told) in [
        (Language::En, "data wall", "Nothing is worked on yet"),
        (Language::Es, "muro de datos", "Todavía no se trabaja en nada"),
    ] {
        let mut stage = stage(language, (80, 24));
        stage.keys(":").text(word).keys("enter");
        stage.sees(told);
        stage.keys("f5");
        assert!(!stage.screen().contains(told), "the room sees the school's name");
    }
}

/// A terminal on which the window is open.
fn screen(school: &School, lang: &str, home: &str) -> Session {
    let command = school.command(&[], &["--lang", lang], "xterm-256color");
    let mut screen = Session::sized(command, 80, 24);
    screen.until(|screen| {
        screen.contains(home) && !screen.contains("Opening") && !screen.contains("Abriendo")
    });
    screen
}

/// Found by its name, read whole on one screen, followed by a reading that comes from another process; then shown to a
/// room.
#[test]
fn a_staff_room_reads_it_and_sees_a_reading_come() {
    for (lang, home, [heading, word, row], target) in [
        ("en", "1 Home", ["Run or find", "wall", "› Go to: data wall"], "95 by Jun 10"),
        (
            "es",
            "1 Inicio",
            ["Hacer o buscar", "muro", "› Ir a: muro de datos"],
            "95 para el 10 jun",
        ),
    ] {
        let school = School::founded();
        filled(&|pairs| school.out(&[&["add"], pairs].concat()).trim().to_owned(), &|words| {
            school.out(&[&["read"], words].concat());
        });
        let mut screen = screen(&school, lang, home);
        let number = |screen: &str, value: &str| {
            screen.lines().any(|line| line.contains(value) && line.contains(target))
        };
        screen.send(b":", |screen| screen.contains(heading));
        screen.send(word.as_bytes(), |screen| screen.contains(row));
        screen.send(b"\r", |screen| {
            let has = |(title, _, value): &(&str, &str, &str)| {
                screen.contains(title) && number(screen, value)
            };
            let told = ["That somebody calls", "Three of us call"];
            PRIORITIES.iter().all(has) && told.iter().all(|own| screen.matches(own).count() == 3)
        });
        school.out(&["read", "Attendance", "93", "--on", "2026-10-06"]);
        screen.until(|screen| number(screen, "93"));
        screen.send(b"\x1b[15~", |screen| screen.contains(": 93 · ") && !screen.contains(home));
    }
}
