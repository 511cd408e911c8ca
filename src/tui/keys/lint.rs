//! Keys that get in each other's way: the same one twice, or one the begin of another. Within a table,
//! and between lists and what works everywhere, a user's key beats one of the program, then the
//! nearer table counts, then the shorter key. A form and a text have keys of their own: there
//! nearness alone decides, and nothing is told.

use std::collections::BTreeSet;

use crate::config::chord::spelled;
use crate::config::{Place, Problem, ProblemKind, Sequence};

use crate::tui::keys::actions::Action;
use crate::tui::keys::context::Context;

/// One key of one action.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The action.
    pub action: &'static Action,
    /// The key.
    pub keys: Sequence,
    /// Where it stands; the file is empty for a key of the program.
    pub place: Place,
}

impl Bound {
    fn is_own(&self) -> bool {
        !self.place.file.is_empty()
    }

    /// Smaller wins.
    fn rank(&self) -> (bool, bool, usize) {
        (!self.is_own(), self.action.context == Context::Global, self.keys.len())
    }

    /// Whether pressing one of them leaves nothing for the other.
    fn meets(&self, other: &Self) -> bool {
        let common = self.keys.len().min(other.keys.len());
        let tables = [self.action.context, other.action.context];
        let together = tables[0] == tables[1]
            || tables.iter().all(|table| matches!(table, Context::List | Context::Global));
        together && self.keys[..common] == other.keys[..common]
    }

    /// What is told of the one that has to give way.
    fn displaces(&self, loser: &Self) -> Problem {
        let (key, action) = (spelled(&loser.keys), loser.action.id.to_owned());
        if self.is_own() && !loser.is_own() {
            let kind = ProblemKind::Displaced { key, action };
            return Problem { place: self.place.clone(), kind };
        }
        if self.keys.len() < loser.keys.len() {
            let kind = ProblemKind::PrefixOf { key: spelled(&self.keys), longer: key, action };
            return Problem { place: self.place.clone(), kind };
        }
        let kind = ProblemKind::Shadowed { key, action: self.action.id.to_owned() };
        Problem { place: loser.place.clone(), kind }
    }
}

/// Leaves out the keys that can never be finished, and tells of all that give way.
pub fn settled(bounds: Vec<Bound>) -> (Vec<Bound>, Vec<Problem>) {
    let mut problems = Vec::new();
    let mut lost = BTreeSet::new();
    for (at, one) in bounds.iter().enumerate() {
        for (offset, other) in bounds[at + 1..].iter().enumerate().filter(|(_, b)| one.meets(b)) {
            let first = one.rank() <= other.rank();
            let (winner, loser) = if first { (one, other) } else { (other, one) };
            problems.push(winner.displaces(loser));
            // What works everywhere still works where there is no list.
            if (winner.action.context, loser.action.context) != (Context::List, Context::Global) {
                lost.insert(if first { at + 1 + offset } else { at });
            }
        }
    }
    let kept = bounds.into_iter().enumerate().filter(|(at, _)| !lost.contains(at));
    (kept.map(|(_, bound)| bound).collect(), problems)
}

#[cfg(test)]
mod tests {
    use crate::config::keymap::BUILT_IN;
    use crate::config::{Chord, Keymap, Layered, Severity, Source};
    use crate::tui::keys::actions::{ACTIONS, Act};
    use crate::tui::keys::bindings::{Bindings, Found};

    use super::*;

    /// A file of the user's over the usual one; what is told, and what keys mean in lists then.
    fn mine(text: &str) -> (Bindings, Vec<(usize, ProblemKind, Severity)>) {
        let base = Keymap::built_in("vim").unwrap_or_default();
        let (own, problems) = Keymap::parse(&Source::new("keymaps/mine.toml", text));
        assert_eq!(problems, []);
        let (bindings, told) = Bindings::new(&own.over(&base));
        let told = told.into_iter().map(|p| (p.place.line, p.kind.clone(), p.severity()));
        (bindings, told.collect())
    }

    fn found(bindings: &Bindings, keys: &str) -> Found {
        bindings.find(Context::List, &Chord::parse_sequence(keys).unwrap_or_default())
    }

    fn displaced(key: &str, action: &str) -> ProblemKind {
        ProblemKind::Displaced { key: key.into(), action: action.into() }
    }

    #[test]
    fn the_shipped_sets_are_clean_and_every_key_of_theirs_arrives() {
        for (name, _) in BUILT_IN {
            let keymap = Keymap::built_in(name).unwrap_or_default();
            let (bindings, problems) = Bindings::new(&keymap);
            assert_eq!(problems, [], "{name}");
            for action in ACTIONS {
                let listed = &keymap.tables[action.context.table()][action.id].sequences;
                let arrive: Vec<_> = bindings.keys_of(action).collect();
                assert_eq!(arrive, listed.iter().collect::<Vec<_>>(), "{name}: {}", action.id);
            }
        }
    }

    #[test]
    fn a_key_of_mine_for_all_places_beats_a_default_of_lists() {
        let (bindings, told) = mine("[global]\npalette = [\"j\"]\n");
        assert_eq!(told, [(2, displaced("j", "down"), Severity::Note)]);
        assert_eq!(found(&bindings, "j"), Found::Act(Act::Palette));
        let down: Vec<_> = bindings.keys(Context::List, Act::Down).map(|k| spelled(k)).collect();
        assert_eq!(down, ["down"]);
    }

    #[test]
    fn a_key_of_mine_for_lists_beats_a_default_of_all_places() {
        let (bindings, told) = mine("[list]\nmark = [\"q\"]\n");
        assert_eq!(told, [(2, displaced("q", "quit"), Severity::Note)]);
        assert_eq!(found(&bindings, "q"), Found::Act(Act::Mark));
        assert_eq!(bindings.keys(Context::List, Act::Quit).count(), 0, "nothing promises it there");
        let q = Chord::char('q');
        assert_eq!(bindings.find(Context::Global, &[q]), Found::Act(Act::Quit), "before a list");
    }

    #[test]
    fn a_begin_of_longer_keys_is_settled_in_the_same_way() {
        // Mine is the begin of defaults.
        let (bindings, told) = mine("[list]\nmark = [\"d\"]\nopen = [\"y\"]\n");
        let notes = [displaced("d d", "delete"), displaced("y y", "copy")];
        assert_eq!(told.iter().map(|(_, kind, _)| kind.clone()).collect::<Vec<_>>(), notes);
        assert_eq!(found(&bindings, "d"), Found::Act(Act::Mark));
        // A default is the begin of mine, in the same table and in the other one.
        let (bindings, told) = mine("[global]\nlanguage = [\"u l\"]\nmouse = [\"x x\"]\n");
        let notes = [displaced("u", "undo"), displaced("x", "status_next")];
        assert_eq!(told.iter().map(|(_, kind, _)| kind.clone()).collect::<Vec<_>>(), notes);
        assert_eq!(found(&bindings, "u"), Found::Prefix);
        assert_eq!(found(&bindings, "x x"), Found::Act(Act::Mouse));
    }

    #[test]
    fn two_keys_of_mine_that_exclude_each_other_are_warned_of() {
        let (bindings, told) = mine("[global]\nmouse = [\",\"]\n[list]\nmark = [\",\"]\n");
        let shadowed = ProblemKind::Shadowed { key: ",".into(), action: "mark".into() };
        assert_eq!(told, [(2, shadowed, Severity::Warning)]);
        assert_eq!(found(&bindings, ","), Found::Act(Act::Mark));
        let (_, told) = mine("[text]\naccept = [\"ctrl+x a\"]\nyank = [\"ctrl+x\"]\n");
        let (key, longer) = ("ctrl+x".into(), "ctrl+x a".into());
        let prefix = ProblemKind::PrefixOf { key, longer, action: "accept".into() };
        assert_eq!(told, [(3, prefix, Severity::Warning)]);
    }

    #[test]
    fn a_form_keeps_its_keys_whatever_lists_do_with_them() {
        let (bindings, told) = mine("[list]\nmark = [\"enter\"]\n");
        // Of the list it was the key for opening, which config tells.
        assert_eq!(told, []);
        let enter = Chord::parse_sequence("enter").unwrap_or_default();
        assert_eq!(bindings.find(Context::Form, &enter), Found::Act(Act::Activate));
        assert_eq!(found(&bindings, "enter"), Found::Act(Act::Mark));
    }
}
