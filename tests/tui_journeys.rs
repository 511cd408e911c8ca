//! What people do on the screens, from key to record, undo included.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

#[path = "tui_journeys/outside.rs"]
mod outside;
mod today;
mod tui_stage;

use commonground::config::{Chord, Keymap, Layered, Source};
use commonground::domain::relation::SOURCE;
use commonground::domain::{Language, Level, Moment, RecordId};
use commonground::engine::request::{Answer, Asker, Request};
use commonground::tui::{Effect, Exit, Message, Signal};
use tui_stage::Stage;

fn note(stage: &mut Stage, text: &str) {
    stage.keys("c").text(text).keys("enter");
}

#[test]
fn a_note_takes_two_keys_and_its_text() {
    let mut stage = Stage::new();
    note(&mut stage, "Call the clinic, q j u");
    assert_eq!(stage.records("note").len(), 1);
    stage.sees("› Call the clinic, q j u").sees("Note in the Inbox.").sees("Open notes 1");
    let time = stage.now.to_clock().format("%H:%M").to_string();
    stage
        .keys("u")
        .sees(&format!("Undone: adding “Call the clinic, q j u” (note) ({time})."))
        .sees("No open notes");
    stage.keys("U").sees("Redone").sees("› Call the clinic");
}

#[test]
fn a_note_becomes_a_person_in_one_step() {
    let mut stage = Stage::new();
    note(&mut stage, "Ms. Ortiz");
    let before = stage.journal.0.len();
    stage.keys("r").sees("What does this note become?").text("pe").keys("enter");
    stage.sees("New person").sees("Ms. Ortiz").keys("enter");
    let person = stage.record("person", "Ms. Ortiz").unwrap();
    let note = stage.records("note").remove(0);
    assert!(person.links(SOURCE).unwrap().contains_key(&note.id));
    assert_eq!(stage.field(&note, "state").as_deref(), Some("filed"));
    assert_eq!(stage.journal.0.len(), before + 1, "one step of undo");
    stage.sees("Added “Ms. Ortiz” (person); the note is filed. Undo brings it back.");
    stage.keys("esc esc").sees("No open notes").keys("u").sees("› Ms. Ortiz");
    assert!(stage.record("person", "Ms. Ortiz").is_none());
    stage.keys("ctrl+r").sees("No open notes");
    assert!(stage.record("person", "Ms. Ortiz").is_some());
}

#[test]
fn a_note_is_put_away_edited_and_deleted() {
    let mut stage = Stage::new();
    note(&mut stage, "uno");
    note(&mut stage, "dos");
    stage
        .keys("x")
        .sees("Note filed. It is still under Registers, Notes.")
        .sees("Open notes 1")
        .keys("u")
        .sees("Open notes 2");
    stage.keys("i").sees("Note").text(" tres").keys("enter esc q");
    assert!(
        stage.record("note", "dos tres").is_some() || stage.record("note", "uno tres").is_some()
    );
    stage.keys("d d").sees("is in the trash").sees("Open notes 1").keys("u").sees("Open notes 2");
}

/// Opens the form of a new record of the register that begins with the kind at this place.
fn register(stage: &mut Stage, kind: &str) {
    stage.keys("7 g g");
    let place = commonground::domain::Kind::all().position(|known| known.key == kind).unwrap();
    for _ in 0..place {
        stage.keys("j");
    }
    stage.keys("enter");
}

#[test]
fn every_type_of_field_is_entered_in_a_form() {
    let mut stage = Stage::new();
    register(&mut stage, "organization");
    stage.keys("o").sees("New organization").text("Clínica Sur").keys("tab");
    // A choice by what is typed, many lines, a date by days from today, a plain line.
    stage.text("healt").keys("tab").text("Vaccines").keys("alt+enter").text("Checkups").keys("tab");
    stage.text("+7").keys("tab").text("clinica.example").keys("enter esc esc");
    let made = stage.record("organization", "Clínica Sur").unwrap();
    let since = today::away(7).to_string();
    for (key, text) in [
        ("name_en", "Clínica Sur"),
        ("sector", "health"),
        ("services", "Vaccines\nCheckups"),
        ("since", &since),
        ("website", "clinica.example"),
    ] {
        assert_eq!(stage.field(&made, key).as_deref(), Some(text), "{key}");
    }
    let steps = stage.journal.0.len();
    assert_eq!(steps, 1 + 5, "one step of undo per field left, the first makes the record");
    stage.keys("esc");
    register(&mut stage, "person");
    stage.keys("o").text("Luis").keys("tab tab tab").sees("Families").text("stu").keys("enter");
    let made = stage.record("person", "Luis").unwrap();
    assert_eq!(stage.field(&made, "group").as_deref(), Some("group-students"));
    assert_eq!(stage.field(&made, "person_kind"), None, "passing a choice does not choose");
    stage.keys("esc k k j enter backspace enter");
    assert_eq!(stage.field(&stage.record("person", "Luis").unwrap(), "group"), None, "cleared");
    stage.keys("esc esc esc");
    register(&mut stage, "group");
    stage.keys("i esc").keys("j j enter").text("1200").keys("enter esc esc");
    let sizes: Vec<_> =
        stage.records("group").iter().filter_map(|group| stage.field(group, "size")).collect();
    assert_eq!(sizes, ["1200"]);
}

#[test]
fn a_refused_text_stays_at_its_field_and_comes_back() {
    let mut stage = Stage::new();
    register(&mut stage, "organization");
    stage.keys("o").text("Food Bank").keys("enter esc j j enter").text("someday").keys("enter");
    stage.sees("someday").sees("is not a date").did();
    stage.keys("esc").sees("keeps its old value");
    let kept =
        |effect: &Effect| matches!(effect, Effect::SaveDraft { text, .. } if text == "someday");
    assert!(stage.effects.iter().any(kept));
    stage.keys("enter").sees("someday").keys("ctrl+u").text("today").keys("enter");
    let bank = stage.record("organization", "Food Bank").unwrap();
    assert_eq!(stage.field(&bank, "since"), Some(today::day().to_string()));
    assert!(stage.did().iter().any(|effect| matches!(effect, Effect::DropDraft { .. })));
}

#[test]
fn a_new_record_without_its_title_is_asked_for_it_and_kept_as_a_draft() {
    let mut stage = Stage::new();
    register(&mut stage, "person");
    stage.keys("o tab").text("Tutor").keys("esc esc").sees("Name is missing (person)");
    stage.keys("esc").sees("Not saved yet");
    assert!(stage.did().iter().any(|effect| matches!(effect, Effect::SaveDraft { .. })));
    stage.keys("o").sees("Tutor").text("Rosa").keys("enter");
    let rosa = stage.record("person", "Rosa").unwrap();
    assert_eq!(stage.field(&rosa, "role_en").as_deref(), Some("Tutor"));
}

#[test]
fn a_bilingual_field_shows_both_halves_and_edits_the_one_of_the_screen() {
    let mut stage = Stage::new();
    register(&mut stage, "organization");
    stage.keys("o").text("Food Bank").keys("enter esc k g l").sees("Inglés: Food Bank");
    stage.keys("enter").text("Banco de Alimentos").keys("enter");
    let bank = stage.record("organization", "Food Bank").unwrap();
    assert_eq!(stage.field(&bank, "name_es").as_deref(), Some("Banco de Alimentos"));
    stage.keys("esc k g l").sees("Spanish: Banco de Alimentos (switch with g l)");
}

#[test]
fn a_draft_is_at_most_a_second_old_and_comes_back() {
    let mut stage = Stage::new();
    stage.keys("c").text("half a tho").did();
    assert!(stage.wait(500).effects.is_empty());
    stage.wait(400);
    let saved =
        |effect: &Effect| matches!(effect, Effect::SaveDraft { text, .. } if text == "half a tho");
    assert!(stage.did().iter().any(saved));
    stage.text("ught").keys("esc").sees("The text is kept");
    stage.keys("c").sees("half a thought").keys("enter");
    assert!(stage.did().iter().any(|e| matches!(e, Effect::DropDraft { key } if key == "note")));
    assert!(stage.record("note", "half a thought").is_some());
    assert!(stage.keys("c").model.drafts.known.is_empty());
}

#[test]
fn a_draft_of_last_time_is_offered() {
    let mut stage = Stage::new();
    stage.send(Message::DraftFound { key: "note".into(), text: "from before".into() });
    stage.sees("still here").keys("c").sees("from before").keys("enter esc");
    assert!(stage.record("note", "from before").is_some());
}

#[test]
fn private_things_are_masked_everywhere_at_once() {
    let mut stage = Stage::with(Language::En, 120, 40);
    note(&mut stage, "secret about Marta");
    register(&mut stage, "person");
    stage
        .keys("o")
        .text("Marta")
        .keys("tab tab tab tab tab tab")
        .text("555-0100")
        .keys("enter esc esc");
    stage
        .keys("enter")
        .sees("555-0100")
        .keys("g h")
        .misses("555-0100")
        .misses("secret")
        .sees("Marta");
    stage.sees("private hidden").sees("••••••").keys("esc 6").misses("secret");
    stage.sees("What is here is private and hidden now.").misses("No open notes");
    stage.keys("i").sees("There is nothing here yet").keys("g h").sees("secret about Marta");
}

#[test]
fn marking_private_gives_back_the_former_level() {
    let mut stage = Stage::new();
    register(&mut stage, "organization");
    stage.keys("o").text("Food Bank").keys("enter esc esc m").sees("Private: only you");
    let level = |stage: &Stage| {
        let bank = stage.record("organization", "Food Bank").unwrap();
        commonground::domain::Kind::by_key("organization").unwrap().level_of(&bank)
    };
    assert_eq!(level(&stage), Level::Private);
    assert_eq!(level(stage.keys("m")), Level::Partner);
}

#[test]
fn the_filter_narrows_while_typing_and_folds_accents() {
    let mut stage = Stage::new();
    for text in ["Reunión de familias", "Clínica", "reunion del martes"] {
        note(&mut stage, text);
    }
    stage.keys("/").text("reunion").sees("2 of 3").misses("Clínica").keys("enter esc");
    stage.sees("Clínica").keys("/").text("reunión").sees("1 of 3").keys("esc").sees("Open notes 3");
}

#[test]
fn the_language_changes_while_running() {
    let mut stage = Stage::new();
    stage
        .sees("Open notes")
        .keys("g l")
        .sees("Notas pendientes")
        .sees("Bandeja")
        .misses("quick note");
    stage.keys("7").sees("Personas").keys("?").sees("Teclas que sirven aquí");
}

#[test]
fn a_prefix_shows_what_may_follow_after_a_moment_and_escape_ends_it() {
    let mut stage = Stage::new();
    stage.keys("g").sees("g …").misses("español").wait(300).sees("l  español");
    stage.keys("esc").misses("g …").misses("español").sees("? help");
    assert!(stage.did().is_empty());
    // Typed at speed no box appears, however long nothing follows.
    stage.keys("g g").wait(1000).misses("español").misses("g …");
    stage.keys("g q").sees("g q does nothing here.");
}

#[test]
fn a_hint_box_without_room_says_that_there_is_more() {
    let mut stage = Stage::with(Language::Es, 42, 12);
    stage.keys("g").wait(300);
    let screen = stage.screen();
    let last = screen.lines().nth(10).unwrap_or_default();
    assert!(last.starts_with("1–8 de ") && last.ends_with(": [j] sigue"), "{screen}");
}

#[test]
fn the_other_key_files_work_too() {
    for (keymap, keys) in [("plain", "f4"), ("emacs", "ctrl+c c")] {
        let mut stage = Stage::closed(Language::En, keymap);
        stage.send(Message::Resize(80, 24));
        stage.open(commonground::engine::Workspace::default());
        stage.keys(keys).text("hola").keys("enter").sees("› hola");
    }
    let mine = Keymap::parse(&Source::new("", "[global]\nquick_note = [\"&\"]\n"))
        .0
        .over(&Keymap::built_in("vim").unwrap());
    let (bindings, problems) = commonground::tui::keys::bindings::Bindings::new(&mine);
    assert!(problems.is_empty());
    let list = commonground::tui::keys::context::Context::List;
    let found = |c| bindings.find(list, &[Chord::char(c)]);
    let act = commonground::tui::keys::actions::Act::QuickNote;
    assert_eq!(found('&'), commonground::tui::keys::bindings::Found::Act(act));
    assert_eq!(found('c'), commonground::tui::keys::bindings::Found::Nothing);
}
