//! A CSV file read into a table, with the line on which each row begins.

use std::borrow::Cow;
use std::io::{Chain, Read};

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

/// Reads a file into a table. Uneven rows stay, for the engine to name.
///
/// # Errors
/// What keeps it from being read at all.
pub fn read(bytes: &[u8]) -> Result<Table, Trouble> {
    let text = decoded(bytes)?;
    let mut file = Rows::new(&text)?;
    let heads = std::mem::take(&mut file.heads);
    let mut rows: Vec<Row> = Vec::new();
    while let Some((line, cells)) = file.advance()? {
        let cells = cells.iter().map(|cell| restored(cell).into_owned()).collect();
        rows.push(Row { line, cells });
    }
    Ok(Table { heads, rows })
}

/// The rows of a text, one after the other: comma, semicolon or tab between cells, or what its first line names;
/// any line ends. Blank rows are passed over.
pub struct Rows<'a> {
    /// What stands above the columns.
    pub heads: Vec<String>,
    reader: csv::Reader<Chain<&'a [u8], &'static [u8]>>,
    place: Place<'a>,
    record: csv::StringRecord,
}

impl<'a> Rows<'a> {
    /// Those of a text without a byte-order mark.
    ///
    /// # Errors
    /// There is not even a row of heads, or a quotation mark in it is open.
    pub fn new(whole: &'a str) -> Result<Self, Trouble> {
        let named = named_separator(whole);
        let text = &whole[named.map_or(0, |(_, length)| length)..];
        let reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(named.map_or_else(|| separator(text), |(named, _)| named))
            .from_reader(text.as_bytes().chain(END));
        let place = Place { text, at: 0, line: 1 + u64::from(named.is_some()) };
        let record = csv::StringRecord::new();
        let mut rows = Self { heads: Vec::new(), reader, place, record };
        let heads = rows.advance()?.ok_or(Trouble::Empty)?.1;
        let heads = heads.iter().map(|head| restored(head).trim().to_owned()).collect();
        rows.heads = heads;
        Ok(rows)
    }

    /// The next row with the line on which it begins, from 1.
    ///
    /// # Errors
    /// A quotation mark is never closed.
    pub fn advance(&mut self) -> Result<Option<(u64, &csv::StringRecord)>, Trouble> {
        while let Ok(true) = self.reader.read_record(&mut self.record) {
            let from = self.record.position().map_or(0, csv::Position::byte);
            self.place.move_to_row(usize::try_from(from).unwrap_or(usize::MAX));
            if self.place.is_behind() {
                return Ok(None);
            }
            if self.record.iter().any(|cell| !cell.trim().is_empty()) {
                return Ok(Some((self.place.line, &self.record)));
            }
        }
        if self.place.is_behind() {
            return Ok(None);
        }
        Err(Trouble::OpenQuote { line: self.place.line })
    }

    /// How far into the text the present row begins, and how long the text is, in bytes.
    pub const fn so_far(&self) -> (usize, usize) {
        (self.place.at, self.place.text.len())
    }
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
