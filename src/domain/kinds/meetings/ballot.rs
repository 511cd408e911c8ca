//! A ballot that was handed in: that it is there may be known at once, what is on it may not.

use crate::domain::Level;
use crate::domain::declare::{Figure, Guard, Set, Test, View, Way};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;

use super::vote;

/// Of which vote: the same slot as in all that belongs to one, so that rules can compare them.
pub const VOTE: Field = Field::new(101, "vote", FieldType::Link(&[codes::VOTE]))
    .level(Level::Public)
    .required()
    .hangs();
/// Which one it is, in the order in which they came in.
pub const NUMBER: Field =
    Field::new(102, "number", FieldType::Integer { min: 1, max: 100_000 }).required();
/// It cannot be counted.
pub const SPOILED: Field = Field::new(103, "spoiled", FieldType::Flag);

/// Why it cannot.
const REASON: Field = Field::new(104, "reason", FieldType::Line2);

const OF_VOTE: Set = Set::pointing(codes::BALLOT, &VOTE);
const NONE_IN: Test = Test::Not(&Test::Any(OF_VOTE));

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::BALLOT, "ballot", Level::Team, &[VOTE, NUMBER, SPOILED, REASON])
        .titled_by(&[&VOTE])
        .ordered(Order::rising(NUMBER.code))
        .adds(&[Adds::figures(
            codes::VOTE,
            &[
                Figure::count("ballots", OF_VOTE),
                Figure::count("spoiled", OF_VOTE.only(&Test::Yes(&SPOILED))),
            ],
        )])
        .guards(&[
            // Sealed: taking back that it was opened would leave ballots for options that may change.
            Guard::new("begun", Way::Becomes(&vote::STATE, &[vote::SET_UP]), NONE_IN)
                .on(codes::VOTE)
                .sealed(),
            // To take more ballots after all is possible, and is noted with its reason.
            Guard::new("again", Way::Back(&vote::STATE), NONE_IN).on(codes::VOTE).asks(),
            Guard::new("fixed", Way::Changes(&[&vote::DOTS, &vote::MOST, &vote::MANNER]), NONE_IN)
                .on(codes::VOTE)
                .sealed(),
            Guard::new(
                "open",
                Way::Changes(&[&VOTE, &NUMBER, &SPOILED]),
                Test::Linked(&VOTE, &vote::IS_OPEN),
            )
            .sealed(),
            Guard::new("stays", Way::Leaves(&VOTE), Test::Left(&VOTE, &vote::IS_OPEN)).sealed(),
        ])
        .views(&[View::List(&[&NUMBER, &SPOILED])]);
