//! What is different in an outline between two days: in words with the marked rows, and as data.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::engine::outlines::{Apart, Became, written};
use crate::exchange::Presentation;

/// Blanks that a person's terminal shows for a tab.
const TAB: &str = "    ";

/// The sentence, what became of each node, and the rows with their signs.
pub fn of(
    own: &Apart,
    (since, until): (NaiveDate, Option<NaiveDate>),
    presentation: &Presentation,
) -> String {
    let texts = presentation.texts();
    let mut out = format!("{}\n{}\n", own.sheet.title, texts.apart_counts(own, since, until));
    for line in texts.apart_told(own) {
        out.push_str(&format!("  {line}\n"));
    }
    if !own.nodes.is_empty() {
        out.push('\n');
        out.push_str(&written(&own.sheet.drafts).replace('\t', TAB));
    }
    out
}

/// Each node with what became of it.
pub fn document(own: &Apart, since: NaiveDate, until: Option<NaiveDate>) -> Json {
    let node = |(text, became): &(String, Vec<Became>)| {
        let was = became.iter().find_map(|own| match own {
            Became::Reworded(was) => Some(was),
            _ => None,
        });
        let under = became.iter().find_map(|own| match own {
            Became::Moved(under) => Some(under),
            _ => None,
        });
        json!({
            "text": text,
            "came": became.contains(&Became::Came),
            "went": became.contains(&Became::Went),
            "was": was,
            "under": under,
        })
    };
    let [came, went, reworded, moved] = own.counts();
    json!({
        "title": own.sheet.title,
        "since": since.to_string(),
        "until": until.map(|day| day.to_string()),
        "came": came,
        "went": went,
        "reworded": reworded,
        "moved": moved,
        "nodes": own.nodes.iter().map(node).collect::<Vec<_>>(),
    })
}
