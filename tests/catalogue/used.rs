//! What screens need that ask for a link, and areas that take no room before.

use commonground::domain::kinds::meetings::{ballot, vote, vote_option};
use commonground::domain::kinds::{
    AGREEMENT, BALLOT, BUDGET_LINE, COURSE, CRITERION, DUTY, FINDING, FUND, INDICATOR, INSTRUMENT,
    JOB_CLASS, JOB_LINE, MEETING, ORGANIZATION, PLAN, PROGRAM, RESPONSIBILITY, REVISION, SEAT,
    VOTE, VOTE_OPTION,
};
use commonground::domain::{Kind, Value};
use commonground::engine::Edit;

use crate::tui_stage::records::{create, id, link, set};

/// A record in each area that takes no room before, and something for each link that has to be filled.
pub fn used() -> Vec<Edit> {
    let code = |kind, key| Kind::by_code(kind).unwrap().field(key).unwrap().code;
    let choice = |kind, key| (code(kind, key), Value::Choice(1));
    vec![
        create(
            ORGANIZATION,
            "barrio",
            "Luz del Barrio",
            // Without it no work order is made.
            vec![(code(ORGANIZATION, "approved_from"), Value::Date("2026-01-01".parse().unwrap()))],
        ),
        create(
            AGREEMENT,
            "agreement",
            "Luz en la sala",
            vec![(code(AGREEMENT, "partner"), link("barrio"))],
        ),
        create(
            CRITERION,
            "criterion",
            "Luz y la sala",
            vec![(code(CRITERION, "agreement"), link("agreement"))],
        ),
        create(COURSE, "course", "Luz para dirigir", Vec::new()),
        create(
            MEETING,
            "meeting",
            "Luz para todos",
            vec![(code(MEETING, "date"), Value::Date("2026-11-25".parse().unwrap()))],
        ),
        create(
            FINDING,
            "finding",
            "Luz en el patio",
            vec![(code(FINDING, "date"), Value::Date("2026-11-02".parse().unwrap()))],
        ),
        create(
            INSTRUMENT,
            "card",
            "Luz en una tarjeta",
            vec![choice(INSTRUMENT, "method"), choice(INSTRUMENT, "data_sort")],
        ),
        create(PLAN, "plan", "Luz en el plan", Vec::new()),
        create(PROGRAM, "program", "Luz por la tarde", vec![choice(PROGRAM, "day_part")]),
        create(VOTE, "vote", "Luz primero", Vec::new()),
        create(VOTE, "poll", "Votación abierta", vec![(vote::DOTS.code, Value::Integer(1))]),
        create(VOTE_OPTION, "yes", "Sí", vec![(vote_option::VOTE.code, link("poll"))]),
        create(VOTE_OPTION, "no", "No", vec![(vote_option::VOTE.code, link("poll"))]),
        create(VOTE_OPTION, "option", "Luz en casa", vec![(vote_option::VOTE.code, link("vote"))]),
        create(VOTE_OPTION, "other", "Luz y sala", vec![(vote_option::VOTE.code, link("vote"))]),
        create(REVISION, "reason", "Luz antes", vec![(code(REVISION, "about"), link("course"))]),
        create(INDICATOR, "indicator", "Luz en la lectura", Vec::new()),
        create(FUND, "fund", "Luz del distrito", vec![choice(FUND, "form")]),
        create(
            BUDGET_LINE,
            "budget-line",
            "Luz en las cuentas",
            vec![
                (code(BUDGET_LINE, "year"), Value::Integer(2026)),
                choice(BUDGET_LINE, "cost_kind"),
            ],
        ),
        create(JOB_CLASS, "job-class", "Luz que enlaza", Vec::new()),
        create(JOB_LINE, "job-line", "Luz que coordina", Vec::new()),
        create(DUTY, "duty", "Luz que cuida", Vec::new()),
        create(SEAT, "luz-seat", "Luz en la mesa", Vec::new()),
        create(
            RESPONSIBILITY,
            "responsibility",
            "Luz para decidir",
            vec![choice(RESPONSIBILITY, "function"), choice(RESPONSIBILITY, "system_level")],
        ),
    ]
}

/// A ballot of the vote, which has to be open for it.
pub fn voted() -> Vec<Edit> {
    let values = vec![(ballot::VOTE.code, link("poll")), (ballot::NUMBER.code, Value::Integer(1))];
    vec![
        set("poll", vote::STATE.code, Value::Choice(vote::OPEN)),
        Edit::Create { id: id("ballot"), kind: BALLOT, values },
    ]
}
