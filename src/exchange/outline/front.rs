//! Settings between two lines of dashes at the head of a file, as blogs and note programs write them.

/// The lines that open and close them.
const OPENS: &str = "---";
const CLOSES: [&str; 2] = ["---", "..."];

/// How many bytes at the head of a text are settings.
pub(super) fn settings(text: &str) -> usize {
    let mut at = 0;
    for (number, line) in text.split_inclusive('\n').enumerate() {
        at += line.len();
        let line = line.trim_end();
        match number {
            0 if line != OPENS => return 0,
            // A line of dashes with nothing below it only parts a text.
            1 if line.is_empty() => return 0,
            0 => {}
            _ if CLOSES.contains(&line) => return at,
            _ => {}
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::settings;

    #[test]
    fn only_a_closed_head_is_one() {
        for (text, length) in [
            ("---\na: 1\n---\nrest", 13),
            ("---\r\na: 1\r\n...\r\n", 16),
            ("---\n---\nrest", 8),
            ("---\n\n- row\n---\n", 0),
            ("---\na: 1\n", 0),
            ("- row\n---\na\n---\n", 0),
            ("", 0),
        ] {
            assert_eq!(settings(text), length, "{text:?}");
        }
    }
}
