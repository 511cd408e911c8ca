//! Readings of a file made into edits: their measures and sites are found by name, or made; what is here
//! already is passed over.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::common::SITE;
use crate::domain::kinds::cycles::{measure, reading};
use crate::domain::kinds::{CYCLE, MEASURE, READING, SITE as SITES};
use crate::domain::{
    Decimal, FieldCode, Kind, KindCode, Language, Point, Record, RecordId, Series, Text2, Value,
};
use crate::engine::fold::folded;
use crate::engine::import::{ImportProblem, Problem};
use crate::engine::typed::record_id;
use crate::engine::{Context, Edit, Refusal, ValueProblem, Workspace, title_text};

use super::gathering::{Bunch, Gathering, Kept};
use super::{points, subgroup};

/// What a file of readings comes to.
#[derive(Debug, Default)]
pub struct Brought {
    /// The edits.
    pub edits: Vec<Edit>,
    /// The sums.
    pub kept: Kept,
    /// What is wrong with what the file names.
    pub problems: Vec<Problem>,
}

/// What a series is of: measure, site and subgroup.
type Key = (RecordId, Option<RecordId>, Option<String>);

/// Looks at everything that was found in a file. `measure` is that of rows which name none; `fresh` gives ids.
pub fn brought(
    workspace: &Workspace,
    context: &Context,
    gathering: &Gathering,
    measure: Option<&str>,
    mut fresh: impl FnMut() -> RecordId,
) -> Brought {
    let Gathering { twice, without, wrong, .. } = *gathering;
    let kept = Kept { same: twice, without, wrong, ..Kept::default() };
    let mut brought = Brought { kept, ..Brought::default() };
    let mut names = Names::new(workspace, context.language);
    let present = present(workspace);
    for bunch in &gathering.bunches {
        let series = match names.series(bunch, measure, &mut fresh) {
            Ok(series) => series,
            Err(what) => {
                let (line, head) = (bunch.line, String::new());
                brought.problems.push(Problem { line, column: 0, head, what });
                brought.kept.wrong += bunch.points.len();
                continue;
            }
        };
        let known = present.get(&key(&series)).map_or(&[][..], Vec::as_slice);
        let left = brought.kept.left(bunch, known);
        if left.is_empty() {
            continue;
        }
        let values = series.slots().iter().cloned();
        let points = [(reading::POINTS.code, Value::Series(Box::new(left)))];
        brought.edits.push(Edit::Create {
            id: fresh(),
            kind: READING,
            values: values.chain(points).collect(),
        });
    }
    // What a file's columns mean is remembered with its measures.
    let map = gathering.map.as_deref().unwrap_or_default();
    let remembered: Vec<Edit> = names.remembering(map).collect();
    let (measures, sites) = (names.made(MEASURE), names.made(SITES));
    brought.edits.splice(0..0, names.edits);
    brought.edits.extend(remembered);
    (brought.kept.measures, brought.kept.sites) = (measures, sites);
    brought
}

/// The map that was remembered for a file with these heads, of several the one that says most; and its measure,
/// if only one remembers it.
pub fn remembered(workspace: &Workspace, heads: &[String]) -> Option<(String, Option<RecordId>)> {
    let maps = workspace.of_kind(MEASURE);
    let maps = maps.filter_map(|own| Some((own.text(measure::COLUMNS.code)?, &own.id)));
    let is_head = |name: &str| heads.iter().any(|own| folded(own.trim()) == folded(name.trim()));
    let fits = |map: &str| {
        map.split(',').all(|pair| pair.split_once('=').is_some_and(|(_, head)| is_head(head)))
    };
    let fitting: Vec<(&str, &RecordId)> = maps.filter(|(map, _)| fits(map)).collect();
    let most = fitting.iter().map(|(map, _)| *map).max_by_key(|map| map.split(',').count())?;
    let mut measures = fitting.iter().filter(|(map, _)| *map == most).map(|(_, id)| *id);
    let only = measures.next().filter(|_| measures.next().is_none()).cloned();
    Some((most.to_owned(), only))
}

/// The series that are there.
fn present(workspace: &Workspace) -> HashMap<Key, Vec<&Record>> {
    let mut present: HashMap<Key, Vec<&Record>> = HashMap::new();
    for own in workspace.of_kind(READING) {
        present.entry(key(own)).or_default().push(own);
    }
    present
}

fn key(own: &Record) -> Key {
    let measure = own.link(reading::MEASURE.code).cloned();
    let nobody = || RecordId::fresh(|| 0);
    (measure.unwrap_or_else(nobody), own.link(SITE.code).cloned(), subgroup(own))
}

impl Kept {
    /// Counts the readings of a bunch; gives those that are not there yet, or say something else.
    fn left(&mut self, bunch: &Bunch, known: &[&Record]) -> Series {
        let known: Vec<_> = known.iter().map(|own| points(own)).collect();
        let notes: HashMap<i32, &str> =
            bunch.notes.iter().map(|(day, note)| (*day, &**note)).collect();
        let mut left: Vec<Point> = Vec::new();
        let mut noted: Vec<(NaiveDate, Box<str>)> = Vec::new();
        for (number, thousandths) in &bunch.points {
            let Some(day) = NaiveDate::from_num_days_from_ce_opt(*number) else { continue };
            let (value, note) = (Decimal::from_thousandths(*thousandths), notes.get(number));
            let there = known.iter().find_map(|own| Some((own.get(day)?, own.notes().get(&day))));
            let says_no_more = |(own, own_note): (Decimal, Option<&Box<str>>)| {
                own == value && note.is_none_or(|note| own_note.is_some_and(|own| **own == **note))
            };
            match there {
                Some(there) if says_no_more(there) => self.same += 1,
                there => {
                    if there.is_some() {
                        self.corrected += 1
                    } else {
                        self.new += 1
                    }
                    left.push((day, value));
                    noted.extend(note.map(|note| (day, Box::from(*note))));
                }
            }
        }
        Series::new(left).noted(noted)
    }
}

/// What the names of a file mean.
struct Names<'a> {
    workspace: &'a Workspace,
    language: Language,
    called: HashMap<(KindCode, String), Meaning>,
    edits: Vec<Edit>,
    made: Vec<(KindCode, String)>,
    measures: Vec<RecordId>,
}

/// What a name means.
#[derive(Clone)]
enum Meaning {
    One(RecordId),
    Several,
}

impl<'a> Names<'a> {
    fn new(workspace: &'a Workspace, language: Language) -> Self {
        let mut called: HashMap<_, Meaning> = HashMap::new();
        for kind in [MEASURE, SITES, CYCLE] {
            for own in workspace.of_kind(kind) {
                let titles = Language::ALL.iter().filter_map(|own_in| title_text(own, *own_in));
                let mut titles: Vec<String> = titles.map(folded).collect();
                titles.dedup();
                for title in titles {
                    let meaning = Meaning::One(own.id.clone());
                    let twice = called.insert((kind, title.clone()), meaning).is_some();
                    if twice {
                        called.insert((kind, title), Meaning::Several);
                    }
                }
            }
        }
        Self {
            workspace,
            language,
            called,
            edits: Vec::new(),
            made: Vec::new(),
            measures: Vec::new(),
        }
    }

    /// A series of what a bunch is of, without points.
    fn series(
        &mut self,
        bunch: &Bunch,
        measure: Option<&str>,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> Result<Record, ImportProblem> {
        let mut series = Record::new(RecordId::fresh(|| 0), READING);
        let named = Some(&*bunch.of.measure).filter(|own| !own.is_empty()).or(measure);
        let missing = || Refusal::Missing { kind: READING, field: reading::MEASURE.code };
        let named = named.ok_or_else(|| ImportProblem::Refused(missing()))?;
        let measure = self.record((MEASURE, &reading::MEASURE.code), named, fresh)?;
        if !self.measures.contains(&measure) {
            self.measures.push(measure.clone());
        }
        series.set(reading::MEASURE.code, Some(Value::Link(measure)));
        let Bunch { of, .. } = bunch;
        for (kind, code, name) in
            [(SITES, SITE.code, &of.site), (CYCLE, reading::CYCLE.code, &of.cycle)]
        {
            if !name.is_empty() {
                let id = self.record((kind, &code), name, fresh)?;
                series.set(code, Some(Value::Link(id)));
            }
        }
        if !of.subgroup.is_empty() {
            let text = Text2::new(self.language, &of.subgroup);
            series.set(reading::SUBGROUP.code, Some(Value::Text2(Box::new(text))));
        }
        Ok(series)
    }

    /// The record that a name means. A measure or a site that is not there is made.
    fn record(
        &mut self,
        (kind, code): (KindCode, &FieldCode),
        name: &str,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> Result<RecordId, ImportProblem> {
        let bad = |problem| {
            let text = name.to_owned();
            ImportProblem::Refused(Refusal::BadValue { kind: READING, field: *code, text, problem })
        };
        match self.called.get(&(kind, folded(name))) {
            Some(Meaning::One(id)) => return Ok(id.clone()),
            Some(Meaning::Several) => return Err(bad(ValueProblem::Ambiguous)),
            None => {}
        }
        let is_of_kind = |id: &RecordId| {
            let own = self.workspace.get(id.as_str());
            own.is_some_and(|own| own.kind == kind && !own.is_deleted())
        };
        if let Some(id) = record_id(self.workspace, name).ok().filter(is_of_kind) {
            return Ok(id);
        }
        let title = Kind::by_code(kind).map(Kind::title).filter(|_| kind != CYCLE);
        let Some(title) = title else {
            return Err(bad(ValueProblem::NoSuchRecord { kinds: &[CYCLE] }));
        };
        let id = fresh();
        let text = if title.ty.is_bilingual() {
            Value::Text2(Box::new(Text2::new(self.language, name)))
        } else {
            Value::Text(name.into())
        };
        self.edits.push(Edit::Create { id: id.clone(), kind, values: vec![(title.code, text)] });
        self.made.push((kind, name.to_owned()));
        self.called.insert((kind, folded(name)), Meaning::One(id.clone()));
        Ok(id)
    }

    fn made(&self, kind: KindCode) -> Vec<String> {
        self.made.iter().filter(|(own, _)| *own == kind).map(|(_, name)| name.clone()).collect()
    }

    /// Edits that remember with each measure what the columns of its file mean.
    fn remembering(&self, map: &str) -> impl Iterator<Item = Edit> {
        let knows = |id: &&RecordId| {
            let own = self.workspace.get(id.as_str());
            map.is_empty() || own.is_some_and(|own| own.text(measure::COLUMNS.code) == Some(map))
        };
        let set = |id: &RecordId| Edit::Set {
            id: id.clone(),
            code: measure::COLUMNS.code,
            value: Some(Value::Text(map.into())),
        };
        self.measures.iter().filter(|id| !knows(id)).map(set).collect::<Vec<_>>().into_iter()
    }
}
