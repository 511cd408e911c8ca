//! By what people are asked: a survey, a guide for interviews. It has versions, so that answers stay with the words to
//! which they were given (systems, 20 and 34).

use crate::domain::Level;
use crate::domain::declare::{
    Amount, By, Carry, Check, Deed, DoorSheet, Evidence, Figure, Guard, Part, Report, Set, Stamp,
    Test, Told, View, Way, With,
};
use crate::domain::field::{Choice, Field, FieldType};
use crate::domain::kind::{Adds, Kind};
use crate::domain::kinds::attention::METHODS;
use crate::domain::kinds::codes;
use crate::domain::kinds::meetings::SPOKEN;

use super::item;

const NUMBERS: u16 = 1;
const WORDS: u16 = 2;
const BOTH: u16 = 3;
const SORTS: &[Choice] = &[
    Choice::new(NUMBERS, "quantitative"),
    Choice::new(WORDS, "qualitative"),
    Choice::new(BOTH, "both"),
];
const DRAFT: u16 = 1;
const USED: u16 = 3;
const STATES: &[Choice] = &[
    Choice::new(DRAFT, "draft"),
    Choice::new(2, "tried"),
    Choice::new(USED, "in_use"),
    Choice::new(4, "retired"),
];
const COUNTED: FieldType = FieldType::Integer { min: 1, max: 999 };

const NAME: Field = Field::new(100, "name", FieldType::Line2).level(Level::Public).required();
/// In which way.
pub const METHOD: Field = Field::new(101, "method", FieldType::Choice(METHODS)).required();
const DATA_SORT: Field = Field::new(102, "data_sort", FieldType::Choice(SORTS)).required();
const AUDIENCE: Field = Field::new(103, "audience", FieldType::Links(&[codes::GROUP]));
const LANGUAGES: Field = Field::new(104, "languages", FieldType::Choices(SPOKEN));
const GUIDE: Field = Field::new(105, "guide", FieldType::Text2);
const TRIED_ON: Field = Field::new(106, "tried_on", FieldType::Line2);
const TRIED: Field = Field::new(107, "tried", FieldType::Date);
const IN_USE: Field = Field::new(108, "in_use", FieldType::Date);
const TRAINED: Field = Field::new(109, "trained", FieldType::Date);
const PROOF: Field = Field::new(110, "proof", FieldType::Links(&[codes::DOCUMENT]));
const STATE: Field = Field::new(111, "state", FieldType::Choice(STATES)).begins(DRAFT);
const NOTE: Field = Field::new(112, "note", FieldType::Text2);
/// How often it has been changed since somebody answered it, and one.
pub const VERSION: Field = Field::new(113, "version", COUNTED);

/// By what somebody was asked.
pub const INSTRUMENT: Field =
    Field::new(190, "instrument", FieldType::Link(&[codes::INSTRUMENT])).level(Level::Team);
/// Which version of it they were given.
const INSTRUMENT_VERSION: Field = Field::new(191, "instrument_version", COUNTED);

const QUESTIONS: Set =
    Set::pointing(codes::ITEM, &item::INSTRUMENT).only(&Test::Not(&Test::Yes(&item::RETIRED)));
const ANSWERS: Set = Set::pointing(codes::PARTICIPATION, &INSTRUMENT);
const IS_UNANSWERED: Test = Test::Not(&Test::Any(ANSWERS));
const IS_USED: Test = Test::Is(&STATE, &[USED]);
/// A question that people are asked.
pub(super) const IS_ASKED: Test =
    Test::All(&[Test::Linked(&item::INSTRUMENT, &IS_USED), Test::Not(&Test::Yes(&item::RETIRED))]);
const ASKS_FOR_WORDS: Test = Test::All(&[IS_USED, Test::Is(&DATA_SORT, &[WORDS, BOTH])]);

/// Which one is printed.
const ASKED: Field = INSTRUMENT.required();
/// To be answered by hand, in the order in which answers are typed.
const SURVEY: Report =
    Report::new("survey", &[Part::Code(Told::Sheet(DoorSheet::Survey, &ASKED))]).asks(&[ASKED]);

/// The words of an instrument to which answers are given.
pub const WORDS_OF: &[&Field] = &[&NAME, &GUIDE, &DATA_SORT];
/// The kind.
pub static KIND: Kind = Kind::new(
    codes::INSTRUMENT,
    "instrument",
    Level::Team,
    &[
        NAME, METHOD, DATA_SORT, AUDIENCE, LANGUAGES, GUIDE, TRIED_ON, TRIED, IN_USE, TRAINED,
        PROOF, STATE, NOTE, VERSION,
    ],
)
.figures(&[Figure::count("questions", QUESTIONS), Figure::count("answers", ANSWERS)])
.adds(&[Adds::fields(codes::PARTICIPATION, &[INSTRUMENT, INSTRUMENT_VERSION])])
.deeds(&[Deed::make("item", codes::ITEM, &[(&item::INSTRUMENT, Carry::Origin)])])
.guards(&[
    // Answers are given to words: who changes those says why, and the next answers are to another version.
    Guard::new("answered", Way::Changes(WORDS_OF), IS_UNANSWERED).asks(),
    Guard::new("asked", Way::Changes(item::WORDS), Test::Linked(&item::INSTRUMENT, &IS_UNANSWERED))
        .on(codes::ITEM)
        .asks(),
    Guard::new(
        "item_away",
        Way::Leaves(&item::INSTRUMENT),
        Test::Left(&item::INSTRUMENT, &IS_UNANSWERED),
    )
    .on(codes::ITEM)
    .asks(),
])
.reports(&[SURVEY])
.stamps(&[
    Stamp::reaches(&STATE, &[USED], &IN_USE, With::Today),
    Stamp::changes(&[&INSTRUMENT], &INSTRUMENT_VERSION, With::Value(&[&INSTRUMENT, &VERSION]))
        .on(codes::PARTICIPATION),
])
.checks(&[
    Check::hole(
        "no_questions",
        Test::All(&[IS_USED, Test::Not(&Test::at_least(Amount::Count(QUESTIONS), 1))]),
    ),
    Check::note("untrained", Test::All(&[IS_USED, Test::Empty(&TRAINED)])),
])
.evidence(&[Evidence::of("4.2.1")
    .when(Test::All(&[IS_USED, Test::Is(&DATA_SORT, &[NUMBERS, BOTH])]))
    .proven(By::Test(Test::Any(Set::all(&[codes::INSTRUMENT]).only(&ASKS_FOR_WORDS))))])
.views(&[View::List(&[&METHOD, &DATA_SORT, &STATE, &VERSION]), View::Board(&STATE)]);
