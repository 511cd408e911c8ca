//! What a partner promised for a time and what came of it, and when partners last sat around one table
//! (systems, 50).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, By, Carry, Check, Day, Deed, Evidence, Figure, Formula, Guard, List, Narrow, Part,
    Report, Set, Test, Than, Total, View, Why,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::meetings::meeting;

use super::partnership::{self, IS_PARTNER, PARTNERSHIPS};
use super::{agreement, criterion, organization, service, volunteer};

const RATINGS: &[Choice] = &[
    Choice::new(1, "below"),
    Choice::new(2, "partly"),
    Choice::new(3, "as_promised"),
    Choice::new(4, "beyond"),
];
/// So many days are taken for a term: nothing says yet when one begins.
const TERM: i16 = 120;

const PROMISE: Field = Field::new(100, "promise", FieldType::Line2).level(Level::Public).required();
const ORGANIZATION: Field =
    Field::new(101, "organization", FieldType::Link(&[codes::ORGANIZATION]))
        .level(Level::Partner)
        .required();
const AGREEMENT: Field = Field::new(102, "agreement", FieldType::Link(&[codes::AGREEMENT]));
const FROM: Field = Field::new(103, "from", FieldType::Date).level(Level::Partner);
/// The last day for which it was promised.
const UNTIL: Field = Field::new(104, "until", FieldType::Date).level(Level::Partner).required();
/// What is counted.
const UNIT: Field = Field::new(105, "unit", FieldType::Line2).level(Level::Partner);
const PROMISED: Field = Field::new(106, "promised", FieldType::Decimal).level(Level::Partner);
const DELIVERED: Field = Field::new(107, "delivered", FieldType::Decimal).level(Level::Partner);
const MEASURE: Field = Field::new(108, "measure", FieldType::Link(&[codes::MEASURE]));
const RATING: Field = Field::new(109, "rating", FieldType::Choice(RATINGS)).level(Level::Private);
const REVIEWERS: Field = Field::new(110, "reviewers", FieldType::Links(&[codes::PERSON]));
const FOLLOW_UP: Field = Field::new(111, "follow_up", FieldType::Text2);
/// Where it was talked about.
const MEETING: Field = Field::new(112, "meeting", FieldType::Link(&[codes::MEETING]));

/// The partners who sat around one table there.
const ROUND_TABLE: Field =
    Field::new(200, "round_table", FieldType::Links(&[codes::ORGANIZATION])).level(Level::Partner);

const KEPT: Amount = Amount::Share(&Amount::Field(&DELIVERED), &Amount::Field(&PROMISED));
const KEPT_SHARE: Figure = Figure::amount("kept", FieldType::Percent, KEPT).level(Level::Partner);
const IS_KEPT: Test =
    Test::Compare(Amount::Field(&DELIVERED), Than::AtLeast, Amount::Field(&PROMISED));
const IS_SHORT: Test =
    Test::Compare(Amount::Field(&DELIVERED), Than::Less, Amount::Field(&PROMISED));
const IS_OVER: Test = Test::is_past(&UNTIL);

/// Of an organization: what it promised for this term, and the round tables at which it sat.
const REVIEWS: Set = Set::pointing(codes::PARTNER_REVIEW, &ORGANIZATION);
const OF_TERM: Test = Test::Not(&Test::Before(Day::Field(&UNTIL), Day::Today(-TERM)));
const OF_TERM_AND_KEPT: Test = Test::All(&[OF_TERM, IS_KEPT]);
const TABLES: Set = Set::pointing(codes::MEETING, &ROUND_TABLE);
const IN_TERM: Test = Test::All(&[
    meeting::IS_HELD,
    Test::Not(&Test::Before(Day::Field(&meeting::DATE), Day::Today(-TERM))),
]);
const PARTNERS: Test = Test::Any(PARTNERSHIPS.only(&IS_PARTNER));
const LAST_TABLE: Figure =
    Figure::day("last_round_table", Day::Latest(TABLES.only(&meeting::IS_HELD), &meeting::DATE));
const PROMISES: Figure = Figure::count("promises", REVIEWS.only(&OF_TERM)).level(Level::Partner);
const PROMISES_KEPT: Figure =
    Figure::count("promises_kept", REVIEWS.only(&OF_TERM_AND_KEPT)).level(Level::Partner);
const LAST_REVIEW: Figure =
    Figure::day("last_review", Day::Latest(REVIEWS, &UNTIL)).level(Level::Partner);
/// Which problems its partnerships are about (systems, 45).
const SERVED: Figure = Figure::by(
    "problems_served",
    FieldType::Links(&[codes::PROBLEM]),
    Formula::Named(PARTNERSHIPS, &partnership::NEEDS),
);
const OFFERED: Figure = Figure::count(
    "services_offered",
    Set::pointing(codes::SERVICE, &service::PROVIDER).only(&service::IS_OFFERED),
);

/// Some volunteer gives time now.
const SOMEBODY_HELPS: Test = Test::Any(Set::all(&[codes::VOLUNTEER]).only(&volunteer::IS_ACTIVE));

/// A year with a partner, for the partner too: what was promised and what came of it.
const YEAR: Report = Report::new(
    "partner_year",
    &[
        Part::Record(
            &ORGANIZATION,
            &[&PROMISES.field, &PROMISES_KEPT.field, &LAST_REVIEW.field, &LAST_TABLE.field],
        ),
        Part::List(
            List::all(
                codes::PARTNER_REVIEW,
                &[&FROM, &UNTIL, &UNIT, &PROMISED, &DELIVERED, &KEPT_SHARE.field],
            )
            .of(&[(&ORGANIZATION, Narrow::Same(&ORGANIZATION))]),
        ),
        Part::List(
            List::all(
                codes::CRITERION,
                &[
                    &criterion::SCORE_BEFORE.field,
                    &criterion::SCORE_AFTER.field,
                    &criterion::CHANGE.field,
                ],
            )
            .of(&[(
                &criterion::AGREEMENT,
                Narrow::SameOrOf(&ORGANIZATION, &criterion::AGREEMENT, &agreement::PARTNER),
            )]),
        ),
        Part::List(
            List::all(codes::SERVICE, &[&service::FORM, &service::STATE, &service::HOW_TO_ASK])
                .of(&[(&service::PROVIDER, Narrow::Same(&ORGANIZATION))]),
        ),
        Part::List(
            List::all(codes::MEETING, &[&meeting::DATE, &meeting::PLACE])
                .of(&[(&ROUND_TABLE, Narrow::Same(&ORGANIZATION))]),
        ),
        Part::ChecksOf(&ORGANIZATION),
    ],
)
.asks(&[ORGANIZATION]);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::PARTNER_REVIEW,
    "partner_review",
    Level::Partner,
    &[
        PROMISE,
        ORGANIZATION,
        AGREEMENT,
        FROM,
        UNTIL,
        UNIT,
        PROMISED,
        DELIVERED,
        MEASURE,
        RATING,
        REVIEWERS,
        FOLLOW_UP,
        MEETING,
    ],
)
.ordered(Order::newest(UNTIL.code))
.figures(&[KEPT_SHARE])
.deeds(&[Deed::make("partner_review", codes::PARTNER_REVIEW, &[(&ORGANIZATION, Carry::Origin)])
    .on(codes::ORGANIZATION)])
.reports(&[YEAR])
.guards(&[Guard::in_order(&FROM, &UNTIL)])
.checks(&[
    Check::hole("not_delivered", Test::All(&[IS_OVER, Test::Empty(&DELIVERED)]))
        .aside(&UNTIL)
        .home(),
    Check::warning("short", Test::All(&[IS_OVER, IS_SHORT])).tells(&[&KEPT_SHARE]),
    Check::warning(
        "no_round_table",
        Test::All(&[PARTNERS, Test::Not(&Test::Any(TABLES.only(&IN_TERM)))]),
    )
    .on(codes::ORGANIZATION)
    .home(),
    Check::hole("no_review", Test::All(&[PARTNERS, Test::Not(&Test::Any(REVIEWS.only(&OF_TERM)))]))
        .on(codes::ORGANIZATION),
])
.evidence(&[Evidence::of("10.4")
    .when(Test::Filled(&DELIVERED))
    .proven(By::Test(Test::All(&[Test::Filled(&DELIVERED), SOMEBODY_HELPS])))])
.totals(&[Total::part(
    "partners_at_table",
    Set::all(&[codes::ORGANIZATION])
        .only(&Test::All(&[PARTNERS, Test::Any(TABLES.only(&IN_TERM))])),
    Set::all(&[codes::ORGANIZATION]).only(&PARTNERS),
)])
.adds(&[
    Adds::fields(codes::MEETING, &[ROUND_TABLE]),
    Adds::figures(
        codes::ORGANIZATION,
        &[SERVED, OFFERED, PROMISES, PROMISES_KEPT, LAST_REVIEW, LAST_TABLE],
    ),
    Adds::views(
        codes::ORGANIZATION,
        &[
            View::List(&[
                &organization::SECTOR,
                &OFFERED.field,
                &PROMISES.field,
                &PROMISES_KEPT.field,
                &LAST_REVIEW.field,
                &LAST_TABLE.field,
            ]),
            View::Table(&organization::PUBLIC_PARTNERS),
        ],
    ),
])
.because(&[Why::named(&AGREEMENT)])
.views(&[
    View::List(&[&ORGANIZATION, &PROMISED, &DELIVERED, &KEPT_SHARE.field, &UNTIL]),
    View::Bars(&FROM, &UNTIL),
]);
