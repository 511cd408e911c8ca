//! School and organization ask together for money that is matched.

use crate::domain::Level;
use crate::domain::common::SITE;
use crate::domain::declare::{
    Amount, Check, Day, Figure, Guard, List, Part, Report, Set, Stamp, Test, Than, Total, View,
    Way, With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::codes;
use crate::domain::kinds::partners::organization;

use super::fund;

const DRAFT: u16 = 1;
const SENT: u16 = 2;
const APPROVED: u16 = 3;
const REFUSED: u16 = 4;
const PAID: u16 = 5;
const STATES: &[Choice] = &[
    Choice::new(DRAFT, "draft"),
    Choice::new(SENT, "sent"),
    Choice::new(APPROVED, "approved"),
    Choice::new(REFUSED, "refused"),
    Choice::new(PAID, "paid"),
];
/// Two months before an organization has to be approved anew, somebody should know.
const NOTICE: u16 = 60;

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const ORGANIZATION: Field =
    Field::new(101, "organization", FieldType::Link(&[codes::ORGANIZATION])).required();
/// What it is to be paid from.
const FUND: Field = Field::new(102, "fund", FieldType::Link(&[codes::FUND])).required();
const PLAN: Field = Field::new(103, "plan", FieldType::Text2);
const SERVICES: Field = Field::new(104, "services", FieldType::Links(&[codes::SERVICE]));
/// How much is asked for.
const AMOUNT: Field = Field::new(105, "amount", FieldType::PRICE).required();
const ASKED: Field = Field::new(106, "asked", FieldType::Date);
const ANSWERED: Field = Field::new(107, "answered", FieldType::Date);
const STATE: Field =
    Field::new(108, "state", FieldType::Choice(STATES)).begins(DRAFT).open(&[DRAFT, SENT]);
const REASON: Field = Field::new(109, "reason", FieldType::Line2);

/// The district has approved the school before.
const PREAPPROVED: Field = Field::new(160, "preapproved", FieldType::Date);
/// From when to when the district has approved the organization.
const APPROVED_FROM: Field = Field::new(160, "approved_from", FieldType::Date);
const APPROVED_UNTIL: Field = Field::new(161, "approved_until", FieldType::Date).remind(NOTICE);
/// On which terms.
const APPROVAL_TERMS: Field = Field::new(211, "approval_terms", FieldType::Text2);

/// From when it is sent, whatever was passed over on the way.
const SPOKEN_FOR: &[u16] = &[SENT, APPROVED, PAID];
/// The money of the fund is spoken for.
const IS_COMMITTED: Test = Test::Is(&STATE, SPOKEN_FOR);
/// Of a fund: what its orders have taken, and what they leave.
const COMMITTED: Amount = Amount::Sum(
    Set::pointing(codes::WORK_ORDER, &FUND).only(&IS_COMMITTED),
    &Amount::Field(&AMOUNT),
);
const FUND_LEFT: Amount = Amount::Less(&Amount::Field(&fund::TOTAL), &[COMMITTED]);
const LEFT_OF_FUND: Figure = Figure::amount("left", FieldType::MONEY, FUND_LEFT);
/// What the other orders leave of the fund.
const LEFT: Amount = Amount::Less(
    &Amount::Of(&FUND, &Amount::Field(&fund::TOTAL)),
    &[Amount::Sum(
        Set::alike(&FUND).only(&Test::All(&[Test::Other, IS_COMMITTED])),
        &Amount::Field(&AMOUNT),
    )],
);
const LEFT_FOR_THIS: Figure = Figure::amount("left_for_this", FieldType::MONEY, LEFT);
const LIMIT: Amount = Amount::Of(&FUND, &Amount::Field(&fund::ORDER_LIMIT));
const ORDER_LIMIT: Figure = Figure::amount("order_limit", FieldType::MONEY, LIMIT);
const IS_DRAFT: Test = Test::Is(&STATE, &[DRAFT]);
const MAY_ASK: Test = Test::Not(&Test::Is(&STATE, &[REFUSED]));
/// There is something to compare it with: a fund may have neither.
const HAS_LIMIT: Test = Test::Linked(&FUND, &Test::Filled(&fund::ORDER_LIMIT));
const HAS_TOTAL: Test = Test::Linked(&FUND, &Test::Filled(&fund::TOTAL));
const WITHIN_LIMIT: Test = Test::Compare(Amount::Field(&AMOUNT), Than::AtMost, LIMIT);
const WITHIN_FUND: Test = Test::Compare(Amount::Field(&AMOUNT), Than::AtMost, LEFT);
const IS_APPROVED: Test = Test::All(&[
    Test::Before(Day::Field(&APPROVED_FROM), Day::Today(1)),
    Test::Either(&[
        Test::Empty(&APPROVED_UNTIL),
        Test::Before(Day::Today(-1), Day::Field(&APPROVED_UNTIL)),
    ]),
]);
/// It was approved, and is no longer.
const HAS_LAPSED: Test =
    Test::All(&[Test::Filled(&APPROVED_UNTIL), Test::is_past(&APPROVED_UNTIL)]);
const OF_LAPSED: Test = Test::Linked(&ORGANIZATION, &HAS_LAPSED);
/// A last day of its approval is known.
const HAS_LAST_DAY: Test = Test::Linked(&ORGANIZATION, &Test::Filled(&APPROVED_UNTIL));
const OF_APPROVED: Test = Test::Linked(&ORGANIZATION, &IS_APPROVED);
/// Until when its organization was approved.
const WAS_APPROVED: Figure =
    Figure::day("vendor_until", Day::Of(&ORGANIZATION, &Day::Field(&APPROVED_UNTIL)));

/// Whom the district has cleared, so that a school can begin (systems, 52).
const CLEARED: Report = Report::new(
    "approved_vendors",
    &[Part::List(
        List::all(
            codes::ORGANIZATION,
            &[&organization::SERVICES, &APPROVED_FROM, &APPROVED_UNTIL, &APPROVAL_TERMS],
        )
        .only(IS_APPROVED)
        .called("approved"),
    )],
);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::WORK_ORDER,
    "work_order",
    Level::Partner,
    &[TITLE, ORGANIZATION, FUND, PLAN, SERVICES, AMOUNT, ASKED, ANSWERED, STATE, REASON],
)
.figures(&[LEFT_FOR_THIS])
.guards(&[
    Guard::new("per_order", Way::Changes(&[&AMOUNT, &FUND, &STATE]), WITHIN_LIMIT)
        .when(Test::All(&[MAY_ASK, HAS_LIMIT, HAS_TOTAL]))
        .tells(&[&ORDER_LIMIT, &LEFT_FOR_THIS]),
    // Of a fund without a total nobody can say what is left.
    Guard::new("per_order_only", Way::Changes(&[&AMOUNT, &FUND, &STATE]), WITHIN_LIMIT)
        .when(Test::All(&[MAY_ASK, HAS_LIMIT, Test::Not(&HAS_TOTAL)]))
        .tells(&[&ORDER_LIMIT]),
    Guard::new("left", Way::Changes(&[&AMOUNT, &FUND, &STATE]), WITHIN_FUND)
        .when(Test::All(&[MAY_ASK, HAS_TOTAL]))
        .tells(&[&LEFT_FOR_THIS]),
    Guard::new(
        "send",
        Way::Reaches(&STATE, SPOKEN_FOR),
        Test::All(&[
            Test::Filled(&PLAN),
            Test::Filled(&SERVICES),
            Test::Filled(&ASKED),
            Test::Linked(&SITE, &Test::Filled(&PREAPPROVED)),
        ]),
    ),
    Guard::new("approved", Way::Changes(&[&ORGANIZATION]), OF_APPROVED)
        .when(Test::Not(&HAS_LAST_DAY)),
    // It is said until when: whoever reads it knows what to ask for.
    Guard::new("approved_until", Way::Changes(&[&ORGANIZATION]), OF_APPROVED)
        .when(HAS_LAST_DAY)
        .tells(&[&WAS_APPROVED]),
    Guard::in_order(&ASKED, &ANSWERED),
    Guard::in_order(&APPROVED_FROM, &APPROVED_UNTIL).on(codes::ORGANIZATION),
])
.stamps(&[Stamp::reaches(&STATE, &[APPROVED, REFUSED], &ANSWERED, With::Today)])
.checks(&[
    Check::hole(
        "incomplete",
        Test::All(&[IS_DRAFT, Test::Either(&[Test::Empty(&PLAN), Test::Empty(&SERVICES)])]),
    ),
    Check::warning("over_limit", Test::All(&[MAY_ASK, HAS_LIMIT, Test::Not(&WITHIN_LIMIT)]))
        .tells(&[&ORDER_LIMIT])
        .home(),
    Check::warning("vendor_lapsed", Test::All(&[Test::Is(&STATE, &[DRAFT, SENT]), OF_LAPSED]))
        .tells(&[&WAS_APPROVED]),
    Check::warning(
        "approval_ended",
        Test::All(&[Test::Is(&organization::SERVES_AS, &[organization::VENDOR]), HAS_LAPSED]),
    )
    .on(codes::ORGANIZATION),
    // Of one that is sent the fund tells it.
    Check::warning("over", Test::All(&[IS_DRAFT, HAS_TOTAL, Test::Not(&WITHIN_FUND)]))
        .tells(&[&LEFT_FOR_THIS])
        .home(),
    Check::warning("overdrawn", Test::Compare(FUND_LEFT, Than::Less, Amount::Number(0)))
        .on(codes::FUND)
        .tells(&[&LEFT_OF_FUND])
        .home(),
    Check::note("waiting", Test::All(&[Test::Is(&STATE, &[SENT]), Test::Empty(&ANSWERED)])),
])
.reports(&[CLEARED])
.totals(&[
    Total::count("orders").per(&STATE),
    Total::sum("asked_for", FieldType::MONEY, &Amount::Field(&AMOUNT)).per(&STATE),
])
.adds(&[
    Adds::fields(codes::SITE, &[PREAPPROVED]),
    Adds::fields(codes::ORGANIZATION, &[APPROVED_FROM, APPROVED_UNTIL, APPROVAL_TERMS]),
    Adds::figures(
        codes::FUND,
        &[Figure::amount("committed", FieldType::MONEY, COMMITTED), LEFT_OF_FUND],
    ),
])
.views(&[View::List(&[&STATE, &AMOUNT, &FUND]), View::Board(&STATE)]);
