//! A CSV file read into a table, with the line on which each row begins.

use std::borrow::Cow;
use std::io::Read;

use crate::engine::import::{Row, Table};
use crate::exchange::decode;

use super::formula::restored;

/// What keeps a file from being read as a table at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Bytes that are neither UTF-8 nor UTF-16, at this line and character of the line.
    NotUtf8 {
        /// The line, from 1.
        line: u64,
        /// The character, from 1.
        column: usize,
    },
    /// A quotation mark is never closed, in the row that begins on this line.
    OpenQuote {
        /// The line, from 1.
        line: u64,
    },
    /// There is not even a row of heads.
    Empty,
}

/// Read behind the file: if this does not come back as a row of its own, a quotation mark is open.
const END: &[u8] = b"\n#end";

/// Reads a file: comma, semicolon or tab between cells, or what its first line names; a byte-order
/// mark or not, UTF-16 with one, any line ends. Blank rows are passed over; uneven ones stay, for the
/// engine to name.
///
/// # Errors
/// What keeps it from being read at all.
pub fn read(bytes: &[u8]) -> Result<Table, Trouble> {
    let whole = decoded(bytes)?;
    let named = named_separator(&whole);
    let text = &whole[named.map_or(0, |(_, length)| length)..];
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(named.map_or_else(|| separator(text), |(named, _)| named))
        .from_reader(text.as_bytes().chain(END));
    let mut place = Place { text, at: 0, line: 1 + u64::from(named.is_some()) };
    let mut rows: Vec<Row> = Vec::new();
    let mut record = csv::StringRecord::new();
    while let Ok(true) = reader.read_record(&mut record) {
        let from = record.position().map_or(0, csv::Position::byte);
        place.move_to_row(usize::try_from(from).unwrap_or(usize::MAX));
        if place.is_behind() {
            break;
        }
        if record.iter().any(|cell| !cell.trim().is_empty()) {
            let cells = record.iter().map(|cell| restored(cell).into_owned()).collect();
            rows.push(Row { line: place.line, cells });
        }
    }
    if !place.is_behind() {
        return Err(Trouble::OpenQuote { line: place.line });
    }
    if rows.is_empty() {
        return Err(Trouble::Empty);
    }
    let heads = rows.remove(0).cells.iter().map(|head| head.trim().to_owned()).collect();
    Ok(Table { heads, rows })
}

/// The text of a file without its byte-order mark.
///
/// # Errors
/// It is neither UTF-8 nor UTF-16; the place is told.
pub fn decoded(bytes: &[u8]) -> Result<Cow<'_, str>, Trouble> {
    if let Some(encoding) = decode::wide(bytes) {
        return Ok(Cow::Owned(encoding.decode(bytes).0.into_owned()));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    std::str::from_utf8(bytes).map(Cow::Borrowed).map_err(|error| {
        let good = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
        let line = 1 + good.bytes().filter(|byte| *byte == b'\n').count() as u64;
        let column = 1 + good.rsplit('\n').next().map_or(0, |line| line.chars().count());
        Trouble::NotUtf8 { line, column }
    })
}

/// The separator that a first line `sep=;` names for Excel, and how long that line is.
fn named_separator(text: &str) -> Option<(u8, usize)> {
    let line = text.split_inclusive('\n').next()?;
    let said = line.trim_end_matches(['\r', '\n']).trim_matches('"');
    let (key, sign) = said.split_at_checked("sep=".len())?;
    let sign = if sign == "\\t" { "\t" } else { sign };
    let is_named = key.eq_ignore_ascii_case("sep=") && sign.len() == 1;
    is_named.then(|| (sign.as_bytes()[0], line.len()))
}

/// The separator that the row of heads uses most; Excel writes semicolons where the comma is the
/// decimal sign.
fn separator(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let count = |separator: u8| first.bytes().filter(|byte| *byte == separator).count();
    [b'\t', b';', b','].into_iter().max_by_key(|separator| count(*separator)).unwrap_or(b',')
}

/// Where in the text the present row begins.
struct Place<'a> {
    text: &'a str,
    at: usize,
    line: u64,
}

impl Place<'_> {
    /// Goes forward to the row that begins at this byte, or behind the line ends that stand there.
    fn move_to_row(&mut self, from: usize) {
        let bytes = self.text.as_bytes();
        let ends = bytes.iter().skip(from).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let begin = from.saturating_add(ends).clamp(self.at, bytes.len());
        let passed = bytes[self.at..begin].iter().filter(|byte| **byte == b'\n').count();
        self.line += passed as u64;
        self.at = begin;
    }

    /// Whether nothing is left of the text.
    const fn is_behind(&self) -> bool {
        self.at == self.text.len()
    }
}
