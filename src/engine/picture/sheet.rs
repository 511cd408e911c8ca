//! What a layout gives: boxes of text and strokes between them, in cells. Strokes are drawn first
//! and end inside the edges of boxes, which cover their ends.

/// A picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// Columns.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// One for the head, one for each item.
    pub boxes: Vec<TextBox>,
    /// What joins them.
    pub strokes: Vec<Stroke>,
}

/// A cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Point {
    /// Columns from the left.
    pub x: usize,
    /// Rows from the top.
    pub y: usize,
}

impl Point {
    /// The cell at a column and row.
    pub const fn new(x: usize, y: usize) -> Self {
        Self { x, y }
    }
}

/// An area of cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rect {
    /// The first column.
    pub x: usize,
    /// The first row.
    pub y: usize,
    /// Columns.
    pub width: usize,
    /// Rows.
    pub height: usize,
}

impl Rect {
    /// The first column right of it.
    pub const fn right(&self) -> usize {
        self.x + self.width
    }

    /// The first row below it.
    pub const fn bottom(&self) -> usize {
        self.y + self.height
    }

    /// Whether a cell is inside.
    pub const fn holds(&self, point: Point) -> bool {
        point.x >= self.x && point.x < self.right() && point.y >= self.y && point.y < self.bottom()
    }
}

/// What a box is, which decides how it looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The head, in a frame: the outermost rows and columns are for that.
    Head,
    /// The name of a bone.
    Bone,
    /// A cause on a bone.
    Cause,
    /// A driver or a change idea.
    Driver,
}

/// Lines of text in a place. Left and right of them a column stays empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextBox {
    /// The item; `None` is the head.
    pub item: Option<usize>,
    /// Where it stands.
    pub rect: Rect,
    /// What it says, with the signs before it.
    pub lines: Vec<String>,
    /// What it is.
    pub look: Look,
    /// It is a root cause.
    pub root: bool,
}

/// How a stroke is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// The spine, with an arrow at its end.
    Spine,
    /// Solid.
    Strong,
    /// Dotted.
    Weak,
}

/// A way through cells. Each part of it goes along a row, a column, or a diagonal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// The item from which it comes; `None` is the head.
    pub from: Option<usize>,
    /// The item to which it leads; `None` is the head.
    pub to: Option<usize>,
    /// How it is drawn.
    pub line: Line,
    /// Where it begins, turns, and ends.
    pub points: Vec<Point>,
}

impl Stroke {
    /// Whether it may run into another one: they come from the same place, or lead to the same.
    pub fn meets(&self, other: &Self) -> bool {
        self.to == other.to || self.from == other.from
    }
}
