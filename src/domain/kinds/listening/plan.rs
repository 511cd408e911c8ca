//! A plan of work, of engagement, or of the school as a whole. Once it is settled, or people are being asked by it, whoever changes it says why, and
//! what it said before stays (systems, 13, 18, 19 and 26).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, By, Carry, Check, Deed, Evidence, Figure, Guard, Set, Test, Than, View, Way,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::meetings::task;
use crate::domain::kinds::people::{group, person};
use crate::domain::kinds::reasons::revision;
use crate::domain::kinds::{attention, codes};

use super::{assessment, outreach};

const WORK: u16 = 1;
const ENGAGEMENT: u16 = 2;
const OTHER: u16 = 3;
/// The plan of a whole school (`plan_entry`).
pub const SCHOOL: u16 = 4;
const FORMS: &[Choice] = &[
    Choice::new(WORK, "work"),
    Choice::new(ENGAGEMENT, "engagement"),
    Choice::new(SCHOOL, "school"),
    Choice::new(OTHER, "other"),
];
const DRAFT: u16 = 1;
/// It is settled; a school plan is adopted.
pub const FINAL: u16 = 2;
const REPLACED: u16 = 3;
const STATES: &[Choice] =
    &[Choice::new(DRAFT, "draft"), Choice::new(FINAL, "final"), Choice::new(REPLACED, "replaced")];
/// More than half of the work is too much for one (000 B4.1).
const HALF: i64 = 50;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// What it is a plan of. Whoever may know of a plan may know what sort it is and how far: partners and families read
/// the plan of a school.
pub const FORM: Field =
    Field::new(101, "form", FieldType::Choice(FORMS)).begins(WORK).level(Level::Public);
/// What it is for.
pub const PURPOSE: Field = Field::new(102, "purpose", FieldType::Text2).level(Level::Partner);
/// For which school year.
pub const YEAR: Field = Field::new(103, "year", FieldType::Year).level(Level::Public);
/// How far it is.
pub const STATE: Field =
    Field::new(104, "state", FieldType::Choice(STATES)).begins(DRAFT).level(Level::Public);
const MADE_WITH: Field =
    Field::new(105, "made_with", FieldType::Links(&[codes::PERSON, codes::TEAM]));
const FINISHED: Field =
    Field::new(106, "finished", FieldType::Date).when(&FORM, &[WORK, ENGAGEMENT, OTHER]);
/// The round in which people are asked by it.
pub const ASSESSMENT: Field = Field::new(107, "assessment", FieldType::Link(&[codes::ASSESSMENT]));
const NOTE: Field = Field::new(108, "note", FieldType::Text2);

/// The plan of which a task is.
const PLAN: Field = Field::new(180, "plan", FieldType::Link(&[codes::PLAN]));

const IS_ENGAGEMENT: Test = Test::Is(&FORM, &[ENGAGEMENT]);
const IS_WORK: Test = Test::Is(&FORM, &[WORK]);
/// No other one took its place.
pub const STANDS: Test = Test::Not(&Test::Is(&STATE, &[REPLACED]));
const RUNS: Test = Test::Is(&assessment::STATE, &[assessment::RUNNING]);
/// It is settled, or people are asked by it.
const IS_FIXED: Test = Test::Either(&[
    Test::Is(&STATE, &[FINAL]),
    Test::All(&[IS_ENGAGEMENT, Test::Any(Set::linked(&ASSESSMENT).only(&RUNS))]),
]);
const IS_SETTLED_WORK: Test = Test::All(&[IS_WORK, Test::Is(&STATE, &[FINAL])]);
const IS_FREE: Test = Test::Not(&IS_FIXED);

const TASKS: Set = Set::pointing(codes::TASK, &PLAN);
const LINES: Set = Set::pointing(codes::OUTREACH, &outreach::PLAN);
const OF_COORDINATOR: Test = Test::Linked(&task::OWNER, &person::COORDINATES);
const CARRIED_BY_COORDINATOR: Test = Test::Linked(&outreach::OWNER, &person::COORDINATES);
/// A task of somebody else than the coordinator.
const SHARED: Set = TASKS.only(&Test::All(&[
    Test::Filled(&task::OWNER),
    Test::Not(&Test::Linked(&task::OWNER, &person::COORDINATES)),
]));
const OWN_SHARE: Amount = Amount::Share(
    &Amount::Together(&[
        Amount::Count(TASKS.only(&OF_COORDINATOR)),
        Amount::Count(LINES.only(&CARRIED_BY_COORDINATOR)),
    ]),
    &Amount::Together(&[
        Amount::Count(TASKS.only(&Test::Filled(&task::OWNER))),
        Amount::Count(LINES.only(&Test::Filled(&outreach::OWNER))),
    ]),
);
const BY_COORDINATOR: Figure = Figure::amount("by_coordinator", FieldType::Percent, OWN_SHARE);

/// A line that says how this group is asked and by whom, in a plan of engagement that stands.
const ASKS_IT: Test = Test::All(&[
    outreach::ASKS,
    Test::Linked(&outreach::PLAN, &Test::All(&[IS_ENGAGEMENT, STANDS])),
]);
const IS_ASKED: Test = Test::Any(Set::pointing(codes::OUTREACH, &outreach::GROUPS).only(&ASKS_IT));
/// Nobody asks it, nor the group of which it is a part.
const IS_UNASKED: Test = Test::All(&[
    Test::Empty(&group::LEFT_OUT),
    Test::Not(&IS_ASKED),
    Test::Not(&Test::Any(Set::linked(&group::PARENT).only(&IS_ASKED))),
]);
const SOMEBODY_IS_UNASKED: Test = Test::Any(Set::all(&[codes::GROUP]).only(&IS_UNASKED));
const ENGAGEMENT_STANDS: Test = Test::All(&[IS_ENGAGEMENT, STANDS]);
const IS_PLANNED: Test = Test::Any(Set::all(&[codes::PLAN]).only(&ENGAGEMENT_STANDS));
const IS_READY: Test = Test::All(&[Test::Any(LINES), Test::Not(&SOMEBODY_IS_UNASKED)]);

const IS_READY_TO_ASK: Test = Test::All(&[IS_ENGAGEMENT, IS_READY]);
/// A plan of work is settled with others.
const IS_READY_TO_WORK: Test = Test::All(&[Test::Not(&IS_ENGAGEMENT), Test::Any(SHARED)]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PLAN,
    "plan",
    Level::Team,
    &[TITLE, FORM, PURPOSE, YEAR, STATE, MADE_WITH, FINISHED, ASSESSMENT, NOTE],
)
.ordered(Order::newest(YEAR.code))
.figures(&[
    Figure::count("tasks", TASKS),
    Figure::count("lines", LINES),
    BY_COORDINATOR,
    Figure::test("ready", Test::Either(&[IS_READY_TO_ASK, IS_READY_TO_WORK])),
])
.adds(&[Adds::fields(codes::TASK, &[PLAN])])
.deeds(&[
    Deed::make("own_task", codes::TASK, &[(&PLAN, Carry::Origin)]),
    Deed::make("outreach", codes::OUTREACH, &[(&outreach::PLAN, Carry::Origin)]),
])
.guards(&[
    Guard::new("shared", Way::Reaches(&STATE, &[FINAL]), Test::Any(SHARED)).when(IS_WORK),
    Guard::new("asked", Way::Reaches(&STATE, &[FINAL]), IS_READY).when(IS_ENGAGEMENT),
    Guard::new("settled", Way::Changes(&[&TITLE, &PURPOSE, &FORM]), IS_FREE).asks(),
    Guard::new(
        "task",
        Way::Changes(&[&PLAN, &task::OWNER, &task::DUE]),
        Test::Linked(&PLAN, &IS_FREE),
    )
    .on(codes::TASK)
    .when(Test::Filled(&PLAN))
    .asks(),
    Guard::new("task_away", Way::Leaves(&PLAN), Test::Left(&PLAN, &IS_FREE)).on(codes::TASK).asks(),
    Guard::new("line", Way::Changes(outreach::LINE), Test::Linked(&outreach::PLAN, &IS_FREE))
        .on(codes::OUTREACH)
        .asks(),
    Guard::new("line_away", Way::Leaves(&outreach::PLAN), Test::Left(&outreach::PLAN, &IS_FREE))
        .on(codes::OUTREACH)
        .asks(),
])
.checks(&[
    Check::warning(
        "legwork",
        Test::All(&[STANDS, Test::Compare(OWN_SHARE, Than::More, Amount::Number(HALF))]),
    ),
    Check::warning(
        "one_sort",
        Test::All(&[
            IS_ENGAGEMENT,
            STANDS,
            Test::Any(LINES.only(&Test::Filled(&outreach::METHOD))),
        ]),
    )
    .unless(Test::All(&[
        Test::Any(LINES.only(&Test::Is(&outreach::METHOD, attention::OF_NUMBERS))),
        Test::Any(LINES.only(&Test::Is(&outreach::METHOD, attention::OF_WORDS))),
    ])),
    Check::hole("holes", Test::All(&[IS_ENGAGEMENT, STANDS, SOMEBODY_IS_UNASKED])),
    Check::warning(
        "unplanned",
        Test::All(&[
            RUNS,
            Test::Not(&Test::Any(Set::pointing(codes::PLAN, &ASSESSMENT).only(&IS_READY))),
        ]),
    )
    .on(codes::ASSESSMENT),
    Check::hole("unasked", Test::All(&[IS_PLANNED, IS_UNASKED])).on(codes::GROUP),
])
.evidence(&[
    Evidence::of("2.4").when(IS_SETTLED_WORK).proven(By::Test(IS_SETTLED_WORK)),
    Evidence::of("6.2").when(Test::All(&[
        IS_ENGAGEMENT,
        Test::Any(Set::pointing(codes::REVISION, &revision::ABOUT)),
    ])),
    // Its parts prove it.
    Evidence::of("4.2").when(Test::All(&[IS_ENGAGEMENT, STANDS, IS_READY])),
])
.views(&[View::List(&[&FORM, &YEAR, &STATE, &BY_COORDINATOR.field]), View::Board(&STATE)]);
