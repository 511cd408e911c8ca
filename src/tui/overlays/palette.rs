//! Everything that can be run or opened, found by typing: actions with their keys, panes, records.

use crate::config::chord::spelled;
use crate::domain::{Kind, KindCode, RecordId};
use crate::engine::finder::{Hunt, Titles};
use crate::texts::Texts;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::keys::actions::{ACTIONS, Act, Action};
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// Records that are read into the index, and titles that are looked at, in one slice.
const SLICE: usize = 20_000;
/// Records that are listed.
const FOUND: usize = 50;

/// The overlay.
pub struct Palette {
    picker: Picker<Chosen>,
    titles: Titles<RecordId>,
    hunt: Hunt,
    stage: Stage,
}

/// How far the records are known.
enum Stage {
    /// Titles up to this record have been read.
    Reading(Option<RecordId>),
    /// All have been read and are looked through.
    Hunting,
    /// The answer is final.
    Done,
}

/// What a row of the palette does.
#[derive(Clone, Debug)]
enum Chosen {
    /// Runs an action, or says why it does nothing where the palette was opened.
    Act(Act, Option<&'static str>),
    /// Shows a register or a record.
    Go(Place),
}

impl Palette {
    /// Over what has the keys. Actions run lately come first, those that do nothing here last.
    pub fn new(asker: &dyn Pane, world: &World<'_>, recent: &[Act]) -> Self {
        let mut rows: Vec<Row<Chosen>> = Vec::new();
        let mut known: Vec<Act> = Vec::new();
        for action in ACTIONS.iter().filter(|action| action.context != Context::Text) {
            if !known.contains(&action.act) {
                known.push(action.act);
                rows.extend(row(action, asker, world));
            }
        }
        let lately = |chosen: &Chosen| match chosen {
            Chosen::Act(act, _) => recent.iter().position(|own| own == act),
            Chosen::Go(_) => None,
        };
        rows.sort_by_key(|row| (row.muted, lately(&row.what).unwrap_or(usize::MAX)));
        rows.extend(Kind::all().map(|kind| register(kind, world)));
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            picker: Picker::new(rows),
            titles: Titles::new(Vec::<(RecordId, &str)>::new()),
            hunt: Hunt::new(FOUND, threads),
            stage: Stage::Reading(None),
        }
    }

    /// Goes on with what was typed.
    fn look_again(&mut self) {
        self.hunt.ask(self.picker.wanted());
        if matches!(self.stage, Stage::Done) {
            self.stage = Stage::Hunting;
        }
    }

    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 64, 24)
    }

    /// Reads titles after a record; the last one that was read, if there are more.
    fn read(&mut self, after: Option<&RecordId>, world: &World<'_>) -> Option<RecordId> {
        let records: Vec<_> = world.workspace.records_after(after).take(SLICE).collect();
        let last = records.last().map(|record| record.id.clone());
        let there = records.iter().filter(|record| !record.is_deleted());
        self.titles.extend(there.map(|record| (record.id.clone(), world.title(record))));
        last.filter(|_| records.len() == SLICE)
    }

    /// Lists the best so far.
    fn list(&mut self, world: &World<'_>) {
        let best = self.hunt.best(&self.titles).map(|found| {
            let record = world.workspace.get(found.key.as_str());
            let kind = record.map(|record| world.setup.texts.kind_of(record.kind));
            let aside = kind.unwrap_or_default().into_owned();
            let what = Chosen::Go(Place::Record(found.key.clone()));
            Row { aside, ..Row::new(what, found.title.to_owned()) }
        });
        let more = if self.picker.wanted().is_empty() { Vec::new() } else { best.collect() };
        self.picker.set_more(more);
    }
}

/// A row that leads to a register.
fn register(kind: &'static Kind, world: &World<'_>) -> Row<Chosen> {
    let texts = world.setup.texts;
    let words = texts.with("action-pane", &[("pane", texts.kinds(kind).into())]);
    let other = Texts::new(texts.language.other());
    let also = format!("{} {}", kind.key, other.kinds(kind));
    Row { also, ..Row::new(Chosen::Go(Place::Register(kind.code)), words) }
}

fn row(action: &Action, asker: &dyn Pane, world: &World<'_>) -> Option<Row<Chosen>> {
    let act = action.act;
    let here = asker.context().layers().contains(&action.context);
    let why = if here || action.context == Context::Global {
        asker.refuses(act, world)
    } else {
        Some("why-not-here")
    };
    let context = if here { asker.context() } else { action.context };
    let keys = world.setup.bindings.keys(context, act).map(|keys| spelled(keys));
    let words = world.action(action, asker.word(act))?;
    let other = Texts::new(world.setup.texts.language.other());
    let also = format!("{} {}", action.id, other.get(&format!("action-{}", action.id)));
    let aside = keys.collect::<Vec<_>>().join("  ");
    Some(Row { what: Chosen::Act(act, why), words, aside, also, muted: why.is_some() })
}

impl Pane for Palette {
    fn context(&self) -> Context {
        Context::Text
    }

    fn title(&self) -> &'static str {
        "palette-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::LineDown]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("word-run"),
            Act::Leave => Some("action-back"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        let rows = usize::from(Self::panel(world).inner.height).saturating_sub(1);
        match act {
            Act::Accept => {
                let Some(row) = self.picker.selected() else { return Some(Vec::new()) };
                let does = match &row.what {
                    Chosen::Act(_, Some(why)) => Ask::Say(world.setup.texts.get(why).into_owned()),
                    Chosen::Act(act, None) => Ask::Run(*act),
                    Chosen::Go(place) => Ask::Go(place.clone()),
                };
                return Some(vec![Ask::Close, does]);
            }
            Act::Leave => return Some(vec![Ask::Close]),
            _ => {}
        }
        let taken = self.picker.act(act, rows);
        self.look_again();
        taken.then(Vec::new)
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.picker.typed(text);
        self.look_again();
        Vec::new()
    }

    /// What is masked, or was changed from another window, has to be read again.
    fn refresh(&mut self, _world: &World<'_>, _kinds: Option<&[KindCode]>) {
        self.titles = Titles::new(Vec::<(RecordId, &str)>::new());
        self.stage = Stage::Reading(None);
    }

    fn works(&self, _world: &World<'_>) -> bool {
        !matches!(self.stage, Stage::Done)
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        match &self.stage {
            Stage::Reading(last) => {
                let last = last.clone();
                let more = self.read(last.as_ref(), world);
                self.stage = more.map_or(Stage::Hunting, |last| Stage::Reading(Some(last)));
            }
            Stage::Hunting => {
                if self.hunt.step(&self.titles, SLICE) {
                    self.stage = Stage::Done;
                }
                self.list(world);
            }
            Stage::Done => {}
        }
        Vec::new()
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = Self::panel(world);
        canvas.panel(panel, &world.setup.texts.get("palette-heading"));
        let empty = world.setup.texts.get("list-nothing-found");
        self.picker.draw(canvas, panel.inner, ": ", &empty);
    }
}
