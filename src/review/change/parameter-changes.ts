import { type BilingualText, canonicalJson } from '../../core/index';
import { MACHINES, statesOf } from '../../machines/index';
import { type Parameter, parametersOf } from '../../rules/index';
import { alike, both, type Change, type Direction, type Finding } from './change';
import { dayWords, spanWords } from './day-words';
import { type Figures, firstDay } from './figures';
import { shownValue } from './rules/figure-changes';
import { isUnread, type PackSide } from './side';

/**
 * What became of every figure and list. The direction of each is what the rules that use it say:
 * `ofRules` are the changes found in them.
 */
export function compareParameters(
  old: PackSide,
  now: PackSide,
  ofRules: readonly Change[],
): Change[] {
  const ids = [...new Set([...old.figures.all, ...now.figures.all].map(({ id }) => id))].sort();
  const changed = ids.filter(
    (id) =>
      canonicalJson(old.figures.get(id) ?? null) !== canonicalJson(now.figures.get(id) ?? null),
  );
  const users = changed.length === 0 ? new Map<string, Set<string>>() : usersIn(old, now);
  return changed.flatMap((id) => {
    const [before, after] = [old.figures.get(id), now.figures.get(id)];
    const either = (after ?? before) as Parameter;
    const { instrument, article } = either.citation;
    const subject: Change['subject'] = {
      matter: 'parameter',
      id,
      title: alike(either.title),
      ...(instrument === 'configuration'
        ? {}
        : { citation: article === undefined ? { instrument } : { instrument, article } }),
    };
    const rules = [...(users.get(id) ?? [])].sort();
    return findings(id, before, after, old, now).map((finding) => ({
      ...finding,
      ...(finding.kind === 'parameter-text' ? {} : byItsRules(finding, rules, ofRules)),
      subject,
    }));
  });
}

/** For each figure, ids of the rules and procedures that name it or compute something by it. */
function usersIn(...sides: readonly PackSide[]): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>();
  const add = (figure: string, user: string) => {
    const known = users.get(figure);
    if (known === undefined) users.set(figure, new Set([user]));
    else known.add(user);
  };
  for (const { pack, figures } of sides) {
    for (const rule of pack.rules)
      for (const { id } of parametersOf(rule, figures.all)) add(id, rule.id);
  }
  for (const machine of MACHINES) {
    for (const { guard } of statesOf(machine).flatMap(({ transitions }) => transitions)) {
      const { listed = {} } = (guard?.params ?? {}) as {
        readonly listed?: Readonly<Record<string, string>>;
      };
      for (const id of Object.values(listed)) add(id, machine.id.split('@')[0] ?? machine.id);
    }
  }
  return users;
}

function findings(
  id: string,
  before: Parameter | undefined,
  after: Parameter | undefined,
  old: PackSide,
  now: PackSide,
): Finding[] {
  const unclear = {
    direction: 'unclear',
    reason: both(
      'Depende de para qué se use la cifra.',
      'It depends on what the figure is used for.',
    ),
  } as const;
  if (before === undefined || after === undefined) {
    const isUnreadable = isUnread(before === undefined ? old : now, `parameters/${id}`);
    const kind = isUnreadable ? 'unread' : before === undefined ? 'added' : 'removed';
    const says = {
      unread: both(
        'Su archivo no se pudo leer en uno de los dos lados.',
        'Its file could not be read on one of the two sides.',
      ),
      added: both('Cifra nueva.', 'New figure.'),
      removed: both('La cifra ya no está.', 'The figure is gone.'),
    };
    return [{ kind: `parameter-${kind}`, ...unclear, says: says[kind] }];
  }
  return [
    ...valueChanges(id, before, after, old.figures, now.figures).map((each) => ({
      ...each,
      ...unclear,
    })),
    ...(['title', 'unit', 'citation'] as const)
      .filter((key) => canonicalJson(before[key]) !== canonicalJson(after[key]))
      .map(
        (key): Finding => ({
          kind: 'parameter-text',
          direction: key === 'title' ? 'neutral' : 'unclear',
          reason: both('Cambia lo que se lee de la cifra.', 'What is read of the figure changes.'),
          says: PARTS[key],
          ...(key === 'citation' ? {} : { before: alike(before[key]), after: alike(after[key]) }),
        }),
      ),
  ];
}

const PARTS = {
  title: both('Cambia el título de la cifra.', 'The title of the figure changes.'),
  unit: both('Cambia la unidad de la cifra.', 'The unit of the figure changes.'),
  citation: both('Cambia la cita de la cifra.', 'The citation of the figure changes.'),
} as const;

type ValueChange = Pick<Finding, 'kind' | 'says' | 'before' | 'after'>;

/** Each stretch of days on which the two differ, by the days on which either changes. */
function valueChanges(
  id: string,
  before: Parameter,
  after: Parameter,
  old: Figures,
  now: Figures,
): readonly ValueChange[] {
  const starts = [...before.values, ...after.values].map(({ from }) => firstDay(from));
  const days = [...new Set(starts)].sort((one, other) => one - other);
  const closed = canonicalJson(before.values) !== canonicalJson(after.values);
  const differing = days.filter(
    (day) => canonicalJson(old.on(id, day) ?? null) !== canonicalJson(now.on(id, day) ?? null),
  );
  const [first] = days;
  const changes = differing.map((day): ValueChange => {
    // A value with a first day of its own leaves earlier cases alone; any other rewrites them.
    const begins = ({ values }: Parameter) => values.some(({ from }) => firstDay(from) === day);
    const isReform = day !== first && begins(after) && !begins(before);
    const date = dayWords(day);
    return {
      kind: isReform ? 'parameter-reformed' : 'parameter-edited',
      says: isReform
        ? both(`Otro valor desde el ${date.es}.`, `Another value from ${date.en}.`)
        : both(
            `Cambia el valor que ya regía desde el ${date.es}, también para los casos anteriores.`,
            `The value in force since ${date.en} changes, for earlier cases too.`,
          ),
      before: shownValue(old.on(id, day)),
      after: shownValue(now.on(id, day)),
    };
  });
  if (changes.length > 0 || !closed) return changes;
  return [
    {
      kind: 'parameter-dates',
      says: both('Cambian las fechas de sus valores.', 'The dates of its values change.'),
      before: datesOf(before),
      after: datesOf(after),
    },
  ];
}

function datesOf({ values }: Parameter): BilingualText {
  const spans = values.map(spanWords);
  return both(spans.map(({ es }) => es).join('; '), spans.map(({ en }) => en).join('; '));
}

/** What the rules that use a figure say of the change, where they say it with one voice. */
function byItsRules(
  finding: Finding,
  users: readonly string[],
  ofRules: readonly Change[],
): Pick<Finding, 'direction' | 'reason' | 'rules'> {
  const moved = ofRules.filter(
    ({ subject, kind }) => users.includes(subject.id) && FOLLOWS.has(kind),
  );
  const directions = new Set(moved.map(({ direction }) => direction));
  const rules = { rules: users };
  if (users.length === 0) {
    return {
      ...rules,
      direction: 'neutral',
      reason: both('Ninguna regla la usa.', 'No rule uses it.'),
    };
  }
  const [only] = directions;
  const one: Direction | undefined = directions.size === 1 ? only : undefined;
  if (one !== undefined && one !== 'neutral') {
    const [first] = moved;
    return { ...rules, direction: one, reason: first?.reason ?? finding.reason };
  }
  if (directions.has('less-protection')) {
    return {
      ...rules,
      direction: 'less-protection',
      reason: both(
        'Alguna de las reglas que la usan exige menos con ella.',
        'Some rule that uses it asks less with it.',
      ),
    };
  }
  return { ...rules, direction: finding.direction, reason: finding.reason };
}

/** Changes of a rule that a figure may bring about. */
const FOLLOWS: ReadonlySet<string> = new Set([
  'term-longer',
  'term-shorter',
  'term-changed',
  'condition',
  'applies-to',
  'figure',
]);
