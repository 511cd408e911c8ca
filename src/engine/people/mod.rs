//! The map of people and the teams, computed from the records: what is missing, who carries too
//! much, who is affected most and heard least.

pub mod map;
pub mod order;
pub mod team;
pub mod trail;
pub mod unite;
