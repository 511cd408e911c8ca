//! What can be asked of a record: tests, and the figures, numbers, days and sets that they are made of.
//! One grammar in one file: each part is made of the others.

use crate::domain::field::{Field, FieldType};
use crate::domain::{KindCode, Level};

use super::Phrases;

/// A question to a record, with the answers yes, no and unknown.
#[derive(Clone, Copy, Debug)]
pub enum Test {
    /// Never true: for what must not be done at all.
    Never,
    /// The field has one of these choices, of several at least one of these; an empty one has the choice
    /// that its field begins with.
    Is(&'static Field, &'static [u16]),
    /// The field says yes.
    Yes(&'static Field),
    /// The field holds something.
    Filled(&'static Field),
    /// The field is empty.
    Empty(&'static Field),
    /// The text in a field says one of these.
    Mentions(&'static Field, &'static Phrases),
    /// A figure says yes.
    Says(&'static Figure),
    /// A figure is one of these choices.
    FigureIs(&'static Figure, &'static [u16]),
    /// A figure is known.
    Known(&'static Figure),
    /// One number against another.
    Compare(Amount, Than, Amount),
    /// The second of two fields is no earlier, or no less, than the first; so it is if one is empty.
    InOrder(&'static Field, &'static Field),
    /// One day comes before another.
    Before(Day, Day),
    /// What a link field points to passes; unknown without one.
    Linked(&'static Field, &'static Self),
    /// A living record is in the set.
    Any(Set),
    /// Every record of the set passes; unknown of an empty one.
    Every(Set, &'static Self),
    /// In each school year, from the first that stands in a field of the set until the present one, a record of
    /// the set passes; unknown of an empty set.
    EachYear(Set, &'static Field, &'static Self),
    /// In a set: it is not the record that is asked about.
    Other,
    /// In a set: it holds the same in this field as the record that is asked about.
    Same(&'static Field),
    /// In a set: its day in this field is in the same month as that of the record that is asked about.
    SameMonth(&'static Field),
    /// The record that a link field pointed to before the change passes as it is after it; true
    /// without one, and of one that is in the trash.
    Left(&'static Field, &'static Self),
    /// The field names the one for whom something is written; unknown while nobody is named.
    Recipient(&'static Field),
    /// Every one of them.
    All(&'static [Self]),
    /// At least one of them.
    Either(&'static [Self]),
    /// The opposite.
    Not(&'static Self),
}

/// How two numbers stand to one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Than {
    /// Smaller.
    Less,
    /// Smaller, or the same.
    AtMost,
    /// The same.
    Equal,
    /// Larger, or the same.
    AtLeast,
    /// Larger.
    More,
}

impl Test {
    /// An amount is at least so many.
    pub const fn at_least(amount: Amount, number: i64) -> Self {
        Self::Compare(amount, Than::AtLeast, Amount::Number(number))
    }

    /// A day is over.
    pub const fn is_past(field: &'static Field) -> Self {
        Self::Before(Day::Field(field), Day::Today(0))
    }
}

/// A number about a record. Unknown where nobody can know: a field that is empty, a share of nothing.
#[derive(Clone, Copy, Debug)]
pub enum Amount {
    /// A number that is always the same.
    Number(i64),
    /// The number in a field.
    Field(&'static Field),
    /// An amount of what a link field points to.
    Of(&'static Field, &'static Self),
    /// How many records a set has.
    Count(Set),
    /// How many of these are certainly so.
    Met(&'static [Test]),
    /// How many different records a link field of a set names: whoever is named twice counts once.
    Distinct(Set, &'static Field),
    /// The sum over a set; of nothing it is 0, and what is unknown of a record adds nothing.
    Sum(Set, &'static Self),
    /// The number in a field of the record of a set whose day in another field is the latest. The day and the number
    /// of readings are those of the newest one.
    Latest(Set, &'static Field, &'static Field),
    /// All of them together.
    Together(&'static [Self]),
    /// The largest of those that are known.
    Largest(&'static [Self]),
    /// The first without the others.
    Less(&'static Self, &'static [Self]),
    /// The one so many times.
    Times(&'static Self, &'static Self),
    /// What is set in a field of the site that a record belongs to, else of the one that there is.
    Setting(&'static Field),
    /// So much of so much, in percent.
    Share(&'static Self, &'static Self),
    /// Days from one day to another.
    Days(Day, Day),
    /// The school year in which somebody asks, as a year's field holds it.
    SchoolYear,
}

/// A day.
#[derive(Clone, Copy, Debug)]
pub enum Day {
    /// The day on which somebody asks, so many days later.
    Today(i16),
    /// So many days before the day on which somebody asks; those without school are not counted.
    Ago(u16),
    /// The day in a field.
    Field(&'static Field),
    /// A day of what a link field points to.
    Of(&'static Field, &'static Self),
    /// When what a field says comes again: from today on, counted from the day in another field.
    Next(&'static Field, &'static Field),
    /// When what a field says comes again after a day on which it was.
    After(&'static Field, &'static Self),
    /// The latest day in a field of a set.
    Latest(Set, &'static Field),
    /// The first day of the school year in which somebody asks.
    SchoolYear,
    /// The first day of the term in which somebody asks; where nobody said, of the school year.
    Term,
}

/// Living records.
#[derive(Clone, Copy, Debug)]
pub struct Set {
    /// Which.
    pub of: Source,
    /// What each of them has to pass.
    pub only: Option<&'static Test>,
}

/// Where a set comes from. Each is found by who points where: nothing looks through a whole kind for
/// one record.
#[derive(Clone, Copy, Debug)]
pub enum Source {
    /// The records of a kind that point here by a link field.
    Pointing(KindCode, &'static Field),
    /// Those of the same kind that point to the same record by this field, this one among them.
    Alike(&'static Field),
    /// What a link field names.
    Linked(&'static Field),
    /// All of some kinds: for what is asked once, not of each record.
    All(&'static [KindCode]),
}

impl Set {
    /// The records of a kind that point here by a field.
    pub const fn pointing(kind: KindCode, by: &'static Field) -> Self {
        Self { of: Source::Pointing(kind, by), only: None }
    }

    /// Those of the same kind that point to the same record, this one among them.
    pub const fn alike(by: &'static Field) -> Self {
        Self { of: Source::Alike(by), only: None }
    }

    /// What a link field names.
    pub const fn linked(by: &'static Field) -> Self {
        Self { of: Source::Linked(by), only: None }
    }

    /// All records of some kinds.
    pub const fn all(kinds: &'static [KindCode]) -> Self {
        Self { of: Source::All(kinds), only: None }
    }

    /// Those of them that pass a test.
    #[must_use]
    pub const fn only(self, test: &'static Test) -> Self {
        Self { only: Some(test), ..self }
    }
}

/// A value that is computed for each record of a kind; nobody sets it. Words: `field-<key>`.
#[derive(Clone, Copy, Debug)]
pub struct Figure {
    /// Key, type and level, as a field has them; it has no slot.
    pub field: Field,
    /// How it is found out.
    pub formula: Formula,
}

/// How a figure is found out.
#[derive(Clone, Copy, Debug)]
pub enum Formula {
    /// It is a number.
    Amount(Amount),
    /// Yes or no.
    Test(Test),
    /// It is a day.
    Day(Day),
    /// The first choice whose test holds.
    First(&'static [(u16, Test)]),
    /// The record of a set whose field is the largest; of equal ones the one that was made last.
    Largest(Set, &'static Field),
    /// What stands in the second field of the record of a set whose day in the first is the latest; where
    /// nothing stands there, nothing was said.
    Latest(Set, &'static Field, &'static Field),
    /// What a link field of the records of a set names, each once.
    Named(Set, &'static Field),
    /// The kind's area computes it (`engine::figures`) from records of these kinds; without any, from whatever
    /// there is.
    Code(&'static [KindCode]),
}

impl Figure {
    /// A figure that the kind's area computes and the team may see.
    pub const fn code(key: &'static str, ty: FieldType) -> Self {
        Self { field: Field::new(0, key, ty), formula: Formula::Code(&[]) }
    }

    /// One that is computed from records of some kinds only: when others change it stays what it is.
    pub const fn code_from(key: &'static str, ty: FieldType, kinds: &'static [KindCode]) -> Self {
        Self { field: Field::new(0, key, ty), formula: Formula::Code(kinds) }
    }

    /// With another privacy level.
    #[must_use]
    pub const fn level(mut self, level: Level) -> Self {
        self.field.level = level;
        self
    }

    /// A number.
    pub const fn amount(key: &'static str, ty: FieldType, amount: Amount) -> Self {
        Self { field: Field::new(0, key, ty), formula: Formula::Amount(amount) }
    }

    /// How many records a set has.
    pub const fn count(key: &'static str, set: Set) -> Self {
        Self::amount(key, FieldType::COUNT, Amount::Count(set))
    }

    /// Yes or no.
    pub const fn test(key: &'static str, test: Test) -> Self {
        Self { field: Field::new(0, key, FieldType::Flag), formula: Formula::Test(test) }
    }

    /// A day.
    pub const fn day(key: &'static str, day: Day) -> Self {
        Self { field: Field::new(0, key, FieldType::Date), formula: Formula::Day(day) }
    }

    /// Another way.
    pub const fn by(key: &'static str, ty: FieldType, formula: Formula) -> Self {
        Self { field: Field::new(0, key, ty), formula }
    }

    /// Whether the kind's area computes it.
    pub const fn is_code(&self) -> bool {
        matches!(self.formula, Formula::Code(_))
    }
}
