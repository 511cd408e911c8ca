//! A system's proof: what its "done when" says, done from outside, in a file that bears its number.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod cli_office;
mod program;
mod pty;
mod school;
mod systems {
    mod s001_benchmarks;
    mod s002_schedule;
    mod s003_horizons;
    mod s004_grounding;
    mod s005_reflections;
    mod s006_origin;
    mod s007_expectations;
    mod s008_coaching;
    mod s009_logic_model;
    mod s010_skills;
    mod s011_core_team;
    mod s012_level_set;
    mod s013_work_plans;
    mod s014_meetings;
    mod s014_published;
    mod s014_votes;
    mod s015_work;
    mod s016_assets;
    mod s017_model_schools;
    mod s018_visioning;
    mod s019_engagement;
    mod s020_instruments;
    mod s021_memos;
    mod s022_existing_data;
    mod s023_rounds;
    mod s024_sizes;
    mod s025_reach;
    mod s026_revisions;
    mod s027_findings;
    mod s028_problems;
    mod s029_patterns;
    mod s030_readings;
    mod s031_priorities;
    mod s032_wall;
    mod s033_pillars;
    mod s034_areas;
    mod s035_aims;
    mod s035_method;
    mod s036_fishbones;
    mod s037_drivers;
    mod s037_thread;
    mod s038_predictions;
    mod s038_ramps;
    mod s039_teams;
    mod s040_school_plan;
    mod s041_budget_trace;
    mod s042_site_budget;
    mod s043_programs;
    mod s043_school_calendar;
    mod s044_partnerships;
    mod s045_partners;
    mod s046_services;
    mod s047_agreements;
    mod s048_judged;
    mod s049_shared_data;
    mod s050_partner_reviews;
    mod s051_volunteers;
    mod s052_vendors;
    mod s053_public_partners;
    mod s054_spaces;
    mod s055_shared_staff;
    mod s056_members;
    mod s057_elections;
    mod s058_committee;
    mod s059_training;
    mod s060_job;
    mod s061_post;
    mod s062_log;
    mod s063_readiness;
    mod s064_forums;
    mod s065_curriculum;
    mod s066_pathways;
    mod s067_courses;
    mod s087_work_orders;
    mod s095_role_grid;
    mod s115_collection;
    mod s130_looking_back;
    mod s132_module;
    mod s133_own_plan;
    mod s134_lead_agency;
    mod s137_teacher_time;
}
mod today;
mod tui_stage;

use cli_office::MemoryOffice;
use serde_json::Value as Json;

/// The first day of the plan.
const START: &str = "2026-08-17";

fn benchmark(office: &MemoryOffice, number: u16) -> Json {
    office.json(&["show", &format!("benchmark-{number}")])
}

fn step(office: &MemoryOffice, number: &str) -> Json {
    office.json(&["show", &format!("step-{number}")])
}

/// Makes a record and gives its id.
fn made(office: &MemoryOffice, words: &[&str]) -> String {
    office.out(&[&["add"], words].concat()).trim().to_owned()
}

/// The records that are told below a line that says this.
fn below<'a>(told: &'a str, says: &str) -> Vec<&'a str> {
    let own = told.lines().skip_while(|line| !line.contains(says)).skip(1);
    own.take_while(|line| line.starts_with("  "))
        .filter_map(|line| line.split("  ").last())
        .collect()
}
