//! How ready a school is, judged criterion by criterion again and again, and the support that fits it and that
//! can be paid for (systems, 63). How many tiers there are and what is judged each district says itself.

use crate::domain::Level;
use crate::domain::declare::{
    Amount, Axis, Carry, Check, Day, Deed, Figure, Guard, Set, Table, Test, View, Way,
};
use crate::domain::field::{Field, FieldType};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;
use crate::domain::kinds::partners::{criterion, score};

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const NUMBER: Field =
    Field::new(101, "number", FieldType::Integer { min: 1, max: 20 }).level(Level::Public);
const SUPPORT: Field = Field::new(102, "support", FieldType::Text2).level(Level::Public);
const RESOURCES: Field = Field::new(103, "resources", FieldType::Text2);
/// What one school costs in a year.
const COST: Field = Field::new(104, "cost", FieldType::PRICE);

/// Of a site: what it gets.
const TIER: Field = Field::new(262, "tier", FieldType::Link(&[codes::SUPPORT_TIER]));
/// Of a score: the school that was judged.
const SCHOOL: Field = Field::new(260, "school", FieldType::Link(&[codes::SITE]));

/// Of a score: it says how ready a school is.
const OF_READINESS: Test =
    Test::Any(Set::linked(&score::CRITERION).only(&criterion::IS_OF_READINESS));
/// Of a site: how it was judged.
const RATINGS: Set = Set::pointing(codes::SCORE, &SCHOOL).only(&OF_READINESS);
const RATED: Figure = Figure::day("readiness_rated", Day::Latest(RATINGS, &score::DATE));
/// Of a tier: who gets it, and what that costs.
const SCHOOLS: Amount = Amount::Count(Set::pointing(codes::SITE, &TIER));
const HOW_MANY: Figure = Figure::amount("schools", FieldType::COUNT, SCHOOLS);
const COST_OF_ALL: Figure =
    Figure::amount("cost_of_all", FieldType::PRICE, Amount::Times(&SCHOOLS, &Amount::Field(&COST)));

const CRITERIA: Axis =
    Axis::Records(&score::CRITERION, codes::CRITERION, Some(&criterion::IS_OF_READINESS));
/// How ready each school is by the newest judgement of each criterion.
const READINESS: Table =
    Table::new("readiness", CRITERIA, Axis::Records(&SCHOOL, codes::SITE, None), &[&score::VALUE])
        .only(&OF_READINESS)
        .newest(&score::DATE);
/// How that went on month by month; of several schools narrowed to one.
const HISTORY: Table =
    Table::new("history", CRITERIA, Axis::Months(&score::DATE), &[&score::VALUE])
        .only(&OF_READINESS)
        .newest(&score::DATE);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::SUPPORT_TIER,
    "support_tier",
    Level::Public,
    &[TITLE, NUMBER, SUPPORT, RESOURCES, COST],
)
.ordered(Order::rising(NUMBER.code))
.figures(&[HOW_MANY, COST_OF_ALL])
.guards(&[Guard::new("whose", Way::While(OF_READINESS), Test::Filled(&SCHOOL)).on(codes::SCORE)])
.deeds(&[Deed::make(
    "score",
    codes::SCORE,
    &[(&SCHOOL, Carry::Origin), (&score::DATE, Carry::Today)],
)
.on(codes::SITE)])
.checks(&[
    Check::hole("no_tier", Test::All(&[Test::Any(RATINGS), Test::Empty(&TIER)])).on(codes::SITE),
    Check::hole("not_rated", Test::All(&[Test::Filled(&TIER), Test::Not(&Test::Any(RATINGS))]))
        .on(codes::SITE),
])
.adds(&[
    Adds::fields(codes::SITE, &[TIER]),
    Adds::figures(codes::SITE, &[RATED]),
    Adds::fields(codes::SCORE, &[SCHOOL]),
    Adds::views(codes::SCORE, &[View::Table(&READINESS), View::Table(&HISTORY)]),
])
.views(&[View::List(&[&NUMBER, &COST, &HOW_MANY.field, &COST_OF_ALL.field])]);
