//! Everything as it was at the end of a day: walked back to in slices, shown in all panes, left by
//! the key for going back. Nothing is changed meanwhile.

use chrono::NaiveDate;

use crate::engine::as_of::AsOf;

use crate::tui::env::Env;
use crate::tui::model::Model;

use super::commit;

/// Steps or records that are walked in one slice: well below a frame.
const SLICE: usize = 2_000;

/// Begins the way back to a day, or comes back to the present.
pub fn see(model: &mut Model, day: Option<NaiveDate>) {
    let Some(workspace) = &model.workspace else { return };
    model.sight.way = day.map(|day| (day, AsOf::new(workspace, day)));
    if day.is_none() && model.sight.shown.take().is_some() {
        model.said = Some(model.setup.texts.get("said-present").into_owned());
        commit::refresh(model, None);
    }
}

/// Goes on with the way back; says whether there is one.
pub fn step(model: &mut Model, env: &Env<'_>) -> bool {
    let (Some((day, way)), Some(workspace)) = (&mut model.sight.way, &model.workspace) else {
        return false;
    };
    match way.step(workspace, env.journal, SLICE) {
        Ok(None) => {}
        Ok(Some(past)) => {
            model.sight.shown = Some((*day, past));
            model.sight.way = None;
            commit::refresh(model, None);
        }
        Err(_) => {
            model.sight.way = None;
            model.said = Some(model.setup.texts.get("said-no-past").into_owned());
        }
    }
    true
}
