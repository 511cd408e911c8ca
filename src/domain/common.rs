//! The slots that every kind has, with codes from 1 to 99.

use super::Level;
use super::field::{Choice, Field, FieldType, KindCode};

/// The kind that the common slot `site` points to; declared here so that `kinds` can build on this.
pub const SITE_KIND: KindCode = KindCode(1);

/// The site it belongs to; absent for the whole workspace.
pub const SITE: Field = Field::new(6, "site", FieldType::Link(&[SITE_KIND]));
/// Its privacy level, where it differs from the kind's.
pub const LEVEL: Field = Field::new(5, "level", FieldType::Choice(LEVELS));
/// Which pillars of a community school it serves. Public, as pillars tell nothing of anybody: who may not
/// see the record does not see them either.
pub const PILLARS: Field =
    Field::new(8, "pillars", FieldType::Choices(PILLARS_OF_THE_WORK)).level(Level::Public);
/// The catalogue row it was seeded from: its words come from there until somebody rewords it. Public,
/// for without it a record whose words are the catalogue's would have no title for others.
pub const CATALOGUE: Field = Field::new(7, "catalogue", FieldType::Line).level(Level::Public);
/// When the record was made. Set once.
pub const CREATED: Field = Field::new(1, "created", FieldType::Moment);
/// When it was last changed.
pub const CHANGED: Field = Field::new(2, "changed", FieldType::Moment);
/// Who changed it last.
pub const AUTHOR: Field = Field::new(3, "author", FieldType::Line);
/// When it went to the trash; absent while it is not there.
pub const DELETED: Field = Field::new(4, "deleted", FieldType::Moment);

/// The slots that every kind has and people can set or see.
pub const COMMON: &[Field] = &[SITE, LEVEL, PILLARS, CATALOGUE, CREATED, CHANGED, AUTHOR, DELETED];

/// Integrated student supports.
pub const SUPPORTS: u16 = 1;
/// Expanded and enriched learning.
pub const LEARNING: u16 = 2;
/// Family and community engagement.
pub const FAMILIES: u16 = 3;
/// Collaborative leadership.
pub const LEADERSHIP: u16 = 4;
/// In the order of the definition of community schools.
const PILLARS_OF_THE_WORK: &[Choice] = &[
    Choice::new(SUPPORTS, "integrated_student_supports"),
    Choice::new(LEARNING, "expanded_learning"),
    Choice::new(FAMILIES, "family_engagement"),
    Choice::new(LEADERSHIP, "collaborative_leadership"),
];

const LEVELS: &[Choice] = &[
    Choice::new(Level::Private.code(), Level::Private.key()),
    Choice::new(Level::Team.code(), Level::Team.key()),
    Choice::new(Level::Partner.code(), Level::Partner.key()),
    Choice::new(Level::Public.code(), Level::Public.key()),
];
