//! From which school students go on to which school or college (systems, 66).

use crate::domain::Level;
use crate::domain::declare::{Check, Set, Test, View, Why};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;
use crate::domain::kinds::partners::agreement;
use crate::domain::kinds::sites::site;

/// A school of the district, or one that is known as an organization, as preschools and colleges are.
const SCHOOLS: FieldType = FieldType::Link(&[codes::SITE, codes::ORGANIZATION]);

const FROM: Field = Field::new(100, "from", SCHOOLS).level(Level::Public).required();
const TO: Field = Field::new(101, "to", SCHOOLS).level(Level::Public).required();
const AGREEMENT: Field = Field::new(102, "agreement", FieldType::Link(&[codes::AGREEMENT]));
/// What students bring along from the one to the other.
const STANDARD: Field = Field::new(103, "standard", FieldType::Text2).level(Level::Public);
const PARTNER: Field =
    Field::new(104, "partner", FieldType::Link(&[codes::ORGANIZATION])).level(Level::Public);
/// Where students get lost on the way.
const GAP: Field = Field::new(105, "gap", FieldType::Text2);
const SINCE: Field = Field::new(106, "since", FieldType::Date).level(Level::Public);

const FEEDS: Set = Set::pointing(codes::PATHWAY, &FROM);
const FED_BY: Set = Set::pointing(codes::PATHWAY, &TO);
const GOES_NOWHERE: Test = Test::All(&[Test::Any(FED_BY), Test::Not(&Test::Any(FEEDS))]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PATHWAY,
    "pathway",
    Level::Public,
    &[FROM, TO, AGREEMENT, STANDARD, PARTNER, GAP, SINCE],
)
.titled_by(&[&FROM, &TO])
.checks(&[
    Check::hole(
        "not_in_force",
        Test::Any(Set::linked(&AGREEMENT).only(&Test::Not(&agreement::IS_IN_FORCE))),
    ),
    Check::note("gap", Test::Filled(&GAP)),
    // After the last school comes a college; whoever says nothing of pathways is not asked.
    Check::hole(
        "dead_end",
        Test::All(&[
            GOES_NOWHERE,
            Test::Is(
                &site::SCHOOL_LEVEL,
                &[site::EARLY_EDUCATION, site::ELEMENTARY, site::MIDDLE, site::HIGH, site::SPAN],
            ),
        ]),
    )
    .on(codes::SITE)
    .home(),
])
.views(&[View::List(&[&AGREEMENT, &PARTNER, &GAP])])
// Upward is onward: a school sends its students to the next one.
.because(&[
    Why::named(&TO),
    Why::naming(codes::PATHWAY, &FROM).on(codes::SITE),
    Why::naming(codes::PATHWAY, &FROM).on(codes::ORGANIZATION),
]);
