//! 60: twelve skills and ten activities with their sources; two classes of posts side by side, line by line.

use crate::cli_office::MemoryOffice;
use crate::made;

#[test]
fn the_profile_has_its_lines_and_two_classes_are_compared() {
    let office = MemoryOffice::founded();
    let classes = ["Family liaison", "Community worker"]
        .map(|title| made(&office, &["job_class", &format!("title={title}")]));
    let lines = office.json(&["list", "job_line"]);
    let lines = lines.as_array().unwrap();
    let of = |form: &str| lines.iter().filter(|own| own["form"] == form).count();
    assert_eq!((of("skill"), of("activity")), (12, 10));
    assert!(lines.iter().all(|own| own["source"].as_str().is_some_and(|own| !own.is_empty())));
    assert_eq!(lines.iter().filter(|own| own["first_year"] == true).count(), 3);
    let line = "line=job-skill-8";
    for (class, fit) in classes.iter().zip(["yes", "partly"]) {
        let (class, fit) = (format!("class={class}"), format!("fit={fit}"));
        made(&office, &["job_match", line, &class, &fit]);
    }
    let table = office.out(&["--lang", "es", "list", "job_match", "--as", "compare"]);
    let row = table.lines().find(|line| line.contains("Organiza desde la base")).unwrap();
    assert!(row.contains("sí") && row.contains("en parte"), "{table}");
}
