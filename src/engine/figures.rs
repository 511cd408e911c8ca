//! What kinds declare to be computed: for a whole register at once, read per record.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use crate::domain::kinds::{AIM, BENCHMARK, CYCLE, NODE, OUTLINE, PROBLEM, STEP};
use crate::domain::{Decimal, Figure, Kind, MonthSum, Record, RecordId, Value};

use super::{Seen, Workspace, outlines, roadmap};

/// All figures of one kind.
#[derive(Clone, Debug, Default)]
pub struct Figures {
    values: HashMap<(&'static str, RecordId), Value>,
    sums: HashMap<(&'static str, Bucket), Decimal>,
}

/// Which records add up: the same value in one field and the same month in another.
type Bucket = (String, (i32, u32));

impl Figures {
    /// Computes the figures of the living records of a kind, as they are on a day, for whoever sees
    /// them: made of nothing else.
    pub fn of(seen: Seen<'_>, kind: &'static Kind, today: NaiveDate) -> Self {
        let mut sums: HashMap<(&'static str, Bucket), Decimal> = HashMap::new();
        for (key, sum) in kind.figures.iter().filter_map(|f| Some((f.field.key, f.sum.as_ref()?))) {
            for record in seen.of_kind(kind.code) {
                if let (Some(bucket), Some(Value::Decimal(amount))) =
                    (bucket(sum, record), record.get(sum.of))
                {
                    let sum = sums.entry((key, bucket)).or_default();
                    *sum = sum.plus(*amount);
                }
            }
        }
        Self { values: values(&seen, kind, today), sums }
    }

    /// The figure that belongs beside a record.
    pub fn get(&self, figure: &Figure, record: &Record) -> Option<Value> {
        match &figure.sum {
            Some(sum) => {
                let sum = self.sums.get(&(figure.field.key, bucket(sum, record)?));
                sum.copied().map(Value::Decimal)
            }
            None => self.values.get(&(figure.field.key, record.id.clone())).cloned(),
        }
    }
}

/// What the kind's area computes. Records without a value for a figure have none.
fn values(
    workspace: &Workspace,
    kind: &Kind,
    today: NaiveDate,
) -> HashMap<(&'static str, RecordId), Value> {
    match kind.code {
        BENCHMARK | STEP => roadmap::figures(workspace, kind.code, today),
        PROBLEM | AIM | OUTLINE | NODE | CYCLE => outlines::figures::figures(workspace, kind.code),
        _ => HashMap::new(),
    }
}

fn bucket(sum: &MonthSum, record: &Record) -> Option<Bucket> {
    let Some(Value::Date(date)) = record.get(sum.date) else { return None };
    let per = match record.get(sum.per)? {
        Value::Link(id) => id.to_string(),
        Value::Text(text) => text.to_string(),
        _ => return None,
    };
    Some((per, (date.year(), date.month())))
}
