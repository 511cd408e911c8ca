//! Records of a school that is some months old, made without the screens: people, a step under way,
//! a fishbone, a driver diagram whose idea stands twice, cycles.

use commonground::domain::kinds::cycles::{cycle, prediction, question};
use commonground::domain::kinds::judgement;
use commonground::domain::kinds::outlines::{node, outline, placement};
use commonground::domain::kinds::people::{expectation, seat};
use commonground::domain::kinds::roadmap::{progress, step};
use commonground::domain::kinds::sites::site;
use commonground::domain::kinds::{
    AIM, CYCLE, EXPECTATION, MEASURE, NODE, OUTLINE, PERSON, PLACEMENT, PREDICTION, PROBLEM,
    QUESTION, SEAT,
};
use commonground::domain::{
    FieldCode, FieldType, Kind, KindCode, Language, RecordId, Text2, Value,
};
use commonground::engine::Edit;
use commonground::engine::outlines::spread;
use commonground::engine::seed::SITE_ID;

/// The id that is written so.
pub fn id(id: &str) -> RecordId {
    RecordId::parse(id).unwrap()
}

/// A link to a record.
pub fn link(to: &str) -> Value {
    Value::Link(id(to))
}

/// A record with a title and more.
pub fn create(kind: KindCode, own: &str, title: &str, more: Vec<(FieldCode, Value)>) -> Edit {
    let field = Kind::by_code(kind).unwrap().title();
    let title = match field.ty {
        FieldType::Line => Value::Text(title.into()),
        _ => Value::Text2(Box::new(Text2::new(Language::Es, title))),
    };
    let values = [(field.code, title)].into_iter().chain(more).collect();
    Edit::Create { id: id(own), kind, values }
}

/// Sets a field.
pub fn set(own: &str, code: FieldCode, value: Value) -> Edit {
    Edit::Set { id: id(own), code, value: Some(value) }
}

/// Places nodes in an outline, each `(place, below which place, node)`; in this order.
pub fn placed(outline: &str, places: &[(&str, &str, &str)]) -> Vec<Edit> {
    let orders = spread(None, None, places.len());
    let edit = |((own, parent, node), order): (&(&str, &str, &str), String)| {
        let mut values = vec![
            (placement::ORDER.code, Value::Text(order.into())),
            (placement::OUTLINE.code, link(outline)),
            (placement::NODE.code, link(node)),
        ];
        values.extend((!parent.is_empty()).then(|| (placement::PARENT.code, link(parent))));
        Edit::Create { id: id(own), kind: PLACEMENT, values }
    };
    places.iter().zip(orders).map(edit).collect()
}

/// A fishbone of two bones and three causes, one of them a root cause.
pub fn fishbone() -> Vec<Edit> {
    let node = |own, text, more| create(NODE, own, text, more);
    let mut edits = vec![
        create(PROBLEM, "problem", "Faltan familias", vec![]),
        create(
            OUTLINE,
            "fishbone",
            "Espina de la fruta",
            vec![
                (outline::FORM.code, Value::Choice(outline::FISHBONE)),
                (outline::PROBLEM.code, link("problem")),
            ],
        ),
        node("bone1", "Gente", vec![]),
        node("bone2", "Horario", vec![]),
        node("cause1", "Nadie llama", vec![(node::TAGS.code, Value::Text("fruta".into()))]),
        node("cause2", "Llaman en domingo", vec![(node::ROOT.code, Value::Flag(true))]),
        node("cause3", "Trabajan sin luz", vec![]),
    ];
    let places = [
        ("p-bone1", "", "bone1"),
        ("p-cause1", "p-bone1", "cause1"),
        ("p-cause2", "p-cause1", "cause2"),
        ("p-bone2", "", "bone2"),
        ("p-cause3", "p-bone2", "cause3"),
    ];
    edits.extend(placed("fishbone", &places));
    edits
}

/// A driver diagram: two drivers work on the aim by the same idea.
pub fn drivers() -> Vec<Edit> {
    let node = |own, text| create(NODE, own, text, vec![]);
    let mut edits = vec![
        create(AIM, "aim", "Cien familias en la despensa", vec![]),
        create(
            OUTLINE,
            "drivers",
            "Motores de la despensa",
            vec![
                (outline::FORM.code, Value::Choice(outline::DRIVERS)),
                (outline::AIM.code, link("aim")),
            ],
        ),
        node("driver1", "Confianza"),
        node("driver2", "Transporte"),
        node("second1", "Llamar a casa"),
        node("second2", "Un camino seguro"),
        node("idea", "Un aviso el lunes"),
    ];
    let places = [
        ("p-driver1", "", "driver1"),
        ("p-second1", "p-driver1", "second1"),
        ("p-idea", "p-second1", "idea"),
        ("p-driver2", "", "driver2"),
        ("p-second2", "p-driver2", "second2"),
        ("p-again", "p-second2", "idea"),
    ];
    edits.extend(placed("drivers", &places));
    edits.push(set("p-again", placement::STRENGTH.code, Value::Choice(placement::WEAK)));
    edits
}

/// A cycle of the idea with a question, and one that waits for a decision.
pub fn cycles() -> Vec<Edit> {
    let of_idea = [(cycle::IDEA.code, link("idea")), (cycle::AIM.code, link("aim"))];
    let act = (cycle::STAGE.code, Value::Choice(cycle::ACT));
    vec![
        create(
            CYCLE,
            "cycle1",
            "Un aviso de Luz",
            of_idea.into_iter().chain([(cycle::OWNER.code, link("luz"))]).collect(),
        ),
        create(
            QUESTION,
            "question",
            "Luz trae fruta",
            vec![(question::CYCLE.code, link("cycle1"))],
        ),
        create(
            PREDICTION,
            "prediction",
            "Vienen tres",
            vec![(prediction::QUESTION.code, link("question"))],
        ),
        create(MEASURE, "measure", "Fruta para Luz", vec![]),
        create(CYCLE, "cycle2", "Fruta en la puerta", vec![act]),
    ]
}

/// All of this, people with it, and a plan with dates.
pub fn school() -> Vec<Edit> {
    let mut edits = vec![
        set(SITE_ID, site::START.code, Value::Date("2026-08-17".parse().unwrap())),
        set("step-3.1", step::STATE.code, Value::Choice(progress::DOING)),
        create(
            PERSON,
            "luz",
            "Luz de la Fruta",
            vec![
                (judgement::INFLUENCE.code, Value::Integer(8)),
                (judgement::INTEREST.code, Value::Integer(3)),
            ],
        ),
        create(
            EXPECTATION,
            "expectation",
            "Una despensa de noche",
            vec![(expectation::HOLDER.code, link("luz"))],
        ),
        create(
            SEAT,
            "seat",
            "Madre de la fruta",
            vec![
                (seat::PERSON.code, link("luz")),
                (
                    seat::DECISION_AREA.code,
                    Value::Text2(Box::new(Text2::new(Language::Es, "Fruta"))),
                ),
            ],
        ),
        create(
            OUTLINE,
            "empty",
            "Luz",
            vec![(outline::FORM.code, Value::Choice(outline::FISHBONE))],
        ),
    ];
    edits.extend(fishbone());
    edits.extend(drivers());
    edits.extend(cycles());
    edits
}
