//! Areas as panes: all of them by one key, the page of one, its kinds as tabs, the way back; what has a
//! digit; and that a masked screen counts nothing hidden.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot be set up fails"
)]

mod program;
mod pty;
mod school;
mod today;
mod tui_stage;

use commonground::domain::common::LEVEL;
use commonground::domain::kinds::partners::agreement;
use commonground::domain::kinds::{AGREEMENT, ORGANIZATION};
use commonground::domain::{Kind, Language, Level, Text2, Value};
use commonground::engine::{Edit, Workspace};
use commonground::tui::{Effect, Message, SCREEN_STATE, Signal};
use pty::Session;
use school::School;
use tui_stage::Stage;
use tui_stage::records::{create, id, link, school, set};

/// A school with two partners, a talk with each, and an agreement. One of the partners and the talk with
/// it are private. Neither talk says yet which need it answers.
fn partners(language: Language, width: u16, height: u16) -> Stage {
    let mut stage = Stage::with(language, width, height);
    let mut workspace = stage.workspace().clone();
    let with = vec![(agreement::PARTNER.code, link("clinic"))];
    let edits = [
        create(ORGANIZATION, "clinic", "Clínica Luz", Vec::new()),
        create(ORGANIZATION, "hidden", "Casa Segura", Vec::new()),
        create(AGREEMENT, "agreed", "Salud en la escuela", with),
        talk("talk", "clinic", "Citas"),
        talk("secret", "hidden", "Refugio"),
        set("hidden", LEVEL.code, Value::Choice(Level::Private.code())),
        set("secret", LEVEL.code, Value::Choice(Level::Private.code())),
    ];
    stage.keep(&mut workspace, &edits);
    reopened(stage, workspace)
}

fn talk(own: &str, with: &str, about: &str) -> Edit {
    let kind = Kind::by_key("partnership").unwrap();
    let code = |key| kind.field(key).unwrap().code;
    let about = Value::Text2(Box::new(Text2::new(Language::Es, about)));
    let values = vec![(code("organization"), link(with)), (code("purpose"), about)];
    Edit::Create { id: id(own), kind: kind.code, values }
}

fn reopened(mut stage: Stage, workspace: Workspace) -> Stage {
    stage.open_as_left(workspace);
    stage.keys("1");
    stage
}

#[test]
fn from_home_to_a_register_and_back_by_the_way_one_came() {
    let mut stage = partners(Language::En, 80, 24);
    stage.keys("0").sees("All areas").text("partn").sees("› Partners").sees("2 wait · 5");
    stage.keys("enter").sees("· Partners").sees("Missing or waiting").sees("What is here");
    // The page leads to a register; Esc comes back to the page, then home.
    stage.keys("g g j j j j").sees("› Partnerships").keys("k enter").sees("› Casa Segura");
    stage.keys("esc").sees("Missing or waiting").keys("esc").sees("Waits for you");
    stage.misses("· Partners");
    // A digit begins a new way.
    stage.keys("0").text("partn").keys("enter 2 esc").sees("Roadmap · list");
}

#[test]
fn an_area_is_found_by_what_it_holds_and_by_what_others_call_that() {
    for (language, typed, area) in [
        (Language::Es, "reuni", "Juntas y tareas"),
        (Language::Es, "tareas", "Juntas y tareas"),
        (Language::Es, "minutes", "Juntas y tareas"),
        (Language::En, "pendiente", "Meetings and tasks"),
        (Language::En, "mou", "Partners"),
        (Language::En, "convenio", "Partners"),
    ] {
        let mut stage = Stage::with(language, 80, 24);
        stage.keys("0").text(typed).sees(&format!("› {area}"));
    }
}

/// Walks through the views to the one on which something stands; how many that were.
fn turned(stage: &mut Stage, words: &str) -> usize {
    let is_there = |_: &usize| stage.keys(".").screen().contains(words);
    (1..20).find(is_there).expect("a view")
}

#[test]
fn its_kinds_are_tabs_in_which_their_views_follow_one_another_at_any_size() {
    for (language, width, height, page, kinds) in [
        (Language::En, 80, 24, "Partners", "Agreements"),
        (Language::Es, 42, 12, "Aliados", "Acuerdos"),
    ] {
        let mut stage = partners(language, width, height);
        stage.keys("0").text("partners").keys("enter").sees(page);
        let views = turned(&mut stage, "› Salud en la escuela");
        stage.sees(kinds).keys(&", ".repeat(views)).sees(page).keys(",").misses("› Salud");
        // The last tab is seen, and that there are some before it.
        stage.sees(if width < 80 { "‹" } else { page });
    }
}

#[test]
fn a_page_counts_and_tells_nothing_that_is_hidden() {
    let mut stage = partners(Language::En, 80, 24);
    stage.keys("0").text("partners").sees("2 wait · 5").keys("enter").sees("Refugio");
    let line = |stage: &Stage, words: &str| {
        stage.screen().lines().find(|line| line.starts_with(words)).map(str::to_owned)
    };
    let organizations = line(&stage, "  Organizations").unwrap_or_default();
    assert!(organizations.trim_end().ends_with('2'), "{}", stage.screen());
    stage.sees("In numbers").sees("Agreements · draft 1");
    stage.keys("g h").misses("Refugio").sees("Citas");
    let organizations = line(&stage, "  Organizations").unwrap_or_default();
    assert!(organizations.trim_end().ends_with('1'), "{}", stage.screen());
    stage.keys("0").text("partners").sees("1 waits · 3");
}

#[test]
fn a_record_opens_where_its_kind_is_at_home_from_everywhere() {
    let mut stage = Stage::with(Language::En, 100, 30);
    let mut workspace = stage.workspace().clone();
    stage.keep(&mut workspace, &school());
    let mut stage = reopened(stage, workspace);
    let cycle = stage.records("cycle").first().cloned().expect("a cycle");
    let title = stage.model.setup.texts.title(&cycle).into_owned();
    let words: String = title.chars().take(12).collect();
    // Found by the palette and by the search: on the board, and Esc comes back.
    stage.keys(":").text(&words).keys("enter").sees("5 Cycles").sees("Cycles · by stage");
    stage.keys("esc").sees("Waits for you");
    stage.keys("s").text(&words).keys("enter").sees("Cycles · by stage");
    stage.keys("esc").sees("Search everything");
    // What has no other home opens in the registers of its area.
    let mut stage = partners(Language::En, 80, 24);
    stage.keys(":").text("Salud en").keys("enter").sees("· Partners").sees("› Salud en la escuela");
    // Its link is followed, and the way back is the same.
    for _ in 0..30 {
        let row = usize::from(stage.draw().1.1);
        if stage.screen().lines().nth(row).is_some_and(|line| line.contains("Clínica Luz")) {
            break;
        }
        stage.keys("j");
    }
    stage.keys("enter").sees("› Clínica Luz").keys("esc").sees("› Salud en la escuela");
    stage.keys("esc").sees("Waits for you");
}

#[test]
fn areas_that_nobody_uses_stand_last_and_their_first_record_turns_them_on() {
    let mut stage = partners(Language::En, 80, 24);
    stage.keys("0").text("training").sees("› Training").sees("not used yet").keys("enter");
    stage.sees("· Training").keys(". o").text("Leading together").keys("enter esc esc");
    stage.sees("Leading together").keys("0").text("training").misses("not used yet");
    // With it come those that the program brings.
    assert_eq!(stage.records("course").len(), 9);
}

#[test]
fn the_next_start_is_in_the_area_and_its_tab() {
    let mut stage = partners(Language::En, 80, 24);
    stage.keys("0").text("partners").keys("enter");
    turned(&mut stage, "› Salud en la escuela");
    stage.send(Message::Signal(Signal::End(15)));
    let kept = stage.effects.iter().rev().find_map(|effect| match effect {
        Effect::SaveDraft { key, text } if key == SCREEN_STATE => Some(text.clone()),
        _ => None,
    });
    let workspace = stage.workspace().clone();
    let mut again = Stage::closed(Language::En, "vim");
    again.send(Message::Resize(80, 24));
    again.send(Message::DraftFound { key: SCREEN_STATE.into(), text: kept.unwrap() });
    again.open_as_left(workspace);
    again.sees("· Partners").sees("› Salud en la escuela");
}

/// The row of panes as the settings have it, on a small screen, in Spanish.
#[test]
fn settings_pin_panes_and_a_wrong_name_is_one_problem() {
    let school = School::founded();
    std::fs::create_dir_all(school.config()).unwrap();
    let pinned = "pinned = [\"home\", \"partners\", \"partnrs\", \"cycles\"]\n";
    std::fs::write(school.config().join("settings.toml"), pinned).unwrap();
    let mut command = school.command(&[], &["--lang", "es", "--fresh"], "xterm-256color");
    command.env("CG_CONFIG", school.config());
    let mut screen = Session::sized(command, 42, 12);
    screen.until(|screen| screen.contains("Pendientes"));
    screen.send(b"2", |screen| screen.contains("2 Aliados") && screen.contains("Lo que"));
    screen.send(b"3", |screen| screen.contains("3 Ciclos"));
    screen.send(b"4", |screen| screen.contains("No hay ningún panel con ese número."));
    screen
        .send(b"ge", |screen| screen.contains("settings.toml:1:31") && screen.contains("partners"));
    screen.send(b"\x1b[27u", |screen| screen.contains("3 Ciclos"));
    screen.send(b"0", |screen| screen.contains("Todas las áreas"));
    screen.send("ruta".as_bytes(), |screen| screen.contains("› Ruta"));
    screen.send(b"\r", |screen| screen.contains("· Ruta"));
    screen.send(b"q", |screen| !screen.contains("Ruta"));
    assert_eq!(screen.end(), 0);
}
