//! The five rules by which a round of listening is judged (004 A), who carries it, and the steps that it shows
//! (systems, 23). They stand apart from the round, because what they look at points to it: plans, lines, findings.

use crate::domain::common::{self, PILLARS};
use crate::domain::declare::{Amount, By, Checklist, Computed, Evidence, Figure, Set, Test, View};
use crate::domain::field::FieldType;
use crate::domain::kind::Adds;
use crate::domain::kinds::attention::{self, FOCUS_GROUP, FORUM, OTHER_METHODS, SURVEY};
use crate::domain::kinds::codes;
use crate::domain::kinds::meetings::participation;
use crate::domain::kinds::outlines::problem;
use crate::domain::kinds::people::person;
use crate::domain::kinds::plan::plan_entry;

use super::{assessment, finding, instrument, item, mention, outreach, plan};

/// What was heard in a round.
const FINDINGS: Set = Set::pointing(codes::FINDING, &finding::ASSESSMENT);
const PROBLEMS: Set = Set::pointing(codes::PROBLEM, &finding::FINDINGS);
/// The plans by which people are asked in it, and the lines of a plan.
const PLANS: Set = Set::pointing(codes::PLAN, &plan::ASSESSMENT);
const LINES: Set = Set::pointing(codes::OUTREACH, &outreach::PLAN);
const MEETINGS: Set = Set::pointing(codes::MEETING, &assessment::ASSESSMENT);

const CAUSE_IS_SOUGHT: Test =
    Test::FigureIs(&problem::CAUSE_STATE, &[problem::SOUGHT, problem::FOUND]);
/// The cause of each problem that came out of it was looked for.
const CAUSES: Figure = Figure::test(
    "rule_causes",
    Test::Every(FINDINGS.only(&Test::Any(PROBLEMS)), &Test::Every(PROBLEMS, &CAUSE_IS_SOUGHT)),
);

/// People were heard in one of these ways: by an instrument for it, by how often something was heard so, or by a line
/// of a plan that is done.
macro_rules! heard_by {
    ($methods:expr) => {
        Test::Either(&[
            Test::Any(
                FINDINGS.only(&Test::Any(
                    Set::pointing(codes::MENTION, &mention::FINDING)
                        .only(&Test::Is(&mention::METHOD, $methods)),
                )),
            ),
            Test::Any(
                Set::pointing(codes::PARTICIPATION, &participation::ASSESSMENT)
                    .only(&asked_by!($methods)),
            ),
            Test::Any(
                MEETINGS.only(&Test::Any(
                    Set::pointing(codes::PARTICIPATION, &participation::OCCASION)
                        .only(&asked_by!($methods)),
                )),
            ),
            Test::Any(PLANS.only(&Test::Any(
                LINES.only(&Test::All(&[outreach::IS_DONE, Test::Is(&outreach::METHOD, $methods)])),
            ))),
        ])
    };
}
macro_rules! asked_by {
    ($methods:expr) => {
        Test::Any(
            Set::linked(&instrument::INSTRUMENT).only(&Test::Is(&instrument::METHOD, $methods)),
        )
    };
}
const METHODS: Figure = Figure::test(
    "rule_methods",
    Test::All(&[
        heard_by!(&[SURVEY]),
        heard_by!(&[FOCUS_GROUP]),
        heard_by!(&[FORUM]),
        heard_by!(OTHER_METHODS),
    ]),
);

/// The principal uses it for the main objectives: each of this year's plan rests on something that was heard. While
/// there is none, nobody can know.
const USED: Figure = Figure::test(
    "rule_used",
    Test::Every(
        Set::all(&[codes::PLAN_ENTRY]).only(&plan_entry::IS_OBJECTIVE_OF_THIS_YEAR),
        &Test::Any(Set::linked(&plan_entry::FINDINGS)),
    ),
);

/// Something was heard about a pillar or an area, or people were asked about it.
macro_rules! looks_at {
    ($of_finding:expr, $of_item:expr, $part:expr) => {
        Test::Either(&[
            Test::Any(FINDINGS.only(&Test::Is($of_finding, &[$part]))),
            Test::Any(
                PLANS.only(&Test::Any(
                    LINES.only(&Test::Any(
                        Set::linked(&outreach::INSTRUMENT).only(&Test::Any(
                            Set::pointing(codes::ITEM, &item::INSTRUMENT)
                                .only(&Test::Is($of_item, &[$part])),
                        )),
                    )),
                )),
            ),
        ])
    };
}
macro_rules! looks_at_pillar {
    ($pillar:expr) => {
        looks_at!(&PILLARS, &PILLARS, $pillar)
    };
}
macro_rules! looks_at_area {
    ($area:expr) => {
        looks_at!(&finding::AREAS, &item::AREAS, $area)
    };
}
/// All four pillars and six areas were looked at.
const SCOPE: Figure = Figure::test(
    "rule_scope",
    Test::All(&[
        looks_at_pillar!(common::SUPPORTS),
        looks_at_pillar!(common::LEARNING),
        looks_at_pillar!(common::FAMILIES),
        looks_at_pillar!(common::LEADERSHIP),
        looks_at_area!(attention::STRUCTURES),
        looks_at_area!(attention::TEACHING),
        looks_at_area!(attention::CLIMATE),
        looks_at_area!(attention::INCLUSIVE_LEADERSHIP),
        looks_at_area!(attention::CONTINUING_ENGAGEMENT),
        looks_at_area!(attention::CURRICULUM),
    ]),
);

/// In the order of 004 A.
const RULES: &[Test] = &[
    Test::Says(&assessment::HEARD_ENOUGH),
    Test::Says(&CAUSES),
    Test::Says(&METHODS),
    Test::Says(&USED),
    Test::Says(&SCOPE),
];

/// Somebody of some kinds of people asks others: a line is theirs, or they carry it too.
macro_rules! carried_by {
    ($key:literal, $kinds:expr) => {
        Figure::test(
            $key,
            Test::Any(
                PLANS.only(&Test::Any(
                    LINES.only(&Test::Either(&[
                        Test::Any(
                            Set::linked(&outreach::OWNER)
                                .only(&Test::Is(&person::PERSON_KIND, $kinds)),
                        ),
                        Test::Any(
                            Set::linked(&outreach::CARRIED_BY)
                                .only(&Test::Is(&person::PERSON_KIND, $kinds)),
                        ),
                    ])),
                )),
            ),
        )
    };
}
const STUDENTS: Figure = carried_by!("students", &[person::STUDENT]);
const FAMILIES: Figure = carried_by!("families", &[person::FAMILY]);
const STAFF: Figure = carried_by!("staff", person::STAFF);
const COMMUNITY: Figure = carried_by!("community", &[person::PARTNER, person::COMMUNITY]);
const CARRIERS: &[Test] =
    &[Test::Says(&STUDENTS), Test::Says(&FAMILIES), Test::Says(&STAFF), Test::Says(&COMMUNITY)];

const RULES_MET: Figure = Figure::amount("rules_met", FieldType::COUNT, Amount::Met(RULES));

/// What is told of a round by what points to it.
pub(in crate::domain::kinds) const BRINGS: &[Adds] = &[
    Adds::figures(
        codes::ASSESSMENT,
        &[
            RULES_MET,
            Figure::count("findings", FINDINGS),
            Figure::amount(
                "problems",
                FieldType::COUNT,
                Amount::Sum(FINDINGS, &Amount::Count(PROBLEMS)),
            ),
        ],
    ),
    Adds::checklists(
        codes::ASSESSMENT,
        &[Checklist::new("rules", RULES), Checklist::new("carriers", CARRIERS)],
    ),
    Adds::views(
        codes::ASSESSMENT,
        &[
            View::List(&[
                &assessment::STATE,
                &RULES_MET.field,
                &assessment::START,
                &assessment::END,
            ]),
            View::Bars(&assessment::START, &assessment::END),
        ],
    ),
    Adds::evidence(
        codes::ASSESSMENT,
        &[
            Evidence::of("6.1").when(Test::Any(PLANS)).proven(By::Test(Test::All(CARRIERS))),
            Evidence::of("6.3").proven(By::Code(Computed::EveryGroupHeard)),
        ],
    ),
];
