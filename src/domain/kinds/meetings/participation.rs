//! Who was at a meeting, by name, by a code, or only counted: who was there and who was heard is the same fact
//! (systems, 14, 23, 25).

use crate::domain::Level;
use crate::domain::declare::{Amount, Day, Guard, Set, Test, Than, View, Way};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

/// Was there.
pub const PRESENT: u16 = 1;
/// Did not come.
pub const ABSENT: u16 = 4;
const STATES: &[Choice] = &[
    Choice::new(PRESENT, "present"),
    Choice::new(2, "invited"),
    Choice::new(3, "excused"),
    Choice::new(ABSENT, "absent"),
];
const BY_NAME: u16 = 1;
/// They are known by a code.
pub const BY_CODE: u16 = 2;
/// They are only counted.
pub const BY_NUMBER: u16 = 3;
const FORMS: &[Choice] = &[
    Choice::new(BY_NAME, "person"),
    Choice::new(BY_CODE, "code"),
    Choice::new(BY_NUMBER, "count"),
];
/// The levels of participation of IAP2 (methods, 2.10).
const DEPTHS: &[Choice] = &[
    Choice::new(1, "inform"),
    Choice::new(2, "consult"),
    Choice::new(3, "involve"),
    Choice::new(4, "collaborate"),
    Choice::new(5, "empower"),
];
const PEOPLE: FieldType = FieldType::Integer { min: 1, max: 100_000 };
const PERHAPS_NOBODY: FieldType = FieldType::Integer { min: 0, max: 100_000 };

/// At which meeting.
pub const OCCASION: Field =
    Field::new(100, "occasion", FieldType::Link(&[codes::MEETING])).required().hangs();
/// On which day.
pub const DATE: Field = Field::new(101, "date", FieldType::Date).required().today();
/// Whether they came.
pub const STATE: Field = Field::new(102, "state", FieldType::Choice(STATES)).begins(PRESENT);
/// Whether they are named, known by a code, or counted.
pub const FORM: Field = Field::new(103, "form", FieldType::Choice(FORMS)).begins(BY_NAME);
/// Who it is.
pub const PERSON: Field =
    Field::new(104, "person", FieldType::Link(&[codes::PERSON])).when(&FORM, &[BY_NAME]).required();
/// By what somebody is known who gives no name.
pub const CODE: Field = Field::new(105, "code", FieldType::OneWay)
    .level(Level::Private)
    .when(&FORM, &[BY_CODE])
    .required();
/// How many they are.
pub const COUNT: Field = Field::new(106, "count", PEOPLE).when(&FORM, &[BY_NUMBER]);
/// How many of them nobody had heard before in this round.
pub const NEW: Field = Field::new(107, "new", PERHAPS_NOBODY).when(&FORM, &[BY_NUMBER]);
/// The larger number of which these are a part.
pub const OF_WHICH: Field =
    Field::new(108, "of_which", FieldType::Link(&[codes::PARTICIPATION])).when(&FORM, &[BY_NUMBER]);
/// Whether somebody is among those of a number.
pub const COUNTED_BEFORE: Field =
    Field::new(109, "counted_before", FieldType::Flag).when(&FORM, &[BY_NAME, BY_CODE]);
/// To which groups they belong; without one, the person's own counts.
pub const GROUPS: Field = Field::new(110, "groups", FieldType::Links(&[codes::GROUP]));
/// In which language they spoke.
pub const LANGUAGE: Field = Field::new(111, "language", FieldType::Line);
/// What else is to be said.
pub const NOTE: Field = Field::new(112, "note", FieldType::Text).level(Level::Private);
/// The round of listening in which they were heard; without one, that of the meeting.
pub const ASSESSMENT: Field = Field::new(113, "assessment", FieldType::Link(&[codes::ASSESSMENT]));
/// How far they took part.
pub const DEPTH: Field = Field::new(114, "depth", FieldType::Choice(DEPTHS));

/// Was there.
pub const IS_PRESENT: Test = Test::Is(&STATE, &[PRESENT]);
const IS_NUMBER: Test = Test::Is(&FORM, &[BY_NUMBER]);
/// Was there, and is known by name or code and in no number.
pub const IS_NAMED: Test =
    Test::All(&[IS_PRESENT, Test::Not(&IS_NUMBER), Test::Not(&Test::Yes(&COUNTED_BEFORE))]);
/// Were there, and are part of no other number.
pub const IS_COUNTED: Test = Test::All(&[IS_PRESENT, IS_NUMBER, Test::Empty(&OF_WHICH)]);

/// Others at the same meeting.
const OTHERS: Set = Set::alike(&OCCASION);
const SAME_PERSON: Set = OTHERS.only(&Test::All(&[Test::Other, Test::Same(&PERSON)]));
const SAME_CODE: Set = OTHERS.only(&Test::All(&[Test::Other, Test::Same(&CODE)]));
/// A part is of the same meeting, and no more than the whole.
const FITS_IN: Test = Test::All(&[
    Test::Any(Set::linked(&OF_WHICH).only(&Test::Same(&OCCASION))),
    Test::Compare(
        Amount::Field(&COUNT),
        Than::AtMost,
        Amount::Of(&OF_WHICH, &Amount::Field(&COUNT)),
    ),
]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PARTICIPATION,
    "participation",
    Level::Team,
    &[
        OCCASION,
        DATE,
        STATE,
        FORM,
        PERSON,
        CODE,
        COUNT,
        NEW,
        OF_WHICH,
        COUNTED_BEFORE,
        GROUPS,
        LANGUAGE,
        NOTE,
        ASSESSMENT,
        DEPTH,
    ],
)
.titled_by(&[&PERSON, &GROUPS, &OCCASION])
.ordered(Order::newest(DATE.code))
.guards(&[
    Guard::new(
        "has_number",
        Way::While(IS_NUMBER),
        Test::All(&[Test::Filled(&COUNT), Test::Filled(&GROUPS)]),
    ),
    Guard::new("once", Way::Changes(&[&PERSON, &OCCASION]), Test::Not(&Test::Any(SAME_PERSON)))
        .when(Test::Filled(&PERSON)),
    Guard::new("once_by_code", Way::Changes(&[&CODE, &OCCASION]), Test::Not(&Test::Any(SAME_CODE)))
        .when(Test::Filled(&CODE)),
    Guard::new("part_fits", Way::While(Test::Filled(&OF_WHICH)), FITS_IN)
        .when(Test::Filled(&COUNT)),
    Guard::in_order(&NEW, &COUNT),
    Guard::new(
        "not_yet",
        Way::While(IS_PRESENT),
        Test::Not(&Test::Before(Day::Today(0), Day::Field(&DATE))),
    ),
])
.views(&[View::List(&[&DATE, &STATE, &COUNT]), View::Calendar(&[&DATE])]);
