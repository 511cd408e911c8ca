//! Schools that belong together, and the levels of school for which one of them is missing (systems, 66).

use crate::domain::Level;
use crate::domain::declare::{Check, Checklist, Figure, Set, Test, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::codes;
use crate::domain::kinds::sites::site;

const YES: u16 = 1;
const IS_ONE: &[Choice] =
    &[Choice::new(YES, "yes"), Choice::new(2, "preparing"), Choice::new(3, "no")];
const LEVELS: &[Choice] = &[
    Choice::new(site::EARLY_EDUCATION, "early_education"),
    Choice::new(site::ELEMENTARY, "elementary"),
    Choice::new(site::MIDDLE, "middle"),
    Choice::new(site::HIGH, "high"),
];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// Of a site: to which it belongs.
const NETWORKS: Field =
    Field::new(263, "networks", FieldType::Links(&[codes::NETWORK])).level(Level::Public);
/// Of a site: whether it is a community school; those that a team works with usually are.
const COMMUNITY_SCHOOL: Field =
    Field::new(260, "community_school", FieldType::Choice(IS_ONE)).level(Level::Public).begins(YES);
/// Of a site with several levels: which.
const TEACHES: Field = Field::new(261, "teaches", FieldType::Choices(LEVELS))
    .level(Level::Public)
    .when(&site::SCHOOL_LEVEL, &[site::SPAN]);

/// Its schools.
const SITES: Set = Set::pointing(codes::SITE, &NETWORKS);
const IS_COMMUNITY_SCHOOL: Test = Test::Is(&COMMUNITY_SCHOOL, &[YES]);

/// Of a network: whether it has a community school of a level.
macro_rules! has {
    ($key:literal, $level:expr) => {
        Figure::test(
            $key,
            Test::Any(SITES.only(&Test::All(&[
                IS_COMMUNITY_SCHOOL,
                Test::Either(&[
                    Test::Is(&site::SCHOOL_LEVEL, &[$level]),
                    Test::All(&[
                        Test::Is(&site::SCHOOL_LEVEL, &[site::SPAN]),
                        Test::Is(&TEACHES, &[$level]),
                    ]),
                ]),
            ]))),
        )
        .level(Level::Public)
    };
}

const EARLY: Figure = has!("early_education", site::EARLY_EDUCATION);
const ELEMENTARY: Figure = has!("elementary", site::ELEMENTARY);
const MIDDLE: Figure = has!("middle", site::MIDDLE);
const HIGH: Figure = has!("high", site::HIGH);
const EACH: &[Test] =
    &[Test::Says(&EARLY), Test::Says(&ELEMENTARY), Test::Says(&MIDDLE), Test::Says(&HIGH)];

/// The kind.
pub static KIND: Kind = Kind::new(codes::NETWORK, "network", Level::Public, &[TITLE])
    .figures(&[EARLY, ELEMENTARY, MIDDLE, HIGH])
    .checklists(&[Checklist::new("levels", EACH)])
    .checks(&[Check::hole("level_gap", Test::Any(SITES)).unless(Test::All(EACH)).home()])
    .adds(&[Adds::fields(codes::SITE, &[NETWORKS, COMMUNITY_SCHOOL, TEACHES])])
    .views(&[View::List(&[&EARLY.field, &ELEMENTARY.field, &MIDDLE.field, &HIGH.field])]);
