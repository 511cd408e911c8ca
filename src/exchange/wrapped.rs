//! Sentences in lines.

use unicode_width::UnicodeWidthStr;

/// Words in lines of at most so many columns; a longer word has a line for itself.
pub fn wrapped(words: &str, width: usize) -> Vec<String> {
    let mut rows = vec![String::new()];
    for word in words.split_whitespace() {
        match rows.last_mut() {
            Some(row) if row.is_empty() => row.push_str(word),
            Some(row) if row.width() + 1 + word.width() <= width => row.extend([" ", word]),
            _ => rows.push(word.to_owned()),
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_lost_and_no_line_is_too_long() {
        assert_eq!(wrapped("one two three", 7), ["one two", "three"]);
        assert_eq!(wrapped("Señal: más", 6), ["Señal:", "más"]);
        assert_eq!(wrapped("incomprehensible a", 4), ["incomprehensible", "a"]);
        assert_eq!(wrapped("", 4), [""]);
    }
}
