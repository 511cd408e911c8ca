//! One record with all its fields, sums and links, as lines that fit a width.

use ratatui::layout::Rect;

use crate::domain::common::{AUTHOR, CHANGED, CREATED, LEVEL, PILLARS, SITE};
use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::{CYCLE, PLACEMENT};
use crate::domain::{FieldCode, Kind, KindCode, Record, RecordId, Relation, Value};
use crate::engine::figures::Figures;
use crate::engine::me::NOBODY;
use crate::engine::reckon::gaps_of;
use crate::engine::{Query, Sorting};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::world::World;

/// Columns of the labels where there is room beside them.
pub const LABELS: usize = 24;
/// From this width on, labels stand beside their values.
pub const BESIDE: usize = 50;

/// So many records that point here stand in the usual order of their kind; more, as they come.
const ORDERED: usize = 2_000;

/// One line: a label (perhaps empty) and a part of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The label.
    pub label: String,
    /// The text.
    pub text: String,
    /// The record to which it leads.
    pub lead: Option<RecordId>,
}

/// Something that is told of a record.
pub struct Entry {
    /// What it is.
    pub label: String,
    /// What it says.
    pub text: String,
    /// The record to which it leads.
    pub lead: Option<RecordId>,
}

impl Entry {
    /// Without the way that it leads.
    pub fn plain(self) -> (String, String) {
        (self.label, self.text)
    }
}

impl From<(String, String)> for Entry {
    fn from((label, text): (String, String)) -> Self {
        Self { label, text, lead: None }
    }
}

/// The lines of a record, at most `limit`.
pub fn lines(
    world: &World<'_>,
    figures: &Figures,
    record: &Record,
    width: usize,
    limit: usize,
) -> Vec<Line> {
    gathered(entries(world, figures, record), width, limit)
}

/// The lines of what is told from one on: if there are more, the last one goes on into `…`.
pub fn told(
    told: impl IntoIterator<Item = (String, String)>,
    width: usize,
    limit: usize,
    from: usize,
) -> Vec<Line> {
    let told = told.into_iter().map(Entry::from);
    let mut lines = gathered(told, width, from.saturating_add(limit).saturating_add(1));
    lines.drain(..from.min(lines.len()));
    let more = lines.len() > limit;
    lines.truncate(limit);
    if let Some(last) = lines.last_mut().filter(|_| more) {
        let part = if last.text.is_empty() { &mut last.label } else { &mut last.text };
        *part = cells::fit(format!("{part} …").trim_start(), room(width));
    }
    lines
}

/// How many lines there are in all.
pub fn count(told: impl IntoIterator<Item = (String, String)>, width: usize) -> usize {
    gathered(told.into_iter().map(Entry::from), width, usize::MAX).len()
}

/// How far what is told beside a list is scrolled, and of which record: of another one it begins anew.
#[derive(Debug, Default)]
pub struct Scroll {
    of: Option<RecordId>,
    by: usize,
}

impl Scroll {
    /// Carries out an action where so many lines are told in so many rows; whether it scrolls.
    pub fn act(&mut self, act: Act, of: &RecordId, (lines, rows): (usize, usize)) -> bool {
        let (step, last) = ((rows / 2).max(1), lines.saturating_sub(rows));
        let now = self.of(of).min(last);
        let by = match act {
            Act::DetailDown => (now + step).min(last),
            Act::DetailUp => now.saturating_sub(step),
            _ => return false,
        };
        (self.of, self.by) = (Some(of.clone()), by);
        true
    }

    /// How far that of a record is scrolled.
    pub fn of(&self, id: &RecordId) -> usize {
        if self.of.as_ref() == Some(id) { self.by } else { 0 }
    }
}

fn gathered(told: impl IntoIterator<Item = Entry>, width: usize, limit: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut group = String::new();
    for Entry { label, text, lead } in told {
        let room = limit.saturating_sub(lines.len());
        if room == 0 {
            break;
        }
        // What is of one sort stands under one label.
        let label = if label == group { String::new() } else { label };
        let laid = laid_out(label.clone(), &text, width, room).into_iter();
        lines.extend(laid.map(|line| Line { lead: lead.clone(), ..line }));
        if !label.is_empty() {
            group = label;
        }
    }
    lines.truncate(limit);
    lines
}

/// Draws lines from one on.
pub fn draw(canvas: &mut Canvas<'_>, area: Rect, lines: &[Line], scroll: usize) {
    let beside = usize::from(area.width) >= BESIDE;
    for (row, line) in lines.iter().skip(scroll).take(usize::from(area.height)).enumerate() {
        canvas.row(area, row, &line.label, Role::Heading);
        let column = match (beside, line.text.is_empty()) {
            (true, _) => LABELS,
            (false, true) => continue,
            (false, false) => 2,
        };
        let role = if line.lead.is_some() { Role::Link } else { Role::Text };
        canvas.at(area, row, column, &line.text, role);
    }
}

/// What is missing of a record; labels and values in the order of the form; what is computed, and what
/// points here, each sort together.
pub fn entries<'a>(
    world: &'a World<'_>,
    figures: &'a Figures,
    record: &'a Record,
) -> impl Iterator<Item = Entry> + 'a {
    let texts = world.setup.texts;
    let kind = Kind::by_code(record.kind);
    let fields = kind.into_iter().flat_map(|kind| kind.fields.iter().map(|field| field.code));
    let relations = record.slots().iter().filter(|(code, _)| Relation::by_code(*code).is_some());
    let codes = fields
        .chain([SITE.code, PILLARS.code])
        .chain(relations.map(|(code, _)| *code))
        .chain([LEVEL.code, CREATED.code, CHANGED.code, AUTHOR.code]);
    let slot = move |code: FieldCode| -> Vec<Entry> {
        let language = match record.get(code) {
            Some(Value::Text2(text)) => Some(text.spoken(texts.language)),
            _ => None,
        };
        let label = || texts.slot_in(record.kind, code, language);
        let shown = match (record.get(code), kind) {
            (None, Some(kind)) if code == LEVEL.code => {
                let level = Value::Choice(kind.level.code());
                Some(texts.value(kind.code, code, &level, &|id| world.name(id)))
            }
            (Some(Value::Text(author)), _) if code == AUTHOR.code && **author == *NOBODY => None,
            (Some(value @ (Value::Link(_) | Value::Links(_))), _) => {
                let ends = value.ends().map(|id| Entry {
                    label: label(),
                    text: world.name(id),
                    lead: Some(id.clone()),
                });
                return ends.collect();
            }
            _ => world.slot(record, code),
        };
        shown.map(|shown| Entry::from((label(), shown))).into_iter().collect()
    };
    let computed = kind.into_iter().flat_map(move |kind| {
        kind.figures.iter().flat_map(move |figure| -> Vec<Entry> {
            let value = figures.get(world.seen, figure, record);
            let Some(value) = value.filter(|_| world.seen.shows_figure(figure)) else {
                return Vec::new();
            };
            let label = || texts.field(kind, &figure.field).into_owned();
            if matches!(value, Value::Link(_) | Value::Links(_)) {
                let lead = |id: &RecordId| Entry {
                    label: label(),
                    text: world.name(id),
                    lead: Some(id.clone()),
                };
                return value.ends().map(lead).collect();
            }
            let name = |id: &RecordId| world.name(id);
            let shown = texts.of_field(Some(kind), Some(&figure.field), &value, &name);
            vec![Entry::from((label(), shown))]
        })
    });
    let due = gaps_of(world.seen, world.setup.now.day(), record).into_iter().map(move |gap| {
        let words = texts.gap(&gap, &|id| world.name(id));
        Entry::from((texts.get("detail-due").into_owned(), words))
    });
    let lists = kind.into_iter().flat_map(move |kind| {
        let found = world.seen.get(record.id.as_str());
        let checked = found.map(|own| figures.over(&world.seen).checklists(own));
        checked.into_iter().flatten().flat_map(move |checked| {
            let words = texts.checklist(kind, &checked);
            let label = words.heading;
            words.lines.into_iter().map(move |line| Entry::from((label.clone(), line)))
        })
    });
    // What is of one sort stands together. Sorted before anything is named: there may be very many, of
    // which a screen is drawn.
    let sort = |code: FieldCode, from: &Record| match Relation::by_code(code) {
        Some(_) => (code.0, KindCode(0)),
        None => (0, from.kind),
    };
    let back = world.seen.incoming(&record.id).filter_map(|(code, from)| {
        // Where a line stands is for the outline to show; here it would be an order key.
        (from.kind != PLACEMENT && !from.is_deleted()).then_some((code, from))
    });
    let mut back: Vec<_> = back.collect();
    back.sort_by_key(|(code, from)| sort(*code, from));
    if back.len() <= ORDERED {
        let place = |from: &Record| Query::all(from.kind, texts.language).key(world.seen, from);
        back.sort_by_cached_key(|(code, from)| (sort(*code, from), place(from)));
    }
    let back = back.into_iter().filter_map(move |(code, from)| {
        let label = match Relation::by_code(code) {
            Some(relation) => texts.relation_back(relation).into_owned(),
            None => Kind::by_code(from.kind).map(|kind| texts.kinds(kind).into_owned())?,
        };
        Some(Entry { label, text: told_of(from, world), lead: Some(from.id.clone()) })
    });
    due.chain(lists).chain(codes.flat_map(slot)).chain(computed).chain(back)
}

/// What is told of a record that points here: of a cycle also which it is of its chain, how far it is, and
/// what came of it.
fn told_of(record: &Record, world: &World<'_>) -> String {
    let title = world.title(record);
    if record.kind != CYCLE {
        return title;
    }
    let shown = |code| world.slot(record, code);
    let parts = [cycle::NUMBER, cycle::STAGE, cycle::DECISION].map(|field| shown(field.code));
    let parts = [Some(title)].into_iter().chain(parts).flatten();
    parts.collect::<Vec<_>>().join(" · ")
}

/// Columns for values in so many.
const fn room(width: usize) -> usize {
    width.saturating_sub(if width >= BESIDE { LABELS } else { 2 })
}

/// A label and its value as lines of a width, at most `limit`.
fn laid_out(label: String, text: &str, width: usize, limit: usize) -> Vec<Line> {
    let beside = width >= BESIDE;
    let mut label = cells::fit(&label, if beside { LABELS - 2 } else { width });
    let mut lines = Vec::new();
    if !beside && !label.is_empty() {
        let label = std::mem::take(&mut label);
        lines.push(Line { label, text: String::new(), lead: None });
    }
    for text in cells::paragraphs(text, room(width), limit.saturating_sub(lines.len())) {
        lines.push(Line { label: std::mem::take(&mut label), text, lead: None });
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_room_is_told_to_go_on() {
        let all =
            || [("Plan".to_owned(), "one two three four".to_owned()), ("End".into(), "x".into())];
        let texts = |width, limit| {
            let lines = told(all(), width, limit, 0);
            lines.into_iter().map(|line| line.label + &line.text).collect::<Vec<_>>()
        };
        assert_eq!(texts(10, 9), ["Plan", "one two", "three", "four", "End", "x"]);
        assert_eq!(texts(10, 6), texts(10, 9));
        assert_eq!(texts(10, 5), ["Plan", "one two", "three", "four", "End …"]);
        assert_eq!(texts(10, 4), ["Plan", "one two", "three", "four …"]);
        assert_eq!(texts(10, 2), ["Plan", "one two…"]);
        assert_eq!(texts(60, 1), ["Planone two three four …"]);
        assert_eq!(texts(60, 0), Vec::<String>::new());
        let from = |from| told(all(), 10, 3, from).remove(0).text;
        assert_eq!([from(1), from(3)], ["one two", "four"]);
    }

    #[test]
    fn what_is_beside_a_list_scrolls_as_far_as_it_goes_and_begins_anew_elsewhere() {
        let (ana, luz) = (RecordId::parse("ana").unwrap(), RecordId::parse("luz").unwrap());
        let mut scroll = Scroll::default();
        let mut to = |act, id| {
            assert!(scroll.act(act, id, (10, 4)));
            scroll.of(id)
        };
        let down = [(); 5].map(|()| to(Act::DetailDown, &ana));
        assert_eq!(down, [2, 4, 6, 6, 6]);
        assert_eq!(to(Act::DetailUp, &ana), 4);
        assert_eq!(to(Act::DetailDown, &luz), 2);
        assert_eq!(scroll.of(&ana), 0);
        assert!(!scroll.act(Act::Down, &luz, (10, 4)));
    }
}
