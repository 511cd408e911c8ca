//! Somebody who may be chosen: for now the body that employs and supervises the coordinator (systems, 134).

use crate::domain::Level;
use crate::domain::declare::{Check, Guard, Set, Test, View, Way};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;
use crate::domain::kinds::people::person;

const LEAD_AGENCY: u16 = 3;
const FORMS: &[Choice] = &[Choice::new(LEAD_AGENCY, "lead_agency")];
const BODIES: &[Choice] = &[Choice::new(1, "partner"), Choice::new(2, "district")];
const CANDIDATE: u16 = 1;
const CHOSEN: u16 = 2;
const DECLINED: u16 = 3;
const ENDED: u16 = 4;
const STATES: &[Choice] = &[
    Choice::new(CANDIDATE, "candidate"),
    Choice::new(CHOSEN, "chosen"),
    Choice::new(DECLINED, "declined"),
    Choice::new(ENDED, "ended"),
];
const NOTICE: u16 = 30;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(LEAD_AGENCY);
const ORGANIZATION: Field =
    Field::new(102, "organization", FieldType::Link(&[codes::ORGANIZATION]));
const BODY: Field = Field::new(103, "body", FieldType::Choice(BODIES));
const RESOURCES: Field = Field::new(104, "resources", FieldType::Text2);
const DECIDERS: Field = Field::new(105, "deciders", FieldType::Links(&[codes::PERSON]));
const STATE: Field = Field::new(106, "state", FieldType::Choice(STATES)).begins(CANDIDATE);
const DECIDED_ON: Field = Field::new(107, "decided_on", FieldType::Date);
const REVIEW: Field =
    Field::new(108, "review", FieldType::Date).due(NOTICE, (STATE.code, &[DECLINED, ENDED]));
const REASON: Field = Field::new(109, "reason", FieldType::Text2);
const REMARKS: Field = Field::new(110, "remarks", FieldType::Text).level(Level::Private);

macro_rules! decides {
    ($kind:expr) => {
        Test::Any(Set::linked(&DECIDERS).only(&Test::Is(&person::PERSON_KIND, &[$kind])))
    };
}
const ALL_DECIDE: Test = Test::All(&[
    decides!(person::ADMINISTRATOR),
    decides!(person::TEACHER),
    decides!(person::FAMILY),
]);
const IS_CHOSEN: Test = Test::Is(&STATE, &[CHOSEN]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::APPLICATION,
    "application",
    Level::Team,
    &[
        TITLE,
        FORM,
        ORGANIZATION,
        BODY,
        RESOURCES,
        DECIDERS,
        STATE,
        DECIDED_ON,
        REVIEW,
        REASON,
        REMARKS,
    ],
)
.guards(&[Guard::new("deciders", Way::Reaches(&STATE, &[CHOSEN]), ALL_DECIDE)])
.checks(&[
    Check::hole("no_review", Test::All(&[IS_CHOSEN, Test::Empty(&REVIEW)])),
    Check::warning(
        "two_chosen",
        Test::All(&[
            IS_CHOSEN,
            Test::Any(Set::all(&[codes::APPLICATION]).only(&Test::All(&[
                Test::Other,
                Test::Same(&FORM),
                IS_CHOSEN,
            ]))),
        ]),
    ),
])
.views(&[View::List(&[&ORGANIZATION, &BODY, &STATE, &REVIEW]), View::Board(&STATE)]);
