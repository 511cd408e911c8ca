//! The first records of an empty workspace. Nothing is invented: one site, the coordinator, and the
//! rows of every area that is in use from the beginning.

use chrono::NaiveDate;

use crate::domain::common::CATALOGUE;
use crate::domain::kinds::people::person;
use crate::domain::kinds::sites::site;
use crate::domain::kinds::{PERSON, SITE};
use crate::domain::{FieldCode, KindCode, Language, RecordId, Text2, Value};

use super::{Edit, Workspace, catalogue};

/// The fixed ids of the seeded records; none of them can be a fresh id.
pub const SITE_ID: &str = "site-1";
/// The first coordinator.
pub const FIRST_COORDINATOR: &str = "person-me";

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
    // Without a name of their own, the coordinator is called by the words of the catalogue.
    let mut me = vec![(CATALOGUE.code, Value::Text(FIRST_COORDINATOR.into()))];
    me.extend(role);
    let name = founding.me.as_deref().filter(|name| !name.trim().is_empty());
    me.extend(name.map(|name| (person::NAME.code, Value::Text(name.into()))));
    let school = Value::Text2(Box::new(Text2::new(language, &founding.school)));
    let mut site = vec![(site::NAME.code, school)];
    site.extend(link(site::COORDINATOR.code, FIRST_COORDINATOR));
    site.extend(founding.start.map(|start| (site::START.code, Value::Date(start))));
    let site = create(SITE, SITE_ID, site);
    let me = create(PERSON, FIRST_COORDINATOR, me);
    [me, site].into_iter().flatten().chain(catalogue::at_founding()).collect()
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

/// A link to a seeded record.
fn link(code: FieldCode, id: &str) -> Option<(FieldCode, Value)> {
    Some((code, Value::Link(RecordId::parse(id)?)))
}

fn create(kind: KindCode, id: &str, values: Vec<(FieldCode, Value)>) -> Option<Edit> {
    Some(Edit::Create { id: RecordId::parse(id)?, kind, values })
}
