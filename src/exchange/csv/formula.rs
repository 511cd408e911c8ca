//! What spreadsheets do to cells. Cells that a spreadsheet would run as a formula are written with an apostrophe before them, and
//! the apostrophe is taken away again when the file comes back: nothing is lost on the round trip.

use std::borrow::Cow;

/// The cell as it goes into a file.
pub fn defused(cell: &str) -> String {
    if looks_like_formula(cell) && !is_negative_number(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The cell as it was before `defused`, or before somebody wrote it as the formula `="0100"`, which
/// keeps a spreadsheet from taking it for a number.
pub fn restored(cell: &str) -> Cow<'_, str> {
    if let Some(text) = kept_as_text(cell) {
        return Cow::Owned(text);
    }
    Cow::Borrowed(cell.strip_prefix('\'').filter(|_| looks_like_formula(cell)).unwrap_or(cell))
}

/// What stands in `="…"`; `None` if it is more than one text.
fn kept_as_text(cell: &str) -> Option<String> {
    let inside = cell.trim_end().strip_prefix("=\"")?.strip_suffix('"')?;
    let (plain, twice) = (inside.matches('"').count(), inside.matches("\"\"").count());
    (plain == 2 * twice).then(|| inside.replace("\"\"", "\""))
}

/// Begins like a formula, also behind apostrophes: those of the text itself get one more, so that
/// taking one away is always right.
fn looks_like_formula(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(['=', '+', '-', '@', '\t', '\r'])
}

fn is_negative_number(cell: &str) -> bool {
    let Some(digits) = cell.strip_prefix('-') else { return false };
    let mut parts = digits.splitn(2, '.');
    parts.all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_are_defused_and_come_back() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("+1 213 555 0100", "'+1 213 555 0100"),
            ("-5", "-5"),
            ("-2.5", "-2.5"),
            ("-2.5.1", "'-2.5.1"),
            ("- call back", "'- call back"),
            ("@home", "'@home"),
            ("\tx", "'\tx"),
            ("'=x", "''=x"),
            ("'tis", "'tis"),
            ("Ana", "Ana"),
            ("", ""),
        ] {
            assert_eq!(defused(cell), written);
            assert_eq!(restored(written), cell);
        }
        for (written, cell) in [
            ("=\"0555010\"", "0555010"),
            ("=\"say \"\"hi\"\"\"", "say \"hi\""),
            ("=\"\"", ""),
            ("=\"a\"&\"b\"", "=\"a\"&\"b\""),
            ("=\"", "=\""),
            ("=A1", "=A1"),
        ] {
            assert_eq!(restored(written), cell);
        }
    }
}
