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
