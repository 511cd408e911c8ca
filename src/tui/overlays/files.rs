//! The choices of what is written and of what comes in: what is at hand first, then all there is.

use crate::domain::kinds::{OUTLINE, READING};
use crate::domain::{Kind, RecordId};
use crate::engine::crossing::Incoming;
use crate::engine::outlines::Syntax;
use crate::engine::reports::{self, Declared};
use crate::texts::Texts;

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::overlays::purpose::{Purpose, at_hand, incoming_words, records};
use crate::tui::pane::Ask;
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// Which report is written: those about the record at hand first.
pub fn reports(subject: Option<&RecordId>, world: &World<'_>) -> Pick {
    let texts = world.setup.texts;
    let mut all: Vec<_> =
        reports::all().map(|own| (known(own, subject, world).is_empty(), own)).collect();
    all.sort_by_key(|(is_elsewhere, _)| *is_elsewhere);
    let rows = all.into_iter().map(|(_, own)| {
        let tells = texts.get(&format!("report-{}", own.report.key)).into_owned();
        let also = Texts::new(texts.language.other()).get(&format!("report-{}", own.report.key));
        let row = row(Ask::Report(own, known(own, subject, world)), tells);
        Row { also: format!("{also} {}", own.report.key), ..row }
    });
    pick("paper-which-report", rows.collect())
}

/// What a report asks that is said by the record at hand.
pub fn known(
    own: Declared,
    subject: Option<&RecordId>,
    world: &World<'_>,
) -> Vec<(String, String)> {
    let here = subject.and_then(|id| world.seen.get(id.as_str()));
    let asks = own.report.asks.iter().filter(|field| field.required);
    let known = asks.filter_map(|field| {
        let fits = here.filter(|record| field.ty.kinds().contains(&record.kind))?;
        Some((field.key.to_owned(), fits.id.to_string()))
    });
    known.collect()
}

/// Which record a report is about, of what is asked and not said yet; `None` if all is said.
pub fn report_about(own: Declared, known: &[(String, String)], world: &World<'_>) -> Option<Pick> {
    let is_missing = |key: &str| known.iter().all(|(known, _)| known != key);
    let mut asks = own.report.asks.iter().filter(|field| field.required && is_missing(field.key));
    let field = asks.find(|field| !field.ty.kinds().is_empty())?;
    let rows = records(field.ty.kinds(), world).into_iter().map(|(id, title)| {
        let known = known.iter().cloned().chain([(field.key.to_owned(), id)]).collect();
        row(Ask::Report(own, known), title)
    });
    Some(pick("paper-about-which", rows.collect()))
}

/// What is written into a file.
pub fn exports(subject: Option<&RecordId>, world: &World<'_>) -> Pick {
    let here = at_hand(subject, world);
    let outlines = records(&[OUTLINE], world).into_iter();
    let outlines = outlines.filter_map(|(id, _)| RecordId::parse(&id).map(Purpose::Outline));
    let kinds = Kind::all().map(|kind| Purpose::Register(kind.code));
    let whole = [Purpose::Everything, Purpose::Agenda];
    let all = whole.into_iter().chain(outlines).chain(kinds);
    let all = here.iter().cloned().chain(all.filter(|own| Some(own) != here.as_ref()));
    let rows = all.map(|own| {
        let words = own.heading(world);
        row(Ask::Fill(own), words)
    });
    pick("paper-which", rows.collect())
}

/// What a file is taken for that comes in.
pub fn imports(subject: Option<&RecordId>, world: &World<'_>) -> Pick {
    // What is wrong is told before: what is taken then are the good rows.
    let of_kind = |kind: &Kind| match kind.code {
        READING => Incoming::Readings { map: None, measure: None, take_good: true },
        _ => Incoming::Rows {
            kind: kind.key.to_owned(),
            map: Vec::new(),
            with: Vec::new(),
            take_good: true,
        },
    };
    let here = subject.and_then(|id| Kind::by_code(world.seen.get(id.as_str())?.kind)).map(of_kind);
    let outlines = Syntax::READ.map(|syntax| Incoming::Outline {
        syntax,
        title: None,
        form: None,
        into: None,
    });
    let calendar = Incoming::DaysOff { words: Vec::new() };
    let all = [Incoming::Everything]
        .into_iter()
        .chain(outlines)
        .chain(Kind::all().map(of_kind))
        .chain([calendar]);
    let all = here.iter().cloned().chain(all.filter(|own| Some(own) != here.as_ref()));
    let rows = all.map(|own| {
        let words = incoming_words(&own, world);
        row(Ask::Fill(Purpose::TakeIn(own)), words)
    });
    pick("import-which", rows.collect())
}

fn row(then: Ask, words: String) -> Row<Picked> {
    Row::new(Picked { then: vec![then], shows: Vec::new() }, words)
}

fn pick(title: &'static str, rows: Vec<Row<Picked>>) -> Pick {
    let (words, left) = (("word-choose", "action-back"), Vec::new());
    Pick { title, size: (64, 16), words, left, picker: Picker::new(rows) }
}
