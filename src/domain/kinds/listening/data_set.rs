//! Data that the school has or has asked for, what they say, and under which agreement they are shared (systems, 22
//! and 49).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, By, Carry, Check, Day, Deed, Evidence, Figure, Given, Guard, List, Part, Release,
    Report, Row, Set, Stamp, Test, View, With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

use super::finding;
use crate::domain::kinds::cycles::reading;
use crate::domain::kinds::partners::agreement;

/// What it is called.
pub const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public).required();
const HOLDER: Field =
    Field::new(101, "holder", FieldType::Link(&[codes::ORGANIZATION, codes::PERSON]))
        .level(Level::Partner);
const PERIOD_FROM: Field = Field::new(102, "period_from", FieldType::Date).level(Level::Partner);
const PERIOD_TO: Field = Field::new(103, "period_to", FieldType::Date).level(Level::Partner);
const GROUPS: Field = Field::new(104, "groups", FieldType::Links(&[codes::GROUP]));
const MEASURES: Field = Field::new(105, "measures", FieldType::Links(&[codes::MEASURE]));
/// Goes out only under an agreement that names it.
pub const CONFIDENTIAL: Field = Field::new(106, "confidential", FieldType::Flag);
const ACCESS: Field = Field::new(107, "access", FieldType::Text2);

const STATE: Field = Field::new(190, "state", FieldType::Choice(STATES));
const SORT: Field = Field::new(191, "sort", FieldType::Choice(SORTS)).level(Level::Partner);
const QUALITY: Field = Field::new(192, "quality", FieldType::Choice(QUALITIES));
const QUALITY_NOTE: Field = Field::new(193, "quality_note", FieldType::Text2);
const ASKED_ON: Field = Field::new(194, "asked_on", FieldType::Date);
const LOADED: Field = Field::new(195, "loaded", FieldType::Date);

const HAVE: u16 = 1;
const ASKED: u16 = 2;
const STATES: &[Choice] =
    &[Choice::new(HAVE, "have"), Choice::new(ASKED, "asked"), Choice::new(3, "not_available")];
const SUBGROUPS: u16 = 1;
const WELLNESS: u16 = 2;
const LOCAL: u16 = 3;
const CLIMATE: u16 = 4;
/// What a school has already before it asks anybody (000 B4.3).
const SORTS: &[Choice] = &[
    Choice::new(SUBGROUPS, "subgroups"),
    Choice::new(WELLNESS, "wellness"),
    Choice::new(LOCAL, "local"),
    Choice::new(CLIMATE, "climate"),
    Choice::new(5, "experience"),
    Choice::new(6, "street"),
    Choice::new(7, "other"),
];
const QUALITIES: &[Choice] = &[
    Choice::new(1, "good"),
    Choice::new(2, "usable"),
    Choice::new(3, "doubtful"),
    Choice::new(4, "unknown"),
];
/// After so many days somebody asks again.
const PATIENCE: u16 = 30;

/// What was found in them.
const FINDINGS: Set = Set::pointing(codes::FINDING, &finding::DATA_SET);
/// Of one sort, and they say something.
const SUBGROUPS_SAY: Test = Test::All(&[Test::Is(&SORT, &[SUBGROUPS]), Test::Any(FINDINGS)]);
const WELLNESS_SAYS: Test = Test::All(&[Test::Is(&SORT, &[WELLNESS]), Test::Any(FINDINGS)]);
const LOCAL_SAYS: Test = Test::All(&[Test::Is(&SORT, &[LOCAL]), Test::Any(FINDINGS)]);
const CLIMATE_SAYS: Test = Test::All(&[Test::Is(&SORT, &[CLIMATE]), Test::Any(FINDINGS)]);

const OF_DATA_IN_FORCE: Test = Test::All(&[agreement::IS_IN_FORCE, agreement::OF_DATA]);
/// In force, and neither before its first day nor after its last.
const HOLDS_TODAY: Test = Test::All(&[
    OF_DATA_IN_FORCE,
    Test::Before(Day::Field(&agreement::START), Day::Today(1)),
    Test::Before(Day::Today(-1), Day::Field(&agreement::END)),
]);
const AGREEMENTS: Set = Set::pointing(codes::AGREEMENT, &agreement::DATA_SETS).only(&HOLDS_TODAY);
/// With the one for whom it is written.
const WITH_THEM: Test = Test::All(&[
    HOLDS_TODAY,
    Test::Either(&[Test::Recipient(&agreement::PARTNER), Test::Recipient(&agreement::PARTIES)]),
]);
const IS_SHARED_WITH_THEM: Test =
    Test::Any(Set::pointing(codes::AGREEMENT, &agreement::DATA_SETS).only(&WITH_THEM));
/// More is known of them than that there could be such data.
const IS_KNOWN: Test = Test::Either(&[Test::Empty(&SORT), Test::Filled(&HOLDER)]);
const IS_SHARED: Test = Test::at_least(Amount::Count(AGREEMENTS), 1);
const IS_CONFIDENTIAL: Test = Test::Yes(&CONFIDENTIAL);
/// The confidential data of which a measure is one.
const HELD: Set = Set::pointing(codes::DATA_SET, &MEASURES).only(&IS_CONFIDENTIAL);
const ARE_SHARED_WITH_THEM: Test = Test::Every(HELD, &IS_SHARED_WITH_THEM);
const SHARED_UNDER: Figure = Figure::count("shared_under", AGREEMENTS);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::DATA_SET,
    "data_set",
    // Partners are to know which data there are; what is confidential is held back below.
    Level::Partner,
    &[
        NAME,
        SORT,
        STATE,
        HOLDER,
        PERIOD_FROM,
        PERIOD_TO,
        GROUPS,
        MEASURES,
        CONFIDENTIAL,
        ACCESS,
        QUALITY,
        QUALITY_NOTE,
        ASKED_ON,
        LOADED,
    ],
)
.figures(&[SHARED_UNDER, Figure::count("findings", FINDINGS)])
.guards(&[Guard::in_order(&PERIOD_FROM, &PERIOD_TO)])
.stamps(&[Stamp::reaches(&STATE, &[ASKED], &ASKED_ON, With::Today)])
.deeds(&[
    Deed::make(
        "finding",
        codes::FINDING,
        &[
            (&finding::DATA_SET, Carry::Origin),
            (&finding::GROUPS, Carry::Field(&GROUPS)),
            (&finding::DATE, Carry::Today),
        ],
    ),
    Deed::make(
        "read",
        codes::FINDING,
        &[(&finding::MEASURE, Carry::Field(&reading::MEASURE)), (&finding::DATE, Carry::Today)],
    )
    .on(codes::READING),
])
.checks(&[
    Check::note("held", Test::All(&[IS_CONFIDENTIAL, Test::Not(&IS_SHARED)])),
    Check::hole("no_state", Test::Empty(&STATE)),
    Check::note(
        "waits",
        Test::All(&[
            Test::Is(&STATE, &[ASKED]),
            Test::Before(Day::Field(&ASKED_ON), Day::Ago(PATIENCE)),
        ]),
    ),
    Check::note("unread", Test::All(&[Test::Is(&STATE, &[HAVE]), Test::Not(&Test::Any(FINDINGS))])),
])
.evidence(&[
    Evidence::of("4.3.1").when(SUBGROUPS_SAY).proven(By::Test(SUBGROUPS_SAY)),
    Evidence::of("4.3.2")
        .when(WELLNESS_SAYS)
        .proven(By::Test(Test::Any(Set::all(&[codes::DATA_SET]).only(&LOCAL_SAYS)))),
    Evidence::of("4.3.3").when(CLIMATE_SAYS).proven(By::Test(CLIMATE_SAYS)),
])
.rows(&[
    Row::new("data-subgroups", &[(&SORT, Given::Choice(SUBGROUPS))]),
    Row::new("data-wellness", &[(&SORT, Given::Choice(WELLNESS))]),
    Row::new("data-local", &[(&SORT, Given::Choice(LOCAL))]),
    Row::new("data-climate", &[(&SORT, Given::Choice(CLIMATE))]),
    Row::new("data-experience", &[(&SORT, Given::Choice(5))]),
    Row::new("data-street", &[(&SORT, Given::Choice(6))]),
])
.releases(&[
    Release::new("agreed", Level::Partner, IS_SHARED_WITH_THEM).when(IS_CONFIDENTIAL),
    Release::new("measure", Level::Partner, ARE_SHARED_WITH_THEM)
        .on(codes::MEASURE)
        .when(Test::Any(HELD)),
    Release::new("reading", Level::Partner, Test::Linked(&reading::MEASURE, &ARE_SHARED_WITH_THEM))
        .on(codes::READING)
        .when(Test::Linked(&reading::MEASURE, &Test::Any(HELD))),
])
.reports(&[Report::new(
    "shared_data",
    &[
        Part::List(
            List::all(
                codes::AGREEMENT,
                &[&agreement::PARTNER, &agreement::DATA_SETS, &agreement::START, &agreement::END],
            )
            .only(OF_DATA_IN_FORCE),
        ),
        Part::List(
            List::all(codes::DATA_SET, &[&HOLDER, &PERIOD_TO, &CONFIDENTIAL, &SHARED_UNDER.field])
                .only(IS_KNOWN),
        ),
        Part::Checks(&[codes::DATA_SET]),
    ],
)])
.views(&[
    View::List(&[&STATE, &CONFIDENTIAL, &SHARED_UNDER.field, &HOLDER]),
    View::Board(&STATE),
    View::Bars(&PERIOD_FROM, &PERIOD_TO),
]);
