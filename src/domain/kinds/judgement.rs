//! How somebody stands to the work: fields with the same codes for persons, groups and
//! organizations, so that the map can hold all three. Judgements are private.
//!
//! Power and interest as in Mendelow's grid; engagement levels, current and desired, as in the
//! PMBOK guide's engagement assessment; assumed or evidenced as in Triple Translation.

use crate::domain::Level;
use crate::domain::field::{Choice, Field, FieldCode, FieldType};

/// How much they can move, 0 to 10.
pub const INFLUENCE: FieldCode = FieldCode(200);
/// How much they care, 0 to 10.
pub const INTEREST: FieldCode = FieldCode(201);
/// Where they stand today.
pub const ENGAGEMENT: FieldCode = FieldCode(202);
/// Where the work needs them.
pub const ENGAGEMENT_WANTED: FieldCode = FieldCode(203);
/// Whether the judgement is more than a guess.
pub const BASIS: FieldCode = FieldCode(204);
/// How much the work touches their lives.
pub const AFFECTED: FieldCode = FieldCode(205);
/// When anybody last listened to them.
pub const LAST_HEARD: FieldCode = FieldCode(206);

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

/// The fields, in the order of forms.
pub(super) const FIELDS: [Field; 7] = [
    Field::new(INFLUENCE.0, "influence", SCALE).level(Level::Private),
    Field::new(INTEREST.0, "interest", SCALE).level(Level::Private),
    Field::new(ENGAGEMENT.0, "engagement", FieldType::Choice(ENGAGEMENTS)).level(Level::Private),
    Field::new(ENGAGEMENT_WANTED.0, "engagement_wanted", FieldType::Choice(ENGAGEMENTS))
        .level(Level::Private),
    Field::new(BASIS.0, "basis", FieldType::Choice(BASES)).level(Level::Private),
    Field::new(AFFECTED.0, "affected", FieldType::Choice(AMOUNTS)).level(Level::Private),
    Field::new(LAST_HEARD.0, "last_heard", FieldType::Date),
];

/// A kind's own fields and those of judgement behind them, as one list.
pub(super) const fn with<const OWN: usize, const ALL: usize>(own: [Field; OWN]) -> [Field; ALL] {
    assert!(ALL == OWN + FIELDS.len(), "the list has another length");
    let mut all = [FIELDS[0]; ALL];
    let mut at = 0;
    while at < ALL {
        all[at] = if at < OWN { own[at] } else { FIELDS[at - OWN] };
        at += 1;
    }
    all
}
