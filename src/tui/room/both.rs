//! A subject in the languages of the wall: forms tell it once, and are asked for it in each of them.

use ratatui::layout::Size;

use crate::domain::kinds::meetings::{agenda_item, meeting};
use crate::domain::kinds::{AGENDA_ITEM, MEETING};
use crate::domain::{Language, Record, RecordId};
use crate::texts::Texts;

use crate::tui::setup::Setup;
use crate::tui::wall::deck::Deck;
use crate::tui::wall::tongues::Tongues;
use crate::tui::wall::{self, Page, Subject, Wall};
use crate::tui::world::World;
use crate::tui::world::lacking::{Lack, Lacking};

use super::forms;

/// The slides of a subject; the wall knows then what lacks a language.
pub fn pages(wall: &mut Wall, subject: &Subject, world: &World<'_>, size: Size) -> Vec<Page> {
    let lead = wall.speech.lead.or_else(|| lead(subject, world));
    let lead = lead.unwrap_or(world.setup.texts.language);
    wall.speech.leads = Some(lead);
    let deck = told(subject, lead, world, &mut wall.speech.lacking);
    let both = wall.speech.tongues != Tongues::One;
    let other = both.then(|| told(subject, lead.other(), world, &mut Vec::new()));
    wall::pages(&deck, other.as_ref(), size, wall.speech.tongues)
}

/// What a room would be shown of a subject that lacks one of the languages.
pub fn lacking(subject: &Subject, world: &World<'_>) -> Vec<Lack> {
    let mut lacking = Vec::new();
    told(subject, world.setup.texts.language, world, &mut lacking);
    lacking
}

fn told(subject: &Subject, language: Language, world: &World<'_>, lacking: &mut Vec<Lack>) -> Deck {
    let own = world.setup;
    let is_own = language == own.texts.language;
    let other = (!is_own).then(|| Setup { texts: Texts::new(language), ..own.clone() });
    let known = Lacking::default();
    let setup = other.as_ref().unwrap_or(own);
    let world = World { setup, lacking: Some(&known), ..*world };
    let deck = forms::deck(subject, &world);
    *lacking = known.all();
    deck
}

/// The language in which the meeting is led at which something is shown.
fn lead(subject: &Subject, world: &World<'_>) -> Option<Language> {
    let records = world.seen.records();
    let led = world.session.and_then(|own| records.get(own.meeting.as_str()));
    let own = || records.get(subject.about()?.as_str()).filter(|own| own.kind == MEETING);
    let meeting = led.or_else(own).map(|own| &**own);
    let meeting = meeting.or_else(|| ahead(subject.about()?, world))?;
    let code = meeting.choice(meeting::LEAD.code)?;
    let choice = meeting::LEAD.choices().iter().find(|choice| choice.code == code)?;
    Language::from_key(choice.key)
}

/// The next meeting, today or later, that has a record on its agenda.
fn ahead<'a>(id: &RecordId, world: &World<'a>) -> Option<&'a Record> {
    let today = world.setup.now.day();
    let records = world.seen.records();
    let items = records.pointing(id, AGENDA_ITEM, agenda_item::ABOUT.code);
    let meetings =
        items.filter_map(|item| records.get(item.link(agenda_item::MEETING.code)?.as_str()));
    let dated = meetings.filter_map(|own| Some((own.date(meeting::DATE.code)?, &**own)));
    let ahead = dated.filter(|(day, own)| *day >= today && !own.is_deleted());
    Some(ahead.min_by_key(|(day, _)| *day)?.1)
}
