//! A window of a picture on the screen: strokes as box-drawing signs, texts over them; what is under
//! the cursor is seen at once, with the strokes that come from it and lead to it.

use ratatui::layout::Rect as Area;
use unicode_segmentation::UnicodeSegmentation;

use crate::engine::picture::{Letters, Look, Picture, Rect, TextBox};
use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::draw::strokes;

/// More lines than this of one item are cut: the outline has the rest.
const MOST_LINES: usize = 24;

/// How texts are measured on the screen.
pub const LETTERS: Letters = Letters { cells: cells::cells, wrapped };

fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = cells::paragraphs(text, width, MOST_LINES + 1);
    if lines.len() > MOST_LINES {
        lines.truncate(MOST_LINES - 1);
        lines.push("…".to_owned());
    }
    lines
}

/// Draws what a window shows that begins so many columns and rows into the picture. Draws nothing
/// where no lines may be: there the outline is the picture.
pub fn draw(
    picture: &Picture,
    selected: Option<usize>,
    scroll: (usize, usize),
    canvas: &mut Canvas<'_>,
    area: Area,
) {
    if !canvas.has_lines() {
        return;
    }
    let window =
        Rect { x: scroll.0, y: scroll.1, width: area.width.into(), height: area.height.into() };
    let is_lit = |item: Option<usize>| selected.is_some() && item == selected;
    for (point, sign, lit) in strokes::signs(picture, window, is_lit) {
        let role = if lit { Role::Focus } else { Role::Border };
        canvas.at(area, point.y - window.y, point.x - window.x, sign, role);
    }
    for own in picture.boxes.iter().filter(|own| overlap(own.rect, window)) {
        let role = match own.look {
            _ if is_lit(own.item) => Role::Cursor,
            Look::Head | Look::Bone => Role::Heading,
            Look::Cause | Look::Driver if own.root => Role::Heading,
            Look::Cause | Look::Driver => Role::Text,
        };
        text_box(own, window, role, canvas, area);
    }
}

const fn overlap(one: Rect, other: Rect) -> bool {
    one.x < other.right()
        && other.x < one.right()
        && one.y < other.bottom()
        && other.y < one.bottom()
}

fn text_box(own: &TextBox, window: Rect, role: Role, canvas: &mut Canvas<'_>, area: Area) {
    let first = own.rect.x.max(window.x);
    let width = own.rect.right().min(window.right()).saturating_sub(first);
    let rows = own.rect.y.max(window.y)..own.rect.bottom().min(window.bottom());
    for row in rows {
        let line = line(own, row - own.rect.y);
        let part = shown(&line, first - own.rect.x, width);
        // Only as far as the box goes: some signs become longer where only ASCII may be drawn.
        let end = first - window.x + width;
        let cut = Area { width: u16::try_from(end).unwrap_or(area.width), ..area };
        canvas.at(cut, row - window.y, first - window.x, &part, role);
    }
}

/// A row of a box, edges included.
fn line(own: &TextBox, row: usize) -> String {
    let is_head = own.look == Look::Head;
    if is_head && (row == 0 || row + 1 == own.rect.height) {
        let edge = "─".repeat(own.rect.width - 2);
        return if row == 0 { format!("┌{edge}┐") } else { format!("└{edge}┘") };
    }
    let (edge, row) = if is_head { ("│", row - 1) } else { ("", row) };
    let text = own.lines.get(row).map_or("", String::as_str);
    let inner = own.rect.width - 2 * edge.chars().count();
    let rest = inner.saturating_sub(1 + cells::cells(text));
    format!("{edge} {text}{}{edge}", " ".repeat(rest))
}

/// The part of a row that lies in the window; where words go on beyond it, there is a sign.
fn shown(line: &str, from: usize, width: usize) -> String {
    let has_words = |text: &str| text.chars().any(char::is_alphanumeric);
    let all = cells::cells(line);
    let before = has_words(&part(line, 0, from));
    let after = has_words(&part(line, from + width, all.saturating_sub(from + width)));
    let (left, right) = (usize::from(before), usize::from(after));
    if width <= left + right {
        return part(line, from, width);
    }
    let inner = part(line, from + left, width - left - right);
    format!("{}{inner}{}", "…".repeat(left), "…".repeat(right))
}

/// The part of a text that begins so many cells in it and is at most so wide. Of a letter that is
/// cut in two, a blank stays.
fn part(text: &str, from: usize, width: usize) -> String {
    let (mut at, mut out) = (0, String::new());
    for grapheme in text.graphemes(true) {
        let (start, end) = (at, at + cells::cells_of(grapheme));
        at = end;
        if start >= from && end <= from + width {
            out.push_str(grapheme);
        } else if end > from && start < from + width {
            let visible = end.min(from + width) - start.max(from);
            out.push_str(&" ".repeat(visible));
        }
    }
    out
}

/// The nearest scroll at which an item can be seen, and no more than needed is empty.
pub fn scroll_to(
    picture: &Picture,
    item: Option<usize>,
    scroll: (usize, usize),
    area: Area,
) -> (usize, usize) {
    let rect = picture.boxes.iter().find(|own| own.item == item).map(|own| own.rect);
    let rect = rect.unwrap_or_default();
    let x = near(scroll.0, (rect.x, rect.right()), area.width.into(), picture.width);
    let y = near(scroll.1, (rect.y, rect.bottom()), area.height.into(), picture.height);
    (x, y)
}

fn near(scroll: usize, (start, end): (usize, usize), room: usize, all: usize) -> usize {
    let shown = scroll.max(end.saturating_sub(room)).min(start);
    shown.min(all.saturating_sub(room))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Depth, Layered, Theme};
    use crate::engine::picture::{Item, Link, Sketch, fishbone};
    use crate::tui::draw::{glyphs::Glyphs, paint::Painter};
    use ratatui::buffer::Buffer;

    /// A picture as text, all of it.
    fn shown(picture: &Picture, glyphs: Glyphs) -> String {
        let (w, h) = (picture.width as u16, picture.height as u16);
        let area = Area::new(0, 0, w, h);
        let mut buffer = Buffer::empty(area);
        let painter = Painter::new(&Theme::built_in("dusk").unwrap(), Depth::None);
        draw(picture, None, (0, 0), &mut Canvas::new(&mut buffer, &painter, glyphs), area);
        (0..h)
            .map(|y| {
                let s: String = (0..w).map(|x| buffer[(x, y)].symbol()).collect();
                s.trim_end().to_owned() + "\n"
            })
            .collect()
    }
    fn sketch(head: &str, text: &str) -> Sketch {
        let mut open: Vec<(usize, usize)> = vec![];
        let mut items = vec![];
        for line in text.lines().filter(|l| !l.trim().is_empty()) {
            let depth = line.len() - line.trim_start().len();
            while open.last().is_some_and(|o| o.0 >= depth) {
                open.pop();
            }
            let above = open.last().map(|o| o.1);
            open.push((depth, items.len()));
            let t = line.trim();
            let root = t.starts_with('!');
            items.push(Item {
                text: t.trim_start_matches('!').into(),
                column: 0,
                root,
                links: vec![Link { above, weak: false }],
            });
        }
        Sketch { head: head.into(), items }
    }
    const FISH: &str = "
Families
 No bus after 4 pm
  Route was cut
  No money
 Work shifts
 Letters only in English
Staff
 Three teachers left
 Few substitutes
  !Pay is low
Policies
 Suspension for lateness
 No make-up work
Building
 No washing machine
 Heating fails in winter
Health
 Asthma
 Dental pain
  Nearest clinic 6 miles
Belonging
 Not known by name
 Bullying on the way
";
    #[test]
    fn show() {
        let s = sketch("One in four students misses 18 days or more", FISH);
        let p = fishbone(&s, 12, LETTERS);
        println!("{}x{}", p.width, p.height);
        println!("{}", shown(&p, Glyphs::Unicode));
        println!("{}", shown(&p, Glyphs::Ascii));
    }

    #[test]
    fn show_drivers() {
        let mut s = sketch("Chronic absence falls from 24% to 15% by June 2027", DRIVERS);
        let at = |t: &str| s.items.iter().position(|i| i.text.starts_with(t)).unwrap();
        let way = at("Families are asked");
        let (x, y, z, w) = (at("Walking"), at("Families know"), at("Clinic"), at("Attendance"));
        s.items[x].links.push(Link { above: Some(y), weak: true });
        s.items[x].links.push(Link { above: Some(way), weak: false });
        s.items[w].links.push(Link { above: Some(z), weak: false });
        s.items[w].links.push(Link { above: None, weak: true });
        for size in [12, 16] {
            let p = crate::engine::picture::drivers(&s, size, LETTERS);
            println!("{}x{}", p.width, p.height);
            println!("{}", shown(&p, Glyphs::Unicode));
        }
    }
    fn at2(s: &Sketch, t: &str) -> usize {
        s.items.iter().position(|i| i.text.starts_with(t)).unwrap()
    }
    const DRIVERS: &str = "
Children get to school
 A safe way to school
  Walking bus
 Bus passes for everybody
  Card at enrolment
Families are partners
 Families know the numbers
  Letter in home language
  Attendance visit
 Families are asked
Children are healthy
 Clinic at school
  Dental day
  Asthma plan
";
    #[test]
    fn parts_of_texts_are_as_wide_as_they_should() {
        assert_eq!(part("abcdef", 2, 3), "cde");
        assert_eq!(part("家庭会", 1, 4), " 庭 ");
        assert_eq!(part("ab", 5, 3), "");
    }

    #[test]
    fn the_window_moves_no_more_than_it_has_to() {
        assert_eq!(near(0, (5, 9), 10, 100), 0);
        assert_eq!(near(0, (15, 19), 10, 100), 9);
        assert_eq!(near(50, (15, 19), 10, 100), 15);
        assert_eq!(near(0, (20, 60), 10, 100), 20);
        assert_eq!(near(40, (5, 9), 10, 12), 2);
    }
}
