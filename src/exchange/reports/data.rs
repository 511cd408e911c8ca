//! A page as JSON: its parts in their order, each with what it is.

use serde_json::{Value as Json, json};

use super::block::{Block, Grid};
use crate::exchange::visible::spelled_in_json;

/// The page.
pub(super) fn draw(title: &str, blocks: &[Block]) -> String {
    spelled_in_json(&format!("{:#}\n", json!({ "title": title, "parts": parts(blocks) })))
}

fn parts(blocks: &[Block]) -> Vec<Json> {
    let parts = blocks.iter().map(|block| match block {
        Block::Heading(words) | Block::Page(words) => json!({ "heading": words }),
        Block::Text(words) => json!({ "text": words }),
        Block::Items(items) => json!({ "items": items }),
        Block::Outline(rows) => {
            let rows = rows.iter().map(|(depth, words)| json!({ "depth": depth, "text": words }));
            json!({ "rows": rows.collect::<Vec<_>>() })
        }
        Block::Facts(facts) => {
            let facts = facts.iter().map(|(label, words)| json!({ "label": label, "text": words }));
            json!({ "facts": facts.collect::<Vec<_>>() })
        }
        Block::Grid(Grid { heads, rows }) | Block::Form(Grid { heads, rows }) => {
            let heads: Vec<&String> = heads.iter().map(|(head, _)| head).collect();
            json!({ "heads": heads, "rows": rows })
        }
        Block::Steps(steps) => {
            let steps = steps.iter().map(|own| {
                let facts = own.facts.iter();
                let facts = facts.map(|(label, words)| json!({ "label": label, "text": words }));
                let facts: Vec<Json> = facts.collect();
                json!({ "step": own.head, "text": own.told, "facts": facts })
            });
            json!({ "steps": steps.collect::<Vec<_>>() })
        }
        Block::Pictures(all) => {
            let all = all.iter().map(|own| json!({ "picture": own.title, "said": own.said }));
            json!({ "pictures": all.collect::<Vec<_>>() })
        }
        Block::Number(number, told) => json!({ "number": number, "text": told }),
        Block::Tiles(tiles) => {
            json!({ "tiles": tiles.iter().map(|own| parts(own)).collect::<Vec<_>>() })
        }
    });
    parts.collect()
}
