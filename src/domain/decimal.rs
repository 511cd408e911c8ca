//! Numbers as people type them, held exactly.

use std::fmt;

/// A number with three decimal places, held exactly: sums of hours do not drift.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Decimal(i64);

/// What people put between thousands.
const SEPARATORS: [char; 4] = [',', ' ', '\u{a0}', '\u{202f}'];

impl Decimal {
    /// From a number of thousandths.
    pub const fn from_thousandths(thousandths: i64) -> Self {
        Self(thousandths)
    }

    /// The number of thousandths.
    pub const fn thousandths(self) -> i64 {
        self.0
    }

    /// Reads `12`, `-0.5`, `3,25`, `1,234.5`: an optional sign, digits, and at most three decimals
    /// after a point or comma. A comma before three digits parts thousands, as in both languages of
    /// Los Angeles; only after a zero it begins decimals.
    pub fn parse(text: &str) -> Option<Self> {
        scaled(text, 3).map(Self)
    }

    /// The sum, held at the largest number instead of wrapping.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// Reads a number with at most so many decimals, in units of the last of them; see `Decimal::parse`.
pub fn scaled(text: &str, decimals: u8) -> Option<i64> {
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, part) = match digits.split_once('.') {
        Some(parts) => parts,
        None if ungrouped(digits).is_some() => (digits, "0"),
        None => digits.split_once(',').unwrap_or((digits, "0")),
    };
    let ungrouped = ungrouped(whole);
    let whole = ungrouped.as_deref().unwrap_or(whole);
    let places = usize::from(decimals);
    if part.len() > places {
        return None;
    }
    let mut part = number(part)?.checked_mul(10_i64.pow((places - part.len()).try_into().ok()?))?;
    let mut size = number(whole)?.checked_mul(10_i64.pow(decimals.into()))?;
    if negative {
        (size, part) = (-size, -part);
    }
    size.checked_add(part)
}

/// The number that some digits are; `None` if there are none, or others among them.
fn number(digits: &str) -> Option<i64> {
    let is_plain = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    digits.parse().ok().filter(|_| is_plain)
}

/// The digits of a number whose thousands are parted by commas or blanks: 4,200 or 4 200. `None` if
/// they are not.
pub fn ungrouped(text: &str) -> Option<String> {
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let (first, rest) = text.split_once(SEPARATORS)?;
    let is_first = matches!(first.len(), 1..=3) && digits(first) && !first.starts_with('0');
    let is_grouped =
        |rest: &str| rest.split(SEPARATORS).all(|group| group.len() == 3 && digits(group));
    (is_first && is_grouped(rest)).then(|| text.replace(SEPARATORS, ""))
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 1000, self.0.unsigned_abs() % 1000);
        let part = format!("{part:03}");
        match part.trim_end_matches('0') {
            "" => write!(f, "{sign}{whole}"),
            part => write!(f, "{sign}{whole}.{part}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimals_are_read_and_written_exactly() {
        for (text, written) in [
            ("2.5", "2.5"),
            ("3,25", "3.25"),
            ("-0.05", "-0.05"),
            ("7", "7"),
            ("1.500", "1.5"),
            ("1,200", "1200"),
            ("1,234.5", "1234.5"),
            ("-12 000", "-12000"),
            ("0,125", "0.125"),
        ] {
            let read = Decimal::parse(text).map(|decimal| decimal.to_string());
            assert_eq!(read.as_deref(), Some(written));
        }
        for bad in [
            "",
            "-",
            ".",
            "1.",
            "1.2345",
            "1,2345",
            "1,23.5",
            "1,234,5",
            ",200",
            "1e3",
            "٣",
            "99999999999999999999",
        ] {
            assert_eq!(Decimal::parse(bad), None, "{bad:?}");
        }
    }
}
