//! Finding and running things without knowing their keys: help, palette, marks, dates, reasons.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod today;
mod tui_stage;

use chrono::{Datelike as _, Weekday};
use commonground::config::Chord;
use commonground::domain::kinds::people::person;
use commonground::domain::kinds::{ORGANIZATION, PERSON};
use commonground::domain::{Kind, Language, Level};
use commonground::tui::{Effect, Message, Signal};
use tui_stage::Stage;
use tui_stage::records::{create, link, school};

fn notes(stage: &mut Stage, texts: &[&str]) {
    for text in texts {
        stage.keys("c").text(text).keys("enter");
    }
}

#[test]
fn the_help_is_found_by_words_or_key_and_runs_the_row() {
    for (width, height) in [(80, 24), (40, 12)] {
        let mut stage = Stage::with(Language::En, width, height);
        notes(&mut stage, &["uno", "dos"]);
        stage.keys("?").text("trash").sees("to the trash").sees("d d").keys("enter");
        stage.sees("“dos” is in the trash.");
        stage.keys("?").text("d d").sees("to the trash").keys("esc").sees("› uno");
    }
}

#[test]
fn the_palette_knows_every_action_with_its_key_in_both_languages_and_by_id() {
    let mut stage = Stage::new();
    notes(&mut stage, &["uno"]);
    for (typed, words) in [
        ("trash", "d d"),
        ("papelera", "to the trash"),
        ("hide_private", "g h"),
        ("g l", "español"),
    ] {
        stage.keys(":").text(typed).sees(words).keys("esc");
    }
    // What was run last is on top.
    stage.keys(":").text("to the trash").keys("enter").sees("in the trash").keys("u :");
    stage.sees("› to the trash").keys("esc");
}

#[test]
fn what_does_nothing_here_is_there_and_says_why() {
    let mut stage = Stage::new();
    stage.keys(":").text("make a record").keys("enter");
    stage.sees("There is nothing here yet to do this with.");
    stage.keys("d d").sees("There is nothing here yet to do this with.");
    stage.keys("n").sees("Find something first");
}

#[test]
fn marked_records_are_one_step() {
    let mut stage = Stage::new();
    notes(&mut stage, &["uno", "dos", "tres"]);
    let steps = stage.journal.0.len();
    stage.keys("space space").sees("2 marked").keys("d d").sees("2 are in the trash.");
    assert_eq!((stage.records("note").len(), stage.journal.0.len()), (1, steps + 1));
    stage.keys("u");
    assert_eq!(stage.records("note").len(), 3);
    stage
        .keys("g a")
        .sees("3 marked")
        .keys("x")
        .sees("Open notes 0")
        .keys("u")
        .sees("Open notes 3");
    stage.keys("g a m").sees("No longer private.").keys("g a esc").misses("marked");
}

#[test]
fn next_and_former_match_go_round_and_say_so() {
    let mut stage = Stage::new();
    notes(&mut stage, &["reunión uno", "otra", "Reunion dos"]);
    stage.keys("/").text("reunion").keys("enter").sees("2 of 3").sees("› Reunion dos");
    stage.keys("n").sees("› reunión uno").misses("again").keys("n").sees("› Reunion dos");
    stage.sees("this is the first again").keys("N").sees("the last again").sees("› reunión uno");
}

#[test]
fn a_day_is_typed_as_people_say_it_or_walked_to() {
    let mut stage = Stage::new();
    stage.keys("7 G enter o").text("Tutoría").keys("enter");
    let mut texts = 0;
    while !stage.screen().contains("a day later") && texts < 9 {
        stage.keys("tab");
        texts += 1;
    }
    let is_friday = |away: &i64| today::away(*away).weekday() == Weekday::Fri;
    let friday = (1..=7).find(is_friday).unwrap();
    let in_days = |away| if away == 1 { "tomorrow".to_owned() } else { format!("in {away} days") };
    let told = format!("{} · {}", today::named(today::away(friday)), in_days(friday));
    stage.sees("up: a day later").text("fri").sees(&told).keys("up");
    stage.sees(&today::away(friday + 1).to_string()).sees(&in_days(friday + 1));
    stage.keys("pageup").sees(&in_days(friday + 8));
    stage.keys("ctrl+u").text("mañana").sees("tomorrow");
}

#[test]
fn a_zoomed_pane_shows_its_focus_alone() {
    let mut stage = Stage::with(Language::En, 120, 40);
    notes(&mut stage, &["uno"]);
    stage.keys("7 enter").sees("Registers").sees("Parking lot").keys("g z").misses("Parking lot");
    stage.keys("g z").sees("Parking lot");
}

#[test]
fn a_note_typed_while_private_things_are_hidden_is_not_shown() {
    let mut stage = Stage::new();
    stage.keys("g h c").text("sobre Marta").misses("Marta").keys("tab").sees("sobre Marta");
    stage.keys("enter").misses("Marta").keys("g h").sees("sobre Marta");
}

#[test]
fn the_next_start_is_where_the_last_one_ended() {
    let mut stage = Stage::new();
    notes(&mut stage, &["reunión uno", "otra"]);
    stage.keys("7 j j enter o").text("Familias de primero").keys("enter esc esc");
    stage.keys("/").text("famil").keys("enter enter g h");
    let before = stage.screen();
    stage.send(Message::Signal(Signal::End(15)));
    let kept = stage.effects.iter().rev().find_map(|effect| match effect {
        Effect::SaveDraft { key, text } if key == "screen" => Some(text.clone()),
        _ => None,
    });
    // What is hidden was kept apart, when it was pressed.
    assert!(stage.effects.iter().any(|effect| matches!(effect, Effect::Mask(Level::Team))));
    let workspace = stage.workspace().clone();
    let mut again = Stage::closed(Language::En, "vim");
    again.send(Message::Resize(80, 24));
    again.send(Message::DraftFound { key: "screen".into(), text: kept.unwrap() });
    again.send(Message::DraftFound { key: "mask".into(), text: "on".into() });
    again.open_as_left(workspace);
    let lines = |screen: &str| screen.lines().take(20).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(lines(&again.screen()), lines(&before));
    // A state that fits no more does no harm.
    let mut odd = Stage::closed(Language::En, "vim");
    odd.send(Message::DraftFound {
        key: "screen".into(),
        text: "{\"focus\": 7, \"panes\": []}".into(),
    });
    odd.send(Message::Resize(80, 24)).open(commonground::engine::Workspace::default());
    odd.sees("Open notes");
}

#[test]
fn the_palette_finds_records_and_registers_too() {
    let mut stage = Stage::new();
    notes(&mut stage, &["Reunión de familias", "otra cosa"]);
    stage.keys(":").text("reunfam").sees("› Reunión de familias").sees("note").keys("enter");
    stage.sees("Who may see it");
    stage
        .keys("esc :")
        .text("organiz")
        .sees("go to Organizations")
        .keys("enter")
        .sees("Organizations 0");
    // What is hidden is not found.
    stage.keys("g h :").text("reunfam").misses("familias");
}

#[test]
fn enter_right_after_fast_typing_takes_what_was_typed() {
    let mut stage = Stage::new();
    notes(&mut stage, &["Reunión de familias", "Luz trae fruta"]);
    stage.keys(":");
    "luz fruta".chars().for_each(|letter| stage.hurry(Message::Key(Chord::char(letter))));
    stage.keys("enter").sees("› Luz trae fruta").sees("Who may see it").misses("Run or find");
}

#[test]
fn the_readme_names_the_panes_by_their_numbers() {
    let mut stage = Stage::with(Language::En, 200, 50);
    let screen = stage.keys("1").screen();
    let row = screen.lines().next().unwrap().split("  ").map(str::trim);
    let names: Vec<&str> =
        row.filter_map(|tab| tab.split_once(' ').map(|(_, name)| name)).collect();
    let told = format!("| `1` … `9` | {} |", names[..9].join(", "));
    assert!(include_str!("../README.md").contains(&told), "{told}");
}

/// What a form asks for may have to be made first: the palette knows the word for it.
#[test]
fn the_palette_makes_records_of_every_kind() {
    for (language, typed, heading) in [
        (Language::En, "new meas", "New measure"),
        (Language::Es, "nuevo registro: med", "Nuevo registro: medida"),
        (Language::Es, "new measure", "Nuevo registro: medida"),
    ] {
        let mut stage = Stage::with(language, 80, 24);
        stage.keys(":").text(typed).sees(&format!("› {heading}")).keys("enter").sees(heading);
    }
}

#[test]
fn lines_of_a_page_lead_to_other_pages_and_back() {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(120, 40));
    let mut workspace = stage.founded();
    let works = vec![(person::ORGANIZATION.code, link("casa"))];
    let edits =
        [create(ORGANIZATION, "casa", "Casa Luz", Vec::new()), create(PERSON, "ana", "Ana", works)];
    stage.keep(&mut workspace, &edits);
    stage.open(workspace);
    stage.keys(":").text("go to People").keys("enter g g j enter").sees("› Ana");
    stage.keys("j enter").sees("› Casa Luz").sees("People");
    // The page that points here, and the way back, page by page.
    stage.keys("G enter").sees("› Ana");
    stage.keys("esc").sees("› Casa Luz").keys("esc").sees("› Ana").keys("esc").misses("› Casa");
    // The way there does not matter; a digit begins a new one.
    stage.keys("enter j enter").sees("› Casa Luz");
    stage.keys(":").text("Ana").keys("enter").sees("› Ana").keys("esc").sees("› Casa Luz");
    stage.keys("7 esc esc").misses("Casa Luz");
}

/// Who makes something that the list would not show drops what was looked for, and sees it; what passes stays
/// among what was found.
#[test]
fn what_is_made_behind_a_filter_is_seen() {
    let organizations = Kind::all().position(|kind| kind.key == "organization").unwrap();
    let organizations = format!("7 g g {}enter", "j ".repeat(organizations));
    for (list, back) in [("3", "esc esc"), (&organizations, "esc esc"), ("4", "esc esc esc esc")] {
        let mut stage = Stage::with(Language::En, 80, 24);
        let make = |stage: &mut Stage, title: &str| {
            stage.keys("o").text(title).keys("enter").keys(back);
        };
        stage.keys(list);
        make(&mut stage, "Rosa Lima");
        stage.keys("/").text("rosa").keys("enter").sees("› Rosa Lima");
        make(&mut stage, "Zed");
        stage.sees("› Zed").sees("Rosa Lima").misses("/ rosa");
        stage.keys("/").text("rosa").keys("enter").misses("Zed");
        make(&mut stage, "Rosa Paz");
        stage.sees("› Rosa Paz").sees("rosa").sees("Rosa Lima").misses("Zed");
    }
}

/// On the board of cycles and in the rows of an outline it is found in place.
#[test]
fn what_is_looked_for_is_found_in_place() {
    let mut stage = Stage::with(Language::En, 80, 24);
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &school());
    stage.open(workspace);
    stage.keys("5").sees("Fruta en").sees("Un aviso");
    stage.keys("/").text("fruta").sees("/ fruta").sees("Fruta en").misses("Un aviso");
    stage.keys("enter").sees("/ fruta").misses("Un aviso").keys("esc").sees("Un aviso");
    stage.keys("/").text("nada de eso").sees("Nothing found.").keys("esc").sees("Un aviso");
    // What is made behind it is seen.
    stage.keys("/").text("fruta").keys("enter o").text("Walk along").keys("enter esc esc");
    stage.sees("Walk along").sees("Un aviso").misses("/ fruta");
    // Teams and expectations stand in other views: whoever looks for somebody looks among all.
    stage.keys("3 , /").text("luz").sees("/ luz").sees("› Luz").keys("esc");
}

#[test]
fn of_a_long_paste_only_the_beginning_is_looked_for_and_that_is_said() {
    let long = "reunion ".repeat(130_000);
    for keys in [":", "/"] {
        let mut stage = Stage::new();
        notes(&mut stage, &["Reunion dos"]);
        stage.keys(keys).send(Message::Paste(long.clone())).sees("first 200 characters");
    }
}
