//! What an import did or would have done: every problem with its place in the file, then the sums.

use std::collections::BTreeSet;

use serde_json::{Value as Json, json};

use crate::engine::import::{ImportProblem, Passed, Problem, Why};
use crate::engine::readings::gathering::Kept;
use crate::texts::Texts;

use super::csv::{Readings, Trouble, Unmapped};
use super::json::{Problem as JsonProblem, What};
use super::{Format, Presentation, Reply};

/// The outcome of an import of rows or records.
#[derive(Clone, Copy, Debug)]
pub struct Sums<'a> {
    /// Good rows.
    pub good: usize,
    /// Rows that were there already.
    pub same: usize,
    /// What is wrong.
    pub problems: &'a [Problem],
    /// What was not taken, though nothing is wrong with it.
    pub passed: &'a [Passed],
    /// Whether the good ones were taken.
    pub taken: bool,
}

/// The most signs of a head that are repeated.
const SHOWN: usize = 80;

/// Names of what was made that are told.
const NAMED: usize = 5;
/// Lines that are named of those where the same is missing.
const LINES: usize = 20;

/// The line of the heads.
const HEADS: u64 = 1;

/// Reports an import.
pub fn of_rows(sums: Sums<'_>, presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    // A head that nobody knows makes no row wrong.
    let wrong: BTreeSet<u64> =
        sums.problems.iter().map(|problem| problem.line).filter(|line| *line > HEADS).collect();
    let nothing_good = sums.good + sums.same == 0 && !sums.problems.is_empty();
    let exit = u8::from(!sums.taken || nothing_good);
    if presentation.format == Format::Json {
        let problems = sums.problems.iter().map(|own| problem_of(own, presentation));
        let problems: Vec<Json> = problems.collect();
        let report = json!({
            "taken": sums.taken, "good": sums.good, "same": sums.same, "wrong": wrong.len(),
            "problems": problems,
            "left_out": sums.passed.iter().map(left_out).collect::<Vec<_>>(),
        });
        return Reply { exit, out: format!("{report:#}\n"), err: String::new() };
    }
    let mut err = String::new();
    err.extend(sums.problems.iter().map(|own| told(own, presentation)));
    for passed in sums.passed {
        let place = (passed.column > 0).then_some((HEADS, passed.column));
        let sentence = passed_sentence(texts, passed);
        err.push_str(&line(presentation, place, Some(&passed.head), &sentence));
    }
    let counts = [("good", sums.good), ("same", sums.same), ("wrong", wrong.len())];
    let counts = counts.map(|(name, count)| (name, count.to_string().into()));
    let counts = texts.with("import-sums", &counts);
    if sums.taken {
        return Reply { exit, out: format!("{counts}\n"), err };
    }
    err.push_str(&format!("{} {counts}\n", texts.get("import-nothing-taken")));
    Reply { exit, out: String::new(), err }
}

/// Reports an import of readings.
pub fn of_readings(
    kept: &Kept,
    problems: &[Problem],
    taken: bool,
    presentation: &Presentation,
) -> Reply {
    let texts = presentation.texts();
    let exit = u8::from(!taken);
    if presentation.format == Format::Json {
        let report = json!({
            "taken": taken, "new": kept.new, "corrected": kept.corrected, "same": kept.same,
            "without": kept.without, "wrong": kept.wrong,
            "measures": kept.measures, "sites": kept.sites,
            "problems": problems.iter().map(|own| problem_of(own, presentation)).collect::<Vec<_>>(),
        });
        return Reply { exit, out: format!("{report:#}\n"), err: String::new() };
    }
    let mut err: String = problems.iter().map(|own| told(own, presentation)).collect();
    let counts = [
        ("new", kept.new),
        ("corrected", kept.corrected),
        ("same", kept.same),
        ("without", kept.without),
        ("wrong", kept.wrong),
    ];
    let counts = counts.map(|(name, count)| (name, number(texts, count).into()));
    let mut out = texts.with("readings-sums", &counts) + "\n";
    if !taken {
        err.push_str(&format!("{} {out}", texts.get("import-nothing-taken")));
        return Reply { exit, out: String::new(), err };
    }
    for (id, made) in [("readings-measures", &kept.measures), ("readings-sites", &kept.sites)] {
        if !made.is_empty() {
            let named = made.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
            let more = made.len().saturating_sub(NAMED);
            let told = [
                ("count", made.len().into()),
                ("names", named.into()),
                (
                    "more",
                    if more > 0 { format!(" … +{}", number(texts, more)) } else { String::new() }
                        .into(),
                ),
            ];
            out.push_str(&format!("{}\n", texts.with(id, &told)));
        }
    }
    Reply { exit, out, err }
}

/// The file was understood, and what of it is left: rows without a value by what stands there, and what is wrong.
pub fn of_left(read: &Readings, head: &str, presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let mut left: String = read.problems.iter().map(|own| told(own, presentation)).collect();
    for (word, lines) in &read.without {
        let shown: Vec<String> = lines.iter().take(LINES).map(ToString::to_string).collect();
        let more = lines.len().saturating_sub(LINES);
        let told = [
            ("word", word.as_str().into()),
            ("count", lines.len().into()),
            ("number", number(texts, lines.len()).into()),
            ("lines", shown.join(", ").into()),
            (
                "more",
                if more > 0 { format!(" … +{}", number(texts, more)) } else { String::new() }
                    .into(),
            ),
        ];
        let id = if word.is_empty() { "readings-empty" } else { "readings-without" };
        left.push_str(&line(presentation, None, Some(head), &texts.with(id, &told)));
    }
    if read.rounded > 0 {
        let told = [("count", read.rounded.into()), ("number", number(texts, read.rounded).into())];
        left.push_str(&line(
            presentation,
            None,
            Some(head),
            &texts.with("readings-rounded", &told),
        ));
    }
    left
}

/// Why nothing can be made of a file of readings: which column holds what is not known.
pub fn of_unmapped(unmapped: &Unmapped, heads: &[String], presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    let heads = heads.join(", ");
    let (id, what) = match unmapped {
        Unmapped::Pair(pair) => ("readings-map-pair", pair.as_str()),
        Unmapped::Field(pair) => ("rows-map-pair", pair.as_str()),
        Unmapped::Column(column) => ("readings-map-column", column.as_str()),
        Unmapped::Lacks(part) => ("readings-map-lacks", part.key()),
    };
    let told = [("what", what.into()), ("heads", heads.into())];
    Reply {
        exit: 1,
        out: String::new(),
        err: line(presentation, Some((1, 1)), None, &texts.with(id, &told)),
    }
}

fn number(texts: Texts, count: usize) -> String {
    texts.integer(i64::try_from(count).unwrap_or(i64::MAX))
}

fn told(problem: &Problem, presentation: &Presentation) -> String {
    let place = (problem.line, problem.column);
    let head = (!problem.head.is_empty()).then_some(problem.head.as_str());
    line(presentation, Some(place), head, &sentence(presentation.texts(), &problem.what))
}

fn problem_of(problem: &Problem, presentation: &Presentation) -> Json {
    json!({
        "file": presentation.file,
        "line": problem.line,
        "column": problem.column,
        "head": problem.head,
        "problem": sentence(presentation.texts(), &problem.what),
    })
}

/// Reports a file that cannot be read as a table.
pub fn of_trouble(trouble: Trouble, presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    let (place, id) = match trouble {
        Trouble::NotUtf8 { line, column } => ((line, column), "import-not-utf8"),
        Trouble::OpenQuote { line } => ((line, 1), "import-open-quote"),
        Trouble::Empty => ((1, 1), "import-empty"),
    };
    let err = line(presentation, Some(place), None, &texts.get(id));
    Reply { exit: 1, out: String::new(), err }
}

/// Reports a file that is no calendar.
pub fn of_no_calendar(presentation: &Presentation) -> Reply {
    let sentence = presentation.texts().get("import-no-calendar");
    let err = line(presentation, Some((1, 1)), None, &sentence);
    Reply { exit: 1, out: String::new(), err }
}

/// Reports a JSON document that cannot be taken over.
pub fn of_document(problems: &[JsonProblem], presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    let mut err = String::new();
    for problem in problems {
        let place = problem.place.map(|(line, column)| (line as u64, column));
        let head: Vec<&str> = problem.record.iter().chain(&problem.key).map(|s| &**s).collect();
        let head = head.join(".");
        let head = (!head.is_empty()).then_some(head.as_str());
        err.push_str(&line(presentation, place, head, &document_sentence(texts, &problem.what)));
    }
    err.push_str(&format!("{}\n", texts.get("import-document-refused")));
    Reply { exit: 1, out: String::new(), err }
}

/// `FILE:LINE:COLUMN  HEAD: sentence`.
pub(super) fn line(
    presentation: &Presentation,
    place: Option<(u64, usize)>,
    head: Option<&str>,
    sentence: &str,
) -> String {
    let file = presentation.file.as_deref().unwrap_or("-");
    let place = place.map(|(line, column)| format!(":{line}:{column}")).unwrap_or_default();
    let short = |head: &str| head.chars().take(SHOWN).collect::<String>();
    // A sentence that begins with the field says it once.
    let head = head.map(|head| format!("{}: ", short(head))).unwrap_or_default();
    let sentence = sentence.strip_prefix(&*head).unwrap_or(sentence);
    format!("{file}{place}  {head}{sentence}\n")
}

fn sentence(texts: Texts, what: &ImportProblem) -> String {
    match what {
        ImportProblem::Refused(refusal) => texts.refusal(refusal),
        ImportProblem::Duplicate(title) => {
            texts.with("import-duplicate", &[("title", title.as_str().into())])
        }
        ImportProblem::Differs { line, value } => {
            let told = [("line", line.to_string().into()), ("value", value.as_str().into())];
            texts.with("import-differs", &told)
        }
        ImportProblem::Nameless => texts.get("import-nameless").into_owned(),
        ImportProblem::HeadTwice => texts.get("import-head-twice").into_owned(),
        ImportProblem::Uneven { cells, heads } => {
            let counts = [("cells", cells.to_string().into()), ("heads", heads.to_string().into())];
            texts.with("import-uneven", &counts)
        }
    }
}

/// Cells that were not taken, for programs.
fn left_out(passed: &Passed) -> Json {
    let why = match passed.why {
        Why::Kept => "computed",
        Why::SameNumber => "same_number",
        Why::Unfit => "kept_though_not_allowed",
        Why::Nowhere => "leads_to_nothing",
    };
    json!({ "column": passed.column, "head": passed.head, "why": why, "cells": passed.cells })
}

fn passed_sentence(texts: Texts, passed: &Passed) -> String {
    let id = match passed.why {
        Why::Kept => "import-passed-kept",
        Why::SameNumber => "import-passed-same-number",
        Why::Unfit => "import-passed-unfit",
        Why::Nowhere => "import-passed-nowhere",
    };
    texts.with(id, &[("count", passed.cells.into())])
}

fn document_sentence(texts: Texts, what: &What) -> String {
    match what {
        What::Refused(refusal) => texts.refusal(refusal),
        What::Newer(version) => {
            texts.with("import-newer", &[("version", version.to_string().into())])
        }
        What::Syntax => texts.get("import-syntax").into_owned(),
        What::NotAnExport => texts.get("import-not-an-export").into_owned(),
        What::BadId => texts.get("import-bad-id").into_owned(),
        What::Twice => texts.get("import-twice").into_owned(),
        What::BadShape => texts.get("import-bad-shape").into_owned(),
    }
}
