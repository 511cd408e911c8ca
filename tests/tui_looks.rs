//! Themes on the screens themselves: every letter can be read where it stands, whatever paints it,
//! and nothing is said by colour alone.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

mod catalogue;
mod today;
mod tui_stage;

use std::collections::BTreeSet;

use catalogue::{forms, named, shots};
use commonground::config::contrast::contrast;
use commonground::config::theme::BUILT_IN;
use commonground::config::{Color, Depth};
use commonground::domain::Language;
use commonground::tui::{Message, Model};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color as TerminalColor, Modifier};
use tui_stage::Stage;
use unicode_width::UnicodeWidthStr;

fn painted(stage: &mut Stage, theme: &str, depth: Depth) -> Buffer {
    let settings = Stage::settings(Language::En, "vim", theme, depth);
    stage.model.setup.painter = Model::new(&settings, stage.now).setup.painter;
    stage.draw().0
}

fn screen(name: &str) -> Stage {
    let shot = shots().into_iter().find(|shot| shot.name == name).unwrap();
    shot.stage(Language::En, 100, 30)
}

fn rgb(color: TerminalColor) -> Option<[u8; 3]> {
    match color {
        TerminalColor::Rgb(red, green, blue) => Some([red, green, blue]),
        TerminalColor::Indexed(number) => Color::Indexed(number).rgb(),
        _ => None,
    }
}

/// The contrast between a letter and its ground; `None` where the terminal decides.
fn pair(cell: &Cell) -> Option<f64> {
    let (mut letters, mut ground) = (rgb(cell.fg)?, rgb(cell.bg)?);
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut letters, &mut ground);
    }
    Some(contrast(letters, ground))
}

/// Lines, and the heads of their arrows.
fn is_line(cell: &Cell) -> bool {
    cell.symbol().chars().all(|c| ('\u{2500}'..='\u{257f}').contains(&c) || "▶▲▼".contains(c))
}

/// The cells that reach the terminal: not those that lie under the second half of a wide letter.
fn sent(buffer: &Buffer) -> impl Iterator<Item = &Cell> {
    let mut covered = 0;
    buffer.content().iter().filter(move |cell| {
        let is_sent = covered == 0;
        covered = if is_sent { cell.symbol().width().saturating_sub(1) } else { covered - 1 };
        is_sent
    })
}

/// Letters that cannot be read on what is on the stage now, in any theme whose colours are known.
fn unread(stage: &mut Stage) -> Vec<String> {
    let mut unread = Vec::new();
    for (theme, _) in BUILT_IN.iter().filter(|(name, _)| !["ansi16", "mono"].contains(name)) {
        let (word, line) = if theme.starts_with("projector") { (7.0, 4.5) } else { (4.5, 3.0) };
        for depth in [Depth::Indexed256, Depth::Rgb24] {
            let buffer = painted(stage, theme, depth);
            // Most cells look like one before.
            let mut known = BTreeSet::new();
            for cell in sent(&buffer) {
                let (blank, is_line) = (cell.symbol().trim().is_empty(), is_line(cell));
                let look = format!("{:?} {:?} {:?}", cell.fg, cell.bg, cell.modifier);
                if !known.insert((look, blank, is_line)) {
                    continue;
                }
                let (found, least) = (pair(cell), if is_line { line } else { word });
                if !found.is_some_and(|contrast| blank || contrast >= least) {
                    unread.push(format!("{theme} {depth:?}: {cell:?} {found:?}"));
                }
            }
        }
    }
    unread
}

#[test]
fn every_letter_on_every_screen_can_be_read() {
    for shot in named() {
        for language in Language::ALL {
            let mut stage = shot.stage(language, 42, 12);
            for (width, height) in [(42, 12), (80, 24), (120, 40)] {
                let unread = unread(stage.send(Message::Resize(width, height)));
                assert!(
                    unread.is_empty(),
                    "{} {width}x{height} {language:?} {unread:?}",
                    shot.name
                );
            }
        }
    }
}

#[test]
fn every_letter_of_every_field_can_be_read() {
    for shot in forms() {
        let unread = unread(&mut shot.stage(Language::En, 100, 30));
        assert!(unread.is_empty(), "{}: {unread:?}", shot.name);
    }
}

/// What depends on the terminal cannot be measured: there nothing but lines has a colour.
#[test]
fn the_sixteen_colours_paint_lines_only() {
    for shot in shots() {
        let mut stage = shot.stage(Language::En, 100, 30);
        let buffer = painted(&mut stage, "ansi16", Depth::Ansi16);
        let odd = sent(&buffer).find(|cell| {
            let bare = cell.fg == TerminalColor::Reset || cell.modifier.contains(Modifier::BOLD);
            cell.bg != TerminalColor::Reset
                || !bare && !is_line(cell) && !cell.symbol().trim().is_empty()
        });
        assert_eq!(odd, None, "{}", shot.name);
    }
}

/// What lies over the rest is told apart by its ground where the theme has one for it.
#[test]
fn overlays_stand_on_a_ground_of_their_own() {
    for name in ["help", "palette", "note box", "day box", "choose a theme", "leave", "make"] {
        let mut stage = screen(name);
        let buffer = painted(&mut stage, "dusk", Depth::Rgb24);
        let raised =
            buffer.content().iter().filter(|cell| cell.bg == TerminalColor::Rgb(38, 38, 38));
        assert!(raised.count() > 100, "{name}");
    }
}

#[test]
fn no_information_is_in_colours_alone() {
    for shot in shots() {
        let mut stage = shot.stage(Language::En, 100, 30);
        let mut text = |theme: &str, depth| {
            let buffer = painted(&mut stage, theme, depth);
            buffer.content().iter().map(|cell| cell.symbol().to_owned()).collect::<String>()
        };
        let plain = text("mono", Depth::None);
        for (theme, _) in BUILT_IN {
            assert_eq!(text(theme, Depth::Rgb24), plain, "{theme} {}", shot.name);
        }
    }
}

#[test]
fn the_cursor_row_is_seen_without_colours() {
    for (theme, _) in BUILT_IN {
        let buffer = painted(&mut screen("search hits"), theme, Depth::None);
        let reversed = |cell: &&Cell| cell.modifier.contains(Modifier::REVERSED);
        let shown: String = buffer.content().iter().filter(reversed).map(Cell::symbol).collect();
        assert!(shown.contains("Reunión de familias"), "{theme}: {shown:?}");
        let colored = |cell: &Cell| [cell.fg, cell.bg] != [TerminalColor::Reset; 2];
        assert!(!buffer.content().iter().any(colored), "{theme}");
    }
}
