//! Key files: per table, which keys belong to which action. Whether the actions exist is known
//! elsewhere.

use std::collections::BTreeMap;

use toml::de::{DeTable, DeValue};

use super::caution::Caution;
use super::chord::{Chord, Sequence, spelled};
use super::header::{Base, Header};
use super::layered::Layered;
use super::layout::Layout;
use super::problem::{Place, Problem, ProblemKind, tables};
use super::source::Source;

/// The key files that ship inside the program; the first is the one used when nothing is said.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("vim", include_str!("../../keymaps/vim.toml")),
    ("plain", include_str!("../../keymaps/plain.toml")),
    ("emacs", include_str!("../../keymaps/emacs.toml")),
];

/// The tables of a key file. A version may have no actions yet for some of them.
pub const TABLES: [&str; 11] = [
    "global", "list", "outline", "sorting", "row", "form", "text", "board", "chart", "present",
    "layout",
];

/// Tables whose keys are pressed while text is typed.
const TYPING: [&str; 2] = ["text", "row"];

/// A key file as read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    /// Its name, and the file whose keys count where this one says nothing.
    pub header: Header,
    /// Table, action, keys.
    pub tables: BTreeMap<String, BTreeMap<String, Keys>>,
    /// The letters of another script that stand for Latin ones.
    pub layout: Layout,
}

/// The keys of one action, and where in which file they stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keys {
    /// Each sequence runs the action.
    pub sequences: Vec<Sequence>,
    /// Where each of them stands.
    pub places: Vec<Place>,
    /// Where the action's name stands. The file is empty for a set that ships with the program.
    pub at: Place,
}

impl Layered for Keymap {
    const FOLDER: &'static str = "keymaps";
    const BUILT_IN: &'static [(&'static str, &'static str)] = BUILT_IN;

    fn parse(source: &Source) -> (Self, Vec<Problem>) {
        let mut keymap = Self::default();
        let mut problems = Vec::new();
        let file = match tables(source) {
            Ok(file) => file,
            Err(problem) => return (keymap, vec![problem]),
        };
        for (key, value) in &file {
            if keymap.header.take(source, key, value, &mut problems) {
                continue;
            }
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("layout", DeValue::Table(table)) => {
                    keymap.layout = Layout::read(source, table, key.span(), &mut problems);
                }
                (table, DeValue::Table(actions)) if TABLES.contains(&table) => {
                    let read = read_table(source, table, actions, &mut problems);
                    keymap.tables.insert(table.to_owned(), read);
                }
                (id, value) => {
                    let kind = ProblemKind::unknown(id, value, &TABLES);
                    problems.push(Problem::at(source, key.span(), kind));
                }
            }
        }
        problems.sort_by(|a, b| a.place.cmp(&b.place));
        (keymap, problems)
    }

    fn base(&self) -> Option<&Base> {
        self.header.inherits.as_ref()
    }

    fn usual_base(&self) -> &'static str {
        BUILT_IN[0].0
    }

    fn over(mut self, base: &Self) -> Self {
        for (table, inherited) in &base.tables {
            let own = self.tables.entry(table.clone()).or_default();
            let taken: Vec<Sequence> =
                own.values().flat_map(|keys| keys.sequences.iter().cloned()).collect();
            for (action, keys) in inherited {
                own.entry(action.clone()).or_insert_with(|| keys.without(&taken));
            }
        }
        if self.layout.is_empty() {
            self.layout = base.layout.clone();
        }
        self
    }

    fn displaced(&self, base: &Self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (table, own) in &self.tables {
            let inherited = base.tables.get(table).into_iter().flatten();
            let others = inherited.filter(|(action, _)| !own.contains_key(*action));
            for (action, sequence) in
                others.flat_map(|(action, keys)| keys.sequences.iter().map(move |s| (action, s)))
            {
                let mine = own.values().flat_map(|keys| keys.sequences.iter().zip(&keys.places));
                if let Some((_, place)) = mine.into_iter().find(|(keys, _)| *keys == sequence) {
                    let (key, action) = (spelled(sequence), action.clone());
                    let kind = ProblemKind::Displaced { key, action };
                    problems.push(Problem { place: place.clone(), kind });
                }
            }
        }
        problems
    }
}

impl Keys {
    fn without(&self, taken: &[Sequence]) -> Self {
        let mut left = Self { at: self.at.clone(), ..Self::default() };
        for (sequence, place) in self.sequences.iter().zip(&self.places) {
            if !taken.contains(sequence) {
                left.sequences.push(sequence.clone());
                left.places.push(place.clone());
            }
        }
        left
    }
}

fn read_table(
    source: &Source,
    table: &str,
    actions: &DeTable<'_>,
    problems: &mut Vec<Problem>,
) -> BTreeMap<String, Keys> {
    let mut read = BTreeMap::new();
    let typing = TYPING.contains(&table);
    for (action, value) in actions {
        let mut keys = Keys { at: Place::of(source, action.span()), ..Keys::default() };
        let DeValue::Array(list) = value.get_ref() else {
            let kind = ProblemKind::NotKeys(action.get_ref().to_string());
            problems.push(Problem::at(source, value.span(), kind));
            continue;
        };
        for entry in list {
            let spelling = entry.get_ref().as_str().unwrap_or_default();
            let spelled: Option<Vec<Chord>> =
                spelling.split_whitespace().map(Chord::as_spelled).collect();
            let Some(spelled) = spelled.filter(|chords| !chords.is_empty()) else {
                let kind = ProblemKind::BadKey(spelling.to_owned());
                problems.push(Problem::at(source, entry.span(), kind));
                continue;
            };
            // What ships with the program was weighed key by key.
            let own = !source.name.is_empty();
            let caution = Caution::about_sequence(&spelled, typing).filter(|_| own);
            let lost = caution.as_ref().is_some_and(Caution::is_lost);
            problems.extend(
                caution.map(|what| Problem::at(source, entry.span(), ProblemKind::Caution(what))),
            );
            if !lost {
                keys.sequences.push(spelled.into_iter().map(Chord::canonical).collect());
                keys.places.push(Place::of(source, entry.span()));
            }
        }
        let needs_alt = |sequence: &Sequence| sequence.iter().any(|chord| chord.alt);
        if !keys.sequences.is_empty()
            && keys.sequences.iter().all(needs_alt)
            && !source.name.is_empty()
        {
            let kind = ProblemKind::Caution(Caution::OnlyAlt);
            problems.push(Problem { place: keys.at.clone(), kind });
        }
        read.insert(action.get_ref().to_string(), keys);
    }
    drop_doubled(&mut read, problems);
    read
}

/// A key that a file gives to two actions of one table is neither's: which was meant is not known.
fn drop_doubled(table: &mut BTreeMap<String, Keys>, problems: &mut Vec<Problem>) {
    let mut owners: BTreeMap<&Sequence, Vec<(&String, &Place)>> = BTreeMap::new();
    for (action, keys) in table.iter() {
        for (sequence, place) in keys.sequences.iter().zip(&keys.places) {
            owners.entry(sequence).or_default().push((action, place));
        }
    }
    let mut doubled = Vec::new();
    for (sequence, owners) in owners {
        for (action, place) in &owners {
            if let Some((other, _)) = owners.iter().find(|(other, _)| other != action) {
                let kind =
                    ProblemKind::TwoOwners { key: spelled(sequence), other: (*other).clone() };
                problems.push(Problem { place: (*place).clone(), kind });
                doubled.push(sequence.clone());
            }
        }
    }
    for keys in table.values_mut() {
        *keys = keys.without(&doubled);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Keymap, Vec<Problem>) {
        Keymap::parse(&Source::new("keymaps/mine.toml", text))
    }

    fn keys(keymap: &Keymap, table: &str, action: &str) -> Vec<String> {
        let found = keymap.tables.get(table).and_then(|table| table.get(action));
        let sequences = found.into_iter().flat_map(|keys| &keys.sequences);
        sequences.map(|sequence| spelled(sequence)).collect()
    }

    #[test]
    fn the_built_in_files_read_without_problems() {
        for (name, text) in BUILT_IN {
            let (keymap, problems) = Keymap::parse(&Source::new("", *text));
            assert_eq!((keymap.header.name.as_str(), problems), (*name, Vec::new()));
        }
    }

    #[test]
    fn a_bad_key_is_told_with_its_place_and_the_rest_stays() {
        let (keymap, problems) =
            read("name = \"mine\"\n[list]\nup = [\"k\", \"hyper+k\"]\ndown = 3\n[lisst]\n");
        assert_eq!(keys(&keymap, "list", "up"), ["k"]);
        let told: Vec<_> = problems
            .iter()
            .map(|p| (p.place.line, p.place.column, p.place.length, p.kind.clone()))
            .collect();
        let (id, nearest) = ("lisst".into(), Some("list".into()));
        let expected = [
            (3, 12, 9, ProblemKind::BadKey("hyper+k".into())),
            (4, 8, 1, ProblemKind::NotKeys("down".into())),
            (5, 2, 5, ProblemKind::UnknownTable { id, nearest }),
        ];
        assert_eq!(told, expected);
        assert_eq!(read("[").1[0].kind, ProblemKind::NotToml);
        assert_eq!(read("[list]\nup = []\nup = []\n").1[0].kind, ProblemKind::Doubled);
        assert_eq!(read("").1, Vec::new());
    }

    #[test]
    fn a_newer_form_is_told_and_read_as_far_as_it_is_known() {
        let (keymap, problems) = read("schema = 2\n[list]\nup = [\"w\"]\n");
        assert_eq!(problems[0].kind, ProblemKind::NewerSchema);
        assert_eq!(keys(&keymap, "list", "up"), ["w"]);
    }

    #[test]
    fn a_key_of_mine_is_taken_from_its_default_owner_and_that_is_told() {
        let base = read("[list]\nup = [\"k\", \"up\"]\ndown = [\"j\"]\n").0;
        let mine = read("[list]\ndown = [\"k\"]\n").0;
        let told = mine.displaced(&base);
        let kind = ProblemKind::Displaced { key: "k".into(), action: "up".into() };
        assert_eq!((told[0].place.line, &told[0].kind), (2, &kind));
        let mine = mine.over(&base);
        assert_eq!(
            (keys(&mine, "list", "down"), keys(&mine, "list", "up")),
            (vec!["k".into()], vec!["up".into()])
        );
    }

    #[test]
    fn both_halves_of_an_alias_are_one_key_with_two_owners() {
        let (keymap, problems) =
            read("[list]\nup = [\"ctrl+i\", \"k\"]\ndown = [\"tab\"]\nopen = [\"alt+o\"]\n");
        let told: Vec<_> =
            problems.iter().map(|p| (p.place.line, p.severity(), p.kind.clone())).collect();
        use crate::config::Severity::{Error, Warning};
        let owners =
            |other: &str| ProblemKind::TwoOwners { key: "tab".into(), other: other.into() };
        let alias = Caution::SentAs { key: "ctrl+i".into(), becomes: "tab".into() };
        let expected = [
            (2, Warning, ProblemKind::Caution(alias)),
            (2, Error, owners("down")),
            (3, Error, owners("up")),
            (4, Warning, ProblemKind::Caution(Caution::OnlyAlt)),
        ];
        assert_eq!(told, expected);
        assert_eq!(keys(&keymap, "list", "up"), ["k"]);
    }
}
