//! Marks of HTML in the texts of other programs: OPML allows them, outliners write them. What they
//! say stays, how it would look goes, and addresses are kept beside it.

use quick_xml::escape::resolve_predefined_entity;

/// Elements that outliners write into texts. Anything else in angle brackets is what somebody typed.
const KNOWN: [&str; 27] = [
    "a", "b", "br", "code", "del", "div", "em", "font", "i", "img", "ins", "li", "mark", "mention",
    "ol", "p", "pre", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "u", "ul",
];
/// Those that begin or end a line.
const LINES: [&str; 4] = ["br", "div", "li", "p"];

/// A text without its marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Plain {
    /// What it says.
    pub(super) text: String,
    /// Where its links and pictures lead.
    pub(super) addresses: Vec<String>,
}

/// Reads a text with its marks.
pub(super) fn read(text: &str) -> Plain {
    let mut plain = Plain::default();
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        plain.text.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = plain.take_mark(rest).or_else(|| plain.take_sign(rest));
        let length = length.unwrap_or_else(|| {
            plain.text.push_str(&rest[..1]);
            1
        });
        rest = &rest[length..];
    }
    plain.text.push_str(rest);
    plain
}

/// A note followed by addresses that it does not have yet, a line each.
pub(super) fn with_addresses(text: &str, note: &mut String, addresses: &[String]) {
    for address in addresses {
        if !address.is_empty() && !text.contains(&**address) && !note.contains(&**address) {
            if !note.is_empty() {
                note.push('\n');
            }
            note.push_str(address);
        }
    }
}

impl Plain {
    /// Takes a mark at the begin of a text; how long it is.
    fn take_mark(&mut self, text: &str) -> Option<usize> {
        if text.starts_with("<!--") {
            return Some(text.find("-->")? + "-->".len());
        }
        let end = text.find('>')?;
        let inside = text.get(1..end)?;
        let is_end = inside.starts_with('/');
        let inside = inside.trim_start_matches('/').trim_end_matches('/').trim_end();
        let (name, attributes) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
        let name = name.to_ascii_lowercase();
        if !KNOWN.contains(&&*name) {
            return None;
        }
        let attributes = attributes_of(attributes)?;
        if LINES.contains(&&*name) {
            self.text.push('\n');
        }
        for (key, value) in attributes.into_iter().filter(|_| !is_end) {
            match (&*name, &*key) {
                ("a", "href") | ("img", "src") => self.addresses.push(read(value).text),
                ("img", "alt") => self.text.push_str(&read(value).text),
                _ => {}
            }
        }
        Some(end + 1)
    }

    /// Takes a sign that is spelled out, such as `&amp;`; how long it is.
    fn take_sign(&mut self, text: &str) -> Option<usize> {
        let (name, _) = text.strip_prefix('&')?.split_once(';')?;
        let number = name.strip_prefix('#').map(|digits| match digits.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => digits.parse().ok(),
        });
        match number {
            Some(number) => self.text.push(number.and_then(char::from_u32)?),
            None if name == "nbsp" => self.text.push(' '),
            None => self.text.push_str(resolve_predefined_entity(name)?),
        }
        Some(name.len() + 2)
    }
}

/// `key="value"` pairs; `None` if it is something else, so that “a <b and c> d” stays what it is.
fn attributes_of(text: &str) -> Option<Vec<(String, &str)>> {
    let mut attributes = Vec::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (key, value) = rest.split_once('=')?;
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, behind) = match quote {
            Some(quote) => value[1..].split_once(quote)?,
            None => value.split_once(char::is_whitespace).unwrap_or((value, "")),
        };
        attributes.push((key.trim().to_ascii_lowercase(), value));
        rest = behind.trim_start();
    }
    Some(attributes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_read_and_what_somebody_typed_stays() {
        for (text, said, addresses) in [
            ("<b>Invite</b> families &amp; staff", "Invite families & staff", &[][..]),
            (
                "see <a href=\"https://example.org/a?x=1&amp;y=2\">the sheet</a>",
                "see the sheet",
                &["https://example.org/a?x=1&y=2"],
            ),
            ("by <time startYear='2026' startDay=8>Oct 8</time>", "by Oct 8", &[]),
            ("<img src='b.jpg' alt=\"the board\"/>", "the board", &["b.jpg"]),
            ("fewer than 5 &lt; 10", "fewer than 5 < 10", &[]),
            ("one<br>two<BR/>three", "one\ntwo\nthree", &[]),
            ("a<!-- b -->c&#39;&#x27;&nbsp;d", "ac'' d", &[]),
            ("if a <b and c> d", "if a <b and c> d", &[]),
            ("<nobody> & co; 5 < 6 &nobody;", "<nobody> & co; 5 < 6 &nobody;", &[]),
            ("<", "<", &[]),
            ("&#xD800;", "&#xD800;", &[]),
        ] {
            let plain = read(text);
            assert_eq!(
                (&*plain.text, &plain.addresses[..]),
                (said, &addresses.iter().map(|a| (*a).to_owned()).collect::<Vec<_>>()[..])
            );
        }
        let mut note = String::from("first");
        with_addresses("at x.example", &mut note, &["x.example".into(), "y.example".into()]);
        assert_eq!(note, "first\ny.example");
    }
}
