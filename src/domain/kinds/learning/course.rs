//! A course, a module or a topic that people are to learn.

use crate::domain::Level;
use crate::domain::declare::{Amount, Carry, Day, Deed, Figure, Given, Row, Set, Test, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::codes;
use crate::domain::kinds::meetings::{meeting, participation};
use crate::domain::kinds::people::person;

const MODULE: u16 = 2;
const PUBLIC_COURSE: u16 = 3;
const FORMS: &[Choice] = &[
    Choice::new(1, "training"),
    Choice::new(MODULE, "module"),
    Choice::new(PUBLIC_COURSE, "public_course"),
    Choice::new(4, "certificate"),
];
/// For those who lead a committee.
pub const LEADER: u16 = 1;
/// For the others in it.
pub const MEMBER: u16 = 2;
const APPLICANT: u16 = 4;
const PUBLIC: u16 = 6;
const TRACKS: &[Choice] = &[
    Choice::new(LEADER, "leader"),
    Choice::new(MEMBER, "member"),
    Choice::new(3, "coordinator"),
    Choice::new(APPLICANT, "applicant"),
    Choice::new(5, "family"),
    Choice::new(PUBLIC, "public"),
];
const AUDIENCES: &[Choice] = &[
    Choice::new(1, "student"),
    Choice::new(2, "family"),
    Choice::new(3, "staff"),
    Choice::new(4, "community"),
    Choice::new(5, "partner"),
    Choice::new(6, "principal"),
    Choice::new(7, "coordinator"),
];

const FOR_ALL: &[(&Field, Given)] =
    &[(&FORM, Given::Choice(PUBLIC_COURSE)), (&TRACK, Given::Choice(PUBLIC))];

/// What is asked of leaders and of everybody else in a committee (004 C), and of schools that apply (004 D).
const FOR_LEADERS: &[(&Field, Given)] =
    &[(&TRACK, Given::Choice(LEADER)), (&VERSION, Given::Number(1))];
const FOR_MEMBERS: &[(&Field, Given)] =
    &[(&TRACK, Given::Choice(MEMBER)), (&VERSION, Given::Number(1))];
const FOR_APPLICANTS: &[(&Field, Given)] = &[
    (&FORM, Given::Choice(MODULE)),
    (&TRACK, Given::Choice(APPLICANT)),
    (&VERSION, Given::Number(1)),
];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).begins(1);
/// For whom it is.
pub const TRACK: Field = Field::new(102, "track", FieldType::Choice(TRACKS));
const TOPICS: Field = Field::new(103, "topics", FieldType::Text2);
const AUDIENCE: Field = Field::new(104, "audience", FieldType::Choices(AUDIENCES));
/// Which version is taught now.
pub const VERSION: Field = Field::new(105, "version", FieldType::Integer { min: 1, max: 999 });
const VERSION_DATE: Field = Field::new(106, "version_date", FieldType::Date);
const PROVIDER: Field = Field::new(107, "provider", FieldType::Link(&[codes::ORGANIZATION]));
const DOCUMENT: Field = Field::new(108, "document", FieldType::Link(&[codes::DOCUMENT]));

/// Of a meeting: the course that it is an evening of.
const COURSE: Field =
    Field::new(260, "course", FieldType::Link(&[codes::COURSE])).level(Level::Public);
/// Of a meeting: what those who came say of it.
const FEEDBACK: Field = Field::new(261, "feedback", FieldType::Text2);

/// It is for schools that apply.
pub const IS_MODULE: Test = Test::Is(&FORM, &[MODULE]);
const EVENINGS: Set = Set::pointing(codes::MEETING, &COURSE).only(&meeting::IS_HELD);
const HELD: Figure = Figure::count("held", EVENINGS);
const LAST_HELD: Figure = Figure::day("last_held", Day::Latest(EVENINGS, &meeting::DATE));
const CAME: Figure =
    Figure::amount("came", FieldType::COUNT, Amount::Sum(EVENINGS, &meeting::PRESENT));
/// Of a group: how often its people came to an evening of a course. That is no listening: they count as heard
/// only where somebody names the round (systems, 67).
const AT_COURSE: Test =
    Test::Any(Set::linked(&participation::OCCASION).only(&Test::Filled(&COURSE)));
const BY_GROUP: Set = Set::pointing(codes::PARTICIPATION, &participation::GROUPS);
const BY_PERSON: Set = Set::pointing(codes::PARTICIPATION, &participation::PERSON);
const COURSE_VISITS: Figure = Figure::amount(
    "course_visits",
    FieldType::COUNT,
    Amount::Together(&[
        Amount::Sum(
            BY_GROUP.only(&Test::All(&[participation::IS_COUNTED, AT_COURSE])),
            &Amount::Field(&participation::COUNT),
        ),
        Amount::Count(BY_GROUP.only(&Test::All(&[participation::IS_NAMED, AT_COURSE]))),
        // Whoever is named without a group came for their own.
        Amount::Sum(
            Set::pointing(codes::PERSON, &person::GROUP),
            &Amount::Count(BY_PERSON.only(&Test::All(&[
                participation::IS_NAMED,
                Test::Empty(&participation::GROUPS),
                AT_COURSE,
            ]))),
        ),
    ]),
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::COURSE,
    "course",
    Level::Public,
    &[TITLE, FORM, TRACK, TOPICS, AUDIENCE, VERSION, VERSION_DATE, PROVIDER, DOCUMENT],
)
.figures(&[HELD, LAST_HELD, CAME])
.deeds(&[Deed::reword("meeting", codes::MEETING, &[(&COURSE, Carry::Origin)])])
.adds(&[
    Adds::fields(codes::MEETING, &[COURSE, FEEDBACK]),
    Adds::figures(codes::GROUP, &[COURSE_VISITS]),
])
.views(&[View::List(&[&FORM, &TRACK, &VERSION, &HELD.field, &CAME.field])])
// The topics of public courses (systems, 67).
.rows(&[
    Row::new("course-community", FOR_ALL),
    Row::new("course-expectations", FOR_ALL),
    Row::new("course-indicators", FOR_ALL),
    Row::new("course-partnerships", FOR_LEADERS),
    Row::new("course-assessment", FOR_LEADERS),
    Row::new("course-leadership", FOR_LEADERS),
    Row::new("course-how", FOR_MEMBERS),
    Row::new("course-application", FOR_APPLICANTS),
]);
