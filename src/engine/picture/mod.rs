//! Pictures of outlines, laid out on a grid of cells: a terminal draws them one to one, other
//! formats scale them. Plain data in and out; how wide a text is, the caller says.

mod drivers;
mod fishbone;
mod forest;
mod gutter;
mod ladder;
mod layers;
mod links;
mod plan;
mod sheet;
mod sketched;
mod text;

pub use drivers::drivers;
pub use fishbone::fishbone;
pub use ladder::ladder;
pub use sheet::{Line, Look, Picture, Point, Rect, Stroke, TextBox};
pub use text::{Letters, ROOT_SIGN, SHARED_SIGN};

/// Cells that a line of text may take, from far to near: what zooming goes through.
pub const SIZES: [usize; 6] = [10, 12, 16, 22, 30, 42];

/// What is to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// What stands at the head: the problem, the aim.
    pub head: String,
    /// The rest, in the order of the outline: an item stands after its first place.
    pub items: Vec<Item>,
}

/// Something in a picture. It is called by its place in the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// What it says.
    pub text: String,
    /// The column in which it stands at least, 1 being the first after the head; 0 leaves that to
    /// its links. Fishbones have no columns.
    pub column: usize,
    /// It is a root cause.
    pub root: bool,
    /// What it hangs on: first where it stands, then what else it works on. None is the head.
    pub links: Vec<Link>,
}

/// That an item hangs on another one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// On which; `None` is the head.
    pub above: Option<usize>,
    /// It works weakly on it.
    pub weak: bool,
}

/// The picture with the longest lines at which it is no wider than this; with the shortest ones if
/// it never is.
pub fn fitted(width: usize, layout: impl Fn(usize) -> Picture) -> Picture {
    let smallest = layout(SIZES[0]);
    let larger = SIZES[1..].iter().map(|size| layout(*size));
    larger.take_while(|picture| picture.width <= width).last().unwrap_or(smallest)
}
