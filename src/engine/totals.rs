//! The sums that a kind declares: computed for a whole register at once, read per record.

use std::collections::HashMap;

use chrono::Datelike;

use crate::domain::{Decimal, Kind, Record, Total, Value};

use super::Workspace;

/// All sums of one kind.
#[derive(Clone, Debug, Default)]
pub struct Totals {
    sums: HashMap<(&'static str, Bucket), Decimal>,
}

/// Which records add up: the same value in one field and the same month in another.
type Bucket = (String, (i32, u32));

impl Totals {
    /// Adds up the living records of a kind.
    pub fn of(workspace: &Workspace, kind: &'static Kind) -> Self {
        let mut sums: HashMap<(&'static str, Bucket), Decimal> = HashMap::new();
        for total in kind.totals {
            for record in workspace.of_kind(kind.code) {
                if let (Some(bucket), Some(Value::Decimal(amount))) =
                    (bucket(total, record), record.get(total.of))
                {
                    let sum = sums.entry((total.key, bucket)).or_default();
                    *sum = sum.plus(*amount);
                }
            }
        }
        Self { sums }
    }

    /// The sum that belongs beside a record.
    pub fn get(&self, total: &Total, record: &Record) -> Option<Decimal> {
        self.sums.get(&(total.key, bucket(total, record)?)).copied()
    }
}

fn bucket(total: &Total, record: &Record) -> Option<Bucket> {
    let Some(Value::Date(date)) = record.get(total.date) else { return None };
    let per = match record.get(total.per)? {
        Value::Link(id) => id.to_string(),
        Value::Text(text) => text.to_string(),
        _ => return None,
    };
    Some((per, (date.year(), date.month())))
}
