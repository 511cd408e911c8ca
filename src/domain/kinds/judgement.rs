//! How somebody stands to the work: fields with the same codes for persons, groups and
//! organizations, so that the map can hold all three. Judgements are private.
//!
//! Power and interest as in Mendelow's grid; engagement levels, current and desired, as in the
//! PMBOK guide's engagement assessment; assumed or evidenced as in Triple Translation.

use crate::domain::Level;
use crate::domain::field::{Choice, Field, FieldType};

/// The most that influence and interest can be.
pub const MOST: i64 = 10;
/// The middle of the grid: from here on it is high.
pub const HIGH: i64 = 5;

const SCALE: FieldType = FieldType::Integer { min: 0, max: MOST };
const ENGAGEMENTS: &[Choice] = &[
    Choice::new(1, "unaware"),
    Choice::new(2, "resistant"),
    Choice::new(3, "neutral"),
    Choice::new(4, "supportive"),
    Choice::new(5, "leading"),
];
const BASES: &[Choice] = &[Choice::new(1, "assumed"), Choice::new(2, "evidenced")];
const AMOUNTS: &[Choice] = &[
    Choice::new(1, "a_little"),
    Choice::new(2, "some"),
    Choice::new(3, "much"),
    Choice::new(4, "most"),
];

/// How much they can move, 0 to 10.
pub const INFLUENCE: Field = Field::new(200, "influence", SCALE).level(Level::Private);
/// How much they care, 0 to 10.
pub const INTEREST: Field = Field::new(201, "interest", SCALE).level(Level::Private);
/// Where they stand today.
pub const ENGAGEMENT: Field =
    Field::new(202, "engagement", FieldType::Choice(ENGAGEMENTS)).level(Level::Private);
/// Where the work needs them.
pub const ENGAGEMENT_WANTED: Field =
    Field::new(203, "engagement_wanted", FieldType::Choice(ENGAGEMENTS)).level(Level::Private);
/// Whether the judgement is more than a guess.
pub const BASIS: Field = Field::new(204, "basis", FieldType::Choice(BASES)).level(Level::Private);
/// How much the work touches their lives.
pub const AFFECTED: Field =
    Field::new(205, "affected", FieldType::Choice(AMOUNTS)).level(Level::Private);
/// When anybody last listened to them.
pub const LAST_HEARD: Field = Field::new(206, "last_heard", FieldType::Date);

/// The fields, in the order of forms; a kind adds them to itself behind its own.
pub const FIELDS: &[Field] =
    &[INFLUENCE, INTEREST, ENGAGEMENT, ENGAGEMENT_WANTED, BASIS, AFFECTED, LAST_HEARD];
