//! The first records of an empty workspace. Nothing is invented: one site, the coordinator, and the
//! four groups that a community school reports on.

use chrono::NaiveDate;

use crate::domain::common::CATALOGUE;
use crate::domain::kinds::{GROUP, PERSON, PERSON_NAME, PERSON_ROLE, SITE, SITE_NAME, SITE_START};
use crate::domain::{FieldCode, KindCode, Language, RecordId, Text2, Value};

use super::{Edit, Workspace};

/// The fixed ids of the seeded records; none of them can be a fresh id.
const SITE_ID: &str = "site-1";
/// The person that `me` means until somebody else takes over.
pub const ME_ID: &str = "person-me";
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
    /// The coordinator's role in words, as `texts` has it.
    pub role: String,
}

/// The edits that seed a workspace.
pub fn seed(founding: &Founding, language: Language) -> Vec<Edit> {
    let mut site =
        vec![(SITE_NAME, Value::Text2(Box::new(Text2::new(language, &founding.school))))];
    site.extend(founding.start.map(|start| (SITE_START, Value::Date(start))));
    let role = Value::Text2(Box::new(Text2::new(language, &founding.role)));
    let mut me = vec![catalogue(ME_ID), (PERSON_ROLE, role)];
    let name = founding.me.as_deref().filter(|name| !name.trim().is_empty());
    me.extend(name.map(|name| (PERSON_NAME, Value::Text(name.into()))));
    let groups = GROUPS.map(|key| format!("group-{key}"));
    let groups = groups.map(|id| (GROUP, id.clone(), vec![catalogue(&id)]));
    let first = [(SITE, SITE_ID.to_owned(), site), (PERSON, ME_ID.to_owned(), me)];
    first.into_iter().chain(groups).filter_map(create).collect()
}

/// Whether a workspace holds nothing but what `seed` makes, so that an import may replace it.
pub fn is_fresh(workspace: &Workspace) -> bool {
    let seeded = |id: &RecordId| {
        [SITE_ID, ME_ID].contains(&id.as_str())
            || GROUPS.iter().any(|key| id.as_str().strip_prefix("group-") == Some(key))
    };
    workspace.records().all(|record| seeded(&record.id))
}

/// The slot that names the catalogue row a record stands for; rows are named as their records are.
fn catalogue(row: &str) -> (FieldCode, Value) {
    (CATALOGUE, Value::Text(row.into()))
}

fn create((kind, id, values): (KindCode, String, Vec<(FieldCode, Value)>)) -> Option<Edit> {
    Some(Edit::Create { id: RecordId::parse(&id)?, kind, values })
}
