//! How the screens look: every screen on every size in both languages, and the table of actions
//! against words and key files.

#![allow(clippy::unwrap_used, reason = "a test that cannot be set up fails")]

mod catalogue;
mod today;
mod tui_stage;

use catalogue::{Before, NOTES, Shot, shots};
use commonground::config::keymap::BUILT_IN;
use commonground::config::{Chord, Keymap, Layered, Sequence};
use commonground::domain::{FieldType, Kind, Language, Level};
use commonground::texts::Texts;
use commonground::tui::keys::actions::ACTIONS;
use commonground::tui::keys::bindings::Bindings;
use commonground::tui::keys::context::Context;
use commonground::tui::{Glyphs, Message};
use ratatui::buffer::Buffer;
use ratatui::style::Modifier;
use tui_stage::{Stage, text};

fn stage(language: Language, width: u16, height: u16) -> Stage {
    let mut stage = Stage::with(language, width, height);
    for text in
        ["Reunión de familias sobre la despensa de alimentos y la clínica dental", "家庭 👨‍👩‍👧"]
    {
        stage.keys("c").text(text).keys("enter");
    }
    stage
}

/// A screen that is looked at.
struct Sight<'a> {
    shot: &'a Shot,
    stage: &'a Stage,
    language: Language,
    size: (u16, u16),
    buffer: Buffer,
    cursor: (u16, u16),
    text: String,
}

/// What has to hold, and what is wrong where it does not.
type Look = (&'static str, fn(&Sight<'_>) -> Option<String>);

const LOOKS: &[Look] = &[
    ("the footer tells the keys and a way on", footer),
    ("the hardware cursor is where the eye is", hardware_cursor),
    ("the list reaches what it names", reached),
];
const WITHOUT_UNICODE: &[Look] = &[
    ("no letters beyond ASCII but what users typed", ascii),
    ("no drawn lines where all is plain", lineless),
];

/// Looks at every screen in a language on the sizes that people have.
fn every_screen_looks_right(language: Language) {
    let mut found = String::new();
    let sizes = [(42, 12), (80, 24), (120, 40)];
    let mut walk = vec![(Glyphs::Unicode, &sizes[..], LOOKS)];
    if language == Language::En {
        let ends = &[(42, 12), (120, 40)];
        walk.extend([Glyphs::Ascii, Glyphs::Plain].map(|g| (g, &ends[..], WITHOUT_UNICODE)));
    }
    for shot in &shots() {
        let mut stage = shot.stage(language, 120, 40);
        for (glyphs, sizes, looks) in &walk {
            stage.model.setup.glyphs = *glyphs;
            for size in *sizes {
                let (buffer, cursor) = stage.send(Message::Resize(size.0, size.1)).draw();
                let (stage, size, text) = (&stage, *size, text(&buffer));
                let sight = Sight { shot, stage, language, size, buffer, cursor, text };
                for (rule, look) in *looks {
                    let wrong = look(&sight).map(|wrong| {
                        format!("{} {size:?} {glyphs:?} {language:?}: {rule}: {wrong}\n", shot.name)
                    });
                    found.extend(wrong);
                }
            }
        }
    }
    assert!(found.is_empty(), "{found}");
}

#[test]
fn every_english_screen_looks_right() {
    every_screen_looks_right(Language::En);
}

#[test]
fn every_spanish_screen_looks_right() {
    every_screen_looks_right(Language::Es);
}

/// The named sizes for every screen; all small ones, the largest and some by chance for one screen in
/// seven.
fn any_size_draws(language: Language) {
    use proptest::strategy::{Strategy, ValueTree};
    use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
    let seed = [language as u8; 32];
    let chance = TestRng::from_seed(RngAlgorithm::ChaCha, &seed);
    let mut runner = TestRunner::new_with_rng(Config::default(), chance);
    let named = [(1, 1), (20, 5), (42, 12), (80, 24), (120, 40), (200, 60)];
    let small = (1..=12).flat_map(|w| (1..=12).map(move |h| (w, h)));
    let edges = [(500, 200), (99, 16), (100, 17), (1, 200), (500, 1), (60, 14), (59, 13)];
    let more: Vec<(u16, u16)> = small.chain(edges).collect();
    for (at, shot) in shots().iter().enumerate() {
        let mut stage = shot.stage(language, 80, 24);
        let some = more.iter().filter(|_| at % 7 == 0);
        for (width, height) in named.iter().chain(some) {
            stage.send(Message::Resize(*width, *height)).draw();
        }
        for _ in 0..4 {
            let (width, height) = (1u16..=300, 1u16..=100).new_tree(&mut runner).unwrap().current();
            stage.send(Message::Resize(width, height)).keys("esc j").draw();
        }
    }
}

#[test]
fn any_size_draws_in_english() {
    any_size_draws(Language::En);
}

#[test]
fn any_size_draws_in_spanish() {
    any_size_draws(Language::Es);
}

#[test]
fn a_screen_that_is_too_small_says_so() {
    let mut stage = stage(Language::En, 19, 5);
    stage.sees("This window is too");
    stage.send(Message::Resize(20, 5)).sees("6 Inbox").sees("Open notes");
}

/// The names of other panes give way to the school's name, and all of them to what is hidden.
#[test]
fn the_row_of_panes_makes_room_for_the_school() {
    let mut stage = stage(Language::Es, 120, 24);
    let mut row = |width: u16, keys: &str| {
        let screen = stage.keys(keys).send(Message::Resize(width, 24)).screen();
        screen.lines().next().unwrap_or_default().to_owned()
    };
    for width in 47..140 {
        let row = row(width, "7");
        assert!(
            row.contains("7 Registros") && row.ends_with("Lincoln High · es"),
            "{width}: {row}"
        );
        assert_eq!(row.contains("1 Inicio  2 Ruta  3 Personas "), width > 70, "{width}: {row}");
        assert_eq!(row.contains("9 Búsqueda"), width > 117, "{width}: {row}");
    }
    assert_eq!(row(46, "7"), "1 Inicio  2 Ruta  3 4 5 6 7 Registros  8 9  es");
    assert_eq!(row(40, "g h"), "7 Registros               privado oculto");
}

fn named(name: &str) -> Shot {
    shots().into_iter().find(|shot| shot.name == name).unwrap()
}

#[test]
fn a_notice_without_room_keeps_the_way_to_put_it_away() {
    let mut stage = named("told").stage(Language::Es, 42, 12);
    stage.sees("Ana:…\n(Esc: entendido; 1 más)\n? ayuda");
    stage.send(Message::Resize(80, 24)).sees("copia.  (Esc: entendido; 1 más)\n? ayuda");
}

/// Of what is told beside words, so much is shown that half of the row is left to the words.
#[test]
fn words_come_before_what_is_beside_them() {
    let mut stage = named("choose keys").stage(Language::Es, 42, 12);
    stage.sees("  plain sencillas: flechas y teclas de of…");
    stage.send(Message::Resize(45, 12)).sees("  plain sencillas: flechas y teclas de ofici…");
}

/// A form is entered at the field that it is named after, so that the list means what it says.
fn reached(sight: &Sight<'_>) -> Option<String> {
    let looks = sight.size == (120, 40) && sight.language == Language::En;
    let (kind, field) = sight.shot.name.strip_prefix("form ")?.split_once(' ')?;
    let kind = Kind::by_key(kind).filter(|_| looks)?;
    let field = kind.fields.iter().find(|known| known.key == field).unwrap();
    let is_flag = matches!(field.ty, FieldType::Flag);
    let context = if is_flag { Context::Form } else { Context::Text };
    let label = Texts::new(sight.language).field(kind, field).into_owned();
    // Below the label of a choice stands the list, with the cursor on what it begins with.
    let above: Vec<&str> = sight.text.lines().take(usize::from(sight.cursor.1) + 1).collect();
    let from = above.len().saturating_sub(field.choices().len().max(1));
    let is_there = above[from..].iter().any(|line| line.contains(&label));
    let now = sight.stage.model.context();
    (now != context || !is_there).then(|| format!("{now:?}, {label} in {above:?}:\n{}", sight.text))
}

/// Screens that wait for one answer, or for the rest of a sequence, or have no more to tell.
const FEW_HINTS: [&str; 12] = [
    "welcome",
    "leave",
    "set aside",
    "a sequence",
    "hints",
    "hints in a list",
    "opening",
    "cannot open",
    "no such sequence",
    "inbox filter",
    "register filter",
    "people filter",
];

fn footer(sight: &Sight<'_>) -> Option<String> {
    let Sight { shot, stage, size: (width, _), .. } = sight;
    let (saved, _) = stage.model.saved_words();
    let footer = sight.text.lines().last()?.trim_end_matches(&saved);
    let hints = footer.trim().split("  ").filter(|hint| !hint.trim().is_empty());
    let least = if *width < 80 { 2 } else { 4 };
    let begins = |names: &[&str]| names.iter().any(|name| shot.name.starts_with(name));
    let enough = hints.count() >= least || begins(&FEW_HINTS);
    let ways = ["? ", "f1 ", "esc ", "q ", "…"];
    let unopened = matches!(shot.before, Before::Opening | Before::First);
    let way = ways.iter().any(|way| footer.contains(way)) || unopened;
    let whole = !footer.contains('…') || !stage.model.keyboard.pressed.is_empty();
    (!enough || !way || !whole).then(|| footer.to_owned())
}

/// What a screen reader reads: the selected row, or the text before the caret.
fn hardware_cursor(sight: &Sight<'_>) -> Option<String> {
    let Sight { shot, stage, size: (width, height), buffer, cursor: (x, y), .. } = sight;
    let row = |y: u16| (0..*width).map(move |x| (x, y));
    let selected = |y: u16| row(y).any(|at| buffer[at].modifier == Modifier::REVERSED);
    let is_typing = stage.model.context() == Context::Text;
    let right = match shot.typed_last().filter(|_| is_typing) {
        Some(typed) => {
            let before: String = row(*y).take((*x).into()).map(|at| buffer[at].symbol()).collect();
            // What is longer than a row goes on in the next.
            let rest = before.trim_start();
            let goes_on = typed.len() > rest.len() && rest.len() > 3 && typed.ends_with(rest);
            let is_hidden = stage.model.setup.shown_to != Level::Private && before.ends_with('•');
            before.ends_with(&typed) || goes_on || is_hidden
        }
        // Beside an overlay the row below it may still be seen.
        None if is_typing || !stage.model.desk.overlays.is_empty() => true,
        None => selected(*y) || !(0..*height).any(selected),
    };
    // Never in the header, which is where it is if nobody puts it anywhere, nor in the footer.
    let inside = *y > 0 && *y + 1 < *height;
    (!right || !inside).then(|| format!("at {x}, {y}"))
}

/// Without Unicode only what users typed, and the names of languages, hold letters beyond ASCII.
fn ascii(sight: &Sight<'_>) -> Option<String> {
    // Whose rules a chart goes by is called by his name.
    let typed: String = NOTES.concat() + "españolMamáAnhøj";
    let found: String =
        sight.text.chars().filter(|c| !c.is_ascii() && !typed.contains(*c)).collect();
    (!found.is_empty()).then(|| format!("{found}:\n{}", sight.text))
}

fn lineless(sight: &Sight<'_>) -> Option<String> {
    // A dash by itself says that there is nothing in a column.
    let is_nothing = |line: &str| line.split_whitespace().all(|sign| sign == "-");
    let is_line = |line: &str| {
        line.len() > 2 && line.chars().all(|c| " |+-_=#".contains(c)) && !is_nothing(line)
    };
    let drawn = sight.text.lines().find(|line| is_line(line.trim()))?;
    let is_plain = sight.stage.model.setup.glyphs == Glyphs::Plain;
    is_plain.then(|| format!("{drawn}\n{}", sight.text))
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

fn what_is_kept_is_what_would_be_drawn(shots: Vec<Shot>) {
    let keys = "a n backspace y tab x enter c h ctrl+z o esc 2 / r esc g l c a o esc";
    let closed =
        |shot: &Shot| matches!(shot.before, Before::First | Before::Opening | Before::Closed);
    for shot in shots.into_iter().filter(|shot| !closed(shot)) {
        let mut stage = shot.stage(Language::En, 80, 24);
        for key in keys.split(' ') {
            let kept = stage.keys(key).draw_kept();
            assert!(kept == stage.draw(), "{} {key}: out of date\n{}", shot.name, stage.screen());
        }
    }
}

#[test]
fn what_is_kept_below_an_overlay_is_what_would_be_drawn() {
    what_is_kept_is_what_would_be_drawn(catalogue::named());
}

/// One form in seven: which field is entered makes no difference to what lies below.
#[test]
fn what_is_kept_below_an_overlay_over_a_form_is_what_would_be_drawn() {
    what_is_kept_is_what_would_be_drawn(catalogue::forms().into_iter().step_by(7).collect());
}

/// Actions that have no key in a key file, and why.
const KEYLESS: [(&str, &str, &str); 15] = [
    ("vim", "bell", "switched once; the settings have it"),
    ("plain", "bell", "as in vim"),
    ("emacs", "bell", "as in vim"),
    ("plain", "suspend", "ctrl+z undoes there"),
    ("plain", "theme_next", "choosing has a key; office programs have none for this"),
    ("plain", "paste_child", "what was put here is moved in afterwards; the palette has it"),
    ("vim", "revert", "no office or vim key means this; the palette has it"),
    ("plain", "revert", "as in vim"),
    ("vim", "restore", "done once in years; the palette has it"),
    ("plain", "restore", "as in vim"),
    ("emacs", "restore", "as in vim"),
    ("vim", "erase", "nobody should come to it by a slip; the palette has it"),
    ("plain", "erase", "as in vim"),
    ("emacs", "erase", "as in vim"),
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
fn the_vim_file_has_a_plain_key_for_everything_but_a_few() {
    let keymap = Keymap::built_in("vim").unwrap();
    let plain = |chord: &Chord| !chord.ctrl && !chord.alt;
    for table in ["global", "list", "form"] {
        for (id, keys) in &keymap.tables[table] {
            let has = keys.sequences.iter().any(|sequence| sequence.iter().all(plain));
            assert!(
                has || ["redraw", "suspend", "cancel", "revert", "restore", "erase", "bell"]
                    .contains(&id.as_str()),
                "{id}"
            );
        }
    }
}
