//! A page as one HTML file that needs nothing from anywhere, reads on a phone and prints well. It is
//! well-formed XML too, so that any reader of either takes it.

use crate::domain::Language;
use crate::exchange::visible::visible;

use super::block::{Block, Grid, Picture, Step, labelled};

/// The frame of a page, with its style.
const FRAME: &str = include_str!("page.html");

/// The page.
pub(super) fn draw(title: &str, blocks: &[Block], language: Language) -> String {
    let body: String = blocks.iter().map(drawn).collect();
    // The body comes last: what people wrote is never taken for a place to fill.
    let frame = FRAME.replace("{lang}", language.key()).replace("{title}", &escaped(title));
    frame.replacen("{body}", &body, 1)
}

fn drawn(block: &Block) -> String {
    let each = |items: &[String], name| -> String {
        items.iter().map(|item| element(name, &[], &escaped(item))).collect()
    };
    match block {
        Block::Heading(words) => element("h2", &[], &escaped(words)),
        Block::Page(words) => element("h2", &[("class", "b")], &escaped(words)),
        Block::Text(words) => element("p", &[], &escaped(words)),
        Block::Items(items) => element("ul", &[], &each(items, "li")),
        Block::Outline(rows) => outline(rows),
        Block::Facts(facts) => {
            let facts = facts.iter().map(|(label, words)| {
                element("dt", &[], &escaped(label)) + &element("dd", &[], &escaped(words))
            });
            element("dl", &[], &facts.collect::<String>())
        }
        Block::Grid(grid) => table(grid, &[]),
        Block::Form(grid) => table(grid, &[("class", "f")]),
        Block::Steps(steps) => element("ol", &[], &steps.iter().map(step).collect::<String>()),
        Block::Pictures(all) => {
            element("div", &[("class", "p")], &all.iter().map(picture).collect::<String>())
        }
        Block::Number(number, told) => {
            let number = element("b", &[], &escaped(number));
            element("p", &[("class", "big")], &(number + &element("span", &[], &escaped(told))))
        }
        Block::Tiles(tiles) => {
            let tile = |own: &Vec<Block>| {
                element("section", &[], &own.iter().map(drawn).collect::<String>())
            };
            element("div", &[("class", "tiles")], &tiles.iter().map(tile).collect::<String>())
        }
    }
}

/// A list in lists: what is inside of a row stands in its element.
fn outline(rows: &[(usize, String)]) -> String {
    let mut list = String::new();
    let mut open = 0;
    for (depth, words) in rows {
        let depth = *depth.min(&open);
        list.push_str(&"</li>\n</ul>\n".repeat(open.saturating_sub(depth + 1)));
        list.push_str(if depth < open { "</li>\n" } else { "<ul>\n" });
        open = depth + 1;
        list.push_str(&format!("<li>{}", escaped(words)));
    }
    list + &"</li>\n</ul>\n".repeat(open)
}

fn step(own: &Step) -> String {
    let facts = own.facts.iter().map(|(label, words)| {
        element("li", &[], &(element("b", &[], &escaped(&labelled(label))) + &escaped(words)))
    });
    let facts: String = facts.collect();
    let facts = if facts.is_empty() { facts } else { element("ul", &[], &facts) };
    let told = Some(escaped(&own.told)).filter(|told| !told.is_empty());
    let told = told.map(|told| element("span", &[], &told)).unwrap_or_default();
    element("li", &[], &(element("b", &[], &escaped(&own.head)) + &told + &facts))
}

fn picture(own: &Picture) -> String {
    let said: String = own.said.iter().map(|own| element("li", &[], &escaped(own))).collect();
    let words = element("b", &[], &escaped(&own.title)) + &element("ul", &[], &said);
    let svg = own.svg.as_deref().unwrap_or_default();
    element("figure", &[], &format!("{svg}{}", element("figcaption", &[], &words)))
}

fn table(grid: &Grid, attributes: &[(&str, &str)]) -> String {
    /// Where numbers stand; the style has it.
    const NUMBER: (&str, &str) = ("class", "n");
    let row = |cells: String| element("tr", &[], &cells);
    let heads = grid.heads.iter().map(|(head, right)| {
        let scope = ("scope", "col");
        let attributes = if *right { vec![scope, NUMBER] } else { vec![scope] };
        element("th", &attributes, &escaped(head))
    });
    let rows = grid.rows.iter().map(|cells| {
        let cells = cells.iter().zip(&grid.heads).map(|(cell, (_, right))| {
            element("td", if *right { &[NUMBER] } else { &[] }, &escaped(cell))
        });
        row(cells.collect())
    });
    let head = element("thead", &[], &row(heads.collect()));
    let body = element("tbody", &[], &rows.collect::<String>());
    // On a narrow screen the table moves, not the page.
    element("div", &[("class", "w")], &element("table", attributes, &(head + &body)))
}

fn element(name: &str, attributes: &[(&str, &str)], inside: &str) -> String {
    let attributes: String =
        attributes.iter().map(|(key, value)| format!(" {key}=\"{value}\"")).collect();
    format!("<{name}{attributes}>{inside}</{name}>\n")
}

/// A text in which HTML finds no marks of its own; its lines stay lines.
fn escaped(text: &str) -> String {
    visible(text).chars().fold(String::new(), |mut out, c| {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("<br />"),
            c => out.push(c),
        }
        out
    })
}
