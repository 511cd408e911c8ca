# Escuelas.
area-sites = Escuelas
kind-site = escuela
kinds-site = Escuelas
site-school_level = Nivel escolar
site-school_level-early_education = educación temprana
site-school_level-elementary = primaria
site-school_level-middle = secundaria (middle)
site-school_level-high = preparatoria (high)
site-school_level-span = niveles combinados
site-school_level-adult = adultos
site-school_level-district = oficina del distrito
site-start = Primer día del plan
site-address = Dirección
school-default = Mi escuela
site-coordinator = Coordinación
check-site-no_start = Aún no tiene primer día; por eso el plan no tiene fechas

# Cuándo hay escuela.
kind-school_date = fecha del calendario escolar
kinds-school_date = Calendario escolar
found-school_date = vacaciones, día feriado, descanso, verano, periodo, semestre, sin clases
school_date-form = Qué es
school_date-form-no_school = sin clases
school_date-form-term = periodo escolar
school_date-first_day = Primer día
school_date-last_day = Último día
# Por estas palabras en su nombre se buscan los días sin clases en un calendario; una coma entre dos.
days-off-names = sin clases, no hay clases, feriado, festivo, vacaciones, receso, descanso
