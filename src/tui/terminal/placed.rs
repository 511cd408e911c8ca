//! Cells on their way to the terminal. Terminals do not agree how wide a sign with U+FE0F is: behind each
//! the cursor is placed anew, so that columns stand where it is drawn two wide and where one.

use std::io::{self, Write};

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// What makes a picture of a sign.
const VARIANT: char = '\u{fe0f}';

/// What writes cells.
pub struct Placed<W: Write>(CrosstermBackend<W>);

/// A cell and where it stands.
type At<'a> = (u16, u16, &'a Cell);

impl<W: Write> Placed<W> {
    /// Writes here.
    pub const fn new(writer: W) -> Self {
        Self(CrosstermBackend::new(writer))
    }
}

impl<W: Write> Backend for Placed<W> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = At<'a>>,
    {
        let mut run: Vec<At<'_>> = Vec::new();
        let mut held: Option<At<'_>> = None;
        for at in content {
            if let Some(sign) = held.take() {
                // Where the sign is narrow something is left beside it: that is wiped first, because
                // where it is wide, wiping would cut it in two.
                let is_beside = (at.0, at.1) == (sign.0 + 1, sign.1);
                if is_beside && at.2.symbol().trim().is_empty() {
                    self.0.draw(std::iter::once(at))?;
                    self.0.draw(std::iter::once(sign))?;
                    continue;
                }
                self.0.draw(std::iter::once(sign))?;
            }
            if at.2.symbol().contains(VARIANT) {
                self.0.draw(run.drain(..))?;
                held = Some(at);
            } else {
                run.push(at);
            }
        }
        self.0.draw(held.into_iter())?;
        self.0.draw(run.into_iter())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.0.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.0.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        self.0.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.0.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.0.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.0.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        self.0.size()
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        self.0.window_size()
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.0)
    }
}

impl<W: Write> Write for Placed<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Write::flush(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::{Terminal, TerminalOptions, Viewport};

    /// What stands in the columns of a terminal that draws such a sign so wide; what a wide one covers
    /// is its own.
    fn columns(bytes: &[u8], wide: usize) -> Vec<String> {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        let (mut columns, mut at) = (vec![String::new(); 24], 0);
        let mut rest = text.as_str();
        while let Some(c) = rest.chars().next() {
            if let Some(sequence) = rest.strip_prefix("\x1b[") {
                let end = sequence.find(|c: char| c.is_ascii_alphabetic()).unwrap();
                if sequence[end..].starts_with('H') {
                    let column = sequence[..end].split(';').nth(1).unwrap_or("1");
                    at = column.parse::<usize>().unwrap() - 1;
                }
                rest = &sequence[end + 1..];
                continue;
            }
            rest = &rest[c.len_utf8()..];
            let is_picture = rest.starts_with(VARIANT);
            columns[at] = c.to_string();
            at += 1;
            if is_picture {
                rest = &rest[VARIANT.len_utf8()..];
                if wide == 2 {
                    columns[at] = String::new();
                    at += 1;
                }
            }
        }
        columns
    }

    /// Field case 18.
    #[test]
    fn columns_stand_whether_a_picture_is_drawn_one_or_two_wide() {
        let area = Rect::new(0, 0, 24, 1);
        let options = TerminalOptions { viewport: Viewport::Fixed(area) };
        let mut bytes = Vec::new();
        let mut terminal = Terminal::with_options(Placed::new(&mut bytes), options).unwrap();
        for line in ["aaaaaaaaaaaaaaaaaaa│b", "x ⚠\u{fe0f} late ❤\u{fe0f} ok │b"] {
            terminal.draw(|frame| frame.render_widget(line, area)).unwrap();
        }
        drop(terminal);
        for wide in [1, 2] {
            let columns = columns(&bytes, wide);
            assert_eq!((&*columns[2], &*columns[10]), ("⚠", "❤"), "{wide} wide: {columns:?}");
            let said = columns.concat();
            assert!(said.contains("late") && said.contains("ok"), "{wide} wide: {said}");
            assert_eq!(columns.iter().position(|c| c == "│"), Some(16), "{wide} wide: {columns:?}");
        }
    }
}
