//! A chart drawn for a terminal, with its caption and what the rules say; and its verdict as data.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use crate::engine::charts::{
    Assurance, Chart, Charted, Event, Group, Happened, Line, Part, Pen, Rule, Rules, Signs,
    Variation, Verdict, gaps, plot, side_by_side,
};
use crate::engine::request::Names;
use crate::exchange::wrapped::wrapped;
use crate::exchange::{Presentation, svg};
use crate::texts::Texts;

/// Columns where there is no terminal.
const USUAL_WIDTH: usize = 80;
/// Rows of the picture.
const HEIGHT: usize = 16;

/// Title, picture, caption, sentences.
pub fn of(charted: &Charted, names: &Names, presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let signs = if presentation.ascii { Signs::ASCII } else { Signs::BRAILLE };
    let chart = &charted.chart;
    let pen = Pen {
        signs,
        number: &|number| texts.chart_number(number),
        day: &|day| texts.date(day),
        goal: charted.goal,
        seen: 0..chart.points.len(),
        marks: charted.marks(),
    };
    let size = (presentation.width.unwrap_or(USUAL_WIDTH), HEIGHT);
    let mut out = format!("{}\n", title(charted, names, texts));
    for row in plot(chart, &pen, size).into_iter().chain(side_by_side(&charted.groups, &pen, size))
    {
        let line: String = row.iter().map(|cell| cell.sign).collect();
        out.push_str(line.trim_end());
        out.push('\n');
    }
    let said = texts.chart_told(charted).into_iter().map(|said| {
        let mark = if said.is_signal { signs.marked } else { signs.point };
        format!("{mark} {}", said.words)
    });
    // What goes into a file is not cut.
    let width = presentation.width.unwrap_or(usize::MAX);
    let happened = texts.chart_events(charted, &|id| texts.name(id, names));
    let groups = texts.chart_groups(charted).into_iter();
    let told = groups.chain(said).chain(happened).chain(texts.chart_caption(charted));
    for row in told.flat_map(|own| wrapped(&own, width)) {
        out.push_str(&row);
        out.push('\n');
    }
    out
}

/// The same picture with the same words as SVG.
pub fn svg_of(charted: &Charted, names: &Names, texts: Texts) -> String {
    svg::chart(charted, &title(charted, names, texts), texts, &|id| texts.name(id, names)) + "\n"
}

/// What is drawn.
pub fn title(charted: &Charted, names: &Names, texts: Texts) -> String {
    let named = |id| names.get(id).map(|own| texts.title_among(own, names).into_owned());
    let mut title = named(&charted.measure).unwrap_or_default();
    if let Some(site) = charted.site.as_ref().and_then(named) {
        title = texts.with("chart-title-site", &[("title", title.into()), ("site", site.into())]);
    }
    if let Some(subgroup) = &charted.subgroup {
        let told = [("title", title.into()), ("subgroup", subgroup.as_str().into())];
        title = texts.with("chart-title-subgroup", &told);
    }
    title
}

/// The verdict of the newest part. What does not apply is null.
pub fn document(charted: &Charted, names: &Names, texts: Texts) -> Json {
    let chart = &charted.chart;
    let rules = chart.asked.rules;
    let part = chart.newest();
    let verdict = part.and_then(|own| own.verdict.as_ref());
    let number = |line: Option<Line>| line.map(|line| line.near());
    let found = |rule| verdict.and_then(|own| own.finding(rule));
    let (longest, crossings) = (found(Rule::LongestRun), found(Rule::Crossings));
    let runs = found(Rule::Runs);
    let on_one_side = verdict.filter(|_| !rules.has_limits());
    let limits = verdict.and_then(|own| own.limits);
    json!({
        "measure": charted.measure.as_str(),
        "title": title(charted, names, texts),
        "site": charted.site.as_ref().map(|id| id.as_str()),
        "subgroup": charted.subgroup,
        "rules": rules.key(),
        "by": chart.asked.by.key(),
        "with": chart.asked.with.key(),
        "baseline": part.and_then(|own| own.phase.as_ref()?.baseline).or(chart.asked.baseline),
        "points": part.map_or(0, |own| own.count),
        "useful": on_one_side.map(|own| own.useful),
        "centre": number(verdict.map(|own| own.centre)),
        "longest_run": verdict.map(|own| own.longest_run),
        "longest_run_limit": longest.and_then(|own| own.high),
        "crossings": crossings.map(|own| own.found),
        "crossings_limit": crossings.and_then(|own| own.low),
        "runs": runs.map(|own| own.found),
        "runs_low": runs.and_then(|own| own.low),
        "runs_high": runs.and_then(|own| own.high),
        "trend": found(Rule::Trend).map(|own| own.found),
        "lower": number(limits.map(|own| own.0)),
        "upper": number(limits.map(|own| own.1)),
        "moving_range_limit": number(verdict.and_then(|own| own.moving_range_limit)),
        "screening": chart.asked.screens(),
        "outside": found(Rule::Outside).zip(part).map(|(own, part)| days(chart, part, &own.points)),
        "signals": part.zip(verdict).map_or_else(Vec::new, |(part, verdict)| {
            signals(chart, part, verdict, rules, texts)
        }),
        "phases": phases(chart, texts),
        "variation": charted.variation().map(Variation::key),
        "assurance": charted.assurance().map(Assurance::key),
        "subgroups": charted.groups.iter().map(|own| group(own, texts)).collect::<Vec<_>>(),
        "gap": gaps(&charted.groups).map(|(_, last)| {
            let name = |at: usize| charted.groups[at].name.as_ref().map(|own| own.best(texts.language));
            json!({
                "date": day(last.day),
                "low": name(last.low.0),
                "high": name(last.high.0),
                "apart": last.apart().near(),
            })
        }),
        "events": charted.events.iter().map(event).collect::<Vec<_>>(),
    })
}

fn group(own: &Group, texts: Texts) -> Json {
    let points = own.points.iter().map(|own| json!([day(own.day), own.value.near()]));
    json!({
        "name": own.name.as_ref().map(|own| own.best(texts.language)),
        "points": points.collect::<Vec<_>>(),
    })
}

fn event(own: &Event) -> Json {
    match &own.what {
        Happened::Cycle(id) => json!({ "date": day(own.day), "cycle": id.as_str() }),
        Happened::Note(note) => json!({ "date": day(own.day), "note": note }),
    }
}

fn signals(chart: &Chart, part: &Part, verdict: &Verdict, rules: Rules, texts: Texts) -> Vec<Json> {
    let signal = |own| {
        let sentence = texts.chart_found(rules, verdict, own);
        json!({
            "name": own.rule.key(),
            "sentence": sentence,
            "dates": days(chart, part, &own.points),
        })
    };
    verdict.signals().map(signal).collect()
}

fn phases(chart: &Chart, texts: Texts) -> Vec<Json> {
    let phases = chart.parts.iter().filter_map(|part| {
        let phase = part.phase.as_ref()?;
        let centre = part.verdict.as_ref().map(|own| own.centre.near());
        Some(json!({
            "start": day(phase.start),
            "reason": phase.reason.as_ref().map(|own| own.best(texts.language)),
            "baseline": phase.baseline,
            "points": part.count,
            "centre": centre,
        }))
    });
    phases.collect()
}

fn days(chart: &Chart, part: &Part, points: &[usize]) -> Vec<String> {
    let points = points.iter().filter_map(|own| chart.points.get(part.first + own));
    points.map(|own| day(own.day)).collect()
}

fn day(day: NaiveDate) -> String {
    day.to_string()
}
