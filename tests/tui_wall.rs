//! What a room sees: every audience form at the sizes of walls, in both languages, whole and legible;
//! how it is led from slide to slide; and that the room reads along while somebody types.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod today;
#[path = "tui_wall/tongues.rs"]
mod tongues;
mod tui_stage;

use commonground::config::Depth;
use commonground::config::contrast::contrast;
use commonground::domain::common::LEVEL;
use commonground::domain::kinds::listening::data_set;
use commonground::domain::kinds::meetings::{agenda_item, meeting};
use commonground::domain::kinds::{AGENDA_ITEM, DATA_SET, MEETING};
use commonground::domain::{FieldCode, Language, Level, Text2, Value};
use commonground::engine::Edit;
use commonground::tui::{Effect, Message, Slide};
use ratatui::style::{Color, Modifier};
use tui_stage::Stage;
use tui_stage::records::{id, link, school};

/// What can be shown, with the keys that lead there.
const FORMS: [(&str, &str); 17] = [
    ("roadmap", "2 f5"),
    ("a step", "2 enter j f5"),
    ("a person", "3 f5"),
    ("a group", "3 G f5"),
    ("expectations", "3 . l f5"),
    ("outlines", "4 f5"),
    ("a driver diagram", "4 G enter f5"),
    ("a fishbone", "4 g g enter f5"),
    ("a cycle", "5 f5"),
    ("a list", "7 j enter f5"),
    ("a record", "7 j enter enter f5"),
    ("nothing", "1 f5"),
    ("a meeting that begins", "g j f5"),
    ("decisions", "g j ] o O n e esc f5"),
    ("a vote", "g j ] ] f5"),
    ("a vote that is revealed", "g j ] ] x enter l enter x x f5"),
    ("impact and effort", "g j ] ] ] K j K L f5"),
];
/// The ways to show two languages, with the keys that lead there.
const WAYS: [&str; 3] = ["", "2", "2 2"];
/// The sizes of walls: small, as they are designed for, large.
const SIZES: [(u16, u16); 3] = [(42, 12), (64, 18), (120, 40)];

fn stage(language: Language, (width, height): (u16, u16)) -> Stage {
    let mut stage = Stage::closed(language, "vim");
    stage.send(Message::Resize(width, height));
    let mut workspace = stage.founded();
    stage.keep(&mut workspace, &school());
    let evening = evening(&stage);
    stage.keep(&mut workspace, &evening);
    stage.open(workspace);
    stage.did();
    stage
}

/// A meeting of today that decides, votes and weighs.
fn evening(stage: &Stage) -> Vec<Edit> {
    let item = |at: i64, activity: u16| {
        let text = Text2::new(Language::En, &format!("Item {at} of the evening"));
        let values = vec![
            (agenda_item::TITLE.code, Value::Text2(Box::new(text))),
            (agenda_item::MEETING.code, link("evening")),
            (agenda_item::POSITION.code, Value::Integer(at)),
            (agenda_item::MINUTES.code, Value::Integer(10)),
            (agenda_item::ACTIVITY.code, Value::Choice(activity)),
            (agenda_item::ABOUT.code, link("fishbone")),
        ];
        Edit::Create { id: id(&format!("item-{at}")), kind: AGENDA_ITEM, values }
    };
    let title = Text2::new(Language::Es, "Una tarde con las familias");
    let values = vec![
        (FieldCode(100), Value::Text2(Box::new(title))),
        (meeting::DATE.code, Value::Date(stage.now.day())),
    ];
    vec![
        Edit::Create { id: id("evening"), kind: MEETING, values },
        item(1, agenda_item::DECIDE),
        item(2, agenda_item::VOTE),
        item(3, agenda_item::IMPACT_EFFORT),
    ]
}

/// All slides of what is shown.
fn slides(stage: &mut Stage) -> Vec<String> {
    stage.keys("home").wait(6_000);
    let mut screens = vec![stage.screen()];
    while screens.len() < 200 {
        let next = stage.keys("right").screen();
        if screens.last() == Some(&next) {
            return screens;
        }
        screens.push(next);
    }
    screens
}

#[test]
fn every_form_is_whole_at_every_size_in_both_languages() {
    for language in Language::ALL {
        for size in SIZES {
            for (name, keys) in FORMS.iter().flat_map(|own| WAYS.map(|way| (own.0, [own.1, way]))) {
                let mut stage = stage(language, size);
                let keys = keys.join(" ");
                for (at, slide) in slides(stage.keys(keys.trim())).iter().enumerate() {
                    let what = format!("{name} {keys} {size:?} {language:?}:\n{slide}");
                    // A long head is whole on the first slide and reminds afterwards.
                    assert!(at > 0 || !slide.contains('…'), "cut: {what}");
                    let rows = slide.lines().filter(|row| !row.trim().is_empty()).count();
                    assert!((1..=12).contains(&rows), "{rows} rows: {what}");
                    // Neither the row of panes, nor keys, nor the hour.
                    assert!(!slide.contains("1 Home") && !slide.contains("1 Inicio"), "{what}");
                    assert!(!slide.contains("? help") && !slide.contains("? ayuda"), "{what}");
                    assert!(!slide.contains("saved") && !slide.contains("guardado"), "{what}");
                }
            }
        }
    }
}

fn rgb(color: Color) -> [u8; 3] {
    match color {
        Color::Rgb(red, green, blue) => [red, green, blue],
        Color::Indexed(number) => commonground::config::Color::Indexed(number).rgb().unwrap(),
        _ => unreachable!("a wall says its colours: {color:?}"),
    }
}

/// From the last row of a room (`ux.md` 3.4: 7 to 1 on projectors), light and dark.
#[test]
fn every_letter_on_the_wall_has_enough_contrast() {
    for depth in [Depth::Rgb24, Depth::Indexed256] {
        for (name, keys) in FORMS {
            let ways = [((64, 18), ""), ((64, 18), "2"), ((120, 40), "2 2")].into_iter();
            let looks = ways.flat_map(|(size, way)| [false, true].map(|dark| (size, way, dark)));
            for (size, way, dark) in looks {
                let mut stage = stage(Language::Es, size);
                stage.model.setup.looks.depth = depth;
                stage.keys(keys);
                if !way.is_empty() {
                    stage.keys(way);
                }
                if dark {
                    stage.keys("d");
                }
                for _ in 0..8 {
                    let (buffer, _) = stage.draw();
                    for cell in
                        buffer.content().iter().filter(|own| !own.symbol().trim().is_empty())
                    {
                        let (mut letter, mut ground) = (rgb(cell.fg), rgb(cell.bg));
                        if cell.modifier.contains(Modifier::REVERSED) {
                            std::mem::swap(&mut letter, &mut ground);
                        }
                        let found = contrast(letter, ground);
                        assert!(
                            found >= 7.0,
                            "{name} {dark} {depth:?}: {cell:?} {found}\n{}",
                            stage.screen()
                        );
                        let faint = cell.modifier.intersects(Modifier::DIM | Modifier::ITALIC);
                        assert!(!faint, "{name}: {cell:?}");
                    }
                    stage.keys("right");
                }
            }
        }
    }
}

#[test]
fn a_fishbone_is_shown_bone_by_bone_with_its_head() {
    let mut stage = stage(Language::Es, (42, 12));
    let slides = slides(stage.keys("4 g g enter f5"));
    assert_eq!(slides.len(), 3);
    for slide in &slides {
        assert!(slide.contains("Faltan familias"), "{slide}");
    }
    assert!(slides[0].contains("• Gente (2)") && slides[0].contains("• Horario (1)"));
    assert!(slides[1].contains(" Gente\n") && slides[1].contains("• Nadie llama"));
    assert!(slides[1].contains("◆ Llaman en domingo"));
    assert!(slides[2].contains(" Horario\n") && slides[2].contains("• Trabajan sin luz"));
}

#[test]
fn a_driver_diagram_is_shown_column_by_column() {
    let mut stage = stage(Language::Es, (64, 18));
    let slides = slides(stage.keys("4 G enter f5"));
    let headed = |slide: &String, words: &str| slide.lines().any(|row| row.trim() == words);
    let order = ["Qué hace falta", "Confianza", "Transporte", "Llamar a casa", "Un camino seguro"];
    assert_eq!(slides.len(), order.len());
    for (slide, heading) in slides.iter().zip(order) {
        assert!(headed(slide, heading), "{heading}:\n{slide}");
        assert!(slide.contains("Cien familias en la despensa"), "{slide}");
    }
}

/// A cause takes its letters and Enter; the room reads each of them. The next bone is one key away.
#[test]
fn the_room_reads_along_while_causes_are_typed() {
    let mut stage = stage(Language::Es, (64, 18));
    stage.keys("4 g g enter f5 right").sees("Gente").keys("o");
    stage.text("Sin transporte").sees("• Sin transporte│").sees("Gente");
    stage.keys("enter").text("Otra").sees("• Sin transporte\n").sees("• Otra│");
    stage.keys("pagedown").sees("Horario").sees("Trabajan sin luz");
    stage.text("Turnos de noche").keys("enter").sees("• Turnos de noche");
    stage.keys("pageup").sees("Gente").sees("• Otra");
    let below = |title: &str, parent: &str| {
        let row = stage.record("node", title).unwrap();
        let places = stage.records("placement");
        let of = |node: &str| {
            let place = places.iter().find(|own| stage.field(own, "node").as_deref() == Some(node));
            place.cloned().unwrap()
        };
        let place = of(row.id.as_str());
        assert_eq!(stage.field(&place, "parent").as_deref(), Some(parent), "{title}");
    };
    below("Sin transporte", "p-bone1");
    below("Otra", "p-bone1");
    below("Turnos de noche", "p-bone2");
}

/// A fishbone whose bones are still bare: each has its slide, and the first cause stands at its bone.
#[test]
fn a_bare_bone_has_a_slide_and_takes_a_cause() {
    let mut stage = stage(Language::En, (64, 18));
    stage.keys("4 g g enter G o").text("Health").keys("enter esc esc");
    stage.keys("4 enter f5 end").sees("Health").keys("o").text("Asthma").keys("enter esc");
    stage.sees("• Asthma").sees("Health");
    let row = stage.record("node", "Asthma").unwrap();
    let places = stage.records("placement");
    let place =
        places.iter().find(|own| stage.field(own, "node").as_deref() == Some(row.id.as_str()));
    assert!(stage.field(place.unwrap(), "parent").is_some());
}

#[test]
fn what_hides_the_wall_goes_first() {
    let mut stage = stage(Language::En, (64, 18));
    stage.keys("2 f5").sees("1/");
    stage.keys(".");
    assert_eq!(stage.screen().trim(), "", "dark");
    stage.keys("right").sees("1/");
    stage.keys("esc").sees("go on").keys("f5").sees("1/");
    stage.keys("z").sees("kept as it is").keys("right").sees("1/");
    stage.keys("z").sees("2/");
}

/// What needs an agreement to go out needs one to be projected.
#[test]
fn confidential_data_are_not_told_to_a_room() {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(80, 24));
    let mut workspace = stage.founded();
    let data = |at: &str, name: &str, confidential: bool| {
        let values = vec![
            (data_set::NAME.code, Value::Text2(Box::new(Text2::new(Language::En, name)))),
            (data_set::CONFIDENTIAL.code, Value::Flag(confidential)),
            (LEVEL.code, Value::Choice(Level::Public.code())),
        ];
        Edit::Create { id: id(at), kind: DATA_SET, values }
    };
    let edits = [data("open", "Open numbers", false), data("shut", "Names of those ill", true)];
    stage.keep(&mut workspace, &edits);
    stage.open(workspace);
    stage.keys("0 l i s t e n i n g enter");
    while !stage.screen().contains("Data sets 8") {
        stage.keys(".");
    }
    stage.keys("f5");
    let tell = |slides: &[String], name: &str| slides.iter().any(|slide| slide.contains(name));
    let team = slides(&mut stage);
    assert!(tell(&team, "Open numbers") && tell(&team, "Names of those ill"), "{team:?}");
    stage.keys("g H");
    let all = slides(&mut stage);
    assert!(tell(&all, "Open numbers") && !tell(&all, "Names of those ill"), "{all:?}");
}

/// A room that sits before a large screen is helped: it is told how many rows there are.
#[test]
fn rows_are_told_for_a_while_and_how_to_have_fewer() {
    let mut stage = stage(Language::En, (120, 40));
    stage.keys("2 f5").sees("40 rows: make the letters larger");
    stage.wait(6_000);
    assert!(!stage.screen().contains("40 rows"), "{}", stage.screen());
    stage.send(Message::Resize(64, 18)).sees("18 rows");
    assert!(!stage.screen().contains("larger"));
}

/// Two terminals: here the work view, there the room's; the step of the clicker is sent at once.
#[test]
fn another_terminal_gets_slide_by_slide_for_its_size() {
    let mut stage = stage(Language::En, (80, 24));
    let sent = |stage: &mut Stage| -> Vec<Slide> {
        let slides = stage.did().into_iter().filter_map(|effect| match effect {
            Effect::Wall(slide) => Some(*slide),
            _ => None,
        });
        slides.collect()
    };
    stage.send(Message::Viewers((42, 12)));
    let neutral = sent(&mut stage);
    assert_eq!(neutral.len(), 1);
    let heading: Vec<&str> = neutral[0].heading.iter().map(|row| &*row.text).collect();
    assert_eq!(heading, ["Lincoln High"]);
    stage.keys("4 g g enter");
    assert_eq!(sent(&mut stage), [], "nobody presents");
    stage.keys("f5").sees("On the wall").sees("on the wall");
    assert_eq!(stage.model.setup.shown_to, Level::Private, "the work view stays as it is");
    let first = sent(&mut stage);
    assert_eq!(first.len(), 1);
    assert!(first[0].about.iter().all(|row| row.text.len() <= 40));
    stage.keys("right");
    assert_eq!(sent(&mut stage).len(), 1);
    stage.keys("z right right");
    assert_eq!(sent(&mut stage), [], "it is kept as it is");
    stage.send(Message::Viewers((0, 0))).sees("Nobody shows the wall any more.");
}
