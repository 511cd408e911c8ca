//! What a pane leaves for the next start. Each has a type of its own for it, beside what it is of; in
//! between it is kept as written, so that one that no longer fits harms no other pane.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::domain::RecordId;

/// The state of a pane, written down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PaneState(Value);

impl PaneState {
    /// Writes it down.
    pub fn of(state: &impl Serialize) -> Option<Self> {
        serde_json::to_value(state).ok().map(Self)
    }

    /// Reads it; `None` if another version wrote it in a way that is not known here.
    pub fn read<State: DeserializeOwned>(&self) -> Option<State> {
        State::deserialize(&self.0).ok()
    }
}

/// The id of a record in such a state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct KeptId(pub RecordId);

impl KeptId {
    /// That of a record that may be selected.
    pub fn of(id: Option<&RecordId>) -> Option<Self> {
        id.cloned().map(Self)
    }
}

impl From<KeptId> for String {
    fn from(KeptId(id): KeptId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for KeptId {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        RecordId::parse(&text).map(Self).ok_or(text)
    }
}
