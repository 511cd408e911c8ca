//! The dots of a ballot for one option. Sealed: as long as its vote is not revealed, nobody is given one,
//! not even the owner of the workspace.

use crate::domain::Level;
use crate::domain::declare::{Amount, Guard, Sealed, Set, Test, Than, View, Way};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

use super::vote;

/// For what.
pub const OPTION: Field = Field::new(100, "option", FieldType::Link(&[codes::VOTE_OPTION]))
    .level(Level::Public)
    .required();
/// Of which vote: the same slot as in all that belongs to one, so that rules can compare them.
pub const VOTE: Field = Field::new(101, "vote", FieldType::Link(&[codes::VOTE]))
    .level(Level::Public)
    .required()
    .hangs();
/// On which ballot.
pub const BALLOT: Field =
    Field::new(102, "ballot", FieldType::Link(&[codes::BALLOT])).required().hangs();
/// How many dots, or hands.
pub const DOTS: Field =
    Field::new(103, "dots", FieldType::Integer { min: 1, max: 100_000 }).required();

const ON_BALLOT: Set = Set::alike(&BALLOT);
const BY_BALLOT: Test = Test::Is(&vote::MANNER, &[vote::BALLOTS]);
/// Other guards speak only where `open` would not.
const IS_TAKEN: Test = Test::Linked(&VOTE, &vote::IS_OPEN);
const HAS_LIMIT: Test = Test::Linked(&VOTE, &Test::All(&[BY_BALLOT, Test::Filled(&vote::MOST)]));
const HAS_DOTS: Test = Test::Linked(&VOTE, &Test::All(&[BY_BALLOT, Test::Filled(&vote::DOTS)]));
const IN_LIMIT: Test = Test::Compare(
    Amount::Field(&DOTS),
    Than::AtMost,
    Amount::Of(&VOTE, &Amount::Field(&vote::MOST)),
);
const IN_DOTS: Test = Test::Compare(
    Amount::Sum(ON_BALLOT, &Amount::Field(&DOTS)),
    Than::AtMost,
    Amount::Of(&VOTE, &Amount::Field(&vote::DOTS)),
);

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::BALLOT_LINE, "ballot_line", Level::Team, &[OPTION, VOTE, BALLOT, DOTS])
        .titled_by(&[&OPTION])
        .sealed(Sealed { by: &VOTE, until: (&vote::STATE, &[vote::REVEALED]) })
        .guards(&[
            Guard::new(
                "open",
                Way::Changes(&[&OPTION, &VOTE, &BALLOT, &DOTS]),
                Test::Linked(&VOTE, &vote::IS_OPEN),
            )
            .sealed(),
            Guard::new("stays", Way::Leaves(&VOTE), Test::Left(&VOTE, &vote::IS_OPEN)).sealed(),
            Guard::new(
                "once",
                Way::Changes(&[&OPTION, &BALLOT]),
                Test::Not(&Test::Any(
                    ON_BALLOT.only(&Test::All(&[Test::Other, Test::Same(&OPTION)])),
                )),
            )
            .when(IS_TAKEN),
            Guard::new(
                "most",
                Way::Changes(&[&DOTS, &OPTION]),
                Test::Either(&[Test::Not(&HAS_LIMIT), IN_LIMIT]),
            )
            .when(IS_TAKEN),
            Guard::new(
                "dots",
                Way::Changes(&[&DOTS, &BALLOT]),
                Test::Either(&[Test::Not(&HAS_DOTS), IN_DOTS]),
            )
            .when(IS_TAKEN),
        ])
        .views(&[View::List(&[&BALLOT, &DOTS])]);
