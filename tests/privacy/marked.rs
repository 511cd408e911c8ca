//! A school in which a marker is in everything private, and what the screen shows of it.

use std::sync::Arc;

use commonground::domain::common::LEVEL;
use commonground::domain::kinds::meetings::{agenda_item, ballot_line, vote, vote_option};
use commonground::domain::kinds::outlines::{node, outline};
use commonground::domain::kinds::{
    BALLOT, BALLOT_LINE, NODE, OUTLINE, PARTICIPATION, SITE, VOTE_OPTION,
};
use commonground::domain::{
    Decimal, Field, FieldCode, FieldType, Kind, Language, Level, Series, Text2, Value,
};
use commonground::engine::seed::SITE_ID;
use commonground::engine::{Edit, Transaction, Workspace};
use commonground::tui::{Effect, Message};

use crate::tui_stage::Stage;
use crate::tui_stage::records::{id, link, placed, set};

pub const MARK: &str = "zaqwsx";
/// The marker as a text, as the year of a date, as a number, and as a fraction in both languages.
pub const MARKS: [&str; 5] = [MARK, "2087", "761", "76.1", "76,1"];
pub const PRIVATE: Value = Value::Choice(1);
pub const TEAM: Value = Value::Choice(2);

/// A text for a field that can hold one.
pub fn text(field: &Field, text: &str) -> Option<Value> {
    match field.ty {
        FieldType::Line | FieldType::Text | FieldType::Address => Some(Value::Text(text.into())),
        FieldType::Line2 | FieldType::Text2 => {
            Some(Value::Text2(Box::new(Text2::new(Language::Es, text))))
        }
        FieldType::Date if text == MARK => Some(Value::Date("2087-07-13".parse().unwrap())),
        FieldType::Year if text == MARK => Some(Value::Integer(2087)),
        FieldType::Integer { max: 761.., .. } if text == MARK => Some(Value::Integer(761)),
        FieldType::Money { .. } if text == MARK => Some(Value::Integer(76_100)),
        FieldType::Decimal | FieldType::Signed | FieldType::Percent if text == MARK => {
            Decimal::parse("76.1").map(Value::Decimal)
        }
        FieldType::Series => {
            let value = Decimal::parse(if text == MARK { "76.1" } else { "4" })?;
            let day = "2026-11-20".parse().ok()?;
            Some(Value::Series(Box::new(Series::new([(day, value)]).noted([(day, text.into())]))))
        }
        _ => None,
    }
}

/// The line of a text in which the marker is.
pub fn marked_in(text: &str) -> Option<&str> {
    text.lines().find(|line| MARKS.iter().any(|mark| line.contains(mark)))
}

pub fn own(kind: &Kind, is_private: bool) -> String {
    format!("{}-{}", if is_private { "x" } else { "t" }, kind.key.replace('_', "-"))
}

/// A record whose private texts hold the marker: all of them, if it is private itself. Where it can
/// link to something private, a record for the team does. First the record with what it needs, then
/// its other links.
pub fn record(kind: &'static Kind, is_private: bool) -> (Edit, Vec<Edit>) {
    let mut values = vec![(LEVEL.code, if is_private { PRIVATE } else { TEAM })];
    let mut links = Vec::new();
    let own_id = own(kind, is_private);
    for field in kind.fields.iter().filter(|field| !field.is_kept()) {
        let is_marked = is_private || field.level == Level::Private;
        let words = if is_marked { MARK.to_owned() } else { format!("Luz {}", field.key) };
        let value = match field.ty {
            FieldType::Link(kinds) | FieldType::Links(kinds) => {
                let to =
                    kinds.iter().find(|to| **to != kind.code).and_then(|to| Kind::by_code(*to));
                let to = to.map(|to| match to.code {
                    SITE => id(SITE_ID),
                    _ => id(&own(to, !is_private)),
                });
                let to = to.map(|to| match field.ty {
                    FieldType::Links(_) => {
                        let day = "2026-11-20".parse().unwrap();
                        Value::Links(Box::new([(to, day)].into()))
                    }
                    _ => Value::Link(to),
                });
                if !field.required {
                    links.extend(to.map(|to| set(&own_id, field.code, to)));
                    continue;
                }
                to
            }
            // Who is not approved is asked for no work.
            _ if field.key == "approved_from" => Some(Value::Date("2020-01-15".parse().unwrap())),
            // Nobody is elected before it is written how, and for how long.
            _ if field.key == "term_months" => Some(Value::Integer(24)),
            FieldType::Date if field.required && !is_marked => {
                Some(Value::Date("2026-11-20".parse().unwrap()))
            }
            FieldType::Decimal | FieldType::Signed | FieldType::Percent
                if field.required && !is_marked =>
            {
                Decimal::parse("4").map(Value::Decimal)
            }
            FieldType::Integer { .. }
            | FieldType::Money { .. }
            | FieldType::Year
            | FieldType::Time
            | FieldType::Span
                if field.required && !is_marked =>
            {
                Some(Value::Integer(4))
            }
            // Nobody is there on a day to come.
            FieldType::Choice(choices) if kind.code == PARTICIPATION && field.key == "state" => {
                Some(Value::Choice(choices[1].code))
            }
            FieldType::Choice(choices) if field.required => Some(Value::Choice(choices[0].code)),
            FieldType::Choices(choices) if field.required => {
                Some(Value::Choices(Box::new([choices[0].code].into())))
            }
            _ if field.key == "order" => Some(Value::Text("80".into())),
            _ => text(field, &words),
        };
        values.extend(value.map(|value| (field.code, value)));
    }
    (Edit::Create { id: id(&own_id), kind: kind.code, values }, links)
}

/// A school in which the marker is in everything private, and the journal of its making.
pub fn marked(stage: &mut Stage) -> Workspace {
    let mut workspace = stage.founded();
    // Ballots come last: a vote has to be open for them.
    let later = [BALLOT, BALLOT_LINE];
    let kinds = || Kind::all().filter(|kind| kind.code != SITE && !later.contains(&kind.code));
    let records = kinds().flat_map(|kind| [record(kind, true), record(kind, false)]);
    let (mut edits, links): (Vec<Edit>, Vec<Vec<Edit>>) = records.unzip();
    edits.extend(links.into_iter().flatten());
    let site = Kind::by_code(SITE).unwrap();
    let private = site.fields.iter().filter(|field| field.level == Level::Private);
    edits.extend(private.filter_map(|field| Some(set(SITE_ID, field.code, text(field, MARK)?))));
    // A private root cause of a problem for the team, in an outline for the team.
    edits.push(set("x-node", node::ROOT.code, Value::Flag(true)));
    edits.push(set("t-outline", outline::PROBLEM.code, link("t-problem")));
    edits.push(set("t-outline", outline::AIM.code, link("t-aim")));
    // It was captured at a meeting of the team.
    edits.push(set("t-agenda-item", agenda_item::MEETING.code, link("t-meeting")));
    edits.push(set("t-agenda-item", agenda_item::ABOUT.code, link("t-outline")));
    edits.push(Edit::Create {
        id: id("t-drivers"),
        kind: OUTLINE,
        values: vec![
            (FieldCode(100), text(&site.fields[0], "Motores").unwrap()),
            (outline::FORM.code, Value::Choice(outline::DRIVERS)),
            (outline::AIM.code, link("x-aim")),
        ],
    });
    edits.extend(placed("t-outline", &[("p1", "", "t-node"), ("p2", "p1", "x-node")]));
    edits.extend(placed("t-drivers", &[("p3", "", "x-node"), ("p4", "", "t-node")]));
    for own in ["x-vote", "t-vote"] {
        edits.push(set(own, vote::MANNER.code, Value::Choice(vote::HANDS)));
        let values = vec![
            (vote_option::TEXT.code, text(&site.fields[0], MARK).unwrap()),
            (vote_option::VOTE.code, link(own)),
            (LEVEL.code, PRIVATE),
        ];
        let id = id(&format!("another-of-{own}"));
        edits.push(Edit::Create { id, kind: VOTE_OPTION, values });
    }
    stage.keep(&mut workspace, &edits);
    stage.keep(&mut workspace, &ballots());
    assert!(workspace.of_kind(NODE).count() == 2);
    workspace
}

/// Ballots of votes that are open, with the marker on them: sealed, nobody is given what is on one.
fn ballots() -> Vec<Edit> {
    let opened = |own| set(own, vote::STATE.code, Value::Choice(vote::OPEN));
    let mut edits: Vec<Edit> = ["x-vote", "t-vote"].map(opened).into();
    let kind = Kind::by_code(BALLOT).unwrap();
    edits.extend([true, false].map(|is_private| record(kind, is_private).0));
    for (own, other, level) in [("x", "t", PRIVATE), ("t", "x", TEAM)] {
        let values = vec![
            (ballot_line::OPTION.code, link(&format!("{own}-vote-option"))),
            (ballot_line::VOTE.code, link(&format!("{other}-vote"))),
            (ballot_line::BALLOT.code, link(&format!("{own}-ballot"))),
            (ballot_line::DOTS.code, Value::Integer(761)),
            (LEVEL.code, level),
        ];
        let id = id(&format!("{own}-ballot-line"));
        edits.push(Edit::Create { id, kind: BALLOT_LINE, values });
    }
    edits
}

/// The school with private things hidden.
pub fn masked(
    school: &(Workspace, Journal),
    language: Language,
    (width, height): (u16, u16),
) -> Stage {
    let mut stage = Stage::closed(language, "vim");
    stage.send(Message::Resize(width, height));
    stage.journal.0.clone_from(&school.1);
    stage.open(school.0.clone());
    stage.keys("g h");
    stage.did();
    stage
}

pub type Journal = Vec<Arc<Transaction>>;

pub fn school() -> (Workspace, Journal) {
    let mut stage = Stage::closed(Language::En, "vim");
    let workspace = marked(&mut stage);
    (workspace, stage.journal.0)
}

/// Where the marker shows: on the screen, or in what leaves the program.
pub fn leak(stage: &mut Stage, place: &str) -> Option<String> {
    let screen = stage.screen();
    let line = marked_in(&screen).map(str::to_owned);
    let leaves = stage.did().into_iter().find_map(|effect| match effect {
        Effect::Copy(text) | Effect::Edit { text } => marked_in(&text).map(str::to_owned),
        _ => None,
    });
    line.or(leaves).map(|what| format!("{place}: {}\n", what.trim()))
}
