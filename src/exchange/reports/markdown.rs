//! A page as Markdown, with tables as most readers of it know them.

use unicode_width::UnicodeWidthStr;

use crate::exchange::visible::visible;

use super::block::{Block, Grid, Picture, Step, labelled};

/// The page.
pub(super) fn draw(title: &str, blocks: &[Block]) -> String {
    format!("# {}\n", line(title)) + &below(blocks)
}

/// Blocks, each after an empty line.
fn below(blocks: &[Block]) -> String {
    let mut page = String::new();
    for block in blocks {
        if !matches!(block, Block::Tiles(_)) {
            page.push('\n');
        }
        match block {
            Block::Heading(words) | Block::Page(words) => {
                page.push_str(&format!("## {}\n", line(words)))
            }
            Block::Text(words) => page.push_str(&paragraphs(words)),
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
                    page.push_str(&format!("- **{}:** {}\n", line(label), line(words)));
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
                page.push_str(&format!("**{}**{}\n", line(number), told.unwrap_or_default()));
            }
            Block::Tiles(tiles) => tiles.iter().for_each(|own| page.push_str(&below(own))),
        }
    }
    page
}

fn step(own: &Step) -> String {
    let told = Some(line(&own.told)).filter(|told| !told.is_empty());
    let told = told.map(|told| format!(" · {told}")).unwrap_or_default();
    let facts = own.facts.iter();
    let facts =
        facts.map(|(label, words)| format!("  - *{}* {}\n", line(&labelled(label)), line(words)));
    format!("- **{}**{told}\n{}", line(&own.head), facts.collect::<String>())
}

/// The picture stands in a fence, for Markdown in one file has none; then what is said of it.
fn picture(own: &Picture) -> String {
    let rows: String = own.rows.iter().map(|row| format!("{row}\n")).collect();
    let fence = Some(format!("```text\n{rows}```\n\n")).filter(|_| !rows.is_empty());
    let said = own.said.iter().map(|own| format!("- {}\n", line(own)));
    let title = format!("**{}**\n\n", line(&own.title));
    std::iter::once(title).chain(fence).chain(said).collect()
}

fn table(grid: &Grid) -> String {
    let heads: Vec<String> = grid.heads.iter().map(|(head, _)| line(head)).collect();
    let rows: Vec<Vec<String>> =
        grid.rows.iter().map(|row| row.iter().map(|cell| line(cell)).collect()).collect();
    let width = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.width());
        cells.fold(heads[at].width().max(3), usize::max)
    };
    let widths: Vec<usize> = (0..heads.len()).map(width).collect();
    let padded = |row: &[String]| {
        let cells = row.iter().zip(&widths).zip(&grid.heads).map(|((cell, width), (_, right))| {
            let blanks = " ".repeat(width.saturating_sub(cell.width()));
            if *right { format!("{blanks}{cell}") } else { format!("{cell}{blanks}") }
        });
        format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
    };
    let rules = widths.iter().zip(&grid.heads).map(|(width, (_, right))| {
        if *right { format!("{}:", "-".repeat(width - 1)) } else { "-".repeat(*width) }
    });
    let rule = format!("| {} |\n", rules.collect::<Vec<_>>().join(" | "));
    let body: String = rows.iter().map(|row| padded(row)).collect();
    format!("{}{rule}{body}", padded(&heads))
}

/// A text of several lines; each stays one, and none begins as a list or a heading does.
fn paragraphs(text: &str) -> String {
    let mut page = String::new();
    let mut lines = text.lines().map(|own| begun(&line(own.trim()))).peekable();
    while let Some(own) = lines.next() {
        let goes_on = !own.is_empty() && lines.peek().is_some_and(|next| !next.is_empty());
        page.push_str(&own);
        page.push_str(if goes_on { "\\\n" } else { "\n" });
    }
    page
}

/// A line whose beginning means nothing to Markdown.
fn begun(line: &str) -> String {
    let number = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let digits = line.len() - number.len();
    if line.starts_with(['-', '+', '=', '~']) {
        format!("\\{line}")
    } else if digits > 0 && number.starts_with(['.', ')']) {
        format!("{}\\{number}", &line[..digits])
    } else {
        line.to_owned()
    }
}

/// A text in one line, in which Markdown finds no marks of its own.
fn line(text: &str) -> String {
    let marked = |c: char| matches!(c, '\\' | '*' | '_' | '`' | '[' | ']' | '<' | '>' | '|' | '#');
    visible(text).chars().fold(String::new(), |mut plain, c| {
        plain.extend(marked(c).then_some('\\'));
        plain.push(if c == '\n' { ' ' } else { c });
        plain
    })
}
