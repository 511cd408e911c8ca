//! By what an agreement is judged, or how ready a school is.

use crate::domain::Level;
use crate::domain::declare::{Amount, Figure, Set, Test, View, Why};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::Kind;
use crate::domain::kinds::codes;

use super::score;

const OF_AGREEMENT: u16 = 1;
const READINESS: u16 = 2;
const FORMS: &[Choice] =
    &[Choice::new(OF_AGREEMENT, "agreement"), Choice::new(READINESS, "readiness")];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
const FORM: Field =
    Field::new(260, "form", FieldType::Choice(FORMS)).level(Level::Public).begins(OF_AGREEMENT);
/// The agreement that it judges.
pub const AGREEMENT: Field = Field::new(101, "agreement", FieldType::Link(&[codes::AGREEMENT]))
    .when(&FORM, &[OF_AGREEMENT])
    .required();
/// By which measure it is seen.
pub const MEASURE: Field = Field::new(102, "measure", FieldType::Link(&[codes::MEASURE]));

const SCORES: Set = Set::pointing(codes::SCORE, &score::CRITERION);
const BEFORE: Amount = Amount::Latest(
    SCORES.only(&Test::Is(&score::PHASE, &[score::BEFORE])),
    &score::DATE,
    &score::VALUE,
);
const AFTER: Amount = Amount::Latest(
    SCORES.only(&Test::Is(&score::PHASE, &[score::AFTER])),
    &score::DATE,
    &score::VALUE,
);
/// It says how ready a school is (systems, 63).
pub const IS_OF_READINESS: Test = Test::Is(&FORM, &[READINESS]);

/// How it was judged before.
pub(super) const SCORE_BEFORE: Figure = Figure::amount("before", FieldType::Signed, BEFORE);
/// How it was judged after.
pub(super) const SCORE_AFTER: Figure = Figure::amount("after", FieldType::Signed, AFTER);
/// What is different between the two: unknown until both are there.
pub(super) const CHANGE: Figure =
    Figure::amount("change", FieldType::Signed, Amount::Less(&AFTER, &[BEFORE]));

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::CRITERION, "criterion", Level::Partner, &[TITLE, FORM, AGREEMENT, MEASURE])
        .figures(&[SCORE_BEFORE, SCORE_AFTER, CHANGE])
        .views(&[View::List(&[&AGREEMENT, &SCORE_BEFORE.field, &SCORE_AFTER.field, &CHANGE.field])])
        .because(&[
            Why::named(&AGREEMENT),
            Why::naming(codes::CRITERION, &MEASURE).on(codes::MEASURE),
        ]);
