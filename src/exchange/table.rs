//! Aligned plain tables: columns as wide as their widest cell, narrowed to the terminal.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::visible::visible;

/// Blanks between two columns.
const GAP: usize = 2;
/// A column is not narrowed below this; the last ones are left out instead.
const NARROWEST: usize = 6;

/// A table to be drawn.
#[derive(Debug, Default)]
pub struct Table {
    columns: Vec<Column>,
    rows: Vec<Vec<String>>,
}

#[derive(Debug)]
struct Column {
    head: String,
    right: bool,
}

impl Table {
    /// Adds a column of words.
    pub fn column(&mut self, head: &str) {
        self.columns.push(Column { head: one_line(head), right: false });
    }

    /// Adds a column of numbers.
    pub fn numbers(&mut self, head: &str) {
        self.columns.push(Column { head: one_line(head), right: true });
    }

    /// Adds a row; it has a cell for every column.
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        self.rows.push(cells.into_iter().map(one_line).collect());
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Draws it, heads first, into so many columns of a terminal, or uncut.
    pub fn draw(&self, width: Option<usize>) -> String {
        let widths = self.widths(width);
        let heads = self.columns.iter().map(|column| column.head.as_str());
        let mut drawn = self.line(heads, &widths);
        for row in &self.rows {
            drawn.push_str(&self.line(row.iter().map(String::as_str), &widths));
        }
        drawn
    }

    fn line<'a>(&self, cells: impl Iterator<Item = &'a str>, widths: &[usize]) -> String {
        let mut line = String::new();
        for ((cell, column), width) in cells.zip(&self.columns).zip(widths) {
            let cell = cut(cell, *width);
            let blanks = " ".repeat(width.saturating_sub(cell.width()));
            let (before, after) = if column.right { (&*blanks, "") } else { ("", &*blanks) };
            line.extend([before, &cell, after]);
            line.extend(std::iter::repeat_n(' ', GAP));
        }
        format!("{}\n", line.trim_end())
    }

    /// The width of each column that is shown.
    fn widths(&self, limit: Option<usize>) -> Vec<usize> {
        let widest = |at: usize| {
            let cells = self.rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.width());
            cells.fold(self.columns[at].head.width(), usize::max)
        };
        let mut widths: Vec<usize> = (0..self.columns.len()).map(widest).collect();
        let Some(limit) = limit else { return widths };
        let gaps = |widths: &[usize]| GAP * widths.len().saturating_sub(1);
        let least = |widths: &[usize]| {
            widths.iter().map(|width| *width.min(&NARROWEST)).sum::<usize>() + gaps(widths)
        };
        while widths.len() > 1 && least(&widths) > limit {
            widths.pop();
        }
        let mut over = (widths.iter().sum::<usize>() + gaps(&widths)).saturating_sub(limit);
        // The widest column gives way first, down to the next widest.
        while over > 0 {
            let most = widths.iter().copied().max().unwrap_or(0);
            let next = widths.iter().copied().filter(|width| *width < most).max().unwrap_or(1);
            let Some(widest) = widths.iter_mut().rev().find(|width| **width == most) else { break };
            let given = over.min((most - next.min(most)).max(1));
            if most <= 1 {
                break;
            }
            *widest -= given;
            over -= given;
        }
        widths
    }
}

/// The begin of a text that fits into so many columns, with `…` where something is missing.
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut left = width.saturating_sub(1);
    let fits = text.graphemes(true).take_while(|grapheme| {
        let fits = grapheme.width() <= left;
        left = left.saturating_sub(grapheme.width());
        fits
    });
    fits.chain(["…"]).collect()
}

fn one_line(text: &str) -> String {
    visible(&text.lines().map(str::trim).collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Table {
        let mut table = Table::default();
        table.column("ID");
        table.column("Name");
        table.numbers("Hours");
        table.row(["7k2m", "Ángela\nPeña", "12.5"]);
        table.row(["9xqw", "家庭会议 committee for families", "3"]);
        table
    }

    #[test]
    fn columns_are_aligned_by_what_they_take_on_the_screen() {
        let expected = "\
ID    Name                             Hours
7k2m  Ángela Peña                       12.5
9xqw  家庭会议 committee for families      3
";
        assert_eq!(sample().draw(None), expected);
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for width in 1..60 {
            for line in sample().draw(Some(width)).lines() {
                assert!(line.width() <= width, "{width}: {line}");
            }
        }
        assert!(sample().draw(Some(30)).contains("家庭会议 committ…"));
    }
}
