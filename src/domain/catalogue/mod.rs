//! Facts that come with the program as rows: numbers and links only; `texts` has the words, under
//! `catalogue-ID` of the seeded record.

pub mod roadmap;
