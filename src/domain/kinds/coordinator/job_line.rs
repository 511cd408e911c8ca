//! What a coordinator has to be able to do, and does: the lines of the job (systems, 60 and 62).

use crate::domain::Level;
use crate::domain::declare::{Check, Given, Row, Test, View};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Kind, Order};
use crate::domain::kinds::codes;

const SKILL: u16 = 1;
/// Something that is done.
pub const ACTIVITY: u16 = 2;
const FORMS: &[Choice] = &[Choice::new(SKILL, "skill"), Choice::new(ACTIVITY, "activity")];
const NEEDS: &[Choice] = &[Choice::new(1, "required"), Choice::new(2, "wished")];

const TITLE: Field = Field::new(100, "title", FieldType::Line2).level(Level::Public).required();
/// Whether it is a skill or an activity.
pub const FORM: Field = Field::new(101, "form", FieldType::Choice(FORMS)).level(Level::Public);
const NUMBER: Field = Field::new(102, "number", FieldType::Line).level(Level::Public);
const NEED: Field = Field::new(103, "need", FieldType::Choice(NEEDS));
const SOURCE: Field = Field::new(104, "source", FieldType::Line);
/// In the first year most time goes there (003, 004).
pub const FIRST_YEAR: Field = Field::new(105, "first_year", FieldType::Flag);
const NOTE: Field = Field::new(106, "note", FieldType::Text2);

/// The kind.
pub static KIND: Kind = Kind::new(
    codes::JOB_LINE,
    "job_line",
    Level::Partner,
    &[TITLE, FORM, NUMBER, NEED, SOURCE, FIRST_YEAR, NOTE],
)
.ordered(Order::rising(NUMBER.code))
.checks(&[Check::hole("no_source", Test::Empty(&SOURCE))])
.rows(ROWS)
.views(&[View::List(&[&NUMBER, &FORM, &NEED, &SOURCE]), View::Board(&FORM)]);

macro_rules! skill {
    ($code:literal, $number:literal, $source:literal) => {
        Row::new(
            $code,
            &[
                (&FORM, Given::Choice(SKILL)),
                (&NUMBER, Given::Text($number)),
                (&SOURCE, Given::Text($source)),
            ],
        )
    };
}
macro_rules! activity {
    ($code:literal, $number:literal $(, $first:ident)?) => {
        Row::new(
            $code,
            &[
                (&FORM, Given::Choice(ACTIVITY)),
                (&NUMBER, Given::Text($number)),
                (&SOURCE, Given::Text("004 App B")),
                $((&$first, Given::Yes),)?
            ],
        )
    };
}
/// Twelve skills of two sources and ten activities (systems, 4.20).
const ROWS: &[Row] = &[
    skill!("job-skill-1", "CK01", "001 St3 M3"),
    skill!("job-skill-2", "CK02", "001 St3 M3"),
    skill!("job-skill-3", "CK03", "001 St3 M3"),
    skill!("job-skill-4", "CK04", "001 St3 M3"),
    skill!("job-skill-5", "CK05", "001 St3 M3"),
    skill!("job-skill-6", "CK06", "001 St3 M3"),
    skill!("job-skill-7", "CK07", "004 App B"),
    skill!("job-skill-8", "CK08", "004 App B"),
    skill!("job-skill-9", "CK09", "004 App B"),
    skill!("job-skill-10", "CK10", "004 App B"),
    skill!("job-skill-11", "CK11", "004 App B"),
    skill!("job-skill-12", "CK12", "004 App B"),
    activity!("job-activity-1", "CA01", FIRST_YEAR),
    activity!("job-activity-2", "CA02", FIRST_YEAR),
    activity!("job-activity-3", "CA03", FIRST_YEAR),
    activity!("job-activity-4", "CA04"),
    activity!("job-activity-5", "CA05"),
    activity!("job-activity-6", "CA06"),
    activity!("job-activity-7", "CA07"),
    activity!("job-activity-8", "CA08"),
    activity!("job-activity-9", "CA09"),
    activity!("job-activity-10", "CA10"),
];
