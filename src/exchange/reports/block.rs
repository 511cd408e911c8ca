//! What a page is made of, whatever it is written as. Texts are as people read them; whoever writes a
//! format takes care of its marks.

/// A part of a page.
#[derive(Debug)]
pub(super) enum Block {
    /// A heading over what follows.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list.
    Items(Vec<String>),
    /// A list in levels: how deep each row stands, at most one deeper than the row before it.
    Outline(Vec<(usize, String)>),
    /// Labels with what belongs to each.
    Facts(Vec<(String, String)>),
    /// A table.
    Grid(Grid),
}

/// A table with its heads.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The heads, and whether numbers stand below.
    pub heads: Vec<(String, bool)>,
    /// The cells, row by row.
    pub rows: Vec<Vec<String>>,
}

/// Blocks under a heading; nothing without any.
pub(super) fn section(heading: String, blocks: Vec<Block>) -> Vec<Block> {
    if blocks.is_empty() {
        return blocks;
    }
    std::iter::once(Block::Heading(heading)).chain(blocks).collect()
}

/// A list under a heading; nothing if it is empty.
pub(super) fn listed(heading: String, lines: Vec<String>) -> Vec<Block> {
    section(heading, if lines.is_empty() { Vec::new() } else { vec![Block::Items(lines)] })
}
