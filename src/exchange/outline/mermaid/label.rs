//! The label of a row of Mermaid: what is inside of its shape, with signs spelled out.

use quick_xml::escape::resolve_predefined_entity;

use crate::exchange::outline::one_line;

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

/// The label of a row of a mindmap: `id[label]`, `((label))`, or the row as it is.
pub fn label(row: &str) -> String {
    plain(inner(row).unwrap_or(row))
}

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

/// What is inside of a row's shape. A bracket after a blank is part of a sentence, not a shape.
fn inner(row: &str) -> Option<&str> {
    let mut at = row.find(['(', ')', '[', '{'])?;
    if row[..at].ends_with('-') && row[at..].starts_with(')') {
        at -= 1;
    }
    if row[..at].ends_with(char::is_whitespace) {
        return None;
    }
    let shape = &row[at..];
    let inner = SHAPES.iter().find_map(|(open, close)| {
        let inner = shape.strip_prefix(open)?.strip_suffix(close)?;
        (!inner.is_empty()).then_some(inner.trim())
    })?;
    let quoted = inner.strip_prefix('"').and_then(|inner| inner.strip_suffix('"'));
    let inner = quoted.unwrap_or(inner);
    let marked = inner.strip_prefix('`').and_then(|inner| inner.strip_suffix('`'));
    Some(marked.unwrap_or(inner))
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
        ] {
            assert_eq!(label(row), said, "{row}");
        }
    }
}
