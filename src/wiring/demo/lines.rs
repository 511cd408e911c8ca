//! The outlines of the example: rows with their depth, made into nodes and places.

use std::collections::HashMap;

use crate::engine::outlines::between;
use crate::engine::request::Request;
use crate::exchange::csv;

/// Outline, depth, the text in both languages, and words: `root`, `weak`, `idea=KEY` for a node that
/// others name, `again=KEY` for one that stands here too; and the measure that shows it.
const LINES: &str = include_str!("lines.csv");

/// The wishes that make all rows.
pub fn requests() -> Vec<Request> {
    let Ok(table) = csv::read(LINES.as_bytes()) else { return Vec::new() };
    let mut requests = Vec::new();
    let mut above: Vec<(String, Option<String>)> = Vec::new();
    let mut last: HashMap<String, String> = HashMap::new();
    for (number, row) in table.rows.iter().enumerate() {
        let cell = |at: usize| row.cells.get(at).cloned().unwrap_or_default();
        let (outline, depth) = (cell(0), cell(1).parse::<usize>().unwrap_or(0));
        let flags = cell(4);
        let named = |name: &str| {
            let word = flags.split(' ').find_map(|word| word.strip_prefix(name));
            word.map(|key| format!("example-idea-{key}"))
        };
        let node = named("again=").unwrap_or_else(|| {
            let id = named("idea=").unwrap_or_else(|| format!("example-line-{number}"));
            let root = if flags.contains("root") { "yes" } else { "" };
            let measure = cell(5);
            let pairs = pairs([
                ("text_en", cell(2)),
                ("text_es", cell(3)),
                ("root", root.into()),
                ("measure", measure),
            ]);
            requests.push(Request::Add { id: id.clone(), kind: "node".into(), pairs });
            id
        });
        above.truncate(depth);
        let before = match above.last_mut() {
            Some((_, last)) => last,
            None => &mut last.get(&outline).cloned(),
        };
        let order = between(before.as_deref(), None);
        *before = Some(order.clone());
        if depth == 0 {
            last.insert(outline.clone(), order.clone());
        }
        let id = format!("example-place-{number}");
        let strength = if flags.contains("weak") { "weak" } else { "" };
        let parent = above.last().map(|(id, _)| id.clone()).unwrap_or_default();
        let pairs = pairs([
            ("outline", outline),
            ("node", node),
            ("order", order),
            ("parent", parent),
            ("strength", strength.into()),
        ]);
        requests.push(Request::Add { id: id.clone(), kind: "placement".into(), pairs });
        above.push((id, None));
    }
    requests
}

/// Keys and texts without those that are empty.
fn pairs<const COUNT: usize>(all: [(&str, String); COUNT]) -> Vec<(String, String)> {
    let filled = all.into_iter().filter(|(_, text)| !text.is_empty());
    filled.map(|(key, text)| (key.to_owned(), text)).collect()
}
