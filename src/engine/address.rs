//! A light look at web and mail addresses: what could not be one is refused, no more is asked.

/// Beginnings of addresses that other programs open.
const SCHEMES: [&str; 4] = ["https://", "http://", "mailto:", "tel:"];

/// Whether a text may be an address: `https://…`, `mailto:a@b.org`, `a@b.org`, `lausd.org/page`.
pub fn is_address(text: &str) -> bool {
    let rest = SCHEMES.iter().find_map(|scheme| begins(text, scheme));
    let is_dark = |c: char| !c.is_whitespace() && !c.is_control();
    if !text.chars().all(is_dark) {
        return false;
    }
    match rest {
        Some(rest) => !rest.is_empty(),
        None => match text.split_once('@') {
            Some((who, host)) => !who.is_empty() && is_host(host),
            None => is_host(text.split(['/', '?', '#', ':']).next().unwrap_or_default()),
        },
    }
}

/// What follows a beginning that is compared without case.
fn begins<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(scheme.len())?;
    head.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// At least two parts with a point between them, of letters, digits and dashes.
fn is_host(text: &str) -> bool {
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    text.contains('.') && text.split('.').all(is_part)
}

#[cfg(test)]
mod tests {
    use super::is_address;

    #[test]
    fn what_could_not_be_an_address_is_none() {
        for good in [
            "https://www.lausd.org/a?b=c#d",
            "HTTP://localhost:8080",
            "mailto:ana@school.org",
            "ana.ruiz@school.k12.ca.us",
            "lausd.org",
            "lausd.org/page",
            "niños.example",
        ] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "school",
            "a b.org",
            "@b.org",
            "ana@",
            "https://",
            "ana@school",
            "a..b",
            "x\ny.org",
        ] {
            assert!(!is_address(bad), "{bad:?}");
        }
    }
}
