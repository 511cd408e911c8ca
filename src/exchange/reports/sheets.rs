//! Sheets for the table by the door. Each is a page of its own, and says everything in both languages.

use crate::domain::declare::DoorSheet;
use crate::domain::kinds::listening::item;
use crate::domain::{Record, RecordId, Value};
use crate::engine::meetings::{Ballot, Printed};
use crate::texts::Texts;

use super::block::{Block, Grid};
use super::words::Words;

/// Rows to be filled in.
const SIGNATURES: usize = 14;
const CODES: usize = 14;
/// Signs to a line to write on, and lines to an answer in words.
const LINE: usize = 60;
const LINES: usize = 3;

/// A sheet; nothing where there is nothing to vote on.
pub(super) fn blocks(own: &Printed, words: &Words<'_>) -> Vec<Block> {
    let both = Both { words, other: Texts::new(words.texts.language.other()) };
    let form = |id: &str, about: &str, heads: &[&str], rows: Vec<Vec<String>>| {
        let heads = heads.iter().map(|id| (both.get(id), false)).collect();
        let heading = Block::Page(both.get(id));
        let meeting = Block::Text(both.name(&own.of));
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
        DoorSheet::Survey => survey(own, words, &both),
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

/// Each question with room for an answer, as its form has it.
fn survey(own: &Printed, words: &Words<'_>, both: &Both<'_>) -> Vec<Block> {
    let asked = own.questions.iter().enumerate().flat_map(|(at, id)| {
        let question = Block::Text(format!("{}. {}", at + 1, both.name(id)));
        let record = words.names.get(id);
        let form = record.and_then(|own| own.choice(item::FORM.code)).unwrap_or(item::OPEN);
        let answers = match form {
            item::SCALE => vec![format!("{}   1 ○  2 ○  3 ○  4 ○  5 ○", both.get("sheet-scale"))],
            item::YES_NO => {
                vec![format!("☐ {}", both.get("sheet-yes")), format!("☐ {}", both.get("sheet-no"))]
            }
            item::CHOICE => record.map(|own| both.options(own)).unwrap_or_default(),
            item::NUMBER => vec!["_".repeat(LINE / 4)],
            _ => vec!["_".repeat(LINE); LINES],
        };
        [question, Block::Items(answers)]
    });
    let (heading, about) = (Block::Page(both.name(&own.of)), both.lines("sheet-survey-about", &[]));
    [heading, Block::Items(about)].into_iter().chain(asked).collect()
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

    /// What can be chosen, a row for each; empty ones where nobody wrote down what.
    fn options(&self, question: &Record) -> Vec<String> {
        let Some(Value::Text2(options)) = question.get(item::OPTIONS.code) else {
            return vec!["☐ ".to_owned() + &"_".repeat(LINE / 2); LINES];
        };
        let rows = |texts: Texts| {
            let rows = options.best(texts.language).lines().map(str::trim);
            rows.filter(|row| !row.is_empty()).map(str::to_owned).collect::<Vec<_>>()
        };
        let (one, other) = (rows(self.words.texts), rows(self.other));
        let joined = |at: usize, row: &String| joined(row, other.get(at).unwrap_or(row));
        one.iter().enumerate().map(|(at, row)| format!("☐ {}", joined(at, row))).collect()
    }

    fn name(&self, id: &RecordId) -> String {
        joined(&self.words.name(id), &self.other.name(id, self.words.names))
    }
}

/// What is the same in both is said once.
fn joined(one: &str, other: &str) -> String {
    if one == other { one.to_owned() } else { format!("{one} · {other}") }
}
