//! What a command asks of a workspace, wherever that is: a request, or a JSON document that becomes
//! one there.

use serde::{Deserialize, Serialize};

use crate::engine::request::Request;

use super::{Presentation, Reply, json, report};

/// A question that can cross the socket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ask {
    /// A request of the engine.
    Request(Request),
    /// A complete export to be taken over, as text.
    ImportJson(String),
    /// What would come of it, without doing it.
    Try(Box<Self>),
}

impl Ask {
    /// The request that it means, to be called where the workspace is.
    ///
    /// # Errors
    /// The document cannot be read: the reply tells every problem.
    pub fn into_request(self, presentation: &Presentation) -> Result<Request, Reply> {
        match self {
            Self::Request(request) => Ok(request),
            Self::Try(ask) => Ok(Request::Try(Box::new(ask.into_request(presentation)?))),
            Self::ImportJson(text) => {
                let document = json::read(&text);
                if document.problems.is_empty() {
                    Ok(Request::Adopt(document.records))
                } else {
                    Err(report::of_document(&document.problems, presentation))
                }
            }
        }
    }
}
