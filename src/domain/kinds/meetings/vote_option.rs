//! What can be voted for. How many dots it got stands here once the vote is revealed, and not before.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Carry, Check, Deed, Figure, Guard, Set, Test, Than, View, Way,
};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;

use super::vote;

/// Nobody has so many to count.
pub(super) const COUNTED: FieldType = FieldType::Integer { min: 0, max: 1_000_000 };

/// What it is.
pub const TEXT: Field = Field::new(100, "text", FieldType::Line2).level(Level::Public).required();
/// Of which vote: the same slot as in all that belongs to one, so that rules can compare them.
pub const VOTE: Field = Field::new(101, "vote", FieldType::Link(&[codes::VOTE]))
    .level(Level::Public)
    .required()
    .hangs();
/// Its place among the others.
pub const POSITION: Field =
    Field::new(102, "position", FieldType::Integer { min: 1, max: 9_999 }).level(Level::Public);
/// What it stands for: a cause, an idea.
pub const ABOUT: Field = Field::new(103, "about", FieldType::Link(codes::ANY));
/// The dots that it got, or the hands.
pub const VOTES: Field = Field::new(104, "votes", COUNTED).level(Level::Public);

/// Of more options than this, few are read by everybody (dotmocracy.org).
const MANY: Amount = Amount::Number(12);
const OF_VOTE: Set = Set::pointing(codes::VOTE_OPTION, &VOTE);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::VOTE_OPTION,
    "vote_option",
    Level::Team,
    &[TEXT, VOTE, POSITION, ABOUT, VOTES],
)
.ordered(Order::rising(POSITION.code))
// Opening a vote locks its options: who voted early has voted on the same question.
.guards(&[
    Guard::new("locked", Way::Changes(&[&TEXT, &VOTE]), Test::Linked(&VOTE, &vote::IS_SET_UP))
        .sealed(),
    Guard::new(
        "two",
        Way::Reaches(&vote::STATE, &[vote::OPEN, vote::CLOSED, vote::REVEALED]),
        Test::at_least(Amount::Count(OF_VOTE), 2),
    )
    .on(codes::VOTE),
    Guard::new("stays", Way::Leaves(&VOTE), Test::Left(&VOTE, &vote::IS_SET_UP)).sealed(),
])
.adds(&[Adds::figures(codes::VOTE, &[Figure::count("options", OF_VOTE)])])
.deeds(&[Deed::make("vote_option", codes::VOTE_OPTION, &[(&VOTE, Carry::Origin)])
    .on(codes::VOTE)
    .when(vote::IS_SET_UP)])
.checks(&[
    Check::note("many", Test::Compare(Amount::Count(OF_VOTE), Than::More, MANY)).on(codes::VOTE)
])
.views(&[View::List(&[&VOTE, &VOTES])]);
