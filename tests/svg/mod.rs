//! A terminal screen as an SVG picture: a rectangle for each ground, a text for each row of letters of
//! one look. The same screen gives the same bytes.

use vt100::{Cell, Color, Screen};

/// A cell in pixels, for letters of 14.
const WIDE: f32 = 8.4;
const HIGH: f32 = 17.0;
/// Space around the screen.
const EDGE: f32 = 12.0;

/// Neighbouring cells of one look.
struct Run {
    column: u16,
    cells: u16,
    text: String,
    look: Look,
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
         font-size=\"14\" xml:space=\"preserve\" style=\"white-space: pre\">\n\
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
        match runs.last_mut().filter(|run| run.look == look) {
            Some(run) => {
                run.text.push_str(text);
                run.cells += cells;
            }
            None => runs.push(Run { column, cells, text: text.to_owned(), look }),
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
    let place = |text: &str| {
        let before = u16::try_from(text.chars().count()).unwrap_or(0);
        EDGE + f32::from(run.column + before) * WIDE
    };
    let top = EDGE + f32::from(row) * HIGH;
    let Look { letters, ground, bold, italic, underline } = &run.look;
    if ground != usual {
        let wide = f32::from(run.cells) * WIDE;
        let x = place("");
        *out += &format!(
            "<rect x=\"{x:.1}\" y=\"{top:.0}\" width=\"{wide:.1}\" height=\"{HIGH:.0}\" \
             fill=\"{ground}\"/>\n"
        );
    }
    let shown = run.text.trim();
    if shown.is_empty() {
        return;
    }
    let blanks = &run.text[..run.text.len() - run.text.trim_start().len()];
    let after = run.text.len() - run.text.trim_end().len();
    let cells = usize::from(run.cells) - blanks.len() - after;
    let wide = cells as f32 * WIDE;
    let (x, line) = (place(blanks), top + 13.0);
    let mut how = String::new();
    for (is_on, attribute) in [
        (*bold, " font-weight=\"bold\""),
        (*italic, " font-style=\"italic\""),
        (*underline, " text-decoration=\"underline\""),
    ] {
        how += if is_on { attribute } else { "" };
    }
    let safe = shown.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    *out += &format!(
        "<text x=\"{x:.1}\" y=\"{line:.0}\" textLength=\"{wide:.1}\" \
         lengthAdjust=\"spacingAndGlyphs\" fill=\"{letters}\"{how}>{safe}</text>\n"
    );
}
