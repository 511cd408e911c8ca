//! A fishbone turned into a driver diagram: each category becomes a primary driver, each cause a secondary one, in
//! words of their own, for a cause has to be reworded into what has to be so instead (methods 2.5).

use crate::domain::common::{LEVEL, SITE};
use crate::domain::kinds::outlines::{aim, node, outline};
use crate::domain::kinds::{AIM, NODE, OUTLINE};
use crate::domain::{Record, RecordId, Value};
use crate::engine::{Context, Edit, Refusal, Workspace};

use super::draft::Draft;
use super::sheet::brought;
use super::tree::{Row, Tree};

/// The edits that make the driver diagram. Causes of causes stand beside them: below a driver would be ideas.
///
/// # Errors
/// It is too large.
pub fn turned(
    workspace: &Workspace,
    context: &Context,
    fishbone: &Record,
    fresh: &mut dyn FnMut() -> RecordId,
) -> Result<Vec<Edit>, Refusal> {
    let tree = Tree::of(workspace, &fishbone.id);
    let rows: Vec<&Row> = tree.rows.iter().filter(|row| !row.again).collect();
    let drafts = rows.iter().map(|row| Draft {
        depth: row.depth.min(1),
        made_from: Some(row.node.clone()),
        ..Draft::default()
    });
    let id = fresh();
    let mut values = vec![(outline::FORM.code, Value::Choice(outline::DRIVERS))];
    let carried = [outline::TITLE.code, SITE.code, LEVEL.code];
    values.extend(carried.into_iter().filter_map(|code| Some((code, fishbone.get(code)?.clone()))));
    values.push((outline::DATE.code, Value::Date(context.now.day())));
    values.extend(only_aim(workspace, fishbone).map(|aim| (outline::AIM.code, Value::Link(aim))));
    let mut edits = vec![Edit::Create { id: id.clone(), kind: OUTLINE, values }];
    edits.extend(brought(workspace, &id, &drafts.collect::<Vec<_>>(), context.language, fresh)?);
    // Each says in both languages what its cause says, to those who may know it.
    let mut causes = rows.iter().filter_map(|row| workspace.get(row.node.as_str()));
    for edit in &mut edits {
        if let Edit::Create { kind: NODE, values, .. } = edit
            && let Some(cause) = causes.next()
        {
            let own = [node::TEXT.code, node::NOTE.code, LEVEL.code];
            *values =
                own.into_iter().filter_map(|code| Some((code, cause.get(code)?.clone()))).collect();
        }
    }
    Ok(edits)
}

/// The aim of the fishbone's problem, if it has one only.
fn only_aim(workspace: &Workspace, fishbone: &Record) -> Option<RecordId> {
    let problem = fishbone.link(outline::PROBLEM.code)?;
    let mut aims = workspace.pointing(problem, AIM, aim::PROBLEM.code);
    let aim = aims.next()?;
    aims.next().is_none().then(|| aim.id.clone())
}
