import type { TermResult } from '../../calendar/index';
import { canonicalJson, formatInstant } from '../../core/index';
import { type ResponseRule, windowFrom } from '../../rules/index';
import { alike, both, type Change, type Finding } from './change';
import { firstDay } from './figures';
import type { PackSide } from './side';

interface Day {
  readonly date: string;
  readonly reason: string;
}

const IS_CALENDAR = /^calendars\/(.+)\.json$/;

/** Days off that a pack gains or loses, and the terms that they move. */
export function compareCalendars(old: PackSide, now: PackSide): Change[] {
  const paths = [...new Set([...old.others.keys(), ...now.others.keys()])]
    .filter((path) => IS_CALENDAR.test(path) || path.startsWith('zones/'))
    .sort();
  return paths.flatMap((path) => {
    const [before, after] = [old.others.get(path), now.others.get(path)];
    if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
    const either = (after ?? before) as { readonly title?: unknown };
    const title = typeof either.title === 'string' ? either.title : path;
    const subject: Change['subject'] = { matter: 'calendar', id: path, title: alike(title) };
    return fileChanges(before, after, old, now).map((finding) => ({ ...finding, subject }));
  });
}

function fileChanges(before: unknown, after: unknown, old: PackSide, now: PackSide): Finding[] {
  const unclear = {
    direction: 'unclear',
    reason: both(
      'Con él se cuentan plazos y horas: hay que ver cuáles.',
      'Terms and hours are counted by it: see which.',
    ),
  } as const;
  if (before === undefined || after === undefined) {
    const isNew = before === undefined;
    return [
      {
        kind: isNew ? 'calendar-added' : 'calendar-removed',
        ...unclear,
        says: isNew
          ? both('Archivo nuevo.', 'New file.')
          : both(
              'El archivo ya no está o no se pudo leer.',
              'The file is gone or could not be read.',
            ),
      },
    ];
  }
  const [was, is] = [daysOf(before), daysOf(after)];
  const gained = [...is].filter(([date]) => !was.has(date)).map(([, day]) => day);
  const lost = [...was].filter(([date]) => !is.has(date)).map(([, day]) => day);
  const found = [
    ...(gained.length === 0 ? [] : [dayChange('days-gained', gained, old, now)]),
    ...(lost.length === 0 ? [] : [dayChange('days-lost', lost, old, now)]),
  ];
  if (restOf(before) === restOf(after) && found.length > 0) return found;
  return [
    ...found,
    {
      kind: 'calendar-changed',
      ...unclear,
      says: both(
        'Cambia algo más que sus días: cobertura, fin de semana, fuentes u horario.',
        'More than its days changes: coverage, weekend, sources or hours.',
      ),
    },
  ];
}

function daysOf(file: unknown): ReadonlyMap<string, Day> {
  const { days } = file as { readonly days?: unknown };
  const list = Array.isArray(days) ? days : [];
  return new Map(
    list.flatMap((day: unknown) => {
      const { date, reason } = (day ?? {}) as Partial<Record<keyof Day, unknown>>;
      if (typeof date !== 'string') return [];
      return [[date, { date, reason: typeof reason === 'string' ? reason : '' }] as const];
    }),
  );
}

/** The file without its list of days, each day only as far as it is not its date. */
function restOf(file: unknown): string {
  const { days: _days, ...rest } = file as { readonly days?: unknown };
  return canonicalJson(rest);
}

const SHOWN = 12;

function dayChange(
  kind: 'days-gained' | 'days-lost',
  days: readonly Day[],
  old: PackSide,
  now: PackSide,
): Finding {
  const isGain = kind === 'days-gained';
  const moved = movedBy(days, old, now);
  const shown = days.slice(0, SHOWN).map(({ date, reason }) => `${date} ${reason}`.trim());
  const more = days.length > SHOWN ? `… (+${days.length - SHOWN})` : '';
  const list = alike([...shown, more].filter((each) => each !== '').join('; '));
  const limits = [...moved.person, ...moved.authority];
  return {
    kind,
    ...whatMoves(moved),
    says: isGain
      ? both(`Días inhábiles de más: ${days.length}.`, `More days off: ${days.length}.`)
      : both(`Días inhábiles de menos: ${days.length}.`, `Fewer days off: ${days.length}.`),
    ...(isGain ? { after: list } : { before: list }),
    ...(limits.length === 0 ? {} : { limits: limits.slice(0, SHOWN).map(({ limit }) => limit) }),
    ...(limits.length === 0 ? {} : { rules: [...new Set(limits.map(({ rule }) => rule))].sort() }),
  };
}

/** One term that protects less is enough, whatever the others do: what it takes away comes first. */
function whatMoves({ authority, person }: MovedTerms): Pick<Finding, 'direction' | 'reason'> {
  if (person.some(({ isLater }) => !isLater)) {
    return {
      direction: 'less-protection',
      reason: both('Un plazo de la persona vence antes.', 'A term of the person ends earlier.'),
    };
  }
  if (authority.some(({ isLater }) => isLater)) {
    return {
      direction: 'less-protection',
      reason: both(
        'Un plazo de la autoridad vence más tarde, o queda en disputa hasta más tarde.',
        'A term of the authority ends later, or is disputed until later.',
      ),
    };
  }
  if (authority.length > 0) {
    return {
      direction: 'more-protection',
      reason: both(
        'Un plazo de la autoridad vence antes, o deja antes de estar en disputa.',
        'A term of the authority ends earlier, or is no longer disputed so late.',
      ),
    };
  }
  if (person.length > 0) {
    return {
      direction: 'more-protection',
      reason: both('Un plazo de la persona vence más tarde.', 'A term of the person ends later.'),
    };
  }
  return {
    direction: 'unclear',
    reason: both(
      'Con la lectura pro persona ningún plazo de las reglas se mueve por esos días; con otra puede moverse.',
      'By the pro-persona reading no term of the rules moves with these days; by another it may.',
    ),
  };
}

interface Moved {
  readonly rule: string;
  readonly isLater: boolean;
  readonly limit: NonNullable<Finding['limits']>[number];
}

type MovedTerms = Readonly<Record<'authority' | 'person', readonly Moved[]>>;

const dueOf = (end: TermResult | undefined): number | undefined =>
  end?.ok === true ? end.due : undefined;

/** Terms in days or months that end on another day when they start on the day before one of these. */
function movedBy(days: readonly Day[], old: PackSide, now: PackSide): MovedTerms {
  const moved = { authority: [] as Moved[], person: [] as Moved[] };
  const duties = now.pack.rules.filter(
    (rule): rule is ResponseRule =>
      rule.kind === 'response' &&
      ['business-days', 'months', 'calendar-days'].includes(rule.term.unit),
  );
  for (const { date } of days.slice(0, SHOWN)) {
    const start = now.policy.zone.startOfDay(firstDay(date) - 1) + 10 * 3_600_000;
    for (const { id, term, title } of duties) {
      const length =
        term.length === undefined
          ? undefined
          : now.figures.number(term.length.parameter, firstDay(date));
      if (length === undefined || length === 0 || Number.isNaN(start)) continue;
      const [was, is] = [old, now].map(({ policy }) =>
        windowFrom(term, length, start, policy, 'pro-persona'),
      );
      // An act between the two ends is disputed, and no longer late.
      const [before, after] =
        dueOf(was?.strict) === dueOf(is?.strict)
          ? [dueOf(was?.lenient), dueOf(is?.lenient)]
          : [dueOf(was?.strict), dueOf(is?.strict)];
      if (before === undefined || after === undefined || before === after) continue;
      const text = (instant: number) => formatInstant(instant, now.policy.zone.offsetAt(instant));
      moved[term.runsAgainst].push({
        rule: id,
        isLater: after > before,
        limit: { occasion: title, start: text(start), before: text(before), after: text(after) },
      });
    }
  }
  return moved;
}
