//! The first records of an empty workspace. Nothing is invented: one site, the coordinator, the four
//! groups that a community school reports on, and the roadmap.

use chrono::NaiveDate;

use crate::domain::catalogue::roadmap::{BENCHMARKS, Benchmark, Duration, OUTCOMES, STEPS};
use crate::domain::common::CATALOGUE;
use crate::domain::kinds::people::person;
use crate::domain::kinds::roadmap::{benchmark, outcome, step};
use crate::domain::kinds::sites::site;
use crate::domain::kinds::{BENCHMARK, GROUP, OUTCOME, PERSON, SITE, STEP};
use crate::domain::{FieldCode, KindCode, Language, RecordId, Text2, Value};

use super::{Edit, Workspace};

/// The fixed ids of the seeded records; none of them can be a fresh id.
pub const SITE_ID: &str = "site-1";
/// The first coordinator.
pub const FIRST_COORDINATOR: &str = "person-me";
/// The four reporting groups (systems, section 4.7).
const GROUPS: [&str; 4] = ["students", "staff", "families", "community"];

/// What `cg init` asks for.
#[derive(Clone, Debug, Default)]
pub struct Founding {
    /// The school's name.
    pub school: String,
    /// The day from which the plan counts; without it the plan has no dates.
    pub start: Option<NaiveDate>,
    /// The coordinator's name, if given.
    pub me: Option<String>,
    /// The coordinator's role in words, in both languages.
    pub role: Option<Text2>,
}

/// The edits that seed a workspace.
pub fn seed(founding: &Founding, language: Language) -> Vec<Edit> {
    let role = founding.role.clone().map(|role| (person::ROLE.code, Value::Text2(Box::new(role))));
    let mut me: Vec<_> = role.into_iter().collect();
    let name = founding.me.as_deref().filter(|name| !name.trim().is_empty());
    me.extend(name.map(|name| (person::NAME.code, Value::Text(name.into()))));
    let school = Value::Text2(Box::new(Text2::new(language, &founding.school)));
    let mut site = vec![(site::NAME.code, school)];
    site.extend(link(site::COORDINATOR.code, FIRST_COORDINATOR));
    site.extend(founding.start.map(|start| (site::START.code, Value::Date(start))));
    let site = create(SITE, SITE_ID, site);
    let me = row(PERSON, FIRST_COORDINATOR.to_owned(), me);
    let groups = GROUPS.map(|key| row(GROUP, format!("group-{key}"), Vec::new()));
    [me, site].into_iter().chain(groups).flatten().chain(roadmap()).collect()
}

/// The benchmarks, steps and outcomes of a workspace that has none: of an older version, or of an
/// import.
pub fn missing_roadmap(workspace: &Workspace) -> Vec<Edit> {
    let is_new = |edit: &Edit| match edit {
        Edit::Create { id, .. } => workspace.get(id.as_str()).is_none(),
        _ => false,
    };
    roadmap().filter(is_new).collect()
}

/// Whether a workspace holds nothing but what `seed` makes, so that an import may replace it.
pub fn is_fresh(workspace: &Workspace) -> bool {
    let seeded: Vec<RecordId> = seed(&Founding::default(), Language::En)
        .into_iter()
        .filter_map(|edit| match edit {
            Edit::Create { id, .. } => Some(id),
            _ => None,
        })
        .collect();
    workspace.len() <= seeded.len() && workspace.records().all(|own| seeded.contains(&own.id))
}

fn roadmap() -> impl Iterator<Item = Edit> {
    let benchmarks = BENCHMARKS.iter().filter_map(benchmark);
    let outcomes = OUTCOMES.iter().zip(1..).filter_map(|(horizon, number)| {
        let horizon = (outcome::HORIZON.code, Value::Choice(*horizon));
        row(OUTCOME, format!("outcome-{number}"), vec![horizon])
    });
    benchmarks.chain(STEPS.iter().filter_map(|number| step(number))).chain(outcomes)
}

fn benchmark(own: &Benchmark) -> Option<Edit> {
    let mut values = vec![
        (benchmark::NUMBER.code, Value::Integer(own.number.into())),
        (benchmark::HORIZON.code, Value::Choice(own.horizon)),
    ];
    values.extend(own.estimate.into_iter().flat_map(|own| estimate(benchmark::ESTIMATE, own)));
    values.extend(own.overview.into_iter().flat_map(|own| estimate(benchmark::OVERVIEW, own)));
    if own.estimate.is_none() {
        values.push((benchmark::OPEN_ENDED.code, Value::Flag(true)));
    }
    row(BENCHMARK, format!("benchmark-{}", own.number), values)
}

fn estimate(fields: benchmark::Estimate, (min, max, unit): Duration) -> [(FieldCode, Value); 3] {
    let [shortest, longest, counted] = fields.0;
    [
        (shortest, Value::Integer(min.into())),
        (longest, Value::Integer(max.into())),
        (counted, Value::Choice(unit)),
    ]
}

fn step(number: &str) -> Option<Edit> {
    let (parent, _) = number.rsplit_once('.')?;
    let (benchmark, _) = number.split_once('.')?;
    let mut values = vec![(step::NUMBER.code, Value::Text(number.into()))];
    values.extend(link(step::BENCHMARK.code, &format!("benchmark-{benchmark}")));
    if parent != benchmark {
        values.extend(link(step::PARENT.code, &format!("step-{parent}")));
    }
    row(STEP, format!("step-{number}"), values)
}

/// A link to a seeded record.
fn link(code: FieldCode, id: &str) -> Option<(FieldCode, Value)> {
    Some((code, Value::Link(RecordId::parse(id)?)))
}

/// A record that stands for a catalogue row; rows are named as their records are.
fn row(kind: KindCode, id: String, mut values: Vec<(FieldCode, Value)>) -> Option<Edit> {
    values.push((CATALOGUE.code, Value::Text(id.as_str().into())));
    create(kind, &id, values)
}

fn create(kind: KindCode, id: &str, values: Vec<(FieldCode, Value)>) -> Option<Edit> {
    Some(Edit::Create { id: RecordId::parse(id)?, kind, values })
}
