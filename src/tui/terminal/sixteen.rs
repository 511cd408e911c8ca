//! The sixteen colours of a terminal in their own codes. `crossterm` sends them as entries of the 256
//! (`38;5;1`), which consoles and old terminals do not have.

/// A frame with `31`, `41`, `91` or `101` for what was sent as one of the first sixteen entries.
pub fn basic(frame: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(frame.len());
    let mut rest = frame;
    while let Some(at) = rest.windows(2).position(|pair| pair == b"\x1b[") {
        let (before, code) = rest.split_at(at + 2);
        out.extend_from_slice(before);
        let is_parameter = |byte: &u8| byte.is_ascii_digit() || *byte == b';';
        let end = code.iter().position(|byte| !is_parameter(byte)).unwrap_or(code.len());
        let (parameters, after) = code.split_at(end);
        match after.first() {
            Some(b'm') => out.extend(rewritten(parameters)),
            _ => out.extend_from_slice(parameters),
        }
        rest = after;
    }
    out.extend_from_slice(rest);
    out
}

fn rewritten(parameters: &[u8]) -> Vec<u8> {
    let numbers: Vec<&[u8]> = parameters.split(|byte| *byte == b';').collect();
    let mut rest = &numbers[..];
    let mut codes = Vec::new();
    while !rest.is_empty() {
        // A colour of three parts may hold any numbers, so it is taken as a whole.
        let taken = match rest {
            [b"38" | b"48", b"5", _, ..] => 3,
            [b"38" | b"48", b"2", _, _, _, ..] => 5,
            _ => 1,
        };
        let (color, others) = rest.split_at(taken);
        codes.push(short(color).unwrap_or_else(|| color.join(&b';')));
        rest = others;
    }
    codes.join(&b';')
}

/// The own code of a colour, if it is one of the sixteen.
fn short(color: &[&[u8]]) -> Option<Vec<u8>> {
    let [head, b"5", number] = color else { return None };
    let ground = if *head == b"48" { 10 } else { 0 };
    let code = match std::str::from_utf8(number).ok()?.parse::<u8>().ok()? {
        dark @ 0..8 => 30 + dark,
        bright @ 8..16 => 82 + bright,
        _ => return None,
    };
    Some((code + ground).to_string().into_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_sixteen_get_other_codes() {
        for (sent, expected) in [
            ("\x1b[38;5;6;49mlinea", "\x1b[36;49mlinea"),
            ("\x1b[38;5;8;48;5;15m", "\x1b[90;107m"),
            ("\x1b[38;5;16;48;5;233mx", "\x1b[38;5;16;48;5;233mx"),
            ("\x1b[38;2;38;5;1;48;5;1m", "\x1b[38;2;38;5;1;41m"),
            ("\x1b[0m\x1b[1;7m\x1b[39;49m", "\x1b[0m\x1b[1;7m\x1b[39;49m"),
            ("\x1b[38;5;1H 38;5;1m \x1b[38;5;", "\x1b[38;5;1H 38;5;1m \x1b[38;5;"),
            ("", ""),
        ] {
            let found = basic(sent.as_bytes());
            assert_eq!(String::from_utf8(found).unwrap(), expected, "{sent:?}");
        }
    }
}
