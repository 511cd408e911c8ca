//! Themes on the screens themselves: every letter can be read where it stands, whatever paints it,
//! and nothing is said by colour alone.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up fails")]

mod tui_stage;

use commonground::config::contrast::contrast;
use commonground::config::theme::BUILT_IN;
use commonground::config::{Color, Depth};
use commonground::domain::Language;
use commonground::tui::Model;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color as TerminalColor, Modifier};
use tui_stage::Stage;

/// The screens that people see most, each reached by keys.
const SCREENS: [&str; 8] = ["", "enter", "2", "2 j enter", "2 j enter o", "c", "?", "d d"];

fn painted(keys: &str, theme: &str, depth: Depth) -> Buffer {
    let mut stage = Stage::with(Language::En, 100, 30);
    stage.keys("c").text("Reunión de familias").keys("enter");
    if !keys.is_empty() {
        stage.keys(keys);
    }
    let settings = Stage::settings(Language::En, "vim", theme, depth);
    stage.model.setup.painter = Model::new(&settings, stage.now).setup.painter;
    stage.draw().0
}

fn rgb(color: TerminalColor) -> Option<[u8; 3]> {
    match color {
        TerminalColor::Rgb(red, green, blue) => Some([red, green, blue]),
        TerminalColor::Indexed(number) => Color::Indexed(number).rgb(),
        _ => None,
    }
}

fn pair(cell: &Cell) -> Option<(f64, bool)> {
    let (mut letters, mut ground) = (rgb(cell.fg)?, rgb(cell.bg)?);
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut letters, &mut ground);
    }
    let is_line = cell.symbol().chars().all(|c| ('\u{2500}'..='\u{257f}').contains(&c));
    Some((contrast(letters, ground), is_line))
}

#[test]
fn every_letter_on_every_screen_can_be_read() {
    for (theme, _) in BUILT_IN.iter().filter(|(name, _)| !["ansi16", "mono"].contains(name)) {
        let (word, line) = if theme.starts_with("projector") { (7.0, 4.5) } else { (4.5, 3.0) };
        for depth in [Depth::Indexed256, Depth::Rgb24] {
            for keys in SCREENS {
                let buffer = painted(keys, theme, depth);
                for cell in buffer.content() {
                    let found = pair(cell);
                    let blank = cell.symbol().trim().is_empty();
                    let least = if found.is_some_and(|(_, is_line)| is_line) { line } else { word };
                    let ok = found.is_some_and(|(contrast, _)| blank || contrast >= least);
                    assert!(ok, "{theme} {depth:?} {keys:?}: {cell:?} {found:?}");
                }
            }
        }
    }
}

#[test]
fn no_information_is_in_colours_alone() {
    for keys in SCREENS {
        let text = |theme: &str, depth| {
            let buffer = painted(keys, theme, depth);
            buffer.content().iter().map(|cell| cell.symbol().to_owned()).collect::<String>()
        };
        let plain = text("mono", Depth::None);
        for (theme, _) in BUILT_IN {
            assert_eq!(text(theme, Depth::Rgb24), plain, "{theme} {keys:?}");
        }
    }
}

#[test]
fn the_cursor_row_is_seen_without_colours() {
    for (theme, _) in BUILT_IN {
        let buffer = painted("", theme, Depth::None);
        let reversed = |cell: &&Cell| cell.modifier.contains(Modifier::REVERSED);
        let shown: String = buffer.content().iter().filter(reversed).map(Cell::symbol).collect();
        assert!(shown.contains("Reunión de familias"), "{theme}: {shown:?}");
        let colored = |cell: &Cell| [cell.fg, cell.bg] != [TerminalColor::Reset; 2];
        assert!(!buffer.content().iter().any(colored), "{theme}");
    }
}
