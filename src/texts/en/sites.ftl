# Sites.
area-sites = School sites
kind-site = site
kinds-site = Sites
site-school_level = School level
site-school_level-early_education = early education
site-school_level-elementary = elementary
site-school_level-middle = middle
site-school_level-high = high
site-school_level-span = multiple levels
site-school_level-adult = adult
site-school_level-district = district office
site-start = First day of the plan
site-address = Address
school-default = My school
site-coordinator = Coordinator
check-site-no_start = No first day yet, so the plan has no dates

# When there is school.
kind-school_date = entry of the school calendar
kinds-school_date = School calendar
found-school_date = vacation, holiday, break, summer, term, semester, no school
school_date-form = What it is
school_date-form-no_school = no school
school_date-form-term = term
school_date-first_day = First day
school_date-last_day = Last day
# By these words in their names calendars are searched for days without school; a comma between two.
days-off-names = no school, holiday, break, recess, vacation, closed, student free, student-free, pupil free, pupil-free, non-instructional
