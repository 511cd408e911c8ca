//! Another start or duration of a benchmark is tried out: what would move is seen before anything is
//! kept.

use chrono::NaiveDate;

use crate::domain::kinds::roadmap::benchmark;
use crate::domain::{KindCode, Record, RecordId, Value};
use crate::engine::roadmap::calendar::{self, estimate};
use crate::engine::roadmap::{Roadmap, WhatIf as Tried, what_if};
use crate::engine::{Edit, dates};

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::draw::paint::Role;
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane};
use crate::tui::widgets::browser::below;
use crate::tui::widgets::day_field::DayField;
use crate::tui::widgets::editor::Editor;
use crate::tui::widgets::editor_view::draw_line;
use crate::tui::world::World;

/// The overlay.
pub struct WhatIf {
    id: RecordId,
    start: DayField,
    takes: Editor,
    /// The duration has the keys, not the start.
    on_takes: bool,
    tried: Option<Tried>,
}

impl WhatIf {
    /// For a benchmark, beginning with what counts now.
    pub fn new(id: RecordId, world: &World<'_>) -> Option<Self> {
        let record = world.seen.get(id.as_str())?;
        let start =
            record.date(benchmark::START.code).map(|day| day.to_string()).unwrap_or_default();
        let takes = estimate(record, benchmark::OWN).map(|own| written(own, world));
        let takes = Editor::new(&takes.unwrap_or_default(), false);
        let mut own =
            Self { id, start: DayField::new(&start), takes, on_takes: false, tried: None };
        own.try_out(world);
        Some(own)
    }

    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 66, 14)
    }

    /// The edits that what is written asks for; `None` while it says nothing that can be read.
    fn edits(&self, record: &Record, world: &World<'_>) -> Option<Vec<Edit>> {
        let start = self.start.editor().text().trim();
        let today = world.setup.now.day();
        let start = match start {
            "" => None,
            text => Some(Value::Date(dates::read(text, today)?)),
        };
        let own = match self.takes.text().trim() {
            "" => [None, None, None],
            text => {
                let (min, max, unit) = calendar::read(text)?;
                [Some(Value::Integer(min)), Some(Value::Integer(max)), Some(Value::Choice(unit))]
            }
        };
        let fields = benchmark::OWN.0.into_iter().zip(own);
        let changed = fields.chain([(benchmark::START.code, start)]);
        let changed = changed.filter(|(code, value)| record.get(*code) != value.as_ref());
        let edit = |(code, value)| Edit::Set { id: self.id.clone(), code, value };
        Some(changed.map(edit).collect())
    }

    fn try_out(&mut self, world: &World<'_>) {
        let record = world.seen.get(self.id.as_str());
        let edits = record.and_then(|record| self.edits(record, world));
        let today = world.setup.now.day();
        let tried = edits.map(|edits| what_if(&world.seen, &world.context(), &edits, today));
        self.tried = tried.and_then(Result::ok);
    }

    /// What counts while nobody says otherwise: the start by forecast, the duration by the plan.
    fn planned(&self, row: usize, world: &World<'_>) -> Option<String> {
        let record = world.seen.get(self.id.as_str())?;
        if row == 1 {
            return estimate(record, benchmark::ESTIMATE).map(|own| written(own, world));
        }
        let now = &self.tried.as_ref()?.now;
        let start = now.benchmark(&self.id)?.schedule?.forecast.start.0;
        Some(world.setup.texts.date(start))
    }

    /// What would move: a line for each benchmark whose forecast would be another.
    fn moved(&self, world: &World<'_>) -> String {
        let Some(tried) = &self.tried else {
            return world.setup.texts.get("what-if-hint").into_owned();
        };
        // What goes on without an end moves by its begin.
        let end = |roadmap: &Roadmap, id: &RecordId| {
            let own = roadmap.benchmark(id)?;
            own.last_day().or_else(|| Some(own.schedule?.forecast.start.1))
        };
        let lines = tried.now.benchmarks.iter().filter_map(|own| {
            let (now, then) = (end(&tried.now, &own.id)?, end(&tried.then, &own.id)?);
            (now != then).then(|| line(own.number, &own.id, now, then, world))
        });
        let lines: Vec<String> = lines.collect();
        if lines.is_empty() {
            let texts = world.setup.texts;
            return format!("{}\n{}", texts.get("what-if-nothing"), texts.get("what-if-hint"));
        }
        lines.join("\n")
    }
}

fn line(number: i64, id: &RecordId, now: NaiveDate, then: NaiveDate, world: &World<'_>) -> String {
    let texts = world.setup.texts;
    let days = (then - now).num_days();
    let arguments = [
        ("number", number.into()),
        ("title", world.name(id).into()),
        ("now", texts.date(now).into()),
        ("then", texts.date(then).into()),
        ("days", format!("{days:+}").into()),
    ];
    texts.with("what-if-line", &arguments)
}

/// A duration as it is typed: "6-8 weeks".
fn written((min, max): (calendar::Duration, calendar::Duration), world: &World<'_>) -> String {
    let count =
        if min == max { min.count.to_string() } else { format!("{}-{}", min.count, max.count) };
    let id = if min.months { "duration-months" } else { "duration-weeks" };
    let arguments = [("count", count.into()), ("most", i64::from(max.count).into())];
    world.setup.texts.with(id, &arguments)
}

impl Pane for WhatIf {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "what-if-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::FieldNext]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("word-keep"),
            Act::Leave => Some("word-as-before"),
            Act::FieldNext => Some("word-next-field"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Accept => {
                let record = world.seen.get(self.id.as_str())?;
                let Some(edits) = self.edits(record, world) else { return Some(Vec::new()) };
                return Some(vec![Ask::Change(edits), Ask::Close]);
            }
            Act::Leave => return Some(vec![Ask::Close]),
            Act::Help => return None,
            Act::FieldNext | Act::FieldPrev => self.on_takes = !self.on_takes,
            _ if self.on_takes => drop(self.takes.act(act)),
            _ => drop(self.start.act(act, world.setup.now.day())),
        }
        self.try_out(world);
        Some(Vec::new())
    }

    fn typed(&mut self, text: &str, world: &World<'_>) -> Vec<Ask> {
        if self.on_takes {
            self.takes.insert(text);
        } else {
            self.start.typed(text);
        }
        self.try_out(world);
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, _kinds: Option<&[KindCode]>) {
        self.try_out(world);
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let texts = world.setup.texts;
        let panel = Self::panel(world);
        let title = texts.with("what-if-title", &[("title", world.name(&self.id).into())]);
        canvas.panel(panel, &title);
        let area = panel.inner;
        let labels = [texts.get("what-if-start"), texts.get("what-if-takes")];
        let fields = [self.start.editor(), &self.takes];
        let column = labels.iter().map(|label| label.chars().count()).max().unwrap_or(0) + 2;
        // The field with the keys is drawn last: the caret is where something was drawn last.
        let order = if self.on_takes { [0, 1] } else { [1, 0] };
        for row in order {
            canvas.row(area, row, &labels[row], Role::Heading);
            let lit = (row == 1) == self.on_takes;
            if lit {
                draw_line(canvas, area, (row, column), fields[row], Role::Input);
            } else {
                canvas.at(area, row, column, fields[row].text(), Role::Text);
            }
            if fields[row].text().is_empty() {
                let planned = self.planned(row, world).unwrap_or_default();
                canvas.at(area, row, column + 1, &planned, Role::Muted);
            }
        }
        let rest = below(below(below(area)));
        canvas.paragraph(rest, &self.moved(world), Role::Text);
    }
}
