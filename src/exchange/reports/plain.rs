//! A page as plain text.

use unicode_width::UnicodeWidthStr;

use crate::exchange::table::Table;
use crate::exchange::visible::visible;

use super::block::{Block, Grid};

/// The page.
pub(super) fn draw(title: &str, blocks: &[Block]) -> String {
    let mut page = underlined(title, "=");
    for block in blocks {
        page.push('\n');
        match block {
            Block::Heading(words) => page.push_str(&underlined(words, "-")),
            Block::Text(words) => page.push_str(&format!("{}\n", visible(words))),
            Block::Items(items) => {
                items.iter().for_each(|item| page.push_str(&format!("- {}\n", line(item))));
            }
            Block::Outline(rows) => {
                for (depth, words) in rows {
                    page.push_str(&format!("{}- {}\n", "  ".repeat(*depth), line(words)));
                }
            }
            Block::Facts(facts) => {
                for (label, words) in facts {
                    page.push_str(&format!("{}: {}\n", line(label), line(words)));
                }
            }
            Block::Grid(grid) => page.push_str(&table(grid)),
        }
    }
    page
}

fn underlined(words: &str, rule: &str) -> String {
    let words = line(words);
    format!("{words}\n{}\n", rule.repeat(words.width()))
}

fn table(grid: &Grid) -> String {
    let mut table = Table::default();
    for (head, right) in &grid.heads {
        if *right { table.numbers(head) } else { table.column(head) }
    }
    grid.rows.iter().for_each(|row| table.row(row.iter().map(String::as_str)));
    table.draw(None)
}

fn line(text: &str) -> String {
    visible(text).replace('\n', " ")
}
