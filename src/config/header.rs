//! The begin of every key and theme file: `schema`, `name`, `inherits`.

use toml::Spanned;
use toml::de::{DeString, DeValue};

use super::problem::{Place, Problem, ProblemKind};
use super::source::Source;

/// The form of files that this version knows.
pub const SCHEMA: u32 = 1;

/// The file that another one is laid over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// Its name.
    pub name: String,
    /// Where it is named.
    pub place: Place,
}

/// What the begin says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The file's name for itself.
    pub name: String,
    /// What counts where the file says nothing.
    pub inherits: Option<Base>,
}

impl Header {
    /// Takes an entry that belongs to the header; whether it was one.
    pub fn take(
        &mut self,
        source: &Source,
        key: &Spanned<DeString<'_>>,
        value: &Spanned<DeValue<'_>>,
        problems: &mut Vec<Problem>,
    ) -> bool {
        let problem = |kind| Problem::at(source, value.span(), kind);
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("schema", DeValue::Integer(number)) => {
                if number.as_str().parse().is_ok_and(|number: u32| number > SCHEMA) {
                    problems.push(problem(ProblemKind::NewerSchema));
                }
            }
            ("name", DeValue::String(name)) => self.name = name.to_string(),
            ("inherits", DeValue::String(name)) => {
                let place = Place::of(source, value.span());
                self.inherits = Some(Base { name: name.to_string(), place });
            }
            (id @ ("schema" | "name" | "inherits"), _) => {
                problems.push(problem(ProblemKind::BadValue(id.to_owned())));
            }
            _ => return false,
        }
        true
    }
}
