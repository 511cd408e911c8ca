//! One outline as the text of a format, and what had to be left out of it.

use crate::engine::outlines::Sheet;
use crate::exchange::outline::{self, Left, Lost, Problem, Syntax, What};
use crate::exchange::report::line;
use crate::exchange::visible::visible;
use crate::exchange::{Presentation, Reply};
use crate::texts::Texts;

/// Blanks that a person's terminal shows for a tab.
const TAB: &str = "    ";

/// The text, and one sentence on what the format cannot hold.
pub(super) fn of(sheet: &Sheet, syntax: Syntax, presentation: &Presentation) -> Reply {
    let texts = presentation.texts();
    let written = outline::written(syntax, sheet, texts);
    let lost: Vec<String> =
        written.lost.iter().map(|(lost, count)| of_lost(*lost, *count, texts)).collect();
    let err = if lost.is_empty() {
        String::new()
    } else {
        format!("{}\n", texts.with("outline-lost", &[("what", lost.join(", ").into())]))
    };
    let on_terminal = presentation.width.is_some();
    let out = if on_terminal { written.text.replace('\t', TAB) } else { written.text };
    Reply { exit: 0, out, err }
}

fn of_lost(lost: Lost, count: usize, texts: Texts) -> String {
    let id = match lost {
        Lost::Shared => "outline-lost-shared",
        Lost::Weak => "outline-lost-weak",
        Lost::Root => "outline-lost-root",
        Lost::Known => "outline-lost-known",
        Lost::Notes => "outline-lost-notes",
        Lost::Tags => "outline-lost-tags",
        Lost::Role => "outline-lost-role",
        Lost::More => "outline-lost-more",
    };
    texts.with(id, &[("count", count.into())])
}

/// What is wrong in a file that was read as an outline, with its places.
pub fn problems(problems: &[Problem], presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let told = problems
        .iter()
        .map(|problem| line(presentation, problem.place, None, &of_problem(&problem.what, texts)));
    visible(&told.collect::<String>())
}

fn of_problem(what: &What, texts: Texts) -> String {
    let named = |id: &str, name: &str| texts.with(id, &[("name", name.into())]);
    let id = match what {
        What::NotText => "outline-not-text",
        What::NotXml => "outline-not-xml",
        What::NotClosed => "outline-not-closed",
        What::NotOpml => "outline-not-opml",
        What::NotMermaid => "outline-not-mermaid",
        What::NotDrivers => "outline-not-drivers",
        What::NotJson => "outline-not-json",
        What::Empty => "outline-empty",
        What::NoParent(name) => return named("outline-no-parent", name),
        What::Circle(name) => return named("outline-circle", name),
        What::SameId(name) => return named("outline-same-id", name),
        What::TwoAims(name) => return named("outline-two-aims", name),
        What::LeftOut(left, count) => return of_left(left, *count, texts),
    };
    texts.get(id).into_owned()
}

fn of_left(left: &Left, count: usize, texts: Texts) -> String {
    let (id, name) = match left {
        Left::Attribute(name) => ("outline-left-attribute", &**name),
        Left::Element(name) => ("outline-left-element", &**name),
        Left::Column(name) => ("outline-left-column", &**name),
        Left::Level(name) => ("outline-left-level", &**name),
        Left::Text => ("outline-left-text", ""),
        Left::EmptyRow => ("outline-left-empty-row", ""),
        Left::Settings => ("outline-left-settings", ""),
        Left::Decoration => ("outline-left-decoration", ""),
        Left::Address => ("outline-left-address", ""),
        Left::Diagram => ("outline-left-diagram", ""),
        Left::Line => ("outline-left-line", ""),
    };
    texts.with(id, &[("count", count.into()), ("name", name.into())])
}
