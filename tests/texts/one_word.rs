//! One thing has one word in a language: what it is called, and what it must not be called beside that.

use std::collections::BTreeMap;

use commonground::domain::Language;
use commonground::texts::FILES;

/// The language, the word, and others for the same thing. Words that people may search by
/// (`found-…`) are theirs to choose.
const WORDS: &[(Language, &str, &[&str])] = &[
    (Language::En, "backup", &["back-up", "safety copy"]),
    (Language::En, "trash", &["recycle bin", "wastebasket", "deleted items"]),
    (Language::En, "row", &["line of an outline", "lines of outlines"]),
    (Language::En, "workspace", &["work space", "database"]),
    (Language::En, "press", &["hit the key", "strike"]),
    (Language::En, "spanish", &["castilian"]),
    (Language::En, "step", &["transaction"]),
    (Language::Es, "respaldo", &["copia de seguridad", "copia de respaldo", "backup"]),
    (Language::Es, "papelera", &["basura", "basurero"]),
    (Language::Es, "fila de un esquema", &["línea de un esquema", "líneas de esquemas"]),
    (Language::Es, "oprima", &["presione", "pulse", "apriete"]),
    (Language::Es, "aliada", &["socio", "socia", "socios", "socias"]),
    (Language::Es, "en curso", &["en marcha", "en proceso"]),
    (Language::Es, "cupos", &["lugares ocupados", "ya no hay lugares"]),
    (Language::Es, "valoraciones", &["juicio", "juicios"]),
    (Language::Es, "modificado", &["cambiado por"]),
    (Language::Es, "archivo", &["fichero"]),
    (Language::Es, "computadora", &["ordenador", "computador"]),
    (Language::Es, "junta", &["reunión", "reuniones"]),
    (Language::Es, "escriba", &["teclee", "tipee", "digite"]),
    (Language::Es, "enlace", &["vínculo", "vínculos", "vincule", "liga"]),
    (Language::Es, "ajustes", &["preferencias", "opciones del programa"]),
    (Language::Es, "pendiente", &["por hacer", "sin resolver"]),
    (Language::Es, "usted", &["tú", "vosotros", "vos", "tus"]),
];

/// The messages of a language, without those that people search by.
fn messages(language: Language) -> BTreeMap<String, String> {
    let texts = FILES.iter().map(|(_, english, spanish)| match language {
        Language::En => english,
        Language::Es => spanish,
    });
    let mut found = BTreeMap::new();
    for text in texts {
        let mut id = "";
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (head, words) = match line.split_once(" = ") {
                Some((head, words)) if !head.starts_with(' ') => (head, words),
                _ => (id, line),
            };
            id = head;
            let own: &mut String = found.entry(id.to_owned()).or_default();
            own.push_str(&format!(" {}", words.to_lowercase()));
        }
    }
    found.retain(|id, _| !id.starts_with("found-"));
    found
}

/// Whether words stand in a text as whole words.
fn says(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[test]
fn one_thing_has_one_word() {
    for language in Language::ALL {
        let messages = messages(language);
        for (_, word, others) in WORDS.iter().filter(|(own, ..)| *own == language) {
            assert!(messages.values().any(|text| says(text, word)), "nobody says “{word}”");
            for other in *others {
                // What is looked for by other words is found by them, too.
                let said = messages.iter().filter(|(id, _)| !id.starts_with("also-"));
                let wrong = said.filter(|(_, text)| says(text, other));
                let wrong: Vec<_> = wrong.map(|(id, text)| format!("{id} ={text}")).collect();
                assert!(wrong.is_empty(), "“{other}” beside “{word}”:\n{}", wrong.join("\n"));
            }
        }
    }
}

/// A key stands apart from the words around it: `o` is a key, and in Spanish a word.
#[test]
fn keys_stand_apart_from_words() {
    for language in Language::ALL {
        // These speak of keys of fields and of key files.
        let is_screens = |id: &String| !id.starts_with("problem-") && !id.starts_with("refusal-");
        for (id, text) in messages(language).iter().filter(|(id, _)| is_screens(id)) {
            for (at, key) in text.match_indices("{ $key }") {
                let around =
                    (text[..at].chars().next_back(), text[at + key.len()..].chars().next());
                assert!(
                    matches!(around, (Some('[' | '('), _) | (_, Some(']' | ')'))),
                    "{id}: put the key in brackets: {text}"
                );
            }
        }
    }
}
