//! Dollars and cents, read and written exactly.

use std::fmt;

use super::decimal::scaled;

/// A sum of money in whole cents; what is owed is negative.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(i64);

impl Money {
    /// From a number of cents.
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// The number of cents.
    pub const fn cents(self) -> i64 {
        self.0
    }

    /// Reads `250000`, `$250,000`, `-1,200.50`, `-$5`: a sign and a dollar sign if there are any, and
    /// at most two decimals.
    pub fn parse(text: &str) -> Option<Self> {
        let unsigned = |text: &str| {
            let digits = text.strip_prefix('$').unwrap_or(text).trim_start();
            digits.starts_with(|first: char| first.is_ascii_digit()).then(|| digits.to_owned())
        };
        let (negative, digits) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (true, unsigned(rest.trim_start())?),
            None => (false, unsigned(text)?),
        };
        scaled(&if negative { format!("-{digits}") } else { digits }, 2).map(Self)
    }
}

/// Without sign for dollars and thousands: `1200.50`, or `250000` where there are no cents.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (dollars, cents) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        match cents {
            0 => write!(f, "{sign}{dollars}"),
            cents => write!(f, "{sign}{dollars}.{cents:02}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_read_and_written_exactly() {
        for (text, cents, written) in [
            ("250000", 25_000_000, "250000"),
            ("$250,000", 25_000_000, "250000"),
            ("-1,200.50", -120_050, "-1200.50"),
            ("-$0.05", -5, "-0.05"),
            ("$ 12.5", 1_250, "12.50"),
            ("0", 0, "0"),
        ] {
            let money = Money::parse(text).unwrap();
            assert_eq!((money.cents(), &*money.to_string()), (cents, written), "{text}");
            assert_eq!(Money::parse(written), Some(money));
        }
        for bad in ["", "$", "-", "--5", "$-5", "1.005", "5 dollars", "1e3", "99999999999999999999"]
        {
            assert_eq!(Money::parse(bad), None, "{bad:?}");
        }
    }
}
