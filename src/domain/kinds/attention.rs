//! What a school looks at when it listens: the ways of listening, and the areas of attention beside the four pillars.

use crate::domain::field::Choice;

/// A sheet of questions for many.
pub const SURVEY: u16 = 1;
/// A few who talk with one another.
pub const FOCUS_GROUP: u16 = 7;
/// An open evening.
pub const FORUM: u16 = 8;
const MAPPING: u16 = 2;
const RECORDS: u16 = 3;
const VOTE: u16 = 4;
const INTERVIEW: u16 = 5;
const EMPATHY: u16 = 6;
const STREET_DATA: u16 = 9;
const MEETING: u16 = 10;
const VISIT: u16 = 11;
const EXISTING_DATA: u16 = 12;
/// The ways of listening of 000 B4.
pub const METHODS: &[Choice] = &[
    Choice::new(SURVEY, "survey"),
    Choice::new(MAPPING, "mapping"),
    Choice::new(RECORDS, "records"),
    Choice::new(VOTE, "vote"),
    Choice::new(INTERVIEW, "interview"),
    Choice::new(EMPATHY, "empathy_interview"),
    Choice::new(FOCUS_GROUP, "focus_group"),
    Choice::new(FORUM, "forum"),
    Choice::new(STREET_DATA, "street_data"),
    Choice::new(MEETING, "meeting"),
    Choice::new(VISIT, "visit"),
    Choice::new(EXISTING_DATA, "existing_data"),
];
/// Those that tell how many.
pub const OF_NUMBERS: &[u16] = &[SURVEY, RECORDS, VOTE, EXISTING_DATA];
/// Those that tell why, in people's own words.
pub const OF_WORDS: &[u16] =
    &[MAPPING, INTERVIEW, EMPATHY, FOCUS_GROUP, FORUM, STREET_DATA, MEETING, VISIT];
/// Those beside surveys, focus groups and forums.
pub const OTHER_METHODS: &[u16] =
    &[MAPPING, RECORDS, VOTE, INTERVIEW, EMPATHY, STREET_DATA, MEETING, VISIT, EXISTING_DATA];

/// How a school is organized.
pub const STRUCTURES: u16 = 1;
/// What happens in class.
pub const TEACHING: u16 = 2;
/// How people treat one another.
pub const CLIMATE: u16 = 3;
/// Who leads, and whether everybody can.
pub const INCLUSIVE_LEADERSHIP: u16 = 4;
/// Whether people stay involved.
pub const CONTINUING_ENGAGEMENT: u16 = 5;
/// What is taught.
pub const CURRICULUM: u16 = 6;
/// The areas that are looked at beside the four pillars (004 A).
pub const AREAS: &[Choice] = &[
    Choice::new(STRUCTURES, "structures"),
    Choice::new(TEACHING, "teaching"),
    Choice::new(CLIMATE, "climate"),
    Choice::new(INCLUSIVE_LEADERSHIP, "inclusive_leadership"),
    Choice::new(CONTINUING_ENGAGEMENT, "continuing_engagement"),
    Choice::new(CURRICULUM, "curriculum"),
];
