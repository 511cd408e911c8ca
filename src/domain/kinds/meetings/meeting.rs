//! One meeting: when and where, who came, what it decided (systems, 14 and 58).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Carry, Check, Day, Deed, DoorSheet, Figure, Guard, List, Narrow, Part, Report, Set,
    Test, Told, View, Way,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::people::person;

use super::{SPOKEN, agenda_item, decision, parked, participation, task};

/// It is to come.
pub const PLANNED: u16 = 1;
/// It took place.
pub const HELD: u16 = 2;
/// It does not take place.
pub const CANCELLED: u16 = 3;
const STATES: &[Choice] = &[
    Choice::new(PLANNED, "planned"),
    Choice::new(HELD, "held"),
    Choice::new(CANCELLED, "cancelled"),
];
const LEADS: &[Choice] = &[Choice::new(1, "en"), Choice::new(2, "es")];
/// So many days before a meeting, somebody should know.
const NOTICE: i16 = 3;
/// After so many days the minutes should be there.
const TIME_TO_WRITE: u16 = 7;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// To which series it belongs.
pub const SERIES: Field = Field::new(101, "series", FieldType::Link(&[codes::MEETING_SERIES]));
/// The day.
pub const DATE: Field = Field::new(102, "date", FieldType::Date)
    .level(Level::Public)
    .required()
    .between(&START_TIME, &END_TIME);
/// When it begins.
pub const START_TIME: Field = Field::new(103, "start_time", FieldType::Time).level(Level::Public);
/// When it ends.
pub const END_TIME: Field = Field::new(104, "end_time", FieldType::Time);
/// Where it is.
pub const PLACE: Field = Field::new(105, "place", FieldType::Line2).level(Level::Public);
/// Whether it took place.
pub const STATE: Field =
    Field::new(106, "state", FieldType::Choice(STATES)).begins(PLANNED).open(&[PLANNED]);
/// Who calls it.
pub const CONVENER: Field = Field::new(107, "convener", FieldType::Link(&[codes::PERSON]));
/// What is spoken there.
pub(super) const LANGUAGES: Field = Field::new(108, "languages", FieldType::Choices(SPOKEN));
/// The language in which it is led, and shown first.
pub const LEAD: Field = Field::new(109, "lead", FieldType::Choice(LEADS));
/// What was said.
pub const MINUTES: Field = Field::new(110, "minutes", FieldType::Text2);
/// For whoever leads it, and nobody else.
pub const FACILITATOR_NOTES: Field =
    Field::new(111, "facilitator_notes", FieldType::Text).level(Level::Private);

const PRESENCE: Set = Set::pointing(codes::PARTICIPATION, &participation::OCCASION);
/// What was decided there.
pub const DECISIONS: Set = Set::pointing(codes::DECISION, &decision::MEETING);
const TASKS: Set = Set::pointing(codes::TASK, &task::MEETING);
const ITEMS: Set = Set::pointing(codes::AGENDA_ITEM, &agenda_item::MEETING);
/// How many came. By name or code, and without: whoever was counted before is named now, and no more people for that.
pub const PRESENT: Amount = Amount::Together(&[
    Amount::Count(PRESENCE.only(&participation::IS_NAMED)),
    Amount::Sum(PRESENCE.only(&participation::IS_COUNTED), &Amount::Field(&participation::COUNT)),
]);
const PEOPLE_PRESENT: Figure = Figure::amount("present", FieldType::COUNT, PRESENT);
const HAS_DECIDED: Figure = Figure::count("decisions", DECISIONS);
/// What its agenda takes.
const PLANNED_MINUTES: Figure = Figure::amount(
    "agenda_length",
    FieldType::Span,
    Amount::Sum(ITEMS, &Amount::Field(&agenda_item::MINUTES)),
);

/// It took place.
pub const IS_HELD: Test = Test::Is(&STATE, &[HELD]);
const IS_PLANNED: Test = Test::Is(&STATE, &[PLANNED]);
/// Whoever coordinates was there.
const COORDINATOR_CAME: Test = Test::Any(PRESENCE.only(&Test::All(&[
    participation::IS_PRESENT,
    Test::Linked(&participation::PERSON, &person::COORDINATES),
])));
/// It took place, and whoever coordinates was there.
pub(super) const IS_ATTENDED: Test = Test::All(&[IS_HELD, COORDINATOR_CAME]);
const IS_OVER: Test = Test::is_past(&DATE);
/// It comes, today or later.
pub const IS_AHEAD: Test = Test::All(&[IS_PLANNED, Test::Not(&IS_OVER)]);

/// What a report about a meeting asks for.
const ASKED: Field = agenda_item::MEETING;
const AGENDA: Part = Part::Code(Told::Agenda(&ASKED));
/// What came of a meeting, for those who were there and those who were not.
const CAME_OF_IT: Report = Report::new(
    "minutes",
    &[
        Part::Record(
            &ASKED,
            &[&DATE, &START_TIME, &END_TIME, &PLACE, &SERIES, &CONVENER, &LANGUAGES],
        ),
        Part::Code(Told::Presence(&ASKED)),
        AGENDA,
        Part::Code(Told::Votes(&ASKED)),
        Part::List(
            List::all(codes::DECISION, &[&decision::MANNER, &decision::REASON, &decision::STATE])
                .of(&[(&decision::MEETING, Narrow::Same(&ASKED))]),
        ),
        Part::List(List::all(codes::TASK, &[&task::OWNER, &task::DUE, &task::STATE]).of(&[(
            &task::MEETING,
            Narrow::SameOrOf(&ASKED, &task::DECISION, &decision::MEETING),
        )])),
        Part::List(
            List::all(codes::PARKED, &[&parked::TAKEN_UP])
                .of(&[(&parked::MEETING, Narrow::Same(&ASKED))]),
        ),
        Part::Record(&ASKED, &[&MINUTES]),
    ],
)
.asks(&[ASKED]);
/// What a meeting is going to show, for whoever interprets there.
const SHOWN_THERE: Report = Report::new(
    "handout",
    &[Part::Record(&ASKED, &[&DATE, &START_TIME, &END_TIME, &PLACE, &LANGUAGES]), AGENDA],
)
.asks(&[ASKED])
.marking();
/// What lies on the table by the door, each on a page of its own.
const BY_THE_DOOR: Report = Report::new(
    "sheets",
    &[
        Part::Record(&ASKED, &[&DATE, &START_TIME, &PLACE]),
        Part::Code(Told::Sheet(DoorSheet::SignIn, &ASKED)),
        Part::Code(Told::Sheet(DoorSheet::Tally, &ASKED)),
        Part::Code(Told::Sheet(DoorSheet::Codes, &ASKED)),
        Part::Code(Told::Sheet(DoorSheet::Ballots, &ASKED)),
    ],
)
.asks(&[ASKED]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::MEETING,
    "meeting",
    Level::Team,
    &[
        TITLE,
        SERIES,
        DATE,
        START_TIME,
        END_TIME,
        PLACE,
        STATE,
        CONVENER,
        LANGUAGES,
        LEAD,
        MINUTES,
        FACILITATOR_NOTES,
    ],
)
.ordered(Order::newest(DATE.code))
.figures(&[
    PEOPLE_PRESENT,
    HAS_DECIDED,
    Figure::count("tasks", TASKS),
    PLANNED_MINUTES,
    Figure::test("coordinator_came", COORDINATOR_CAME),
])
.deeds(&[
    Deed::make(
        "participation",
        codes::PARTICIPATION,
        &[(&participation::OCCASION, Carry::Origin), (&participation::DATE, Carry::Field(&DATE))],
    ),
    Deed::make(
        "decision",
        codes::DECISION,
        &[(&decision::MEETING, Carry::Origin), (&decision::DATE, Carry::Field(&DATE))],
    ),
    Deed::make("task", codes::TASK, &[(&task::MEETING, Carry::Origin)]),
    Deed::make("agenda_item", codes::AGENDA_ITEM, &[(&agenda_item::MEETING, Carry::Origin)]),
    Deed::make("parked", codes::PARKED, &[(&parked::MEETING, Carry::Origin)]),
    Deed::publish("publish"),
])
.reports(&[CAME_OF_IT, SHOWN_THERE, BY_THE_DOOR])
.guards(&[
    Guard::new(
        "not_yet",
        Way::Reaches(&STATE, &[HELD]),
        Test::Not(&Test::Before(Day::Today(0), Day::Field(&DATE))),
    ),
    Guard::in_order(&START_TIME, &END_TIME),
])
.checks(&[
    Check::hole("past_planned", Test::All(&[IS_PLANNED, IS_OVER])).aside(&DATE).home(),
    Check::note(
        "soon",
        Test::All(&[IS_AHEAD, Test::Before(Day::Field(&DATE), Day::Today(NOTICE))]),
    )
    .aside(&DATE)
    .home(),
    Check::hole("no_presence", Test::All(&[IS_HELD, Test::Not(&Test::Any(PRESENCE))])),
    Check::note(
        "no_minutes",
        Test::All(&[
            IS_HELD,
            Test::Empty(&MINUTES),
            Test::Not(&Test::Any(DECISIONS)),
            Test::Before(Day::Field(&DATE), Day::Ago(TIME_TO_WRITE)),
        ]),
    ),
    Check::hole("decision_without_action", Test::Any(DECISIONS))
        .unless(Test::Every(DECISIONS, &decision::IS_FOLLOWED)),
])
.views(&[
    View::List(&[&DATE, &STATE, &SERIES, &PEOPLE_PRESENT.field, &HAS_DECIDED.field]),
    View::Calendar(&[&DATE]),
    View::Board(&STATE),
]);
