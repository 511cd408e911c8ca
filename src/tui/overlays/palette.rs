//! Everything that can be run or opened, found by typing: actions with their keys, panes, records.

use std::collections::HashSet;

use crate::config::chord::spelled;
use crate::domain::declare::View;
use crate::domain::kinds::{NODE, PLACEMENT};
use crate::domain::{Kind, KindCode, RecordId};
use crate::engine::deed::{self, Offer};
use crate::engine::reports::{self, Declared};
use crate::texts::Texts;

use crate::tui::called::words_of;
use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::keys::actions::{ACTIONS, Act, Action};
use crate::tui::keys::context::Context;
use crate::tui::overlays::deeds::words;
use crate::tui::overlays::files::known;
use crate::tui::overlays::hunter::Hunter;
use crate::tui::overlays::purpose::Purpose;
use crate::tui::pane::{Ask, Pane, Place, Start, Whole};
use crate::tui::pinned::name;
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// The overlay.
pub struct Palette {
    picker: Picker<Chosen>,
    hunter: Hunter,
}

/// What a row of the palette does.
#[derive(Clone, Debug)]
enum Chosen {
    /// Runs an action, or says why it does nothing where the palette was opened.
    Act(Act, Option<&'static str>),
    /// Shows a register or a record.
    Go(Place),
    /// Makes a record.
    Make(KindCode),
    /// Does a deed with the record at hand.
    Do(&'static deed::Declared, RecordId),
    /// Writes a report, with what it asks as far as the record at hand says it.
    Report(Declared, Vec<(String, String)>),
    /// Writes the calendar.
    Calendar,
    /// Brings the rows that a kind begins with to what they were.
    PutBack(KindCode),
}

impl Palette {
    /// Over what has the keys. Actions run lately come first, those that do nothing here last.
    pub fn new(asker: &dyn Pane, world: &World<'_>, recent: &[Act]) -> Self {
        let mut rows: Vec<Row<Chosen>> = Vec::new();
        let mut known: Vec<Act> = Vec::new();
        let asked = |action: &&Action| match action.context {
            Context::Text => false,
            Context::Present => asker.context() == Context::Present,
            _ => true,
        };
        for action in ACTIONS.iter().filter(asked) {
            if !known.contains(&action.act) {
                known.push(action.act);
                rows.extend(row(action, asker, world));
            }
        }
        let lately = |chosen: &Chosen| match chosen {
            Chosen::Act(act, _) => recent.iter().position(|own| own == act),
            _ => None,
        };
        rows.sort_by_key(|row| (row.muted, lately(&row.what).unwrap_or(usize::MAX)));
        rows.extend(Kind::all().map(|kind| register(kind, world)));
        rows.extend(walls(world));
        let others = world.setup.panes.titles.iter().enumerate().skip(world.setup.panes.pinned);
        rows.extend(others.map(|(at, title)| pane(at, title, world)));
        rows.extend(deeds(asker, world));
        rows.push(calendar(world));
        rows.extend(reports::all().map(|own| report(own, asker, world)));
        // Rows of an outline are made where they stand.
        let made = Kind::all().filter(|kind| ![NODE, PLACEMENT].contains(&kind.code));
        rows.extend(made.map(|kind| new(kind, world)));
        rows.extend(
            Kind::all().filter(|kind| !kind.offers.rows.is_empty()).map(|own| back(own, world)),
        );
        Self { picker: Picker::new(rows), hunter: Hunter::new(&[]) }
    }

    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 64, 24)
    }

    /// Lists the best so far.
    fn list(&mut self, world: &World<'_>) {
        let best = self.hunter.best(world).into_iter().map(|row| Row {
            aside: row.aside,
            ..Row::new(Chosen::Go(Place::Record(row.what)), row.words)
        });
        let more = if self.picker.wanted().is_empty() { Vec::new() } else { best.collect() };
        self.picker.set_more(more);
    }
}

/// A row that leads to a pane without a digit, such as an area's page.
fn pane(at: usize, title: &str, world: &World<'_>) -> Row<Chosen> {
    let texts = world.setup.texts;
    let words = texts.with("action-pane", &[("pane", texts.get(title).into())]);
    let also = format!("{} {}", name(title), Texts::new(texts.language.other()).get(title));
    let is_area = title.starts_with("area-");
    let aside = if is_area { texts.get("areas-one").into_owned() } else { String::new() };
    Row { aside, also, ..Row::new(Chosen::Go(Place::Pane(at)), words) }
}

/// A row that leads to a register.
fn register(kind: &'static Kind, world: &World<'_>) -> Row<Chosen> {
    let texts = world.setup.texts;
    let words = texts.with("action-pane", &[("pane", texts.kinds(kind).into())]);
    let other = Texts::new(texts.language.other());
    let also = format!("{} {} {}", kind.key, other.kinds(kind), Texts::also_called(kind));
    Row { also, ..Row::new(Chosen::Go(Place::Register(kind.code)), words) }
}

/// A row that leads to the data wall: no kind is called so.
fn walls(world: &World<'_>) -> impl Iterator<Item = Row<Chosen>> {
    let texts = world.setup.texts;
    let walls = Kind::all().filter_map(|kind| {
        let ways = kind.views.iter().filter(|own| !matches!(own, View::List(_)));
        let at = ways.into_iter().position(|own| matches!(own, View::Wall))?;
        Some(Place::View(kind.code, 1 + at))
    });
    walls.map(move |place| Row {
        also: texts.get("wall-also").into_owned(),
        ..Row::new(Chosen::Go(place), texts.get("palette-wall").into_owned())
    })
}

/// A row that makes a record.
fn new(kind: &'static Kind, world: &World<'_>) -> Row<Chosen> {
    let named = |texts: Texts| texts.with("form-new", &[("kind", texts.kind(kind).into())]);
    let texts = world.setup.texts;
    let other = named(Texts::new(texts.language.other()));
    let also = format!("{other} {}", Texts::also_called(kind));
    Row { also, ..Row::new(Chosen::Make(kind.code), named(texts)) }
}

/// A row for each deed that can be done with the record at hand.
fn deeds(asker: &dyn Pane, world: &World<'_>) -> Vec<Row<Chosen>> {
    let record = asker.subject().and_then(|id| world.seen.records().get(id.as_str()));
    let Some(record) = record else { return Vec::new() };
    let offers = deed::offers(world.seen, world.setup.now.day(), record);
    let row = |offer: &Offer<'_>| {
        let (own, of) = offer;
        let texts = world.setup.texts;
        let named = |deed: String| texts.with("palette-deed", &[("deed", deed.into())]);
        let other = Texts::new(texts.language.other()).deed_name(own);
        // Without its title: who types that wants the record, not what can be done with it.
        Row {
            also: format!("{} {other}", own.deed.key),
            ..Row::new(Chosen::Do(own, of.id.clone()), named(words(offer, &record.id, world)))
        }
    };
    offers.iter().map(row).collect()
}

/// A row that writes the calendar: no pane is called so, and whoever asks for it wants it elsewhere.
fn calendar(world: &World<'_>) -> Row<Chosen> {
    let texts = world.setup.texts;
    let also = Texts::new(texts.language.other()).get("palette-calendar").into_owned();
    Row { also, ..Row::new(Chosen::Calendar, texts.get("palette-calendar").into_owned()) }
}

/// A row that writes a report: about the record at hand, if it is about one.
fn report(own: Declared, asker: &dyn Pane, world: &World<'_>) -> Row<Chosen> {
    let known = known(own, asker.subject(), world);
    let named = |texts: Texts| {
        let tells = texts.get(&format!("report-{}", own.report.key));
        texts.with("palette-report", &[("tells", tells.into())])
    };
    let texts = world.setup.texts;
    let also = format!("{} {}", named(Texts::new(texts.language.other())), own.report.key);
    Row { also, ..Row::new(Chosen::Report(own, known), named(texts)) }
}

/// A row that brings the rows of a kind back.
fn back(kind: &'static Kind, world: &World<'_>) -> Row<Chosen> {
    let named =
        |texts: Texts| texts.with("palette-put-back", &[("kinds", texts.kinds(kind).into())]);
    let texts = world.setup.texts;
    let also = format!("{} put-back {}", named(Texts::new(texts.language.other())), kind.key);
    Row { also, ..Row::new(Chosen::PutBack(kind.code), named(texts)) }
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
    let texts = world.setup.texts;
    let mut keys: Vec<_> = world.setup.bindings.keys(context, act).collect();
    // A key of a nearer context may be that of a farther one too.
    let mut known = HashSet::new();
    keys.retain(|keys| known.insert(spelled(keys)));
    let words = words_of(action, asker, world)?;
    let spelled = keys.iter().map(|keys| spelled(keys));
    let also = [action.also(texts.language, &world.setup.panes)].into_iter().chain(spelled);
    let also = also.collect::<Vec<_>>().join(", ");
    let aside = keys.iter().map(|keys| world.setup.keys(keys)).collect::<Vec<_>>().join("  ");
    Some(Row { what: Chosen::Act(act, why), words, aside, also, muted: why.is_some() })
}

impl Pane for Palette {
    fn context(&self) -> Context {
        Context::Text
    }

    fn seeks(&self) -> bool {
        true
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
                // Who types fast means what was typed, not what was found for its beginning.
                while self.hunter.works() {
                    self.work(world);
                }
                let Some(row) = self.picker.selected() else { return Some(Vec::new()) };
                let does = match &row.what {
                    Chosen::Act(_, Some(why)) => Ask::Say(world.setup.texts.get(why).into_owned()),
                    Chosen::Act(act, None) => Ask::Run(*act),
                    Chosen::Go(place) => Ask::Go(place.clone()),
                    Chosen::Make(kind) => {
                        Ask::Form { kind: *kind, record: None, start: Start::default() }
                    }
                    Chosen::Do(own, id) => Ask::Do(own, id.clone()),
                    Chosen::Report(own, known) => Ask::Report(*own, known.clone()),
                    Chosen::Calendar => Ask::Fill(Purpose::Agenda),
                    Chosen::PutBack(kind) => Ask::Whole(Whole::PutBack(vec![*kind])),
                };
                return Some(vec![Ask::Close, does]);
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
            self.list(world);
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
