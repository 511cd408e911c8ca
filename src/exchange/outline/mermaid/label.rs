//! The label of a row of Mermaid: what is inside of its shape, with signs spelled out.

use quick_xml::escape::resolve_predefined_entity;

use crate::exchange::outline::one_line;
use crate::exchange::visible::steers;

/// What begins a remark.
pub const REMARK: &str = "%%";

/// How shapes open and close, longer ones first.
const SHAPES: [(&str, &str); 8] = [
    ("((", "))"),
    ("))", "(("),
    ("{{", "}}"),
    ("-)", "(-"),
    ("(-", "-)"),
    ("[", "]"),
    ("(", ")"),
    (")", "("),
];

/// A text with its signs and line breaks resolved.
pub fn plain(text: &str) -> String {
    let mut said = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['#', '<']) {
        said.push_str(&rest[..at]);
        rest = &rest[at..];
        let (sign, length) = sign(rest).or_else(|| line_break(rest)).unwrap_or_else(|| {
            let first = rest.chars().next().map(String::from).unwrap_or_default();
            (first, 1)
        });
        said.push_str(&sign);
        rest = &rest[length..];
    }
    said.push_str(rest);
    one_line(&said)
}

/// The label of a row with a shape at the begin of a text, `id[label]` or `((label))`, and how long
/// all of it is. A bracket after a blank is part of a sentence, not a shape.
pub fn shape(text: &str) -> Option<(&str, usize)> {
    let line = text.lines().next()?;
    let mut at = line.find(['(', ')', '[', '{'])?;
    if line[..at].ends_with('-') && line[at..].starts_with(')') {
        at -= 1;
    }
    if line[..at].ends_with(char::is_whitespace) {
        return None;
    }
    SHAPES.iter().find_map(|(open, close)| {
        let inside = text[at..].strip_prefix(open)?;
        let (label, length) = quoted(inside, close).or_else(|| bare(inside, close))?;
        Some((label, at + open.len() + length))
    })
}

/// A label in quotation marks, which may go over several lines.
fn quoted<'a>(inside: &'a str, close: &str) -> Option<(&'a str, usize)> {
    let from = inside.trim_start();
    let marked = from.strip_prefix("\"`").and_then(|own| own.split_once("`\""));
    let (label, behind) =
        marked.or_else(|| from.strip_prefix('"').and_then(|own| own.split_once('"')))?;
    let behind = behind.trim_start().strip_prefix(close).filter(|behind| ends_line(behind))?;
    Some((label, inside.len() - behind.len()))
}

/// A label without them: it ends where its line does, else at the first bracket below.
fn bare<'a>(inside: &'a str, close: &str) -> Option<(&'a str, usize)> {
    let line = inside.lines().next()?;
    let mut ends = line.match_indices(close).map(|(at, _)| at);
    let end = ends.find(|at| ends_line(&inside[at + close.len()..])).or_else(|| {
        let end = inside.find([')', ']', '(', '}'])?;
        let is_end = end > line.len() && inside[end..].starts_with(close);
        (is_end && ends_line(&inside[end + close.len()..])).then_some(end)
    })?;
    let label = inside[..end].trim();
    (!label.is_empty()).then_some((label, end + close.len()))
}

/// Whether nothing follows on the line but a remark.
fn ends_line(text: &str) -> bool {
    let line = text.lines().next().unwrap_or_default().trim();
    line.is_empty() || line.starts_with(REMARK)
}

/// A sign spelled `#35;` or `#quot;` at the begin of a text, and how long that is.
fn sign(text: &str) -> Option<(String, usize)> {
    let (name, _) = text.strip_prefix('#')?.split_once(';')?;
    let sign = match name.parse::<u32>() {
        Ok(number) => char::from_u32(number)?.to_string(),
        Err(_) => resolve_predefined_entity(name)?.to_owned(),
    };
    Some((sign, name.len() + 2))
}

/// `<br>` in its spellings.
fn line_break(text: &str) -> Option<(String, usize)> {
    let end = text.find('>')?;
    let tag = text[1..end].trim_end_matches('/').trim_end();
    tag.eq_ignore_ascii_case("br").then(|| ("\n".to_owned(), end + 1))
}

/// A label with everything spelled out that Mermaid would read as something else.
pub fn escaped(text: &str) -> String {
    let text = one_line(text);
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            c if steers(c) => safe.push_str(&format!("#{};", u32::from(c))),
            '#' | '"' | '<' | '>' | '&' | '`' | '%' | '\\' => {
                safe.push_str(&format!("#{};", u32::from(c)));
            }
            c => safe.push(c),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_read_out_of_their_shapes() {
        for (row, said) in [
            ("Long history", "Long history"),
            ("id[Square]", "Square"),
            ("id(Round)", "Round"),
            ("root((mindmap))", "mindmap"),
            ("id))Bang((", "Bang"),
            ("id)Cloud(", "Cloud"),
            ("id-)Exploding(-", "Exploding"),
            ("id{{Hexagon}}", "Hexagon"),
            ("id[\"`**Bold** text`\"]", "**Bold** text"),
            ("id[\"a #quot;b#quot; #35;1\"]", "a \"b\" #1"),
            ("British popular<br/>psychology<BR>now", "British popular psychology now"),
            ("Budget (2026)", "Budget (2026)"),
            ("a) first", "a) first"),
            ("Long-term", "Long-term"),
            ("50 < 60; #none", "50 < 60; #none"),
            ("[]", "[]"),
            ("a(Home) %% asked in May", "Home"),
            ("a[one %% two]", "one %% two"),
            ("a[b] c", "a[b] c"),
            ("id[\"first line\n  second line\"]\nb[c]", "first line second line"),
            ("id(first\n second) %% why\nb[c]", "first second"),
        ] {
            let label = shape(row).map_or(row, |(label, _)| label);
            assert_eq!(plain(label), said, "{row}");
        }
    }
}
