//! Text cut to terminal cells: grapheme by grapheme, control characters made visible, `…` where
//! something is cut.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::glyphs::Glyphs;

/// More bytes than any real grapheme has; longer ones are heaps of marks made to break screens.
const LONGEST_GRAPHEME: usize = 64;

/// A grapheme as it may be sent to a terminal.
pub fn shown(grapheme: &str) -> Cow<'_, str> {
    let Some(first) = grapheme.chars().next() else { return Cow::Borrowed("") };
    let symbol = match first {
        '\t' => Some(' '),
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(first)),
        '\u{7f}' => Some('\u{2421}'),
        '\u{80}'..='\u{9f}' | '\u{2028}' | '\u{2029}' | '\u{feff}' => Some('\u{fffd}'),
        // Marks that turn the direction of what follows could make text say something else.
        '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
            Some('\u{fffd}')
        }
        _ if grapheme.len() > LONGEST_GRAPHEME => Some('\u{fffd}'),
        _ => None,
    };
    symbol.map_or(Cow::Borrowed(grapheme), |symbol| Cow::Owned(symbol.to_string()))
}

/// Cells that a grapheme takes.
pub fn cells_of(grapheme: &str) -> usize {
    match grapheme.as_bytes() {
        [byte] => usize::from(*byte != b'\n'),
        _ => shown(grapheme).width(),
    }
}

/// Printable ASCII only: a byte is a cell, and nothing has to be looked at grapheme by grapheme.
/// That is most of what a screen shows, and finding graphemes is most of what drawing costs.
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| (0x20..0x7f).contains(&byte))
}

/// Cells that a text takes.
pub fn cells(text: &str) -> usize {
    if is_plain(text) {
        return text.len();
    }
    text.graphemes(true).map(cells_of).sum()
}

/// Whether a text takes at most `width` cells. Looks no further.
pub fn fits(text: &str, width: usize) -> bool {
    let mut used = 0;
    text.graphemes(true).all(|grapheme| {
        used += cells_of(grapheme);
        used <= width
    })
}

/// The text in at most `width` cells, made safe; `…` at the end if it was longer.
pub fn fit(text: &str, width: usize) -> String {
    fit_in(text, width, Glyphs::Unicode)
}

/// The same with the signs that may be drawn. Looks no further than the width: a text may be a
/// megabyte.
pub fn fit_in(text: &str, width: usize, glyphs: Glyphs) -> String {
    if text.len() <= width && is_plain(text) {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut used = 0;
    let mut end_of_room = 0; // where the text has to be cut so that the mark still fits
    for grapheme in text.graphemes(true) {
        let safe = shown(grapheme);
        let sign = glyphs.shown(&safe);
        let wide = if sign == grapheme { cells_of(grapheme) } else { sign.width() };
        if used + wide > width {
            out.truncate(end_of_room);
            if width > 0 {
                out.push(glyphs.cut_mark());
            }
            return out;
        }
        used += wide;
        out.push_str(&sign);
        if used < width {
            end_of_room = out.len();
        }
    }
    out
}

/// Rows of at most `width` cells, broken at blanks where possible, as byte ranges. Stops after
/// `limit` rows.
pub fn wrapped(text: &str, width: usize, limit: usize) -> Vec<Range<usize>> {
    let width = width.max(1);
    let mut rows = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        wrap_line(line, start, width, limit, &mut rows);
        start += line.len() + 1;
        if rows.len() >= limit {
            break;
        }
    }
    rows
}

fn wrap_line(line: &str, at: usize, width: usize, limit: usize, rows: &mut Vec<Range<usize>>) {
    let (mut row, mut used, mut blank) = (0, 0, 0);
    for (index, grapheme) in line.grapheme_indices(true) {
        let wide = cells_of(grapheme);
        if used + wide > width && index > row {
            let end = if blank > row { blank } else { index };
            rows.push(at + row..at + end);
            if rows.len() >= limit {
                return;
            }
            row = end;
            used = cells(&line[row..index]);
        }
        used += wide;
        if grapheme.chars().all(char::is_whitespace) {
            blank = index + grapheme.len();
        }
    }
    rows.push(at + row..at + line.len());
}

/// The rows of `wrapped` as safe texts. If there would be more than `limit`, the last one goes on
/// into `…`.
pub fn paragraphs(text: &str, width: usize, limit: usize) -> Vec<String> {
    let rows = wrapped(text, width, limit.saturating_add(1));
    let cut = rows.len() > limit;
    let shown = rows.into_iter().take(limit).enumerate().map(|(at, row)| {
        let own = text[row.clone()].trim_end();
        if !cut || at + 1 < limit {
            return fit(own, width);
        }
        let line = text[row.start..].split('\n').next().unwrap_or_default();
        if fits(line, width) { fit(&format!("{own} …"), width) } else { fit(line, width) }
    });
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cut_text_ends_in_an_ellipsis_on_a_grapheme() {
        for (text, width, expected) in [
            ("Reunión", 7, "Reunión"),
            ("Reunión", 5, "Reun…"),
            ("an\u{303}o nuevo", 3, "an\u{303}…"),
            ("家庭会议", 5, "家庭…"),
            ("家庭", 3, "家…"),
            ("家庭", 1, "…"),
            ("ab", 0, ""),
            ("👨‍👩‍👧 familia", 4, "👨‍👩‍👧 …"),
            ("a\u{1b}[31mb\u{9b}", 10, "a␛[31mb\u{fffd}"),
            ("x\u{202e}y", 5, "x\u{fffd}y"),
        ] {
            assert_eq!(fit(text, width), expected, "{text:?} in {width}");
            assert!(cells(&fit(text, width)) <= width);
        }
    }

    #[test]
    fn signs_that_become_longer_still_fit() {
        for (text, width, expected) in [
            ("a… b", 6, "a... b"),
            ("a… b", 5, "a...~"),
            ("Reunión → más", 20, "Reunión > más"),
            ("“día”", 4, "\"dí~"),
        ] {
            assert_eq!(fit_in(text, width, Glyphs::Ascii), expected, "{text:?} in {width}");
        }
    }

    #[test]
    fn lines_break_at_blanks_and_long_words_anywhere() {
        let rows = |text, width| paragraphs(text, width, 99);
        assert_eq!(rows("meet the families\non Monday", 9), ["meet the", "families", "on Monday"]);
        assert_eq!(rows("abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(rows("a\n\nb", 3), ["a", "", "b"]);
        assert_eq!(rows("", 3), [""]);
        assert_eq!(rows("meet the", 8), ["meet the"]);
    }

    #[test]
    fn paragraphs_without_room_end_in_an_ellipsis() {
        let rows = |text| paragraphs(text, 9, 2);
        assert_eq!(rows("meet the families on Monday"), ["meet the", "families…"]);
        assert_eq!(rows("meet the\nall\non Monday"), ["meet the", "all …"]);
        assert_eq!(rows("meet the\nfamilies \non Monday"), ["meet the", "families…"]);
        assert_eq!(rows("meet the families"), ["meet the", "families"]);
        assert_eq!(paragraphs("a", 9, 0), Vec::<String>::new());
    }
}
