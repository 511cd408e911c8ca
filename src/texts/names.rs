//! Names of kinds, fields, choices, relations and records.

use std::borrow::Cow;

use crate::domain::kinds::ANY;
use crate::domain::{
    Choice, Field, FieldCode, Kind, KindCode, Language, Level, Record, Relation, Value,
};
use crate::engine::deed::{Declared, deeds_of};
use crate::engine::fold::folded;
use crate::engine::request::Names;
use crate::engine::{Words, catalogue_code, title_text};

use super::Texts;

/// The words of a catalogue row in a language, if there are any.
pub fn row_name(row: &str, language: Language) -> Option<String> {
    let id = format!("catalogue-{}", row.replace('.', "-"));
    Texts::new(language).maybe(&id).map(Cow::into_owned)
}

/// What planning asks for when it reads what somebody typed.
pub const WORDS: Words = Words {
    row: row_name,
    choice: |kind, field, choice, language| {
        Texts::new(language).choice(kind, field, choice).into_owned()
    },
    field: |kind, field, language| Texts::new(language).field(kind, field).into_owned(),
};

impl Texts {
    /// One record of the kind: "person".
    pub fn kind(&self, kind: &Kind) -> Cow<'static, str> {
        self.get(&format!("kind-{}", kind.key))
    }

    /// The register of the kind: "People".
    pub fn kinds(&self, kind: &Kind) -> Cow<'static, str> {
        self.get(&format!("kinds-{}", kind.key))
    }

    /// Other words for the kind, in both languages, parted by commas: "MOU, convenio".
    pub fn also_called(kind: &Kind) -> String {
        let words = Language::ALL.into_iter().map(Self::new);
        let words = words.filter_map(|texts| texts.maybe(&format!("found-{}", kind.key)));
        words.collect::<Vec<_>>().join(", ")
    }

    /// The key of the kind that people call so in either language: "people", "persona", "MOU".
    pub fn kind_called(words: &str) -> Option<&'static str> {
        let wanted = folded(words);
        let is_called = |kind: &&Kind| {
            Language::ALL.into_iter().map(Self::new).any(|texts| {
                folded(&texts.kind(kind)) == wanted || folded(&texts.kinds(kind)) == wanted
            }) || Self::also_called(kind).split(", ").any(|own| folded(own) == wanted)
        };
        Kind::all().find(is_called).map(|kind| kind.key)
    }

    /// One record of a kind that this version may not know.
    pub fn kind_of(&self, code: KindCode) -> Cow<'static, str> {
        Kind::by_code(code).map_or_else(|| self.get("kind-unknown"), |kind| self.kind(kind))
    }

    /// A deed: what it makes, or its own words.
    pub fn deed_name(&self, own: &Declared) -> Cow<'static, str> {
        match own.makes() {
            Some(kind) => self.kind_of(kind),
            None => self.get(&format!("deed-{}-{}", own.owner.key, own.deed.key)),
        }
    }

    /// The deed of a kind with this key.
    pub fn deed_called(&self, owner: KindCode, key: &str) -> Cow<'static, str> {
        let deeds = Kind::all().flat_map(|kind| deeds_of(kind.code));
        let mut own = deeds.filter(|own| own.owner.code == owner && own.deed.key == key);
        own.next().map_or_else(|| Cow::Owned(key.to_owned()), |own| self.deed_name(own))
    }

    /// One record of any of these kinds: "person or group".
    pub fn any_of(&self, kinds: &[KindCode]) -> String {
        if kinds == ANY {
            return self.get("any-record").into_owned();
        }
        let words: Vec<_> = kinds.iter().map(|kind| self.kind_of(*kind)).collect();
        match words.split_last() {
            Some((last, rest)) if !rest.is_empty() => {
                let rest = rest.join(", ");
                self.with("one-or-other", &[("one", rest.into()), ("other", last.clone().into())])
            }
            _ => words.concat(),
        }
    }

    /// Records of any of these kinds, inside of a sentence: "people, groups".
    pub fn many_of(&self, kinds: &[KindCode]) -> String {
        let within = |kind: &KindCode| {
            let words = Kind::by_code(*kind).map(|kind| self.kinds(kind)).unwrap_or_default();
            let mut letters = words.chars();
            let first = letters.next().into_iter().flat_map(char::to_lowercase);
            first.chain(letters).collect::<String>()
        };
        kinds.iter().map(within).collect::<Vec<_>>().join(", ")
    }

    /// The name of a field: "Name".
    pub fn field(&self, kind: &Kind, field: &Field) -> Cow<'static, str> {
        self.maybe(&format!("{}-{}", kind.key, field.key))
            .unwrap_or_else(|| self.get(&format!("field-{}", field.key)))
    }

    /// The name of any slot of a kind: field, relation, or unknown.
    pub fn slot(&self, kind: KindCode, code: FieldCode) -> Cow<'static, str> {
        let kind = Kind::by_code(kind);
        let field = kind.and_then(|kind| kind.field_of(code).map(|field| (kind, field)));
        match (field, Relation::by_code(code)) {
            (Some((kind, field)), _) => self.field(kind, field),
            (None, Some(relation)) => self.relation(relation),
            (None, None) => self.get("field-unknown"),
        }
    }

    /// The name of a slot over a text; says in which language that is, where it is not the reader's.
    pub fn slot_in(&self, kind: KindCode, code: FieldCode, language: Option<Language>) -> String {
        let name = self.slot(kind, code);
        match language {
            Some(other) if other != self.language => {
                format!("{name} ({})", self.get(&format!("tongue-{}", other.key())))
            }
            _ => name.into_owned(),
        }
    }

    /// What happens on a day that stands in a field: that something begins or ends, where its label only says
    /// from when and until when.
    pub fn on_day(&self, kind: &Kind, field: &Field) -> Cow<'static, str> {
        match field.key {
            "start" => self.get("day-begins"),
            "end" => self.get("day-ends"),
            _ => self.field(kind, field),
        }
    }

    /// A choice of a field: "teacher".
    pub fn choice(&self, kind: &Kind, field: &Field, choice: &Choice) -> Cow<'static, str> {
        self.maybe(&format!("{}-{}-{}", kind.key, field.key, choice.key))
            .unwrap_or_else(|| self.get(&format!("field-{}-{}", field.key, choice.key)))
    }

    /// A relation in its forward direction: "made from".
    pub fn relation(&self, relation: &Relation) -> Cow<'static, str> {
        self.get(&format!("relation-{}", relation.key))
    }

    /// A relation on the way back: "became".
    pub fn relation_back(&self, relation: &Relation) -> Cow<'static, str> {
        self.get(&format!("relation-{}", relation.back))
    }

    /// A record's title: its own, or its catalogue row's, or "untitled".
    pub fn title<'a>(&self, record: &'a Record) -> Cow<'a, str> {
        if let Some(own) = title_text(record, self.language) {
            return Cow::Borrowed(own);
        }
        let row = catalogue_code(record).and_then(|row| row_name(row, self.language));
        row.map_or_else(|| self.get("record-untitled"), Cow::Owned)
    }

    /// The title of a record that may be made of what it joins; `part` says what a field holds.
    pub fn title_of<'a>(
        &self,
        record: &'a Record,
        part: &dyn Fn(&Field, &Value) -> String,
    ) -> Cow<'a, str> {
        let fields = Kind::by_code(record.kind).map_or(&[][..], |kind| kind.titled_by);
        let parts = fields.iter().filter_map(|field| Some(part(field, record.get(field.code)?)));
        let joined = parts.collect::<Vec<_>>().join(" · ");
        if joined.is_empty() { self.title(record) } else { Cow::Owned(joined) }
    }

    /// The same with the names that an answer has with it.
    pub fn title_among<'a>(&self, record: &'a Record, names: &Names) -> Cow<'a, str> {
        self.title_of(record, &|field, value| {
            let kind = Kind::by_code(record.kind);
            self.of_field(kind, Some(field), value, &|id| self.name(id, names))
        })
    }

    /// Who may see what is of a level.
    pub fn level(&self, level: Level) -> Cow<'static, str> {
        self.get(&format!("field-level-{}", level.key()))
    }

    /// The name of a language in its own words.
    pub fn language(&self, language: Language) -> Cow<'static, str> {
        self.get(&format!("language-{}", language.key()))
    }
}
