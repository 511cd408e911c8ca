//! A meeting of 45 minutes from its first minute to its minutes, on two terminals with the real binary, by a clock
//! that the test moves: what the facilitator sees, what the room sees, how many keys it takes beside the words
//! themselves, and that nothing private ever reaches the room.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking and prints what it measured"
)]

mod program;
mod pty;
mod school;
mod today;

use std::path::PathBuf;

use portable_pty::CommandBuilder;
use pty::Session;
use school::School;

const F5: &[u8] = b"\x1b[15~";
const ESC: &[u8] = b"\x1b";
/// What nobody in the room may read.
const SECRET: &str = "zaqwsx";
/// The first minute.
const BEGIN: i64 = 0;

/// What is typed and what is waited for, in a language.
struct Words {
    lang: &'static str,
    here: &'static str,
    over: &'static str,
    closed: &'static str,
    agreed: &'static str,
    on_wall: &'static str,
    dot: &'static str,
    dots: &'static str,
    ballot: &'static str,
    /// What the last row tells while a row is typed, and while none is.
    typing: [&'static str; 2],
    line: &'static str,
}

const WORDS: [Words; 2] = [
    Words {
        lang: "en",
        here: "Here: 19",
        over: "0:30 over",
        closed: "closed",
        agreed: "What we agreed on",
        on_wall: "On the wall",
        dot: "1 dot left",
        dots: "dots left",
        ballot: "ballot",
        typing: ["esc done", "o new row"],
        line: "o write a line",
    },
    Words {
        lang: "es",
        here: "Presentes: 19",
        over: "0:30 de más",
        closed: "cerrada",
        agreed: "Lo que acordamos",
        on_wall: "En la pared",
        dot: "1 punto",
        dots: "puntos",
        ballot: "boleta",
        typing: ["esc listo", "o nueva fila"],
        line: "o escribir un rengl",
    },
];

/// Two terminals and the clock on the wall of the room.
struct Rehearsal {
    school: School,
    work: Session,
    wall: Session,
    clock: PathBuf,
    /// Keys that are letters of what somebody says, and all others.
    keys: (usize, usize),
    shots: PathBuf,
    taken: usize,
}

/// The program with options, by the clock of its school.
fn on(school: &School, options: &[&str]) -> CommandBuilder {
    let mut command = school.command(&[], options, "xterm-256color");
    command.env("CG_NOW", format!("@{}", clock_of(school).display()));
    command
}

fn clock_of(school: &School) -> PathBuf {
    school.folder.path().join("clock")
}

fn set_clock(path: &PathBuf, seconds: i64) {
    let (minutes, seconds) = (BEGIN + seconds / 60, seconds % 60);
    let text = format!("2026-11-20T18:{minutes:02}:{seconds:02}-08:00");
    // In one step: whoever looks reads the one time or the other.
    let fresh = path.with_extension("new");
    std::fs::write(&fresh, text).unwrap();
    std::fs::rename(fresh, path).unwrap();
}

impl Rehearsal {
    fn begun(own: &Words) -> Self {
        let school = prepared(own.lang);
        let clock = clock_of(&school);
        let follows = on(&school, &["--lang", own.lang, "present", "--follow"]);
        let mut wall = Session::sized(follows, 64, 18);
        let mut work = Session::sized(on(&school, &["--lang", own.lang]), 120, 40);
        work.until(|screen| screen.contains("Roosevelt"));
        // Only once the room has its own screen is this one no wall.
        wall.until(|screen| screen.contains("▀▙") && !screen.contains("F5"));
        let shots = std::env::temp_dir().join(format!("rehearsal-{}", own.lang));
        drop(std::fs::remove_dir_all(&shots));
        std::fs::create_dir_all(&shots).unwrap();
        Self { school, work, wall, clock, keys: (0, 0), shots, taken: 0 }
    }

    /// Presses keys until the facilitator sees something.
    fn press(&mut self, keys: &[u8], sees: &str) {
        self.keys.1 += 1;
        self.work.send(keys, |screen| screen.contains(sees));
    }

    /// Types what somebody says, and Enter.
    fn say(&mut self, words: &str, sees: &str) {
        self.keys.0 += words.chars().count();
        self.keys.1 += 1;
        self.work.write(words.as_bytes());
        self.work.send(b"\r", |screen| screen.contains(sees));
    }

    /// Both screens as they are, for people to look at.
    fn shot(&mut self, name: &str) {
        self.taken += 1;
        let of = |side: &str| self.shots.join(format!("{:02}-{name}-{side}.txt", self.taken));
        std::fs::write(of("work"), self.work.text()).unwrap();
        std::fs::write(of("wall"), self.wall.text()).unwrap();
    }

    /// The room sees something, and the shot is taken.
    fn room_sees(&mut self, words: &str, name: &str) {
        self.wall.until(|screen| screen.contains(words));
        self.shot(name);
    }

    /// So many seconds of the meeting are gone.
    fn at(&mut self, seconds: i64) {
        set_clock(&self.clock, seconds);
    }
}

/// A school with a meeting of today, and with secrets all over.
fn prepared(lang: &str) -> School {
    let school = School::founded();
    set_clock(&clock_of(&school), 0);
    let add = |words: &[&str]| {
        let words = [&["--lang", lang, "add"], words].concat();
        school.out(&words).trim().to_owned()
    };
    add(&["person", &format!("name={SECRET} Ruiz"), "level=private"]);
    add(&["note", &format!("text={SECRET} of a family")]);
    let meeting = add(&[
        "meeting",
        "title=Calls home",
        "date=2026-11-20",
        &format!("facilitator_notes={SECRET}: ask the quiet ones"),
    ]);
    let of = format!("meeting={meeting}");
    let problem = add(&["problem", "statement=Calls come too late"]);
    let (title, problem) = ("title=Late calls", format!("problem={problem}"));
    let outline = add(&["outline", title, "form=fishbone", &problem]);
    for (order, text) in [("80", "Office"), ("81", "Home")] {
        let node = format!("node={}", add(&["node", &format!("text={text}")]));
        add(&["placement", &format!("order={order}"), &format!("outline={outline}"), &node]);
    }
    let about = format!("about={outline}");
    let items: [(&str, &str, &str, &[&str]); 4] = [
        ("Causes", "15", "capture", &[&about]),
        ("Which first", "15", "vote", &[&about]),
        ("What we do", "10", "decide", &[]),
        ("For later", "5", "parking_lot", &[]),
    ];
    for (at, (title, minutes, activity, more)) in items.into_iter().enumerate() {
        let own = [
            format!("title={title}"),
            format!("position={}", at + 1),
            format!("minutes={minutes}"),
            format!("activity={activity}"),
        ];
        let own: Vec<&str> = own.iter().map(String::as_str).collect();
        add(&[&["agenda_item", &of], &own[..], more].concat());
    }
    school
}

fn has(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

fn rehearsed(own: &Words) {
    let mut room = Rehearsal::begun(own);
    room.press(b"gj", "Calls home");
    room.press(F5, own.on_wall);
    room.room_sees("Calls home", "arrival");
    // Who came: the third group of four is counted, then the second.
    room.press(b"i", "Calls home");
    room.work.write(b"j");
    room.press(b" ", "Calls home");
    room.say("12", "12");
    room.work.write(b"j");
    room.press(b" ", "12");
    room.say("7", own.here);
    room.at(5 * 60);
    room.press(b"]", "1/4");
    room.room_sees("15:00", "begin");
    // The room speaks: ten causes on two bones.
    room.press(b"a", own.typing[0]);
    for n in 0..5 {
        room.say(&format!("office cause {n}"), &format!("office cause {n}"));
        room.wall.until(|screen| screen.contains(&format!("office cause {n}")));
    }
    room.shot("causes");
    room.press(b"\x1b[6~", "1/4");
    for n in 0..5 {
        room.say(&format!("home cause {n}"), &format!("home cause {n}"));
    }
    room.room_sees("home cause 4", "causes");
    room.press(ESC, own.typing[1]);
    room.at(5 * 60 + 15 * 60 + 30);
    room.press(b"j", own.over);
    room.room_sees(own.over, "over");
    // Thirty ballots, and what is on them is nowhere.
    room.press(b"]", "2/4");
    room.room_sees("office cause 0", "options");
    room.press(b"x", "0 ");
    for n in 0..30 {
        room.press(b"\r", &format!("3 {}", own.dots));
        room.press(b"l", &format!("2 {}", own.dots));
        room.press(b"j", &format!("2 {}", own.dots));
        room.press(b"l", "1 ");
        if n % 3 == 0 {
            room.press(b"j", "1 ");
            room.press(b"l", &format!("0 {}", own.dots));
        }
        room.press(b"\r", &format!("{} {}", n + 1, own.ballot));
    }
    room.shot("voting");
    let sent = String::from_utf8_lossy(&room.wall.written).into_owned();
    assert!(!sent.contains('●'), "a ballot on the wall");
    room.press(b"x", own.closed);
    let before = room.school.out(&["list", "vote_option", "--format", "json"]);
    let before: Vec<serde_json::Value> = serde_json::from_str(&before).unwrap();
    assert!(before.iter().all(|own| own["votes"].is_null()), "{before:?}");
    room.press(b"x", "30");
    room.room_sees("1. office cause 0: 30", "revealed");
    room.at(5 * 60 + 35 * 60);
    room.press(b"]", "3/4");
    room.press(b"o", own.typing[0]);
    room.say("We call the same day", "We call the same day");
    room.room_sees("We call the same day", "decided");
    room.press(ESC, own.line);
    room.press(b"]", "4/4");
    room.press(b"o", own.typing[0]);
    room.say("Shade at the stop", "Shade at the stop");
    room.room_sees("Shade at the stop", "parked");
    room.press(ESC, own.line);
    room.press(b"]", own.agreed);
    room.press(b"o", own.typing[0]);
    room.say("Luz writes the letter", "Luz writes the letter");
    room.room_sees("Luz writes the letter", "tasks");
    room.press(ESC, own.line);
    room.at(45 * 60 - 1);
    assert!(has(&pty::image(room.work.pid()), SECRET), "the search finds what is there");
    assert!(!has(&pty::image(room.wall.pid()), SECRET), "in the memory of the wall");
    assert!(!has(&room.wall.written, SECRET), "in what was sent to the wall");
    let meeting = room.school.out(&["list", "meeting", "--format", "json"]);
    let meeting: serde_json::Value = serde_json::from_str(&meeting).unwrap();
    let id = format!("meeting={}", meeting[0]["id"].as_str().unwrap());
    room.school.out(&["do", "publish", meeting[0]["id"].as_str().unwrap()]);
    for (audience, format) in
        [("team", "markdown"), ("team", "text"), ("partner", "html"), ("public", "text")]
    {
        let words = ["--lang", own.lang, "report", "minutes", &id, "--audience", audience];
        let told = room.school.run(&[&words[..], &["--format", format]].concat(), b"");
        let told = String::from_utf8_lossy(&told.stdout).into_owned();
        assert!(!told.contains(SECRET), "{audience}: {told}");
        let told = told.replace('\\', "");
        for line in [
            "office cause 4",
            "1. office cause 0: 30",
            "3. office cause 2: 10",
            "We call the same day",
            "Luz writes the letter",
            "Shade at the stop",
        ] {
            assert!(told.contains(line), "{audience}: {line} in {told}");
        }
        // How few came is the team's.
        assert!(audience != "team" || told.contains("12"), "{told}");
    }
    let (words, others) = room.keys;
    println!("{}: {words} letters of what was said, {others} other keys", own.lang);
    println!("both screens at each step: {}", room.shots.display());
}

/// Comes to the vote of a rehearsal, with two causes to vote on.
fn voting(own: &Words) -> Rehearsal {
    let mut room = Rehearsal::begun(own);
    room.press(b"gj", "Calls home");
    room.press(b"]", "1/4");
    room.press(b"a", own.typing[0]);
    room.say("office cause 0", "office cause 0");
    room.say("office cause 1", "office cause 1");
    room.press(ESC, own.typing[1]);
    room.press(b"]", "2/4");
    room.press(b"x", &format!("0 {}", own.ballot));
    room
}

#[test]
fn whoever_dies_in_the_middle_of_a_vote_loses_no_ballot_and_shows_none() {
    let own = &WORDS[0];
    let mut room = voting(own);
    for n in 0..3 {
        room.press(b"\r", own.dot);
        room.press(b"l", &format!("0 {}", own.dots));
        room.press(b"\r", &format!("{} ballot", n + 1));
    }
    // A fourth lies open when the machine of the facilitator dies.
    room.press(b"\r", own.dot);
    room.press(b"l", "●");
    school::kill(room.work.pid(), "KILL");
    room.wall.until(|screen| screen.contains("F5"));
    room.work = Session::sized(on(&room.school, &["--lang", own.lang]), 120, 40);
    room.work.until(|screen| screen.contains("Roosevelt"));
    room.wall.until(|screen| screen.contains("▀▙") && !screen.contains("F5"));
    room.press(b"gj", "2/4");
    room.press(b"k", "3 ballots");
    room.press(F5, own.on_wall);
    room.room_sees("office cause 0", "again");
    // Whoever comes late to the wall, with another size, sees no more than the others.
    room.wall.resize(42, 12);
    room.wall.until(|screen| screen.contains("office cause"));
    room.wall.write(b"/?:gl\x1b\x1b\x1b");
    room.wall.write(b"q");
    let mut late = Session::sized(on(&room.school, &["present", "--follow"]), 64, 18);
    late.until(|screen| screen.contains("office cause 0"));
    for wall in [&late, &room.wall] {
        assert!(!has(&wall.written, SECRET) && !has(&wall.written, "●"));
    }
    assert!(!has(&pty::image(late.pid()), SECRET));
    room.press(b"i", "2/4");
    room.press(b"x", own.closed);
    room.press(b"x", "3");
    late.until(|screen| screen.contains("1. office cause 0: 3"));
}

#[test]
fn the_time_is_right_after_the_program_stood_still_and_after_a_resize() {
    let own = &WORDS[0];
    let mut room = voting(own);
    room.at(61);
    room.press(b"j", "13:59");
    school::kill(room.work.pid(), "STOP");
    room.at(5 * 60 + 1);
    school::kill(room.work.pid(), "CONT");
    room.work.until(|screen| screen.contains("9:59"));
    room.work.resize(80, 24);
    room.work.until(|screen| screen.contains("9:59"));
    room.press(b"T", "stopped");
    room.at(9 * 60 + 1);
    room.press(b"k", "9:59");
    room.work.send(b"T", |screen| screen.contains("9:59") && !screen.contains("stopped"));
}

#[test]
fn a_meeting_of_45_minutes_from_its_begin_to_its_minutes() {
    rehearsed(&WORDS[0]);
}

#[test]
fn the_same_in_spanish() {
    rehearsed(&WORDS[1]);
}
