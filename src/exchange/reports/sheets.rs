//! Sheets for the table by the door. Each is a page of its own, and says everything in both languages.

use crate::domain::RecordId;
use crate::domain::declare::DoorSheet;
use crate::engine::meetings::{Ballot, Printed};
use crate::texts::Texts;

use super::block::{Block, Grid};
use super::words::Words;

/// Rows to be filled in.
const SIGNATURES: usize = 14;
const CODES: usize = 14;

/// A sheet; nothing where there is nothing to vote on.
pub(super) fn blocks(own: &Printed, words: &Words<'_>) -> Vec<Block> {
    let both = Both { words, other: Texts::new(words.texts.language.other()) };
    let form = |id: &str, about: &str, heads: &[&str], rows: Vec<Vec<String>>| {
        let heads = heads.iter().map(|id| (both.get(id), false)).collect();
        let heading = Block::Page(both.get(id));
        let meeting = Block::Text(both.name(&own.meeting));
        let about = Block::Items(both.lines(about, &[]));
        vec![heading, meeting, about, Block::Form(Grid { heads, rows })]
    };
    let blank = |count: usize, cells: usize| {
        std::iter::repeat_with(move || vec![String::new(); cells]).take(count)
    };
    match own.sheet {
        DoorSheet::SignIn => {
            let tick =
                |id: &RecordId| vec![both.name(id), "☐".into(), String::new(), String::new()];
            let rows = own.people.iter().map(tick).chain(blank(SIGNATURES, 4)).collect();
            let heads = ["sheet-name", "sheet-here", "sheet-group", "sheet-first"];
            form("sheet-sign-in", "sheet-sign-in-about", &heads, rows)
        }
        DoorSheet::Tally => {
            let group = |(depth, id): &(usize, RecordId)| {
                let name = format!("{}{}", "– ".repeat(*depth), both.name(id));
                [vec![name], vec![String::new(); 3]].concat()
            };
            let rows = own.groups.iter().map(group).collect();
            form(
                "sheet-tally",
                "sheet-tally-about",
                &["sheet-group", "sheet-strokes", "sheet-count", "sheet-new"],
                rows,
            )
        }
        DoorSheet::Codes => {
            let groups = own.groups.iter().map(|(_, id)| both.name(id));
            let mut blocks = form(
                "sheet-codes",
                "sheet-codes-about",
                &["sheet-code", "sheet-group"],
                blank(CODES, 2).collect(),
            );
            let groups = groups.collect::<Vec<_>>().join(", ");
            blocks.insert(3, Block::Facts(vec![(both.get("sheet-groups"), groups)]));
            blocks
        }
        DoorSheet::Ballots => own.votes.iter().flat_map(|own| ballot(own, &both)).collect(),
    }
}

fn ballot(own: &Ballot, both: &Both<'_>) -> Vec<Block> {
    let dots = "○ ".repeat(usize::try_from(own.most).unwrap_or(1));
    let option = |id: &RecordId| vec![both.name(id), dots.trim_end().to_owned()];
    let heads = vec![(both.get("sheet-option"), false), (both.get("sheet-dots"), false)];
    let told = [("dots", own.dots), ("most", own.most)];
    vec![
        Block::Page(both.get("sheet-ballot")),
        Block::Text(both.name(&own.vote)),
        Block::Items(both.lines("sheet-ballot-about", &told)),
        Block::Form(Grid { heads, rows: own.options.iter().map(option).collect() }),
    ]
}

/// The words of a page in its language and in the other.
struct Both<'a> {
    words: &'a Words<'a>,
    other: Texts,
}

impl Both<'_> {
    fn get(&self, id: &str) -> String {
        joined(&self.words.texts.get(id), &self.other.get(id))
    }

    /// A sentence in each of them.
    fn lines(&self, id: &str, numbers: &[(&'static str, i64)]) -> Vec<String> {
        let told: Vec<_> = numbers.iter().map(|(key, number)| (*key, (*number).into())).collect();
        [self.words.texts, self.other].map(|texts| texts.with(id, &told)).into()
    }

    fn name(&self, id: &RecordId) -> String {
        joined(&self.words.name(id), &self.other.name(id, self.words.names))
    }
}

/// What is the same in both is said once.
fn joined(one: &str, other: &str) -> String {
    if one == other { one.to_owned() } else { format!("{one} · {other}") }
}
