//! What the wall shows at one moment, laid out for its size. This and nothing else leaves the program
//! that has the records: whoever shows it elsewhere has no more of them in memory than the room sees.

use ratatui::layout::Size;
use serde::{Deserialize, Serialize};

use crate::domain::RecordId;
use crate::tui::draw::cells::{cells, paragraphs};
use crate::tui::session::timer::Pace;

use super::deck::{Deck, Idea, Line, Tone};

/// More columns than this are hard to read from one row to the next.
const WIDEST: usize = 76;
/// Rows of body on a slide at most (`ux.md` 4.1: one idea, six lines).
const MOST_ROWS: usize = 6;
/// From this height on, what all of it is about may take two rows more.
const TALL: u16 = 16;
/// That a text goes on.
const MORE: &str = " …";
/// Columns for each step inside.
const INDENT: usize = 2;

/// A slide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    /// What all of it is about.
    pub about: Vec<String>,
    /// The heading.
    pub heading: Vec<String>,
    /// The rows below it.
    pub rows: Vec<Row>,
    /// Which slide of how many; none of none where that says nothing.
    pub place: (usize, usize),
    /// Nothing at all: a dark wall.
    pub blank: bool,
    /// How much time is left.
    pub clock: Option<Clock>,
}

/// A timer as a room reads it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// For what the time is.
    pub label: String,
    /// What is left, as a bar and in digits.
    pub text: String,
    /// How much that is.
    pub pace: Pace,
}

/// A row of a slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// Columns left free before it.
    pub indent: usize,
    /// Its words.
    pub text: String,
    /// How it looks.
    pub tone: Tone,
}

/// A slide, and the records that it tells of.
#[derive(Default)]
pub struct Page {
    /// The slide.
    pub slide: Slide,
    /// The records.
    pub of: Vec<RecordId>,
    /// The record inside of which its rows stand.
    pub inside: Option<RecordId>,
    /// Something is typed on it.
    pub typed: bool,
}

/// The columns in which a slide is laid out.
pub fn columns(size: Size) -> usize {
    let margin = if size.width >= 60 { 4 } else { 2 };
    usize::from(size.width.saturating_sub(margin)).clamp(1, WIDEST)
}

/// A deck as slides: what has no room on one goes on on the next, never smaller and never cut.
pub fn pages(deck: &Deck, size: Size) -> Vec<Page> {
    let width = columns(size);
    // Read whole on the first slide; afterwards it reminds.
    let reminds = if size.height >= TALL { 3 } else { 2 };
    let mut pages = Vec::new();
    for (at, idea) in deck.ideas.iter().enumerate() {
        let about = match &*deck.about {
            "" => Vec::new(),
            about if at == 0 => paragraphs(about, width, usize::MAX),
            about => reminder(about, width, reminds),
        };
        pages.extend(pages_of(idea, &about, size));
    }
    let count = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        page.slide.place = (at + 1, count);
    }
    pages
}

/// So many rows of a text, in whole words; that it goes on is told.
fn reminder(text: &str, width: usize, count: usize) -> Vec<String> {
    let whole = paragraphs(text, width, usize::MAX);
    if whole.len() <= count {
        return whole;
    }
    let mut rows = paragraphs(text, width.saturating_sub(MORE.len()), usize::MAX);
    rows.truncate(count);
    rows.last_mut().into_iter().for_each(|last| last.push_str(MORE));
    rows
}

fn pages_of(idea: &Idea, about: &[String], size: Size) -> Vec<Page> {
    let width = columns(size);
    let heading = paragraphs(&idea.heading, width, usize::MAX);
    // Below what stands above: a free row, and the place at the bottom.
    let gap = usize::from(!about.is_empty()) + 2;
    let taken = about.len() + heading.len() + gap;
    let room = usize::from(size.height).saturating_sub(taken).clamp(1, MOST_ROWS);
    let of = idea.id.iter().cloned().collect();
    let slide = Slide { about: about.to_vec(), heading, ..Slide::default() };
    let mut pages = vec![Page { slide, of, inside: idea.inside.clone(), typed: false }];
    for line in &idea.lines {
        let rows = rows_of(line, width);
        let full = |page: &Page| {
            let used = page.slide.rows.len();
            used > 0 && used + rows.len().min(room) > room
        };
        if pages.last().is_some_and(full) {
            pages.push(next(&pages));
        }
        for row in rows {
            if pages.last().is_some_and(|page| page.slide.rows.len() >= room) {
                pages.push(next(&pages));
            }
            if let Some(page) = pages.last_mut() {
                page.typed |= row.tone == Tone::Typed;
                page.slide.rows.push(row);
                if let Some(id) = line.id.as_ref().filter(|id| page.of.last() != Some(*id)) {
                    page.of.push(id.clone());
                }
            }
        }
    }
    pages
}

/// An empty page under the same heading.
fn next(pages: &[Page]) -> Page {
    let (about, heading, inside) = match pages.last() {
        Some(Page { slide, inside, .. }) => {
            (slide.about.clone(), slide.heading.clone(), inside.clone())
        }
        None => Default::default(),
    };
    let slide = Slide { about, heading, ..Slide::default() };
    Page { slide, of: Vec::new(), inside, typed: false }
}

fn rows_of(line: &Line, width: usize) -> Vec<Row> {
    // Deep inside, words need the room more than the eye needs the steps.
    let indent = (line.depth * INDENT).min(width / 3);
    let sign = if line.sign.is_empty() { 0 } else { cells(line.sign) + 1 };
    let texts = paragraphs(&line.text, width.saturating_sub(indent + sign).max(1), usize::MAX);
    let rows = texts.into_iter().enumerate().map(|(at, text)| match at {
        0 if sign > 0 => Row { indent, text: format!("{} {text}", line.sign), tone: line.tone },
        _ => Row { indent: indent + sign, text, tone: line.tone },
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deck(about: &str, lines: &[&str]) -> Deck {
        let lines = lines.iter().map(|text| Line::new("•", (*text).to_owned())).collect();
        let heading = "School office".to_owned();
        Deck { about: about.into(), ideas: vec![Idea { lines, ..Idea::new(heading) }] }
    }

    #[test]
    fn what_has_no_room_goes_on_and_no_word_is_lost() {
        let causes: Vec<String> =
            (0..20).map(|n| format!("cause {n} {}", "of many words ".repeat(n % 5))).collect();
        let causes: Vec<&str> = causes.iter().map(String::as_str).collect();
        for size in [Size::new(42, 12), Size::new(64, 18), Size::new(200, 60), Size::new(12, 6)] {
            let pages = pages(&deck("Calls come too late", &causes), size);
            let rows = pages.iter().flat_map(|page| &page.slide.rows);
            let said: Vec<&str> = rows.flat_map(|row| row.text.split_whitespace()).collect();
            let wanted: Vec<&str> = causes
                .iter()
                .flat_map(|own| "• ".split(' ').chain(own.split_whitespace()))
                .collect();
            let wanted: Vec<&str> = wanted.into_iter().filter(|word| !word.is_empty()).collect();
            if size.width > 20 {
                assert_eq!(said, wanted, "{size:?}");
            }
            for page in &pages {
                let Slide { about, heading, rows, .. } = &page.slide;
                assert!(rows.len() <= MOST_ROWS);
                assert_eq!(heading.join(" "), "School office");
                assert_eq!(about.join(" "), "Calls come too late");
                let widest = rows.iter().map(|row| row.indent + cells(&row.text)).max();
                assert!(widest.unwrap_or(0) <= columns(size), "{size:?}: {rows:?}");
            }
        }
    }

    #[test]
    fn a_long_head_is_whole_first_and_reminds_then() {
        let long = "Families of three languages hear of meetings a day too late ".repeat(3);
        let mut deck = deck(long.trim(), &["one"]);
        deck.ideas.push(Idea::new("Home".into()));
        let pages = pages(&deck, Size::new(42, 12));
        assert_eq!(pages[0].slide.about.join(" "), long.trim());
        let reminds = &pages.last().unwrap().slide.about;
        assert_eq!(reminds.len(), 2);
        assert!(reminds[1].ends_with(" …"), "{reminds:?}");
    }
}
