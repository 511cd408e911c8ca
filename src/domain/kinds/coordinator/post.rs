//! Who employs the coordinator, from which money, and who chose (systems, 61).

use crate::domain::Level;
use crate::domain::declare::{Amount, Check, Guard, Set, Test, Than, View, Way};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;
use crate::domain::kinds::people::person;

const FORMS: &[Choice] = &[Choice::new(1, "coordinator"), Choice::new(2, "administrator")];
const DISTRICT: u16 = 2;
const EMPLOYERS: &[Choice] =
    &[Choice::new(1, "lead_agency"), Choice::new(DISTRICT, "district"), Choice::new(3, "mixed")];
const CONSIDERING: u16 = 1;
const DECIDED: u16 = 2;
const FILLED: u16 = 3;
const ENDED: u16 = 4;
const STATES: &[Choice] = &[
    Choice::new(CONSIDERING, "considering"),
    Choice::new(DECIDED, "decided"),
    Choice::new(FILLED, "filled"),
    Choice::new(ENDED, "ended"),
];
const MONTHS_OF_YEAR: FieldType = FieldType::Integer { min: 1, max: 12 };
const PARTS_OF_TIME: FieldType = FieldType::Integer { min: 1, max: 100 };
/// Three months before it ends, somebody should know.
const NOTICE: u16 = 90;
const WHOLE_YEAR: i64 = 12;
const FULL_TIME: i64 = 100;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(1);
const EMPLOYER_KIND: Field = Field::new(102, "employer_kind", FieldType::Choice(EMPLOYERS));
const EMPLOYER: Field = Field::new(103, "employer", FieldType::Link(&[codes::ORGANIZATION]));
const CLASS: Field = Field::new(104, "class", FieldType::Link(&[codes::JOB_CLASS]));
const FUND: Field = Field::new(105, "fund", FieldType::Link(&[codes::FUND]));
const MONTHS: Field = Field::new(106, "months", MONTHS_OF_YEAR);
const WORKING_TIME: Field = Field::new(107, "working_time", PARTS_OF_TIME);
const SUPERVISOR: Field = Field::new(108, "supervisor", FieldType::Link(&[codes::PERSON]));
const PANEL: Field = Field::new(109, "panel", FieldType::Links(&[codes::PERSON]));
const STATE: Field = Field::new(110, "state", FieldType::Choice(STATES)).begins(CONSIDERING);
const DECIDED_ON: Field = Field::new(111, "decided_on", FieldType::Date);
const HOLDER: Field = Field::new(112, "holder", FieldType::Link(&[codes::PERSON]));
const START: Field = Field::new(113, "start", FieldType::Date);
const END: Field = Field::new(114, "end", FieldType::Date).due(NOTICE, (STATE.code, &[ENDED]));
const REASON: Field = Field::new(115, "reason", FieldType::Text2);

macro_rules! on_panel {
    ($kind:expr) => {
        Test::Any(Set::linked(&PANEL).only(&Test::Is(&person::PERSON_KIND, &[$kind])))
    };
}
/// Where the district itself employs, nobody else is named.
const HAS_EMPLOYER: Test =
    Test::Either(&[Test::Filled(&EMPLOYER), Test::Is(&EMPLOYER_KIND, &[DISTRICT])]);
const IS_FOUNDED: Test = Test::All(&[
    on_panel!(person::FAMILY),
    on_panel!(person::TEACHER),
    HAS_EMPLOYER,
    Test::Filled(&CLASS),
    Test::Filled(&FUND),
]);
const IS_FILLED: Test = Test::Is(&STATE, &[FILLED]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::POST,
    "post",
    Level::Team,
    &[
        TITLE,
        FORM,
        EMPLOYER_KIND,
        EMPLOYER,
        CLASS,
        FUND,
        MONTHS,
        WORKING_TIME,
        SUPERVISOR,
        PANEL,
        STATE,
        DECIDED_ON,
        HOLDER,
        START,
        END,
        REASON,
    ],
)
.guards(&[
    Guard::in_order(&START, &END),
    Guard::new("founded", Way::Reaches(&STATE, &[DECIDED, FILLED]), IS_FOUNDED),
])
.checks(&[
    // 001 asks for full time, all year.
    Check::hole(
        "not_full",
        Test::All(&[
            IS_FILLED,
            Test::Either(&[
                Test::Compare(Amount::Field(&MONTHS), Than::Less, Amount::Number(WHOLE_YEAR)),
                Test::Compare(Amount::Field(&WORKING_TIME), Than::Less, Amount::Number(FULL_TIME)),
            ]),
        ]),
    ),
    Check::hole("no_supervisor", Test::All(&[IS_FILLED, Test::Empty(&SUPERVISOR)])),
    Check::note(
        "no_principal",
        Test::All(&[
            Test::Is(&STATE, &[CONSIDERING]),
            Test::Not(&on_panel!(person::ADMINISTRATOR)),
        ]),
    ),
])
.views(&[
    View::List(&[&EMPLOYER_KIND, &EMPLOYER, &CLASS, &FUND, &HOLDER, &STATE]),
    View::Board(&STATE),
]);
