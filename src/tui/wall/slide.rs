//! What the wall shows at one moment, laid out for its size. This and nothing else leaves the program
//! that has the records: whoever shows it elsewhere has no more of them in memory than the room sees.

use ratatui::layout::Size;
use serde::{Deserialize, Serialize};

use crate::domain::RecordId;
use crate::tui::session::timer::Pace;

use super::deck::{Deck, Idea, Line, Tone};
use super::rows::{Columns, Manner, Row};
use super::tongues::{Said, Tongues};

/// Rows of body on a slide at most (`ux.md` 4.1: one idea, six lines), those of both languages together.
const MOST_ROWS: usize = 6;
/// Rows with which a head reminds of itself that is too long to stand on every slide.
const REMINDS: usize = 2;
/// From this height on, what all of it is about may take one row more.
const TALL: u16 = 16;

/// A slide.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    /// What all of it is about.
    pub about: Vec<Row>,
    /// The heading.
    pub heading: Vec<Row>,
    /// The rows below it.
    pub rows: Vec<Row>,
    /// Which slide of how many; none of none where that says nothing.
    pub place: (usize, usize),
    /// The columns that it takes, and where those of the other language begin, if that stands beside.
    pub columns: (usize, Option<usize>),
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

impl Slide {
    /// A slide with nothing but a heading.
    pub fn of_heading(text: &str, size: Size) -> Self {
        let columns = Columns::of(size, Tongues::One);
        let heading = columns.rows(&Said::of(text, None));
        Self { heading, columns: columns.taken(), ..Self::default() }
    }
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

/// A deck as slides, and the same deck in the other language where a room has both: what has no room on one
/// slide goes on on the next, never smaller, never cut, and never without its translation.
pub fn pages(deck: &Deck, other: Option<&Deck>, size: Size, tongues: Tongues) -> Vec<Page> {
    let columns = Columns::of(size, tongues);
    let about = Said::of(&deck.about, other.map(|other| &*other.about));
    let sheet = Sheet { columns, size, about, both: other.is_some() };
    let mut pages = Vec::new();
    for (at, idea) in deck.ideas.iter().enumerate() {
        // Nothing is ever shown as the translation of something else.
        let other = other.and_then(|other| other.ideas.get(at)).filter(|own| own.id == idea.id);
        pages.extend(sheet.pages_of(idea, other, at == 0));
    }
    let count = pages.len();
    for (at, page) in pages.iter_mut().enumerate() {
        page.slide.place = (at + 1, count);
        page.slide.columns = columns.taken();
    }
    pages
}

/// What all slides of a deck have in common.
struct Sheet {
    columns: Columns,
    size: Size,
    /// What all of it is about: read whole on the first slide; afterwards it reminds.
    about: Said,
    /// A room has both languages.
    both: bool,
}

impl Sheet {
    fn pages_of(&self, idea: &Idea, other: Option<&Idea>, is_first: bool) -> Vec<Page> {
        let heading = Said::of(&idea.heading, other.map(|other| &*other.heading));
        let reminds = REMINDS + usize::from(self.size.height >= TALL);
        let about = self.columns.reminder(&self.about, reminds);
        let whole = if is_first { self.columns.rows(&self.about) } else { about.clone() };
        let mut head =
            Slide { about: whole, heading: self.columns.rows(&heading), ..Slide::default() };
        let mut pages = Vec::new();
        // What leaves no room below it is read on slides of its own first.
        if self.is_crowded(&head) && about.len() < head.about.len() {
            pages.extend(self.filled(&Slide::default(), idea, [Told::of(self.about.clone())]));
            head.about = about;
        }
        let reminder = self.columns.reminder(&heading, REMINDS);
        if self.is_crowded(&head) && reminder.len() < head.heading.len() {
            let above = Slide { heading: Vec::new(), ..head.clone() };
            pages.extend(self.filled(&above, idea, [Told::of(heading)]));
            head.heading = reminder;
        }
        pages.extend(self.pictured(&head, idea));
        if pages.is_empty() || !idea.lines.is_empty() {
            let lines = idea.lines.iter().enumerate();
            let lines = lines.map(|(at, line)| {
                let other = other.and_then(|other| other.lines.get(at));
                Told::line(line, other.filter(|own| own.id == line.id))
            });
            pages.extend(self.filled(&head, idea, lines));
        }
        pages
    }

    /// The slides with the picture of an idea, as large as it has room.
    fn pictured(&self, head: &Slide, idea: &Idea) -> Vec<Page> {
        let size = (self.columns.taken().0, self.room(head));
        let slides = idea.picture.iter().flat_map(|own| own.slides(size));
        let row = |text| Row { text, goes_on: true, ..Row::default() };
        let page = |rows: Vec<String>| {
            let rows = rows.into_iter().map(row).collect();
            let of = idea.id.iter().cloned().collect();
            Page { slide: Slide { rows, ..head.clone() }, of, ..Page::default() }
        };
        slides.filter(|rows| !rows.is_empty()).map(page).collect()
    }

    /// Slides with this above, as many as is told below takes.
    fn filled<'a>(
        &self,
        head: &Slide,
        idea: &Idea,
        told: impl IntoIterator<Item = Told<'a>>,
    ) -> Vec<Page> {
        let room = self.room(head).clamp(1, MOST_ROWS);
        let empty = |of| {
            let inside = idea.inside.clone();
            Page { slide: head.clone(), of, inside, typed: false }
        };
        let mut last = empty(idea.id.iter().cloned().collect());
        let mut pages = Vec::new();
        for Told { said, manner, id } in told {
            for part in self.columns.parts(&said, manner, room) {
                let used = last.slide.rows.len();
                let mut is_full = used > 0 && used + part.len().min(room) > room;
                for row in part {
                    if is_full || last.slide.rows.len() >= room {
                        pages.push(std::mem::replace(&mut last, empty(Vec::new())));
                        is_full = false;
                    }
                    last.typed |= row.tone == Tone::Typed;
                    last.slide.rows.push(row);
                    if let Some(id) = id.filter(|id| last.of.last() != Some(*id)) {
                        last.of.push(id.clone());
                    }
                }
            }
        }
        pages.push(last);
        pages
    }

    /// The rows that are free below what stands above, but for a free row and the place at the bottom.
    fn room(&self, head: &Slide) -> usize {
        let gap = usize::from(!head.about.is_empty()) + 2;
        let taken = head.about.len() + head.heading.len() + gap;
        usize::from(self.size.height).saturating_sub(taken)
    }

    /// Whether there is no room for the least that may stand below: one row, or one below the other.
    fn is_crowded(&self, head: &Slide) -> bool {
        let (_, beside) = self.columns.taken();
        self.room(head) < if self.both && beside.is_none() { 2 } else { 1 }
    }
}

/// Something that is told on a slide, and the record that it is of.
struct Told<'a> {
    said: Said,
    manner: Manner,
    id: Option<&'a RecordId>,
}

impl<'a> Told<'a> {
    fn of(said: Said) -> Self {
        Self { said, manner: Manner::default(), id: None }
    }

    fn line(line: &'a Line, other: Option<&Line>) -> Self {
        let label = Said::of(&line.label, other.map(|other| &*other.label));
        let said = Said::of(&line.text, other.map(|other| &*other.text)).labelled(&label);
        let manner = Manner { depth: line.depth, sign: line.sign, tone: line.tone };
        Self { said, manner, id: line.id.as_ref() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::draw::cells::cells;

    const SIZES: [(u16, u16); 5] = [(42, 12), (64, 18), (100, 30), (200, 60), (12, 6)];

    fn deck(about: &str, heading: &str, lines: &[String]) -> Deck {
        let lines = lines.iter().map(|text| Line::new("•", text.clone())).collect();
        Deck { about: about.into(), ideas: vec![Idea { lines, ..Idea::new(heading.to_owned()) }] }
    }

    fn pages(deck: &Deck, size: Size) -> Vec<Page> {
        super::pages(deck, None, size, Tongues::One)
    }

    fn text(rows: &[Row]) -> String {
        rows.iter().map(|row| &*row.text).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_has_no_room_goes_on_and_no_word_is_lost() {
        let causes: Vec<String> =
            (0..20).map(|n| format!("cause {n} {}", "of many words ".repeat(n % 5))).collect();
        for size in SIZES.map(Size::from) {
            let pages = pages(&deck("Calls come too late", "School office", &causes), size);
            let rows = pages.iter().flat_map(|page| &page.slide.rows);
            let said: Vec<&str> = rows.flat_map(|row| row.text.split_whitespace()).collect();
            let wanted: Vec<&str> = causes
                .iter()
                .flat_map(|own| std::iter::once("•").chain(own.split_whitespace()))
                .collect();
            // Where words are parted and heads have slides of their own, nobody can read anyway.
            let is_read = size.width > 20;
            assert!(said == wanted || !is_read, "{size:?}: {said:?}");
            for page in &pages {
                let Slide { about, heading, rows, columns, .. } = &page.slide;
                assert!(rows.len() <= MOST_ROWS);
                assert!(text(heading) == "School office" || !is_read, "{size:?}");
                assert!(text(about) == "Calls come too late" || !is_read, "{size:?}");
                let widest = rows.iter().map(|row| row.indent + cells(&row.text)).max();
                assert!(widest.unwrap_or(0) <= columns.0, "{size:?}: {rows:?}");
            }
        }
    }

    #[test]
    fn a_long_head_is_whole_first_and_reminds_then() {
        let long = "Families of three languages hear of meetings a day too late ".repeat(3);
        let mut deck = deck(long.trim(), "School office", &["one".to_owned()]);
        deck.ideas.push(Idea::new("Home".into()));
        let pages = pages(&deck, Size::new(42, 12));
        assert_eq!(text(&pages[0].slide.about), long.trim());
        let reminds = &pages.last().unwrap().slide.about;
        assert_eq!(reminds.len(), 2);
        assert!(reminds[1].text.ends_with(" …"), "{reminds:?}");
    }

    /// The words of an original, numbered: `a0 a1 …`; and those of its translation, which is longer.
    fn numbered(letter: &str, line: usize, count: usize) -> String {
        (0..count).map(|n| format!("{letter}{line}w{n}")).collect::<Vec<_>>().join(" ")
    }

    /// What a slide says in one language, wherever that stands: the words with this letter.
    fn words(pages: &[Page], letter: char) -> Vec<&str> {
        let rows = pages.iter().flat_map(|page| &page.slide.rows);
        let texts = rows.flat_map(|row| [Some(&*row.text), row.other.as_deref()]);
        let words = texts.flatten().flat_map(str::split_whitespace);
        words.filter(|word| word.starts_with(letter)).collect()
    }

    #[test]
    fn an_original_and_its_translation_are_never_parted_and_no_word_is_lost() {
        let counts = [1, 4, 12, 40, 90];
        let lines = |letter, more: usize| -> Vec<String> {
            let counts = counts.iter().enumerate();
            counts.map(|(at, count)| numbered(letter, at, count * more)).collect()
        };
        let (first, second) = (lines("a", 2), lines("b", 3));
        let decks = ["Head", "Cabeza"]
            .map(|head| deck(head, head, if head == "Head" { &first } else { &second }));
        for tongues in [Tongues::Stacked, Tongues::Beside] {
            for size in SIZES.map(Size::from).into_iter().filter(|size| size.width > 20) {
                let pages = super::pages(&decks[0], Some(&decks[1]), size, tongues);
                for (letter, lines) in [('a', &first), ('b', &second)] {
                    let wanted = lines.iter().flat_map(|own| own.split_whitespace());
                    assert!(wanted.eq(words(&pages, letter)), "{size:?} {tongues:?} {letter}");
                }
                for page in &pages {
                    let rows = &page.slide.rows;
                    assert!((1..=MOST_ROWS).contains(&rows.len()), "{size:?} {tongues:?}");
                    let lines = |letter| {
                        let words = words(std::slice::from_ref(page), letter).into_iter();
                        let mut lines: Vec<_> = words.map(|word| &word[1..2]).collect();
                        lines.dedup();
                        lines
                    };
                    assert_eq!(lines('a'), lines('b'), "{size:?} {tongues:?}: {rows:?}");
                }
            }
        }
    }

    #[test]
    fn two_languages_stand_one_below_the_other_or_beside_it() {
        let own = |text: &str| [text.to_owned()];
        let decks = [deck("", "Causes", &own("Late calls")), deck("", "Causas", &own("Tarde"))];
        let rows = |width, tongues| {
            let pages = super::pages(&decks[0], Some(&decks[1]), Size::new(width, 30), tongues);
            let told = |row: &Row| (row.indent, row.text.clone(), row.other.clone(), row.tone);
            let slide = &pages[0].slide;
            slide.heading.iter().chain(&slide.rows).map(told).collect::<Vec<_>>()
        };
        let (text, second) = (Tone::Text, Tone::Second);
        let stacked = [
            (0, "Causes".to_owned(), None, text),
            (2, "Causas".to_owned(), None, second),
            (0, "• Late calls".to_owned(), None, text),
            (4, "Tarde".to_owned(), None, second),
        ];
        assert_eq!(rows(64, Tongues::Stacked), stacked);
        assert_eq!(rows(64, Tongues::Beside), stacked, "there is no room beside");
        let beside = [
            (0, "Causes".to_owned(), Some("Causas".to_owned()), text),
            (0, "• Late calls".to_owned(), Some("• Tarde".to_owned()), text),
        ];
        assert_eq!(rows(120, Tongues::Beside), beside);
    }

    #[test]
    fn heads_that_leave_no_room_are_read_whole_first() {
        let decks = [["c", "e", "a"], ["d", "f", "b"]].map(|letters| {
            let [about, heading, line] = letters.map(|letter| numbered(letter, 0, 60));
            deck(&about, &heading, &[line])
        });
        for size in [(42, 12), (64, 18)].map(Size::from) {
            let pages = super::pages(&decks[0], Some(&decks[1]), size, Tongues::Stacked);
            for page in &pages {
                let Slide { about, heading, rows, .. } = &page.slide;
                let taken = about.len() + heading.len() + rows.len();
                assert!(taken + 2 <= size.height.into(), "{size:?}: {:?}", page.slide);
            }
            for deck in &decks {
                let own = [&deck.about, &deck.ideas[0].heading, &deck.ideas[0].lines[0].text];
                for text in own {
                    let letter = text.chars().next().unwrap();
                    assert!(text.split_whitespace().eq(words(&pages, letter)), "{size:?}: {text}");
                }
            }
        }
    }
}
