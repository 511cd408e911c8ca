//! What is wrong in a file of the user's, as a block of lines: where, how bad, what stands there,
//! why it does not do, and what becomes of the rest.

use std::collections::BTreeSet;

use fluent_bundle::FluentValue;
use unicode_width::UnicodeWidthStr;

use crate::config::caution::Caution;
use crate::config::depth::Reason;
use crate::config::finding::{Finding, Sight};
use crate::config::{Findings, Problem, ProblemKind, Severity, Source, Unreadable};

use super::Texts;

type Arguments = Vec<(&'static str, FluentValue<'static>)>;

impl Texts {
    /// A block for each problem.
    pub fn problems(&self, findings: &Findings) -> Vec<String> {
        findings.problems.iter().map(|problem| self.block(problem, findings)).collect()
    }

    /// What decided how many colours are sent.
    pub fn depth_reason(&self, reason: Reason) -> String {
        let id = match reason {
            Reason::Flag => "depth-flag",
            Reason::NoColor => "depth-no-color",
            Reason::Term => "depth-term",
            Reason::Settings => "depth-settings",
            Reason::ColorTerm => "depth-color-term",
            Reason::Usual => "depth-usual",
        };
        self.get(id).into_owned()
    }

    /// How bad it is, in a word.
    pub fn severity(&self, severity: Severity) -> String {
        let id = match severity {
            Severity::Note => "severity-note",
            Severity::Warning => "severity-warning",
            Severity::Error => "severity-error",
        };
        self.get(id).into_owned()
    }

    /// What is wrong, in one line, without where.
    pub fn problem_line(&self, problem: &Problem) -> String {
        let (id, arguments) = words(&problem.kind);
        let what = self.with(id, &self.spoken(&arguments));
        match self.part(id, "why", &arguments) {
            Some(why) => format!("{what}: {why}"),
            None => what,
        }
    }

    fn block(&self, problem: &Problem, findings: &Findings) -> String {
        let place = &problem.place;
        let (id, arguments) = words(&problem.kind);
        let severity = self.severity(problem.severity());
        let what = self.with(id, &self.spoken(&arguments));
        let mut at = place.file.to_string();
        if place.line > 0 {
            at.push_str(&format!(":{}:{}", place.line, place.column));
        }
        let head = [at, severity, what].into_iter().filter(|part| !part.is_empty());
        let mut block = head.collect::<Vec<_>>().join("  ");
        let source = findings.sources.iter().find(|source| source.name == place.file);
        let line = source.and_then(|source| source.text.lines().nth(place.line.checked_sub(1)?));
        let why = self.part(id, "why", &arguments);
        let number = place.line.to_string();
        let margin = " ".repeat(if line.is_some() { number.len() + 2 } else { 2 });
        if let Some(line) = line {
            let before: String = line.chars().take(place.column - 1).collect();
            let marked: String = line.chars().skip(place.column - 1).take(place.length).collect();
            let (indent, carets) = (" ".repeat(before.width()), "^".repeat(marked.width().max(1)));
            let why = why.unwrap_or_default();
            block.push_str(&format!("\n  {number} | {line}\n{margin} | {indent}{carets} {why}"));
            block.truncate(block.trim_end().len());
        } else if let Some(why) = why {
            block.push_str(&format!("\n{margin} = {why}"));
        }
        let rest = self.rest(problem, source, findings);
        for note in [self.part(id, "do", &arguments), rest].into_iter().flatten() {
            block.push_str(&format!("\n{margin} = {note}"));
        }
        block
    }

    /// What becomes of the rest of the file.
    fn rest(&self, problem: &Problem, source: Option<&Source>, all: &Findings) -> Option<String> {
        match lost(problem)? {
            Lost::File => Some(self.get("problem-file-unused").into_owned()),
            Lost::Table => Some(self.get("problem-table-skipped").into_owned()),
            Lost::Key => Some(self.get("problem-key-skipped").into_owned()),
            Lost::Line => {
                let others = lines_in_use(source?, all);
                Some(self.with("problem-line-skipped", &[("others", others.into())]))
            }
        }
    }

    /// A further message of a problem, if it has one.
    fn part(&self, id: &str, part: &str, arguments: &Arguments) -> Option<String> {
        // The nearest name is only known sometimes.
        let unknown = |(name, value): &(&str, FluentValue<'_>)| {
            *name == "nearest" && matches!(value, FluentValue::None)
        };
        if arguments.iter().any(unknown) {
            return None;
        }
        let arguments = self.spoken(arguments).into_iter().collect();
        self.find(&format!("{id}-{part}"), Some(&arguments)).map(std::borrow::Cow::into_owned)
    }

    /// The arguments with those that are words themselves in this language.
    fn spoken(&self, arguments: &Arguments) -> Arguments {
        let spoken = |(name, value): &(&'static str, FluentValue<'static>)| match value {
            FluentValue::String(id) if *name == "sight" => (*name, self.get(id).into()),
            _ => (*name, value.clone()),
        };
        arguments.iter().map(spoken).collect()
    }
}

/// How much of a file is not in use because of a problem.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lost {
    File,
    Table,
    Line,
    Key,
}

fn lost(problem: &Problem) -> Option<Lost> {
    match &problem.kind {
        ProblemKind::Unreadable(_) | ProblemKind::NotToml | ProblemKind::Doubled => {
            Some(Lost::File)
        }
        ProblemKind::BadKey(_) | ProblemKind::TwoOwners { .. } | ProblemKind::Caution(_) => {
            (problem.severity() == Severity::Error).then_some(Lost::Key)
        }
        ProblemKind::UnknownTable { .. } => Some(Lost::Table),
        // These say themselves what becomes of it.
        ProblemKind::UnknownBase(_)
        | ProblemKind::BaseCircle(_)
        | ProblemKind::UnevenLayout
        | ProblemKind::UnknownPane { .. }
        | ProblemKind::PinnedTwice(_)
        | ProblemKind::NoDigit(_) => None,
        _ => (problem.severity() == Severity::Error).then_some(Lost::Line),
    }
}

/// Lines that say something and are in use.
fn lines_in_use(source: &Source, all: &Findings) -> usize {
    let says = |line: &&str| line.contains('=') && !line.trim_start().starts_with('#');
    let here = all.problems.iter().filter(|problem| problem.place.file == source.name);
    let lines = here.filter(|problem| lost(problem) == Some(Lost::Line));
    let lines: BTreeSet<usize> = lines.map(|problem| problem.place.line).collect();
    let counted = all.problems.iter().map(|problem| match problem.kind {
        ProblemKind::MoreUnknown(count) if problem.place.file == source.name => count - 1,
        _ => 0,
    });
    let lost = lines.len() + counted.sum::<usize>();
    source.text.lines().filter(says).count().saturating_sub(lost)
}

/// The message of a problem and its arguments. Further messages end in `-why` and `-do`.
fn words(kind: &ProblemKind) -> (&'static str, Arguments) {
    let text = |name: &'static str, value: &str| (name, FluentValue::from(value.to_owned()));
    let near = |nearest: &Option<String>| {
        ("nearest", nearest.clone().map_or(FluentValue::None, FluentValue::from))
    };
    match kind {
        ProblemKind::Unreadable(why) => (unreadable(*why), Vec::new()),
        ProblemKind::NotToml => ("problem-not-toml", Vec::new()),
        ProblemKind::Doubled => ("problem-doubled", Vec::new()),
        ProblemKind::NewerSchema => ("problem-newer", Vec::new()),
        ProblemKind::BadValue(id) => ("problem-bad-value", vec![text("id", id)]),
        ProblemKind::UnknownTable { id, nearest } => {
            ("problem-unknown-table", vec![text("id", id), near(nearest)])
        }
        ProblemKind::UnknownName { id, nearest } => {
            ("problem-unknown-name", vec![text("id", id), near(nearest)])
        }
        ProblemKind::MoreUnknown(count) => {
            ("problem-more-unknown", vec![("count", (*count).into())])
        }
        ProblemKind::UnknownBase(id) => ("problem-unknown-base", vec![text("id", id)]),
        ProblemKind::BaseCircle(id) => ("problem-base-circle", vec![text("id", id)]),
        ProblemKind::BadKey(key) => ("problem-bad-key", vec![text("key", key)]),
        ProblemKind::NotKeys(id) => ("problem-not-keys", vec![text("id", id)]),
        ProblemKind::Caution(caution) => cautioned(caution),
        ProblemKind::UnknownAction { id, nearest } => {
            ("problem-unknown-action", vec![text("id", id), near(nearest)])
        }
        ProblemKind::TwoOwners { key, other } => {
            ("problem-two-owners", vec![text("key", key), text("other", other)])
        }
        ProblemKind::Displaced { key, action } => {
            ("problem-displaced", vec![text("key", key), text("action", action)])
        }
        ProblemKind::Shadowed { key, action } => {
            ("problem-shadowed", vec![text("key", key), text("action", action)])
        }
        ProblemKind::PrefixOf { key, longer, action } => (
            "problem-prefix",
            vec![text("key", key), text("longer", longer), text("action", action)],
        ),
        ProblemKind::UnevenLayout => ("problem-uneven-layout", Vec::new()),
        ProblemKind::BadColor(color) => ("problem-bad-color", vec![text("color", color)]),
        ProblemKind::UnknownRole { id, nearest } => {
            ("problem-unknown-role", vec![text("id", id), near(nearest)])
        }
        ProblemKind::Finding(finding) => found(finding),
        ProblemKind::NotPanes => ("problem-not-panes", Vec::new()),
        ProblemKind::UnknownPane { id, nearest } => {
            ("problem-unknown-pane", vec![text("id", id), near(nearest)])
        }
        ProblemKind::PinnedTwice(id) => ("problem-pinned-twice", vec![text("id", id)]),
        ProblemKind::NoDigit(id) => ("problem-no-digit", vec![text("id", id)]),
        ProblemKind::BadChoice { key, choices } => {
            ("problem-bad-choice", vec![text("key", key), text("choices", choices)])
        }
    }
}

const fn unreadable(why: Unreadable) -> &'static str {
    match why {
        Unreadable::Missing => "problem-missing",
        Unreadable::NotAFile => "problem-no-file",
        Unreadable::NotText => "problem-no-text",
        Unreadable::TooLong => "problem-too-long",
        Unreadable::Circle => "problem-circle",
        Unreadable::Denied => "problem-denied",
        Unreadable::Failed => "problem-failed",
    }
}

fn cautioned(caution: &Caution) -> (&'static str, Arguments) {
    let text = |name: &'static str, value: &str| (name, FluentValue::from(value.to_owned()));
    let with_key = |id, key: &str| (id, vec![text("key", key)]);
    match caution {
        Caution::SentAs { key, becomes } => {
            ("problem-sent-as", vec![text("key", key), text("becomes", becomes)])
        }
        Caution::Never(key) => with_key("problem-never", key),
        Caution::Rarely(key) => with_key("problem-rarely", key),
        Caution::Desktop(key) => with_key("problem-desktop", key),
        Caution::Backspace(key) => with_key("problem-backspace", key),
        Caution::TakenBy { key, program } => {
            ("problem-taken", vec![text("key", key), text("program", program)])
        }
        Caution::AltGr(key) => with_key("problem-altgr", key),
        Caution::DeadKey(key) => with_key("problem-dead-key", key),
        Caution::OnlyAlt => ("problem-only-alt", Vec::new()),
    }
}

fn found(finding: &Finding) -> (&'static str, Arguments) {
    let text = |name: &'static str, value: &str| (name, FluentValue::from(value.to_owned()));
    let number = |name: &'static str, value: f64| (name, format!("{value:.1}").into());
    match finding {
        Finding::Weak { role, on, ratio, wanted } | Finding::Washed { role, on, ratio, wanted } => {
            let id = match finding {
                Finding::Weak { .. } => "problem-weak",
                _ => "problem-washed",
            };
            let ratios = [number("ratio", *ratio), number("wanted", *wanted)];
            (id, [text("role", role), text("on", on)].into_iter().chain(ratios).collect())
        }
        Finding::Alike { one, other, sight, difference, wanted } => {
            let sight = match sight {
                Sight::Usual => "sight-usual",
                Sight::Protan => "sight-protan",
                Sight::Deutan => "sight-deutan",
                Sight::Tritan => "sight-tritan",
            };
            let names = [text("one", one), text("other", other), text("sight", sight)];
            let numbers = [number("difference", *difference), number("wanted", *wanted)];
            ("problem-alike", names.into_iter().chain(numbers).collect())
        }
        Finding::Dim(role) => ("problem-dim", vec![text("role", role)]),
        Finding::Grey(role) => ("problem-grey", vec![text("role", role)]),
        Finding::NoModifier(role) => ("problem-no-modifier", vec![text("role", role)]),
        Finding::DependsOnTerminal { roles } => ("problem-depends", vec![text("roles", roles)]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Keymap, Layered, Place};
    use crate::domain::Language;

    #[test]
    fn a_block_says_where_what_why_and_what_becomes_of_the_rest() {
        let text = "[list]\nup = [\"k\"]\nnew_chlid = [\"a\"]\n";
        let source = Source::new("keymaps/my-keys.toml", text);
        let (keymap, _) = Keymap::parse(&source);
        let place = keymap.tables["list"]["new_chlid"].at.clone();
        let (id, nearest) = ("new_chlid".into(), Some("new_child".into()));
        let kind = ProblemKind::UnknownAction { id, nearest };
        let findings = Findings { problems: vec![Problem { place, kind }], sources: vec![source] };
        let expected = "\
keymaps/my-keys.toml:3:1  error  unknown action “new_chlid”
  3 | new_chlid = [\"a\"]
    | ^^^^^^^^^ did you mean new_child?
    = this line is skipped; the other 1 are in use";
        assert_eq!(Texts::new(Language::En).problems(&findings), [expected]);
        let spanish = Texts::new(Language::Es).problems(&findings).concat();
        assert!(spanish.contains("¿quiso decir new_child?"), "{spanish}");
    }

    #[test]
    fn a_problem_without_a_line_and_one_behind_wide_letters_are_told_too() {
        let texts = Texts::new(Language::En);
        let kind = ProblemKind::Unreadable(Unreadable::TooLong);
        let problem = Problem { place: Place::whole("themes/a.toml"), kind };
        let findings = Findings { problems: vec![problem], sources: Vec::new() };
        let told = texts.problems(&findings).concat();
        assert!(told.starts_with("themes/a.toml  error  ") && told.lines().count() == 2, "{told}");
        let source = Source::new("k.toml", "[list]\nup = [\"家家\"]\n");
        let problems = Keymap::parse(&source).1;
        let findings = Findings { problems, sources: vec![source] };
        let told = texts.problems(&findings).concat();
        assert!(told.contains("\n    |       ^^^^^^ "), "{told}");
    }
}
