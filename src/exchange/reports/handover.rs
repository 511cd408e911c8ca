//! One page for whoever takes the work over: what is open, by whom, since when.

use crate::domain::kinds::NOTE;
use crate::domain::{Kind, Value};
use crate::engine::open::{ToDo, Why};
use crate::engine::reports::Handover;
use crate::engine::request::Names;
use crate::texts::Texts;

use super::{named, plain, section};

/// The page.
pub fn draw(report: &Handover, names: &Names, texts: Texts) -> String {
    let today = [("day", texts.date(report.today).into())];
    let mut page = format!("# {}\n", texts.with("report-handover-title", &today));
    for kind in Kind::all() {
        let own = report.open.iter().filter(|own| own.kind == kind.code);
        let heading = format!("## {}", texts.kinds(kind));
        page.push_str(&section(&heading, own.map(|own| line(kind, own, names, texts))));
    }
    if let (Some((count, since)), Some(kind)) = (report.notes, Kind::by_code(NOTE)) {
        let told = [("count", count.into()), ("day", texts.date(since).into())];
        let told = texts.with("report-notes", &told);
        page.push_str(&section(&format!("## {}", texts.kinds(kind)), [told]));
    }
    if report.open.is_empty() && report.notes.is_none() {
        page.push_str(&format!("\n{}\n", texts.get("report-nothing-open")));
    }
    page
}

fn line(kind: &Kind, own: &ToDo, names: &Names, texts: Texts) -> String {
    let why = match &own.why {
        Why::Is(code, choice) => {
            let none = |_: &_| String::new();
            texts.value(kind.code, *code, &Value::Choice(*choice), &none)
        }
        Why::Lacks(code) => {
            texts.with("report-lacks", &[("field", texts.slot(kind.code, *code).into())])
        }
        Why::Past(code, day) => {
            let field = texts.slot(kind.code, *code);
            texts.with("report-past", &[("field", field.into()), ("day", texts.date(*day).into())])
        }
        Why::Late => texts.get("report-late").into_owned(),
    };
    let who = own.who.as_ref().map_or_else(
        || texts.get("report-nobody").into_owned(),
        |who| plain(&texts.name(who, names)),
    );
    let since = own.since.map(|day| {
        let since = texts.with("report-since", &[("day", texts.date(day).into())]);
        format!(" · {since}")
    });
    format!("{}: {why} · {who}{}", named(&own.id, names, texts), since.unwrap_or_default())
}
