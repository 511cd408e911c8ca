//! Cycles on the screen: begun from an idea by one key, taken from stage to stage, decided, adapted.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod today;
mod tui_stage;

use chrono::{Datelike as _, NaiveDate, Weekday};
use commonground::domain::Language;
use commonground::tui::Message;
use tui_stage::Stage;
use tui_stage::records::{drivers, school};

/// The driver diagram open, the cursor on the idea.
fn at_the_idea() -> Stage {
    let mut stage = Stage::closed(Language::Es, "vim");
    stage.send(Message::Resize(120, 40));
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &drivers());
    stage.open(workspace);
    stage.keys("4 enter . g g j j").sees("›     · Un aviso el lunes");
    stage
}

fn with_cycles(language: Language) -> Stage {
    let mut stage = Stage::closed(language, "vim");
    stage.send(Message::Resize(120, 40));
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &school());
    stage.open(workspace);
    stage.keys("5");
    stage
}

#[test]
fn one_key_begins_a_cycle_of_an_idea_and_its_stage_is_told_there() {
    let mut stage = at_the_idea();
    stage.keys("r").sees("Nuevo registro: ciclo").keys("enter esc esc");
    let cycle = stage.record("cycle", "Un aviso el lunes").unwrap();
    assert_eq!(stage.field(&cycle, "idea").as_deref(), Some("idea"));
    assert_eq!(stage.field(&cycle, "aim").as_deref(), Some("aim"));
    assert_eq!(stage.field(&cycle, "number").as_deref(), Some("1"));
    stage.sees("ciclo 1: planear");
    // The same key leads to it afterwards.
    stage.keys("r").sees("Ciclos · por etapa").sees("P1 Un aviso el lunes");
    stage.keys("x").sees("H1 Un aviso el lunes").keys("4").sees("ciclo 1: hacer");
    stage.keys("5 u").sees("P1 Un aviso el lunes");
    // Only an idea is tested.
    stage.keys("4 k r").sees("Solo una idea de cambio");
}

#[test]
fn a_row_right_below_a_primary_driver_becomes_the_idea_that_is_tested() {
    let mut stage = at_the_idea();
    stage
        .keys("G o shift+tab shift+tab")
        .text("Otra causa")
        .keys("enter tab")
        .text("Llamar el lunes")
        .keys("enter esc");
    stage.keys("r").sees("Nuevo registro: ciclo").keys("enter esc esc").sees("ciclo 1: planear");
    let node = stage.record("node", "Llamar el lunes").unwrap();
    assert_eq!(stage.field(&node, "role").as_deref(), Some("change_idea"));
}

#[test]
fn nothing_is_studied_that_was_not_measured_and_no_stage_goes_back() {
    let mut stage = with_cycles(Language::En);
    stage.sees("P1 Un aviso de Luz").keys("x").sees("D1 Un aviso de Luz");
    let before = stage.workspace().ledger().last();
    stage.keys("x").sees("D1 Un aviso de Luz").sees("reading");
    stage.keys("H").sees("only goes forward");
    assert_eq!(stage.workspace().ledger().last(), before, "neither was done");
}

#[test]
fn a_question_its_prediction_and_what_was_learned_stand_together() {
    let mut stage = with_cycles(Language::Es);
    stage.sees("Luz trae fruta").sees("Vienen tres");
    stage.keys("r").sees("¿Qué se hace con esto?").sees("pregunta").misses("predicción para");
    stage.keys("enter").text("¿Vienen más?").keys("tab esc esc esc").sees("¿Vienen más?");
    stage.keys("r").sees("predicción para «¿Vienen más?»");
    stage.keys("esc u");
    assert!(stage.record("question", "¿Vienen más?").is_none());
}

#[test]
fn a_sealed_prediction_is_amended_with_its_reason_and_says_so() {
    for (width, height) in [(42, 12), (80, 24), (120, 40)] {
        let mut stage = with_cycles(Language::Es);
        stage.keys("x").sees("H1 Un aviso de Luz");
        stage.send(Message::Resize(width, height));
        stage.keys("9").text("Vienen tres").keys("enter enter i").text(" más").keys("enter");
        stage.sees("Porque…").sees("diga por qué").text("Vino su hermana").keys("enter esc");
        let prediction = stage.record("prediction", "Vienen tres más").unwrap();
        assert_eq!(stage.records("revision").len(), 1, "{width}");
        stage.send(Message::Resize(120, 40));
        stage.keys("esc 5").sees("Vienen tres más · enmendada");
        assert_eq!(stage.field(&prediction, "late"), None);
    }
}

#[test]
fn a_cycle_that_is_adapted_brings_the_next_one_and_undo_takes_both_back() {
    let mut stage = with_cycles(Language::En);
    let count = stage.records("cycle").len();
    stage.keys("l l l").sees("A Fruta en la puerta").keys("x").sees("What comes of it?");
    stage.keys("enter").sees("adapt and test again").sees("Cycles of this test");
    assert_eq!(stage.records("cycle").len(), count + 1);
    stage.keys("u");
    assert_eq!(stage.records("cycle").len(), count);
    stage.misses("adapt and test again");
}

#[test]
fn board_and_list_show_the_same_cycles_at_every_size() {
    for (width, height) in [(42, 12), (80, 24), (120, 40)] {
        for language in Language::ALL {
            let mut stage = with_cycles(language);
            stage.send(Message::Resize(width, height));
            for title in ["Un aviso de Luz", "Fruta en la puerta"] {
                stage.keys("h h h");
                let screen = |stage: &Stage| stage.screen().replace('\n', " ");
                let mut seen = screen(&stage).contains(&title[..8]);
                for _ in 0..3 {
                    seen |= screen(stage.keys("l")).contains(&title[..8]);
                }
                assert!(seen, "{title} {width}:\n{}", stage.screen());
                stage.keys(".").sees(title).keys(".");
            }
        }
    }
}

#[test]
fn a_private_cycle_is_neither_on_the_board_nor_where_its_idea_stands() {
    let mut stage = with_cycles(Language::En);
    stage.keys("m").sees("P1 Un aviso de Luz").keys("g h").misses("Un aviso de Luz");
    stage.misses("••••••").keys("4 G enter").misses("cycle 1: plan");
}

/// The day after today on which there is school; today itself may be any.
fn next_school_day() -> NaiveDate {
    let is_school_day = |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    let next = today::day().succ_opt().unwrap();
    if !is_school_day(&today::day()) {
        return next;
    }
    next.iter_days().find(is_school_day).unwrap()
}

/// Whoever makes new readings of what was read already adds to that.
#[test]
fn a_second_reading_goes_into_the_series_of_the_first() {
    let mut stage = with_cycles(Language::En);
    stage.keys("x").sees("D1 Un aviso de Luz").keys("r").text("reading").keys("enter");
    stage.text("Late on Monday").keys("enter enter esc esc").sees("New reading").text("5");
    stage.keys("enter enter esc esc").keys("r").text("reading").keys("enter").sees("New reading");
    stage
        .text("Late")
        .keys("enter")
        .text("2026-11-02 6")
        .keys("enter enter")
        .sees("2 readings, the last 5");
    stage.keys("esc esc").sees(": 6 · ").sees(": 5");
}

/// A first reading needs a measure, which is made without leaving the form; the cycle tells both.
#[test]
fn a_reading_brings_its_measure_and_is_told_by_it() {
    let mut stage = with_cycles(Language::En);
    stage.keys("x").sees("D1 Un aviso de Luz").keys("r").text("reading").keys("enter");
    stage.text("Late on Monday").sees("[enter] makes it").keys("enter").sees("New measure");
    stage.keys("enter esc esc").sees("New reading").sees("Measure *               Late on Monday");
    // The day is there; only the value is typed, and the next line begins with the next day.
    stage
        .sees(&today::day().to_string())
        .text("1,200")
        .keys("enter")
        .text("7 rain")
        .keys("enter enter");
    let (first, next) = (today::shown(today::day()), today::shown(next_school_day()));
    let readings = format!("Late on Monday · {first}: 1,200 · {next}: 7 (rain)");
    stage.keys("esc esc").sees(&readings);
    // The list counts it, though no cycle was touched.
    stage.keys(". j").sees("Number of readings      2");
    stage.keys("8").sees("adding “Late on Monday” (reading)");
}
