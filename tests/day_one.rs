//! A coordinator's day in the first year, played on a terminal in both languages: where we are, who was not heard, what
//! was said, what is asked next, what may not go out, what comes next. The day is day 1 of the systems' description; keys
//! are counted.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking"
)]

mod desk;
#[path = "day/listening.rs"]
mod listening;
mod program;
mod pty;
mod school;
mod today;

use chrono::Months;
use desk::{Desk, ESC, cursor};
use listening::Screens;
use school::School;

/// How many days ago the listening began.
const BEGAN: i64 = 57;

/// How many weeks the listening takes: four to six months of the calendar, whatever their length.
fn weeks() -> String {
    let began = today::away(-BEGAN);
    let [least, most] = [4, 6].map(|months| (began + Months::new(months) - began).num_days() / 7);
    format!("{least}–{most}")
}

/// A school whose listening is in its ninth week; what comes before it is done.
fn ninth_week() -> School {
    let school = School::founded();
    school.out(&["set", "site-1", "start=-150"]);
    for step in [
        "1.1", "1.2.1", "1.2.2", "1.2.5", "1.3", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3",
        "4.1", "4.2.1", "4.2.2.1", "4.2.3", "4.3.1",
    ] {
        school.out(&["set", &format!("step-{step}"), "state=done", "finish=-70"]);
    }
    school.out(&["set", "step-6.1", "state=doing", &format!("start=-{BEGAN}")]);
    school.out(&["set", "group-families", "affected=most"]);
    school.out(&["add", "person", "name=Marisol Vega", "person_kind=family"]);
    heard(&school);
    school
}

/// What was heard so far: students 61 %, staff 78 %, families 49 %, community 52 %; one part of the families 30.9 %.
fn heard(school: &School) {
    let add = |words: &[&str]| school.out(&[&["add"], words].concat()).trim().to_owned();
    add(&["assessment", "title=Year", "state=running", &format!("start=-{BEGAN}")]);
    add(&["meeting", "title=Evenings", "date=-20", "state=held", "assessment=Year"]);
    let part = add(&["group", "name=Somali", "parent=group-families"]);
    for (group, size, came) in [
        ("group-students", 400, 244),
        ("group-staff", 50, 39),
        ("group-families", 300, 147),
        ("group-community", 50, 26),
        (&*part, 42, 13),
    ] {
        school.out(&["set", group, &format!("size={size}"), "as_of=-60"]);
        let counted = [format!("count={came}"), format!("new={came}"), format!("groups={group}")];
        let counted = counted.each_ref().map(String::as_str);
        let at = ["participation", "occasion=Evenings", "date=-20", "form=count"];
        add(&[&at[..], &counted].concat());
    }
    let plan = ["plan", "title=Plan", "form=engagement", "assessment=Year"];
    add(&plan);
    for group in ["students", "staff", "families", "community"] {
        let whom = format!("groups=group-{group}");
        let line = ["outreach", "title=Ask", "plan=Plan", "method=survey", "owner=Marisol Vega"];
        add(&[&line[..], &[&whom, "--because", "As we said"]].concat());
    }
    add(&["work_entry", "focus=Calls", "by=group-staff"]);
    add(&["instrument", "name=Cards", "method=survey", "data_sort=quantitative", "state=in_use"]);
    add(&["item", "text=Is it safe here?", "instrument=Cards", "areas=climate"]);
    let answers = ["participation", "occasion=Evenings", "date=-20", "form=count", "count=9"];
    add(&[&answers[..], &["new=0", "groups=group-staff", "instrument=Cards"]].concat());
    add(&["organization", "name=Clinic"]);
    for (title, review) in [("Van", "review=+9"), ("Glasses", "review=+20")] {
        add(&["agreement", &format!("title={title}"), "partner=Clinic", review]);
    }
    // The lines of the job come with their area.
    add(&["job_class", "title=Family liaison"]);
    add(&["data_set", "name=Days missed", "confidential=yes", "holder=Clinic"]);
    add(&["meeting", "title=Grades", "date=today"]);
}

/// The words of a language that the day comes across.
struct Words {
    lang: &'static str,
    listening: &'static str,
    week: &'static str,
    by_need: &'static str,
    families: &'static str,
    expectation: &'static str,
    in_inbox: &'static str,
    goal: &'static str,
    goals: &'static str,
    doing: &'static str,
    progress: &'static str,
    next: &'static str,
    filling: &'static str,
    said: &'static str,
    note: &'static str,
    wish: &'static str,
    action: &'static str,
}

const ENGLISH: Words = Words {
    lang: "en",
    listening: "Listening: needs and assets",
    week: "Week 9 of",
    by_need: "Most affected and least heard first",
    families: "Families",
    expectation: "New expectation",
    in_inbox: "Note in the Inbox",
    goal: "New coaching goal",
    goals: "Set coaching goals",
    doing: "under way",
    progress: "Progress",
    next: "Next action",
    filling: "enter next field",
    said: "One number to call",
    note: "Two teachers phone the homes",
    wish: "Others lead half of the meetings",
    action: "Ask Marisol",
};
const SPANISH: Words = Words {
    lang: "es",
    listening: "Escuchar: necesidades y recursos",
    week: "Semana 9 de",
    by_need: "Primero a quien más le afecta",
    families: "Familias",
    expectation: "Nuevo registro: expectativa",
    in_inbox: "Nota en la Bandeja",
    goal: "Nuevo registro: meta",
    goals: "metas",
    doing: "en curso",
    progress: "Avance",
    next: "Próxima acción",
    filling: "enter campo siguiente",
    said: "Un número al que llamar",
    note: "Dos maestras llaman a las casas",
    wish: "Otros dirigen la mitad de las juntas",
    action: "Pedirle a Marisol",
};

/// Plays the day; how many keys gave a command.
fn play(words: &Words) -> usize {
    let school = ninth_week();
    let mut screen = school.starts_with(&["--lang", words.lang], "xterm-256color", 120, 40);
    let week = format!("{} {}", words.week, weeks());
    screen.until(|screen| [&*week, "Van", "Glasses"].iter().all(|own| screen.contains(own)));
    let mut desk = Desk { screen, keys: 0, typed: 0 };
    // 7:40. What waits leads to its place by one key: the listening and its steps.
    desk.go("j", words.listening);
    desk.press("\r", "6.1");
    // 8:00. A meeting: something is noted without leaving the place.
    let screens = Screens::new(words.lang);
    listening::meeting(&mut desk, &screens);
    desk.press("c", "┌");
    desk.types(words.note);
    desk.press("\r", words.in_inbox);
    // 9:30. Whom did nobody hear? What they say is written down where it belongs.
    desk.press("3", "Marisol Vega");
    desk.press("F", words.by_need);
    assert!(desk.row().contains(words.families), "{}", desk.screen.text());
    desk.press("r", words.expectation);
    desk.types(words.said);
    desk.press("\r", "Marisol");
    desk.until_gone(ESC, "Marisol");
    desk.until_gone(ESC, "*");
    listening::who_is_missing(&mut desk, &screens);
    listening::answers(&mut desk, &screens);
    listening::memo(&mut desk, &screens);
    listening::partner(&mut desk, &screens);
    // 14:30. The coach calls: a goal, which is the evidence of its step.
    desk.press("2", words.listening);
    desk.press("gg", "1");
    desk.press("\r", "1.2.4");
    desk.go("j", "1.2.4");
    assert!(desk.row().contains(words.goals), "{}", desk.screen.text());
    desk.press("o", words.goal);
    desk.types(words.wish);
    desk.press("\t\t\t\t\t", words.progress);
    desk.types("4 / 10");
    desk.press("\t", words.next);
    desk.types(words.action);
    desk.press("\r", "4 / 10");
    desk.until_gone(ESC, words.filling);
    desk.until(ESC, |screen| screen.contains("1.2.4"));
    listening::data_request(&mut desk, &screens);
    // 16:30. The step is under way; a key too many is taken back.
    desk.go("x", words.doing);
    desk.until("x", |screen| !cursor(screen).contains(words.doing));
    desk.go("u", words.doing);
    listening::log(&mut desk, &screens);
    desk.press("q", "");
    assert_eq!(desk.screen.end(), 0);
    for (kind, kept) in
        [("expectation", words.said), ("coaching_goal", words.wish), ("note", words.note)]
    {
        assert!(school.out(&["list", kind]).contains(kept), "{kept}");
    }
    listening::is_kept(&school);
    println!("{}: {} keys and {} typed letters", words.lang, desk.keys, desk.typed);
    desk.keys
}

#[test]
fn a_day_in_the_first_year_takes_few_keys_in_both_languages() {
    let [english, spanish] = [ENGLISH, SPANISH].map(|words| play(&words));
    assert_eq!(english, spanish);
    assert!(english <= 112, "{english} keys");
}
