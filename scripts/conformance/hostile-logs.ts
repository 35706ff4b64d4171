type Line = Readonly<Record<string, unknown>>;

/** A log that is not as it should be, by what is wrong with it. */
export interface HostileLog {
  readonly name: string;
  /** In Spanish: what it is there for. */
  readonly title: string;
  readonly text: string;
}

/** Variants of one log, whose first line is its header, each with one thing amiss. */
export function hostileLogs(example: string): readonly HostileLog[] {
  const [header, ...events] = example
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line) as [Line, ...Line[]];
  const [first, second] = events as [Line, Line];
  const last = events.at(-1) as Line;
  const study = events.findIndex(({ type }) => type === 'immediate-study.completed');
  const written = (...lines: readonly (Line | string)[]) =>
    `${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')}\n`;
  const whole = (...more: readonly (Line | string)[]) => written(header, ...events, ...more);
  const instead = (place: number, ...lines: readonly (Line | string)[]) =>
    written(header, ...events.slice(0, place), ...lines, ...events.slice(place + 1));
  const studied = events[study] as Line;
  const log = (name: string, title: string, text: string): HostileLog => ({ name, title, text });
  const event = (id: string, more: Line): Line => ({ ...last, id, ...more });
  const received = JSON.stringify(first);

  return [
    log('json-roto', 'Una línea que no es JSON no calla las demás', whole('{"id":"x",')),
    log('ultima-linea-cortada', 'La última línea quedó a medias', whole().slice(0, -40)),
    log('vacio', 'Un registro sin ninguna línea', ''),
    log('solo-encabezado', 'Un encabezado y ningún evento', written(header)),
    log(
      'lineas-en-blanco',
      'Líneas en blanco y fines de línea de Windows',
      `\n${whole().replaceAll('\n', '\r\n\r\n')}`,
    ),
    log('marca-de-orden', 'Una marca de orden de bytes al principio', `\uFEFF${whole()}`),
    log('no-son-objetos', 'Líneas que son JSON y no son eventos', whole('[]', 'null', '7', '"x"')),
    log('evento-repetido', 'El mismo evento dos veces cuenta una', whole(first, second)),
    log(
      'id-con-otro-contenido',
      'Un identificador con otro contenido: vale el primero',
      whole({ ...first, occurredAt: '2016-03-20T10:00:00-06:00' }),
    ),
    log(
      'tipo-desconocido',
      'Un tipo que no existe no cambia nada',
      whole(
        event('x-1', { type: 'medida.cancelada', data: { any: 1 } }),
        event('x-2', { type: 'constructor' }),
        event('x-3', { type: '__proto__' }),
      ),
    ),
    log(
      'clave-desconocida',
      'Claves que el contrato no tiene, en el evento y en sus datos',
      instead(0, {
        ...first,
        note: 'x',
        data: { ...(first.data as Line), nombre: 'x' },
      }),
    ),
    log(
      'clave-repetida',
      'Una clave dos veces: no se sabe cuál vale',
      instead(0, received.replace('"form":', '"form":"written","form":')),
    ),
    log(
      'dato-mal-tipado',
      'Un dato del tipo que no es queda como no conocido',
      instead(0, {
        ...first,
        data: { ...(first.data as Line), declaresImminentDanger: 'sí', requestsUrgent: 1 },
      }),
    ),
    log(
      'dato-ausente',
      'Sin el dato del peligro inminente, no se sabe qué plazo corre',
      instead(0, { ...first, data: { form: 'phone', filedBy: 'self' } }),
    ),
    log(
      'solo-el-dia',
      'Un plazo en horas desde un día sin hora es indeterminado',
      instead(0, { ...first, occurredAt: '2016-03-18' }),
    ),
    log(
      'solo-el-dia-y-basta',
      'Un día entero fuera del plazo sí se puede juzgar',
      instead(study, { ...studied, occurredAt: '2016-03-25' }),
    ),
    log(
      'precision-declarada',
      'La precisión se puede declarar',
      instead(0, { ...first, precision: 'date' }, { ...studied, id: 'x-1', precision: 'minute' }),
    ),
    log('sin-encabezado', 'Sin encabezado la falta de un acto no consta', written(...events)),
    log('encabezado-tarde', 'El encabezado sólo va al principio', written(...events, header)),
    log(
      'encabezado-de-otra-version',
      'Un encabezado de una versión que no existe',
      written({ ...header, version: 2 }, ...events),
    ),
    log(
      'encabezado-de-otro-perfil',
      'Un registro llevado conforme a otro orden jurídico',
      written({ ...header, profile: 'otra-entidad' }, ...events),
    ),
    log(
      'encabezado-con-claves-de-mas',
      'Un encabezado con una clave desconocida y un huso que no existe',
      written({ ...header, zone: 'America/Atlantis', autor: 'x' }, ...events),
    ),
    log(
      'completo-hasta-antes',
      'Lo que falta después de `completeThrough` no consta',
      written({ ...header, completeThrough: '2016-03-19T01:00:00-06:00' }, ...events),
    ),
    log(
      'completo-hasta-un-dia',
      '`completeThrough` puede ser un día',
      written({ ...header, completeThrough: '2016-03-19' }, ...events),
    ),
    log(
      'correccion',
      'Un evento corrige la hora de otro',
      whole({
        ...studied,
        id: 'x-1',
        occurredAt: '2016-03-19T01:30:00-06:00',
        supersedes: studied.id,
      }),
    ),
    log(
      'correccion-de-nada',
      'Corrige un evento que no está',
      whole(event('x-1', { supersedes: 'e-999' })),
    ),
    log(
      'correcciones-en-circulo',
      'Dos eventos se corrigen uno al otro',
      whole(event('x-1', { supersedes: 'x-2' }), event('x-2', { supersedes: 'x-1' })),
    ),
    log(
      'dos-correcciones',
      'Dos eventos corrigen al mismo',
      whole(
        { ...studied, id: 'x-1', supersedes: studied.id },
        {
          ...studied,
          id: 'x-2',
          occurredAt: '2016-03-19T01:20:00-06:00',
          supersedes: studied.id,
        },
      ),
    ),
    log(
      'registro-tardio',
      'Se registró meses después: se juzga por cuando ocurrió',
      instead(study, { ...studied, recordedAt: '2016-09-01T10:00:00-05:00' }),
    ),
    log(
      'registrado-antes',
      'Se registró antes de ocurrir',
      instead(study, { ...studied, recordedAt: '2016-03-19T00:05:00-06:00' }),
    ),
    log(
      'efecto-antes-de-su-causa',
      'Un acto fechado antes de lo que lo originó no es cumplimiento',
      instead(study, { ...studied, occurredAt: '2016-03-18T22:39:00-06:00' }),
    ),
    log(
      'medida-sin-origen',
      'Se implementa una medida que nada otorgó',
      whole(
        event('x-1', {
          type: 'measure.implemented',
          actor: { organ: 'AUT-IMPL' },
          refs: { case: 'EXP-2016-103', measure: 'M-NADIE' },
          data: { complete: true, by: 'SSP' },
        }),
      ),
    ),
    log(
      'fechas-que-no-existen',
      'Una fecha que no existe, y una hora sin desfase, nunca se componen',
      whole(
        event('x-1', { occurredAt: '2016-02-30' }),
        event('x-2', { occurredAt: '2016-03-19T02:05:00' }),
        event('x-3', { occurredAt: '19/03/2016' }),
        event('x-4', { occurredAt: '2016-03-19T25:00:00-06:00' }),
        event('x-5', { occurredAt: 20160319 }),
      ),
    ),
    log(
      'organo-desconocido',
      'Un órgano que no existe, y un evento sin quien actúe',
      whole(event('x-1', { actor: { organ: 'SECRETARIA' } }), event('x-2', { actor: {} })),
    ),
    log(
      'identificadores',
      'Un identificador con espacios o acentos no se admite',
      whole(
        event('con espacio', {}),
        event('ñ', {}),
        event('x-1', { refs: { case: 'María Pérez' } }),
      ),
    ),
    log(
      'falta-un-campo',
      'Eventos a los que falta un campo obligatorio',
      whole(
        ...['id', 'type', 'occurredAt', 'actor', 'refs'].map((key, at) => {
          const { [key]: _, ...rest } = event(`x-${at}`, {}) as Record<string, unknown>;
          return rest;
        }),
      ),
    ),
    log(
      'medio-caracter',
      'Medio carácter en un texto',
      instead(0, received.replace('"self"', '"\\ud800"')),
    ),
    log(
      'numero-enorme',
      'Un número que no se puede guardar sin cambiarlo',
      instead(study, JSON.stringify(studied).replace('"duration":"P30D"', '"duration":1e999')),
    ),
    log(
      'en-desorden',
      'Los eventos se ordenan por cuando ocurrieron, no por su línea',
      written(header, ...[...events].reverse()),
    ),
  ];
}
