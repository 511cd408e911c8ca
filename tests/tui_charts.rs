//! Charts in the window: a way to look at measures, closer and by other rules; and what a room sees.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod today;
mod tui_stage;

use commonground::domain::kinds::cycles::reading;
use commonground::domain::kinds::{AREAS, MEASURE, READING};
use commonground::domain::{Decimal, Language, Value};
use commonground::engine::Edit;
use commonground::tui::{Glyphs, Message};
use tui_stage::Stage;
use tui_stage::records::{create, id, link};

/// A reading a day: fourteen low ones in a row among others that go up and down.
const VALUES: [i64; 32] = [
    20, 21, 19, 22, 9, 23, 24, 26, 25, 7, 6, 5, 6, 7, 5, 6, 7, 5, 6, 7, 5, 6, 7, 26, 27, 28, 29, 8,
    31, 32, 33, 34,
];

fn readings() -> Vec<Edit> {
    let reading = |(at, value): (usize, &i64)| {
        let away = i64::try_from(at).unwrap() - 40;
        let values = vec![
            (reading::DATE.code, Value::Date(today::away(away))),
            (reading::MEASURE.code, link("late")),
            (reading::VALUE.code, Value::Decimal(Decimal::from_thousandths(value * 1_000))),
        ];
        Edit::Create { id: id(&format!("read-{at}")), kind: READING, values }
    };
    let measures = [
        create(MEASURE, "calls", "Calls home", Vec::new()),
        create(MEASURE, "late", "Late arrivals", Vec::new()),
    ];
    measures.into_iter().chain(VALUES.iter().enumerate().map(reading)).collect()
}

/// The register of measures, turned to its charts, at that of late arrivals.
fn charts(language: Language, size: (u16, u16)) -> Stage {
    let mut stage = Stage::with(language, size.0, size.1);
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &readings());
    stage.open(workspace);
    let used = |code| stage.workspace().of_kind(code).next().is_some();
    let listed: Vec<_> =
        AREAS.iter().filter(|area| area.is_shown(used)).flat_map(|area| area.kinds()).collect();
    let row = listed.iter().position(|own| own.code == MEASURE).unwrap();
    stage.keys(&format!("7 g g {}enter G .", "j ".repeat(row)));
    stage
}

#[test]
fn a_measure_has_its_chart_with_its_verdict() {
    let mut stage = charts(Language::En, (80, 24));
    stage.sees("Late arrivals").sees("2/2").sees("●").sees("Signal: longest run 14");
    stage.keys("k").sees("Calls home").sees("There are no readings yet.").misses("●");
    stage.keys("j").sees("Signal: longest run 14");
}

#[test]
fn other_rules_and_coarser_points_are_tried_and_gone_with_the_measure() {
    let mut stage = charts(Language::En, (100, 40));
    stage.sees("Rules: Anhøj").keys("F").sees("Rules: IHI").sees("14 points in a row below");
    stage.keys("F").sees("Rules: XmR").keys("F").sees("Rules: NHS").sees("Screening on");
    stage.keys("L").sees("of a week").sees("too few to judge").keys("H").misses("of a week");
    stage.keys("k j").sees("Rules: Anhøj");
}

#[test]
fn a_closer_look_shows_fewer_days_and_moves_along_them() {
    let mut stage = charts(Language::En, (100, 40));
    let begin = stage.model.setup.texts.date(today::away(-40));
    let end = stage.model.setup.texts.date(today::away(-9));
    stage.sees(&begin).sees(&end).keys("h").sees("All points are in sight");
    stage.keys("pagedown").misses(&begin).sees(&end);
    stage.keys("h h h h h h").sees(&begin).misses(&end);
    stage.keys("pageup").sees(&begin).sees(&end);
}

#[test]
fn it_is_drawn_at_every_size_with_every_sign_in_both_languages() {
    for language in Language::ALL {
        let mut stage = charts(language, (80, 24));
        for (width, height) in [(1, 1), (20, 5), (42, 12), (200, 60), (80, 24)] {
            stage.send(Message::Resize(width, height));
            stage.draw();
            stage.keys("pagedown h l pageup F L H");
        }
        stage.model.setup.glyphs = Glyphs::Ascii;
        stage.draw();
        stage.sees("#").misses("●");
        stage.model.setup.glyphs = Glyphs::Plain;
        stage.draw();
        stage.misses("●");
    }
}

#[test]
fn a_room_sees_the_chart_and_what_the_rules_say() {
    for (size, language) in [((64, 18), Language::En), ((42, 12), Language::Es)] {
        let mut stage = charts(language, size);
        stage.keys("f5").sees("Late arrivals").sees("●");
        let signal = if language == Language::En { "Signal:" } else { "Señal:" };
        stage.keys("pagedown").sees(signal);
    }
}
