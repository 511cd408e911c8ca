//! A whole outline on its way out, as an audience may see it, and on its way in.

use crate::domain::kinds::outlines::{node, outline};
use crate::domain::kinds::{NODE, OUTLINE};
use crate::domain::{Kind, Language, Record, RecordId, Value};
use crate::engine::{Edit, Refusal, Seen, Workspace, title_text};

use super::draft::{Draft, drafted, drafts};
use super::spot::Spot;
use super::tree::Tree;

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
    /// An outline as an audience sees it, in one language where there are two. What is below a hidden
    /// row is hidden with it.
    ///
    /// # Errors
    /// There is no such outline, or not for this audience.
    pub fn of(seen: Seen<'_>, outline: &RecordId, language: Language) -> Result<Self, Refusal> {
        let record = seen.get(outline.as_str());
        let record = record.ok_or_else(|| Refusal::UnknownRecord(outline.to_string()))?;
        is_outline(record)?;
        let tree = Tree::of(&seen, outline);
        let title = title_text(record, language).unwrap_or_default().to_owned();
        let nodes = tree.rows.iter().filter(|row| !row.again);
        let nodes = nodes.filter_map(|row| seen.get(row.node.as_str()));
        let more = nodes.filter(|node| says_more(node)).count();
        let about = [outline::PROBLEM.code, outline::AIM.code].into_iter().find_map(|code| {
            let about = seen.get(record.link(code)?.as_str())?;
            title_text(about, language).map(str::to_owned)
        });
        let drafts = drafts(&seen, &tree, language);
        Ok(Self { title, about, form: form_of(record), drafts, more })
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
    few_enough(drafts)?;
    let spot = Spot::below(&Tree::of(workspace, outline), None);
    Ok(drafted(outline, &spot, drafts, language, fresh))
}

/// Whether drafts are no more than an outline is brought at once, wherever they come from.
///
/// # Errors
/// They are too many, or stand too deep.
pub fn few_enough(drafts: &[Draft]) -> Result<(), Refusal> {
    let levels = drafts.iter().map(|draft| draft.depth + 1).max().unwrap_or(0);
    if drafts.len() > MOST_ROWS || levels > MOST_LEVELS {
        return Err(Refusal::OutlineTooLarge { rows: MOST_ROWS, levels: MOST_LEVELS });
    }
    Ok(())
}

fn is_outline(record: &Record) -> Result<(), Refusal> {
    match record.kind {
        OUTLINE if record.is_deleted() => Err(Refusal::InTrash(record.id.clone())),
        OUTLINE => Ok(()),
        _ => Err(Refusal::NotAnOutline(record.id.to_string())),
    }
}

fn says_more(node: &Record) -> bool {
    let drafted = [node::TEXT, node::NOTE, node::ROOT, node::TAGS, node::ROLE, node::KNOWN_BY];
    let drafted = drafted.map(|field| field.code);
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
