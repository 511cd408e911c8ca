//! The five kinds of members of a committee (004 C; systems, 56). The principal works with it and is none of them.

use crate::domain::declare::{Checklist, Figure, Set, Test};
use crate::domain::kind::Adds;
use crate::domain::kinds::codes;
use crate::domain::kinds::people::{person, seat, team};

use super::duty;

const SEATS: Set = Set::pointing(codes::SEAT, &seat::OF);
/// Somebody sits there whose whole work is the community school.
const COMMITTED: Figure = Figure::test(
    "committed_staff",
    Test::Any(SEATS.only(&Test::All(&[seat::SITS, Test::Yes(&duty::COMMITTED)]))),
);
const TEACHERS: Figure = Figure::test(
    "teachers",
    Test::Any(
        SEATS.only(&Test::All(&[
            seat::SITS,
            Test::Either(&[
                Test::Is(&seat::PERSON_KIND, &[person::TEACHER]),
                Test::All(&[
                    Test::Empty(&seat::PERSON_KIND),
                    Test::Any(
                        Set::linked(&seat::PERSON)
                            .only(&Test::Is(&person::PERSON_KIND, &[person::TEACHER])),
                    ),
                ]),
            ]),
        ])),
    ),
);
/// In the order of 004 C.
pub(super) const FIVE: &[Test] = &[
    Test::Says(&COMMITTED),
    Test::Says(&team::FAMILIES),
    Test::Says(&team::STUDENTS),
    Test::Says(&team::COMMUNITY),
    Test::Says(&TEACHERS),
];
/// It decides for the school.
pub(super) const IS_COMMITTEE: Test = Test::Is(&team::FORM, &[team::COMMITTEE]);

/// What is told of a committee.
pub(in crate::domain::kinds) const BRINGS: &[Adds] =
    &[Adds::checklists(codes::TEAM, &[Checklist::new("five", FIVE).when(IS_COMMITTEE)])];
