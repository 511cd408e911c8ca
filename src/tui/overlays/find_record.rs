//! A record is found by its title: as evidence, as what conflicts, as who takes over.

use crate::domain::common::CHANGED;
use crate::domain::kinds::outlines::placement;
use crate::domain::kinds::sites::site;
use crate::domain::kinds::{DOCUMENT, EXPECTATION, NODE, PERSON};
use crate::domain::relation::EVIDENCE;
use crate::domain::{KindCode, Record, RecordId, Value};
use crate::engine::Edit;
use crate::engine::people::map;
use crate::engine::roadmap::shown_by;
use crate::engine::seed::SITE_ID;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::overlays::hunter::Hunter;
use crate::tui::pane::{Ask, Pane, Start, Wanted};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// What a row asks for.
#[derive(Clone)]
enum Chosen {
    /// A file or page that no record stands for yet.
    Document,
    /// A record.
    Record(RecordId),
}

/// The overlay.
pub struct FindRecord {
    wanted: Wanted,
    picker: Picker<Chosen>,
    /// What is most likely meant, before anything is typed.
    likely: Vec<RecordId>,
    hunter: Hunter,
}

/// So many records are likely.
const LIKELY: usize = 8;

/// The records that are most likely meant, the latest first: what shows a step by itself; of lines, those
/// of the same diagram.
fn likely(wanted: &Wanted, world: &World<'_>) -> Vec<RecordId> {
    let is_near = |record: &Record| match wanted {
        Wanted::Evidence(step) => {
            let step = world.seen.get(step.as_str());
            let own = step.and_then(|step| shown_by(step)).map(|kind| kind.code);
            record.kind == own.unwrap_or(DOCUMENT)
        }
        Wanted::Node(outline) => {
            let mut places = world.seen.incoming(&record.id);
            let stands_here = |place: &Record| {
                !place.is_deleted() && place.link(placement::OUTLINE.code) == Some(outline)
            };
            record.kind == NODE && places.any(|(_, from)| stands_here(from))
        }
        Wanted::Conflict(_) | Wanted::Coordinator => false,
    };
    let changed = |record: &Record| match record.get(CHANGED.code) {
        Some(Value::Moment(moment)) => Some(moment.millis),
        _ => None,
    };
    let kinds: &[KindCode] = match wanted {
        Wanted::Evidence(_) => &[],
        _ => &[NODE],
    };
    let all = world.seen.records().records().filter(|own| !own.is_deleted());
    let all = all.filter(|own| kinds.is_empty() || kinds.contains(&own.kind));
    let mut near: Vec<_> = all.filter(|own| is_near(own)).collect();
    near.sort_by_key(|own| std::cmp::Reverse(changed(own)));
    near.into_iter().take(LIKELY).map(|own| own.id.clone()).collect()
}

impl FindRecord {
    /// For something.
    pub fn new(wanted: Wanted, world: &World<'_>) -> Self {
        let document = || {
            let words = world.setup.texts.get("find-document").into_owned();
            vec![Row::new(Chosen::Document, words)]
        };
        let (first, kinds): (_, &[KindCode]) = match wanted {
            Wanted::Evidence(_) => (document(), &[]),
            Wanted::Conflict(_) => (Vec::new(), &[EXPECTATION]),
            Wanted::Node(_) => (Vec::new(), &[NODE]),
            Wanted::Coordinator => (Vec::new(), &[PERSON]),
        };
        let likely = likely(&wanted, world);
        let rows = likely.iter().filter_map(|id| {
            let record = world.seen.get(id.as_str())?;
            let aside = world.setup.texts.kind_of(record.kind).into_owned();
            Some(Row { aside, ..Row::new(Chosen::Record(id.clone()), world.title(record)) })
        });
        let picker = Picker::new(first.into_iter().chain(rows).collect());
        Self { wanted, picker, likely, hunter: Hunter::new(kinds) }
    }

    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 60, 14)
    }

    /// The record for which another one is looked for; it is no answer itself.
    const fn own(&self) -> Option<&RecordId> {
        match &self.wanted {
            Wanted::Evidence(own) | Wanted::Conflict(own) | Wanted::Node(own) => Some(own),
            Wanted::Coordinator => None,
        }
    }

    fn chosen(&self, to: &RecordId, world: &World<'_>) -> Option<Vec<Ask>> {
        let texts = world.setup.texts;
        let linked = |own: &RecordId| {
            let linked = [("one", world.name(own).into()), ("other", world.name(to).into())];
            texts.with("said-linked", &linked)
        };
        let (edits, said) = match &self.wanted {
            Wanted::Evidence(own) => {
                let (from, to) = (own.clone(), to.clone());
                (vec![Edit::Link { from, relation: EVIDENCE, to }], linked(own))
            }
            Wanted::Conflict(own) => (map::conflict(own, to), linked(own)),
            Wanted::Node(_) => return Some(vec![Ask::Close, Ask::Give(to.clone())]),
            Wanted::Coordinator => {
                let value = Some(Value::Link(to.clone()));
                let edit = Edit::Set {
                    id: RecordId::parse(SITE_ID)?,
                    code: site::COORDINATOR.code,
                    value,
                };
                (vec![edit], texts.with("said-handed-over", &[("name", world.name(to).into())]))
            }
        };
        Some(vec![Ask::Close, Ask::Change(edits), Ask::Say(said)])
    }
}

impl Pane for FindRecord {
    fn context(&self) -> Context {
        Context::Text
    }

    fn seeks(&self) -> bool {
        true
    }

    fn title(&self) -> &'static str {
        match self.wanted {
            Wanted::Evidence(_) => "find-evidence",
            Wanted::Conflict(_) => "find-conflict",
            Wanted::Coordinator => "find-coordinator",
            Wanted::Node(_) => "find-node",
        }
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::LineDown]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("word-choose"),
            Act::Leave => Some("action-back"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(Self::panel(world).inner.height).saturating_sub(1);
        match act {
            Act::Accept => {
                // Who types fast means what was typed, not what was found for its beginning.
                while self.hunter.works() {
                    self.work(world);
                }
                return match self.picker.selected().map(|row| row.what.clone()) {
                    Some(Chosen::Record(to)) => self.chosen(&to, world),
                    Some(Chosen::Document) => {
                        let start = Start { evidence_for: self.own().cloned(), ..Start::default() };
                        Some(vec![Ask::Close, Ask::Form { kind: DOCUMENT, record: None, start }])
                    }
                    None => Some(Vec::new()),
                };
            }
            Act::Leave => return Some(vec![Ask::Close]),
            _ => {}
        }
        let taken = self.picker.act(act, rows);
        self.hunter.ask(self.picker.wanted());
        taken.then(Vec::new)
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.picker.typed(text);
        self.hunter.ask(self.picker.wanted());
        Vec::new()
    }

    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {
        self.hunter.forget();
    }

    fn works(&self, _world: &World<'_>) -> bool {
        self.hunter.works()
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        if self.hunter.work(world) {
            let own = self.own();
            let best = self.hunter.best(world).into_iter();
            let is_new = |row: &Row<RecordId>| !self.likely.contains(&row.what);
            let best = best.filter(|row| Some(&row.what) != own && is_new(row));
            let row = |row: Row<RecordId>| Row {
                aside: row.aside,
                ..Row::new(Chosen::Record(row.what), row.words)
            };
            self.picker.set_more(best.map(row).collect());
        }
        Vec::new()
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = Self::panel(world);
        canvas.panel(panel, &world.setup.texts.get(self.title()));
        let empty = world.setup.texts.get("list-nothing-found");
        self.picker.draw(canvas, panel.inner, "/ ", &empty);
    }
}
