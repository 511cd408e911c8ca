//! What an erasure is going to do, before it is done.

use serde_json::{Map, Value as Json, json};

use crate::domain::{Kind, KindCode};
use crate::engine::erase::Erasing;
use crate::engine::request::Names;
use crate::texts::Texts;

/// A line for each thing that happens; what does not happen is not told.
pub fn of(erasing: &Erasing, names: &Names, texts: Texts) -> String {
    let title = title(erasing, names, texts);
    let mut lines = vec![texts.with("purge-heading", &[("title", title.into())])];
    let counted = [
        ("purge-gone", &erasing.gone),
        ("purge-unlinked", &erasing.unlinked),
        ("purge-worded", &erasing.worded),
    ];
    for (id, kinds) in counted {
        let list = listed(kinds, texts);
        lines.extend((!list.is_empty()).then(|| texts.with(id, &[("list", list.into())])));
    }
    if erasing.nameless > 0 {
        lines.push(texts.with("purge-nameless", &[("count", erasing.nameless.into())]));
    }
    if !erasing.partly.is_empty() {
        let list = ("list", listed(&erasing.partly, texts).into());
        let parts = ("parts", erasing.parts.join(", ").into());
        lines.push(texts.with("purge-partly", &[parts, list]));
    }
    lines.push(texts.get("purge-rest").into_owned());
    lines.join("\n") + "\n"
}

fn listed(kinds: &[(KindCode, usize)], texts: Texts) -> String {
    let list = kinds.iter().filter_map(|(kind, count)| {
        Some(format!("{} ({count})", texts.kinds(Kind::by_code(*kind)?)))
    });
    list.collect::<Vec<_>>().join(", ")
}

/// What is to be typed by whoever means it.
pub fn title(erasing: &Erasing, names: &Names, texts: Texts) -> String {
    let record = names.get(&erasing.record);
    record.map(|own| texts.title_among(own, names).into_owned()).unwrap_or_default()
}

/// Kinds with numbers.
pub fn document(erasing: &Erasing, names: &Names, texts: Texts) -> Json {
    let counted = |kinds: &[(KindCode, usize)]| -> Map<String, Json> {
        let kinds = kinds.iter();
        let kinds = kinds.filter_map(|(kind, count)| Some((Kind::by_code(*kind)?.key, *count)));
        kinds.map(|(key, count)| (key.to_owned(), json!(count))).collect()
    };
    json!({
        "id": erasing.record.as_str(),
        "title": title(erasing, names, texts),
        "gone": counted(&erasing.gone),
        "nameless": erasing.nameless,
        "unlinked": counted(&erasing.unlinked),
        "worded": counted(&erasing.worded),
        "partly": counted(&erasing.partly),
    })
}
