//! Random edits: undoing all of them gives the start, redoing all the end, replaying the journal the
//! state.

use super::*;

/// A value of the field's type, drawn from a number; links point to whatever fits.
fn value(workspace: &Workspace, ty: FieldType, pick: u32) -> Option<Value> {
    let word = ["ana", "Reunión", "año nuevo", "a\nb", "=1+1"][pick as usize % 5];
    Some(match ty {
        FieldType::Line | FieldType::Text => Value::Text(word.into()),
        FieldType::Line2 | FieldType::Text2 => {
            Value::Text2(Box::new(Text2::new(Language::ALL[pick as usize % 2], word)))
        }
        FieldType::Integer { min, max } => Value::Integer((min + i64::from(pick)).min(max)),
        FieldType::Money { .. } | FieldType::Span => Value::Integer(i64::from(pick)),
        FieldType::Year => Value::Integer(2000 + i64::from(pick % 100)),
        FieldType::Time => Value::Integer(i64::from(pick % 1440)),
        FieldType::Address => Value::Text("escuela.org".into()),
        FieldType::OneWay => Value::Text(format!("~{:032x}", pick).into()),
        FieldType::Recurrence => Value::Text("FREQ=MONTHLY;BYDAY=-1FR".into()),
        FieldType::Percent => Value::Decimal(Decimal::from_thousandths(i64::from(pick % 100_000))),
        FieldType::Decimal | FieldType::Signed => {
            Value::Decimal(Decimal::from_thousandths(i64::from(pick)))
        }
        FieldType::Series => {
            let day = chrono::NaiveDate::from_epoch_days(20_000 + pick as i32 % 99)?;
            let value = Decimal::from_thousandths(i64::from(pick));
            let series = Series::new([(day, value), (day.succ_opt()?, value)]);
            Value::Series(Box::new(series.noted([(day, word.into())])))
        }
        FieldType::Flag => Value::Flag(pick.is_multiple_of(2)),
        FieldType::Choice(choices) => Value::Choice(choices[pick as usize % choices.len()].code),
        FieldType::Choices(choices) => {
            let picked = choices.iter().enumerate().filter(|(at, _)| (pick >> at) % 2 == 1);
            Value::Choices(Box::new(picked.map(|(_, choice)| choice.code).collect()))
        }
        FieldType::Date => {
            Value::Date(chrono::NaiveDate::from_epoch_days(20_000 + pick as i32 % 999)?)
        }
        FieldType::Moment => return None,
        FieldType::Link(kinds) => Value::Link(workspace.of_kind(kinds[0]).next()?.id.clone()),
        FieldType::Links(kinds) => {
            let day = chrono::NaiveDate::from_epoch_days(20_000)?;
            let some = workspace.of_kind(kinds[0]).take(1 + pick as usize % 3);
            Value::Links(Box::new(some.map(|record| (record.id.clone(), day)).collect()))
        }
    })
}

/// One random wish from four numbers. Many are refused, which is part of the test.
pub fn wish(bench: &Bench, (what, a, b, c): (u8, u32, u32, u32)) -> Vec<Edit> {
    let kinds: Vec<&Kind> = Kind::all().collect();
    let ids: Vec<&Arc<Record>> = bench.workspace.records().collect();
    let chosen = |n: u32| ids.get(n as usize % ids.len().max(1)).map(|record| record.id.clone());
    let field_of = |kind: &'static Kind, n: u32| &kind.fields[n as usize % kind.fields.len()];
    match what {
        0..=3 => {
            let kind = kinds[a as usize % kinds.len()];
            let id = RecordId::fresh({
                let mut seed = b.wrapping_mul(31).wrapping_add(c);
                move || {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    (seed >> 24) as u8
                }
            });
            let fields = [kind.title(), field_of(kind, b), field_of(kind, c)];
            let values =
                fields.iter().filter_map(|f| Some((f.code, value(&bench.workspace, f.ty, a ^ c)?)));
            vec![Edit::Create { id, kind: kind.code, values: values.collect() }]
        }
        4..=6 => chosen(a).map_or_else(Vec::new, |id| {
            let kind =
                bench.workspace.get(id.as_str()).and_then(|r| Kind::by_code(r.kind)).unwrap();
            let field = field_of(kind, b);
            let value = value(&bench.workspace, field.ty, c).filter(|_| !c.is_multiple_of(4));
            vec![Edit::Set { id, code: field.code, value }]
        }),
        7 => chosen(a).map_or_else(Vec::new, |id| vec![Edit::Remove(id)]),
        8 => chosen(a).map_or_else(Vec::new, |id| vec![Edit::Restore(id)]),
        _ => match (chosen(a), chosen(b)) {
            (Some(from), Some(to)) => {
                let relations = commonground::domain::relation::RELATIONS;
                let relation: &Relation = &relations[c as usize % relations.len()];
                vec![Edit::Link { from, relation: relation.code, to }]
            }
            _ => Vec::new(),
        },
    }
}

/// Whether nobody takes this back without saying why: what was asked or foretold of a test that has begun. That
/// has tests of its own.
fn wants_a_reason_back(bench: &Bench, edits: &[Edit]) -> bool {
    let mut tried = Bench::empty();
    tried.workspace = bench.workspace.clone();
    tried.journal.0.clone_from(&bench.journal.0);
    let steps = tried.journal.0.len();
    let is_done = tried.edit(edits).is_ok() && tried.journal.0.len() > steps;
    let back = tried.ask(&Request::Undo(None));
    is_done && matches!(back, Err(Refusal::Guard(broken)) if broken.asks)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn undo_all_is_the_start_redo_all_the_end_and_replay_the_state(
        wishes in prop::collection::vec((0u8..11, any::<u32>(), any::<u32>(), any::<u32>()), 1..40)
    ) {
        let mut bench = Bench::founded();
        let start = bench.state();
        let mut states = vec![start.clone()];
        for numbers in wishes {
            let before = bench.journal.0.len();
            let edits = wish(&bench, numbers);
            if wants_a_reason_back(&bench, &edits) {
                continue;
            }
            let refused = bench.edit(&edits).is_err();
            if refused {
                prop_assert_eq!(&bench.state(), states.last().unwrap());
            }
            if bench.journal.0.len() > before {
                states.push(bench.state());
            }
        }
        let steps = states.len() - 1;
        for step in (0..steps).rev() {
            bench.ask(&Request::Undo(None)).unwrap();
            prop_assert_eq!(&bench.state(), &states[step]);
        }
        // A restart in between: the same workspace from nothing but its journal.
        let mut again = Bench::empty();
        for transaction in std::mem::take(&mut bench.journal.0) {
            again.keep(Transaction::clone(&transaction));
        }
        prop_assert_eq!(again.state(), bench.state());
        for state in states.iter().skip(1) {
            again.ask(&Request::Redo).unwrap();
            prop_assert_eq!(&again.state(), state);
        }
        prop_assert!(matches!(again.ask(&Request::Redo), Err(Refusal::NothingToRedo)));
    }
}
