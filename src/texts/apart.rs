//! What is different in an outline between two days, in words.

use chrono::NaiveDate;

use crate::engine::outlines::{Apart, Became};

use super::Texts;

impl Texts {
    /// How much is different, in one sentence.
    pub fn apart_counts(&self, own: &Apart, since: NaiveDate, until: Option<NaiveDate>) -> String {
        let [came, went, reworded, moved] = own.counts();
        let mut told = vec![
            ("since", self.date(since).into()),
            ("came", came.into()),
            ("went", went.into()),
            ("reworded", reworded.into()),
            ("moved", moved.into()),
        ];
        told.extend(until.map(|day| ("until", self.date(day).into())));
        let span = if until.is_some() { "apart-between" } else { "apart-since" };
        let span = self.with(span, &told);
        if own.nodes.is_empty() {
            return format!("{span} {}", self.get("apart-nothing"));
        }
        let counts = [came, went, reworded, moved].into_iter().zip([
            "apart-came",
            "apart-went",
            "apart-reworded",
            "apart-moved",
        ]);
        let counts = counts.filter(|(count, _)| *count > 0).map(|(_, id)| self.with(id, &told));
        format!("{span} {}.", counts.collect::<Vec<_>>().join(", "))
    }

    /// What became of each node.
    pub fn apart_told(&self, own: &Apart) -> Vec<String> {
        let line = |(text, became): &(String, Vec<Became>)| {
            let parts = became.iter().map(|own| {
                let (sign, words) = (own.sign(), text.as_str());
                match own {
                    Became::Came | Became::Went => format!("{sign} {words}"),
                    Became::Reworded(was) => {
                        let told = [("was", was.as_str().into()), ("is", words.into())];
                        format!("{sign} {}", self.with("apart-now", &told))
                    }
                    Became::Moved(under) if under.is_empty() => {
                        let told = [("is", words.into())];
                        format!("{sign} {}", self.with("apart-elsewhere", &told))
                    }
                    Became::Moved(under) => {
                        let told = [("is", words.into()), ("under", under.join(" · ").into())];
                        format!("{sign} {}", self.with("apart-under", &told))
                    }
                }
            });
            parts.collect::<Vec<_>>()
        };
        own.nodes.iter().flat_map(line).collect()
    }
}
