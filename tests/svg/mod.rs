//! A terminal screen as an SVG picture: a rectangle for each ground, a text for each row of letters of
//! one look. No font is as wide as another, so each word is placed by itself and each line of a frame
//! cell by cell; nothing is stretched. The same screen gives the same bytes.

use vt100::{Cell, Color, Screen};

/// A cell in pixels, for letters of 14.
const WIDE: f32 = 8.4;
const HIGH: f32 = 17.0;
/// Space around the screen.
const EDGE: f32 = 12.0;

/// The signs of which frames and bars are made.
const FRAMES: std::ops::RangeInclusive<char> = '\u{2500}'..='\u{259f}';

/// Neighbouring cells of one look.
struct Run {
    column: u16,
    cells: u16,
    pieces: Vec<Piece>,
    look: Look,
}

/// Neighbouring cells that are placed together: a word, or a line of a frame.
struct Piece {
    column: u16,
    cells: u16,
    text: String,
    is_line: bool,
}

#[derive(Clone, PartialEq)]
struct Look {
    letters: String,
    ground: String,
    bold: bool,
    italic: bool,
    underline: bool,
}

/// The picture; `letters` and `ground` are the colours where the screen names none.
pub fn picture(screen: &Screen, letters: &str, ground: &str) -> String {
    let (rows, cols) = screen.size();
    let (width, height) =
        (f32::from(cols.get()) * WIDE + 2.0 * EDGE, f32::from(rows.get()) * HIGH + 2.0 * EDGE);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" \
         font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" \
         font-size=\"14\">\n\
         <rect width=\"{width:.0}\" height=\"{height:.0}\" rx=\"8\" fill=\"{ground}\"/>\n"
    );
    for row in 0..rows.get() {
        for run in runs(screen, row, cols.get(), letters, ground) {
            draw(&run, row, ground, &mut out);
        }
    }
    out + "</svg>\n"
}

fn runs(screen: &Screen, row: u16, cols: u16, letters: &str, ground: &str) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for column in 0..cols {
        let Some(cell) = screen.cell(row, column) else { continue };
        if cell.is_wide_continuation() {
            continue;
        }
        let look = look(cell, letters, ground);
        let text = if cell.has_contents() { cell.contents() } else { " " };
        let cells = if cell.is_wide() { 2 } else { 1 };
        if runs.last().is_none_or(|run| run.look != look) {
            runs.push(Run { column, cells: 0, pieces: Vec::new(), look });
        }
        let Some(run) = runs.last_mut() else { continue };
        run.cells += cells;
        if text.trim().is_empty() {
            continue;
        }
        let is_line = text.chars().all(|c| FRAMES.contains(&c));
        let touches = |own: &&mut Piece| own.column + own.cells == column && own.is_line == is_line;
        match run.pieces.last_mut().filter(touches) {
            Some(piece) => {
                piece.text.push_str(text);
                piece.cells += cells;
            }
            None => run.pieces.push(Piece { column, cells, text: text.to_owned(), is_line }),
        }
    }
    runs
}

fn look(cell: &Cell, letters: &str, ground: &str) -> Look {
    let color = |color, usual: &str| match color {
        Color::Rgb(red, green, blue) => format!("#{red:02x}{green:02x}{blue:02x}"),
        _ => usual.to_owned(),
    };
    let (mut letters, mut ground) = (color(cell.fgcolor(), letters), color(cell.bgcolor(), ground));
    if cell.inverse() {
        std::mem::swap(&mut letters, &mut ground);
    }
    let (bold, italic, underline) = (cell.bold(), cell.italic(), cell.underline());
    Look { letters, ground, bold, italic, underline }
}

fn draw(run: &Run, row: u16, usual: &str, out: &mut String) {
    let place = |column: u16| format!("{:.1}", EDGE + f32::from(column) * WIDE);
    let top = EDGE + f32::from(row) * HIGH;
    let Look { letters, ground, bold, italic, underline } = &run.look;
    if ground != usual {
        let wide = f32::from(run.cells) * WIDE;
        let x = place(run.column);
        *out += &format!(
            "<rect x=\"{x}\" y=\"{top:.0}\" width=\"{wide:.1}\" height=\"{HIGH:.0}\" \
             fill=\"{ground}\"/>\n"
        );
    }
    if run.pieces.is_empty() {
        return;
    }
    let mut how = String::new();
    for (is_on, attribute) in [
        (*bold, " font-weight=\"bold\""),
        (*italic, " font-style=\"italic\""),
        (*underline, " text-decoration=\"underline\""),
    ] {
        how += if is_on { attribute } else { "" };
    }
    *out += &format!("<text y=\"{:.0}\" fill=\"{letters}\"{how}>", top + 13.0);
    for piece in &run.pieces {
        let last = if piece.is_line { piece.cells } else { 1 };
        let places: Vec<String> = (0..last).map(|cell| place(piece.column + cell)).collect();
        let safe = piece.text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        *out += &format!("<tspan x=\"{}\">{safe}</tspan>", places.join(" "));
    }
    *out += "</text>\n";
}
