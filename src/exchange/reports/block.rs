//! What a page is made of, whatever it is written as. Texts are as people read them; whoever writes a
//! format takes care of its marks.

/// A part of a page.
#[derive(Debug)]
pub(super) enum Block {
    /// A heading over what follows.
    Heading(String),
    /// The same, where a page of its own begins on paper.
    Page(String),
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
    /// A table to be filled in by hand.
    Form(Grid),
    /// What came one after the other.
    Steps(Vec<Step>),
    /// Pictures beside one another.
    Pictures(Vec<Picture>),
    /// A number that is read from afar, and what it is.
    Number(String, String),
    /// What stands beside one another where there is room.
    Tiles(Vec<Vec<Block>>),
}

/// One of several steps.
#[derive(Debug)]
pub(super) struct Step {
    /// What it is called.
    pub head: String,
    /// When, how large, what came of it.
    pub told: String,
    /// Labels with what belongs to each.
    pub facts: Vec<(String, String)>,
}

/// A picture, with what is said of it for those who cannot see it or do not read it.
#[derive(Debug)]
pub(super) struct Picture {
    /// What it shows.
    pub title: String,
    /// It, as an element of HTML; none where there is nothing to draw.
    pub svg: Option<String>,
    /// The same in rows of signs, each as wide as the others.
    pub rows: Vec<String>,
    /// What is said of it.
    pub said: Vec<String>,
}

/// A table with its heads.
#[derive(Debug, Default)]
pub(super) struct Grid {
    /// The heads, and whether numbers stand below.
    pub heads: Vec<(String, bool)>,
    /// The cells, row by row.
    pub rows: Vec<Vec<String>>,
}

impl Grid {
    /// With lines to write on, where a format has no cells that can be seen empty.
    pub fn ruled(&self) -> Self {
        let cell = |cell: &String| if cell.is_empty() { "_".repeat(12) } else { cell.clone() };
        let rows = self.rows.iter().map(|row| row.iter().map(cell).collect());
        Self { heads: self.heads.clone(), rows: rows.collect() }
    }
}

/// A label as it stands before its words: what asks needs no colon.
pub(super) fn labelled(label: &str) -> String {
    if label.ends_with('?') { label.to_owned() } else { format!("{label}:") }
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
