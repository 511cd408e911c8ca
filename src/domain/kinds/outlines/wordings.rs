//! How people word a problem, a cause, a driver or an aim when they mean something else: the gentle method check
//! (methods 2.3 to 2.6). It never stands in anybody's way, and is set aside where it is wrong.

use crate::domain::declare::Phrases;

/// Causes lie in how things are done, hardly ever in what people are like.
pub(super) const BLAME: Phrases = Phrases::anywhere(
    &[
        "apathetic",
        "apathy",
        "bad parents",
        "careless",
        "do not care",
        "does not care",
        "doesn't care",
        "don't care",
        "irresponsible",
        "lazy",
        "not motivated",
        "unmotivated",
    ],
    &[
        "apatia",
        "apaticos",
        "descuidados",
        "desinteres",
        "floja",
        "flojas",
        "flojo",
        "flojos",
        "irresponsable",
        "irresponsables",
        "malos padres",
        "no le importa",
        "no les importa",
        "no quieren",
    ],
);

/// What is missing is somebody's answer already; the problem is what happens without it.
pub(super) const SOLUTION: Phrases = Phrases::anywhere(
    &["lack of", "need for", "need more", "no money for", "not enough", "there is no", "we need"],
    &["falta de", "hace falta", "hacen falta", "necesitamos", "no hay", "no tenemos"],
);

/// What is wrong, where what has to be so is wanted.
pub(super) const WRONG: Phrases = Phrases::first(
    &[
        "bad", "few", "hardly", "lack", "late", "missing", "never", "no", "nobody", "none", "not",
        "nothing", "only", "poor", "too", "unclear", "without",
    ],
    &[
        "apenas", "falta", "faltan", "mal", "mala", "malas", "malos", "nada", "nadie", "ninguna",
        "ninguno", "no", "nunca", "pocas", "pocos", "sin", "solo", "tarde",
    ],
);

/// What people will do, where a result or a condition is wanted.
pub(super) const ACTIVITY: Phrases = Phrases::first(
    &[
        "buy",
        "call",
        "create",
        "develop",
        "give",
        "hire",
        "hold",
        "host",
        "implement",
        "invite",
        "launch",
        "make",
        "offer",
        "organize",
        "provide",
        "run",
        "send",
        "start",
        "train",
    ],
    &[
        "abrir",
        "capacitar",
        "comprar",
        "contratar",
        "crear",
        "dar",
        "desarrollar",
        "empezar",
        "enviar",
        "formar",
        "hacer",
        "implementar",
        "invitar",
        "lanzar",
        "llamar",
        "ofrecer",
        "organizar",
        "realizar",
    ],
);
