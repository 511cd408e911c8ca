//! All panes and areas by one key: how much waits in each, and how much it holds. Typing finds one.

use crate::domain::KindCode;
use crate::domain::kinds::{AREAS, Area};
use crate::texts::Texts;

use crate::tui::draw::canvas::{Canvas, Panel};
use crate::tui::keys::actions::Act;
use crate::tui::keys::context::Context;
use crate::tui::pane::{Ask, Pane, Place};
use crate::tui::pinned::name;
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::widgets::waits::{dates_of, standing_of};
use crate::tui::world::World;

/// The overlay.
pub struct Areas {
    picker: Picker<Chosen>,
    /// The areas in use that are not counted yet. There may be much to look at: one at a time.
    uncounted: Vec<&'static Area>,
}

/// A pane by its place on the desk, and the area whose page it is.
#[derive(Clone, Copy)]
struct Chosen {
    pane: usize,
    area: Option<&'static Area>,
}

impl Areas {
    /// Areas first, then panes that are none; last the areas that nobody uses.
    pub fn new(world: &World<'_>) -> Self {
        let titles = world.setup.panes.titles.iter().enumerate();
        let mut rows: Vec<_> = titles.map(|(pane, title)| row(pane, title, world)).collect();
        rows.sort_by_key(|row| (row.muted, row.what.area.is_none()));
        Self { picker: Picker::new(rows), uncounted: used(world).collect() }
    }

    fn panel(world: &World<'_>) -> Panel {
        Panel::over(world.area, 64, 24)
    }
}

/// The areas in use.
fn used<'a>(world: &'a World<'_>) -> impl Iterator<Item = &'static Area> + 'a {
    AREAS.iter().filter(|area| is_used(world, area))
}

fn is_used(world: &World<'_>, area: &Area) -> bool {
    area.is_shown(|kind| world.seen.of_kind(kind).next().is_some())
}

fn row(pane: usize, title: &str, world: &World<'_>) -> Row<Chosen> {
    let texts = world.setup.texts;
    let own = title.strip_prefix("area-");
    let area = own.and_then(|key| AREAS.iter().find(|area| area.key == key));
    let muted = area.is_some_and(|area| !is_used(world, area));
    let aside = match area {
        _ if muted => texts.get("areas-unused").into_owned(),
        Some(area) => beside(world, pane, Some(held(world, area))),
        None => beside(world, pane, None),
    };
    let other = Texts::new(texts.language.other());
    let kinds = area.into_iter().flat_map(Area::kinds);
    // People look for what an area holds, by whatever they call that.
    let kinds = kinds.map(|kind| {
        let called = [texts.kind(kind), texts.kinds(kind), other.kind(kind), other.kinds(kind)];
        format!("{} {}", called.join(" "), Texts::also_called(kind))
    });
    let also = [name(title).to_owned(), other.get(title).into_owned()].into_iter().chain(kinds);
    let also = also.collect::<Vec<_>>().join(" ");
    let words = texts.get(title).into_owned();
    Row { aside, also, muted, ..Row::new(Chosen { pane, area }, words) }
}

/// The digit of a pane, if it has one, and what else is told of it.
fn beside(world: &World<'_>, pane: usize, told: Option<String>) -> String {
    let digit =
        || world.setup.texts.with("areas-digit", &[("digit", (pane + 1).to_string().into())]);
    let digit = (pane < world.setup.panes.pinned).then(digit);
    let told = told.filter(|told| !told.is_empty());
    digit.into_iter().chain(told).collect::<Vec<_>>().join(" · ")
}

/// How many records an area holds; that there are none is for those only who may know whether there are.
fn held(world: &World<'_>, area: &Area) -> String {
    let held: usize = area.kinds().map(|kind| world.seen.of_kind(kind.code).count()).sum();
    let audience = world.seen.audience();
    if held == 0 && area.kinds().any(|kind| !audience.may_see(kind.level)) {
        return String::new();
    }
    world.setup.texts.integer(i64::try_from(held).unwrap_or(i64::MAX))
}

/// What waits in an area, and how much it holds.
fn counted(world: &World<'_>, area: &'static Area) -> String {
    let due = standing_of(world, area).waiting(world.seen);
    let waits = dates_of(world, area).len() + due.iter().map(|own| own.count).sum::<usize>();
    if waits == 0 {
        return held(world, area);
    }
    let texts = world.setup.texts;
    let number = texts.integer(i64::try_from(waits).unwrap_or(i64::MAX));
    let said = [("count", waits.into()), ("number", number.into())];
    format!("{} · {}", texts.with("areas-wait", &said), held(world, area))
}

impl Pane for Areas {
    fn context(&self) -> Context {
        Context::Text
    }

    fn seeks(&self) -> bool {
        true
    }

    fn title(&self) -> &'static str {
        "areas-heading"
    }

    fn hints(&self) -> &'static [Act] {
        &[Act::Leave, Act::Accept, Act::LineDown]
    }

    fn word(&self, act: Act) -> Option<&'static str> {
        match act {
            Act::Accept => Some("action-open"),
            Act::Leave => Some("action-back"),
            _ => None,
        }
    }

    fn act(&mut self, act: Act, world: &World<'_>) -> Option<Vec<Ask>> {
        match act {
            Act::Accept => {
                let go = self.picker.selected().map(|row| Ask::Go(Place::Pane(row.what.pane)));
                Some(go.into_iter().collect())
            }
            Act::Leave => Some(vec![Ask::Close]),
            _ => {
                let rows = usize::from(Self::panel(world).inner.height).saturating_sub(1);
                self.picker.act(act, rows).then(Vec::new)
            }
        }
    }

    fn typed(&mut self, text: &str, _world: &World<'_>) -> Vec<Ask> {
        self.picker.typed(text);
        Vec::new()
    }

    fn refresh(&mut self, world: &World<'_>, _kinds: Option<&[KindCode]>) {
        self.uncounted = used(world).collect();
    }

    fn works(&self, _world: &World<'_>) -> bool {
        !self.uncounted.is_empty()
    }

    fn work(&mut self, world: &World<'_>) -> Vec<Ask> {
        if !self.uncounted.is_empty() {
            let area = self.uncounted.remove(0);
            let counted = counted(world, area);
            let aside = |own: &Chosen| {
                let is_own = own.area.is_some_and(|own| own.key == area.key);
                is_own.then(|| beside(world, own.pane, Some(counted.clone())))
            };
            self.picker.set_aside(aside);
        }
        Vec::new()
    }

    fn draw(&self, world: &World<'_>, canvas: &mut Canvas<'_>) {
        let panel = Self::panel(world);
        canvas.panel(panel, &world.setup.texts.get("areas-heading"));
        let empty = world.setup.texts.get("list-nothing-found");
        self.picker.draw(canvas, panel.inner, "› ", &empty);
    }
}
