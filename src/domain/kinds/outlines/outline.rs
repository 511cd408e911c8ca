//! A fishbone, a driver diagram, or a plain outline.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, By, Carry, Check, Computed, Deed, Evidence, Figure, Set, Test, Than, Why,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Home, Kind};
use crate::domain::kinds::codes;
use crate::domain::kinds::cycles::cycle;
use crate::domain::kinds::partners::criterion;

use super::{aim, node, placement, wordings};

/// Causes on bones.
pub const FISHBONE: u16 = 1;
/// Drivers in columns; a node may stand in several places.
pub const DRIVERS: u16 = 2;
/// Nothing is drawn.
pub const PLAIN: u16 = 3;
const FORMS: &[Choice] = &[
    Choice::new(FISHBONE, "fishbone"),
    Choice::new(DRIVERS, "drivers"),
    Choice::new(PLAIN, "plain"),
];

/// What it is called.
pub const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// What an outline is drawn as.
pub const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(FISHBONE);
/// The problem at a fishbone's head.
pub const PROBLEM: Field = Field::new(102, "problem", FieldType::Link(&[codes::PROBLEM]));
/// The aim at the left of a driver diagram.
pub const AIM: Field = Field::new(103, "aim", FieldType::Link(&[codes::AIM]));
/// Of which day it is.
pub const DATE: Field = Field::new(104, "date", FieldType::Date);
const NOTE: Field = Field::new(105, "note", FieldType::Text2);

/// What stands in an outline.
const PLACES: Set = Set::pointing(codes::PLACEMENT, &placement::OUTLINE);
/// One of its nodes is flagged as a root cause.
pub(super) const HAS_ROOT: Test =
    Test::Any(PLACES.only(&Test::Linked(&placement::NODE, &Test::Yes(&node::ROOT))));

/// Those without anything above: bones, primary drivers.
const TOP: Set = Set { only: Some(&Test::Empty(&placement::PARENT)), ..PLACES };
/// With more, nobody keeps them in mind (methods 2.5).
const FEW: Amount = Amount::Number(5);
const IN_DRIVERS: Test = Test::Linked(&placement::OUTLINE, &Test::Is(&FORM, &[DRIVERS]));
const IN_FISHBONE: Test = Test::Linked(&placement::OUTLINE, &Test::Is(&FORM, &[FISHBONE]));
/// In the first two columns of a driver diagram.
const IS_DRIVER: Test =
    Test::Any(Set::pointing(codes::PLACEMENT, &placement::NODE).only(&Test::All(&[
        IN_DRIVERS,
        Test::Either(&[
            Test::Empty(&placement::PARENT),
            Test::Linked(&placement::PARENT, &Test::Empty(&placement::PARENT)),
        ]),
        Test::Not(&Test::Linked(&placement::NODE, &IS_IDEA)),
    ])));
const IS_IDEA: Test = Test::Is(&node::ROLE, &[node::CHANGE_IDEA]);
/// It is said to be one, or stands where ideas do.
const IS_ANY_IDEA: Test = Test::Either(&[
    IS_IDEA,
    Test::All(&[
        Test::Empty(&node::ROLE),
        Test::Any(Set::pointing(codes::PLACEMENT, &placement::NODE).only(&Test::All(&[
            IN_DRIVERS,
            Test::Linked(&placement::PARENT, &Test::Filled(&placement::PARENT)),
        ]))),
    ]),
]);
const IS_TESTED: Test = Test::Any(Set::pointing(codes::CYCLE, &cycle::IDEA));
/// In the first column of a driver diagram: each of these wants a measure of its own (methods 2.5).
const IS_PRIMARY: Test =
    Test::Any(Set::pointing(codes::PLACEMENT, &placement::NODE).only(&Test::All(&[
        IN_DRIVERS,
        Test::Empty(&placement::PARENT),
        Test::Not(&Test::Linked(&placement::NODE, &IS_IDEA)),
    ])));
const IS_CAUSE: Test =
    Test::Any(Set::pointing(codes::PLACEMENT, &placement::NODE).only(&IN_FISHBONE));
const SERVES_A_DRIVER: Test = Test::Any(
    Set::pointing(codes::PLACEMENT, &placement::NODE).only(&Test::Filled(&placement::PARENT)),
);

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::OUTLINE, "outline", Level::Team, &[TITLE, FORM, PROBLEM, AIM, DATE, NOTE])
        .at_home(Home::Outlines)
        .figures(&[Figure::count("nodes", PLACES)])
        .deeds(&[
            Deed::reword(
                "outline",
                codes::OUTLINE,
                &[(&FORM, Carry::Choice(FISHBONE)), (&PROBLEM, Carry::Origin)],
            )
            .on(codes::PROBLEM),
            Deed::reword(
                "outline",
                codes::OUTLINE,
                &[(&FORM, Carry::Choice(DRIVERS)), (&AIM, Carry::Origin)],
            )
            .on(codes::AIM)
            .when(aim::IS_COMPLETE),
            Deed::turn("drivers").when(Test::Is(&FORM, &[FISHBONE])),
        ])
        .checks(&[
            Check::note(
                "many_primaries",
                Test::All(&[
                    Test::Is(&FORM, &[DRIVERS]),
                    Test::Compare(Amount::Count(TOP), Than::More, FEW),
                ]),
            ),
            Check::note(
                "driver_activity",
                Test::All(&[Test::Mentions(&node::TEXT, &wordings::ACTIVITY), IS_DRIVER]),
            )
            .on(codes::NODE),
            // A driver is what has to be so, not what is wrong (methods 2.5): the diagram would end up full of negatives.
            Check::note(
                "driver_cause",
                Test::All(&[Test::Mentions(&node::TEXT, &wordings::WRONG), IS_DRIVER]),
            )
            .on(codes::NODE),
            Check::note(
                "untested",
                Test::All(&[IS_ANY_IDEA, SERVES_A_DRIVER, Test::Not(&IS_TESTED)]),
            )
            .on(codes::NODE),
            Check::note("unmeasured", Test::All(&[IS_PRIMARY, Test::Empty(&node::MEASURE)]))
                .on(codes::NODE),
            Check::note(
                "unused",
                Test::Not(&Test::Either(&[
                    Test::Any(Set::pointing(codes::AIM, &aim::MEASURE)),
                    Test::Any(Set::pointing(codes::NODE, &node::MEASURE)),
                    Test::Any(Set::pointing(codes::CYCLE, &cycle::MEASURE)),
                    Test::Any(Set::pointing(codes::CRITERION, &criterion::MEASURE)),
                ])),
            )
            .on(codes::MEASURE),
            Check::note("idea_alone", Test::All(&[IS_IDEA, Test::Not(&SERVES_A_DRIVER)]))
                .on(codes::NODE),
            Check::note(
                "blame",
                Test::All(&[Test::Mentions(&node::TEXT, &wordings::BLAME), IS_CAUSE]),
            )
            .on(codes::NODE),
        ])
        .evidence(&[
            Evidence::of("5.2")
                .when(Test::Is(&FORM, &[FISHBONE]))
                .proven(By::Test(Test::All(&[Test::Filled(&PROBLEM), HAS_ROOT]))),
            Evidence::of("5.3")
                .when(Test::Is(&FORM, &[DRIVERS]))
                .proven(By::Code(Computed::ChangeIdea)),
        ])
        .because(&[Why::named(&PROBLEM), Why::named(&AIM)]);
