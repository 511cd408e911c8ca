//! A picture as SVG that stands alone: for a report, a poster, a printer without colours. A cell of
//! the picture becomes a rectangle, so what was laid out apart stays apart.

mod chart;
mod multiples;
mod pareto;
mod strokes;

use std::io;

use quick_xml::Writer;
use quick_xml::events::BytesText;
use unicode_width::UnicodeWidthStr;

use super::visible::visible;
use crate::engine::picture::{Letters, Line, Look, Picture, TextBox};
pub use chart::{chart, small_chart};
pub use multiples::multiples;
pub use pareto::pareto;

/// What a cell measures. The letters are narrower than it in all usual fonts.
const CELL: (usize, usize) = (10, 24);
const LETTER: usize = 15;
/// How far down in its cell a line of letters stands: accents and tails stay clear of the frames above
/// and below.
const BASE: usize = 17;
/// White all round.
const MARGIN: usize = 12;
/// How far the frame of a box goes beyond its rows.
const FRAME: usize = 1;
/// How far below the top of its rows the ground of a cause begins.
const GROUND: usize = 3;
/// Dark on white, to be read when printed in greys.
/// Where there is less room than the picture takes, it gets smaller as a whole.
const FITS: &str = "max-width:100%;height:auto";
const INK: &str = "#1a1a1a";
const PAPER: &str = "#ffffff";
const HEAD: &str = "#eeeeee";
const ARROW: &str = "arrow";

/// How texts are measured for it.
pub const LETTERS: Letters = |text| clean(text).width();

type Xml = Writer<Vec<u8>>;

/// The picture with a title and a description, which screen readers read.
pub fn svg(picture: &Picture, title: &str, description: &str) -> String {
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 1);
    // Writing into memory cannot fail.
    let _ = root(&mut xml, picture, title, description);
    String::from_utf8(xml.into_inner()).unwrap_or_default()
}

fn root(xml: &mut Xml, picture: &Picture, title: &str, description: &str) -> io::Result<()> {
    let width = picture.width * CELL.0 + 2 * MARGIN;
    let height = picture.height * CELL.1 + 2 * MARGIN;
    let (wide, high) = (width.to_string(), height.to_string());
    let attributes = [
        ("xmlns", "http://www.w3.org/2000/svg"),
        ("viewBox", &format!("0 0 {width} {height}")),
        ("width", &wide),
        ("height", &high),
        ("style", FITS),
        ("role", "img"),
        ("font-family", "sans-serif"),
        ("font-size", &LETTER.to_string()),
        ("fill", INK),
    ];
    xml.create_element("svg").with_attributes(attributes).write_inner_content(|xml| {
        xml.create_element("title").write_text_content(BytesText::new(&clean(title)))?;
        xml.create_element("desc").write_text_content(BytesText::new(&clean(description)))?;
        arrow(xml)?;
        let paper = [("width", &*wide), ("height", &high), ("fill", PAPER)];
        xml.create_element("rect").with_attributes(paper).write_empty()?;
        // A solid line over a dotted one, where they share the last bit of a way.
        for line in [Line::Weak, Line::Strong, Line::Spine] {
            for stroke in picture.strokes.iter().filter(|stroke| stroke.line == line) {
                strokes::stroke(xml, stroke)?;
            }
        }
        // Frames go beyond their rows, so they come last.
        let is_cause = |own: &&TextBox| own.look == Look::Cause;
        let (causes, framed): (Vec<_>, Vec<_>) = picture.boxes.iter().partition(is_cause);
        causes.into_iter().chain(framed).try_for_each(|own| text_box(xml, own))
    })?;
    Ok(())
}

fn arrow(xml: &mut Xml) -> io::Result<()> {
    let marker = [
        ("id", ARROW),
        ("viewBox", "0 0 10 10"),
        ("refX", "4"),
        ("refY", "5"),
        ("markerWidth", "4"),
        ("markerHeight", "4"),
    ];
    xml.create_element("marker").with_attributes(marker).write_inner_content(|xml| {
        xml.create_element("path").with_attribute(("d", "M0 0L10 5L0 10z")).write_empty()?;
        Ok(())
    })?;
    Ok(())
}

fn text_box(xml: &mut Xml, own: &TextBox) -> io::Result<()> {
    frame(xml, own)?;
    let edge = usize::from(own.look == Look::Head);
    let x = ((own.rect.x + edge + 1) * CELL.0 + MARGIN).to_string();
    let is_bold = own.root || matches!(own.look, Look::Head | Look::Bone);
    let weight = ("font-weight", if is_bold { "bold" } else { "normal" });
    let text = xml.create_element("text").with_attribute(weight);
    text.write_inner_content(|xml| {
        for (line, row) in own.lines.iter().zip(own.rect.y + edge..) {
            let y = (row * CELL.1 + MARGIN + BASE).to_string();
            let line = clean(line);
            let span = xml.create_element("tspan").with_attributes([("x", &*x), ("y", &y)]);
            span.write_text_content(BytesText::new(&line))?;
        }
        Ok(())
    })?;
    Ok(())
}

/// What is behind a text. A cause has no frame; but the small bone that comes out below it begins
/// below its letters.
fn frame(xml: &mut Xml, own: &TextBox) -> io::Result<()> {
    let rect = own.rect;
    let (x, y) = (rect.x * CELL.0 + MARGIN, rect.y * CELL.1 + MARGIN);
    let (width, height) = (rect.width * CELL.0, rect.height * CELL.1);
    let ((x, y), (width, height), ground, edge) = match own.look {
        Look::Head => ((x, y), (width, height), HEAD, "2"),
        Look::Bone | Look::Driver => {
            let edge = if own.root { "2.5" } else { "1" };
            ((x, y - FRAME), (width, height + 2 * FRAME), PAPER, edge)
        }
        Look::Cause => {
            let aside = CELL.0 / 2 - 2;
            ((x + aside, y + GROUND), (width - 2 * aside, height - GROUND), PAPER, "0")
        }
    };
    let rect = [("x", x), ("y", y), ("width", width), ("height", height)];
    let rect = rect.map(|(name, value)| (name, value.to_string()));
    let rect = rect.iter().map(|(name, value)| (*name, value.as_str()));
    let look = [("rx", "4"), ("fill", ground), ("stroke", INK), ("stroke-width", edge)];
    xml.create_element("rect").with_attributes(rect.chain(look)).write_empty()?;
    Ok(())
}

/// A text as it may stand in XML, which has no control characters and no noncharacters.
fn clean(text: &str) -> String {
    visible(text).replace(['\u{fffe}', '\u{ffff}'], "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::picture::{Item, Link, Sketch, drivers, fishbone};
    use quick_xml::events::Event;

    fn item(text: &str, above: Option<usize>) -> Item {
        let links = vec![Link { above, weak: false }];
        Item { text: text.to_owned(), links, ..Item::default() }
    }

    /// All texts of it, if it is well formed.
    fn texts(svg: &str) -> Vec<String> {
        let mut reader = quick_xml::Reader::from_str(svg);
        let (mut texts, mut text) = (Vec::new(), String::new());
        loop {
            match reader.read_event().unwrap() {
                Event::Text(own) => text.push_str(&own),
                Event::GeneralRef(own) => text.push_str(&format!("&{};", &*own)),
                Event::End(_) => texts.push(std::mem::take(&mut text).trim().to_owned()),
                Event::Eof => return texts,
                _ => text.clear(),
            }
        }
    }

    #[test]
    fn what_is_said_is_text_and_never_marks() {
        let mut items = vec![item("</text><script>&amp;\u{1b}[m\u{ffff}", None)];
        items.push(item("家庭", Some(0)));
        items[1].links.push(Link { above: None, weak: true });
        let sketch = Sketch { head: "a < b & \"c\"".to_owned(), items };
        for layout in [fishbone, drivers] {
            let svg = svg(&layout(&sketch, 60, LETTERS), "T <1>", "D");
            let texts = texts(&svg);
            for text in ["T &lt;1&gt;", "D", "◇ 家庭"] {
                assert!(texts.iter().any(|own| own == text), "{text} in {texts:?}");
            }
            assert!(!svg.contains("script>") && !svg.contains('\u{1b}'), "{svg}");
        }
    }

    #[test]
    fn a_small_fishbone_looks_as_it_did() {
        let mut items = vec![item("Families", None), item("Work shifts", Some(0))];
        items.extend([item("Low pay", Some(1)), item("Staff", None)]);
        items[2].root = true;
        let sketch = Sketch { head: "Many miss school".to_owned(), items };
        let svg = svg(&fishbone(&sketch, 12, LETTERS), "Many miss school", "Fishbone");
        let golden = include_str!("../../../tests/golden/pictures/fishbone.svg");
        assert_eq!(svg, golden.trim_end(), "tests/golden/pictures/fishbone.svg");
    }
}
