//! People who work together on something: the core team, a committee, those who solve one problem.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, By, Carry, Check, Checklist, Day, Deed, Evidence, Figure, Guard, Set, Stamp, Test,
    Than, View, Why, With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;
use crate::domain::kinds::meetings::{meeting, meeting_series};

use super::{person, seat};

/// Those who lead with the coordinator.
pub const CORE: u16 = 1;
const VISIONING: u16 = 2;
const PROBLEM_SOLVING: u16 = 3;
/// Those who decide for the school together.
pub const COMMITTEE: u16 = 4;
const STEERING: u16 = 5;
const STEWARDSHIP: u16 = 6;
const INTERMEDIARY: u16 = 8;
/// Teams that lead beyond one matter.
pub const LEADING: &[u16] = &[STEERING, STEWARDSHIP, INTERMEDIARY];
/// Another team.
pub const OTHER: u16 = 9;
const FORMS: &[Choice] = &[
    Choice::new(CORE, "core"),
    Choice::new(VISIONING, "visioning"),
    Choice::new(PROBLEM_SOLVING, "problem_solving"),
    Choice::new(COMMITTEE, "committee"),
    Choice::new(STEERING, "steering"),
    Choice::new(STEWARDSHIP, "stewardship"),
    Choice::new(7, "assistance"),
    Choice::new(INTERMEDIARY, "intermediary"),
    Choice::new(OTHER, "other"),
];
const TEAM_LEVELS: &[Choice] =
    &[Choice::new(1, "site"), Choice::new(2, "intermediary"), Choice::new(3, "community_wide")];
const ACTIVE: u16 = 1;
const ENDED: u16 = 2;
const STATES: &[Choice] = &[Choice::new(ACTIVE, "active"), Choice::new(ENDED, "ended")];
/// After two months without a meeting a team rests.
const REST: u16 = 60;
/// So many meetings of a committee should stand in the calendar (systems, 58).
const AHEAD: i64 = 4;

/// What it is called.
pub const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public).required();
/// What kind of team it is.
pub const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).required();
const PURPOSE: Field = Field::new(102, "purpose", FieldType::Text2).level(Level::Public);
const TEAM_LEVEL: Field = Field::new(103, "team_level", FieldType::Choice(TEAM_LEVELS));
/// The problem on which it works.
pub const PROBLEM: Field = Field::new(104, "problem", FieldType::Link(&[codes::PROBLEM]));
/// The aim for which it works.
pub const AIM: Field = Field::new(105, "aim", FieldType::Link(&[codes::AIM]));
const FACILITATOR: Field = Field::new(106, "facilitator", FieldType::Link(&[codes::PERSON]));
const RESULTS: Field = Field::new(107, "results", FieldType::Text2);
const START: Field = Field::new(108, "start", FieldType::Date);
const END: Field = Field::new(109, "end", FieldType::Date);
const STATE: Field = Field::new(110, "state", FieldType::Choice(STATES)).begins(ACTIVE);

/// Its seats in which somebody sits.
const SITTING: Set = Set::pointing(codes::SEAT, &seat::OF).only(&seat::SITS);

/// Whether somebody of some kinds of people sits there; a seat that says for whom it speaks counts for those.
macro_rules! voice {
    ($key:literal, $kinds:expr) => {
        Figure::test(
            $key,
            Test::Any(Set::pointing(codes::SEAT, &seat::OF).only(&Test::All(&[
                seat::SITS,
                Test::Either(&[
                    Test::Is(&seat::PERSON_KIND, $kinds),
                    Test::All(&[
                        Test::Empty(&seat::PERSON_KIND),
                        Test::Linked(&seat::PERSON, &Test::Is(&person::PERSON_KIND, $kinds)),
                    ]),
                ]),
            ]))),
        )
    };
}

/// Students sit there.
pub const STUDENTS: Figure = voice!("students", &[person::STUDENT]);
/// Families sit there.
pub const FAMILIES: Figure = voice!("families", &[person::FAMILY]);
/// Staff sit there.
pub const STAFF: Figure = voice!("staff", person::STAFF);
/// The community sits there.
pub const COMMUNITY: Figure = voice!("community", &[person::PARTNER, person::COMMUNITY]);
/// Whose voice a team needs.
const VOICES: &[Test] =
    &[Test::Says(&STUDENTS), Test::Says(&FAMILIES), Test::Says(&STAFF), Test::Says(&COMMUNITY)];

const SERIES: Set = Set::pointing(codes::MEETING_SERIES, &meeting_series::BODY);
const MEETINGS: Set = meeting_series::MEETINGS;
const MEETINGS_HELD: Amount = Amount::Sum(SERIES, &Amount::Count(MEETINGS.only(&meeting::IS_HELD)));
const MEETINGS_AHEAD: Amount =
    Amount::Sum(SERIES, &Amount::Count(MEETINGS.only(&meeting::IS_AHEAD)));
const NEXT_MEETINGS: Figure = Figure::amount("next_meetings", FieldType::COUNT, MEETINGS_AHEAD);
const MET_LATELY: Test = Test::Any(MEETINGS.only(&Test::All(&[
    meeting::IS_HELD,
    Test::Before(Day::Ago(REST), Day::Field(&meeting::DATE)),
])));
const MEMBERS: Figure =
    Figure::amount("members", FieldType::COUNT, Amount::Distinct(SITTING, &seat::PERSON));
const IS_ACTIVE: Test = Test::Is(&STATE, &[ACTIVE]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::TEAM,
    "team",
    Level::Team,
    &[NAME, FORM, PURPOSE, TEAM_LEVEL, PROBLEM, AIM, FACILITATOR, RESULTS, START, END, STATE],
)
.figures(&[
    MEMBERS,
    STUDENTS,
    FAMILIES,
    STAFF,
    COMMUNITY,
    Figure::amount("meetings", FieldType::COUNT, MEETINGS_HELD),
    NEXT_MEETINGS,
])
.checklists(&[Checklist::new("voices", VOICES)])
.deeds(&[Deed::make("seat", codes::SEAT, &[(&seat::OF, Carry::Origin)])])
.guards(&[Guard::in_order(&START, &END)])
.stamps(&[
    Stamp::reaches(&STATE, &[ENDED], &END, With::Today),
    Stamp::becomes(&STATE, &[ACTIVE], &END, With::Nothing),
])
.checks(&[
    Check::warning(
        "lacks_voice",
        Test::All(&[IS_ACTIVE, Test::Is(&FORM, &[CORE, VISIONING, PROBLEM_SOLVING])]),
    )
    .unless(Test::All(VOICES)),
    Check::hole(
        "no_facilitator",
        Test::All(&[IS_ACTIVE, Test::Is(&FORM, &[PROBLEM_SOLVING]), Test::Empty(&FACILITATOR)]),
    ),
    Check::note(
        "idle",
        Test::All(&[IS_ACTIVE, Test::Any(SERIES), Test::Not(&Test::Any(SERIES.only(&MET_LATELY)))]),
    ),
    Check::note(
        "few_meetings",
        Test::All(&[
            IS_ACTIVE,
            Test::Is(&FORM, &[COMMITTEE]),
            Test::Compare(MEETINGS_AHEAD, Than::Less, Amount::Number(AHEAD)),
        ]),
    )
    .tells(&[&NEXT_MEETINGS]),
])
.views(&[
    View::List(&[&FORM, &MEMBERS.field, &FACILITATOR, &NEXT_MEETINGS.field, &STATE]),
    View::Board(&FORM),
])
.evidence(&[Evidence::of("4.1")
    .when(Test::All(&[IS_ACTIVE, Test::Is(&FORM, &[VISIONING])]))
    .proven(By::Test(Test::All(VOICES)))])
.because(&[Why::named(&PROBLEM), Why::named(&AIM)]);
