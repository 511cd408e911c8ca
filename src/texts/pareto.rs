//! Where most of it comes from, in words: what few causes make together, and what the picture rests on.

use crate::engine::charts::{GUIDE, NoPareto, Pareto};

use super::Texts;

/// As many names are told in a sentence.
const TOLD: usize = 4;

impl Texts {
    /// What the rows are called, what has no cause last.
    pub fn pareto_names(&self, own: &Pareto) -> Vec<String> {
        let causes = own.causes.iter().map(|own| own.name.best(self.language).to_owned());
        let untold = (own.untold > 0).then(|| self.get("pareto-untold").into_owned());
        causes.chain(untold).collect()
    }

    /// What stands at their ends: how many, their share, the share up to there; one below the other.
    pub fn pareto_ends(&self, own: &Pareto) -> Vec<String> {
        let count = |count: i64| self.integer(count);
        let counts = own.causes.iter().map(|own| own.count).chain([own.untold]);
        let wide = counts.map(|own| count(own).chars().count()).max().unwrap_or(0);
        let end = |id, events: i64, running: i64| {
            let told = [
                ("count", format!("{:>wide$}", count(events)).into()),
                ("share", format!("{:>3}", own.percent(events)).into()),
                ("running", own.percent(running).into()),
            ];
            self.with(id, &told)
        };
        let causes = own.causes.iter().map(|own| end("pareto-end", own.count, own.running));
        let untold = (own.untold > 0).then(|| end("pareto-end-untold", own.untold, 0));
        causes.chain(untold).collect()
    }

    /// What the few make together, with its numbers; or that none stands out.
    pub fn pareto_told(&self, own: &Pareto) -> Vec<String> {
        let all = own.causes.len();
        let mut said = Vec::new();
        let upto = |few: usize| own.causes.get(few.wrapping_sub(1)).map_or(0, |own| own.running);
        let told = |few: usize| {
            let names = self.pareto_names(own);
            let more = if few > TOLD { ", …" } else { "" };
            [
                ("few", few.into()),
                ("all", all.into()),
                ("percent", own.percent(upto(few)).into()),
                ("count", self.integer(upto(few)).into()),
                ("total", self.integer(own.total()).into()),
                ("names", (names[..few.min(TOLD)].join(", ") + more).into()),
                ("guide", GUIDE.into()),
            ]
        };
        match own.few() {
            // Where it takes most of them, nothing is gained by looking at few.
            Some(few) if few * 2 > all && all > 1 => {
                said.push(self.with("pareto-even", &told(few)))
            }
            Some(few) => said.push(self.with("pareto-few", &told(few))),
            None => said.push(self.with("pareto-unknown", &told(all))),
        }
        said
    }

    /// Why there is nothing to be put in order.
    pub fn no_pareto(&self, why: NoPareto) -> String {
        match why {
            NoPareto::Nothing => self.get("refusal-pareto-nothing").into_owned(),
            NoPareto::NoCounts => self.get("refusal-pareto-no-counts").into_owned(),
            NoPareto::Overlap(day) => {
                self.with("refusal-pareto-overlap", &[("day", self.date(day).into())])
            }
            NoPareto::Sealed => self.get("refusal-pareto-sealed").into_owned(),
        }
    }

    /// On what it rests: days, and how the picture is to be read.
    pub fn pareto_caption(&self, own: &Pareto) -> Vec<String> {
        let days = own.days.map(|(first, last, count)| {
            let told = [
                ("first", self.date(first).into()),
                ("last", self.date(last).into()),
                ("count", count.into()),
            ];
            self.with("pareto-days", &told)
        });
        let guide = self.with("pareto-guide", &[("guide", GUIDE.into())]);
        days.into_iter().chain([guide]).collect()
    }
}
