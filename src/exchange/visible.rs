//! Control characters made visible, so that no text can steer the terminal that shows it.

/// The text with every control character but the line end replaced by a symbol, and the marks that
/// turn the reading direction round spelled out.
pub fn visible(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut shown, c| {
        match c {
            '\n' => shown.push(c),
            '\u{0}'..='\u{1f}' => shown.extend(char::from_u32(0x2400 + u32::from(c))),
            '\u{7f}' => shown.push('\u{2421}'),
            c if steers(c) => spell(c, &mut shown),
            _ => shown.push(c),
        }
        shown
    })
}

/// Whether a sign beyond ASCII steers a terminal or turns the reading direction round. Formats that can
/// spell a sign do so with these, so that nothing is lost and nothing steers who looks into the file.
pub const fn steers(c: char) -> bool {
    matches!(
        c,
        '\u{7f}'..='\u{9f}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
    )
}

/// A JSON document in which such signs are spelled; they only stand inside of its texts.
pub fn spelled_in_json(document: &str) -> String {
    if !document.contains(steers) {
        return document.to_owned();
    }
    document.chars().fold(String::with_capacity(document.len()), |mut safe, c| {
        if steers(c) {
            safe.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            safe.push(c);
        }
        safe
    })
}

fn spell(c: char, into: &mut String) {
    into.push_str(&format!("<U+{:04X}>", u32::from(c)));
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn nothing_that_steers_a_terminal_is_left() {
        for (text, shown) in [
            ("ñandú\nok", "ñandú\nok"),
            ("\u{1b}]0;x\u{7}", "␛]0;x␇"),
            ("a\tb\r", "a␉b␍"),
            ("\u{9b}31m\u{7f}", "<U+009B>31m␡"),
            ("\u{202e}abc", "<U+202E>abc"),
        ] {
            assert_eq!(visible(text), shown);
        }
    }
}
