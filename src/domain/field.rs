//! A field of a kind, declared once; everything that lists, edits, stores or hides it reads this.

use super::Level;

/// The permanent number of a kind on disk. Never reused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KindCode(pub u16);

/// The permanent number of a slot on disk. 1 to 99 are common to all kinds, 100 to 9999 belong to
/// the kind, from 10000 on are relations. Never reused (`tests/golden/codes.txt`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FieldCode(pub u16);

/// One declared field.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Permanent number.
    pub code: FieldCode,
    /// English snake_case key, as in JSON, CSV and the command line.
    pub key: &'static str,
    /// What it holds.
    pub ty: FieldType,
    /// Who may see it.
    pub level: Level,
    /// A record cannot be saved without it.
    pub required: bool,
    /// The choice that a new record begins with.
    pub default: Option<u16>,
    /// A date of which people are reminded.
    pub due: Option<Due>,
    /// The fields that hold when on a day something begins and ends.
    pub times: Option<(&'static Self, &'static Self)>,
    /// The record is nothing without what the link points to: it is hidden with it.
    pub hangs: bool,
    /// With which content there is still something to do.
    pub open: Option<Open>,
    /// The forms of its kind to which it belongs; all of them without any.
    pub when: Option<When>,
    /// Who fills it in.
    pub filled: Filled,
}

/// The forms of a kind to which a field belongs: there it is asked for, and required if it is so. What
/// stands in it is shown in every form.
#[derive(Clone, Copy, Debug)]
pub struct When {
    /// The choice field that says the form; it stands before.
    pub form: &'static Field,
    /// With which of its choices.
    pub choices: &'static [u16],
}

/// When a field says that there is still something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Open {
    /// While it has one of these choices.
    Choice(&'static [u16]),
    /// While it is empty.
    Empty,
}

/// When a date is something that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// So many days before it.
    pub days: u16,
    /// The choice field and the choices with which it no longer counts.
    pub unless: Option<(FieldCode, &'static [u16])>,
}

/// What a field holds.
#[derive(Clone, Copy, Debug)]
pub enum FieldType {
    /// Text as typed, one line.
    Line,
    /// Text as typed, many lines.
    Text,
    /// Text per language, one line.
    Line2,
    /// Text per language, many lines.
    Text2,
    /// A whole number from `min` to `max`.
    Integer {
        /// Smallest allowed.
        min: i64,
        /// Largest allowed.
        max: i64,
    },
    /// A number with up to three decimals, not negative.
    Decimal,
    /// A number with up to three decimals that may be negative.
    Signed,
    /// A number with up to three decimals from 0 to 100.
    Percent,
    /// Dollars and cents; owed ones are negative. Kept as whole cents.
    Money {
        /// Smallest allowed, in cents.
        min: i64,
    },
    /// Yes or no.
    Flag,
    /// One of a fixed list.
    Choice(&'static [Choice]),
    /// Several of a fixed list, shown in its order.
    Choices(&'static [Choice]),
    /// A day.
    Date,
    /// A school year, kept as the calendar year in which it begins.
    Year,
    /// A time of day, kept as minutes since midnight.
    Time,
    /// How long something takes, in minutes.
    Span,
    /// A moment; only common slots have it.
    Moment,
    /// One record of one of these kinds.
    Link(&'static [KindCode]),
    /// Several records of these kinds.
    Links(&'static [KindCode]),
    /// A web or mail address, one line.
    Address,
    /// Text of which only a digest is kept (`engine::one_way`), one line.
    OneWay,
    /// What comes again and again, as the rule of a calendar (`engine::recurrence`).
    Recurrence,
    /// What was read day after day, a line each: day, value, note.
    Series,
}

/// Who fills a field in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filled {
    /// Whoever edits the record.
    ByPeople,
    /// They do, and mostly with the day on which they write it down: a form begins with that.
    FromToday,
    /// The program, by a stamp: nobody else sets it.
    ByStamp,
    /// The program, by a stamp, once: it stays as long as its record, and undo does not take it away.
    ForGood,
}

/// One entry of a fixed list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// Permanent number on disk.
    pub code: u16,
    /// English snake_case key.
    pub key: &'static str,
}

impl Choice {
    /// Declares a choice.
    pub const fn new(code: u16, key: &'static str) -> Self {
        Self { code, key }
    }
}

impl Field {
    /// A field that the team may see and that may stay empty.
    pub const fn new(code: u16, key: &'static str, ty: FieldType) -> Self {
        let (code, level) = (FieldCode(code), Level::Team);
        Self {
            code,
            key,
            ty,
            level,
            required: false,
            default: None,
            due: None,
            times: None,
            hangs: false,
            open: None,
            when: None,
            filled: Filled::ByPeople,
        }
    }

    /// With another privacy level.
    #[must_use]
    pub const fn level(mut self, level: Level) -> Self {
        self.level = level;
        self
    }

    /// Required.
    #[must_use]
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// With a choice that a new record begins with.
    #[must_use]
    pub const fn begins(mut self, choice: u16) -> Self {
        self.default = Some(choice);
        self
    }

    /// With the day on which somebody writes it down, in a form.
    #[must_use]
    pub const fn today(mut self) -> Self {
        self.filled = Filled::FromToday;
        self
    }

    /// A date of which people are reminded so many days before, unless a field has one of these choices.
    #[must_use]
    pub const fn due(mut self, days: u16, unless: (FieldCode, &'static [u16])) -> Self {
        self.due = Some(Due { days, unless: Some(unless) });
        self
    }

    /// A date of which people are reminded so many days before, whatever else there is.
    #[must_use]
    pub const fn remind(mut self, days: u16) -> Self {
        self.due = Some(Due { days, unless: None });
        self
    }

    /// A day on which something begins and ends at the times in two fields.
    #[must_use]
    pub const fn between(mut self, begins: &'static Self, ends: &'static Self) -> Self {
        self.times = Some((begins, ends));
        self
    }

    /// The record is nothing without what this points to, and hidden with it.
    #[must_use]
    pub const fn hangs(mut self) -> Self {
        self.hangs = true;
        self
    }

    /// With these choices there is still something to do.
    #[must_use]
    pub const fn open(mut self, choices: &'static [u16]) -> Self {
        self.open = Some(Open::Choice(choices));
        self
    }

    /// While it is empty there is still something to do.
    #[must_use]
    pub const fn open_while_empty(mut self) -> Self {
        self.open = Some(Open::Empty);
        self
    }

    /// Filled in by a stamp alone.
    #[must_use]
    pub const fn kept(mut self) -> Self {
        self.filled = Filled::ByStamp;
        self
    }

    /// Filled in by a stamp, once and for good.
    #[must_use]
    pub const fn lasting(mut self) -> Self {
        self.filled = Filled::ForGood;
        self
    }

    /// With these choices of another field only.
    #[must_use]
    pub const fn when(mut self, form: &'static Self, choices: &'static [u16]) -> Self {
        self.when = Some(When { form, choices });
        self
    }

    /// Whether only the program fills it in.
    pub fn is_kept(&self) -> bool {
        matches!(self.filled, Filled::ByStamp | Filled::ForGood)
    }

    /// Whether it belongs to a record; `choice` gives what is chosen in another field of that.
    pub fn belongs(&self, choice: impl FnOnce(&Self) -> Option<u16>) -> bool {
        self.when.is_none_or(|when| {
            let form = choice(when.form).or(when.form.default);
            form.is_some_and(|form| when.choices.contains(&form))
        })
    }

    /// The field's choices; empty for other types.
    pub const fn choices(&self) -> &'static [Choice] {
        match self.ty {
            FieldType::Choice(choices) | FieldType::Choices(choices) => choices,
            _ => &[],
        }
    }
}

impl FieldType {
    /// How many there are of something.
    pub const COUNT: Self = Self::Integer { min: 0, max: i64::MAX };

    /// Money that may be owed.
    pub const MONEY: Self = Self::Money { min: i64::MIN };

    /// What something costs, or how much there is to spend: never less than nothing.
    pub const PRICE: Self = Self::Money { min: 0 };

    /// The key by which `cg kinds` names the type.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Line => "line",
            Self::Text => "text",
            Self::Line2 => "line2",
            Self::Text2 => "text2",
            Self::Integer { .. } => "integer",
            Self::Decimal => "decimal",
            Self::Signed => "signed",
            Self::Percent => "percent",
            Self::Money { .. } => "money",
            Self::Flag => "flag",
            Self::Choice(_) => "choice",
            Self::Choices(_) => "choices",
            Self::Date => "date",
            Self::Year => "year",
            Self::Time => "time",
            Self::Span => "span",
            Self::Moment => "moment",
            Self::Link(_) => "link",
            Self::Links(_) => "links",
            Self::Address => "address",
            Self::OneWay => "one_way",
            Self::Recurrence => "recurrence",
            Self::Series => "series",
        }
    }

    /// Whether the text is kept per language.
    pub const fn is_bilingual(&self) -> bool {
        matches!(self, Self::Line2 | Self::Text2)
    }

    /// Whether it is a number, which stands to the right in a table.
    pub const fn is_number(&self) -> bool {
        matches!(
            self,
            Self::Integer { .. }
                | Self::Decimal
                | Self::Signed
                | Self::Percent
                | Self::Money { .. }
        )
    }

    /// The kinds of which records may stand in it; none for other types than links.
    pub const fn kinds(&self) -> &'static [KindCode] {
        match self {
            Self::Link(kinds) | Self::Links(kinds) => kinds,
            _ => &[],
        }
    }

    /// Whether line breaks belong in it.
    pub const fn is_multiline(&self) -> bool {
        matches!(self, Self::Text | Self::Text2 | Self::Series)
    }
}
