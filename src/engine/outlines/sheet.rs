//! A whole outline on its way out, as an audience may see it, and on its way in.

use std::collections::BTreeSet;

use crate::domain::kinds::outlines::{node, outline, placement};
use crate::domain::kinds::{NODE, OUTLINE};
use crate::domain::{FieldCode, Kind, Language, Level, Record, RecordId, Value};
use crate::engine::redaction::{redacted, sees_record, sees_slot};
use crate::engine::{Edit, Refusal, Workspace, title_text};

use super::draft::{Draft, drafted, drafts};
use super::spot::Spot;
use super::tree::{Row, Tree};

/// The most rows that are brought in at once.
pub const MOST_ROWS: usize = 20_000;
/// The most levels that are brought in: nobody thinks deeper, and every move looks at all of them.
pub const MOST_LEVELS: usize = 200;

/// An outline without its place in a workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What it is called.
    pub title: String,
    /// What it is about, as the audience may see it: the problem or the aim.
    pub about: Option<String>,
    /// The key of its form, where it is known.
    pub form: Option<&'static str>,
    /// What it holds.
    pub drafts: Vec<Draft>,
    /// How many nodes say more than a draft holds: an owner, a measure, a second language.
    pub more: usize,
}

impl Sheet {
    /// An outline as an audience may see it, in one language where there are two. What is below a
    /// hidden row is hidden with it.
    ///
    /// # Errors
    /// There is no such outline, or not for this audience.
    pub fn of(
        workspace: &Workspace,
        outline: &RecordId,
        audience: Level,
        language: Language,
    ) -> Result<Self, Refusal> {
        let record = workspace.get(outline.as_str());
        let seen = record.and_then(|record| redacted(workspace, audience, record));
        let seen = seen.ok_or_else(|| Refusal::UnknownRecord(outline.to_string()))?;
        is_outline(&seen)?;
        let rows = seen_rows(workspace, audience, &Tree::of(workspace, outline));
        let tree = Tree { rows, ..Tree::default() };
        let mut drafts = drafts(workspace, &tree, language);
        for (draft, row) in drafts.iter_mut().zip(&tree.rows) {
            let sees_node = |code| sees(workspace, audience, &row.node, code);
            draft.root &= sees_node(node::ROOT.code);
            draft.weak &= sees(workspace, audience, &row.placement, placement::STRENGTH.code);
            [(node::NOTE.code, &mut draft.note), (node::TAGS.code, &mut draft.tags)]
                .into_iter()
                .filter(|(code, _)| !sees_node(*code))
                .for_each(|(_, text)| text.clear());
        }
        let title = title_text(&seen, language).unwrap_or_default().to_owned();
        let nodes = tree.rows.iter().filter(|row| !row.again);
        let nodes = nodes.filter_map(|row| workspace.get(row.node.as_str()));
        let nodes = nodes.filter_map(|node| redacted(workspace, audience, node));
        let more = nodes.filter(says_more).count();
        let about = [outline::PROBLEM.code, outline::AIM.code].into_iter().find_map(|code| {
            let record = workspace.get(seen.link(code)?.as_str())?;
            let seen = redacted(workspace, audience, record)?;
            title_text(&seen, language).map(str::to_owned)
        });
        Ok(Self { title, about, form: form_of(&seen), drafts, more })
    }
}

/// The edits that put drafts at the end of an outline. `fresh` gives the ids.
///
/// # Errors
/// It is no outline, or there is too much.
pub fn brought(
    workspace: &Workspace,
    outline: &RecordId,
    drafts: &[Draft],
    language: Language,
    fresh: &mut dyn FnMut() -> RecordId,
) -> Result<Vec<Edit>, Refusal> {
    // One that is made in the same step is not there yet.
    workspace.get(outline.as_str()).map_or(Ok(()), |record| is_outline(record))?;
    let levels = drafts.iter().map(|draft| draft.depth + 1).max().unwrap_or(0);
    if drafts.len() > MOST_ROWS || levels > MOST_LEVELS {
        return Err(Refusal::OutlineTooLarge { rows: MOST_ROWS, levels: MOST_LEVELS });
    }
    let spot = Spot::below(&Tree::of(workspace, outline), None);
    Ok(drafted(outline, &spot, drafts, language, fresh))
}

fn is_outline(record: &Record) -> Result<(), Refusal> {
    match record.kind {
        OUTLINE if record.is_deleted() => Err(Refusal::InTrash(record.id.clone())),
        OUTLINE => Ok(()),
        _ => Err(Refusal::NotAnOutline(record.id.to_string())),
    }
}

fn says_more(node: &Record) -> bool {
    let drafted = [node::TEXT.code, node::NOTE.code, node::ROOT.code, node::TAGS.code];
    let fields = Kind::by_code(NODE).map_or(&[][..], |kind| kind.fields);
    fields.iter().any(|field| match node.get(field.code) {
        Some(Value::Text2(text)) => text.en.is_some() && text.es.is_some(),
        Some(_) => !drafted.contains(&field.code),
        None => false,
    })
}

fn form_of(outline: &Record) -> Option<&'static str> {
    let form = outline.choice(outline::FORM.code)?;
    let field = Kind::by_code(OUTLINE)?.field_of(outline::FORM.code)?;
    field.choices().iter().find(|choice| choice.code == form).map(|choice| choice.key)
}

/// The rows that an audience may see. The first of them on which a node stands is its first place.
fn seen_rows(workspace: &Workspace, audience: Level, tree: &Tree) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut nodes = BTreeSet::new();
    let mut at = 0;
    while let Some(row) = tree.rows.get(at) {
        let placement = workspace.get(row.placement.as_str());
        if placement.is_some_and(|placement| sees_record(audience, placement))
            && sees(workspace, audience, &row.node, node::TEXT.code)
        {
            rows.push(Row { again: !nodes.insert(&row.node), ..row.clone() });
            at += 1;
        } else {
            at = tree.branch(at).end;
        }
    }
    rows
}

fn sees(workspace: &Workspace, audience: Level, id: &RecordId, code: FieldCode) -> bool {
    workspace.get(id.as_str()).is_some_and(|record| sees_slot(audience, record, code))
}
