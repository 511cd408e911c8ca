# Gráficas de una medida: con qué se juzgan y qué dicen las reglas.
chart-title-site = { $title }, { $site }
chart-title-subgroup = { $title }: { $subgroup }
chart-rules-anhoj = Reglas: Anhøj (racha más larga y cruces de la mediana).
chart-rules-ihi = Reglas: IHI (desplazamiento, tendencia y rachas alrededor de la mediana). Límites para el número de rachas: exactos, 2.5% en cada extremo.
chart-rules-xmr = Reglas: gráfica XmR (límites alrededor de la media, señales como las enseñan IHI y NAHQ).
chart-rules-nhs = Reglas: NHS, Making Data Count (límites alrededor de la media).
chart-median = Mediana { $centre }, { $points } puntos.
chart-mean = Media { $centre }, límites de { $lower } a { $upper }, rangos móviles hasta { $range }, { $points } puntos.
chart-together = Cada punto es la { $with ->
    [median] mediana
    [mean] media
   *[sum] suma
} de { $by ->
    [day] un día
    [week] una semana (de lunes a domingo)
   *[month] un mes
}.
chart-baseline = La línea y los límites son los de los primeros { $count } puntos.
chart-screening = { $on ->
    [yes] Con depuración: los rangos móviles muy grandes se dejan fuera, una vez.
   *[no] Sin depuración: cuentan todos los rangos móviles.
}
chart-phase = Nueva fase el { $day }: { $reason }
chart-cycle = { $sign } · { $day }: empieza la prueba «{ $what }»
chart-note = { $sign } · { $day }: { $what }
chart-everybody = todas las personas
chart-group = { $sign } { $name }: { $value } el { $day }
chart-gap = El { $day } «{ $low }» está { $apart } por debajo de «{ $high }».
chart-gap-since = El { $day } «{ $low }» está { $apart } por debajo de «{ $high }»; el { $first } había { $before } entre el más bajo y el más alto.
chart-variation = Variación: { $is ->
    [improvement] mejora; el último punto es parte de una señal en la buena dirección.
    [concern] preocupa; el último punto es parte de una señal en la mala dirección.
    [neither] hay una señal; diga en la medida qué dirección es buena.
   *[common] solo azar.
}
chart-assurance = Meta: { $is ->
    [passes] se alcanza siempre, tal como van las cosas.
    [fails] no se alcanza nunca, tal como van las cosas: hay que cambiar el proceso.
   *[hit_and_miss] se alcanza a veces, por azar.
}
chart-no-points = Todavía no hay datos.
chart-too-few = { $points ->
    [one] Un punto
   *[other] { $points } puntos
}: muy pocos para juzgar. Las reglas hablan a partir de { $minimum } puntos.
chart-too-few-phase = { $points ->
    [0] Ningún punto
    [one] Un punto
   *[other] { $points } puntos
} desde el { $day }: muy pocos para juzgar. Las reglas hablan a partir de { $minimum } puntos.
chart-no-signal = Sin señal: lo que se ve puede ser azar.
chart-is-signal = Señal: { $sentence }
chart-on-line = Todos los puntos están en la mediana: no hay nada que contar.
chart-longest-run = racha más larga { $found } { $side ->
    [up] (arriba de la mediana)
   *[down] (abajo de la mediana)
}; el límite para { $useful } puntos útiles es { $high }.
chart-crossings = la mediana se cruza { $found ->
    [one] una vez
   *[other] { $found } veces
}; para { $useful } puntos útiles se esperan al menos { $low }.
chart-shift-median = { $found } puntos seguidos { $side ->
    [up] arriba de la mediana
   *[down] abajo de la mediana
}; a partir de { $signal } es un desplazamiento.
chart-shift-mean = { $found } puntos seguidos { $side ->
    [up] arriba de la media
   *[down] abajo de la media
}; a partir de { $signal } es un desplazamiento.
chart-trend = { $found } puntos seguidos { $side ->
    [up] hacia arriba
   *[down] hacia abajo
}; a partir de { $signal } es una tendencia.
chart-no-trend = nada sube ni baja.
chart-runs = { $found } rachas; para { $useful } puntos útiles se esperan de { $low } a { $high }.
chart-runs-unknown = { $found } rachas; con menos de 10 puntos útiles su número no dice nada.
chart-outside = { $found ->
    [0] ningún punto está
    [one] un punto está
   *[other] { $found } puntos están
} fuera de los límites ({ $lower } a { $upper }).
chart-two-of-three = { $found ->
    [0] en ningún lugar hay dos de tres puntos
   *[other] { $found } puntos están, dos de tres seguidos,
} cerca de un límite, del mismo lado.
chart-inner-third = { $found } puntos seguidos en el tercio interior de los límites; a partir de { $signal } es una señal.
view-chart = gráfica
rule-chart = gráfica en el tiempo
charts-empty = Todavía no hay medidas: aquí se dibujan sus datos.
word-other-rules = otras reglas
word-coarser = por semana, por mes
word-finer = por semana, por día
word-closer = ver de cerca
word-less-close = ver más
why-all-seen = Todos los puntos están a la vista. Primero véalos de cerca.
chart-phase-alone = Nueva fase el { $day }.
kind-chart_phase = fase de una gráfica
kinds-chart_phase = Fases de gráficas
found-chart_phase = línea base nueva, línea base fija
chart_phase-measure = Medida
chart_phase-start = Desde
chart_phase-reason = Porque
chart_phase-baseline = Línea de los primeros
measure-rules = Reglas de la gráfica
measure-rules-anhoj = Anhøj
measure-rules-ihi = IHI
measure-rules-xmr = XmR
measure-rules-nhs = NHS
measure-point = Un punto por cada
measure-point-day = día
measure-point-week = semana
measure-point-month = mes
measure-combined = Varios se vuelven
measure-combined-median = su mediana
measure-combined-mean = su media
measure-combined-sum = su suma
chart-goal-line = Meta { $goal }
chart-goal = Meta { $goal }.
