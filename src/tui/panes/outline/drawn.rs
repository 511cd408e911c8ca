//! A picture that was laid out, and for what.

use ratatui::layout::Rect;

use crate::engine::picture::{Picture, SIZES};

/// A picture and what it was laid out from.
#[derive(Debug, Default)]
pub struct Drawn {
    pub(super) picture: Picture,
    /// What stands at its head.
    pub(super) head: String,
    /// The item of each row of the tree.
    pub(super) items: Vec<usize>,
    /// The place in `SIZES` that somebody chose.
    pub(super) size: Option<usize>,
    /// The area for which it was laid out, while it is still right.
    pub(super) fits: Option<(u16, u16)>,
}

impl Drawn {
    /// The tree, or what it says, is another one.
    pub const fn expire(&mut self) {
        self.fits = None;
    }

    /// Nothing of it may be shown for one frame more.
    pub fn clear(&mut self) {
        (self.picture, self.items, self.fits) = (Picture::default(), Vec::new(), None);
    }

    /// Whether it has to be laid out for an area.
    pub fn is_stale(&self, area: Rect) -> bool {
        self.fits != Some((area.width, area.height))
    }

    /// The next size, or again the one for which there is room.
    pub const fn resize(&mut self) {
        self.size = match self.size {
            None => Some(0),
            Some(size) if size + 1 < SIZES.len() => Some(size + 1),
            Some(_) => None,
        };
        self.fits = None;
    }
}
