//! From a need to an organization that answers it, or the reason why not.

use crate::domain::Level;
use crate::domain::declare::{
    By, Carry, Check, Deed, Evidence, Figure, Guard, List, Narrow, Part, Report, Set, Stamp, Test,
    View, Way, Why, With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;

use super::{agreement, organization, service};

const IDEA: u16 = 1;
const APPROACHED: u16 = 2;
const TALKING: u16 = 3;
const PARTNER: u16 = 4;
const DECLINED: u16 = 6;
const ENDED: u16 = 7;
const STAGES: &[Choice] = &[
    Choice::new(IDEA, "idea"),
    Choice::new(APPROACHED, "approached"),
    Choice::new(TALKING, "talking"),
    Choice::new(PARTNER, "partner"),
    Choice::new(5, "paused"),
    Choice::new(DECLINED, "declined"),
    Choice::new(ENDED, "ended"),
];
const SOURCES: &[Choice] = &[
    Choice::new(1, "team"),
    Choice::new(2, "staff"),
    Choice::new(3, "family"),
    Choice::new(4, "partner"),
    Choice::new(5, "district"),
    Choice::new(6, "event"),
    Choice::new(7, "other"),
];
/// A week before the next step, somebody should know.
const NOTICE: u16 = 7;

/// With whom.
pub(super) const ORGANIZATION: Field =
    Field::new(100, "organization", FieldType::Link(&[codes::ORGANIZATION]))
        .level(Level::Public)
        .required();
const PURPOSE: Field = Field::new(101, "purpose", FieldType::Line2).level(Level::Public).required();
/// What it answers.
pub(super) const NEEDS: Field = Field::new(102, "needs", FieldType::Links(&[codes::PROBLEM]));
const CONTACT: Field =
    Field::new(103, "contact", FieldType::Link(&[codes::PERSON])).level(Level::Private);
const STAGE: Field = Field::new(104, "stage", FieldType::Choice(STAGES))
    .begins(IDEA)
    .open(&[IDEA, APPROACHED, TALKING]);
const NEXT_STEP: Field = Field::new(105, "next_step", FieldType::Line2);
const NEXT_ON: Field =
    Field::new(106, "next_on", FieldType::Date).due(NOTICE, (STAGE.code, &[DECLINED, ENDED]));
const COST: Field = Field::new(107, "cost", FieldType::PRICE);
const LEAD_SOURCE: Field = Field::new(108, "lead_source", FieldType::Choice(SOURCES));
const SINCE: Field = Field::new(109, "since", FieldType::Date);
const REASON: Field = Field::new(110, "reason", FieldType::Line2);
const REMARKS: Field = Field::new(111, "remarks", FieldType::Text).level(Level::Private);

/// It goes on.
pub(super) const IS_PARTNER: Test = Test::Is(&STAGE, &[PARTNER]);
/// Of an organization: it is a partner, and what it answers.
pub(super) const PARTNERSHIPS: Set = Set::pointing(codes::PARTNERSHIP, &ORGANIZATION);
const AGREEMENTS: Set = Set::pointing(codes::AGREEMENT, &agreement::PARTNER);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PARTNERSHIP,
    "partnership",
    Level::Team,
    &[
        ORGANIZATION,
        PURPOSE,
        NEEDS,
        CONTACT,
        STAGE,
        NEXT_STEP,
        NEXT_ON,
        COST,
        LEAD_SOURCE,
        SINCE,
        REASON,
        REMARKS,
    ],
)
.titled_by(&[&ORGANIZATION, &PURPOSE])
.ordered(Order::rising(NEXT_ON.code))
.deeds(&[
    // A need looks for a partner, and with a partner something is agreed.
    Deed::make("partnership", codes::PARTNERSHIP, &[(&NEEDS, Carry::Origin)]).on(codes::PROBLEM),
    Deed::make(
        "agreement",
        codes::AGREEMENT,
        &[
            (&agreement::PARTNER, Carry::Field(&ORGANIZATION)),
            (&agreement::NEEDS, Carry::Field(&NEEDS)),
        ],
    ),
])
.reports(&[Report::new(
    "partner",
    &[
        Part::Record(
            &ORGANIZATION,
            &[
                &organization::SECTOR,
                &organization::SERVICES,
                &organization::SINCE,
                &organization::WEBSITE,
            ],
        ),
        Part::List(
            List::all(
                codes::AGREEMENT,
                &[&agreement::START, &agreement::END, &agreement::STATE, &agreement::NEEDS],
            )
            .of(&[(&agreement::PARTNER, Narrow::Same(&ORGANIZATION))]),
        ),
        Part::List(
            List::all(codes::SERVICE, &[&service::FORM, &service::STATE, &service::HOW_TO_ASK])
                .of(&[(&service::PROVIDER, Narrow::Same(&ORGANIZATION))]),
        ),
        Part::List(
            List::all(codes::PARTNERSHIP, &[&STAGE, &NEEDS, &NEXT_STEP, &NEXT_ON])
                .of(&[(&ORGANIZATION, Narrow::Same(&ORGANIZATION))]),
        ),
        Part::ChecksOf(&ORGANIZATION),
    ],
)
.asks(&[ORGANIZATION])])
.guards(&[Guard::new(
    "served",
    // A partnership that ended was one; talks that came to nothing are declined.
    Way::Reaches(&STAGE, &[PARTNER, ENDED]),
    Test::Any(Set::linked(&NEEDS)),
)])
.stamps(&[Stamp::reaches(&STAGE, &[PARTNER], &SINCE, With::Today)])
.checks(&[
    Check::hole(
        "no_need",
        Test::All(&[Test::Is(&STAGE, &[IDEA, APPROACHED, TALKING]), Test::Empty(&NEEDS)]),
    ),
    Check::note("cost_unknown", Test::All(&[IS_PARTNER, Test::Empty(&COST)])),
    Check::hole(
        "no_agreement",
        Test::All(&[
            Test::Any(PARTNERSHIPS.only(&IS_PARTNER)),
            Test::Not(&Test::Any(AGREEMENTS.only(&agreement::IS_IN_FORCE))),
        ]),
    )
    .on(codes::ORGANIZATION),
])
.evidence(&[
    Evidence::of("10.1").proven(By::Test(Test::All(&[IS_PARTNER, Test::Any(Set::linked(&NEEDS))])))
])
.adds(&[Adds::figures(
    codes::ORGANIZATION,
    &[Figure::count("agreements", AGREEMENTS.only(&agreement::IS_IN_FORCE))],
)])
.views(&[
    View::List(&[&STAGE, &NEXT_ON, &NEXT_STEP]),
    View::Board(&STAGE),
    View::Calendar(&[&NEXT_ON]),
])
.because(&[Why::named(&NEEDS)]);
