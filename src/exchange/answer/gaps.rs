//! What is missing or wrong, as lines and as JSON.

use serde_json::{Value as Json, json};

use crate::domain::Kind;
use crate::engine::reckon::Gap;
use crate::engine::request::Names;
use crate::exchange::Presentation;
use crate::texts::Texts;

/// One line a gap, under a heading for each kind of gap.
pub fn of(gaps: &[Gap], names: &Names, texts: Texts) -> String {
    let mut out = String::new();
    let same = |a: &Gap, b: &Gap| (a.kind, a.owner, a.check) == (b.kind, b.owner, b.check);
    for own in gaps.chunk_by(same) {
        let Some(first) = own.first() else { continue };
        out.push_str(&format!("{}\n", texts.gap(first.owner, first.check)));
        for gap in own {
            let title =
                names.get(&gap.id).map(|own| texts.title_among(own, names)).unwrap_or_default();
            out.push_str(&format!("  {}  {title}\n", names.short(&gap.id)));
        }
    }
    out
}

/// An array of objects.
pub fn document(gaps: &[Gap], names: &Names, presentation: &Presentation) -> Json {
    let texts = presentation.texts();
    let object = |gap: &Gap| {
        json!({
            "id": gap.id.as_str(),
            "kind": Kind::by_code(gap.kind).map(|kind| kind.key),
            "label": names.get(&gap.id).map(|record| texts.title_among(record, names)),
            "check": gap.check,
            "grade": gap.grade.key(),
            "words": texts.gap(gap.owner, gap.check),
        })
    };
    Json::Array(gaps.iter().map(object).collect())
}
