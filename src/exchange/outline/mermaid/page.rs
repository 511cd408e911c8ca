//! A page of Markdown around a diagram, as documentation writes them.

use std::ops::Range;

use super::scan::Scan;

/// The signs with which fences are made.
const SIGNS: [char; 3] = ['`', '~', ':'];
/// The fewest of them.
const FEWEST: usize = 3;
/// What stands behind the fence of a diagram, also in braces.
const MERMAID: &str = "mermaid";

/// The diagrams of a page.
#[derive(Debug, Default)]
pub struct Page {
    /// The first diagram that is an outline, else the first one; all of the text if there is none.
    pub chosen: Range<usize>,
    /// Where the others begin.
    pub others: Vec<usize>,
    /// Where lines begin that are no diagram and say something.
    pub lines: Vec<usize>,
}

/// Looks for diagrams between fences. A text that is a diagram itself is no page.
pub fn page(text: &str) -> Page {
    let whole = Page { chosen: 0..text.len(), ..Page::default() };
    if Scan::of(text, whole.chosen.clone()).begins_outline() {
        return whole;
    }
    let (diagrams, lines) = parts(text);
    let outline = |own: &Range<usize>| Scan::of(text, own.clone()).begins_outline();
    let Some(first) = diagrams.iter().position(outline).or((!diagrams.is_empty()).then_some(0))
    else {
        return whole;
    };
    let others = diagrams.iter().enumerate().filter(|(at, _)| *at != first);
    let others = others.map(|(_, own)| own.start).collect();
    Page { chosen: diagrams[first].clone(), others, lines }
}

/// What stands between fences of diagrams, and the lines outside.
fn parts(text: &str) -> (Vec<Range<usize>>, Vec<usize>) {
    let (mut diagrams, mut lines) = (Vec::new(), Vec::new());
    let mut open: Option<(char, usize, usize)> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let (begin, body) = (at, line.trim());
        at += line.len();
        let sign = body.chars().next().filter(|sign| SIGNS.contains(sign));
        let length = sign.map_or(0, |sign| body.chars().take_while(|c| *c == sign).count());
        match (open, sign) {
            (Some((of, least, from)), Some(sign)) if sign == of && length >= least => {
                if body.len() == length {
                    diagrams.push(from..begin);
                    open = None;
                }
            }
            (Some(_), _) => {}
            (None, Some(sign)) if length >= FEWEST && is_mermaid(&body[length..]) => {
                open = Some((sign, length, at));
            }
            (None, _) if !body.is_empty() => lines.push(begin),
            (None, _) => {}
        }
    }
    diagrams.extend(open.map(|(_, _, from)| from..text.len()));
    (diagrams, lines)
}

fn is_mermaid(info: &str) -> bool {
    let word = info.trim().trim_start_matches('{').trim_start_matches('.');
    let word = word.split(|c: char| c.is_whitespace() || c == '}' || c == ',').next();
    word.is_some_and(|word| word.eq_ignore_ascii_case(MERMAID))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_outline_of_a_page_is_found() {
        let text = "Words\n\n~~~mermaid\ngraph TD\n~~~\n```{mermaid}\nmindmap\n  a\n```\nend\n\
                    ::: mermaid\nmindmap\n";
        let page = page(text);
        assert_eq!(&text[page.chosen], "mindmap\n  a\n");
        assert_eq!((page.others.len(), page.lines.len()), (2, 2));
        let text = "%% why\nmindmap\n  ```mermaid\n";
        assert_eq!(super::page(text).chosen, 0..text.len());
    }
}
