//! Records written as the complete export.

use std::sync::Arc;

use serde_json::{Map, Value as Json, json};

use crate::domain::Record;
use crate::engine::Transaction;
use crate::exchange::visible::spelled_in_json;

use super::{FORMAT_KEY, FORMAT_VERSION, history, record};

/// The whole document: every record in the order given, and the history if there is one.
pub fn document(records: &[Arc<Record>], transactions: Option<&[Arc<Transaction>]>) -> String {
    let mut document = Map::new();
    document.insert(FORMAT_KEY.to_owned(), json!(FORMAT_VERSION));
    document
        .insert("records".to_owned(), records.iter().map(|kept| record::written(kept)).collect());
    if let Some(transactions) = transactions {
        let history = transactions.iter().map(|transaction| history::written(transaction));
        document.insert("history".to_owned(), history.collect());
    }
    spelled_in_json(&format!("{:#}\n", Json::Object(document)))
}
