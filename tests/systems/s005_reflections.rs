//! 5: four questions about oneself, answered and answered anew, for nobody else.

use crate::cli_office::MemoryOffice;
use crate::{START, step};

/// Four prompts, revised; nothing of it is counted for others or leaves the workspace.
#[test]
fn reflections_stay_with_their_writer() {
    let office = MemoryOffice::starting(START);
    for prompt in ["identity", "why", "role", "care"] {
        let (answer, prompt) = (format!("answer=Marker {prompt}"), format!("prompt={prompt}"));
        let id = office.out(&["add", "reflection", &answer, &prompt]);
        office.out(&["set", id.trim(), &format!("{answer} again")]);
        let second = format!("revision_of={}", id.trim());
        office.out(&["add", "reflection", &format!("{answer} anew"), &prompt, &second]);
        office.out(&["link", "step-1.2.1", "evidence", id.trim()]);
    }
    assert_eq!(step(&office, "1.2.1")["evidence_count"], 8, "the writer's own");
    let team = office.out(&["export", "csv", "step"]);
    let row = team.lines().find(|line| line.starts_with("step-1.2.1,")).unwrap();
    assert!(row.ends_with(",0,"), "what the team may not see is not counted for it: {row}");
    assert_eq!(office.json(&["list", "reflection"]).as_array().unwrap().len(), 8);
    for kind in ["reflection", "step", "benchmark"] {
        for audience in ["team", "partner", "public"] {
            let out = office.out(&["export", "csv", kind, "--audience", audience]);
            assert!(!out.contains("Marker"), "{kind} for {audience}: {out}");
        }
    }
}

/// A newer answer leads back to the former one, which stays.
#[test]
fn an_answer_is_revised_and_the_former_one_stays() {
    let office = MemoryOffice::starting(START);
    let first = crate::made(&office, &["reflection", "answer=For my sister", "prompt=why"]);
    let second = office.out(&["do", "reflection", &first, "answer=For every sister"]);
    let shown = office.json(&["show", second.trim()]);
    assert_eq!([&shown["prompt"], &shown["revision_of"]], ["why", &first]);
    assert_eq!(office.json(&["show", &first])["answer"], "For my sister");
    // The newest one is revised, not one that was.
    office.refused(1, &["do", "reflection", &first]);
}

/// Who wants to share one says so of that one.
#[test]
fn what_is_shared_is_seen_by_the_team_and_by_nobody_else() {
    let office = MemoryOffice::starting(START);
    let own = crate::made(&office, &["reflection", "answer=For my sister", "prompt=why"]);
    crate::made(&office, &["reflection", "answer=Secret", "prompt=care"]);
    office.out(&["set", &own, "level=team"]);
    let team = office.out(&["export", "csv", "reflection"]);
    assert!(team.contains("For my sister") && !team.contains("Secret"), "{team}");
    let partners = office.out(&["export", "csv", "reflection", "--audience", "partner"]);
    assert!(!partners.contains("For my sister"), "{partners}");
}
