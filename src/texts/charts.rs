//! Charts in words: what they are judged by, and a sentence with its numbers for each rule.

use fluent_bundle::FluentValue;

use crate::domain::{Decimal, RecordId};
use crate::engine::charts::{
    By, Chart, Charted, Finding, Happened, LETTERS, Line, MINIMUM, Number, Part, Phase, Rule,
    Rules, Side, Verdict, gaps,
};

use super::Texts;

/// A sentence about a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The words.
    pub words: String,
    /// Whether it tells of a signal.
    pub is_signal: bool,
}

impl Said {
    const fn plainly(words: String) -> Self {
        Self { words, is_signal: false }
    }
}

impl Texts {
    /// What one has to know to read a chart: rules, lines, what became a point, phases.
    pub fn chart_caption(&self, charted: &Charted) -> Vec<String> {
        let (chart, asked) = (&charted.chart, &charted.chart.asked);
        let mut caption = vec![self.chart_rules(asked.rules)];
        if let Some((part, verdict)) =
            chart.newest().and_then(|own| Some((own, own.verdict.as_ref()?)))
        {
            caption.push(self.lines_of(verdict, part.count));
        }
        if let Some(goal) = charted.goal {
            let goal = self.chart_number(goal.near());
            caption.push(self.with("chart-goal", &[("goal", goal.into())]));
        }
        if asked.rules == Rules::Nhs {
            let variation = charted.variation().map(|own| ("chart-variation", own.key()));
            let assurance = charted.assurance().map(|own| ("chart-assurance", own.key()));
            let icons = variation.into_iter().chain(assurance);
            caption.extend(icons.map(|(id, is)| self.with(id, &[("is", is.into())])));
        }
        if asked.by != By::Day || chart.combines() {
            let how = [("with", asked.with.key().into()), ("by", asked.by.key().into())];
            caption.push(self.with("chart-together", &how));
        }
        if let Some(count) = asked.baseline {
            caption.push(self.with("chart-baseline", &[("count", count.into())]));
        }
        if let Some(on) = asked.screens() {
            let on = if on { "yes" } else { "no" };
            caption.push(self.with("chart-screening", &[("on", on.into())]));
        }
        for own in chart.parts.iter().filter_map(|own| own.phase.as_ref()) {
            caption.push(self.phase(own));
            if let Some(count) = own.baseline {
                caption.push(self.with("chart-baseline", &[("count", count.into())]));
            }
        }
        caption
    }

    /// By which rules a chart is judged.
    pub(super) fn chart_rules(&self, rules: Rules) -> String {
        let rules = match rules {
            Rules::Anhoj => "chart-rules-anhoj",
            Rules::Ihi => "chart-rules-ihi",
            Rules::Xmr => "chart-rules-xmr",
            Rules::Nhs => "chart-rules-nhs",
        };
        self.get(rules).into_owned()
    }

    /// The subgroups with their letters and newest values, and how far apart they are.
    pub fn chart_groups(&self, charted: &Charted) -> Vec<String> {
        let groups = &charted.groups;
        let named = |at: usize| {
            let name = groups.get(at).and_then(|own| own.name.as_ref());
            name.map_or_else(
                || self.get("chart-everybody").into_owned(),
                |name| name.best(self.language).to_owned(),
            )
        };
        let newest = groups.iter().zip(LETTERS).enumerate().filter_map(|(at, (own, letter))| {
            let point = own.points.last()?;
            let told = [
                ("sign", letter.to_string().into()),
                ("name", named(at).into()),
                ("value", self.chart_number(point.value.near()).into()),
                ("day", self.date(point.day).into()),
            ];
            Some(self.with("chart-group", &told))
        });
        let newest: Vec<String> = newest.collect();
        let gap = gaps(groups).map(|(first, last)| {
            let number = |own: Number| FluentValue::from(self.chart_number(own.near()));
            let told = [
                ("day", self.date(last.day).into()),
                ("low", named(last.low.0).into()),
                ("high", named(last.high.0).into()),
                ("apart", number(last.apart())),
                ("before", number(first.apart())),
                ("first", self.date(first.day).into()),
            ];
            let id = if first.day == last.day { "chart-gap" } else { "chart-gap-since" };
            self.with(id, &told)
        });
        newest.into_iter().chain(gap).collect()
    }

    /// What happened while it was read, with the sign that stands on the axis.
    pub fn chart_events(
        &self,
        charted: &Charted,
        name: &dyn Fn(&RecordId) -> String,
    ) -> Vec<String> {
        let told = charted.placed().into_iter().map(|(sign, _, own)| {
            let (id, what) = match &own.what {
                Happened::Cycle(id) => ("chart-cycle", name(id)),
                Happened::Note(note) => ("chart-note", note.to_string()),
            };
            let told = [
                ("sign", sign.to_string().into()),
                ("day", self.date(own.day).into()),
                ("what", what.into()),
            ];
            self.with(id, &told)
        });
        told.collect()
    }

    fn phase(&self, own: &Phase) -> String {
        let day = ("day", self.date(own.start).into());
        match &own.reason {
            Some(reason) => {
                let reason = reason.best(self.language).into();
                self.with("chart-phase", &[day, ("reason", reason)])
            }
            None => self.with("chart-phase-alone", &[day]),
        }
    }

    fn lines_of(&self, verdict: &Verdict, points: usize) -> String {
        let centre = ("centre", self.height(&verdict.centre).into());
        let points = ("points", points.into());
        let Some(((lower, upper), range)) = verdict.limits.zip(verdict.moving_range_limit) else {
            return self.with("chart-median", &[centre, points]);
        };
        let [lower, upper, range] = [lower, upper, range].map(|line| self.height(&line).into());
        let limits = [("lower", lower), ("upper", upper), ("range", range)];
        self.with("chart-mean", &[&[centre, points][..], &limits].concat())
    }

    /// What the rules say of what is drawn: where only subgroups were read they have nothing to judge.
    pub fn chart_told(&self, charted: &Charted) -> Vec<Said> {
        let is_empty = charted.chart.points.is_empty() && !charted.groups.is_empty();
        if is_empty { Vec::new() } else { self.chart_said(&charted.chart) }
    }

    /// What the rules say of the newest part of a chart, signals first.
    pub fn chart_said(&self, chart: &Chart) -> Vec<Said> {
        let Some(part) = chart.newest() else { return Vec::new() };
        let Some(verdict) = &part.verdict else { return vec![Said::plainly(self.too_few(part))] };
        if verdict.useful == 0 && !chart.asked.rules.has_limits() {
            return vec![Said::plainly(self.get("chart-on-line").into_owned())];
        }
        let mut said: Vec<Said> = Vec::new();
        for own in verdict.signals() {
            let sentence = self.found(chart.asked.rules, verdict, own);
            let words = self.with("chart-is-signal", &[("sentence", sentence.into())]);
            said.push(Said { words, is_signal: true });
        }
        if said.is_empty() {
            said.push(Said::plainly(self.get("chart-no-signal").into_owned()));
        }
        let others = verdict.findings.iter().filter(|own| !own.is_signal());
        said.extend(
            others.map(|own| Said::plainly(self.chart_found(chart.asked.rules, verdict, own))),
        );
        said
    }

    /// A sentence on what a rule found.
    pub fn chart_found(&self, rules: Rules, verdict: &Verdict, own: &Finding) -> String {
        let sentence = self.found(rules, verdict, own);
        let mut letters = sentence.chars();
        letters
            .next()
            .map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    fn too_few(&self, part: &Part) -> String {
        let numbers = [("points", part.count.into()), ("minimum", MINIMUM.into())];
        match &part.phase {
            None if part.count == 0 => self.get("chart-no-points").into_owned(),
            None => self.with("chart-too-few", &numbers),
            Some(phase) => {
                let day = [("day", self.date(phase.start).into())];
                self.with("chart-too-few-phase", &[&numbers[..], &day].concat())
            }
        }
    }

    /// The same within a sentence.
    fn found(&self, rules: Rules, verdict: &Verdict, own: &Finding) -> String {
        let side = match own.side {
            Some(Side::Up) => "up",
            Some(Side::Down) | None => "down",
        };
        let mut told: Vec<(&'static str, FluentValue<'_>)> = vec![
            ("found", own.found.into()),
            ("side", side.into()),
            ("useful", verdict.useful.into()),
        ];
        if let Some(low) = own.low {
            told.push(("low", low.into()));
        }
        if let Some(high) = own.high {
            told.extend([("high", high.into()), ("signal", (high + 1).into())]);
        }
        if let Some((lower, upper)) = &verdict.limits {
            told.push(("lower", self.height(lower).into()));
            told.push(("upper", self.height(upper).into()));
        }
        let id = match own.rule {
            Rule::LongestRun => "chart-longest-run",
            Rule::Crossings => "chart-crossings",
            Rule::Shift if rules.has_limits() => "chart-shift-mean",
            Rule::Shift => "chart-shift-median",
            Rule::Trend if own.found == 0 => "chart-no-trend",
            Rule::Trend => "chart-trend",
            Rule::Runs if own.high.is_none() => "chart-runs-unknown",
            Rule::Runs => "chart-runs",
            Rule::Outside => "chart-outside",
            Rule::TwoOfThree => "chart-two-of-three",
            Rule::InnerThird => "chart-inner-third",
        };
        self.with(id, &told)
    }

    /// The height of a line.
    fn height(&self, line: &Line) -> String {
        self.chart_number(line.near())
    }

    /// A number as it is written on a chart: with no more decimals than its size bears.
    #[allow(clippy::cast_possible_truncation, reason = "held at the largest number")]
    pub fn chart_number(&self, number: f64) -> String {
        let step = match number.abs() {
            size if size < 1.0 => 1.0,
            size if size < 10.0 => 10.0,
            _ => 100.0,
        };
        let thousandths = (number * 1_000.0 / step).round() * step;
        self.decimal(Decimal::from_thousandths(thousandths as i64))
    }
}
