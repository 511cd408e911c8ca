//! A fishbone (Ishikawa): the head on the right, bones by turns above and below the spine, causes
//! as ribs, causes of causes on small bones along the large one. Bones are packed as leaning columns,
//! each as wide as what hangs on it, like the contours of tidy trees (Reingold & Tilford 1981) on
//! their side: no box is nearer to the next bone than a column.

use super::forest::{Forest, parent};
use super::sheet::{Line, Look, Picture, Point, Rect, Stroke, TextBox};
use super::text::{Letters, Writer};
use super::{Item, Sketch};

/// From a bone to the box of a cause.
const RIB: usize = 2;
/// Rows of bare bone at the spine.
const BARE: usize = 1;
/// Columns between what hangs on a bone and the next bone.
const GAP: usize = 1;
/// What is to be seen of the spine before the first bone.
const TAIL: usize = 3;

/// A bone with what hangs on it.
struct Bone {
    /// Its name, then its causes from top to bottom.
    boxes: Vec<TextBox>,
    above: bool,
}

/// How far things are from the bone, for each item: a bone leans by a column in each row, so that is
/// counted along the row in which a box comes nearest to it.
struct Lean {
    /// Of its box.
    own: Vec<usize>,
    /// Of the small bone for what is below it.
    bone: Vec<usize>,
    /// The first row of its box.
    row: Vec<usize>,
}

/// The fishbone of a sketch, with lines of text of at most so many cells.
pub fn fishbone(sketch: &Sketch, size: usize, letters: Letters) -> Picture {
    let forest = Forest::of(sketch);
    let writer = Writer { sketch, size, letters };
    let none = vec![0; sketch.items.len()];
    let mut lean = Lean { own: none.clone(), bone: none.clone(), row: none };
    let mut bones = Vec::new();
    for (at, top) in forest.below(None).iter().enumerate() {
        bones.push(lean.bone(*top, at % 2 == 0, &forest, writer));
    }
    let tall = |above| bones.iter().filter(|bone| bone.above == above).map(Bone::rows).max();
    let (up, down) = (tall(true).unwrap_or(0), tall(false).unwrap_or(0));
    let mut head = writer.head();
    let spine = up.max(head.rect.height / 2);
    let mut picture = Picture::default();
    let mut foot = up.max(down).max(TAIL);
    let tail = Point::new(foot - TAIL, spine);
    let mut last = foot;
    for pair in bones.chunks_mut(2) {
        last = foot;
        let wide = pair.iter().map(|bone| bone.width(&lean)).max().unwrap_or(0);
        for bone in pair {
            let length = if bone.above { up } else { down };
            bone.place(&mut lean, Point::new(foot, spine), length);
            bone.draw(&lean, Point::new(foot, spine), sketch, &forest, &mut picture);
        }
        foot += wide + GAP;
    }
    let ends = bones.iter().flat_map(|bone| &bone.boxes).map(|own| own.rect.right());
    head.rect.x = ends.max().unwrap_or(0).max(last + TAIL) + 1;
    head.rect.y = spine - head.rect.height / 2;
    let end = Point::new(head.rect.x - 1, spine);
    picture.strokes.push(Stroke {
        from: None,
        to: None,
        line: Line::Spine,
        points: vec![tail, end],
    });
    picture.width = head.rect.right();
    picture.height = (spine + down + 1).max(head.rect.bottom());
    picture.boxes.extend(bones.into_iter().flat_map(|bone| bone.boxes));
    picture.boxes.push(head);
    picture
}

impl Lean {
    /// Gathers a bone and says how far everything is from it.
    fn bone(&mut self, top: usize, above: bool, forest: &Forest, writer: Writer<'_>) -> Bone {
        let mut boxes = Vec::new();
        for at in forest.branch(top) {
            let look = if at == top { Look::Bone } else { Look::Cause };
            let own = writer.item(at, look);
            if at != top {
                let on = parent(writer.sketch, at).map_or(0, |parent| self.bone[parent]);
                self.own[at] = on + RIB;
                // The small bone comes out below the first letter; above the spine it leans away to
                // the right of it, below the spine to the left.
                self.bone[at] = self.own[at] + if above { 0 } else { own.rect.height + 1 };
            }
            boxes.push(own);
        }
        Bone { boxes, above }
    }
}

/// The column of a bone, or of anything along it, in a row.
const fn along(foot: Point, row: usize) -> usize {
    foot.x - foot.y.abs_diff(row)
}

impl Bone {
    fn rows(&self) -> usize {
        self.boxes.iter().map(|own| own.rect.height).sum::<usize>() + BARE
    }

    fn width(&self, lean: &Lean) -> usize {
        let end = |own: &TextBox| {
            let from = own.item.map_or(0, |at| lean.own[at]);
            from + own.rect.height - 1 + own.rect.width
        };
        self.boxes.iter().map(end).max().unwrap_or(0)
    }

    /// Gives its boxes their places: the name at its end, so that all names of a side are in line.
    fn place(&mut self, lean: &mut Lean, foot: Point, length: usize) {
        let mut row = if self.above { foot.y - length } else { foot.y + 1 + BARE };
        for (at, own) in self.boxes.iter_mut().enumerate() {
            let Rect { height, .. } = own.rect;
            let is_low_name = at == 0 && !self.above;
            own.rect.y = if is_low_name { foot.y + length + 1 - height } else { row };
            row += if is_low_name { 0 } else { height };
            let nearest = if self.above { own.rect.bottom() - 1 } else { own.rect.y };
            let Some(item) = own.item else { continue };
            own.rect.x = along(foot, nearest) + lean.own[item];
            lean.row[item] = own.rect.y;
        }
    }

    fn draw(
        &self,
        lean: &Lean,
        foot: Point,
        sketch: &Sketch,
        forest: &Forest,
        picture: &mut Picture,
    ) {
        for (at, own) in self.boxes.iter().enumerate() {
            let Some(item) = own.item else { continue };
            let mut stroke = |from, line, points| {
                picture.strokes.push(Stroke { from, to: Some(item), line, points });
            };
            if at == 0 {
                let end = if self.above { own.rect.bottom() - 1 } else { own.rect.y };
                let end = Point::new(along(foot, end), end);
                stroke(None, line(&sketch.items[item]), vec![end, foot]);
                continue;
            }
            let row = own.rect.y;
            let on = parent(sketch, item);
            let start = along(foot, row) + on.map_or(0, |parent| lean.bone[parent]);
            let rib = vec![Point::new(start, row), Point::new(own.rect.x, row)];
            stroke(on, line(&sketch.items[item]), rib);
            if let Some(last) = forest.below(Some(item)).last() {
                let point = |row| Point::new(along(foot, row) + lean.bone[item], row);
                let points = vec![point(own.rect.bottom() - 1), point(lean.row[*last])];
                stroke(Some(item), Line::Strong, points);
            }
        }
    }
}

fn line(item: &Item) -> Line {
    let weak = item.links.first().is_some_and(|link| link.weak);
    if weak { Line::Weak } else { Line::Strong }
}
