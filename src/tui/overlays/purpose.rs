//! What an errand is for: what has to be said before it is done, and the errand that comes of what was
//! said.

use crate::domain::kinds::{ORGANIZATION, OUTLINE, READING};
use crate::domain::{Field, FieldType, Kind, KindCode, Language, Level, RecordId};
use crate::engine::crossing::{Format, Incoming};
use crate::engine::erase::Wish;
use crate::engine::fold::folded;
use crate::engine::outlines::Syntax;
use crate::engine::reports::Declared;
use crate::engine::request::Request;
use crate::texts::Texts;

use crate::tui::errand::{Errand, Paper};
use crate::tui::widgets::entries::{Entries, Entry};
use crate::tui::world::World;

/// What is written, brought in, or kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A report, with what it asks as far as that is known.
    Report(Declared, Vec<(String, String)>),
    /// The records of a kind as a table.
    Register(KindCode),
    /// An outline.
    Outline(RecordId),
    /// All days as a calendar.
    Agenda,
    /// Everything.
    Everything,
    /// A file comes in.
    TakeIn(Incoming),
    /// A backup to a chosen place.
    Backup,
    /// Another workspace from a backup.
    Restore,
    /// A record that goes for good.
    Erase(RecordId),
}

/// By what the answers are asked for.
pub const FILE: &str = "file";
const FOLDER: &str = "folder";
const LANGUAGE: &str = "language";
const AUDIENCE: &str = "audience";
const RECIPIENT: &str = "recipient";
const FORMAT: &str = "format";
const HISTORY: &str = "history";
/// Why something is erased.
pub const REASON: &str = "reason";
const WORDS: &str = "words";
/// The name of what is erased, typed by whoever means it.
pub const CONFIRM: &str = "confirm";
/// What is said of a file that is there already.
pub const REPLACE: &str = "replace";

/// The forms of a report, with the ends of their files.
const PAGES: [(&str, &str, &str); 3] = [
    ("html", "html", "paper-html"),
    ("text", "txt", "paper-text"),
    ("markdown", "md", "paper-markdown"),
];
/// The forms of an outline.
const SHEETS: [(Syntax, &str, &str); 6] = [
    (Syntax::Svg, "svg", "paper-svg"),
    (Syntax::Outline, "txt", "paper-indented"),
    (Syntax::Markdown, "md", "paper-markdown"),
    (Syntax::Opml, "opml", "paper-opml"),
    (Syntax::Mermaid, "mmd", "paper-mermaid"),
    (Syntax::Drivers, "csv", "paper-drivers"),
];
/// Letters of a file's name that is made up.
const LONGEST: usize = 40;

impl Purpose {
    /// What it is called.
    pub fn heading(&self, world: &World<'_>) -> String {
        let texts = world.setup.texts;
        match self {
            Self::Report(own, _) => texts.get(&format!("report-{}", own.report.key)).into(),
            Self::Register(kind) => {
                let kinds = Kind::by_code(*kind).map(|kind| texts.kinds(kind));
                texts.with("paper-register", &[("kinds", kinds.unwrap_or_default().into())])
            }
            Self::Outline(id) => texts.with("paper-outline", &[("title", world.name(id).into())]),
            Self::Agenda => texts.get("paper-agenda").into(),
            Self::Everything => texts.get("paper-everything").into(),
            Self::TakeIn(incoming) => incoming_words(incoming, world),
            Self::Backup => texts.get("backup-heading").into(),
            Self::Restore => texts.get("restore-heading").into(),
            Self::Erase(id) => texts.with("erase-heading", &[("title", world.name(id).into())]),
        }
    }

    /// The message id of what is told before, if anything is.
    pub const fn about(&self) -> Option<&'static str> {
        match self {
            Self::Everything => Some("paper-everything-holds"),
            Self::Backup => Some("backup-holds"),
            Self::Restore => Some("restore-about"),
            Self::Erase(_) => Some("erase-about"),
            Self::TakeIn(_) => Some("import-about"),
            _ => None,
        }
    }

    /// The message id for what has to be said first.
    pub const fn lacks(&self) -> &'static str {
        if matches!(self, Self::Erase(_)) { "erase-no-reason" } else { "errand-no-file" }
    }

    /// The message id for what Enter does once it was told what would come of it.
    pub const fn takes(&self) -> &'static str {
        if matches!(self, Self::Erase(_)) { "word-erase" } else { "word-take-in" }
    }

    /// The message id for what Enter does.
    pub const fn does(&self) -> &'static str {
        match self {
            Self::TakeIn(_) | Self::Erase(_) => "word-look",
            Self::Backup => "word-back-up",
            Self::Restore => "word-restore",
            _ => "word-write",
        }
    }

    /// What has to be said.
    pub fn entries(&self, world: &World<'_>) -> Entries {
        let texts = world.setup.texts;
        let label = |id: &str| texts.get(id).into_owned();
        let file = |name: &str| Entry::path(FILE, label("label-file"), name);
        let audience = |levels: &[Level]| {
            let way = |level: &Level| {
                (level.key().to_owned(), label(&format!("field-level-{}", level.key())))
            };
            Entry::choice(AUDIENCE, label("label-audience"), levels.iter().map(way).collect())
        };
        let format =
            |ways: Vec<(String, String)>| Entry::choice(FORMAT, label("label-format"), ways);
        // What was agreed with one of them frees nothing for another.
        let partners = records(&[ORGANIZATION], world);
        let recipient = || {
            let anybody = (String::new(), label("paper-anybody"));
            let ways = [anybody].into_iter().chain(partners.iter().cloned());
            let entry = || Entry::choice(RECIPIENT, label("label-recipient"), ways.collect());
            (!partners.is_empty()).then(entry)
        };
        let readers = |levels: &[Level]| [audience(levels)].into_iter().chain(recipient());
        let mut all = match self {
            Self::Report(own, known) => {
                let asked = own.report.asks.iter();
                let asked = asked.filter(|field| known.iter().all(|(key, _)| key != field.key));
                let pages = PAGES.map(|(key, _, words)| (key.to_owned(), label(words)));
                // A page is often for people who read another language than whoever writes it.
                let tongues = [texts.language, texts.language.other()];
                let tongues = tongues.map(|own| (own.key().to_owned(), texts.language(own).into()));
                [Entry::choice(LANGUAGE, label("label-language"), tongues.into())]
                    .into_iter()
                    .chain(asked.map(|field| asking(own.owner, field, world)))
                    .chain(readers(&READERS))
                    .chain([format(pages.into())])
                    .collect()
            }
            Self::Register(_) | Self::Agenda => readers(&READERS).collect(),
            Self::Outline(_) => {
                let ways = SHEETS.map(|(syntax, _, words)| (syntax.key().to_owned(), label(words)));
                readers(&READERS[..3]).chain([format(ways.into())]).collect()
            }
            Self::Everything => {
                let ways = [("no", "answer-no"), ("yes", "answer-yes")]
                    .map(|(key, words)| (key.to_owned(), label(words)));
                vec![Entry::choice(HISTORY, label("label-history"), ways.into())]
            }
            Self::Erase(_) => vec![
                Entry::line(REASON, label("erasure-reason")),
                Entry::line(WORDS, label("label-words")),
            ],
            Self::TakeIn(_) | Self::Backup | Self::Restore => Vec::new(),
        };
        match self {
            Self::Erase(_) => {}
            Self::Restore => {
                all.extend([file(""), Entry::path(FOLDER, label("label-folder"), "~/")]);
            }
            _ => all.push(file("")),
        }
        let mut entries = Entries::new(all);
        if matches!(self, Self::Restore | Self::Erase(_)) {
            entries.first();
        }
        entries.write(FILE, &self.suggested(&entries, world));
        entries
    }

    /// Where it would lie, as long as nobody says otherwise.
    pub fn suggested(&self, entries: &Entries, world: &World<'_>) -> String {
        let form = entries.said(FORMAT);
        let texts = world.setup.texts;
        let (name, end) = match self {
            // Where it lies, only its owner knows.
            Self::TakeIn(_) | Self::Restore | Self::Erase(_) => return String::new(),
            Self::Report(own, known) => {
                let end = PAGES.iter().find(|(key, ..)| *key == form).map_or("", |own| own.1);
                // The day stands in every name.
                let title = format!("report-{}-title", own.report.key);
                let language = Language::from_key(entries.said(LANGUAGE));
                let texts = Texts::new(language.unwrap_or(texts.language));
                let title = texts.with(&title, &[("day", "".into())]);
                let about = known.iter().filter_map(|(_, id)| RecordId::parse(id));
                let about = about.map(|id| world.name(&id));
                (std::iter::once(title).chain(about).collect::<Vec<_>>().join(" "), end)
            }
            Self::Register(kind) => {
                let kinds = Kind::by_code(*kind).map(|kind| texts.kinds(kind));
                (kinds.unwrap_or_default().into_owned(), "csv")
            }
            Self::Outline(id) => {
                let end = SHEETS.iter().find(|(own, ..)| own.key() == form);
                (world.name(id), end.map_or("", |own| own.1))
            }
            Self::Agenda => (texts.get("paper-agenda").into_owned(), "ics"),
            Self::Everything => (texts.get("paper-everything").into_owned(), "json"),
            Self::Backup => (texts.get("backup-file").into_owned(), "cgbackup"),
        };
        format!("~/{}-{}.{end}", plain(&name), world.setup.now.day())
    }

    /// What is to be erased, and why; nothing while no reason is given.
    pub fn wish(&self, entries: &Entries) -> Option<Wish> {
        let Self::Erase(id) = self else { return None };
        let words = entries.said(WORDS).split(',').map(str::trim).filter(|word| !word.is_empty());
        let (words, reason) = (words.map(str::to_owned).collect(), entries.said(REASON).to_owned());
        (!reason.is_empty()).then(|| Wish { id: id.to_string(), words, reason })
    }

    /// The errand; nothing while no file is named, or no reason is given.
    pub fn errand(&self, entries: &Entries, only_look: bool) -> Option<Errand> {
        if matches!(self, Self::Erase(_)) {
            return self.wish(entries).map(Errand::Erasing);
        }
        let file = Some(entries.said(FILE).to_owned()).filter(|file| !file.is_empty())?;
        let format = entries.said(FORMAT);
        let (question, format) = match self {
            Self::Report(own, known) => {
                let asks = own.report.asks.iter().map(|field| field.key);
                let said = asks.map(|key| (key.to_owned(), entries.said(key).to_owned()));
                let said = said.filter(|(_, text)| !text.is_empty());
                let pairs = known.iter().cloned().chain(said).collect();
                let name = own.report.key.to_owned();
                (Request::Report { name, pairs }, Format::from_key(format)?)
            }
            Self::Register(kind) => {
                let kind = Kind::by_code(*kind)?.key.to_owned();
                let (wanted, columns) = (Vec::new(), Vec::new());
                let all = Request::List { kind, wanted, sort: None, trash: false, columns };
                (all, Format::Csv)
            }
            Self::Outline(id) => {
                (Request::Outline(id.to_string()), Format::Outline(Syntax::from_key(format)?))
            }
            Self::Agenda => (Request::Agenda { all: false }, Format::Table),
            Self::Everything => {
                (Request::Everything { history: entries.said(HISTORY) == "yes" }, Format::Json)
            }
            Self::TakeIn(incoming) => {
                return Some(Errand::TakeIn { incoming: incoming.clone(), file, only_look });
            }
            Self::Backup => return Some(Errand::Backup(Some(file))),
            Self::Restore => {
                let folder = entries.said(FOLDER).to_owned();
                return Some(Errand::Restore { file, folder })
                    .filter(|_| !entries.said(FOLDER).is_empty());
            }
            Self::Erase(_) => return None,
        };
        let audience = Level::from_key(entries.said(AUDIENCE)).unwrap_or(Level::Private);
        let recipient = Some(entries.said(RECIPIENT)).filter(|said| !said.is_empty());
        let recipient = recipient.map(str::to_owned);
        let replace = entries.said(REPLACE) == "yes";
        let language = Language::from_key(entries.said(LANGUAGE));
        let paper = Paper { question, format, language, audience, recipient, file, replace };
        Some(Errand::Write(Box::new(paper)))
    }
}

/// For whom something is written, the usual one first; the last is whoever writes.
const READERS: [Level; 4] = [Level::Team, Level::Partner, Level::Public, Level::Private];

/// What comes in, in words.
pub fn incoming_words(incoming: &Incoming, world: &World<'_>) -> String {
    let texts = world.setup.texts;
    match incoming {
        Incoming::Rows { kind, .. } => {
            let kinds = Kind::by_key(kind).map(|kind| texts.kinds(kind)).unwrap_or_default();
            texts.with("import-rows", &[("kinds", kinds.into())])
        }
        Incoming::Readings { .. } => {
            let kinds = Kind::by_code(READING).map(|kind| texts.kinds(kind)).unwrap_or_default();
            texts.with("import-rows", &[("kinds", kinds.into())])
        }
        Incoming::Everything => texts.get("import-everything").into_owned(),
        Incoming::DaysOff { .. } => texts.get("import-calendar").into_owned(),
        Incoming::Outline { syntax, .. } => {
            let form = SHEETS.iter().find(|(own, ..)| own == syntax).map_or("", |own| own.2);
            texts.with("import-outline", &[("form", texts.get(form).into())])
        }
    }
}

/// What a report asks beside the record that it is about.
fn asking(owner: &'static Kind, field: &'static Field, world: &World<'_>) -> Entry {
    let label = world.setup.texts.field(owner, field).into_owned();
    let open = |ways: Vec<(String, String)>| {
        let nothing = (String::new(), world.setup.texts.get("paper-any").into_owned());
        let first = (!field.required).then_some(nothing);
        Entry::choice(field.key, label.clone(), first.into_iter().chain(ways).collect())
    };
    match field.ty {
        FieldType::Choice(choices) => {
            let words = |own| world.setup.texts.choice(owner, field, own).into_owned();
            open(choices.iter().map(|own| (own.key.to_owned(), words(own))).collect())
        }
        FieldType::Link(kinds) => open(records(kinds, world)),
        _ => Entry::line(field.key, label),
    }
}

/// The records of some kinds by their titles.
pub fn records(kinds: &[KindCode], world: &World<'_>) -> Vec<(String, String)> {
    let of_kind = |kind: &KindCode| {
        world.seen.of_kind(*kind).map(|own| (own.id.to_string(), world.title(own)))
    };
    let mut all: Vec<_> = kinds.iter().flat_map(of_kind).collect();
    all.sort_by_cached_key(|(_, title)| folded(title));
    all
}

/// A name as every computer can have it in a file: small letters and hyphens.
fn plain(name: &str) -> String {
    let name = folded(name);
    let words = name.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let mut plain = String::new();
    for word in words {
        if !plain.is_empty() && plain.len() + word.len() > LONGEST {
            break;
        }
        plain.push_str(if plain.is_empty() { "" } else { "-" });
        plain.push_str(word);
    }
    if plain.is_empty() { "commonground".to_owned() } else { plain }
}

/// The outline at hand, or the register: what would be written from there.
pub fn at_hand(subject: Option<&RecordId>, world: &World<'_>) -> Option<Purpose> {
    let record = world.seen.get(subject?.as_str())?;
    Some(match record.kind {
        OUTLINE => Purpose::Outline(record.id.clone()),
        kind => Purpose::Register(kind),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_by_small_letters_that_every_computer_has() {
        for (title, name) in [
            ("¿Por qué faltan? — otoño", "por-que-faltan-otono"),
            ("家庭", "commonground"),
            ("../../etc/passwd", "etc-passwd"),
        ] {
            assert_eq!(plain(title), name);
        }
        assert!(plain(&"palabra ".repeat(30)).len() <= LONGEST);
    }
}
