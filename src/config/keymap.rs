//! Key files: per table, which keys belong to which action. Whether the actions exist is known
//! elsewhere.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::chord::{Chord, Sequence};
use super::problem::{Problem, ProblemKind, tables};

/// The key files that ship inside the program; the first is the one used when nothing is said.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("vim", include_str!("../../keymaps/vim.toml")),
    ("plain", include_str!("../../keymaps/plain.toml")),
    ("emacs", include_str!("../../keymaps/emacs.toml")),
];

/// A key file as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    /// Its name.
    pub name: String,
    /// The file whose keys count where this one says nothing.
    pub inherits: Option<String>,
    /// Table, action, keys.
    pub tables: BTreeMap<String, BTreeMap<String, Keys>>,
}

/// The keys of one action, and where in the file they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Each sequence runs the action.
    pub sequences: Vec<Sequence>,
    /// Line and column of the action's name.
    pub at: (usize, usize),
}

impl Keymap {
    /// A key file that ships with the program.
    pub fn built_in(name: &str) -> Option<Self> {
        let (_, text) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
        Some(Self::parse(text).0)
    }

    /// Reads a key file. What cannot be read is left out and told.
    pub fn parse(text: &str) -> (Self, Vec<Problem>) {
        let mut keymap = Self::default();
        let mut problems = Vec::new();
        let file = match tables(text) {
            Ok(file) => file,
            Err(problem) => return (keymap, vec![problem]),
        };
        for (key, value) in &file {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("name", DeValue::String(name)) => keymap.name = name.to_string(),
                ("inherits", DeValue::String(name)) => keymap.inherits = Some(name.to_string()),
                (table, DeValue::Table(actions)) => {
                    let read = read_table(text, actions, &mut problems);
                    keymap.tables.insert(table.to_owned(), read);
                }
                _ => {}
            }
        }
        problems.sort_by_key(|problem| (problem.line, problem.column));
        (keymap, problems)
    }

    /// This file laid over the one that it inherits from: the list of an action replaces the whole
    /// inherited list, and a key that this file uses is taken from whoever had it there.
    #[must_use]
    pub fn over(mut self, base: &Self) -> Self {
        for (table, inherited) in &base.tables {
            let own = self.tables.entry(table.clone()).or_default();
            let taken: Vec<Sequence> =
                own.values().flat_map(|keys| keys.sequences.iter().cloned()).collect();
            for (action, keys) in inherited {
                let mut keys = keys.clone();
                keys.sequences.retain(|sequence| !taken.contains(sequence));
                own.entry(action.clone()).or_insert(keys);
            }
        }
        self
    }
}

fn read_table(
    text: &str,
    actions: &DeTable<'_>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, Keys> {
    let mut read = BTreeMap::new();
    for (action, value) in actions {
        let place = Problem::at(text, action.span().start, ProblemKind::NotKeys(String::new()));
        let mut keys = Keys { sequences: Vec::new(), at: (place.line, place.column) };
        let DeValue::Array(list) = value.get_ref() else {
            let kind = ProblemKind::NotKeys(action.get_ref().to_string());
            problems.push(Problem::at(text, value.span().start, kind));
            continue;
        };
        for entry in list {
            let spelling = entry.get_ref().as_str().unwrap_or_default();
            match Chord::parse_sequence(spelling) {
                Some(sequence) => keys.sequences.push(sequence),
                None => {
                    let kind = ProblemKind::BadKey(spelling.to_owned());
                    problems.push(Problem::at(text, entry.span().start, kind));
                }
            }
        }
        read.insert(action.get_ref().to_string(), keys);
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(keymap: &Keymap, table: &str, action: &str) -> Vec<String> {
        let found = keymap.tables.get(table).and_then(|table| table.get(action));
        let sequences = found.into_iter().flat_map(|keys| &keys.sequences);
        sequences.map(|sequence| super::super::chord::spelled(sequence)).collect()
    }

    #[test]
    fn the_built_in_files_read_without_problems() {
        for (name, text) in BUILT_IN {
            let (keymap, problems) = Keymap::parse(text);
            assert_eq!((keymap.name.as_str(), problems), (*name, Vec::new()));
        }
    }

    #[test]
    fn a_bad_key_is_told_with_its_place_and_the_rest_stays() {
        let text = "name = \"mine\"\n[list]\nup = [\"k\", \"hyper+k\"]\ndown = 3\n";
        let (keymap, problems) = Keymap::parse(text);
        assert_eq!(keys(&keymap, "list", "up"), ["k"]);
        let told: Vec<_> = problems.iter().map(|p| (p.line, p.column, p.kind.clone())).collect();
        let expected = [
            (3, 12, ProblemKind::BadKey("hyper+k".into())),
            (4, 8, ProblemKind::NotKeys("down".into())),
        ];
        assert_eq!(told, expected);
        assert!(matches!(Keymap::parse("[").1[0].kind, ProblemKind::NotToml(_)));
    }

    #[test]
    fn a_key_of_mine_is_taken_from_its_default_owner() {
        let base = Keymap::parse("[list]\nup = [\"k\", \"up\"]\ndown = [\"j\"]\n").0;
        let mine = Keymap::parse("[list]\ndown = [\"k\"]\n").0.over(&base);
        assert_eq!(
            (keys(&mine, "list", "down"), keys(&mine, "list", "up")),
            (vec!["k".into()], vec!["up".into()])
        );
    }
}
