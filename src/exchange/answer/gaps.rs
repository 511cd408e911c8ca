//! What is missing or wrong, as lines and as JSON.

use serde_json::{Value as Json, json};

use std::sync::Arc;

use crate::domain::{Kind, Record};
use crate::engine::reckon::Gap;
use crate::engine::request::Names;
use crate::exchange::Presentation;
use crate::texts::Texts;

/// What is due, with the record by which it was set aside.
type Due = (Gap, Option<Arc<Record>>);

/// One line a gap, under a heading for each kind of gap.
pub fn of(gaps: &[Due], names: &Names, texts: Texts) -> String {
    let mut out = String::new();
    let same =
        |(a, _): &Due, (b, _): &Due| (a.kind, a.owner, a.check) == (b.kind, b.owner, b.check);
    for own in gaps.chunk_by(same) {
        let mut told = "";
        let words: Vec<String> = own.iter().map(|(gap, _)| words(gap, names, texts)).collect();
        for ((gap, aside), words) in own.iter().zip(&words) {
            // What names something of its own is told of each.
            if told != words {
                out.push_str(&format!("{words}\n"));
                told = words;
            }
            let Some(id) = &gap.id else { continue };
            let title = names.get(id).map(|own| texts.title_among(own, names)).unwrap_or_default();
            let aside = aside.as_ref().map(|aside| {
                let reason = [("reason", texts.title(aside).into())];
                format!("  ({})", texts.with("gaps-set-aside", &reason))
            });
            let aside = aside.unwrap_or_default();
            out.push_str(&format!("  {}  {title}{aside}\n", names.short(id)));
        }
    }
    out
}

fn words(gap: &Gap, names: &Names, texts: Texts) -> String {
    texts.gap(gap, &|id| texts.name(id, names))
}

/// An array of objects.
pub fn document(gaps: &[Due], names: &Names, presentation: &Presentation) -> Json {
    let texts = presentation.texts();
    let object = |(gap, aside): &Due| {
        json!({
            "id": gap.id.as_ref().map(|id| id.as_str()),
            "kind": Kind::by_code(gap.kind).map(|kind| kind.key),
            "label": gap.id.as_ref().and_then(|id| names.get(id)).map(|own| texts.title_among(own, names)),
            "check": gap.check,
            "grade": gap.grade.key(),
            "words": words(gap, names, texts),
            "set_aside": aside.as_ref().map(|own| texts.title(own)),
        })
    };
    Json::Array(gaps.iter().map(object).collect())
}
