//! Cells that a spreadsheet would run as a formula are written with an apostrophe before them, and
//! the apostrophe is taken away again when the file comes back: nothing is lost on the round trip.

/// The cell as it goes into a file.
pub fn defused(cell: &str) -> String {
    if looks_like_formula(cell) && !is_negative_number(cell) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

/// The cell as it was before `defused`.
pub fn restored(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|_| looks_like_formula(cell)).unwrap_or(cell)
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
    }
}
