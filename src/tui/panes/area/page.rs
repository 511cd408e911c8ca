//! The page of an area: what is missing or waits there, the most pressing first, then what its
//! records come to, then its registers.

use chrono::NaiveDate;

use crate::domain::kinds::Area;
use crate::domain::{Home, KindCode, Value};
use crate::engine::reckon::{Part, Standing, Totalled, totals_of};

use crate::tui::pane::Place;
use crate::tui::panes::registers::register::Register;
use crate::tui::widgets::leads::{Item, Lead, Leads};
use crate::tui::widgets::waits::{dates_of, standing_of, waits};
use crate::tui::world::World;

/// The page.
#[derive(Default)]
pub struct Page {
    /// Its lines.
    pub lines: Leads,
    /// What waits by checks; `None` before it was asked, or when others look.
    standing: Option<Standing>,
    /// What they were computed from; `None` if that changed in another way.
    from: Option<(u64, NaiveDate)>,
}

impl Page {
    /// Notes that something changed. What is hidden now is not told for one frame more.
    pub fn expire(&mut self, everything: bool) {
        self.from = None;
        if everything {
            self.standing = None;
            self.lines.set(Vec::new());
        }
    }

    /// Whether it has to be computed again.
    pub fn is_behind(&self, world: &World<'_>) -> bool {
        self.from != Some(stamp(world))
    }

    /// Computes it.
    pub fn compute(&mut self, world: &World<'_>, area: &'static Area, registers: &[Register]) {
        self.from = Some(stamp(world));
        let standing = self.standing.get_or_insert_with(|| standing_of(world, area));
        standing.follow(world.seen, world.setup.now.day());
        let due = standing.waiting(world.seen);
        let mut lines = waits(world, "areas-pending", &dates_of(world, area), &due);
        lines.extend(registers.iter().flat_map(|own| figures(world, own)));
        lines.extend(own_pane(world, area));
        let pane = lines.last().map(|own| own.words.clone());
        lines.extend(registers.iter().map(|own| register(world, own, pane.as_deref())));
        self.lines.set(lines);
    }

    /// The register of this area to which the line under the cursor leads.
    pub fn register(&self) -> Option<KindCode> {
        match self.lines.selected()?.lead {
            Lead::Go(Place::Register(kind)) => Some(kind),
            _ => None,
        }
    }
}

/// What lines depend on: the newest step and the day.
fn stamp(world: &World<'_>) -> (u64, NaiveDate) {
    (world.ledger.last(), world.setup.now.day())
}

/// The heading of what there is.
const HELD: &str = "areas-holds";

/// The way to a register. One that is called as the pane of the area is told apart from that.
fn register(world: &World<'_>, own: &Register, pane: Option<&str>) -> Item {
    let texts = world.setup.texts;
    let lead = Lead::Go(Place::Register(own.kind.code));
    let aside = own.counted(world);
    let kinds = texts.kinds(own.kind).into_owned();
    let words = match pane {
        Some(pane) if pane == kinds => texts.with("areas-register", &[("kinds", kinds.into())]),
        _ => kinds,
    };
    Item { aside, ..Item::new(HELD, words, lead) }
}

/// The numbers about all records of a register, each with its parts.
fn figures(world: &World<'_>, own: &Register) -> Vec<Item> {
    let (texts, kind) = (world.setup.texts, own.kind);
    if own.count(world) == 0 {
        return Vec::new();
    }
    let totals = totals_of(world.seen, world.setup.now.day(), kind).into_iter();
    let item = |own: Totalled| {
        let total = own.total;
        let is_empty =
            |part: &Part| part.of.as_ref().or(part.number.as_ref()) == Some(&Value::Integer(0));
        let parts = own.parts.iter().filter(|(_, part)| !is_empty(part));
        let parts = parts.filter_map(|(choice, part)| {
            Some(format!(
                "{} {}",
                texts.choice(kind, total.per?, choice),
                texts.total(kind, total, part)
            ))
        });
        let name = texts.field(kind, &total.field).into_owned();
        let words = std::iter::once(name).chain(parts).collect::<Vec<_>>().join(" · ");
        let lead = Lead::Go(Place::Register(kind.code));
        Item {
            aside: texts.total(kind, total, &own.whole),
            ..Item::new("areas-figures", words, lead)
        }
    };
    totals.map(item).collect()
}

/// The way to the pane that was made for the area.
fn own_pane(world: &World<'_>, area: &Area) -> Option<Item> {
    let title = match area.pane {
        Home::Area => return None,
        Home::Roadmap => "pane-roadmap",
        Home::People => "pane-people",
        Home::Outlines => "pane-outlines",
        Home::Cycles => "pane-cycles",
        Home::Inbox => "pane-inbox",
    };
    let at = world.setup.panes.titles.iter().position(|own| own == title)?;
    let words = world.setup.texts.get(title).into_owned();
    Some(Item::new(HELD, words, Lead::Go(Place::Pane(at))))
}
