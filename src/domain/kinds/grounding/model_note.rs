//! What was thought about a part of the district's logic model.

use crate::domain::Level;
use crate::domain::declare::{By, Carry, Deed, Evidence, Figure, Set, Test, View};
use crate::domain::field::{Choice, Field, FieldType, KindCode};
use crate::domain::kind::{Adds, Kind, Order};
use crate::domain::kinds::codes;

/// The columns of the district's logic model; the first five as in `model_item`.
const COLUMNS: &[Choice] = &[
    Choice::new(1, "situation"),
    Choice::new(2, "priorities"),
    Choice::new(3, "inputs"),
    Choice::new(4, "activities"),
    Choice::new(5, "outputs"),
    Choice::new(6, "short_outcomes"),
    Choice::new(7, "medium_outcomes"),
    Choice::new(8, "long_outcomes"),
];

const THOUGHT: Field = Field::new(100, "thought", FieldType::Text2).level(Level::Public).required();
/// The column that it is about.
pub(super) const MODEL_PART: Field = Field::new(101, "model_part", FieldType::Choice(COLUMNS));
/// When it was thought.
pub(super) const DATE: Field = Field::new(102, "date", FieldType::Date);
const QUESTION: Field = Field::new(103, "question", FieldType::Text2);
const LOCAL_MEANING: Field = Field::new(104, "local_meaning", FieldType::Text2);
const PERSON: Field = Field::new(105, "person", FieldType::Link(&[codes::PERSON]));
/// The part that it is about.
pub(super) const CELL: Field = Field::new(106, "cell", FieldType::Link(CELLS));

/// The cells of the model: the outcomes of the roadmap, and everything else in it.
const CELLS: &[KindCode] = &[codes::MODEL_ITEM, codes::OUTCOME];
const NOTES: Set = Set::pointing(codes::MODEL_NOTE, &CELL);
const IS_NOTED: Test = Test::Any(NOTES);
/// All cells.
pub(super) const ALL: Set = Set::all(CELLS);
/// Those with a note.
pub(super) const NOTED: Set = ALL.only(&IS_NOTED);
const NOT_NOTED: Set = ALL.only(&Test::Not(&IS_NOTED));
/// How many notes a cell has.
pub(super) const OF_CELL: Figure = Figure::count("model_notes", NOTES);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::MODEL_NOTE,
    "model_note",
    Level::Team,
    &[THOUGHT, CELL, MODEL_PART, DATE, QUESTION, LOCAL_MEANING, PERSON],
)
.adds(&[Adds::figures(codes::MODEL_ITEM, &[OF_CELL]), Adds::figures(codes::OUTCOME, &[OF_CELL])])
.deeds(&[Deed::make(
    "model_note",
    codes::MODEL_NOTE,
    &[(&CELL, Carry::Origin), (&DATE, Carry::Today)],
)
.on(codes::OUTCOME)])
.ordered(Order::rising(MODEL_PART.code))
.evidence(&[Evidence::of("1.2.5")
    .proven(By::Test(Test::All(&[Test::Not(&Test::Any(NOT_NOTED)), Test::Any(NOTED)])))])
.views(&[View::List(&[&CELL, &MODEL_PART, &DATE])]);
