//! A tally: somebody stands in a hallway and counts, one key an event. The sitting becomes one point of the measure;
//! where causes were told apart, one of each of them as well.

use serde::{Deserialize, Serialize};

use chrono::NaiveDate;

use crate::domain::common::{LEVEL, SITE, SITE_KIND};
use crate::domain::kinds::cycles::reading;
use crate::domain::kinds::outlines::{aim, node, outline};
use crate::domain::kinds::{AIM, MEASURE, READING};
use crate::domain::{Decimal, FieldCode, KindCode, Record, RecordId, Text2, Value};
use crate::engine::fold::folded;
use crate::engine::outlines::Tree;
use crate::engine::outlines::figures::outlines_of;
use crate::engine::typed::linked;
use crate::engine::{Context, Edit, Refusal, Seen, ValueProblem, Workspace, dates};

use super::{is_of, points};

/// As many causes are told apart as there are digits.
pub const MOST: usize = 9;

/// What is counted at one sitting, by names or ids.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sitting {
    /// The measure.
    pub measure: String,
    /// The site.
    pub site: Option<String>,
    /// Of whom it is counted, if not of everybody.
    pub group: Option<String>,
    /// The day; without one, that on which it is kept.
    pub day: Option<String>,
    /// The causes that are told apart, in the order of their digits.
    pub causes: Vec<String>,
    /// The events one after the other: 0, or the digit of a cause.
    pub marks: Vec<u8>,
}

impl Sitting {
    /// How many events there were.
    pub const fn total(&self) -> usize {
        self.marks.len()
    }

    /// How many of a digit; of 0, those without a cause.
    pub fn of(&self, digit: usize) -> usize {
        self.marks.iter().filter(|own| usize::from(**own) == digit).count()
    }

    /// What a key does: a blank or a plus counts one, a digit one of its cause.
    pub fn press(&mut self, sign: char) {
        let digit = match sign {
            ' ' | '+' => Some(0),
            _ => sign.to_digit(10).filter(|digit| *digit > 0),
        };
        let digit = digit.and_then(|own| u8::try_from(own).ok());
        self.marks.extend(digit.filter(|own| usize::from(*own) <= self.causes.len()));
    }

    /// The digit of a cause, which is put to the others if it is new. `None` if there are too many, or it has no name.
    pub fn told(&mut self, cause: &str) -> Option<usize> {
        let cause = cause.trim();
        let known = self.causes.iter().position(|own| folded(own) == folded(cause));
        if known.is_none() && !cause.is_empty() && self.causes.len() < MOST {
            self.causes.push(cause.to_owned());
            return Some(self.causes.len());
        }
        known.map(|at| at + 1)
    }

    /// Takes what was poured in. A line of signs (`x`, `+`, `|`, the digits of causes) is an event for each of them;
    /// any other line is one event, of the cause that it names where causes are told apart.
    ///
    /// # Errors
    /// The number of the first line, from 1, that names none of the causes.
    pub fn pour(&mut self, text: &str) -> Result<(), usize> {
        let lines = text.lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
        for (at, line) in lines.filter(|(_, line)| !line.is_empty()) {
            match self.signs(line) {
                Some(digits) => self.marks.extend(digits),
                None if self.causes.is_empty() => self.marks.push(0),
                None => {
                    let cause = self.causes.iter().position(|own| folded(own) == folded(line));
                    self.marks.push(cause.and_then(|own| u8::try_from(own + 1).ok()).ok_or(at)?);
                }
            }
        }
        Ok(())
    }

    /// The digits of a line that consists of signs.
    fn signs(&self, line: &str) -> Option<Vec<u8>> {
        let signs = line.chars().filter(|own| *own != ' ');
        let digit = |sign| match sign {
            'x' | 'X' | '+' | '|' => Some(0),
            _ => {
                let digit = u8::try_from(char::to_digit(sign, 10)?).ok()?;
                (1..=self.causes.len()).contains(&digit.into()).then_some(digit)
            }
        };
        signs.map(digit).collect()
    }
}

/// What was kept of a sitting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tallied {
    /// The measure.
    pub measure: RecordId,
    /// The day.
    pub day: NaiveDate,
    /// How many events the sitting had.
    pub counted: usize,
    /// What the day had before.
    pub before: Option<Decimal>,
    /// What it has now.
    pub value: Decimal,
    /// The causes that were told, each with its events.
    pub causes: Vec<(String, usize)>,
}

/// What may be told apart when a measure is counted: what was counted apart before, the most frequent first, and then
/// the bones of the fishbones of the problem that it is measured for.
pub fn causes(seen: Seen<'_>, measure: &RecordId) -> Vec<String> {
    let records = seen.records();
    let mut before: Vec<(String, i64)> = Vec::new();
    for own in records.pointing(measure, READING, reading::MEASURE.code) {
        let Some(name) = text(own, reading::SUBGROUP.code) else { continue };
        let sum = points(own).points().iter().map(|(_, value)| value.thousandths()).sum::<i64>();
        match before.iter_mut().find(|(own, _)| folded(own) == folded(&name)) {
            Some((_, all)) => *all += sum,
            None => before.push((name, sum)),
        }
    }
    before.sort_by(|(one, a), (other, b)| b.cmp(a).then_with(|| one.cmp(other)));
    let aims = records.pointing(measure, AIM, aim::MEASURE.code);
    let problems = aims.filter_map(|own| own.link(aim::PROBLEM.code));
    let fishbones = problems.flat_map(|own| outlines_of(records, own));
    let fishbones =
        fishbones.filter(|own| own.choice(outline::FORM.code) == Some(outline::FISHBONE));
    let bones = fishbones.flat_map(|own| {
        let tree = Tree::of(records, &own.id);
        let bones = tree.rows.into_iter().filter(|row| row.depth == 0);
        bones.filter_map(|row| text(records.get(row.node.as_str())?, node::TEXT.code))
    });
    let mut sitting = Sitting::default();
    for cause in before.into_iter().map(|(name, _)| name).chain(bones) {
        sitting.told(&cause);
    }
    sitting.causes
}

/// The site of which a measure is read, if it is always the same one.
pub fn usual_site(seen: Seen<'_>, measure: &RecordId) -> Option<RecordId> {
    let mut sites = seen
        .records()
        .pointing(measure, READING, reading::MEASURE.code)
        .map(|own| own.link(SITE.code).cloned());
    let first = sites.next()??;
    sites.all(|own| own.as_ref() == Some(&first)).then_some(first)
}

/// What a day has already.
pub fn so_far(
    workspace: &Workspace,
    measure: &RecordId,
    site: Option<&RecordId>,
    name: Option<&str>,
    day: NaiveDate,
) -> Option<Decimal> {
    let of = Of { workspace, measure, site, name };
    of.series().find_map(|own| points(own).get(day))
}

/// The edits that keep a sitting. What the day had already is added to: nobody counts the same event again.
///
/// # Errors
/// There is no such measure or site, it is no day, or nothing was counted.
pub fn tallied(
    workspace: &Workspace,
    context: &Context,
    sitting: &Sitting,
    fresh: &mut dyn FnMut() -> RecordId,
) -> Result<(Vec<Edit>, Tallied), Refusal> {
    let bad = |field: FieldCode, text: &str, problem| Refusal::BadValue {
        kind: READING,
        field,
        text: text.to_owned(),
        problem,
    };
    let named = |field: FieldCode, kinds: &'static [KindCode], text: &str| {
        linked(workspace, context, kinds, text).map_err(|problem| bad(field, text, problem))
    };
    let measure = named(reading::MEASURE.code, &[MEASURE], &sitting.measure)?;
    let site = sitting.site.as_deref();
    let site = site.map(|own| named(SITE.code, &[SITE_KIND], own)).transpose()?;
    let today = context.now.day();
    let day = match sitting.day.as_deref() {
        Some(text) => dates::read(text, today)
            .ok_or_else(|| bad(reading::DATE.code, text, ValueProblem::NotADate))?,
        None => today,
    };
    let name = sitting.group.as_deref();
    let whole = Of { workspace, measure: &measure, site: site.as_ref(), name };
    let (edit, before, value) = whole.kept(day, sitting.total(), context, fresh);
    let mut edits = vec![edit];
    let mut told: Vec<(String, usize)> = Vec::new();
    let tells_apart = sitting.marks.iter().any(|own| *own > 0);
    for (at, cause) in sitting.causes.iter().enumerate().filter(|_| tells_apart) {
        let count = sitting.of(at + 1);
        let of = Of { workspace, measure: &measure, site: site.as_ref(), name: Some(cause) };
        // Of a cause that is counted day after day, none is a number too.
        if count > 0 || of.series().next().is_some() {
            edits.push(of.kept(day, count, context, fresh).0);
            told.push((cause.clone(), count));
        }
    }
    let counted = sitting.total();
    Ok((edits, Tallied { measure, day, counted, before, value, causes: told }))
}

/// The series to which a count goes.
struct Of<'a> {
    workspace: &'a Workspace,
    measure: &'a RecordId,
    site: Option<&'a RecordId>,
    name: Option<&'a str>,
}

impl<'a> Of<'a> {
    /// Those that are there.
    fn series(&self) -> impl Iterator<Item = &'a Record> + use<'a> {
        let (site, name) = (self.site, self.name);
        let all = self.workspace.pointing(self.measure, READING, reading::MEASURE.code);
        let alike = all.filter(move |own| is_of(own, name) && own.link(SITE.code) == site);
        alike.map(|own| &**own)
    }

    /// The edit that puts a count to what its day has; that, and what it has then.
    fn kept(
        &self,
        day: NaiveDate,
        count: usize,
        context: &Context,
        fresh: &mut dyn FnMut() -> RecordId,
    ) -> (Edit, Option<Decimal>, Decimal) {
        let there = self.series().find_map(|own| Some((own, points(own).get(day)?)));
        let before = there.map(|(_, value)| value);
        let count = i64::try_from(count).unwrap_or(i64::MAX).saturating_mul(1_000);
        let sum = before.map_or(0, Decimal::thousandths).saturating_add(count);
        let value = Decimal::from_thousandths(sum);
        let link = |id: &RecordId| Value::Link(id.clone());
        let mut values = vec![
            (reading::MEASURE.code, link(self.measure)),
            (reading::DATE.code, Value::Date(day)),
            (reading::VALUE.code, Value::Decimal(value)),
        ];
        values.extend(self.site.map(|own| (SITE.code, link(own))));
        let name = self.name.map(|own| Text2::new(context.language, own));
        values.extend(name.map(|own| (reading::SUBGROUP.code, Value::Text2(Box::new(own)))));
        // It goes where the others are, also if these are told to more people than is usual.
        let home = there.map(|(own, _)| own).or_else(|| self.series().next());
        let level = home.and_then(|own| own.get(LEVEL.code).cloned());
        values.extend(level.map(|own| (LEVEL.code, own)));
        (Edit::Create { id: fresh(), kind: READING, values }, before, value)
    }
}

fn text(record: &Record, field: FieldCode) -> Option<String> {
    match record.get(field)? {
        Value::Text2(text) => Some(text.best(text.lead).to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_are_counted_by_their_digits_and_causes_by_their_names() {
        let mut sitting = Sitting::default();
        " 1+".chars().for_each(|sign| sitting.press(sign));
        assert_eq!(sitting.marks, [0, 0], "there is no cause yet");
        assert_eq!(
            (sitting.told("Bus"), sitting.told(" bus "), sitting.told("Autobús")),
            (Some(1), Some(1), Some(2))
        );
        assert_eq!(sitting.told(" "), None);
        "22x0".chars().for_each(|sign| sitting.press(sign));
        assert_eq!((sitting.total(), sitting.of(0), sitting.of(1), sitting.of(2)), (4, 2, 0, 2));
        (3..=MOST).for_each(|at| assert_eq!(sitting.told(&at.to_string()), Some(at)));
        assert_eq!(sitting.told("one too many"), None);
    }

    #[test]
    fn what_is_poured_in_is_signs_or_lines() {
        let poured = |causes: &[&str], text| {
            let causes = causes.iter().map(|own| (*own).to_owned()).collect();
            let mut sitting = Sitting { causes, ..Sitting::default() };
            sitting.pour(text).map(|()| sitting.marks)
        };
        assert_eq!(poured(&[], "xxx"), Ok(vec![0; 3]));
        assert_eq!(poured(&[], "|||| |\r\n\n+\n"), Ok(vec![0; 6]));
        assert_eq!(poured(&[], "1\n2\nAna came late\n"), Ok(vec![0; 3]));
        assert_eq!(poured(&["Bus", "Rain"], "21x\nbus\n"), Ok(vec![2, 1, 0, 1]));
        assert_eq!(poured(&["Bus"], "x\n\nfog"), Err(3));
        assert_eq!(poured(&["Bus"], "12"), Err(1), "there is no second cause");
        assert_eq!(poured(&["Bus"], " \n"), Ok(Vec::new()));
    }
}
