import * as z from 'zod';
import { type BilingualText, parseInstant, parsePlainDate } from '../core/index';
import type { DayRange } from './calendar';
import type { DataFault } from './data-fault';
import { noRange, rangeOf } from './read-calendar-data';
import { shapeFaults } from './shape-faults';

const text = z.string().min(1).max(500);
const plainDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** No clock of the world is further from UTC. */
const offset = z.int().min(-840).max(840);

const zoneData = z.strictObject({
  $schema: z.string().optional(),
  id: text,
  title: text,
  source: text.regex(/\S/),
  coverage: z.strictObject({ from: plainDate, to: plainDate }),
  mechanismZone: text,
  zones: z.record(
    text,
    z.strictObject({
      initialOffsetMinutes: offset,
      transitions: z
        .array(z.strictObject({ at: z.string().max(40), offsetMinutes: offset }))
        .max(1000),
    }),
  ),
  states: z
    .array(
      z.strictObject({
        inegi: z.string().regex(/^(0[1-9]|[12]\d|3[0-2])$/),
        state: text,
        zone: text,
        exceptions: z
          .array(
            z.strictObject({
              zone: text,
              municipalities: z.array(text).min(1).max(600),
              since: plainDate,
              before: text.nullable(),
            }),
          )
          .max(100),
      }),
    )
    .max(32),
});

type ZoneData = z.infer<typeof zoneData>;
type Path = DataFault['path'];

const DAY_MS = 86_400_000;

/**
 * What is wrong with a file of `rules/zones/`: `E_ZONE_SHAPE`; `E_ZONE_RANGE` for a moment that does
 * not exist or lies outside the coverage; `E_ZONE_ORDER` for changes of the clock that are not in
 * order of time, by which an instant would be looked up in the wrong one; `E_ZONE_UNKNOWN` for a zone
 * that is not among those of the file; `E_ZONE_DUPLICATE` for a state that is there twice.
 */
export function zoneFaults(data: unknown): readonly DataFault[] {
  const parsed = zoneData.safeParse(data);
  if (!parsed.success) {
    return shapeFaults('E_ZONE_SHAPE', parsed.error, {
      es: 'compárelo con el rules/zones/mexico.json del paquete',
      en: 'compare it with rules/zones/mexico.json of the package',
    });
  }
  const file = parsed.data;
  const coverage = rangeOf(file.coverage);
  return [
    ...(coverage === undefined
      ? [noRange('E_ZONE_RANGE')]
      : Object.keys(file.zones).flatMap((name) => transitionFaults(file, name, coverage))),
    ...(Object.hasOwn(file.zones, file.mechanismZone) ? [] : [unknownZone(['mechanismZone'])]),
    ...stateFaults(file),
  ];
}

function transitionFaults({ zones }: ZoneData, name: string, coverage: DayRange): DataFault[] {
  let before = Number.NEGATIVE_INFINITY;
  return (zones[name]?.transitions ?? []).flatMap(({ at }, position): DataFault | [] => {
    const path = ['zones', name, 'transitions', position, 'at'];
    const moment = parseInstant(at)?.epochMs;
    // The coverage is in days of the zone, which begin within a day of those of UTC.
    if (
      moment === undefined ||
      moment < (coverage.from - 1) * DAY_MS ||
      moment > (coverage.to + 2) * DAY_MS
    ) {
      return outOfRange(path);
    }
    const isLater = moment > before;
    before = Math.max(moment, before);
    return isLater
      ? []
      : fault(
          'E_ZONE_ORDER',
          path,
          'este cambio de hora no es posterior al que está antes',
          'this change of the clock is not later than the one before it',
          {
            es: 'ordénelos por fecha y deje cada uno una vez',
            en: 'put them in order of time, each one once',
          },
        );
  });
}

function stateFaults({ zones, states }: ZoneData): readonly DataFault[] {
  const faults: DataFault[] = [];
  const seen = new Set<string>();
  const named = (zone: string | null, path: Path) => {
    if (zone !== null && !Object.hasOwn(zones, zone)) faults.push(unknownZone(path));
  };
  states.forEach(({ inegi, zone, exceptions }, at) => {
    if (seen.has(inegi)) faults.push(twice(['states', at, 'inegi']));
    seen.add(inegi);
    named(zone, ['states', at, 'zone']);
    exceptions.forEach((exception, position) => {
      const path = ['states', at, 'exceptions', position];
      named(exception.zone, [...path, 'zone']);
      named(exception.before, [...path, 'before']);
      if (parsePlainDate(exception.since) === undefined)
        faults.push(outOfRange([...path, 'since']));
    });
  });
  return faults;
}

const fault = (
  code: string,
  path: Path,
  es: string,
  en: string,
  help: BilingualText,
): DataFault => ({
  code,
  path,
  message: { es, en },
  help,
});

const outOfRange = (path: Path): DataFault =>
  fault(
    'E_ZONE_RANGE',
    path,
    'la fecha no existe o queda fuera de lo que cubre el archivo',
    'the date does not exist or lies outside the coverage of the file',
    {
      es: 'escriba los días como AAAA-MM-DD y los cambios como instantes RFC 3339',
      en: 'write dates as YYYY-MM-DD and transitions as RFC 3339 instants',
    },
  );

const unknownZone = (path: Path): DataFault =>
  fault(
    'E_ZONE_UNKNOWN',
    path,
    'el huso no está entre los del archivo',
    'the zone is not among those of the file',
    { es: 'use un nombre de `zones`', en: 'use a name of `zones`' },
  );

const twice = (path: Path): DataFault =>
  fault(
    'E_ZONE_DUPLICATE',
    path,
    'la entidad federativa está dos veces',
    'the federative entity is there twice',
    { es: 'déjela una sola vez', en: 'keep it once' },
  );
