//! The permanent numbers of kinds that other kinds or the program itself name. Apart from the
//! declarations, because those point to each other in circles.

use crate::domain::common;
use crate::domain::field::KindCode;

/// A school, or the district office.
pub const SITE: KindCode = common::SITE_KIND;
/// A quick note.
pub const NOTE: KindCode = KindCode(2);
/// A person.
pub const PERSON: KindCode = KindCode(3);
/// A group of people that the school listens to.
pub const GROUP: KindCode = KindCode(4);
/// An organization.
pub const ORGANIZATION: KindCode = KindCode(5);
