//! The rows of a file made into an outline: who stands below whom, in the order of the file. A driver may stand below
//! several; it may not stand below itself, nor below what is not there.

use std::collections::{HashMap, HashSet};

use crate::domain::Kind;
use crate::domain::kinds::OUTLINE;
use crate::domain::kinds::outlines::outline;
use crate::engine::outlines::{Draft, Sheet};

use crate::exchange::outline::{Problem, Reading, What};

use super::levels::Level;

/// A line and a column in it, from 1.
pub(super) type Place = (u64, usize);

/// Below what a row stands.
#[derive(Clone, Debug)]
pub(super) struct Parent {
    /// By what it is named.
    pub id: String,
    /// It works weakly on it.
    pub weak: bool,
    /// Where that is said.
    pub place: Place,
}

/// A row of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Entry {
    /// By what others name it.
    pub id: String,
    /// What it says.
    pub text: String,
    /// What else there is to say.
    pub note: String,
    /// What it is, if the file says so.
    pub level: Option<Level>,
    /// Below what it stands; below none, it stands at the top.
    pub parents: Vec<Parent>,
    /// Where it stands in the file.
    pub place: Place,
}

/// Below what a row stands: another one by its place in the list, or the aim.
type Above = Option<usize>;

/// Makes an outline of the rows, unless something is wrong with them.
pub(super) fn reading(entries: Vec<Entry>, mut problems: Vec<Problem>) -> Reading {
    let mut diagram = Diagram::default();
    diagram.gather(entries);
    diagram.join();
    diagram.find_circle();
    problems.append(&mut diagram.problems);
    let refuses = problems.iter().any(|problem| problem.what.refuses());
    let sheet = if refuses { Sheet::default() } else { diagram.sheet() };
    Reading { sheet, problems }
}

#[derive(Debug, Default)]
struct Diagram {
    aim: Option<Entry>,
    /// Each driver once.
    nodes: Vec<Entry>,
    /// The rows in the order of the file: which driver, below what.
    rows: Vec<(usize, Vec<Parent>)>,
    known: HashMap<String, usize>,
    /// What stands below each, in the order of the file.
    below: HashMap<Above, Vec<(usize, bool)>>,
    above: Vec<Vec<usize>>,
    problems: Vec<Problem>,
}

impl Diagram {
    /// A row with an id from before says that the same driver stands there too.
    fn gather(&mut self, entries: Vec<Entry>) {
        for own in entries {
            if own.level == Some(Level::Aim) {
                match &self.aim {
                    Some(_) => self.wrong(own.place, What::TwoAims(own.text)),
                    None => self.aim = Some(own),
                }
                continue;
            }
            let known = self.known.get(&own.id).copied();
            let at = known.unwrap_or(self.nodes.len());
            if known.is_some_and(|at| !own.text.is_empty() && self.nodes[at].text != own.text) {
                self.wrong(own.place, What::SameId(own.id));
                continue;
            }
            self.rows.push((at, own.parents.clone()));
            if known.is_none() {
                self.known.insert(own.id.clone(), at);
                self.nodes.push(own);
            }
        }
    }

    fn join(&mut self) {
        let aim = self.aim.as_ref().map(|aim| aim.id.clone());
        let mut joined: HashSet<(usize, Above)> = HashSet::new();
        self.above = vec![Vec::new(); self.nodes.len()];
        for (at, parents) in std::mem::take(&mut self.rows) {
            let mut aboves: Vec<(Above, bool)> = Vec::new();
            for Parent { id, weak, place } in &parents {
                if aim.as_ref() == Some(id) {
                    aboves.push((None, *weak));
                } else if let Some(above) = self.known.get(id) {
                    aboves.push((Some(*above), *weak));
                } else {
                    self.wrong(*place, What::NoParent(id.clone()));
                }
            }
            if parents.is_empty() {
                aboves.push((None, false));
            }
            for (above, weak) in aboves {
                if joined.insert((at, above)) {
                    self.below.entry(above).or_default().push((at, weak));
                    self.above[at].extend(above);
                }
            }
        }
    }

    /// Takes away again and again what has nothing above it: what is left stands below itself, or below such.
    fn find_circle(&mut self) {
        let mut waits: Vec<usize> = self.above.iter().map(Vec::len).collect();
        let mut free: Vec<usize> = (0..waits.len()).filter(|at| waits[*at] == 0).collect();
        while let Some(at) = free.pop() {
            for (below, _) in self.below.get(&Some(at)).into_iter().flatten() {
                waits[*below] -= 1;
                if waits[*below] == 0 {
                    free.push(*below);
                }
            }
        }
        let Some(mut at) = (0..waits.len()).find(|at| waits[*at] > 0) else { return };
        let mut met = HashSet::new();
        while met.insert(at) {
            let above = self.above[at].iter().find(|above| waits[**above] > 0);
            at = above.copied().unwrap_or(at);
        }
        let own = &self.nodes[at];
        let (place, name) = (own.place, own.text.clone());
        self.wrong(place, What::Circle(name));
    }

    fn wrong(&mut self, place: Place, what: What) {
        self.problems.push(Problem { place: Some(place), what });
    }

    fn sheet(self) -> Sheet {
        let mut drafts: Vec<Draft> = Vec::new();
        let mut first: Vec<Option<usize>> = vec![None; self.nodes.len()];
        let below = |above: Above, depth: usize| {
            let below = self.below.get(&above).into_iter().flatten().rev();
            below.map(move |(at, weak)| (*at, *weak, depth)).collect::<Vec<_>>()
        };
        let mut waiting = below(None, 0);
        while let Some((at, weak, depth)) = waiting.pop() {
            let own = &self.nodes[at];
            let role = match own.level {
                Some(Level::Role(role)) if role != Level::at(depth) => Some(role),
                _ => None,
            };
            let again = first[at];
            if again.is_none() {
                first[at] = Some(drafts.len());
                waiting.extend(below(Some(at), depth + 1));
            }
            let (text, note) = (own.text.clone(), own.note.clone());
            let role = role.filter(|_| again.is_none());
            drafts.push(Draft { depth, text, note, role, weak, again, ..Draft::default() });
        }
        let about = self.aim.map(|aim| aim.text);
        let forms = Kind::by_code(OUTLINE).and_then(|kind| kind.field_of(outline::FORM.code));
        let forms = forms.map_or(&[][..], |field| field.choices()).iter();
        let form = forms.filter(|own| own.code == outline::DRIVERS).map(|own| own.key).next();
        Sheet { title: about.clone().unwrap_or_default(), about, form, drafts, more: 0 }
    }
}
