//! A kind of record, declared once.

use super::common::COMMON;
use super::declare::{
    Check, Checklist, Deed, Evidence, Figure, Guard, Release, Report, Row, Rules, Sealed, Stamp,
    Table, Total, View, Why,
};
use super::field::{Field, FieldCode, KindCode};
use super::{Level, Record};

/// One declared kind. List, form, detail, search, filter, CSV, JSON, command line, history in words
/// and redaction are derived from it.
#[derive(Clone, Copy, Debug)]
pub struct Kind {
    /// Permanent number.
    pub code: KindCode,
    /// English singular snake_case key.
    pub key: &'static str,
    /// Level of a new record; somebody may set another.
    pub level: Level,
    /// Its fields in the order of forms. The first is the title, unless others are.
    pub fields: &'static [Field],
    /// The fields whose values are the title of a record that joins others and has no name of its own.
    pub titled_by: &'static [&'static Field],
    /// What is computed and shown beside the fields of each record.
    pub figures: &'static [Figure],
    /// The usual order of the register; without one, by title.
    pub order: Option<Order>,
    /// What it asks of its records.
    pub rules: Rules,
    /// Ways to look at its records, in the order in which they are gone through.
    pub views: &'static [View],
    /// What it offers beside its fields and rules.
    pub offers: Offers,
    /// Numbers about all of its records.
    pub totals: &'static [Total],
    /// Where its records open.
    pub home: Home,
}

/// What a kind offers beside its fields and rules.
#[derive(Clone, Copy, Debug)]
pub struct Offers {
    /// The records that it begins with, those that others name first.
    pub rows: &'static [Row],
    /// What can be done with a record in one step.
    pub deeds: &'static [Deed],
    /// Pages for people who do not have the program.
    pub reports: &'static [Report],
    /// What may not go out.
    pub releases: &'static [Release],
    /// What it brings to other kinds, and what it shares with some.
    pub adds: &'static [Adds],
    /// For the sake of what its records are there.
    pub whys: &'static [Why],
    /// Fields of earlier versions. What stands in them, or comes in with them, is read once and becomes
    /// something else (`engine::rules`); nobody is asked for them.
    pub former: &'static [Field],
}

/// Where in the window records open, and areas are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// The registers of the area.
    Area,
    /// The benchmarks with their steps.
    Roadmap,
    /// The map of people.
    People,
    /// Fishbones, driver diagrams, outlines.
    Outlines,
    /// The board of small tests of change.
    Cycles,
    /// The open notes.
    Inbox,
}

impl Offers {
    const NOTHING: Self = Self {
        rows: &[],
        deeds: &[],
        reports: &[],
        releases: &[],
        adds: &[],
        whys: &[],
        former: &[],
    };
}

/// What a kind, or a system that has no kind of its own, brings to a kind: a system keeps its own in its own
/// file. Fields that several kinds share are declared once, and each of the kinds brings them to itself.
/// Everything comes after what the kind has itself.
#[derive(Clone, Copy, Debug)]
pub struct Adds {
    /// The kind.
    pub to: KindCode,
    /// Fields.
    pub fields: &'static [Field],
    /// Figures.
    pub figures: &'static [Figure],
    /// What is always shown as met or not.
    pub checklists: &'static [Checklist],
    /// The steps that its records show.
    pub evidence: &'static [Evidence],
    /// Ways to look at its records.
    pub views: &'static [View],
    /// Reports about it.
    pub reports: &'static [Report],
}

impl Adds {
    const fn nothing(to: KindCode) -> Self {
        Self {
            to,
            fields: &[],
            figures: &[],
            checklists: &[],
            evidence: &[],
            views: &[],
            reports: &[],
        }
    }

    /// Fields for a kind.
    pub const fn fields(to: KindCode, fields: &'static [Field]) -> Self {
        Self { fields, ..Self::nothing(to) }
    }

    /// Figures for a kind.
    pub const fn figures(to: KindCode, figures: &'static [Figure]) -> Self {
        Self { figures, ..Self::nothing(to) }
    }

    /// Checklists for a kind.
    pub const fn checklists(to: KindCode, checklists: &'static [Checklist]) -> Self {
        Self { checklists, ..Self::nothing(to) }
    }

    /// Steps that the records of a kind show.
    pub const fn evidence(to: KindCode, evidence: &'static [Evidence]) -> Self {
        Self { evidence, ..Self::nothing(to) }
    }

    /// Ways to look at the records of a kind.
    pub const fn views(to: KindCode, views: &'static [View]) -> Self {
        Self { views, ..Self::nothing(to) }
    }

    /// Reports about a kind.
    pub const fn reports(to: KindCode, reports: &'static [Report]) -> Self {
        Self { reports, ..Self::nothing(to) }
    }
}

/// An order of records. Those without a value come last either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Order {
    /// The slot that is compared.
    pub by: FieldCode,
    /// Largest first.
    pub descending: bool,
}

impl Order {
    /// Newest or largest first.
    pub const fn newest(by: FieldCode) -> Self {
        Self { by, descending: true }
    }

    /// Smallest first.
    pub const fn rising(by: FieldCode) -> Self {
        Self { by, descending: false }
    }
}

impl Kind {
    /// A kind with its fields, the first of which is the title.
    pub const fn new(
        code: KindCode,
        key: &'static str,
        level: Level,
        fields: &'static [Field],
    ) -> Self {
        Self {
            code,
            key,
            level,
            fields,
            titled_by: &[],
            figures: &[],
            order: None,
            rules: Rules::NONE,
            views: &[],
            offers: Offers::NOTHING,
            totals: &[],
            home: Home::Area,
        }
    }

    /// With fields of earlier versions.
    #[must_use]
    pub const fn formerly(self, former: &'static [Field]) -> Self {
        Self { offers: Offers { former, ..self.offers }, ..self }
    }

    /// Titled by what these fields hold, joined.
    #[must_use]
    pub const fn titled_by(self, titled_by: &'static [&'static Field]) -> Self {
        Self { titled_by, ..self }
    }

    /// With what is computed of its records.
    #[must_use]
    pub const fn figures(self, figures: &'static [Figure]) -> Self {
        Self { figures, ..self }
    }

    /// With another order than by title.
    #[must_use]
    pub const fn ordered(self, order: Order) -> Self {
        Self { order: Some(order), ..self }
    }

    /// With what is refused.
    #[must_use]
    pub const fn guards(self, guards: &'static [Guard]) -> Self {
        Self { rules: Rules { guards, ..self.rules }, ..self }
    }

    /// With what is looked for.
    #[must_use]
    pub const fn checks(self, checks: &'static [Check]) -> Self {
        Self { rules: Rules { checks, ..self.rules }, ..self }
    }

    /// With the steps that its records show.
    #[must_use]
    pub const fn evidence(self, evidence: &'static [Evidence]) -> Self {
        Self { rules: Rules { evidence, ..self.rules }, ..self }
    }

    /// With ways to look at its records.
    #[must_use]
    pub const fn views(self, views: &'static [View]) -> Self {
        Self { views, ..self }
    }

    /// With what it brings to other kinds, and what it shares with some.
    #[must_use]
    pub const fn adds(self, adds: &'static [Adds]) -> Self {
        Self { offers: Offers { adds, ..self.offers }, ..self }
    }

    /// With those for the sake of which its records are there.
    #[must_use]
    pub const fn because(self, whys: &'static [Why]) -> Self {
        Self { offers: Offers { whys, ..self.offers }, ..self }
    }

    /// With records to begin with, laid down when its area is first used.
    #[must_use]
    pub const fn rows(self, rows: &'static [Row]) -> Self {
        Self { offers: Offers { rows, ..self.offers }, ..self }
    }

    /// With what can be done in one step.
    #[must_use]
    pub const fn deeds(self, deeds: &'static [Deed]) -> Self {
        Self { offers: Offers { deeds, ..self.offers }, ..self }
    }

    /// With what may not go out.
    #[must_use]
    pub const fn releases(self, releases: &'static [Release]) -> Self {
        Self { offers: Offers { releases, ..self.offers }, ..self }
    }

    /// With reports.
    #[must_use]
    pub const fn reports(self, reports: &'static [Report]) -> Self {
        Self { offers: Offers { reports, ..self.offers }, ..self }
    }

    /// With what a change fills in by itself.
    #[must_use]
    pub const fn stamps(self, stamps: &'static [Stamp]) -> Self {
        Self { rules: Rules { stamps, ..self.rules }, ..self }
    }

    /// With what is always shown as met or not.
    #[must_use]
    pub const fn checklists(self, checklists: &'static [Checklist]) -> Self {
        Self { rules: Rules { checklists, ..self.rules }, ..self }
    }

    /// With numbers about all of its records.
    #[must_use]
    pub const fn totals(self, totals: &'static [Total]) -> Self {
        Self { totals, ..self }
    }

    /// Its records open in a pane that was made for them.
    #[must_use]
    pub const fn at_home(self, home: Home) -> Self {
        Self { home, ..self }
    }

    /// Given to nobody for a time.
    #[must_use]
    pub const fn sealed(self, sealed: Sealed) -> Self {
        Self { rules: Rules { sealed: Some(sealed), ..self.rules }, ..self }
    }

    /// The tables among its views.
    pub fn tables(&self) -> impl Iterator<Item = &'static Table> {
        self.views.iter().filter_map(|view| match view {
            View::Table(table) => Some(*table),
            _ => None,
        })
    }

    /// The field that names a record of this kind.
    pub const fn title(&self) -> &'static Field {
        &self.fields[0]
    }

    /// The kind's own field or common slot with this key, also one of an earlier version.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.known().find(|field| field.key == key)
    }

    /// The kind's own field or common slot with this code, also one of an earlier version.
    pub fn field_of(&self, code: FieldCode) -> Option<&'static Field> {
        self.known().find(|field| field.code == code)
    }

    fn known(&self) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().chain(COMMON).chain(self.offers.former)
    }

    /// The figure with this key.
    pub fn figure(&self, key: &str) -> Option<&'static Figure> {
        self.figures.iter().find(|figure| figure.field.key == key)
    }

    /// The level of a record: its own if it has one, else the kind's.
    pub fn level_of(&self, record: &Record) -> Level {
        record.level().unwrap_or(self.level)
    }
}
