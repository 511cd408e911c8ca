//! The kinds and fields that there are, as `cg kinds` tells them: derived from their declarations,
//! without any workspace.

use serde_json::{Map, Value as Json, json};

use crate::domain::declare::View;
use crate::domain::relation::RELATIONS;
use crate::domain::{Field, FieldType, Figure, Kind, KindCode, Money, Relation, When};
use crate::engine::deed::deeds_of;
use crate::engine::reckon::{checks_of, guards_of, releases_of, stamps_of};
use crate::engine::typed;
use crate::texts::Texts;
use crate::texts::names::row_name;

use super::table::Table;
use super::{Format, Presentation, Reply};

/// All kinds, or one with its fields and relations.
pub fn describe(key: Option<&str>, presentation: &Presentation) -> Reply {
    let kind = match key.map(typed::kind).transpose() {
        Ok(kind) => kind,
        Err(refusal) => return Reply::failed(1, &presentation.texts().refusal(&refusal)),
    };
    let out = match (kind, presentation.format) {
        (Some(kind), Format::Json) => format!("{:#}\n", as_json(kind, presentation)),
        (None, Format::Json) => {
            let kinds: Vec<Json> = Kind::all().map(|kind| as_json(kind, presentation)).collect();
            format!("{:#}\n", Json::Array(kinds))
        }
        (Some(kind), _) => one(kind, presentation),
        (None, _) => all(presentation),
    };
    Reply::said(out)
}

fn all(presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let mut table = Table::default();
    for id in ["head-kind", "head-words", "head-level", "head-fields"] {
        table.column(&texts.get(id));
    }
    for kind in Kind::all() {
        let fields: Vec<&str> = kind.fields.iter().map(|field| field.key).collect();
        let words = texts.kinds(kind);
        table.row([kind.key, &words, &texts.level(kind.level), &fields.join(" ")]);
    }
    table.draw(presentation.width)
}

fn one(kind: &'static Kind, presentation: &Presentation) -> String {
    let texts = presentation.texts();
    let mut fields = Table::default();
    for id in ["head-field", "head-words", "head-level", "head-required", "head-type"] {
        fields.column(&texts.get(id));
    }
    for field in kind.fields.iter().chain(crate::domain::common::COMMON) {
        let words = texts.field(kind, field);
        let required = if field.required { texts.get("flag-yes") } else { "".into() };
        let level = texts.level(field.level);
        fields.row([field.key, &words, &level, &required, &type_of(field, texts)]);
    }
    for Figure { field, .. } in kind.figures {
        let computed = format!("{}, {}", type_of(field, texts), texts.get("kinds-computed"));
        fields.row([
            field.key,
            &texts.field(kind, field),
            &texts.level(field.level),
            "",
            &computed,
        ]);
    }
    let mut relations = Table::default();
    for id in ["head-relation", "head-words", "head-to"] {
        relations.column(&texts.get(id));
    }
    for relation in relations_from(kind) {
        let ends = keys(relation.to).join(" ");
        relations.row([relation.key, &texts.relation(relation), &ends]);
    }
    let mut rules = Table::default();
    for id in ["head-rule", "head-key", "head-words"] {
        rules.column(&texts.get(id));
    }
    for rule in rules_of(kind, texts).into_iter().chain(views_of(kind, texts)) {
        rules.row([&*texts.get(rule.told), rule.key, &rule.words]);
    }
    let tables = [fields, relations, rules].into_iter().filter(|table| !table.is_empty());
    let drawn: Vec<String> = tables.map(|table| table.draw(presentation.width)).collect();
    drawn.join("\n")
}

/// What is declared about the records of a kind beyond its fields.
struct Rule {
    /// The id of the word for what it is.
    told: &'static str,
    key: &'static str,
    words: String,
}

/// What is refused and looked for, whichever kind declares it, what fills itself in, and which steps its records show.
fn rules_of(kind: &'static Kind, texts: Texts) -> Vec<Rule> {
    let guards = guards_of(kind.code).iter().map(|(owner, guard)| Rule {
        told: if guard.asks { "rule-asks" } else { "rule-refused" },
        key: guard.key,
        words: texts.guard(owner, guard),
    });
    let checks = checks_of(kind.code).iter().map(|(owner, check)| Rule {
        told: "rule-looked-for",
        key: check.key,
        words: texts.looked_for(owner, check.key, check.tells),
    });
    let stamps = stamps_of(kind.code).iter().map(|(_, stamp)| Rule {
        told: "rule-fills",
        key: stamp.field.key,
        words: texts.stamp(kind, stamp),
    });
    let lists = kind.rules.checklists.iter().map(|list| Rule {
        told: "rule-checklist",
        key: list.key,
        words: texts.get(&format!("checklist-{}-{}", kind.key, list.key)).into_owned(),
    });
    let steps = kind.rules.evidence.iter().map(|evidence| Rule {
        told: if evidence.proves.is_some() { "rule-proves" } else { "rule-shows" },
        key: evidence.step,
        words: row_name(&format!("step-{}", evidence.step), texts.language).unwrap_or_default(),
    });
    let deeds = deeds_of(kind.code).iter().map(|own| Rule {
        told: "rule-deed",
        key: own.deed.key,
        words: texts.deed_name(own).into_owned(),
    });
    let held = releases_of(kind.code).iter().map(|(owner, own)| Rule {
        told: "rule-held",
        key: own.key,
        words: texts.held(owner, own.key, "…"),
    });
    let rules = guards.chain(stamps).chain(checks).chain(lists);
    rules.chain(steps).chain(deeds).chain(held).collect()
}

/// The ways to look at its records, beside the bare list.
fn views_of(kind: &'static Kind, texts: Texts) -> impl Iterator<Item = Rule> {
    kind.views.iter().map(move |view| match view {
        View::List(fields) => {
            Rule { told: "rule-list", key: "list", words: texts.fields(kind, fields) }
        }
        View::Board(field) => {
            Rule { told: "rule-board", key: field.key, words: texts.view(kind, view) }
        }
        View::Table(table) => {
            Rule { told: "rule-table", key: table.key, words: texts.view(kind, view) }
        }
        View::Calendar(fields) => {
            Rule { told: "rule-calendar", key: "calendar", words: texts.fields(kind, fields) }
        }
        View::Bars(from, to) => {
            Rule { told: "rule-bars", key: "bars", words: texts.fields(kind, &[from, to]) }
        }
        View::Chart => Rule { told: "rule-chart", key: "chart", words: texts.view(kind, view) },
        View::Wall => Rule { told: "rule-wall", key: "wall", words: texts.view(kind, view) },
    })
}

fn relations_from(kind: &Kind) -> impl Iterator<Item = &'static Relation> {
    let code = kind.code;
    RELATIONS.iter().filter(move |r| r.from.is_empty() || r.from.contains(&code))
}

/// Keys of kinds; no kinds means all of them.
fn keys(kinds: &[KindCode]) -> Vec<&'static str> {
    let named = |kind: &&Kind| kinds.is_empty() || kinds.contains(&kind.code);
    Kind::all().filter(named).map(|kind| kind.key).collect()
}

/// The type with what it allows, and the forms to which it belongs: `choice: open filed (form: visit)`.
fn type_of(field: &Field, texts: Texts) -> String {
    let Some(when) = field.when else { return allowed(field, texts) };
    format!("{} ({}: {})", allowed(field, texts), when.form.key, forms(when).join(" "))
}

/// The keys of the forms to which a field belongs.
fn forms(when: When) -> Vec<&'static str> {
    let forms = when.form.choices().iter();
    forms.filter(|own| when.choices.contains(&own.code)).map(|own| own.key).collect()
}

/// What stands behind the colon is what is typed, the same in every language.
fn allowed(field: &Field, texts: Texts) -> String {
    let key = texts.get(&format!("type-{}", field.ty.key()));
    match field.ty {
        // A bound that is the type's own bounds nothing.
        FieldType::Integer { min: i64::MIN, max: i64::MAX }
        | FieldType::Money { min: i64::MIN } => key.into_owned(),
        FieldType::Integer { min: i64::MIN, max } => format!("{key}: ..{max}"),
        FieldType::Integer { min, max: i64::MAX } => format!("{key}: {min}.."),
        FieldType::Money { min } => format!("{key}: {}..", Money::from_cents(min)),
        FieldType::Integer { min, max } => format!("{key}: {min}..{max}"),
        FieldType::Choice(choices) | FieldType::Choices(choices) => {
            let keys: Vec<&str> = choices.iter().map(|choice| choice.key).collect();
            format!("{key}: {}", keys.join(" "))
        }
        FieldType::Link(kinds) | FieldType::Links(kinds) => {
            format!("{key}: {}", keys(kinds).join(" "))
        }
        _ => key.into_owned(),
    }
}

fn as_json(kind: &'static Kind, presentation: &Presentation) -> Json {
    let texts = presentation.texts();
    let fields = kind.fields.iter().chain(crate::domain::common::COMMON).map(|field| {
        let mut map = Map::new();
        map.insert("key".to_owned(), json!(field.key));
        map.insert("label".to_owned(), json!(texts.field(kind, field)));
        map.insert("type".to_owned(), json!(field.ty.key()));
        map.insert("level".to_owned(), json!(field.level.key()));
        map.insert("required".to_owned(), json!(field.required));
        if let Some(when) = field.when {
            map.insert("when".to_owned(), json!({ when.form.key: forms(when) }));
        }
        match field.ty {
            FieldType::Integer { min, max } => {
                let least = Some(min).filter(|min| *min != i64::MIN);
                let most = Some(max).filter(|max| *max != i64::MAX);
                map.extend(least.map(|least| ("min".to_owned(), json!(least))));
                map.extend(most.map(|most| ("max".to_owned(), json!(most))));
            }
            FieldType::Money { min } if min != i64::MIN => {
                map.insert("min".to_owned(), json!(Money::from_cents(min).to_string()));
            }
            FieldType::Choice(choices) | FieldType::Choices(choices) => {
                let choices = choices.iter().map(|choice| {
                    let label = texts.choice(kind, field, choice);
                    json!({ "key": choice.key, "label": label })
                });
                map.insert("choices".to_owned(), choices.collect());
            }
            FieldType::Link(to) | FieldType::Links(to) => {
                map.insert("to".to_owned(), json!(keys(to)));
            }
            _ => {}
        }
        Json::Object(map)
    });
    let figures = kind.figures.iter().map(|Figure { field, .. }| {
        let label = texts.field(kind, field);
        json!({ "key": field.key, "label": label, "type": field.ty.key(), "level": field.level.key() })
    });
    let relations = relations_from(kind).map(|relation| {
        let label = texts.relation(relation);
        json!({ "key": relation.key, "label": label, "to": keys(relation.to) })
    });
    let rules = rules_of(kind, texts).into_iter().map(|rule| {
        let told = rule.told.trim_start_matches("rule-");
        json!({ "rule": told, "key": rule.key, "words": rule.words })
    });
    let views = views_of(kind, texts).map(|own| {
        let form = own.told.trim_start_matches("rule-");
        json!({ "view": form, "key": own.key, "label": own.words })
    });
    json!({
        "kind": kind.key,
        "label": texts.kind(kind),
        "level": kind.level.key(),
        "fields": fields.collect::<Vec<_>>(),
        "computed": figures.collect::<Vec<_>>(),
        "relations": relations.collect::<Vec<_>>(),
        "rules": rules.collect::<Vec<_>>(),
        "views": views.collect::<Vec<_>>(),
    })
}
