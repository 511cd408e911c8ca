//! Themes on the screens themselves: every letter can be read where it stands, whatever paints it,
//! and nothing is said by colour alone.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

mod catalogue;
mod today;
mod tui_stage;

use std::collections::HashSet;

use catalogue::{forms, named, shots};
use commonground::config::contrast::contrast;
use commonground::config::theme::BUILT_IN;
use commonground::config::{Color, Depth};
use commonground::domain::Language;
use commonground::tui::{Message, Model};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color as TerminalColor, Modifier};
use tui_stage::{Stage, text};
use unicode_width::UnicodeWidthStr;

/// Draws what is on a stage in a theme, without the cursor.
fn painting(theme: &str, depth: Depth) -> impl Fn(&mut Stage) -> Buffer {
    let settings = Stage::settings(Language::En, "vim", theme, depth);
    let painter = Model::new(&settings, today::moment()).setup.painter;
    move |stage| {
        stage.model.setup.painter = painter.clone();
        stage.cells()
    }
}

fn painted(stage: &mut Stage, theme: &str, depth: Depth) -> Buffer {
    painting(theme, depth)(stage)
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

/// What stands in a cell.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Sign {
    Blank,
    /// A line, or the head of its arrow.
    Line,
    Letter,
}

fn sign(cell: &Cell) -> Sign {
    let is_line = |c| ('\u{2500}'..='\u{257f}').contains(&c) || "▶▲▼".contains(c);
    match cell.symbol() {
        "" | " " => Sign::Blank,
        letter if letter.is_ascii() => Sign::Letter,
        lines if lines.chars().all(is_line) => Sign::Line,
        blank if blank.trim().is_empty() => Sign::Blank,
        _ => Sign::Letter,
    }
}

fn signs(buffer: &Buffer) -> impl Iterator<Item = &str> {
    buffer.content().iter().map(Cell::symbol)
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

/// Finds letters that cannot be read on what is on a stage, in any theme whose colours are known.
fn reader() -> impl Fn(&mut Stage) -> Vec<String> {
    let themes = BUILT_IN.iter().map(|(name, _)| *name);
    let themes = themes.filter(|name| !["ansi16", "mono"].contains(name));
    let depths = [Depth::Indexed256, Depth::Rgb24];
    let looks = themes.flat_map(|theme| depths.map(|depth| (theme, depth)));
    let looks: Vec<_> =
        looks.map(|(theme, depth)| (theme, depth, painting(theme, depth))).collect();
    move |stage| {
        let mut found = Vec::new();
        for (theme, depth, painting) in &looks {
            let least = if theme.starts_with("projector") { (7.0, 4.5) } else { (4.5, 3.0) };
            let unread = unread(&painting(stage), least);
            found.extend(unread.into_iter().map(|cell| format!("{theme} {depth:?}: {cell}")));
        }
        found
    }
}

fn unread(buffer: &Buffer, (word, line): (f64, f64)) -> Vec<String> {
    let (mut known, mut before, mut unread) = (HashSet::new(), None, Vec::new());
    for cell in sent(buffer) {
        let look = (cell.fg, cell.bg, cell.modifier, sign(cell));
        // Most cells look like one before, and most of those like the one beside.
        if before.replace(look) == Some(look) || !known.insert(look) {
            continue;
        }
        let enough = |contrast| match look.3 {
            Sign::Blank => true,
            Sign::Line => contrast >= line,
            Sign::Letter => contrast >= word,
        };
        let found = pair(cell);
        if !found.is_some_and(enough) {
            unread.push(format!("{cell:?} {found:?}"));
        }
    }
    unread
}

fn every_letter_can_be_read(language: Language) {
    let unread = reader();
    for shot in named() {
        let mut stage = shot.stage(language, 42, 12);
        for (width, height) in [(42, 12), (80, 24), (120, 40)] {
            let unread = unread(stage.send(Message::Resize(width, height)));
            assert!(unread.is_empty(), "{} {width}x{height} {language:?} {unread:?}", shot.name);
        }
    }
}

#[test]
fn every_letter_on_every_english_screen_can_be_read() {
    every_letter_can_be_read(Language::En);
}

#[test]
fn every_letter_on_every_spanish_screen_can_be_read() {
    every_letter_can_be_read(Language::Es);
}

#[test]
fn every_letter_of_every_field_can_be_read() {
    let unread = reader();
    for shot in forms() {
        let unread = unread(&mut shot.stage(Language::En, 100, 30));
        assert!(unread.is_empty(), "{}: {unread:?}", shot.name);
    }
}

/// What depends on the terminal cannot be measured: there nothing but lines has a colour.
#[test]
fn the_sixteen_colours_paint_lines_only() {
    let painted = painting("ansi16", Depth::Ansi16);
    for shot in shots() {
        let buffer = painted(&mut shot.stage(Language::En, 100, 30));
        let odd = sent(&buffer).find(|cell| {
            let bare = cell.fg == TerminalColor::Reset || cell.modifier.contains(Modifier::BOLD);
            cell.bg != TerminalColor::Reset || !bare && sign(cell) == Sign::Letter
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
    let plain = painting("mono", Depth::None);
    let themes = BUILT_IN.iter().map(|(theme, _)| (*theme, painting(theme, Depth::Rgb24)));
    let themes: Vec<_> = themes.collect();
    for shot in shots() {
        let mut stage = shot.stage(Language::En, 100, 30);
        let plain = plain(&mut stage);
        for (theme, painted) in &themes {
            let painted = painted(&mut stage);
            assert!(signs(&painted).eq(signs(&plain)), "{theme} {}: {}", shot.name, text(&painted));
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
