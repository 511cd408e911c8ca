//! The slots that every kind has, with codes from 1 to 99.

use super::Level;
use super::field::{Choice, Field, FieldCode, FieldType, KindCode};

/// The kind that the common slot `site` points to; declared here so that `kinds` can build on this.
pub const SITE_KIND: KindCode = KindCode(1);

/// When the record was made. Set once.
pub const CREATED: FieldCode = FieldCode(1);
/// When it was last changed.
pub const CHANGED: FieldCode = FieldCode(2);
/// Who changed it last.
pub const AUTHOR: FieldCode = FieldCode(3);
/// When it went to the trash; absent while it is not there.
pub const DELETED: FieldCode = FieldCode(4);
/// Its privacy level, where it differs from the kind's.
pub const LEVEL: FieldCode = FieldCode(5);
/// The site it belongs to; absent for the whole workspace.
pub const SITE: FieldCode = FieldCode(6);
/// The catalogue row it was seeded from: its words come from there until somebody rewords it.
pub const CATALOGUE: FieldCode = FieldCode(7);

/// The slots that every kind has and people can set or see.
pub const COMMON: &[Field] = &[
    Field::new(SITE.0, "site", FieldType::Link(&[SITE_KIND])),
    Field::new(LEVEL.0, "level", FieldType::Choice(LEVELS)),
    // Without it a record whose words are the catalogue's would have no title for others.
    Field::new(CATALOGUE.0, "catalogue", FieldType::Line).level(Level::Public),
    Field::new(CREATED.0, "created", FieldType::Moment),
    Field::new(CHANGED.0, "changed", FieldType::Moment),
    Field::new(AUTHOR.0, "author", FieldType::Line),
    Field::new(DELETED.0, "deleted", FieldType::Moment),
];

const LEVELS: &[Choice] = &[
    Choice::new(Level::Private.code(), Level::Private.key()),
    Choice::new(Level::Team.code(), Level::Team.key()),
    Choice::new(Level::Partner.code(), Level::Partner.key()),
    Choice::new(Level::Public.code(), Level::Public.key()),
];
