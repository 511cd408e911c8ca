//! Who is here: those of the team who are ticked, and of each group how many came.

use ratatui::layout::Rect;

use crate::domain::kinds::meetings::{meeting, meeting_series, participation};
use crate::domain::kinds::people::{group, seat};
use crate::domain::kinds::{GROUP, PARTICIPATION, SEAT};
use crate::domain::{FieldCode, KindCode, Record, RecordId, Value};
use crate::engine::{Edit, Refusal};

use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Start, Whole};
use crate::tui::wall::Subject;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::widgets::list::{moved, top_of};
use crate::tui::world::World;

/// A row: somebody who is expected or came, or a group of which some came.
struct Row {
    who: RecordId,
    is_group: bool,
    /// What is written down of them.
    presence: Option<RecordId>,
}

/// The pane.
pub struct Arrival {
    meeting: RecordId,
    rows: Vec<Row>,
    cursor: usize,
    /// How many of a group came, while that is typed.
    entry: Option<Editor>,
}

impl Arrival {
    /// Of a meeting.
    pub const fn new(meeting: RecordId) -> Self {
        Self { meeting, rows: Vec::new(), cursor: 0, entry: None }
    }

    fn look(&mut self, world: &World<'_>) {
        let seen = world.seen;
        let presence: Vec<_> = seen
            .records()
            .pointing(&self.meeting, PARTICIPATION, participation::OCCASION.code)
            .collect();
        let mut people: Vec<&RecordId> = team(&self.meeting, world);
        people.extend(presence.iter().filter_map(|own| own.link(participation::PERSON.code)));
        let mut known = std::collections::HashSet::new();
        people.retain(|id| known.insert(*id) && seen.get(id.as_str()).is_some());
        let mut people: Vec<_> = people.into_iter().map(|id| (world.name(id), id)).collect();
        people.sort();
        let of = |id: &RecordId| {
            let own = presence.iter().find(|own| own.link(participation::PERSON.code) == Some(id));
            own.map(|own| own.id.clone())
        };
        let people = people.into_iter().map(|(_, id)| Row {
            who: id.clone(),
            is_group: false,
            presence: of(id),
        });
        let counted = |id: &RecordId| {
            let own = presence.iter().find(|own| {
                is_count(own)
                    && own.get(participation::OF_WHICH.code).is_none()
                    && own
                        .get(participation::GROUPS.code)
                        .is_some_and(|value| value.ends().any(|end| end == id))
            });
            own.map(|own| own.id.clone())
        };
        let groups = seen
            .of_kind(GROUP)
            .filter(|own| !own.is_deleted() && own.link(group::PARENT.code).is_none());
        let groups = groups.map(|own| Row {
            who: own.id.clone(),
            is_group: true,
            presence: counted(&own.id),
        });
        self.rows = people.chain(groups.collect::<Vec<_>>()).collect();
        self.cursor = self.cursor.min(self.rows.len().saturating_sub(1));
    }

    fn record<'a>(row: &Row, world: &World<'a>) -> Option<&'a Record> {
        let id = row.presence.as_ref()?;
        world.seen.records().get(id.as_str()).map(|own| &**own)
    }

    /// Somebody is here, or is not after all; of a group, how many is typed.
    fn tick(&mut self, world: &World<'_>) -> Vec<Ask> {
        let Some(row) = self.rows.get(self.cursor) else { return Vec::new() };
        if row.is_group {
            self.entry = Some(Editor::new("", false));
            return Vec::new();
        }
        match Self::record(row, world) {
            Some(own) => {
                let next =
                    if is_here(own) { participation::ABSENT } else { participation::PRESENT };
                let value = Some(Value::Choice(next));
                let (id, code) = (own.id.clone(), participation::STATE.code);
                vec![Ask::Change(vec![Edit::Set { id, code, value }])]
            }
            None => {
                let person = (participation::PERSON.code, Value::Link(row.who.clone()));
                vec![self.makes(vec![person], world)]
            }
        }
    }

    fn makes(&self, own: Vec<(FieldCode, Value)>, world: &World<'_>) -> Ask {
        let meeting = world.seen.get(self.meeting.as_str());
        let day = meeting.and_then(|own| own.date(meeting::DATE.code));
        let mut values = vec![
            (participation::OCCASION.code, Value::Link(self.meeting.clone())),
            (participation::DATE.code, Value::Date(day.unwrap_or(world.setup.now.day()))),
        ];
        values.extend(own);
        Ask::Whole(Whole::Make(PARTICIPATION, vec![values]))
    }

    /// So many of the group under the cursor came.
    fn counted(&mut self, world: &World<'_>) -> Vec<Ask> {
        let text = self.entry.take().map(|own| own.text().trim().to_owned()).unwrap_or_default();
        let Some(row) = self.rows.get(self.cursor) else { return Vec::new() };
        let Some(count) = text.parse().ok().filter(|count| (0..=100_000).contains(count)) else {
            let id = "vote-no-number";
            let said = Ask::Say(world.setup.texts.get(id).into_owned());
            return if text.is_empty() { Vec::new() } else { vec![said] };
        };
        let value = Value::Integer(count);
        match (Self::record(row, world), count) {
            (None, 0) => Vec::new(),
            (Some(own), 0) => vec![Ask::Change(vec![Edit::Remove(own.id.clone())])],
            (Some(own), _) => {
                let (id, code) = (own.id.clone(), participation::COUNT.code);
                vec![Ask::Change(vec![Edit::Set { id, code, value: Some(value) }])]
            }
            (None, _) => {
                let day = world.setup.now.day();
                let groups = std::iter::once((row.who.clone(), day)).collect();
                let own = vec![
                    (participation::FORM.code, Value::Choice(participation::BY_NUMBER)),
                    (participation::COUNT.code, value),
                    (participation::GROUPS.code, Value::Links(Box::new(groups))),
                ];
                vec![self.makes(own, world)]
            }
        }
    }
}

/// Those who have a seat in the team that meets.
fn team<'a>(id: &RecordId, world: &World<'a>) -> Vec<&'a RecordId> {
    let records = world.seen.records();
    let get = |id: &RecordId| records.get(id.as_str());
    let series = get(id).and_then(|own| get(own.link(meeting::SERIES.code)?));
    let body = series.and_then(|own| own.link(meeting_series::BODY.code));
    let Some(body) = body else { return Vec::new() };
    let seats = records.pointing(body, SEAT, seat::OF.code);
    seats.filter_map(|own| own.link(seat::PERSON.code)).collect()
}

fn is_here(own: &Record) -> bool {
    own.choice(participation::STATE.code).unwrap_or(participation::PRESENT)
        == participation::PRESENT
}

fn is_count(own: &Record) -> bool {
    own.choice(participation::FORM.code) == Some(participation::BY_NUMBER)
}

impl Pane for Arrival {
    fn context(&self) -> Context {
        if self.entry.is_some() { Context::Text } else { Context::List }
    }

    fn title(&self) -> &'static str {
        "pane-session"
    }

    fn subject(&self) -> Option<&RecordId> {
        Some(&self.meeting)
    }

    fn on_wall(&self) -> Option<Subject> {
        Some(Subject::Meeting(self.meeting.clone()))
    }

    fn hints(&self) -> &'static [Act] {
        if self.entry.is_some() {
            return &[Act::Leave, Act::Accept, Act::DeleteWord, Act::DeleteToStart];
        }
        &[Act::Mark, Act::New, Act::StepNext, Act::Present, Act::Park]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Mark | Act::Open => Some("word-is-here"),
            Act::New => Some("word-somebody-else"),
            _ => None,
        }
    }

    fn refuses(&self, act: Act, _world: &World<'_>) -> Option<&'static str> {
        match act {
            _ if self.entry.is_some() => None,
            Act::Mark | Act::Open if self.rows.is_empty() => Some("why-nothing-selected"),
            Act::Mark => None,
            _ if act.is_on_records() || act.is_of_views() || act.is_of_detail() => {
                Some("why-not-here")
            }
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        if let Some(editor) = &mut self.entry {
            return Some(match act {
                Act::Accept => self.counted(world),
                Act::Leave => {
                    self.entry = None;
                    Vec::new()
                }
                Act::Help => return None,
                _ => {
                    editor.act(act);
                    Vec::new()
                }
            });
        }
        let rows = usize::from(world.area.height.saturating_sub(1));
        if let Some(cursor) = moved(self.cursor, self.rows.len(), rows, act) {
            self.cursor = cursor;
            return Some(Vec::new());
        }
        match act {
            Act::Mark | Act::Open => Some(self.tick(world)),
            Act::New => {
                let values = vec![
                    (participation::OCCASION.code, Value::Link(self.meeting.clone())),
                    (participation::DATE.code, Value::Date(world.setup.now.day())),
                ];
                let start = Start { values, ..Start::default() };
                Some(vec![Ask::Form { kind: PARTICIPATION, record: None, start }])
            }
            _ => None,
        }
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.entry.iter_mut().for_each(|editor| editor.insert(text));
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, _kinds: Option<&[KindCode]>) {
        self.look(world);
    }

    fn settled(&mut self, result: Result<(), Refusal>, world: &World<'_>) -> Vec<Ask> {
        self.look(world);
        let said = result.err().map(|refusal| Ask::Say(world.setup.texts.refusal(&refusal)));
        said.into_iter().collect()
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let (area, texts) = (world.area, world.setup.texts);
        let came = self.rows.iter().filter_map(|row| {
            let own = Self::record(row, world).filter(|own| is_here(own))?;
            Some(own.integer(participation::COUNT.code).unwrap_or(1))
        });
        let came = [("count", came.sum::<i64>().into())];
        canvas.row(area, 0, &texts.with("session-here", &came), Role::Muted);
        let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let rows = usize::from(body.height);
        let top = top_of(self.cursor, self.rows.len(), rows);
        canvas.put_cursor(body, 0, 0);
        for (line, (at, row)) in self.rows.iter().enumerate().skip(top).take(rows).enumerate() {
            let record = Self::record(row, world);
            let count = record.and_then(|own| own.integer(participation::COUNT.code));
            let mark = match (row.is_group, record.is_some_and(is_here)) {
                (true, _) => "   ",
                (false, true) => "[✓]",
                (false, false) => "[ ]",
            };
            let role = if row.is_group { Role::Text } else { Role::Key };
            canvas.at(body, line, 2, mark, role);
            canvas.at(body, line, 6, &world.name(&row.who), Role::Text);
            let place = usize::from(body.width).saturating_sub(8);
            if let Some(count) = count.filter(|_| row.is_group) {
                canvas.at(body, line, place, &count.to_string(), Role::Key);
            }
            if at == self.cursor {
                canvas.cursor_row(body, line);
            }
            if let Some(editor) = self.entry.as_ref().filter(|_| at == self.cursor) {
                draw_line(canvas, body, (line, place), editor, Role::Input);
            }
        }
    }
}
