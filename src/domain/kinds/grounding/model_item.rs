//! A part of the district's logic model; its outcomes are those of the roadmap.

use super::model_note;
use crate::domain::Level;
use crate::domain::declare::{Carry, Deed, Given, Row, Total, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const SITUATION: u16 = 1;
const PRIORITIES: u16 = 2;
const INPUTS: u16 = 3;
const ACTIVITIES: u16 = 4;
const OUTPUTS: u16 = 5;
const PRE_YEAR: u16 = 1;
const YEAR_1: u16 = 2;
const YEAR_2: u16 = 3;
const COLUMNS: &[Choice] = &[
    Choice::new(SITUATION, "situation"),
    Choice::new(PRIORITIES, "priorities"),
    Choice::new(INPUTS, "inputs"),
    Choice::new(ACTIVITIES, "activities"),
    Choice::new(OUTPUTS, "outputs"),
];
const PHASES: &[Choice] = &[
    Choice::new(PRE_YEAR, "pre_year"),
    Choice::new(YEAR_1, "year_1"),
    Choice::new(YEAR_2, "year_2"),
];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public);
const COLUMN: Field = Field::new(101, "column", FieldType::Choice(COLUMNS)).level(Level::Public);
const PHASE: Field = Field::new(102, "phase", FieldType::Choice(PHASES)).level(Level::Public);

/// The kind.
pub static KIND: Kind =
    Kind::new(codes::MODEL_ITEM, "model_item", Level::Partner, &[TITLE, COLUMN, PHASE])
        .ordered(Order::rising(COLUMN.code))
        .deeds(&[Deed::make(
            "model_note",
            codes::MODEL_NOTE,
            &[
                (&model_note::CELL, Carry::Origin),
                (&model_note::MODEL_PART, Carry::Field(&COLUMN)),
                (&model_note::DATE, Carry::Today),
            ],
        )])
        .rows(ROWS)
        .totals(&[Total::part("noted", model_note::NOTED, model_note::ALL)])
        .views(&[View::List(&[&COLUMN, &model_note::OF_CELL.field]), View::Board(&COLUMN)]);

/// The model as the district wrote it (004, appendix A), but for its outcomes: situation 3, priorities 6,
/// what goes in 7, activities 9, what comes out 2, 7 and 7.
const ROWS: &[Row] = &[
    Row::new("model-1", &[in_column(SITUATION)]),
    Row::new("model-2", &[in_column(SITUATION)]),
    Row::new("model-3", &[in_column(SITUATION)]),
    Row::new("model-4", &[in_column(PRIORITIES)]),
    Row::new("model-5", &[in_column(PRIORITIES)]),
    Row::new("model-6", &[in_column(PRIORITIES)]),
    Row::new("model-7", &[in_column(PRIORITIES)]),
    Row::new("model-8", &[in_column(PRIORITIES)]),
    Row::new("model-9", &[in_column(PRIORITIES)]),
    Row::new("model-10", &[in_column(INPUTS)]),
    Row::new("model-11", &[in_column(INPUTS)]),
    Row::new("model-12", &[in_column(INPUTS)]),
    Row::new("model-13", &[in_column(INPUTS)]),
    Row::new("model-14", &[in_column(INPUTS)]),
    Row::new("model-15", &[in_column(INPUTS)]),
    Row::new("model-16", &[in_column(INPUTS)]),
    Row::new("model-17", &[in_column(ACTIVITIES)]),
    Row::new("model-18", &[in_column(ACTIVITIES)]),
    Row::new("model-19", &[in_column(ACTIVITIES)]),
    Row::new("model-20", &[in_column(ACTIVITIES)]),
    Row::new("model-21", &[in_column(ACTIVITIES)]),
    Row::new("model-22", &[in_column(ACTIVITIES)]),
    Row::new("model-23", &[in_column(ACTIVITIES)]),
    Row::new("model-24", &[in_column(ACTIVITIES)]),
    Row::new("model-25", &[in_column(ACTIVITIES)]),
    Row::new("model-26", &[in_column(OUTPUTS), (&PHASE, Given::Choice(PRE_YEAR))]),
    Row::new("model-27", &[in_column(OUTPUTS), (&PHASE, Given::Choice(PRE_YEAR))]),
    Row::new("model-28", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_1))]),
    Row::new("model-29", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_1))]),
    Row::new("model-30", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_1))]),
    Row::new("model-31", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_1))]),
    Row::new("model-32", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_1))]),
    Row::new("model-33", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_1))]),
    Row::new("model-34", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_1))]),
    Row::new("model-35", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_2))]),
    Row::new("model-36", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_2))]),
    Row::new("model-37", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_2))]),
    Row::new("model-38", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_2))]),
    Row::new("model-39", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_2))]),
    Row::new("model-40", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_2))]),
    Row::new("model-41", &[in_column(OUTPUTS), (&PHASE, Given::Choice(YEAR_2))]),
];

/// What a row holds in a field.
type Cell = (&'static Field, Given);

const fn in_column(column: u16) -> Cell {
    (&COLUMN, Given::Choice(column))
}
