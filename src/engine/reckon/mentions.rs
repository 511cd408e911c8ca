//! Whether a text says something in words that are known beforehand.

use crate::domain::declare::Phrases;
use crate::domain::{Language, Value};
use crate::engine::fold::folded;

/// Whether a value says one of the phrases, whole words only, in its own language. Text that has no language may be
/// in any.
pub(in crate::engine) fn mentions(value: &Value, phrases: &Phrases) -> bool {
    match value {
        Value::Text2(text) => Language::ALL.into_iter().any(|language| {
            text.get(language).is_some_and(|own| says(own, of(phrases, language), phrases.first))
        }),
        Value::Text(text) => Language::ALL
            .into_iter()
            .any(|language| says(text, of(phrases, language), phrases.first)),
        _ => false,
    }
}

const fn of(phrases: &Phrases, language: Language) -> &'static [&'static str] {
    match language {
        Language::En => phrases.en,
        Language::Es => phrases.es,
    }
}

fn says(text: &str, phrases: &[&str], first: bool) -> bool {
    let text = folded(text.trim_start()).replace('’', "'");
    phrases.iter().any(|phrase| {
        let mut found = text.match_indices(phrase);
        found.any(|(at, own)| {
            let (before, after) = (&text[..at], &text[at + own.len()..]);
            (!first || at == 0)
                && is_edge(before.chars().next_back(), own.chars().next())
                && is_edge(own.chars().next_back(), after.chars().next())
        })
    })
}

/// Whether no word goes on from one letter to the next.
fn is_edge(one: Option<char>, next: Option<char>) -> bool {
    let is_inside = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    !(is_inside(one) && is_inside(next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Text2;

    const LAZY: Phrases = Phrases::anywhere(&["lazy", "don't care", "%"], &["no les importa"]);
    const HOLD: Phrases = Phrases::first(&["hold"], &["hacer"]);

    fn text(language: Language, text: &str) -> Value {
        Value::Text2(Box::new(Text2::new(language, text)))
    }

    #[test]
    fn whole_words_count_in_their_own_language() {
        for (language, said, is_said) in [
            (Language::En, "The lazy ones", true),
            (Language::En, "LAZY!", true),
            (Language::En, "Families don’t care", true),
            (Language::En, "Lazyness", false),
            (Language::En, "24% of grade 6", true),
            (Language::Es, "No les importá", true),
            (Language::Es, "lazy", false),
            (Language::En, "no les importa", false),
            (Language::En, "", false),
        ] {
            assert_eq!(mentions(&text(language, said), &LAZY), is_said, "{said}");
        }
        assert!(mentions(&Value::Text("no les importa".into()), &LAZY));
        assert!(!mentions(&Value::Integer(1), &LAZY));
    }

    #[test]
    fn some_count_only_where_a_text_begins() {
        for (said, is_said) in
            [("Hold a meeting", true), (" hold on", true), ("Holdings", false), ("We hold", false)]
        {
            assert_eq!(mentions(&text(Language::En, said), &HOLD), is_said, "{said}");
        }
    }
}
