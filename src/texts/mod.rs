//! Every word a person can see, in English and Spanish, from Fluent files built into the program.
//! Nothing here draws; nothing elsewhere holds a sentence.

mod apart;
pub mod charts;
pub mod checklists;
mod counted;
pub mod history;
pub mod keys;
mod multiples;
pub mod names;
mod pareto;
pub mod problems;
mod ramps;
pub mod refusals;
pub mod roots;
pub mod stamps;
pub mod store;
mod tally;
mod thread;
pub mod values;
mod views;
mod votes;
pub mod wall;
mod whys;

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::langid;

use crate::domain::{Language, Text2};

/// One Fluent file per area, both languages beside each other: the test that compares them and the
/// program read the same list.
pub const FILES: &[(&str, &str, &str)] = &[
    ("charts", include_str!("en/charts.ftl"), include_str!("es/charts.ftl")),
    ("cli", include_str!("en/cli.ftl"), include_str!("es/cli.ftl")),
    ("committee", include_str!("en/committee.ftl"), include_str!("es/committee.ftl")),
    ("coordinator", include_str!("en/coordinator.ftl"), include_str!("es/coordinator.ftl")),
    ("cycles", include_str!("en/cycles.ftl"), include_str!("es/cycles.ftl")),
    ("errands", include_str!("en/errands.ftl"), include_str!("es/errands.ftl")),
    ("grounding", include_str!("en/grounding.ftl"), include_str!("es/grounding.ftl")),
    ("history", include_str!("en/history.ftl"), include_str!("es/history.ftl")),
    ("instruments", include_str!("en/instruments.ftl"), include_str!("es/instruments.ftl")),
    ("learning", include_str!("en/learning.ftl"), include_str!("es/learning.ftl")),
    ("listening", include_str!("en/listening.ftl"), include_str!("es/listening.ftl")),
    ("meetings", include_str!("en/meetings.ftl"), include_str!("es/meetings.ftl")),
    ("money", include_str!("en/money.ftl"), include_str!("es/money.ftl")),
    ("notes", include_str!("en/notes.ftl"), include_str!("es/notes.ftl")),
    (
        "outline-formats",
        include_str!("en/outline-formats.ftl"),
        include_str!("es/outline-formats.ftl"),
    ),
    ("outlines", include_str!("en/outlines.ftl"), include_str!("es/outlines.ftl")),
    ("panes", include_str!("en/panes.ftl"), include_str!("es/panes.ftl")),
    ("partners", include_str!("en/partners.ftl"), include_str!("es/partners.ftl")),
    ("pathways", include_str!("en/pathways.ftl"), include_str!("es/pathways.ftl")),
    ("people", include_str!("en/people.ftl"), include_str!("es/people.ftl")),
    ("places", include_str!("en/places.ftl"), include_str!("es/places.ftl")),
    ("plans", include_str!("en/plans.ftl"), include_str!("es/plans.ftl")),
    ("program", include_str!("en/program.ftl"), include_str!("es/program.ftl")),
    ("records", include_str!("en/records.ftl"), include_str!("es/records.ftl")),
    ("refusals", include_str!("en/refusals.ftl"), include_str!("es/refusals.ftl")),
    ("reports", include_str!("en/reports.ftl"), include_str!("es/reports.ftl")),
    ("roadmap", include_str!("en/roadmap.ftl"), include_str!("es/roadmap.ftl")),
    ("school_plan", include_str!("en/school_plan.ftl"), include_str!("es/school_plan.ftl")),
    ("session", include_str!("en/session.ftl"), include_str!("es/session.ftl")),
    ("settings", include_str!("en/settings.ftl"), include_str!("es/settings.ftl")),
    ("setup", include_str!("en/setup.ftl"), include_str!("es/setup.ftl")),
    ("sites", include_str!("en/sites.ftl"), include_str!("es/sites.ftl")),
    ("store", include_str!("en/store.ftl"), include_str!("es/store.ftl")),
    ("system", include_str!("en/system.ftl"), include_str!("es/system.ftl")),
    ("tally", include_str!("en/tally.ftl"), include_str!("es/tally.ftl")),
    ("terminal", include_str!("en/terminal.ftl"), include_str!("es/terminal.ftl")),
    ("thread", include_str!("en/thread.ftl"), include_str!("es/thread.ftl")),
    ("tui", include_str!("en/tui.ftl"), include_str!("es/tui.ftl")),
    ("wall", include_str!("en/wall.ftl"), include_str!("es/wall.ftl")),
];

type Bundle = FluentBundle<FluentResource>;

static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::En));
static SPANISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Es));

/// The words of one language. Free to copy; changing the language is making another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Texts {
    /// The language.
    pub language: Language,
}

impl Texts {
    /// The words of a language.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// A message without arguments.
    pub fn get(&self, id: &str) -> Cow<'static, str> {
        self.find(id, None).unwrap_or_else(|| Cow::Owned(id.to_owned()))
    }

    /// A message in both languages, for what the workspace begins with.
    pub fn both(&self, id: &str) -> Text2 {
        let in_all =
            |text: Text2, language| text.with(language, Some(&Self::new(language).get(id)));
        Language::ALL.into_iter().fold(Text2::new(self.language, ""), in_all)
    }

    /// A message with arguments.
    pub fn with(&self, id: &str, arguments: &[(&'static str, FluentValue<'_>)]) -> String {
        let arguments: FluentArgs = arguments.iter().cloned().collect();
        self.find(id, Some(&arguments)).map_or_else(|| id.to_owned(), Cow::into_owned)
    }

    /// A message that may be absent, such as the words of a kind of a newer version.
    pub fn maybe(&self, id: &str) -> Option<Cow<'static, str>> {
        self.find(id, None)
    }

    fn find(&self, id: &str, arguments: Option<&FluentArgs<'_>>) -> Option<Cow<'static, str>> {
        let bundle: &'static Bundle = match self.language {
            Language::En => &ENGLISH,
            Language::Es => &SPANISH,
        };
        let pattern = bundle.get_message(id)?.value()?;
        let text = bundle.format_pattern(pattern, arguments, &mut Vec::new());
        Some(Cow::Owned(text.into_owned()))
    }
}

fn bundle(language: Language) -> Bundle {
    let locale = match language {
        Language::En => langid!("en-US"),
        Language::Es => langid!("es-US"),
    };
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // The marks that keep directions apart confuse terminals, which draw left to right only.
    bundle.set_use_isolating(false);
    for (_, english, spanish) in FILES {
        let source = match language {
            Language::En => english,
            Language::Es => spanish,
        };
        // A file that does not parse is found by the tests; here its good messages are kept.
        let resource =
            FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(part, _)| part);
        bundle.add_resource_overriding(resource);
    }
    bundle
}
