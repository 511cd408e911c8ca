//! Two languages on one wall: how many of them are shown, and what is there in both.

use crate::domain::Language;

/// Two languages have room side by side from this width on.
const WIDE: u16 = 100;

/// How many languages a wall shows, and how they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tongues {
    /// The one that leads.
    #[default]
    One,
    /// The other one below it.
    Stacked,
    /// The other one beside it.
    Beside,
}

impl Tongues {
    /// The next of the ways that a wall of this width has room for.
    #[must_use]
    pub const fn turned(self, width: u16) -> Self {
        match self {
            Self::One => Self::Stacked,
            Self::Stacked if width >= WIDE => Self::Beside,
            _ => Self::One,
        }
    }

    /// As it can be on a wall of this width.
    #[must_use]
    pub const fn within(self, width: u16) -> Self {
        match self {
            Self::Beside if width < WIDE => Self::Stacked,
            own => own,
        }
    }
}

/// Something that is said to a room, in one language or in both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// In the language that leads, or in the only one.
    pub first: String,
    /// In the other one.
    pub second: Option<String>,
}

impl Said {
    /// What forms say in the one language and in the other. What is there in one only says the same both
    /// times, once with its mark: it stands alone, and nobody is told it twice.
    pub fn of(first: &str, second: Option<&str>) -> Self {
        match second {
            Some(second) if unmarked(first) != unmarked(second) => {
                Self { first: first.to_owned(), second: Some(second.to_owned()) }
            }
            Some(second) if second.len() > first.len() => Self::of(second, None),
            _ => Self { first: first.to_owned(), second: None },
        }
    }

    /// With the name of what it is before it, in each language; a text that stands alone has it in both.
    #[must_use]
    pub fn labelled(self, label: &Self) -> Self {
        if label.first.is_empty() {
            return self;
        }
        let other = label.second.as_ref();
        let (first, second) = match (self.second, other) {
            (Some(second), _) => {
                let other = other.unwrap_or(&label.first);
                (format!("{}: {}", label.first, self.first), Some(format!("{other}: {second}")))
            }
            (None, Some(other)) => (format!("{} / {other}: {}", label.first, self.first), None),
            (None, None) => (format!("{}: {}", label.first, self.first), None),
        };
        Self { first, second }
    }
}

/// A text with the mark of its language.
pub fn marked(text: &str, language: Language) -> String {
    format!("{text}{}", mark(language))
}

fn unmarked(text: &str) -> String {
    Language::ALL.into_iter().fold(text.to_owned(), |text, own| text.replace(&mark(own), ""))
}

fn mark(language: Language) -> String {
    format!(" [{}]", language.key())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(first: &str, second: &str) -> Said {
        Said { first: first.into(), second: Some(second.into()) }
    }

    #[test]
    fn what_is_there_in_one_language_stands_alone_with_its_mark() {
        let alone = |text: &str| Said { first: text.into(), second: None };
        assert_eq!(Said::of("Families", Some("Familias")), both("Families", "Familias"));
        assert_eq!(Said::of("Families", Some("Families [en]")), alone("Families [en]"));
        assert_eq!(Said::of("Familias [es]", Some("Familias")), alone("Familias [es]"));
        assert_eq!(Said::of("Ana", Some("Ana")), alone("Ana"));
        assert_eq!(Said::of("Ana", None), alone("Ana"));
        let state = Said::of("Familias [es] · done", Some("Familias · hecho"));
        assert_eq!(state, both("Familias [es] · done", "Familias · hecho"));
    }

    #[test]
    fn a_label_is_in_the_language_of_its_text_and_in_both_where_that_stands_alone() {
        let label = both("Aim", "Meta");
        let told = |first, second| Said::of(first, Some(second)).labelled(&label);
        assert_eq!(told("All", "Todos"), both("Aim: All", "Meta: Todos"));
        assert_eq!(told("All", "All [en]").first, "Aim / Meta: All [en]");
        assert_eq!(Said::of("All", None).labelled(&Said::default()).first, "All");
        let same = Said::of("Total", Some("Total"));
        assert_eq!(Said::of("one", Some("uno")).labelled(&same), both("Total: one", "Total: uno"));
        assert_eq!(Said::of("1", Some("1")).labelled(&same).first, "Total: 1");
    }

    #[test]
    fn side_by_side_needs_room() {
        use Tongues::{Beside, One, Stacked};
        assert_eq!([One, Stacked, Beside].map(|own| own.turned(120)), [Stacked, Beside, One]);
        assert_eq!([One, Stacked, Beside].map(|own| own.turned(99)), [Stacked, One, One]);
        assert_eq!([One, Stacked, Beside].map(|own| own.within(99)), [One, Stacked, Stacked]);
        assert_eq!(Beside.within(100), Beside);
    }
}
