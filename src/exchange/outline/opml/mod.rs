//! OPML: what an outliner needs in its usual attributes, what is ours in attributes that begin with
//! `cg_`. Nothing here calls itself, so that no depth of a file is too deep.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::written;
