//! Refusals as sentences: what is wrong, and what to do.

use fluent_bundle::FluentValue;

use crate::domain::declare::{Figure, Guard, Test};
use crate::domain::kinds::ORGANIZATION;
use crate::domain::{Choice, Field, FieldCode, FieldType, Kind, KindCode, RecordId};
use crate::engine::deed::deeds_of;
use crate::engine::reckon::{Gap, Lack, Told};
use crate::engine::refusal::Broken;
use crate::engine::reports;
use crate::engine::times;
use crate::engine::typed::nearest;
use crate::engine::{JournalError, Refusal, ValueProblem};

use super::Texts;

impl Texts {
    /// One sentence for a refusal.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::UnknownRecord(typed) => {
                self.with("refusal-unknown-record", &[("id", typed.as_str().into())])
            }
            Refusal::NoReading(typed) => {
                self.with("refusal-no-reading", &[("address", typed.into())])
            }
            Refusal::SeveralReadings(typed) => {
                self.with("refusal-several-readings", &[("address", typed.into())])
            }
            Refusal::AmbiguousId { prefix, matches } => {
                let ids: Vec<&str> = matches.iter().map(|id| id.as_str()).collect();
                let ids = ids.join(", ");
                self.with(
                    "refusal-ambiguous-id",
                    &[("prefix", prefix.as_str().into()), ("ids", ids.into())],
                )
            }
            Refusal::UnknownKind { key, nearest } => {
                let sentence = self.with("refusal-unknown-kind", &[("key", key.as_str().into())]);
                self.suggest(sentence, Self::kind_called(key).or(*nearest))
            }
            Refusal::UnknownField { kind, key, nearest } => {
                let kind = self.kind_of(*kind);
                let sentence = self.with(
                    "refusal-unknown-field",
                    &[("kind", kind.into()), ("key", key.as_str().into())],
                );
                self.suggest(sentence, *nearest)
            }
            Refusal::Held { kind, key, record } => {
                let title = self.title(record);
                Kind::by_code(*kind).map(|own| self.held(own, key, &title)).unwrap_or_default()
            }
            Refusal::NoRecipient { text, problem } => {
                self.bad_value(ORGANIZATION, ("--for", None), text, problem)
            }
            Refusal::UnknownReport(key) => {
                let keys: Vec<&str> = reports::all().map(|own| own.report.key).collect();
                let named = [("key", key.as_str().into()), ("reports", keys.join(", ").into())];
                self.with("refusal-unknown-report", &named)
            }
            Refusal::NotAsked { report, key, asks } => {
                let id = if asks.is_empty() { "refusal-asks-nothing" } else { "refusal-not-asked" };
                let named = [
                    ("report", (*report).into()),
                    ("key", key.as_str().into()),
                    ("asks", asks.join(", ").into()),
                ];
                self.with(id, &named)
            }
            Refusal::ReportAsks(report, key) => {
                let named = [("report", (*report).into()), ("key", (*key).into())];
                self.with("refusal-report-asks", &named)
            }
            Refusal::NothingToTell { tells: None, .. } => {
                self.get("refusal-nothing-to-tell").into_owned()
            }
            Refusal::NothingToTell { audience, tells: Some(other) } => {
                let [audience, tells] = [audience, other].map(|level| self.level(*level).into());
                self.with("refusal-not-for", &[("audience", audience), ("tells", tells)])
            }
            Refusal::UnknownDeed(kind, key) => {
                let keys: Vec<&str> = deeds_of(*kind).iter().map(|own| own.deed.key).collect();
                let id = if keys.is_empty() { "refusal-no-deeds" } else { "refusal-unknown-deed" };
                let named = [
                    ("kind", self.kind_of(*kind).into()),
                    ("key", key.as_str().into()),
                    ("deeds", keys.join(", ").into()),
                ];
                self.with(id, &named)
            }
            Refusal::DeedNotNow(owner, key) => {
                self.with("refusal-deed-not-now", &[("deed", self.deed_called(*owner, key).into())])
            }
            Refusal::WhichDay(owner, key) => {
                self.with("refusal-which-day", &[("deed", self.deed_called(*owner, key).into())])
            }
            Refusal::NotADay(text) => {
                self.with("refusal-not-a-day", &[("text", text.as_str().into())])
            }
            Refusal::NoDays(..) => self.get("refusal-no-days").into_owned(),
            Refusal::NoRows(kind) => {
                let kinds = Kind::by_code(*kind).map(|kind| self.kinds(kind)).unwrap_or_default();
                self.with("refusal-no-rows", &[("kinds", kinds.into())])
            }
            Refusal::UnknownTable(kind, key) => {
                let tables = Kind::by_code(*kind).into_iter().flat_map(Kind::tables);
                let keys: Vec<&str> = tables.map(|table| table.key).collect();
                let named = [
                    ("kind", self.kind_of(*kind).into()),
                    ("key", key.as_str().into()),
                    ("tables", keys.join(", ").into()),
                    ("count", keys.len().into()),
                ];
                self.with("refusal-unknown-table", &named)
            }
            Refusal::NotDue { id, check, due } => {
                let named = [
                    ("id", id.as_str().into()),
                    ("check", check.as_str().into()),
                    ("due", due.join(", ").into()),
                    ("count", due.len().into()),
                ];
                self.with("refusal-not-due", &named)
            }
            Refusal::ReadOnly(key) => self.with("refusal-read-only", &[("key", (*key).into())]),
            Refusal::Missing { kind, field } => {
                let field = ("field", self.slot(*kind, *field).into());
                self.with("refusal-missing", &[field, ("kind", self.kind_of(*kind).into())])
            }
            Refusal::BadValue { kind, field, text, problem } => {
                let own = Kind::by_code(*kind).and_then(|kind| kind.field_of(*field));
                let label = self.slot(*kind, *field);
                self.bad_value(*kind, (&label, own), text, problem)
            }
            Refusal::BadFigure { kind, figure, text, problem } => {
                let of = Kind::by_code(*kind);
                let own = of.and_then(|kind| kind.figure(figure)).map(|figure| &figure.field);
                let label = of.zip(own).map(|(kind, own)| self.field(kind, own));
                self.bad_value(*kind, (&label.unwrap_or_default(), own), text, problem)
            }
            Refusal::StepTooLarge => self.get("refusal-step-too-large").into_owned(),
            Refusal::RecordTooLong(id) => {
                self.with("refusal-record-too-long", &[("id", id.as_str().into())])
            }
            Refusal::Exists(id) => self.with("refusal-exists", &[("id", id.as_str().into())]),
            Refusal::InTrash(id) => self.with("refusal-in-trash", &[("id", id.as_str().into())]),
            Refusal::Loop(id) => self.with("refusal-loop", &[("id", id.as_str().into())]),
            Refusal::UnknownRelation(key) => {
                self.with("refusal-unknown-relation", &[("key", key.as_str().into())])
            }
            Refusal::NotLinkable { from, to } => {
                let (from, to) = (self.kind_of(*from), self.kind_of(*to));
                self.with("refusal-not-linkable", &[("from", from.into()), ("to", to.into())])
            }
            Refusal::NotUnitable { kept, other } => {
                let (kept, other) = (self.kind_of(*kept), self.kind_of(*other));
                let kinds = [("kept", kept.into()), ("other", other.into())];
                self.with("refusal-not-unitable", &kinds)
            }
            Refusal::WhichRelation(keys) => {
                self.with("refusal-which-relation", &[("keys", keys.join(", ").into())])
            }
            Refusal::NothingToUndo => self.get("refusal-nothing-to-undo").into_owned(),
            Refusal::NothingToRedo => self.get("refusal-nothing-to-redo").into_owned(),
            Refusal::CannotUndo(sequence) => {
                self.with("refusal-cannot-undo", &[("number", sequence.to_string().into())])
            }
            Refusal::TouchedLater { sequence, id } => self.with(
                "refusal-touched-later",
                &[("number", sequence.to_string().into()), ("id", id.as_str().into())],
            ),
            Refusal::PointedTo(record) => {
                let title = ("title", self.title(record).into());
                let id = ("id", record.id.as_str().into());
                self.with("refusal-pointed-to", &[title, id])
            }
            Refusal::NotErasable(id) => {
                self.with("refusal-not-erasable", &[("id", id.as_str().into())])
            }
            Refusal::Line(problem) => self.line_problem(problem),
            Refusal::Journal(JournalError::Unknown(sequence)) => {
                self.with("refusal-cannot-undo", &[("number", sequence.to_string().into())])
            }
            Refusal::Journal(JournalError::Unreadable(sequence, _)) => {
                self.with("refusal-unreadable", &[("number", sequence.to_string().into())])
            }
            Refusal::NotFresh => self.get("refusal-not-fresh").into_owned(),
            Refusal::Guard(broken) if broken.asks => {
                format!("{} {}", self.broken(broken), self.get("refusal-because"))
            }
            Refusal::Guard(broken) => self.broken(broken),
            Refusal::NotAnOutline(typed) => {
                self.with("refusal-not-an-outline", &[("id", typed.as_str().into())])
            }
            Refusal::NoPareto(why) => self.no_pareto(*why),
            Refusal::NoRamp(id) => self.with("refusal-no-ramp", &[("id", id.as_str().into())]),
            Refusal::OutlineTooLarge { rows, levels } => {
                let number = |most: usize| self.integer(i64::try_from(most).unwrap_or(i64::MAX));
                let most = [("rows", number(*rows).into()), ("levels", number(*levels).into())];
                self.with("refusal-outline-too-large", &most)
            }
        }
    }

    /// What a guard says: the words may name the choice from which the record would go, and the one
    /// after it.
    pub fn broken(&self, broken: &Broken) -> String {
        let key = |kind| Kind::by_code(kind).map_or("", |kind| kind.key);
        let words = |field: &Field, choice: Option<&Choice>| {
            let kind = Kind::by_code(broken.kind).zip(choice);
            kind.map_or_else(String::new, |(kind, choice)| {
                self.choice(kind, field, choice).into_owned()
            })
        };
        if let [Lack::Order(first, second)] = broken.lacks[..] {
            return self.order(broken.kind, [first, second], true);
        }
        let (mut from, mut next) = (String::new(), String::new());
        if let Some((field, code)) = broken.from {
            let mut choices = field.choices().iter().skip_while(|choice| choice.code != code);
            from = words(field, choices.next());
            next = words(field, choices.next());
        }
        let id = format!("guard-{}-{}", key(broken.owner), broken.guard);
        let lacks = self.lacks(broken.kind, &broken.lacks, &|id| id.to_string());
        let mut named = vec![
            ("from", from.into()),
            ("next", next.into()),
            ("lacks", lacks.into()),
            ("count", broken.lacks.len().into()),
        ];
        named.extend(self.told(broken.kind, &broken.told, &|id| id.to_string()));
        self.with(&id, &named)
    }

    /// What a guard asks, without a record at hand.
    pub fn guard(&self, kind: &Kind, guard: &Guard) -> String {
        if let Test::InOrder(first, second) = guard.needs {
            return self.order(guard.on.unwrap_or(kind.code), [first.code, second.code], true);
        }
        if !guard.needs_words() {
            let Test::Filled(field) = guard.needs else { return String::new() };
            let (field, way) = (self.field(kind, field).into_owned(), self.way(kind, guard.way));
            return self.with("guard-filled", &[("field", field.into()), ("way", way.into())]);
        }
        let id = format!("guard-{}-{}", kind.key, guard.key);
        self.with(&id, &unnamed(guard.tells))
    }

    /// What a check or guard looks for, without a record at hand.
    pub fn looked_for(&self, kind: &Kind, key: &str, tells: &[&'static Figure]) -> String {
        self.with(&format!("check-{}-{key}", kind.key), &unnamed(tells))
    }

    /// What is missing or wrong of a record.
    pub fn gap(&self, gap: &Gap, name: &dyn Fn(&RecordId) -> String) -> String {
        let owner = Kind::by_code(gap.owner).map_or("", |kind| kind.key);
        if let [Lack::Order(first, second)] = gap.lacks[..] {
            return self.order(gap.kind, [first, second], false);
        }
        let mut named = self.told(gap.kind, &gap.told, name);
        named.push(("lacks", self.lacks(gap.kind, &gap.lacks, name).into()));
        named.push(("count", gap.lacks.len().into()));
        self.with(&format!("check-{owner}-{}", gap.check), &named)
    }

    /// That a field comes before another, or that it must not.
    fn order(&self, kind: KindCode, fields: [FieldCode; 2], refuses: bool) -> String {
        let [first, second] = fields.map(|field| self.slot(kind, field).into_owned());
        let field = Kind::by_code(kind).and_then(|kind| kind.field_of(fields[1]));
        let is_day =
            field.is_some_and(|field| matches!(field.ty, FieldType::Date | FieldType::Time));
        let id = match (refuses, is_day) {
            (true, true) => "guard-order-days",
            (true, false) => "guard-order-numbers",
            (false, true) => "check-order-days",
            (false, false) => "check-order-numbers",
        };
        self.with(id, &[("first", first.into()), ("second", second.into())])
    }

    /// The values that words name, in words.
    fn told(
        &self,
        kind: KindCode,
        told: &[Told],
        name: &dyn Fn(&RecordId) -> String,
    ) -> Vec<(&'static str, FluentValue<'static>)> {
        let words = |(figure, value): &Told| {
            let words = self.of_field(Kind::by_code(kind), Some(&figure.field), value, name);
            (figure.field.key, words.into())
        };
        told.iter().map(words).collect()
    }

    /// What a record lacks, by name.
    fn lacks(&self, kind: KindCode, lacks: &[Lack], name: &dyn Fn(&RecordId) -> String) -> String {
        let words: Vec<String> = lacks.iter().map(|lack| self.lack(kind, lack, name)).collect();
        words.join(", ")
    }

    fn lack(&self, kind: KindCode, lack: &Lack, name: &dyn Fn(&RecordId) -> String) -> String {
        match lack {
            Lack::Field(field) => self.slot(kind, *field).into_owned(),
            // It has words of its own.
            Lack::Order(..) => String::new(),
            Lack::Figure(key) => {
                let kind = Kind::by_code(kind).and_then(|own| Some((own, own.figure(key)?)));
                kind.map_or_else(String::new, |(kind, own)| self.field(kind, &own.field).into())
            }
            Lack::Year(year) => times::both_years(*year, '–'),
            Lack::Record(id) => name(id),
            Lack::Records(kind) => {
                Kind::by_code(*kind).map(|kind| self.kinds(kind).into_owned()).unwrap_or_default()
            }
            Lack::Of(field, of, lack) => {
                let (field, lack) = (self.slot(kind, *field), self.lack(*of, lack, name));
                self.with("lack-of", &[("field", field.into()), ("lack", lack.into())])
            }
        }
    }

    fn bad_value(
        &self,
        kind: KindCode,
        (label, field): (&str, Option<&Field>),
        text: &str,
        problem: &ValueProblem,
    ) -> String {
        let mut arguments = vec![
            ("text", text.into()),
            ("field", label.into()),
            ("kind", self.kind_of(kind).into()),
        ];
        let id = match problem {
            ValueProblem::NotADate => "refusal-not-a-date",
            ValueProblem::NotAnInteger { min, max } => {
                let (min, max) = (self.integer(*min), self.integer(*max));
                arguments.extend([("min", min.into()), ("max", max.into())]);
                "refusal-not-an-integer"
            }
            ValueProblem::NotADecimal => "refusal-not-a-decimal",
            ValueProblem::NotAPercent => "refusal-not-a-percent",
            ValueProblem::NotMoney => "refusal-not-money",
            ValueProblem::TooLittle { min } => {
                arguments.push(("min", self.money(*min).into()));
                "refusal-too-little"
            }
            ValueProblem::NotAYear => "refusal-not-a-year",
            ValueProblem::NotATime => "refusal-not-a-time",
            ValueProblem::NotASpan => "refusal-not-a-span",
            ValueProblem::NotARecurrence => "refusal-not-a-recurrence",
            ValueProblem::NotAReading { line } => {
                arguments.push(("line", i64::try_from(*line).unwrap_or(i64::MAX).into()));
                "refusal-not-a-reading"
            }
            ValueProblem::NotACode => "refusal-not-a-code",
            ValueProblem::NotAnAddress => "refusal-not-an-address",
            ValueProblem::NotAFlag => "refusal-not-a-flag",
            ValueProblem::NotAChoice => {
                let words = Kind::by_code(kind).zip(field).map(|(kind, field)| {
                    field.choices().iter().map(|choice| self.choice(kind, field, choice))
                });
                let words: Vec<_> = words.into_iter().flatten().collect();
                let near = nearest(text, words.iter().map(|word| &**word));
                arguments.push(("choices", words.join(", ").into()));
                return self.suggest(self.with("refusal-not-a-choice", &arguments), near);
            }
            ValueProblem::TooLong => "refusal-too-long",
            ValueProblem::NoneSeen { kinds } => {
                arguments.push(("wanted", self.any_of(kinds).into()));
                "refusal-none-seen"
            }
            ValueProblem::NoSuchRecord { kinds } => {
                arguments.push(("wanted", self.any_of(kinds).into()));
                "refusal-no-such-record"
            }
            ValueProblem::Ambiguous => "refusal-ambiguous",
        };
        self.with(id, &arguments)
    }

    /// Why something is held back; a record that is not at hand is left open.
    pub fn held(&self, owner: &Kind, key: &str, title: &str) -> String {
        self.with(&format!("release-{}-{key}", owner.key), &[("title", title.into())])
    }

    fn suggest(&self, sentence: String, nearest: Option<&str>) -> String {
        let hint = nearest.map(|key| self.with("refusal-did-you-mean", &[("key", key.into())]));
        hint.map_or(sentence.clone(), |hint| format!("{sentence} {hint}"))
    }
}

/// What a sentence would name, without a record at hand.
fn unnamed(tells: &[&'static Figure]) -> Vec<(&'static str, FluentValue<'static>)> {
    let keys = tells.iter().map(|figure| figure.field.key);
    keys.chain(["from", "next", "lacks", "count"]).map(|key| (key, "…".into())).collect()
}
