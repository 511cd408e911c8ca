//! Text whose rows are indented, as people paste it from everywhere: by tabs or blanks, behind the
//! signs of lists, or as the stars of org.

use super::Draft;

/// Columns that a tab counts for among blanks.
const TAB: usize = 4;
/// More columns than anybody indents by: what is below a heading is further in than the heading.
const HEADING: usize = 1 << 16;
/// Signs that begin the rows of lists, with a blank or tab behind them. The last two are what Word's
/// bullets become outside of Word.
const BULLETS: &str = "-*+–—•◦▪▫‣⁃●○■□∙·\u{f0b7}\u{f0a7}";
/// Letters that Word pastes for the bullets of its second and third level, with a tab behind them.
const LETTERS: [&str; 2] = ["o", "§"];
/// The most digits or Roman numerals in the number of a row.
const LONGEST: usize = 4;

/// Reads text whose rows are indented by tabs or blanks, with or without signs of lists. Empty rows
/// are left out; a row that is indented further than the one before is inside of it, however far.
pub fn indented(text: &str) -> Vec<Draft> {
    let is_org = text.lines().any(|line| stars(line).is_some_and(|(count, _)| count > 1));
    let mut open: Vec<usize> = Vec::new();
    let mut drafts = Vec::new();
    let mut heading = 0;
    for line in text.lines() {
        let body = line.trim_start();
        if body.trim_end().is_empty() {
            continue;
        }
        let blanks = &line[..line.len() - body.len()];
        let indent = blanks.chars().map(|c| if c == '\t' { TAB } else { 1 }).sum::<usize>();
        let (width, body) = match stars(line).filter(|_| is_org) {
            Some((count, body)) => {
                heading = count * HEADING;
                (heading, body)
            }
            None => (indent + if heading > 0 { heading + 1 } else { 0 }, behind_sign(body)),
        };
        // A heading is inside of headings only, whatever rows stand between.
        let is_heading = heading > 0 && width == heading;
        let ends = |last: &usize| *last >= width || is_heading && !last.is_multiple_of(HEADING);
        while open.last().is_some_and(ends) {
            open.pop();
        }
        let text = body.trim().to_owned();
        drafts.push(Draft { depth: open.len(), text, ..Draft::default() });
        open.push(width);
    }
    drafts
}

/// Drafts as text indented by tabs, a row each. A text that begins like a list gets a sign of its own,
/// so that it comes back as it is.
pub fn written(drafts: &[Draft]) -> String {
    let row = |draft: &Draft| {
        let text = draft.text.lines().collect::<Vec<_>>().join(" ");
        let begins = stars(&text).is_some() || behind_sign(&text) != text;
        let sign = if begins { "- " } else { "" };
        format!("{}{sign}{text}\n", "\t".repeat(draft.depth))
    };
    drafts.iter().map(row).collect()
}

/// How many stars of org begin a line, and what is behind them.
fn stars(line: &str) -> Option<(usize, &str)> {
    let body = line.trim_start_matches('*');
    let count = line.len() - body.len();
    (count > 0 && body.starts_with([' ', '\t'])).then_some((count, body))
}

/// A row without the sign of a list that it begins with.
fn behind_sign(body: &str) -> &str {
    let Some(at) = body.find(char::is_whitespace) else { return body };
    let (sign, behind) = body.split_at(at);
    let has_tab = behind.starts_with('\t');
    let mut signs = sign.chars();
    let is_bullet = signs.next().is_some_and(|c| BULLETS.contains(c)) && signs.next().is_none();
    if is_bullet || is_number(sign, has_tab) || has_tab && LETTERS.contains(&sign) {
        behind
    } else {
        body
    }
}

/// `1.`, `2)`, `(3)`, `1.2.`, `a)`, `(iv)`; `a.` and `1.2` only before a tab, because `J. Ruiz` and
/// `1.5 hours` are no rows of a list.
fn is_number(sign: &str, has_tab: bool) -> bool {
    let bare = sign.trim_start_matches('(').trim_end_matches(['.', ')']);
    let close = sign.len() - bare.len() - usize::from(sign.starts_with('('));
    let is_closed = close == 1;
    let digits = |part: &str| {
        (1..LONGEST).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    if bare.split('.').all(digits) {
        return is_closed || close == 0 && has_tab && bare.contains('.');
    }
    let is_letter = bare.len() == 1 && bare.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_roman =
        (1..=LONGEST).contains(&bare.len()) && bare.bytes().all(|c| b"ivxIVX".contains(&c));
    (is_letter || is_roman) && is_closed && (sign.ends_with(')') || has_tab)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<(usize, String)> {
        indented(text).into_iter().map(|draft| (draft.depth, draft.text)).collect()
    }

    fn row(depth: usize, text: &str) -> (usize, String) {
        (depth, text.to_owned())
    }

    #[test]
    fn indented_lists_are_read_however_they_are_indented() {
        assert_eq!(rows("a\n\tb\n\t\tc\nd"), [row(0, "a"), row(1, "b"), row(2, "c"), row(0, "d")]);
        assert_eq!(
            rows("  a\n      b\n    c\n  d"),
            [row(0, "a"), row(1, "b"), row(1, "c"), row(0, "d")]
        );
        assert_eq!(rows("- a\r\n  - b\r\n\r\n* c"), [row(0, "a"), row(1, "b"), row(0, "c")]);
        assert_eq!(rows("\n \n"), []);
        assert_eq!(written(&indented("a\n  b\n")), "a\n\tb\n");
    }

    #[test]
    fn signs_of_lists_are_no_text() {
        for sign in [
            "•\t",
            "◦\t",
            "▪\t",
            "– ",
            "· ",
            "1. ",
            "12) ",
            "a) ",
            "(b) ",
            "iv) ",
            "1.2. ",
            "1.1\t",
            "a.\t",
            "o\t",
            "§\t",
            "\u{f0b7}\t",
            "* ",
            "*\u{a0}",
        ] {
            assert_eq!(rows(&format!("{sign}Bus")), [row(0, "Bus")], "{sign:?}");
        }
        for text in ["J. Ruiz", "1.5 hours", "2026. A year", "o Bus", "-5 points", "a b", "etc) x"]
        {
            assert_eq!(rows(text), [row(0, text)]);
        }
        for text in ["- a", "1. a", "** a", "* a", "• a", "a) b"] {
            let draft = Draft { text: text.to_owned(), ..Draft::default() };
            assert_eq!(rows(&written(&[draft])), [row(0, text)]);
        }
    }

    #[test]
    fn stars_of_org_say_how_deep_a_row_is() {
        assert_eq!(
            rows("* Transport\n** Bus\n  - late\n    - often\nsaid Ana\n*** No driver\n* Home\n"),
            [
                row(0, "Transport"),
                row(1, "Bus"),
                row(2, "late"),
                row(3, "often"),
                row(2, "said Ana"),
                row(2, "No driver"),
                row(0, "Home"),
            ]
        );
    }
}
