//! What nobody may see for a time, whoever they are.

use crate::domain::field::Field;

/// Records of a kind are given to nobody, not even to the owner of the workspace, until what they belong to
/// has come so far. They are kept, backed up and exported in full like all others, and counted only then.
#[derive(Clone, Copy, Debug)]
pub struct Sealed {
    /// The link to what they belong to.
    pub by: &'static Field,
    /// The choice field there, and the choices at which they may be seen.
    pub until: (&'static Field, &'static [u16]),
}
