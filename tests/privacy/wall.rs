//! The wall: nothing of what its audience may not see, in whatever way it is led.

use commonground::domain::{Kind, Language, Level};
use commonground::tui::{Effect, Message};

use crate::marked::{leak, marked_in, school};
use crate::tui_stage::Stage;

/// The places that can be presented: each pane, each register.
fn places() -> Vec<String> {
    let panes =
        ["1", "2", "3", "3 .", "3 . .", "3 ,", "4 enter", "4 G enter", "5", "5 .", "6", "8", "9"];
    let registers =
        (0..Kind::all().count()).map(|place| format!("7 g g {}enter", "j ".repeat(place)));
    panes.into_iter().map(str::to_owned).chain(registers).collect()
}

fn opened(place: &str, (width, height): (u16, u16), language: Language) -> Stage {
    let (workspace, journal) = school();
    let mut stage = Stage::closed(language, "vim");
    stage.send(Message::Resize(width, height));
    stage.journal.0 = journal;
    stage.open(workspace);
    stage.keys(place);
    stage.did();
    stage
}

/// Every subject slide by slide, with each of the records under the cursor; then what is typed blindly.
#[test]
fn no_slide_tells_what_is_hidden() {
    let mut found = String::new();
    for place in places() {
        let mut stage = opened(&place, (64, 18), Language::Es);
        for step in ["", "j", "j", "j"] {
            if !step.is_empty() {
                stage.keys(step);
            }
            stage.keys("f5 home");
            for slide in 0..40 {
                found.extend(leak(&mut stage, &format!("{place} {step} slide {slide}")));
                let before = stage.screen();
                if stage.keys("right").screen() == before {
                    break;
                }
            }
            for keys in [
                "2", "2", "T", "b", "b", "z", "z", "d", "?", "esc", ":", "esc", "g H", "g H", "L",
                "L", "u", "i",
            ] {
                stage.keys(keys);
                found.extend(leak(&mut stage, &format!("{place} {step} {keys}")));
            }
            stage.keys("esc q q");
            found.extend(leak(&mut stage, &format!("{place} {step} left")));
        }
    }
    assert!(found.is_empty(), "{found}");
}

/// With a second terminal the work view shows everything, and what is sent out nothing of it.
#[test]
fn what_is_sent_to_another_terminal_holds_nothing_hidden() {
    let mut sent = 0;
    for place in places() {
        let mut stage = opened(&place, (120, 40), Language::En);
        stage.send(Message::Viewers((64, 18)));
        for keys in [
            "", "f5", "right", "right", "right", "2", "right", "2", "T", "esc", "i", "j", "j", "k",
            "f5", "g H", "g H", "left", "b", "q",
        ] {
            if !keys.is_empty() {
                stage.keys(keys);
            }
            for effect in stage.did() {
                if let Effect::Wall(slide) = effect {
                    sent += 1;
                    let told = format!("{slide:?}");
                    assert_eq!(marked_in(&told), None, "{place} {keys}");
                }
            }
        }
    }
    assert!(sent > 200, "{sent}");
}

/// While a pane has the keys in sight of the room, no key, no row of the palette and no setting takes the mask
/// off: forms, search and palette lie over the slide.
#[test]
fn the_mask_stays_on_while_the_room_looks() {
    let mut found = String::new();
    for keys in ["i", "i : 'hide_private enter", "i g H", ": 'hide_private enter"] {
        let mut stage = opened("3", (80, 24), Language::En);
        stage.keys("f5");
        crate::catalogue::play(&mut stage, keys);
        for more in ["g h", "g h", "7 enter", "i", "esc", "esc", "9", ":", "esc", "g h", "6", "1"] {
            stage.keys(more);
            found.extend(leak(&mut stage, &format!("{keys}, {more}")));
            assert_ne!(stage.model.setup.shown_to, Level::Private, "{keys}, {more}");
        }
    }
    assert!(found.is_empty(), "{found}");
}

/// Whatever is pressed on the wall, its terminal never shows the work view until it was left in two
/// steps, and then only as the room may see it.
#[test]
fn no_key_leads_straight_to_the_work_view() {
    let keys = [
        "esc", "f5", "right", "b", ".", "z", "d", "L", "left", "home", "G", "g H", "u", "esc", "x",
        "1", "7",
    ];
    let mut stage = opened("2", (80, 24), Language::En);
    stage.keys("f5");
    for first in keys {
        for second in keys {
            stage.keys(first).keys(second);
            let screen = stage.screen();
            assert!(!screen.contains("1 Home"), "{first} {second}:\n{screen}");
        }
    }
    stage.keys("home").keys("q");
    assert!(!stage.screen().contains("1 Home"), "{}", stage.screen());
    stage.keys("q").sees("1 Home").sees("private hidden");
    assert_ne!(stage.model.setup.shown_to, Level::Private);
}
