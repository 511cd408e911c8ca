//! 130: pauses to look back; a leader who leaves offers to go through the stages again, successes are told by year.

use commonground::domain::Language;

use crate::cli_office::MemoryOffice;
use crate::tui_stage::Stage;
use crate::{made, today};

#[test]
fn a_leader_who_leaves_offers_to_go_through_the_stages_again() {
    let office = MemoryOffice::founded();
    let ana = made(&office, &["person", "name=Ana Paz"]);
    let team = made(&office, &["team", "name=Committee", "form=committee"]);
    let seat = ["seat", "title=Chair of families", "role=chair", &format!("person={ana}")];
    let seat = made(&office, &[&seat[..], &[&format!("of={team}")]].concat());
    let offers = || office.out(&["gaps", "seat"]).contains("Somebody who led has left");
    assert!(!offers());
    office.refused(1, &["do", "retrospective", &seat]);
    let (began, ended) = (today::away(-90), today::away(-2));
    office.out(&["set", &seat, &format!("start={began}"), &format!("end={ended}")]);
    assert!(offers());
    let again = office.out(&["do", "retrospective", &seat]);
    let shown = office.json(&["show", again.trim()]);
    for (key, value) in
        [("form", "revisit"), ("trigger", "new_leaders"), ("again", "stage_tracker")]
    {
        assert_eq!(shown[key], value);
    }
    assert!(!offers(), "it is offered once");
    assert!(office.out(&["gaps", "retrospective"]).contains("not done yet"));
    office.out(&["set", again.trim(), "state=done"]);
    assert!(!office.out(&["gaps", "retrospective"]).contains("not done yet"));
    office.refused(1, &["add", "retrospective", "title=Again", "date=today", "form=revisit"]);
}

#[test]
fn a_member_who_leaves_offers_nothing() {
    let office = MemoryOffice::founded();
    let ended = format!("end={}", today::away(-2));
    made(&office, &["seat", "title=Families", "role=member", &ended]);
    assert!(!office.out(&["gaps", "seat"]).contains("Somebody who led"));
}

#[test]
fn successes_are_told_by_school_year() {
    let office = MemoryOffice::founded();
    for (title, date, form) in [
        ("First", "2025-06-30", "success"),
        ("Second", "2025-07-01", "success"),
        ("Third", "2026-06-30", "success"),
        ("Letters", "2026-06-30", "lesson"),
    ] {
        let words = [format!("title={title}"), format!("date={date}"), format!("form={form}")];
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        made(&office, &[&["retrospective"][..], &words].concat());
    }
    let table = office.out(&["list", "retrospective", "--as", "by_year"]);
    let row = |year: &str| {
        let line = table.lines().find(|line| line.starts_with(year));
        line.unwrap_or_else(|| panic!("{table}")).to_owned()
    };
    assert!(row("2024–25").contains('1') && row("2025–26").contains('2'), "{table}");
    let spanish = office.out(&["--lang", "es", "list", "retrospective", "--as", "by_year"]);
    assert!(spanish.contains("un logro"), "{spanish}");
}

/// The same in the window: it waits on Home, leads to the seat, and one key begins what is to be gone through.
#[test]
fn from_home_one_key_begins_what_is_to_be_gone_through_again() {
    for (language, [waits, again, leaders]) in [
        (Language::En, ["Somebody who led has left", "going through it again", "new leaders"]),
        (Language::Es, ["Se fue alguien que dirigía", "un repaso", "nuevos líderes"]),
    ] {
        let office = MemoryOffice::founded();
        let ended = format!("end={}", today::away(-2));
        let titles = ["title_en=Presidencia", "title_es=Presidencia"];
        made(&office, &[&["seat"], &titles[..], &["role=chair", &ended]].concat());
        let mut stage = Stage::with(language, 80, 40);
        stage.open(office.workspace.into_inner());
        stage.keys("1").sees(waits);
        let line = |stage: &Stage| {
            let screen = stage.screen();
            screen.lines().any(|line| line.starts_with('›') && line.contains(waits))
        };
        for _ in 0..20 {
            if line(&stage) {
                break;
            }
            stage.keys("j");
        }
        assert!(line(&stage), "{}", stage.screen());
        stage.keys("enter").sees("Presidencia").keys("r").sees(again).sees(leaders);
        stage.keys("enter esc");
        assert_eq!(stage.records("retrospective").len(), 1);
        stage.keys("1").misses(waits);
    }
}
