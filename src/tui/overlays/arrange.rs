//! The choices of how a list is arranged: what it is narrowed to, which columns it shows, and in which
//! order. Each offers what whoever looks may see.

use crate::domain::common::{PILLARS, SITE};
use crate::domain::kinds::{GROUP, SITE as SITES};
use crate::domain::{Column, Field, Kind, KindCode};

use crate::tui::overlays::pick::{Pick, Picked};
use crate::tui::pane::Ask;
use crate::tui::widgets::arranged::{Arranged, sees};
use crate::tui::widgets::picker::{Picker, Row};
use crate::tui::world::World;

/// What stands beside what is on.
const ON: &str = "✓";

/// To what a list can be narrowed: a group, a pillar, where there are several a site.
pub fn lens(kind: &'static Kind, now: &Arranged, world: &World<'_>) -> Pick {
    let texts = world.setup.texts;
    let row = |field: &'static Field, text: String, words: String| {
        let pair = (field.key.to_owned(), text);
        let is_on = now.only.contains(&pair);
        let mut arranged = now.clone();
        arranged.only.retain(|(key, _)| key != field.key);
        arranged.only.extend((!is_on).then_some(pair));
        let words = format!("{}: {words}", texts.field(kind, field));
        marked(arranged, words, if is_on { ON } else { "" })
    };
    let of_kind = |field: &'static Field, kind: KindCode| {
        let mut own: Vec<_> =
            world.seen.of_kind(kind).map(|own| (world.title(own), own.id.to_string())).collect();
        own.sort();
        own.into_iter().map(move |(title, id)| row(field, id, title)).collect::<Vec<_>>()
    };
    let groups = kind
        .fields
        .iter()
        .filter(|field| field.ty.kinds().contains(&GROUP) && sees(Column::Field(field), world));
    let pillars = PILLARS.choices().iter().map(|choice| {
        row(&PILLARS, choice.key.to_owned(), texts.choice(kind, &PILLARS, choice).into_owned())
    });
    let sites = of_kind(&SITE, SITES);
    let all = Arranged { only: Vec::new(), ..now.clone() };
    let all = marked(all, texts.get("lens-all").into_owned(), "");
    let all = (!now.only.is_empty()).then_some(all).into_iter();
    let groups = groups.flat_map(|field| of_kind(field, GROUP));
    let sites = sites.into_iter().filter(|_| world.seen.of_kind(SITES).nth(1).is_some());
    pick("lens-heading", all.chain(groups).chain(pillars).chain(sites).collect())
}

/// Which columns a list shows, and by what it is sorted. It stays open: more than one is chosen.
pub fn columns(kind: &'static Kind, now: &Arranged, last: Option<&str>, world: &World<'_>) -> Pick {
    let texts = world.setup.texts;
    let shown: Vec<String> =
        now.columns(kind, world).iter().map(|own| own.field().key.to_owned()).collect();
    let label = |column: Column| texts.field(kind, column.field()).into_owned();
    let seen = || kind.columns().filter(|column| sees(*column, world));
    let stay = |arranged: Arranged, words: String, aside: &str| {
        let again = Ask::Columns(kind.code, arranged.clone(), Some(words.clone()));
        let mut row = marked(arranged, words, aside);
        row.what.then.push(again);
        row
    };
    let column = |column: Column| {
        let key = column.field().key.to_owned();
        let is_on = shown.contains(&key);
        let mut columns = shown.clone();
        columns.retain(|own| *own != key);
        columns.extend((!is_on).then_some(key));
        let arranged = Arranged { columns: Some(columns), ..now.clone() };
        let words = texts.with("columns-column", &[("field", label(column).into())]);
        stay(arranged, words, if is_on { ON } else { "" })
    };
    let order = |own: Column| {
        let key = own.field().key;
        let (rising, falling) = (key.to_owned(), format!("-{key}"));
        let (next, aside) = match now.sort.as_deref() {
            Some(sort) if sort == rising => (Some(falling), "↑"),
            Some(sort) if sort == falling => (None, "↓"),
            _ => (Some(rising), ""),
        };
        let arranged = Arranged { sort: next, ..now.clone() };
        let words = texts.with("columns-order", &[("field", label(own).into())]);
        stay(arranged, words, aside)
    };
    let usual = Arranged { only: now.only.clone(), ..Arranged::default() };
    let usual = (*now != usual).then(|| marked(usual, texts.get("columns-usual").into_owned(), ""));
    let title = kind.titled_by.is_empty().then_some(Column::Field(kind.title()));
    let orders = title.into_iter().chain(seen()).map(order);
    let rows = usual.into_iter().chain(seen().map(column)).chain(orders);
    let mut pick = pick("columns-heading", rows.collect());
    last.iter().for_each(|last| pick.picker.select(|row| row.words == *last));
    pick
}

fn marked(arranged: Arranged, words: String, aside: &str) -> Row<Picked> {
    let picked = Picked { then: vec![Ask::Arrange(arranged)], shows: Vec::new() };
    Row { aside: aside.to_owned(), ..Row::new(picked, words) }
}

fn pick(title: &'static str, rows: Vec<Row<Picked>>) -> Pick {
    Pick {
        title,
        size: (60, 14),
        words: ("word-choose", "action-back"),
        left: Vec::new(),
        picker: Picker::new(rows),
    }
}
