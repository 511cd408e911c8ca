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
