# Words that every kind of record shares.
record-untitled = (untitled)
flag-yes = yes
flag-no = no
kind-unknown = record of a newer version
field-unknown = Field of a newer version
field-site = Site
field-level = Who may see it
field-level-private = private (only me)
field-level-team = team
field-level-partner = partners
field-level-public = everybody
field-pillars = Pillars
field-pillars-integrated_student_supports = integrated student supports
field-pillars-expanded_learning = expanded and enriched learning
field-pillars-family_engagement = family and community engagement
field-pillars-collaborative_leadership = collaborative leadership
field-catalogue = Catalog row
field-created = Created
field-changed = Changed
field-author = Changed by
field-deleted = In the trash since
language-en = English
language-es = Español
span-hours = { $hours } h
span-minutes = { $minutes } min
series-told = { $count ->
    [one] { $value } on { $day }
   *[other] { $number } readings, the last { $value } on { $day }
}
span-both = { $hours } h { $minutes } min
date-written = { $month } { $day }, { $year }
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
# Fields that several kinds have; a kind may have words of its own (KIND-FIELD).
field-name = Name
field-description = Description
field-phone = Phone
field-email = Email
field-contact = Contact
field-remarks = Remarks
field-person = Person
field-group = Group
field-organization = Organization
field-date = Day
field-state = State
month-of-year = { $month } { $year }
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
one-way-kept = recorded ({ $mark })
recurrence-day = { $interval ->
    [1] every day
   *[other] every { $interval } days
}
recurrence-week = { $interval ->
    [1] every week
   *[other] every { $interval } weeks
}
recurrence-month = { $interval ->
    [1] every month
   *[other] every { $interval } months
}
recurrence-year = { $interval ->
    [1] every year
   *[other] every { $interval } years
}
recurrence-on = { $every } on { $days }
recurrence-which = { $every } on the { $nth } { $days }
recurrence-first = first
recurrence-second = second
recurrence-third = third
recurrence-fourth = fourth
recurrence-last = last
recurrence-until = { $every } until { $until }
away-today = today
away-tomorrow = tomorrow
away-yesterday = yesterday
away-in = in { $days } days
away-ago = { $days } days ago
tongue-en = English
tongue-es = Spanish
one-or-other = { $one } or { $other }
any-record = record
area-reasons = Reasons
kind-revision = reason for a change
kinds-revision = Reasons for changes
revision-reason = Reason
revision-about = What was changed
revision-field = Field
revision-former = What it said before
found-revision = revision, amendment, why something was changed, former wording
kind-set_aside = check set aside
kinds-set_aside = Checks set aside
set_aside-reason = Reason
set_aside-about = Record
set_aside-check = Check
found-set_aside = exception, ignored warning, set aside
kind-erasure = record erased
kinds-erasure = Records erased
erasure-reason = Reason
erasure-gone = Records that left
erasure-nameless = Left without a name
found-erasure = erasure, purge, right to be forgotten, deleted for good
checklist-count = { $met } of { $all }
checklist-met = { $part }: there
checklist-not_met = { $part }: not yet
checklist-unknown = { $part }: not known
day-begins = Begins
day-ends = Ends
