//! Bytes as text: the byte-order mark decides, then what the file says of itself, then what can be.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// So far into a file an XML declaration can say its encoding, in bytes.
const HEAD: usize = 200;

/// The text of a file. Old files of Windows and Latin-1 read as anything, so they come last.
pub fn decoded(bytes: &[u8]) -> String {
    let encoding = wide(bytes).or_else(|| declared(bytes)).unwrap_or(UTF_8);
    // A byte-order mark counts more than `encoding`.
    let (text, _, wrong) = encoding.decode(bytes);
    if wrong && Encoding::for_bom(bytes).is_none() && encoding == UTF_8 {
        return WINDOWS_1252.decode(bytes).0.into_owned();
    }
    text.into_owned()
}

/// The form of UTF-16 in which bytes are, by their mark or because every other one is nothing.
pub fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        [0, first, ..] if *first != 0 => Some(UTF_16BE),
        [first, 0, ..] if *first != 0 => Some(UTF_16LE),
        _ => None,
    }
}

/// What an XML declaration says. One that can be read as bytes is not UTF-16, whatever it says.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes));
    let head = head.trim_start().strip_prefix("<?xml")?.split("?>").next()?;
    let value = head.split("encoding").nth(1)?.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let label = value[1..].split(quote).next()?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    encoding.is_ascii_compatible().then_some(encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_gives_the_same_text() {
        let said = "<a>niñez — é</a>";
        let little: Vec<u8> = said.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = said.encode_utf16().flat_map(u16::to_be_bytes).collect();
        for bytes in [
            said.as_bytes().to_vec(),
            [b"\xef\xbb\xbf", said.as_bytes()].concat(),
            [&b"\xff\xfe"[..], &little].concat(),
            [&b"\xfe\xff"[..], &big].concat(),
            little,
            big,
            WINDOWS_1252.encode(said).0.into_owned(),
        ] {
            assert_eq!(decoded(&bytes), said);
        }
        let latin = b"<?xml version='1.0' encoding='ISO-8859-1'?>ni\xf1ez";
        assert!(decoded(latin).ends_with("niñez"));
        let odd = "<?xml version=\"1.0\" encoding = \"UTF-16\"?>niñez";
        assert_eq!(decoded(odd.as_bytes()), odd, "it says so, but it is not");
        assert!(decoded(b"<?xml encoding=\"x-none\"?>ni\xf1ez").ends_with("niñez"));
    }
}
