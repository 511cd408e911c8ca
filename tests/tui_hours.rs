//! What a parent and a district lead stumbled over in their first hours: what was chosen, typed or pasted goes
//! where it was meant, and what a key does is said.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

mod today;
mod tui_stage;

use commonground::domain::kinds::{AGREEMENT, NOTE, ORGANIZATION, SITE};
use commonground::domain::{Kind, Language, Links, Value};
use commonground::tui::Message;
use tui_stage::Stage;
use tui_stage::records::{create, id, link};

fn field(kind: &str, key: &str) -> commonground::domain::FieldCode {
    Kind::by_key(kind).unwrap().field(key).unwrap().code
}

#[test]
fn a_choice_that_is_marked_is_kept_by_the_key_that_leaves_it() {
    let mut stage = Stage::with(Language::Es, 42, 12);
    stage.keys("3 o").text("Luz").keys("tab tab tab").text("fam").sees("› Familias").keys("esc");
    let group = |stage: &Stage| stage.field(&stage.record("person", "Luz").unwrap(), "group");
    assert_eq!(group(&stage).as_deref(), Some("group-families"));
    // Nobody went anywhere: what stands there stays.
    let steps = stage.journal.0.len();
    stage.keys("enter esc");
    assert_eq!(stage.journal.0.len(), steps);
    // What finds nothing is given up.
    stage.keys("enter").text("zzz").keys("esc");
    assert_eq!((stage.journal.0.len(), group(&stage).as_deref()), (steps, Some("group-families")));
    // A choice of a fixed list is kept likewise, also of a record that is not there yet.
    let mut stage = Stage::new();
    stage.keys(": ").text("new fund").keys("enter").text("Grant").keys("tab").text("private");
    stage.keys("esc");
    let fund = stage.record("fund", "Grant").unwrap();
    assert_eq!(stage.field(&fund, "form").as_deref(), Some("private"));
}

#[test]
fn a_search_that_is_kept_says_that_letters_are_keys_and_takes_what_is_pasted() {
    for (language, says) in [(Language::En, "[/] types"), (Language::Es, "[/] escribe")] {
        let mut stage = Stage::with(language, 42, 12);
        stage.keys("9").text("c").misses(says).keys("esc 1 9").sees(says);
        stage.keys("/").misses(says);
        stage.keys("esc");
        let notes = stage.records("note").len();
        stage.send(Message::Paste("Lincoln".into()));
        stage.sees("/ Lincoln").sees("Lincoln High").keys("esc");
        assert_eq!(stage.records("note").len(), notes);
    }
}

#[test]
fn a_private_note_says_so_and_the_key_what_it_would_do() {
    let words = [
        (Language::En, "private", "make private (only me)", "show to the team"),
        (Language::Es, "privado", "hacer privado (solo yo)", "mostrar al equipo"),
    ];
    for (language, sign, hides, opens) in words {
        let mut stage = Stage::with(language, 80, 24);
        stage.keys("c").text("Llamar").keys("enter 6").sees(&format!("Llamar  {sign}"));
        stage.keys("?").text("m").sees(opens).misses(hides).keys("esc");
        stage.keys(":").text(opens).sees(opens).keys("enter").misses(&format!("Llamar  {sign}"));
        stage.keys("?").text("m").sees(hides).misses(opens).keys("esc");
        let note = stage.records("note").remove(0);
        assert_eq!((note.kind, stage.field(&note, "level").as_deref()), (NOTE, Some("team")));
    }
}

#[test]
fn a_step_is_done_when_its_parts_are() {
    let mut stage = Stage::with(Language::Es, 80, 40);
    stage.keys("2 enter j j x x").sees("Este paso está hecho cuando lo están sus partes.");
    stage.misses("Hecho hoy");
    let whole = stage.workspace().get("step-1.2").unwrap().clone();
    assert_eq!(stage.field(&whole, "state").as_deref(), Some("doing"));
    stage.keys("j x x").sees("Hecho hoy");
}

/// Two schools, and an agreement of the second.
fn agreed() -> Stage {
    let mut stage = Stage::with(Language::En, 80, 24);
    let mut workspace = stage.founded();
    let ends: Links = [(id("site-b"), today::day())].into_iter().collect();
    let with = |more| [vec![(field("agreement", "partner"), link("org"))], more].concat();
    let sites = (field("agreement", "sites"), Value::Links(Box::new(ends)));
    let edits = [
        create(SITE, "site-b", "Bell High", vec![]),
        create(ORGANIZATION, "org", "Casa Luz", vec![]),
        create(AGREEMENT, "one", "Van", with(vec![sites])),
        create(AGREEMENT, "two", "Room", with(vec![])),
    ];
    stage.keep(&mut workspace, &edits);
    stage.open(workspace);
    stage
}

#[test]
fn a_list_of_one_school_has_whatever_leads_there() {
    let mut stage = agreed();
    stage.keys(":").text("agreements").keys("enter").sees("Van").sees("Room");
    stage.keys("*").text("bell").keys("enter").sees("Van").misses("Room");
}

#[test]
fn every_key_that_may_follow_is_reached_in_the_smallest_window() {
    let mut stage = Stage::with(Language::Es, 42, 12);
    stage.keys("g").wait(300);
    let seen = |stage: &Stage| stage.screen();
    let first = seen(&stage);
    assert!(first.contains("[j] sigue"), "{first}");
    let mut pages = vec![first.clone()];
    while pages.len() < 9 {
        stage.keys("down");
        let page = seen(&stage);
        if page == first {
            break;
        }
        pages.push(page);
    }
    let all = pages.join("\n");
    for words in ["ajustes", "respaldo donde", "elegir colores", "informe", "un día pasado"] {
        assert_eq!(all.matches(words).count(), 1, "{words}: {all}");
    }
    // Back, and a key of another page is one all the same.
    stage.keys("up");
    stage.keys("h").sees("oculto");
}

#[test]
fn what_is_wrong_with_a_day_is_told_until_it_is_right() {
    let mut stage = Stage::new();
    stage.keys(":").text("new document").keys("enter").text("Van").keys("enter");
    stage.keys("enter");
    stage.text("9/1/2027").keys("enter").sees("“9/1/2027”");
    stage.keys("ctrl+u");
    stage.text("30/6/2027").misses("is not a day");
    stage.keys("enter");
    let made = stage.record("document", "Van").unwrap();
    assert_eq!(stage.field(&made, "date").as_deref(), Some("2027-06-30"));
}

#[test]
fn the_palette_knows_what_people_call_it() {
    let mut stage = Stage::with(Language::Es, 42, 12);
    stage.keys("c").text("Llamar").keys("enter 6");
    for (typed, first) in [
        ("borrar", "a la papelera"),
        ("eliminar", "a la papelera"),
        ("letra", "colores"),
        ("calendario", "calendario: escribir sus días"),
        ("celular", "Personas"),
    ] {
        stage.keys(":").text(typed);
        let screen = stage.screen();
        let row = screen.lines().find(|line| line.contains('›')).unwrap_or_default().to_owned();
        assert!(row.contains(first), "{typed}: {row}\n{screen}");
        stage.keys("esc");
    }
}
