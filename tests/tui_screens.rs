//! How the screens look and what they may cost: every size, both languages, hostile text, long
//! lists, and the table of actions against words and key files.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod tui_stage;

use commonground::config::keymap::BUILT_IN;
use commonground::config::{Chord, Keymap, Layered, Sequence};
use commonground::domain::kinds::{NOTE, NOTE_STATE, NOTE_STATE_OPEN, NOTE_TEXT};
use commonground::domain::{Language, Record, RecordId, Value};
use commonground::engine::{Ledger, Workspace};
use commonground::texts::Texts;
use commonground::tui::Message;
use commonground::tui::keys::actions::ACTIONS;
use commonground::tui::keys::bindings::Bindings;
use commonground::tui::keys::context::Context;
use ratatui::style::Modifier;
use tui_stage::Stage;

/// The screens that people see most, each reached by keys.
const SCREENS: [&str; 10] =
    ["", "enter", "3", "3 j enter", "3 j enter enter", "3 j enter o", "c", "?", "r", ":"];

fn stage(language: Language, width: u16, height: u16) -> Stage {
    let mut stage = Stage::with(language, width, height);
    for text in
        ["Reunión de familias sobre la despensa de alimentos y la clínica dental", "家庭 👨‍👩‍👧"]
    {
        stage.keys("c").text(text).keys("enter");
    }
    stage
}

#[test]
fn any_size_draws_in_both_languages() {
    let sizes = (1..=12).flat_map(|w| (1..=12).map(move |h| (w, h)));
    let sizes = sizes.chain([(20, 5), (42, 12), (80, 24), (99, 16), (100, 17), (120, 40)]);
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let sizes: Vec<(u16, u16)> = sizes.chain([(200, 60), (500, 200), (1, 200), (500, 1)]).collect();
    for language in Language::ALL {
        for keys in SCREENS {
            let mut stage = stage(language, 80, 24);
            if !keys.is_empty() {
                stage.keys(keys);
            }
            for (width, height) in &sizes {
                stage.send(Message::Resize(*width, *height));
                stage.draw();
            }
            let any = (1u16..=500, 1u16..=200);
            for _ in 0..6 {
                use proptest::strategy::{Strategy, ValueTree};
                let (width, height) = any.new_tree(&mut runner).unwrap().current();
                stage.send(Message::Resize(width, height)).keys("esc j");
                stage.draw();
            }
        }
    }
}

#[test]
fn a_screen_that_is_too_small_says_so() {
    let mut stage = stage(Language::En, 19, 5);
    stage.sees("This window is too");
    stage.send(Message::Resize(20, 5)).sees("2 Inbox").sees("Open notes");
}

/// Nothing of ours is cut without `…`, the footer has its hints, and the cursor is somewhere.
#[test]
fn the_usual_sizes_look_right_in_both_languages() {
    for (language, help) in [(Language::En, "? help"), (Language::Es, "? ayuda")] {
        for (width, height, least) in [(42, 12, 2), (80, 24, 4), (120, 40, 5)] {
            for keys in ["", "2", "2 j enter"] {
                let mut stage = stage(language, width, height);
                if !keys.is_empty() {
                    stage.keys(keys);
                }
                let sequence = stage.workspace().ledger().last();
                stage.send(Message::Saved { sequence }).sees(help).sees("14:05:09").sees("›");
                let screen = stage.screen();
                let footer = screen.lines().last().unwrap();
                let hints = footer.trim().split("  ").filter(|hint| !hint.trim().is_empty());
                assert!(hints.count() > least, "{least} hints in {footer:?}");
                assert!(!footer.contains('…'), "{footer:?}");
                let (_, (x, y)) = stage.draw();
                let row = screen.lines().nth(y.into()).unwrap();
                assert_eq!(row.chars().nth(x.into()), Some('›'), "cursor on the row:\n{screen}");
            }
        }
    }
    let mut narrow = stage(Language::Es, 42, 12);
    narrow.sees("› 家庭 👨‍👩‍👧").sees("Reunión de familias sobre la despensa d…");
}

#[test]
fn without_colours_the_cursor_row_is_reversed() {
    let stage = stage(Language::En, 80, 24);
    let (buffer, (x, y)) = stage.draw();
    assert!(buffer[(x, y)].modifier.contains(Modifier::REVERSED));
    assert!(buffer.content().iter().all(|cell| cell.fg == ratatui::style::Color::Reset));
}

#[test]
fn skipped_frames_change_nothing() {
    let keys = "c h o l a enter 2 j enter o A n a tab x esc esc u g l 1 f esc / o enter";
    let mut drawn = Stage::new();
    let mut skipped = Stage::new();
    for key in keys.split(' ') {
        drawn.keys(key).draw();
        skipped.keys(key);
    }
    assert_eq!(drawn.draw(), skipped.draw());
}

#[test]
fn hostile_text_is_shown_and_never_sent() {
    let mut stage = Stage::new();
    let text = "a\u{1b}]0;pwned\u{7}\u{9b}31m\u{202e}evil e\u{301}\u{301}".to_owned()
        + &"\u{301}".repeat(500)
        + "\u{0}\u{7f} end";
    stage.send(Message::Paste(text)).sees("a␛]0;pwned␇").keys("enter").sees("a␛]0;pwned␇");
    stage.keys("enter").sees("␀␡ end");
    let (buffer, _) = stage.draw();
    for cell in buffer.content() {
        assert!(cell.symbol().len() <= 64);
        let sent = |c: char| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c);
        assert!(!cell.symbol().contains(sent), "{:?}", cell.symbol());
    }
}

/// Many notes, without planning each of them.
fn many(count: usize) -> Workspace {
    let note = |number: usize| {
        let id = RecordId::parse(&format!("n{number:07}")).unwrap();
        let text = Value::Text(format!("Note number {number}").into());
        let state = Value::Choice(NOTE_STATE_OPEN);
        Record::from_slots(id, NOTE, [(NOTE_TEXT, text), (NOTE_STATE, state)])
    };
    Workspace::from_parts((0..count).map(note), Ledger::default())
}

/// A key and a frame cost the same in a long list as in a short one.
#[test]
fn a_hundred_thousand_notes_scroll_like_forty() {
    let cost = |count| {
        let mut stage = Stage::closed(Language::En, "vim");
        stage.send(Message::Resize(120, 40));
        stage.open(many(count));
        let start = std::time::Instant::now();
        for _ in 0..50 {
            stage.keys("j").draw();
        }
        stage.keys("G").sees(&format!("Note number {}", count - 1));
        start.elapsed()
    };
    let short = cost(40).min(cost(40));
    let long = cost(100_000);
    assert!(long < short * 4 + std::time::Duration::from_millis(50), "{short:?} {long:?}");
}

#[test]
fn a_thousand_keys_are_taken_before_one_frame() {
    let mut stage = Stage::closed(Language::En, "vim");
    stage.send(Message::Resize(80, 24));
    stage.open(many(2000));
    for _ in 0..1000 {
        stage.keys("down");
    }
    // Notes without a date are in the order of their titles.
    let (_, (_, y)) = stage.draw();
    let screen = stage.screen();
    assert!(screen.lines().nth(y.into()).unwrap().starts_with("› Note number"), "{screen}");
}

/// Actions that have no key in a key file, and why.
const KEYLESS: [(&str, &str, &str); 5] = [
    ("plain", "suspend", "ctrl+z undoes there"),
    ("plain", "theme_next", "choosing has a key; office programs have none for this"),
    ("vim", "revert", "no office or vim key means this; the palette has it"),
    ("plain", "revert", "as in vim"),
    ("emacs", "cancel", "ctrl+c begins many sequences; ctrl+g goes back"),
];

#[test]
fn every_action_has_words_in_both_languages_and_keys_in_all_three_files() {
    for action in ACTIONS {
        for language in Language::ALL {
            let id = if action.id.starts_with("pane_") && action.id.len() == 6 {
                "action-pane".to_owned() // a pane is called by its own name
            } else {
                format!("action-{}", action.id)
            };
            let words = Texts::new(language).maybe(&id);
            assert!(words.is_some(), "action-{} in {}", action.id, language.key());
        }
        for (name, _) in BUILT_IN {
            let (bindings, problems) = Bindings::new(&Keymap::built_in(name).unwrap());
            assert_eq!(problems, Vec::new(), "{name}");
            let keyless = KEYLESS.iter().any(|(file, id, _)| (file, *id) == (name, action.id));
            let has_key = bindings.keys(action.context, action.act).next().is_some();
            assert_eq!(has_key, !keyless, "{name}: {}", action.id);
        }
    }
}

/// No key means two things in one context, and none is the begin of another.
#[test]
fn the_key_files_are_free_of_conflicts() {
    for (name, _) in BUILT_IN {
        let keymap = Keymap::built_in(name).unwrap();
        for context in [Context::List, Context::Text] {
            let tables =
                context.layers().iter().filter_map(|layer| keymap.tables.get(layer.table()));
            let actions = tables.flatten();
            let keys: Vec<(&String, &Sequence)> = actions
                .flat_map(|(id, keys)| keys.sequences.iter().map(move |k| (id, k)))
                .collect();
            for (at, (id, own)) in keys.iter().enumerate() {
                for (other, their) in &keys[at + 1..] {
                    assert!(
                        !own.starts_with(their) && !their.starts_with(own),
                        "{name}: {id} {other}"
                    );
                }
            }
        }
    }
}

/// In the vim file nothing essential needs Ctrl, Alt or a function key.
#[test]
fn the_vim_file_has_a_plain_key_for_everything_but_two() {
    let keymap = Keymap::built_in("vim").unwrap();
    let plain = |chord: &Chord| !chord.ctrl && !chord.alt;
    for table in ["global", "list", "form"] {
        for (id, keys) in &keymap.tables[table] {
            let has = keys.sequences.iter().any(|sequence| sequence.iter().all(plain));
            assert!(
                has || ["redraw", "suspend", "cancel", "revert"].contains(&id.as_str()),
                "{id}"
            );
        }
    }
}
