//! OPML: what an outliner needs in its usual attributes, what is ours in attributes that begin with
//! `cg_`. Nothing here calls itself, so that no depth of a file is too deep.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::written;

/// What the body says of all texts, behind `cg_`: whether marks of HTML may be in them, as in those of
/// other programs. In ours they are what they are.
const TEXTS: &str = "texts";
const PLAIN: &str = "plain";
