//! Which panes have a digit: the usual ones, or those that a settings file names.

use crate::config::preferences::Pin;
use crate::config::problem::nearest;
use crate::config::{Problem, ProblemKind};
use crate::domain::Home;
use crate::domain::kinds::AREAS;

/// The panes that are no area's page, by name, in the order of the usual digits.
pub const USUAL: [&str; 9] =
    ["home", "roadmap", "people", "outlines", "cycles", "inbox", "registers", "history", "search"];

/// The pane in which a meeting is led; it has a digit where somebody gives it one.
pub const SESSION: &str = "session";

/// The panes as they are named and numbered.
#[derive(Clone, Debug, Default)]
pub struct Panes {
    /// The message ids of their names: those that have a digit in its order, then the others.
    pub titles: Vec<String>,
    /// How many have a digit.
    pub pinned: usize,
}

impl Panes {
    /// The message id of the name of the pane with this digit.
    pub fn numbered(&self, digit: u8) -> Option<&String> {
        self.titles.get(..self.pinned)?.get(usize::from(digit).checked_sub(1)?)
    }
}

/// As many as there are digits.
pub const MOST: usize = 9;

/// The names under which panes can be pinned. An area that has a pane made for it is that pane.
fn names() -> impl Iterator<Item = &'static str> {
    let areas = AREAS.iter().filter(|area| area.pane == Home::Area);
    USUAL.into_iter().chain([SESSION]).chain(areas.map(|area| area.key))
}

/// The name of a pane, from the message id of its title.
pub fn name(title: &str) -> &str {
    title.split_once('-').map_or(title, |(_, name)| name)
}

/// Whether a pane can have a digit, by the message id of its title: the page of an area that has a pane
/// made for it cannot, the pane can.
pub fn may_be_pinned(title: &str) -> bool {
    let name = name(title);
    let is_page = title.starts_with("area-") && USUAL.contains(&name);
    !is_page && names().any(|own| own == name)
}

/// The panes that a file pins, in its order, without what is wrong, and what that is.
pub fn pinned(pins: &[Pin]) -> (Vec<String>, Vec<Problem>) {
    let mut kept: Vec<String> = Vec::new();
    let mut problems = Vec::new();
    for pin in pins {
        let id = pin.name.clone();
        let kind = if !names().any(|name| name == id) {
            ProblemKind::UnknownPane { nearest: nearest(&id, names()), id }
        } else if kept.contains(&id) {
            ProblemKind::PinnedTwice(id)
        } else if kept.len() == MOST {
            ProblemKind::NoDigit(id)
        } else {
            kept.push(id);
            continue;
        };
        problems.push(Problem { place: pin.place.clone(), kind });
    }
    (kept, problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Place;

    fn pins(names: &[&str]) -> Vec<Pin> {
        let pin = |name: &&str| Pin { name: (*name).to_owned(), place: Place::default() };
        names.iter().map(pin).collect()
    }

    #[test]
    fn what_is_wrong_is_told_and_the_rest_is_pinned() {
        let (kept, problems) = pinned(&pins(&["partners", "home", "rodmap", "home", "Ana"]));
        assert_eq!(kept, ["partners", "home"]);
        let kinds: Vec<_> = problems.into_iter().map(|problem| problem.kind).collect();
        let near = ("rodmap".into(), Some("roadmap".into()));
        let expected = [
            ProblemKind::UnknownPane { id: near.0, nearest: near.1 },
            ProblemKind::PinnedTwice("home".into()),
            ProblemKind::UnknownPane { id: "Ana".into(), nearest: None },
        ];
        assert_eq!(kinds, expected);
    }

    #[test]
    fn the_tenth_has_no_digit_and_what_has_a_pane_of_its_own_is_that_pane() {
        let (kept, problems) = pinned(&pins(&[&USUAL[..], &["money"]].concat()));
        assert_eq!(kept, USUAL);
        assert_eq!(problems[0].kind, ProblemKind::NoDigit("money".into()));
        assert_eq!(pinned(&pins(&["notes"])).0, Vec::<String>::new());
        assert_eq!(name("area-partners"), "partners");
        let doubled = |own: &&str| names().filter(|name| name == own).count() > 1;
        assert!(!names().any(|name| doubled(&name)));
    }
}
