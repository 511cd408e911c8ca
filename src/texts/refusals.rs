//! Refusals as sentences: what is wrong, and what to do.

use crate::domain::kinds::CYCLE;
use crate::domain::kinds::cycles::cycle;
use crate::domain::{FieldCode, Kind, KindCode};
use crate::engine::refusal::CycleRule;
use crate::engine::{JournalError, Refusal, ValueProblem};

use super::Texts;

impl Texts {
    /// One sentence for a refusal.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::UnknownRecord(typed) => {
                self.with("refusal-unknown-record", &[("id", typed.as_str().into())])
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
            Refusal::ReadOnly(key) => self.with("refusal-read-only", &[("key", (*key).into())]),
            Refusal::Missing { kind, field } => self.about("refusal-missing", *kind, *field, &[]),
            Refusal::BadValue { kind, field, text, problem } => {
                self.bad_value(*kind, *field, text, problem)
            }
            Refusal::StepTooLarge => self.get("refusal-step-too-large").into_owned(),
            Refusal::RecordTooLong(id) => {
                self.with("refusal-record-too-long", &[("id", id.as_str().into())])
            }
            Refusal::Exists(id) => self.with("refusal-exists", &[("id", id.as_str().into())]),
            Refusal::InTrash(id) => self.with("refusal-in-trash", &[("id", id.as_str().into())]),
            Refusal::Loop(id) => self.with("refusal-loop", &[("id", id.as_str().into())]),
            Refusal::Dangling { id, to } => self.with(
                "refusal-dangling",
                &[("id", id.as_str().into()), ("to", to.as_str().into())],
            ),
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
            Refusal::Journal(JournalError::Unknown(sequence)) => {
                self.with("refusal-cannot-undo", &[("number", sequence.to_string().into())])
            }
            Refusal::Journal(JournalError::Unreadable(sequence, _)) => {
                self.with("refusal-unreadable", &[("number", sequence.to_string().into())])
            }
            Refusal::NotFresh => self.get("refusal-not-fresh").into_owned(),
            Refusal::Cycle(rule) => self.cycle_rule(*rule),
            Refusal::NotAnOutline(typed) => {
                self.with("refusal-not-an-outline", &[("id", typed.as_str().into())])
            }
            Refusal::OutlineTooLarge { rows, levels } => {
                let number = |most: usize| self.integer(i64::try_from(most).unwrap_or(i64::MAX));
                let most = [("rows", number(*rows).into()), ("levels", number(*levels).into())];
                self.with("refusal-outline-too-large", &most)
            }
        }
    }

    fn cycle_rule(&self, rule: CycleRule) -> String {
        match rule {
            CycleRule::Back { from } => {
                self.with("refusal-cycle-back", &[("stage", self.stage(from).into())])
            }
            CycleRule::Skips { next } => {
                self.with("refusal-cycle-skips", &[("stage", self.stage(next).into())])
            }
            CycleRule::NoReading => self.get("refusal-cycle-no-reading").into_owned(),
            CycleRule::EarlyDecision => self
                .with("refusal-cycle-early-decision", &[("stage", self.stage(cycle::ACT).into())]),
            CycleRule::Begun => self.get("refusal-cycle-begun").into_owned(),
        }
    }

    fn stage(&self, code: u16) -> String {
        let kind = Kind::by_code(CYCLE);
        let field = kind.and_then(|kind| Some((kind, kind.field_of(cycle::STAGE.code)?)));
        let stage = cycle::STAGES.iter().find(|stage| stage.code == code);
        let words = field.zip(stage).map(|((kind, field), stage)| self.choice(kind, field, stage));
        words.unwrap_or_default().into_owned()
    }

    fn bad_value(
        &self,
        kind: KindCode,
        field: FieldCode,
        text: &str,
        problem: &ValueProblem,
    ) -> String {
        let typed = ("text", text.into());
        match problem {
            ValueProblem::NotADate => self.about("refusal-not-a-date", kind, field, &[typed]),
            ValueProblem::NotAnInteger { min, max } => {
                let (min, max) = (self.integer(*min), self.integer(*max));
                let bounds = [typed, ("min", min.into()), ("max", max.into())];
                self.about("refusal-not-an-integer", kind, field, &bounds)
            }
            ValueProblem::NotADecimal => self.about("refusal-not-a-decimal", kind, field, &[typed]),
            ValueProblem::NotAFlag => self.about("refusal-not-a-flag", kind, field, &[typed]),
            ValueProblem::NotAChoice { choices } => {
                let choices = ("choices", choices.join(", ").into());
                self.about("refusal-not-a-choice", kind, field, &[typed, choices])
            }
            ValueProblem::TooLong => self.about("refusal-too-long", kind, field, &[]),
            ValueProblem::NoSuchRecord { kinds } => {
                let wanted = ("wanted", self.any_of(kinds).into());
                self.about("refusal-no-such-record", kind, field, &[typed, wanted])
            }
            ValueProblem::Ambiguous => self.about("refusal-ambiguous", kind, field, &[typed]),
        }
    }

    /// A sentence about a field of a kind.
    fn about(
        &self,
        id: &str,
        kind: KindCode,
        field: FieldCode,
        more: &[(&'static str, fluent_bundle::FluentValue<'_>)],
    ) -> String {
        let mut arguments = more.to_vec();
        arguments.push(("field", self.slot(kind, field).into()));
        arguments.push(("kind", self.kind_of(kind).into()));
        self.with(id, &arguments)
    }

    fn suggest(&self, sentence: String, nearest: Option<&str>) -> String {
        let hint = nearest.map(|key| self.with("refusal-did-you-mean", &[("key", key.into())]));
        hint.map_or(sentence.clone(), |hint| format!("{sentence} {hint}"))
    }
}
