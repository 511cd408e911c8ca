//! A fishbone, a driver diagram, or a plain outline.

use crate::domain::Level;
use crate::domain::declare::{By, Carry, Computed, Deed, Evidence, Figure, Set, Test};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Home, Kind};
use crate::domain::kinds::codes;

use super::{aim, node, placement};

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

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// What an outline is drawn as.
pub const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(FISHBONE);
/// The problem at a fishbone's head.
pub const PROBLEM: Field = Field::new(102, "problem", FieldType::Link(&[codes::PROBLEM]));
/// The aim at the left of a driver diagram.
pub const AIM: Field = Field::new(103, "aim", FieldType::Link(&[codes::AIM]));
const DATE: Field = Field::new(104, "date", FieldType::Date);
const NOTE: Field = Field::new(105, "note", FieldType::Text2);

/// What stands in an outline.
const PLACES: Set = Set::pointing(codes::PLACEMENT, &placement::OUTLINE);
/// One of its nodes is flagged as a root cause.
pub(super) const HAS_ROOT: Test =
    Test::Any(PLACES.only(&Test::Linked(&placement::NODE, &Test::Yes(&node::ROOT))));

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
        ])
        .evidence(&[
            Evidence::of("5.2")
                .when(Test::Is(&FORM, &[FISHBONE]))
                .proven(By::Test(Test::All(&[Test::Filled(&PROBLEM), HAS_ROOT]))),
            Evidence::of("5.3")
                .when(Test::Is(&FORM, &[DRIVERS]))
                .proven(By::Code(Computed::ChangeIdea)),
        ]);
