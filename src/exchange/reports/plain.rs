//! A page as plain text.

use unicode_width::UnicodeWidthStr;

use crate::exchange::table::Table;
use crate::exchange::visible::visible;

use super::block::{Block, Grid, Picture, Step, labelled};

/// The page.
pub(super) fn draw(title: &str, blocks: &[Block]) -> String {
    underlined(title, "=") + &below(blocks)
}

/// Blocks, each after an empty line.
fn below(blocks: &[Block]) -> String {
    let mut page = String::new();
    for block in blocks {
        if !matches!(block, Block::Tiles(_)) {
            page.push('\n');
        }
        match block {
            Block::Heading(words) | Block::Page(words) => page.push_str(&underlined(words, "-")),
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
            Block::Form(grid) => page.push_str(&table(&grid.ruled())),
            Block::Steps(steps) => steps.iter().for_each(|own| page.push_str(&step(own))),
            Block::Pictures(all) => {
                page.push_str(&all.iter().map(picture).collect::<Vec<_>>().join("\n"));
            }
            Block::Number(number, told) => {
                let told = Some(format!(" · {}", line(told))).filter(|_| !told.is_empty());
                page.push_str(&format!("{}{}\n", line(number), told.unwrap_or_default()));
            }
            Block::Tiles(tiles) => tiles.iter().for_each(|own| page.push_str(&below(own))),
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

fn step(own: &Step) -> String {
    let facts = own.facts.iter();
    let facts =
        facts.map(|(label, words)| format!("  - {} {}\n", labelled(&line(label)), line(words)));
    let told = Some(format!("  {}\n", line(&own.told))).filter(|_| !own.told.is_empty());
    let rest: String = told.into_iter().chain(facts).collect();
    format!("- {}\n{rest}", line(&own.head))
}

fn picture(own: &Picture) -> String {
    let rows = own.rows.iter().cloned();
    let said = own.said.iter().map(|own| line(own));
    let lines = std::iter::once(line(&own.title)).chain(rows).chain(said);
    lines.map(|own| own + "\n").collect()
}

fn line(text: &str) -> String {
    visible(text).replace('\n', " ")
}
