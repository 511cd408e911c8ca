//! A record is found by its title: to be linked to another one, or to take over its work.

use crate::domain::kinds::{DOCUMENT, PERSON, SITE_COORDINATOR};
use crate::domain::{FieldCode, KindCode, RecordId, Value};
use crate::engine::Edit;
use crate::engine::seed::SITE_ID;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::overlays::hunter::Hunter;
use crate::tui::pane::{Ask, Pane, Start};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// What the record is for.
enum Purpose {
    /// It is linked: from where, by which relation.
    Link(RecordId, FieldCode),
    /// It becomes the coordinator.
    Coordinate,
}

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
    purpose: Purpose,
    picker: Picker<Chosen>,
    hunter: Hunter,
}

impl FindRecord {
    /// To be linked from a record.
    pub fn to_link(from: RecordId, relation: FieldCode, world: &World<'_>) -> Self {
        let words = world.setup.texts.get("find-document").into_owned();
        let first = vec![Row::new(Chosen::Document, words)];
        let purpose = Purpose::Link(from, relation);
        Self { purpose, picker: Picker::new(first), hunter: Hunter::new(&[]) }
    }

    /// To take over the work of the coordinator.
    pub fn to_coordinate() -> Self {
        let picker = Picker::new(Vec::new());
        Self { purpose: Purpose::Coordinate, picker, hunter: Hunter::new(&[PERSON]) }
    }

    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 60, 14)
    }

    fn chosen(&self, chosen: &Chosen, world: &World<'_>) -> Vec<Ask> {
        let texts = world.setup.texts;
        match (&self.purpose, chosen) {
            (Purpose::Link(from, _), Chosen::Document) => {
                let start = Start { evidence_for: Some(from.clone()), ..Start::default() };
                vec![Ask::Close, Ask::Form { kind: DOCUMENT, record: None, start }]
            }
            (Purpose::Link(from, relation), Chosen::Record(to)) => {
                let (from, relation) = (from.clone(), *relation);
                let linked = [("one", world.name(&from).into()), ("other", world.name(to).into())];
                let edit = Edit::Link { from, relation, to: to.clone() };
                let said = texts.with("said-linked", &linked);
                vec![Ask::Close, Ask::Change(vec![edit]), Ask::Say(said)]
            }
            (Purpose::Coordinate, Chosen::Record(id)) => {
                let Some(site) = RecordId::parse(SITE_ID) else { return vec![Ask::Close] };
                let value = Some(Value::Link(id.clone()));
                let edit = Edit::Set { id: site, code: SITE_COORDINATOR, value };
                let said = texts.with("said-handed-over", &[("name", world.name(id).into())]);
                vec![Ask::Close, Ask::Change(vec![edit]), Ask::Say(said)]
            }
            (Purpose::Coordinate, Chosen::Document) => vec![Ask::Close],
        }
    }
}

impl Pane for FindRecord {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        match self.purpose {
            Purpose::Link(..) => "find-to-link",
            Purpose::Coordinate => "find-coordinator",
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
                let chosen = self.picker.selected().map(|row| row.what.clone());
                return Some(chosen.map_or_else(Vec::new, |own| self.chosen(&own, world)));
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
            let own = match &self.purpose {
                Purpose::Link(from, _) => Some(from),
                Purpose::Coordinate => None,
            };
            let best = self.hunter.best(world).into_iter().filter(|row| Some(&row.what) != own);
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
