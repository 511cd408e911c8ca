//! Opens the counter: of the measure at hand, unless a count goes on already; at a meeting, the line for its paper tally.

use crate::domain::RecordId;
use crate::domain::kinds::cycles::reading;
use crate::domain::kinds::meetings::participation;
use crate::domain::kinds::{MEASURE, MEETING, PARTICIPATION, READING};

use crate::tui::model::Model;
use crate::tui::overlays::counter::{Counter, DRAFT};
use crate::tui::overlays::head_count::HeadCount;
use crate::tui::pane::Pane;
use crate::tui::world::World;

/// Goes on counting, or begins.
pub fn count(model: &mut Model) {
    let texts = model.setup.texts;
    if model.sight.shown.is_some() {
        model.said = Some(texts.get("why-in-past").into_owned());
        return;
    }
    let begun = model.drafts.known.get(DRAFT);
    let subject = model.desk.top().and_then(Pane::subject);
    // At a meeting people are counted, group by group.
    let meeting = model.world().and_then(|world| meeting(subject?, &world));
    if let Some(id) = meeting {
        model.desk.overlays.push(Box::new(HeadCount::new(id)));
        return;
    }
    let subject = model.desk.top().and_then(Pane::subject);
    let counter = model.world().and_then(|world| {
        let again = begun.and_then(|text| Counter::again(text, &world));
        again.or_else(|| Some(Counter::new(measure(subject?, &world)?, &world)))
    });
    match counter {
        Some(own) => {
            // What was told of it is seen now.
            model.notices.put_away(&texts.get("said-tally-found"));
            model.desk.overlays.push(Box::new(own));
        }
        None => model.said = Some(texts.get("why-no-measure").into_owned()),
    }
}

/// The meeting that is at hand, itself or by who came.
fn meeting(subject: &RecordId, world: &World<'_>) -> Option<RecordId> {
    let record = world.seen.get(subject.as_str())?;
    match record.kind {
        MEETING => Some(record.id.clone()),
        PARTICIPATION => record.link(participation::OCCASION.code).cloned(),
        _ => None,
    }
}

/// The measure that is at hand, itself or by its readings.
fn measure(subject: &RecordId, world: &World<'_>) -> Option<RecordId> {
    let record = world.seen.get(subject.as_str())?;
    match record.kind {
        MEASURE => Some(record.id.clone()),
        READING => record.link(reading::MEASURE.code).cloned(),
        _ => None,
    }
}
