//! Which column of a file of readings holds what.

use crate::domain::kinds::READING;
use crate::domain::{Kind, Language};
use crate::texts::Texts;

/// What a column can hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The day.
    Date,
    /// What was read.
    Value,
    /// The measure.
    Measure,
    /// The site.
    Site,
    /// The subgroup.
    Subgroup,
    /// The cycle.
    Cycle,
    /// A note.
    Note,
}

impl Part {
    /// All of them, in the order of an export.
    pub const ALL: [Self; 7] = [
        Self::Date,
        Self::Value,
        Self::Measure,
        Self::Site,
        Self::Subgroup,
        Self::Cycle,
        Self::Note,
    ];

    /// Its name in a map, and the head of its column in an export.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Value => "value",
            Self::Measure => "measure",
            Self::Site => "site",
            Self::Subgroup => "subgroup",
            Self::Cycle => "cycle",
            Self::Note => "note",
        }
    }
}

/// What each column of a file holds, by its place from 0.
pub type Columns = Vec<(Part, usize)>;

/// What is wrong with a map of columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unmapped {
    /// A pair of it is none, or names what no column can hold.
    Pair(String),
    /// A pair of it names no field.
    Field(String),
    /// The file has no column of this name.
    Column(String),
    /// Nothing is said of the day, or of the value.
    Lacks(Part),
}

/// Which column holds what: as `date=Day,value=Rate` says, else by the names of an export or the words of the
/// screens.
///
/// # Errors
/// What is wrong with the map.
pub fn columns(heads: &[String], map: Option<&str>) -> Result<Columns, Unmapped> {
    let at = |name: &str| {
        heads.iter().position(|head| head.to_lowercase() == name.trim().to_lowercase())
    };
    let shown = |part: Part| {
        let kind = Kind::by_code(READING)?;
        let field = kind.field(part.key())?;
        Language::ALL.into_iter().find_map(|own| at(&Texts::new(own).field(kind, field)))
    };
    let found = |part: Part| Some((part, at(part.key()).or_else(|| shown(part))?));
    let usual = Part::ALL.into_iter().filter_map(found);
    let found: Columns = match map {
        None => usual.collect(),
        Some(map) => map.split(',').map(|pair| mapped(pair, at)).collect::<Result<_, _>>()?,
    };
    let lacks = |part: &Part| place(&found, *part).is_none();
    match [Part::Date, Part::Value].into_iter().find(lacks) {
        Some(part) => Err(Unmapped::Lacks(part)),
        None => Ok(found),
    }
}

fn mapped(pair: &str, at: impl Fn(&str) -> Option<usize>) -> Result<(Part, usize), Unmapped> {
    let wrong = || Unmapped::Pair(pair.trim().to_owned());
    let (key, head) = pair.split_once('=').ok_or_else(wrong)?;
    let part = Part::ALL.into_iter().find(|part| part.key() == key.trim()).ok_or_else(wrong)?;
    let column = at(head).ok_or_else(|| Unmapped::Column(head.trim().to_owned()))?;
    Ok((part, column))
}

/// Where the column of a part is.
pub fn place(columns: &[(Part, usize)], part: Part) -> Option<usize> {
    columns.iter().find(|(own, _)| *own == part).map(|(_, at)| *at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_a_map_or_by_their_names() {
        let heads = ["School", "When", "Rate", "note"].map(str::to_owned);
        let found = columns(&heads, Some("date=when, value=Rate,site=School"));
        assert_eq!(found, Ok(vec![(Part::Date, 1), (Part::Value, 2), (Part::Site, 0)]));
        assert_eq!(columns(&heads, None), Err(Unmapped::Lacks(Part::Date)));
        assert_eq!(columns(&heads, Some("date=When")), Err(Unmapped::Lacks(Part::Value)));
        assert_eq!(columns(&heads, Some("date=Tag")), Err(Unmapped::Column("Tag".into())));
        for bad in ["day=When", "date", ""] {
            assert_eq!(columns(&heads, Some(bad)), Err(Unmapped::Pair(bad.into())));
        }
        for usual in [["value", "Date"], ["Valor", "Día"]] {
            let found = columns(&usual.map(str::to_owned), None);
            assert_eq!(found, Ok(vec![(Part::Date, 1), (Part::Value, 0)]));
        }
    }
}
