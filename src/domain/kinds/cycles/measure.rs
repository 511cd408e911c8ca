//! A number that is followed.

use crate::domain::Level;
use crate::domain::declare::{
    Carry, Check, Day, Deed, Figure, Guard, Phrases, Set, Test, Total, View, Way,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::attention::METHODS;
use crate::domain::kinds::codes;

use super::reading;

const MEASURE_TYPES: &[Choice] = &[
    Choice::new(OUTCOME, "outcome"),
    Choice::new(PROCESS, "process"),
    Choice::new(3, "balancing"),
];
const OUTCOME: u16 = 1;
const PROCESS: u16 = 2;
/// Units of what is a part of something.
pub const OF_SOMETHING: Phrases = Phrases::anywhere(
    &["%", "percent", "percentage", "rate", "share"],
    &["%", "por ciento", "porcentaje", "tasa"],
);
const ALL: Set = Set::all(&[codes::MEASURE]);
/// More of it is good.
pub const UP: u16 = 1;
const DIRECTIONS: &[Choice] = &[Choice::new(UP, "up"), Choice::new(2, "down")];
const RULE_SETS: &[Choice] =
    &[Choice::new(1, "anhoj"), Choice::new(2, "ihi"), Choice::new(3, "xmr"), Choice::new(4, "nhs")];
const POINTS: &[Choice] = &[Choice::new(1, "day"), Choice::new(2, "week"), Choice::new(3, "month")];
const WAYS: &[Choice] = &[Choice::new(1, "median"), Choice::new(2, "mean"), Choice::new(3, "sum")];

const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public).required();
const MEASURE_TYPE: Field = Field::new(101, "measure_type", FieldType::Choice(MEASURE_TYPES));
/// In what it is counted. Who may know of a measure may know this and how its chart is drawn, so that all who see
/// one see the same one.
pub const UNIT: Field = Field::new(102, "unit", FieldType::Line2).level(Level::Public);
const DEFINITION: Field = Field::new(103, "definition", FieldType::Text2);
const NUMERATOR: Field = Field::new(104, "numerator", FieldType::Line2);
const DENOMINATOR: Field = Field::new(105, "denominator", FieldType::Line2);
/// Which way is good.
pub const GOOD: Field = Field::new(106, "good", FieldType::Choice(DIRECTIONS)).level(Level::Public);
/// What is to be reached.
pub const GOAL: Field = Field::new(107, "goal", FieldType::Decimal).level(Level::Public);
const DATA_SOURCE: Field = Field::new(108, "data_source", FieldType::Line2);
const COLLECTOR: Field = Field::new(109, "collector", FieldType::Link(&[codes::PERSON]));
const FREQUENCY: Field = Field::new(110, "frequency", FieldType::Line2);
/// The rules by which its chart is judged.
pub const RULES: Field =
    Field::new(120, "rules", FieldType::Choice(RULE_SETS)).level(Level::Public);
/// What becomes one point of its chart.
pub const POINT: Field = Field::new(121, "point", FieldType::Choice(POINTS)).level(Level::Public);
/// How several readings become one point.
pub const COMBINED: Field =
    Field::new(122, "combined", FieldType::Choice(WAYS)).level(Level::Public);

/// Which columns of its files hold what, as the last import was told: `date=Day,value=Rate`.
pub const COLUMNS: Field = Field::new(123, "columns", FieldType::Line);

const CHOSEN: Field = Field::new(190, "chosen", FieldType::Choice(CHOICES));
const RELEVANT_BECAUSE: Field = Field::new(191, "relevant_because", FieldType::Text2);
const METHOD: Field = Field::new(192, "method", FieldType::Choice(METHODS));
/// How often it is to be read.
const RHYTHM: Field = Field::new(193, "rhythm", FieldType::Recurrence);
const FIRST_DUE: Field = Field::new(194, "first_due", FieldType::Date);
const QUALITY: Field = Field::new(195, "quality", FieldType::Choice(QUALITIES));

const TAKEN: u16 = 2;
const CHOICES: &[Choice] =
    &[Choice::new(1, "candidate"), Choice::new(TAKEN, "chosen"), Choice::new(3, "dropped")];
const QUALITIES: &[Choice] = &[
    Choice::new(1, "good"),
    Choice::new(2, "usable"),
    Choice::new(3, "doubtful"),
    Choice::new(4, "unknown"),
];

const IS_CHOSEN: Test = Test::Is(&CHOSEN, &[TAKEN]);
const READINGS: Set = Set::pointing(codes::READING, &reading::MEASURE);
const LAST_READ: Day = Day::Latest(READINGS, &reading::POINTS);
/// When it is to be read again.
const NEXT_DUE: Day = Day::After(&RHYTHM, &LAST_READ);
const DUE: Figure = Figure::day("next_due", NEXT_DUE);
const IS_OVERDUE: Test = Test::Either(&[
    Test::Before(NEXT_DUE, Day::Today(0)),
    Test::All(&[
        Test::Not(&Test::Any(READINGS)),
        Test::Before(Day::Field(&FIRST_DUE), Day::Today(0)),
    ]),
]);
/// The kind.
pub static KIND: Kind = Kind::new(
    codes::MEASURE,
    "measure",
    Level::Team,
    &[
        NAME,
        MEASURE_TYPE,
        UNIT,
        DEFINITION,
        NUMERATOR,
        DENOMINATOR,
        GOOD,
        GOAL,
        DATA_SOURCE,
        COLLECTOR,
        FREQUENCY,
        RULES,
        POINT,
        COMBINED,
        COLUMNS,
        CHOSEN,
        RELEVANT_BECAUSE,
        METHOD,
        RHYTHM,
        FIRST_DUE,
        QUALITY,
    ],
)
.figures(&[Figure::day("last_read", LAST_READ), DUE])
// Four to ten can be kept up with (methods 2.4): how many there are is told.
.totals(&[Total::count("measures").per(&CHOSEN)])
.checks(&[
    Check::hole("no_method", Test::All(&[IS_CHOSEN, Test::Empty(&METHOD)])),
    Check::hole("no_collector", Test::All(&[IS_CHOSEN, Test::Empty(&COLLECTOR)])),
    Check::hole("no_rhythm", Test::All(&[IS_CHOSEN, Test::Empty(&RHYTHM)])),
    Check::warning("overdue", Test::All(&[IS_CHOSEN, IS_OVERDUE])).home(),
    // What a part is of has to be said, or two people count two different things.
    Check::note(
        "no_denominator",
        Test::All(&[Test::Mentions(&UNIT, &OF_SOMETHING), Test::Empty(&DENOMINATOR)]),
    ),
    // What comes out moves late; what is done to reach it tells earlier whether it works (methods 2.4).
    Check::note(
        "only_outcomes",
        Test::All(&[
            Test::Any(ALL.only(&Test::Is(&MEASURE_TYPE, &[OUTCOME]))),
            Test::Not(&Test::Any(ALL.only(&Test::Is(&MEASURE_TYPE, &[PROCESS])))),
        ]),
    )
    .once(),
])
.views(&[
    View::List(&[&CHOSEN, &METHOD, &COLLECTOR, &DUE.field]),
    View::Chart,
    View::Board(&CHOSEN),
])
.deeds(&[Deed::make("reading", codes::READING, &[(&reading::MEASURE, Carry::Origin)])])
.guards(&[
    // Numbers that were counted in different ways are not to be compared without knowing it.
    Guard::new(
        "counted",
        Way::Changes(&[&MEASURE_TYPE, &UNIT, &DEFINITION, &NUMERATOR, &DENOMINATOR]),
        Test::Not(&Test::Any(Set::pointing(codes::READING, &reading::MEASURE))),
    )
    .asks(),
]);
