//! Where the user was: kept beside the drafts at the end, taken up again at the next start.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::Level;
use crate::tui::message::Effect;
use crate::tui::model::Model;
use crate::tui::session::{Kept, Session};
use crate::tui::state::PaneState;

/// The draft key of the screens' state.
pub const SCREEN_STATE: &str = "screen";

/// The draft key that is there as long as private things are hidden.
pub const MASK: &str = "mask";

/// Where the user was.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Screen {
    /// The pane that had the focus, by the id of its title, as all panes here.
    focus: Option<String>,
    zoomed: bool,
    /// Version 0.1 kept it here that private things are hidden.
    #[serde(skip_serializing)]
    masked: bool,
    panes: BTreeMap<String, PaneState>,
    /// The meeting that is led, and its time.
    session: Option<Kept>,
}

/// Keeps where the user is.
pub fn keep(model: &Model, effects: &mut Vec<Effect>) {
    if model.workspace.is_none() {
        return;
    }
    let panes = model.desk.states().map(|(title, state)| (title.to_owned(), state));
    let led = model.sight.session.as_ref();
    let screen = Screen {
        focus: model.desk.shown().map(|pane| pane.title().to_owned()),
        zoomed: model.setup.zoomed,
        masked: false,
        panes: panes.collect(),
        session: led.map(|own| own.kept(model.setup.now)),
    };
    let text = serde_json::to_string(&screen).unwrap_or_default();
    effects.push(Effect::SaveDraft { key: SCREEN_STATE.to_owned(), text });
}

/// Goes back to where the user was; panes do when they look next. A state that does not fit any more
/// is left out.
pub fn restore(model: &mut Model, steady: i64, effects: &mut Vec<Effect>) {
    let state = model.drafts.known.remove(SCREEN_STATE);
    let screen = state.and_then(|text| serde_json::from_str::<Screen>(&text).ok());
    let mut screen = screen.unwrap_or_default();
    model.setup.zoomed = screen.zoomed;
    let led = screen.session.take().map(|own| own.session(steady, model.setup.now));
    let is_here = |own: &Session| {
        let records = model.workspace.as_ref();
        records
            .is_some_and(|all| all.get(own.meeting.as_str()).is_some_and(|own| !own.is_deleted()))
    };
    model.sight.session = led.filter(is_here);
    // Whoever hid private things would be surprised to see them again after a restart.
    let kept = model.drafts.known.remove(MASK);
    // Version 0.1 and 0.2 kept that it was hidden, not from whom.
    let kept = kept.map(|text| Level::from_key(&text).unwrap_or(Level::Team));
    let before = kept.or(screen.masked.then_some(Level::Team)).unwrap_or(Level::Private);
    if model.setup.shown_to > before {
        // Hidden before there was a place to keep it.
        effects.push(Effect::Mask(model.setup.shown_to));
    }
    model.setup.shown_to = model.setup.shown_to.max(before);
    model.desk.leave_states(|title| screen.panes.remove(title));
    let mut titles = model.setup.panes.titles.iter();
    let focus = titles.position(|title| screen.focus.as_ref() == Some(title));
    focus.into_iter().for_each(|pane| model.desk.go_to(pane));
}
