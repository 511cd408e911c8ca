//! Lists into which a room speaks: decisions, tasks, the parking lot, what a group expects. A line and Enter is
//! a record, and the next one begins.

use ratatui::layout::Rect;

use crate::domain::kinds::meetings::agenda_item::SAID_AT;
use crate::domain::kinds::meetings::{decision, parked, task};
use crate::domain::kinds::people::expectation;
use crate::domain::kinds::{CYCLE, DECISION, EXPECTATION, PARKED, TASK};
use crate::domain::{Field, FieldCode, Kind, KindCode, RecordId, Text2, Value};
use crate::engine::{Edit, Refusal};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Start, Whole};
use crate::tui::wall::Subject;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::widgets::list::moved;
use crate::tui::widgets::views::turned;
use crate::tui::world::World;

use super::rows::{self, Rows};

/// Where a line goes: records of a kind that belong to something by a field.
struct Paper {
    kind: &'static Kind,
    by: &'static Field,
    of: RecordId,
}

/// The pane.
pub struct Lines {
    papers: Vec<Paper>,
    shown: usize,
    rows: Vec<RecordId>,
    cursor: usize,
    entry: Option<Editor>,
    /// What is talked about.
    about: Option<RecordId>,
    /// The group that the item of the agenda is about.
    group: Option<RecordId>,
}

impl Lines {
    /// What a meeting settles: this kind first, the others beside it.
    pub fn of_meeting(meeting: &RecordId, first: KindCode, about: Option<RecordId>) -> Self {
        let papers =
            [(DECISION, &decision::MEETING), (TASK, &task::MEETING), (PARKED, &parked::MEETING)];
        let mut lines = Self::new(&papers, meeting, about);
        let at = lines.papers.iter().position(|own| own.kind.code == first);
        lines.shown = at.unwrap_or(0);
        lines
    }

    /// What a group expects.
    pub fn of_group(group: &RecordId) -> Self {
        let lines = Self::new(&[(EXPECTATION, &expectation::HOLDER)], group, None);
        Self { group: Some(group.clone()), ..lines }
    }

    fn new(papers: &[(KindCode, &'static Field)], of: &RecordId, about: Option<RecordId>) -> Self {
        let paper = |(kind, by): &(KindCode, &'static Field)| {
            Some(Paper { kind: Kind::by_code(*kind)?, by, of: of.clone() })
        };
        let papers = papers.iter().filter_map(paper).collect();
        Self { papers, shown: 0, rows: Vec::new(), cursor: 0, entry: None, about, group: None }
    }

    fn paper(&self) -> Option<&Paper> {
        self.papers.get(self.shown)
    }

    fn look(&mut self, world: &World<'_>) {
        // What is expected is of whoever speaks; as long as nobody in particular does, of the group of the item.
        if let Some(group) = &self.group {
            let speaks = world.session.and_then(|own| own.speaks(world.seen.records()));
            self.papers.iter_mut().for_each(|own| own.of = speaks.unwrap_or(group).clone());
        }
        let Some(paper) = self.papers.get(self.shown) else { return };
        let mut rows: Vec<_> =
            world.seen.pointing(&paper.of, paper.kind.code, paper.by.code).collect();
        // As they came: a list of what was said has no other order.
        rows.sort_by_key(|own| (own.moment(crate::domain::common::CREATED.code), own.id.clone()));
        self.rows = rows.into_iter().map(|own| own.id.clone()).collect();
        self.cursor = self.cursor.min(self.rows.len().saturating_sub(1));
    }

    /// Where what is typed is kept until it is a record.
    fn draft_key(&self) -> Option<String> {
        let paper = self.paper()?;
        Some(format!("said:{}:{}", paper.of, paper.kind.key))
    }

    fn begin(&mut self, world: &World<'_>) {
        let kept = self.draft_key().and_then(|key| world.drafts.get(&key));
        self.entry = Some(Editor::new(kept.map_or("", String::as_str), false));
    }

    /// Each line that was typed or pasted as a record of its own, in one step.
    fn made(&self, text: &str, world: &World<'_>) -> Option<Ask> {
        let paper = self.paper()?;
        let today = Value::Date(world.setup.now.day());
        let day = [decision::DATE, expectation::DATE].map(|own| own.key);
        let dated = paper.kind.fields.iter().find(|own| day.contains(&own.key));
        let said_at = paper.kind.fields.iter().find(|own| own.key == SAID_AT.key);
        let meeting = said_at.zip(world.session).map(|(own, led)| (own.code, led.meeting.clone()));
        let heard_at = meeting.map(|(code, id)| (code, Value::Link(id)));
        let record = |line: &str| {
            let text = Text2::new(world.setup.texts.language, line);
            let mut values: Vec<(FieldCode, Value)> = vec![
                (paper.kind.title().code, Value::Text2(Box::new(text))),
                (paper.by.code, Value::Link(paper.of.clone())),
            ];
            values.extend(dated.map(|own| (own.code, today.clone())));
            values.extend(heard_at.clone());
            values
        };
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let records: Vec<_> = lines.map(record).collect();
        (!records.is_empty()).then_some(Ask::Whole(Whole::Make(paper.kind.code, records)))
    }

    fn act_typing(&mut self, act: Act, world: &World<'_>) -> Vec<Ask> {
        let Some(editor) = &mut self.entry else { return Vec::new() };
        match act {
            Act::Accept if editor.text().trim().is_empty() => {
                self.entry = None;
                Vec::new()
            }
            Act::Accept => {
                let text = editor.text().to_owned();
                self.made(&text, world).into_iter().collect()
            }
            Act::Leave => {
                let asks = vec![Ask::KeepDraft, Ask::EndEntry];
                if editor.text().is_empty() {
                    self.entry = None
                } else {
                    return asks;
                }
                Vec::new()
            }
            _ if editor.act(act) => vec![Ask::Typed],
            _ => Vec::new(),
        }
    }
}

impl Pane for Lines {
    fn context(&self) -> Context {
        if self.entry.is_some() { Context::Text } else { Context::List }
    }

    fn goes_on(&self) -> bool {
        self.entry.is_some()
    }

    fn title(&self) -> &'static str {
        "pane-session"
    }

    fn subject(&self) -> Option<&RecordId> {
        self.rows.get(self.cursor)
    }

    fn on_wall(&self) -> Option<Subject> {
        let paper = self.paper()?;
        let typed = self.entry.as_ref().map(|own| (own.text().to_owned(), own.caret()));
        Some(Subject::List {
            kind: paper.kind.code,
            of: self.rows.clone(),
            cursor: self.subject().filter(|_| self.entry.is_none()).cloned(),
            typed,
        })
    }

    fn capture(&mut self, _inside: Option<RecordId>) {
        self.entry = Some(Editor::new("", false));
    }

    fn hints(&self) -> &'static [Act] {
        if self.entry.is_some() {
            return &[Act::Leave, Act::Accept, Act::DeleteWord, Act::DeleteToStart];
        }
        &[Act::New, Act::Open, Act::ViewNext, Act::StepNext, Act::Timer, Act::Delete]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::New => Some("word-write-line"),
            Act::Open => Some("word-fill-in"),
            Act::StatusNext => Some("word-decide"),
            _ => None,
        }
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        match act {
            _ if self.entry.is_some() => None,
            Act::ViewNext | Act::ViewPrev | Act::New | Act::StatusNext => None,
            Act::Open | Act::Edit | Act::Delete | Act::MakeRecord if !self.rows.is_empty() => None,
            Act::Open => Some("why-nothing-selected"),
            _ if act.is_on_records() || act.is_of_views() || act.is_of_detail() => {
                Some("why-not-here")
            }
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        if self.entry.is_some() {
            let is_elsewhere = matches!(act, Act::Help | Act::Voice);
            return (!is_elsewhere).then(|| self.act_typing(act, world));
        }
        if let Some(next) = turned(self.shown, self.papers.len(), act) {
            (self.shown, self.cursor) = (next, 0);
            self.look(world);
            return Some(Vec::new());
        }
        let rows = usize::from(world.area.height.saturating_sub(2));
        if let Some(cursor) = moved(self.cursor, self.rows.len(), rows, act) {
            self.cursor = cursor;
            return Some(Vec::new());
        }
        let own = self.subject().cloned();
        Some(match (act, own) {
            (Act::New, _) => {
                self.begin(world);
                Vec::new()
            }
            (Act::StatusNext, _) => {
                let about = self.about.as_ref().and_then(|id| world.seen.get(id.as_str()));
                let cycle = about.filter(|own| own.kind == CYCLE);
                cycle.map(|own| Ask::Decide(own.id.clone())).into_iter().collect()
            }
            (Act::Open | Act::Edit, Some(id)) => {
                let kind = self.paper()?.kind.code;
                vec![Ask::Form { kind, record: Some(id), start: Start::default() }]
            }
            (Act::Delete, Some(id)) => vec![Ask::Change(vec![Edit::Remove(id)])],
            (Act::MakeRecord, Some(id)) => vec![Ask::Deeds(id)],
            _ => return None,
        })
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        let Some(editor) = &mut self.entry else { return Vec::new() };
        // A list that was pasted is as many lines.
        if text.trim_end().contains('\n') {
            let whole = format!("{}{text}", editor.text());
            return self.made(&whole, world).into_iter().collect();
        }
        editor.insert(text.trim_end_matches('\n'));
        vec![Ask::Typed]
    }

    fn pasted(&mut self, text: &str, world: &World<'_>) -> Option<Vec<Ask>> {
        self.made(text, world).map(|made| vec![made])
    }

    fn refresh(&mut self, world: &World<'_>, _kinds: Option<&[KindCode]>) {
        self.look(world);
    }

    fn settled(&mut self, result: Result<(), Refusal>, world: &World<'_>) -> Vec<Ask> {
        if let Err(refusal) = result {
            return vec![Ask::Say(world.setup.texts.refusal(&refusal))];
        }
        self.look(world);
        let Some(editor) = &mut self.entry else { return Vec::new() };
        *editor = Editor::new("", false);
        self.cursor = self.rows.len().saturating_sub(1);
        self.draft_key().map(Ask::DropDraft).into_iter().collect()
    }

    fn draft(&self, _world: &World<'_>) -> Option<(String, String)> {
        Some((self.draft_key()?, self.entry.as_ref()?.text().to_owned()))
    }

    fn end_entry(&mut self) {
        self.entry = None;
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let (area, texts) = (world.area, world.setup.texts);
        let Some(paper) = self.paper() else { return };
        let mut column = 0;
        for (at, own) in self.papers.iter().enumerate() {
            let role = if at == self.shown { Role::Heading } else { Role::Muted };
            column += canvas.at(area, 0, column, &texts.kinds(own.kind), role) + 3;
        }
        let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        if self.rows.is_empty() && self.entry.is_none() {
            let words = world.nothing_yet("session-lines-empty", Context::List, Act::New);
            canvas.paragraph(body, &words, Role::Muted);
            return canvas.put_cursor(body, 0, 0);
        }
        let row = |id| (line(paper, id, world), String::new());
        let all: Vec<(String, String)> = self.rows.iter().map(row).collect();
        let (cursor, marked) = (self.cursor, self.entry.is_none());
        let above = Rect { height: body.height.saturating_sub(1), ..body };
        let drawn = rows::draw(&Rows { all: &all, cursor, marked, aside: 0 }, canvas, above);
        if let Some(editor) = &self.entry {
            canvas.at(body, drawn.end, 0, "•", Role::Key);
            draw_line(canvas, body, (drawn.end, 2), editor, Role::Input);
        }
    }
}

/// A line of the list: a task with who does it by when.
fn line(paper: &Paper, id: &RecordId, world: &World<'_>) -> String {
    let Some(record) = world.seen.get(id.as_str()) else { return String::new() };
    let more = [&task::OWNER, &task::DUE].into_iter().filter(|_| paper.kind.code == TASK);
    let more = more.filter_map(|field| world.slot(record, field.code));
    std::iter::once(world.title(record)).chain(more).collect::<Vec<_>>().join(" · ")
}
