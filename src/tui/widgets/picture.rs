//! A window of a picture on the screen: strokes as box-drawing signs, texts over them; what is under
//! the cursor is seen at once, with the strokes that come from it and lead to it.

use ratatui::layout::Rect as Area;
use unicode_segmentation::UnicodeSegmentation;

use crate::engine::picture::{Letters, Look, Picture, Rect, TextBox};
use crate::tui::draw::canvas::Canvas;
use crate::tui::draw::cells;
use crate::tui::draw::paint::Role;
use crate::tui::draw::strokes;

/// Columns of the head that say nothing without the others.
const STUB: usize = 4;

/// How texts are measured on the screen.
pub const LETTERS: Letters = cells::cells;

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
    for own in picture.boxes.iter().filter(|own| is_seen(own, window)) {
        let role = match own.look {
            _ if is_lit(own.item) => Role::Cursor,
            Look::Head | Look::Bone => Role::Heading,
            Look::Cause | Look::Driver if own.root => Role::Heading,
            Look::Cause | Look::Driver => Role::Text,
        };
        text_box(own, window, role, canvas, area);
    }
}

/// Whether a box lies in a window; of the head, more than its edge.
fn is_seen(own: &TextBox, window: Rect) -> bool {
    let columns = own.rect.right().min(window.right()).saturating_sub(own.rect.x.max(window.x));
    overlap(own.rect, window) && (own.look != Look::Head || columns >= STUB)
}

/// Whether the head is seen whole in a window that begins so far into the picture.
pub fn sees_head(picture: &Picture, scroll: (usize, usize), area: Area) -> bool {
    let (right, bottom) = (scroll.0 + usize::from(area.width), scroll.1 + usize::from(area.height));
    let head = picture.boxes.iter().find(|own| own.look == Look::Head);
    head.is_none_or(|own| {
        let begins = own.rect.x >= scroll.0 && own.rect.y >= scroll.1;
        begins && own.rect.right() <= right && own.rect.bottom() <= bottom
    })
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
    use crate::engine::outlines::indented;
    use crate::engine::picture::{Item, Link, SIZES, Sketch, drivers, fishbone, fitted};
    use crate::tui::draw::{glyphs::Glyphs, paint::Painter};
    use ratatui::buffer::Buffer;

    const FISHBONE: &str = include_str!("../../../tests/golden/pictures/fishbone.outline");
    const DRIVERS: &str = include_str!("../../../tests/golden/pictures/drivers.outline");

    /// A window of a picture.
    fn drawn(
        picture: &Picture,
        selected: Option<usize>,
        window: Rect,
        glyphs: Glyphs,
    ) -> (Buffer, Painter) {
        let area = Area::new(0, 0, window.width as u16, window.height as u16);
        let mut buffer = Buffer::empty(area);
        let painter = Painter::new(&Theme::built_in("dusk").unwrap(), Depth::Rgb24);
        let mut canvas = Canvas::new(&mut buffer, &painter, glyphs);
        draw(picture, selected, (window.x, window.y), &mut canvas, area);
        (buffer, painter)
    }

    fn all(picture: &Picture) -> Rect {
        Rect { x: 0, y: 0, width: picture.width, height: picture.height }
    }

    fn shown(picture: &Picture, glyphs: Glyphs) -> String {
        let (buffer, _) = drawn(picture, None, all(picture), glyphs);
        let row = |cells: &[ratatui::buffer::Cell]| {
            let row: String = cells.iter().map(|cell| cell.symbol()).collect();
            row.trim_end().to_owned() + "\n"
        };
        buffer.content.chunks(picture.width).map(row).collect()
    }

    fn sketch(head: &str, outline: &str) -> Sketch {
        let mut above: Vec<usize> = Vec::new();
        let mut items = Vec::new();
        for draft in indented(outline) {
            above.truncate(draft.depth);
            let links = vec![Link { above: above.last().copied(), weak: false }];
            above.push(items.len());
            let root = draft.text == "Pay is low";
            items.push(Item { text: draft.text, column: 0, root, links });
        }
        Sketch { head: head.to_owned(), items }
    }

    fn causes() -> Picture {
        let sketch = sketch("One in four students misses 18 days or more", FISHBONE);
        fitted(80, |size| fishbone(&sketch, size, LETTERS))
    }

    fn at(sketch: &Sketch, text: &str) -> usize {
        sketch.items.iter().position(|item| item.text == text).unwrap()
    }

    fn changes() -> (Sketch, Picture) {
        let mut sketch = sketch("Chronic absence falls from 24% to 15% by June 2027", DRIVERS);
        for (item, above, weak) in [
            ("Walking bus", Some("Families know the numbers"), true),
            ("Walking bus", Some("Families are asked"), false),
            ("Attendance visit", Some("Clinic at school"), false),
            ("Attendance visit", None, true),
        ] {
            let above = above.map(|text| at(&sketch, text));
            let item = at(&sketch, item);
            sketch.items[item].links.push(Link { above, weak });
        }
        let picture = fitted(80, |size| drivers(&sketch, size, LETTERS));
        (sketch, picture)
    }

    #[test]
    fn pictures_look_as_they_did() {
        let (fish, (_, change)) = (causes(), changes());
        assert!(fish.width <= 80 && fish.height <= 24, "{} x {}", fish.width, fish.height);
        for (name, shown, golden) in [
            (
                "fishbone.txt",
                shown(&fish, Glyphs::Unicode),
                include_str!("../../../tests/golden/pictures/fishbone.txt"),
            ),
            (
                "drivers.txt",
                shown(&change, Glyphs::Unicode),
                include_str!("../../../tests/golden/pictures/drivers.txt"),
            ),
        ] {
            assert_eq!(shown, golden, "tests/golden/pictures/{name} is now:\n{shown}");
        }
    }

    #[test]
    fn ascii_signs_take_the_same_cells_and_plain_draws_nothing() {
        for picture in [causes(), changes().1] {
            let (usual, ascii) = (shown(&picture, Glyphs::Unicode), shown(&picture, Glyphs::Ascii));
            assert!(ascii.is_ascii(), "{ascii}");
            for (one, other) in usual.lines().zip(ascii.lines()) {
                assert_eq!(one.chars().count(), other.chars().count(), "{one}\n{other}");
            }
            assert_eq!(shown(&picture, Glyphs::Plain).trim(), "");
        }
    }

    #[test]
    fn a_window_shows_its_part() {
        let (_, picture) = changes();
        let whole = drawn(&picture, None, all(&picture), Glyphs::Unicode).0;
        for (x, y) in [(0, 0), (7, 3), (33, 5), (61, 9), (picture.width - 5, picture.height - 2)] {
            let window = Rect { x, y, width: 30, height: 8 };
            let (part, _) = drawn(&picture, None, window, Glyphs::Unicode);
            for position in part.area.positions() {
                let (column, row) = (position.x + x as u16, position.y + y as u16);
                let there = whole.cell((column, row)).map_or(" ", |cell| cell.symbol());
                // A text that goes on beyond the window says so at its edge.
                let at_edge = position.x == 0 || usize::from(position.x) + 1 == window.width;
                if at_edge && part[position].symbol() == "…" {
                    continue;
                }
                assert_eq!(part[position].symbol(), there, "{column}, {row} from {x}, {y}");
            }
        }
    }

    #[test]
    fn the_cursor_and_its_links_are_seen() {
        let (sketch, picture) = changes();
        let item = at(&sketch, "Walking bus");
        let (buffer, painter) = drawn(&picture, Some(item), all(&picture), Glyphs::Unicode);
        let own = picture.boxes.iter().find(|own| own.item == Some(item)).unwrap().rect;
        let style = |x: usize, y: usize| buffer[(x as u16, y as u16)].style();
        let cursor = painter.style(Role::Cursor);
        assert_eq!((style(own.x, own.y).fg, style(own.x, own.y).bg), (cursor.fg, cursor.bg));
        let focus = painter.style(Role::Focus).fg;
        for stroke in &picture.strokes {
            let start = stroke.points[0];
            let lit = style(start.x + 1, start.y).fg == focus;
            let together = picture.strokes.iter().filter(|other| other.points[0] == start);
            let touches = together.clone().any(|other| other.to == Some(item));
            assert_eq!(lit, touches, "{stroke:?}");
        }
    }

    #[test]
    fn wide_screens_get_longer_lines() {
        let sketch = sketch("Why?", FISHBONE);
        let layout = |size| fishbone(&sketch, size, LETTERS);
        assert_eq!(fitted(0, layout), layout(SIZES[0]));
        assert_eq!(fitted(1_000, layout), layout(SIZES[SIZES.len() - 1]));
        let wide = fitted(120, layout);
        assert!(wide.width <= 120 && wide.height < fitted(80, layout).height);
    }

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
