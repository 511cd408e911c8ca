//! Every kind, one folder per area, one file per kind. To add one: declare it in a file of its own,
//! add it to its area's list, and give it words in `texts`; nothing else needs to know.

pub mod attention;
mod codes;
pub mod committee;
pub mod coordinator;
pub mod cycles;
pub mod grounding;
pub mod judgement;
pub mod learning;
pub mod listening;
pub mod meetings;
pub mod money;
pub mod notes;
pub mod outlines;
pub mod partners;
pub mod pathways;
pub mod people;
pub mod plan;
pub mod program;
pub mod reasons;
pub mod roadmap;
pub mod sites;
#[cfg(test)]
pub mod specimen;
pub mod system;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::declare::Rules;
use super::field::KindCode;
use super::kind::{Adds, Home, Kind, Offers};

pub use codes::{
    AGENDA_ITEM, AGREEMENT, AIM, ANY, ASSESSMENT, ASSET, BALLOT, BALLOT_LINE, BENCHMARK,
    BUDGET_LINE, CHART_PHASE, COACHING_GOAL, COACHING_SESSION, COURSE, CRITERION, CYCLE, DATA_SET,
    DECISION, DOCUMENT, DUTY, ERASURE, EXPECTATION, FINDING, FUND, GROUP, INDICATOR, INSTRUMENT,
    ITEM, JOB_CLASS, JOB_LINE, LEARNING, MEASURE, MEETING, MEETING_SERIES, MODEL_ITEM, MODEL_NOTE,
    MODEL_SCHOOL, NODE, NOTE, ORGANIZATION, ORIGIN, OUTCOME, OUTLINE, PARKED, PARTICIPATION,
    PARTNER_REVIEW, PARTNERSHIP, PERSON, PLACEMENT, PLAN, PREDICTION, PRIORITY, PROBLEM, PROGRAM,
    QUESTION, READING, REFLECTION, RELATION, RESPONSIBILITY, RETROSPECTIVE, REVISION, SCHOOL_DATE,
    SCORE, SEAT, SERVICE, SET_ASIDE, SITE, STAKEHOLDERS, STEP, TASK, TEAM, TRAINING, VOTE,
    VOTE_OPTION, WORK_ENTRY, WORK_ORDER,
};

/// Kinds that belong together.
#[derive(Debug)]
pub struct Area {
    /// Its permanent name; what people call it is `area-<key>`.
    pub key: &'static str,
    /// The pane that was made for it, if one was; its page leads there.
    pub pane: Home,
    /// Its kinds.
    kinds: &'static [&'static Kind],
    /// What its systems bring to kinds that are declared before they can be named.
    brings: &'static [Adds],
    /// Whether it takes room only once there is something in it: a school that uses five areas sees five.
    once_used: bool,
}

impl Area {
    const fn always(key: &'static str, kinds: &'static [&'static Kind]) -> Self {
        Self { key, pane: Home::Area, kinds, brings: &[], once_used: false }
    }

    const fn once_used(key: &'static str, kinds: &'static [&'static Kind]) -> Self {
        Self { once_used: true, ..Self::always(key, kinds) }
    }

    const fn shown_by(self, pane: Home) -> Self {
        Self { pane, ..self }
    }

    const fn with(self, brings: &'static [Adds]) -> Self {
        Self { brings, ..self }
    }

    /// Its kinds in their order, with what others bring to them.
    pub fn kinds(&self) -> impl Iterator<Item = &'static Kind> {
        self.kinds.iter().filter_map(|kind| Kind::by_code(kind.code))
    }

    /// Whether a kind is one of its kinds.
    pub fn has(&self, kind: KindCode) -> bool {
        self.kinds.iter().any(|own| own.code == kind)
    }

    /// Whether it is in use from the beginning.
    pub const fn is_always_used(&self) -> bool {
        !self.once_used
    }

    /// The area to which a kind belongs.
    pub fn of(kind: KindCode) -> Option<&'static Self> {
        AREAS.iter().find(|area| area.kinds().any(|own| own.code == kind))
    }

    /// Whether it is shown where some kinds are in use.
    pub fn is_shown(&self, mut is_used: impl FnMut(KindCode) -> bool) -> bool {
        !self.once_used || self.kinds.iter().any(|kind| is_used(kind.code))
    }
}

/// The areas in the order of the Registers pane.
pub static AREAS: &[Area] = &[
    Area::always("notes", notes::KINDS).shown_by(Home::Inbox),
    Area::always("people", people::KINDS).shown_by(Home::People),
    Area::always("meetings", meetings::KINDS),
    Area::always("listening", listening::KINDS).with(listening::BRINGS),
    Area::always("partners", partners::KINDS),
    Area::once_used("program", program::KINDS).with(program::BRINGS),
    Area::once_used("committee", committee::KINDS).with(committee::BRINGS),
    Area::once_used("coordinator", coordinator::KINDS),
    Area::once_used("learning", learning::KINDS),
    Area::once_used("pathways", pathways::KINDS),
    Area::always("roadmap", roadmap::KINDS).shown_by(Home::Roadmap),
    Area::always("outlines", outlines::KINDS).shown_by(Home::Outlines),
    Area::always("cycles", cycles::KINDS).shown_by(Home::Cycles),
    Area::always("grounding", grounding::KINDS),
    Area::once_used("plan", plan::KINDS),
    Area::once_used("money", money::KINDS),
    Area::once_used("system", system::KINDS),
    Area::once_used("reasons", reasons::KINDS),
    Area::always("sites", sites::KINDS),
    #[cfg(test)]
    Area::always("specimen", &[&specimen::KIND, &specimen::JOINING]),
];

/// Every kind with what others bring to it.
static ALL: LazyLock<Vec<Kind>> = LazyLock::new(|| {
    let declared = || AREAS.iter().flat_map(|area| area.kinds.iter().copied());
    let whole = |kind: &'static Kind| {
        let of_kinds = || declared().flat_map(|own| own.offers.adds);
        let of_areas = || AREAS.iter().flat_map(|area| area.brings);
        let adds = || of_kinds().chain(of_areas()).filter(|adds| adds.to == kind.code);
        let checklists = adds().flat_map(|adds| adds.checklists);
        let evidence = adds().flat_map(|adds| adds.evidence);
        Kind {
            fields: joined(kind.fields, adds().flat_map(|adds| adds.fields)),
            figures: joined(kind.figures, adds().flat_map(|adds| adds.figures)),
            views: joined(kind.views, adds().flat_map(|adds| adds.views)),
            rules: Rules {
                checklists: joined(kind.rules.checklists, checklists),
                evidence: joined(kind.rules.evidence, evidence),
                ..kind.rules
            },
            offers: Offers {
                reports: joined(kind.offers.reports, adds().flat_map(|adds| adds.reports)),
                ..kind.offers
            },
            ..*kind
        }
    };
    declared().map(whole).collect()
});

/// What a kind has and what others bring, for as long as the program runs.
fn joined<T: Copy>(own: &'static [T], more: impl Iterator<Item = &'static T>) -> &'static [T] {
    let mut more = more.peekable();
    if more.peek().is_none() {
        return own;
    }
    Vec::leak(own.iter().chain(more).copied().collect())
}

/// The kinds at the places of their codes.
static BY_CODE: LazyLock<Vec<Option<&'static Kind>>> = LazyLock::new(|| {
    let mut table = Vec::new();
    for kind in Kind::all() {
        let at = usize::from(kind.code.0);
        table.resize(table.len().max(at + 1), None);
        table[at] = Some(kind);
    }
    table
});

/// The kinds by their keys.
static BY_KEY: LazyLock<HashMap<&'static str, &'static Kind>> =
    LazyLock::new(|| Kind::all().map(|kind| (kind.key, kind)).collect());

impl Kind {
    /// Every kind, in the order of the Registers pane.
    pub fn all() -> impl Iterator<Item = &'static Self> {
        ALL.iter()
    }

    /// The kind with this key.
    pub fn by_key(key: &str) -> Option<&'static Self> {
        BY_KEY.get(key).copied()
    }

    /// The kind with this code; `None` for one of a newer version.
    pub fn by_code(code: KindCode) -> Option<&'static Self> {
        BY_CODE.get(usize::from(code.0)).copied().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::common::SITE;
    use crate::domain::{Field, Level};

    /// A title that is made of other titles ends somewhere.
    #[test]
    fn no_kind_is_titled_by_itself() {
        let titles = |kind: &Kind| {
            let kinds = kind.titled_by.iter().flat_map(|field| field.ty.kinds());
            kinds.filter_map(|code| Kind::by_code(*code)).collect::<Vec<_>>()
        };
        for kind in Kind::all() {
            let mut of = titles(kind);
            for _ in Kind::all() {
                of = of.into_iter().flat_map(titles).collect();
            }
            assert!(of.is_empty(), "{}", kind.key);
            let forms = kind.fields.iter().filter_map(|field| Some((field, field.when?.form)));
            let place = |field: &Field| kind.fields.iter().position(|own| own.code == field.code);
            forms.for_each(|(field, form)| assert!(place(form) < place(field), "{}", field.key));
        }
    }

    /// Who may know of a record may know what it is called, so none is ever told without its name. A reason is
    /// no name: it says what somebody thought.
    #[test]
    fn whoever_sees_a_record_sees_what_it_is_called() {
        // Reasons, and who was where: names are the team's, also where somebody opens such a record.
        let reasons = ["revision", "set_aside", "participation"];
        let is_own =
            |kind: &&Kind| !reasons.contains(&kind.key) && !kind.key.starts_with("specimen");
        for kind in Kind::all().filter(is_own) {
            let name = [kind.title()];
            let named = if kind.titled_by.is_empty() { &name } else { kind.titled_by };
            // A site is left out of the name of a record for those who do not see it.
            for field in named.iter().filter(|own| own.code != SITE.code) {
                assert_eq!(kind.field(field.key).unwrap().level, Level::Public, "{}", kind.key);
            }
        }
    }

    /// A record that opens in a pane is of the area that the pane was made for, and each area has a name
    /// of its own.
    #[test]
    fn homes_and_areas_agree() {
        for (at, area) in AREAS.iter().enumerate() {
            assert!(AREAS[..at].iter().all(|before| before.key != area.key), "{}", area.key);
            for kind in area.kinds().filter(|kind| kind.home != Home::Area) {
                assert_eq!(kind.home, area.pane, "{}", kind.key);
            }
        }
    }

    #[test]
    fn every_kind_is_found_by_its_code_and_its_key() {
        for kind in Kind::all() {
            let found = [Kind::by_code(kind.code), Kind::by_key(kind.key)];
            assert!(found.iter().flatten().all(|found| std::ptr::eq(*found, kind)));
            assert_eq!(found.iter().flatten().count(), 2, "{}", kind.key);
        }
        let known = Kind::all().filter(|kind| !kind.key.starts_with("specimen"));
        known.for_each(|kind| assert!(ANY.contains(&kind.code), "{}", kind.key));
        for code in [0, 60_000, u16::MAX] {
            assert!(Kind::by_code(KindCode(code)).is_none());
        }
        assert!(Kind::by_key("kind of a newer version").is_none());
    }
}
