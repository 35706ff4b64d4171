import { type BilingualText, canonicalJson, formatPlainDate } from '../../../core/index';
import type { Rule } from '../../../rules/index';
import { isSigned } from '../../../rules/index';
import { alike, both, type Change, type ChangeSubject, type Finding } from '../change';
import { dayWords, spanWords } from '../day-words';
import { firstDay } from '../figures';
import { burdenOf, burdenOfNew, judged, type Shift } from '../shift';
import { isUnread, type PackSide } from '../side';
import { runsOf, type Stretch, stretchesOf } from './days-covered';
import { versionChanges } from './version-changes';

/** What became of every rule, version by version. */
export function compareRules(old: PackSide, now: PackSide): Change[] {
  const ids = new Set([...old.pack.rules, ...now.pack.rules].map(({ id }) => id));
  return [...ids].sort().flatMap((id) => {
    const [before, after] = [versionsOf(old, id), versionsOf(now, id)];
    const subject = subjectOf((after.at(-1) ?? before.at(-1)) as Rule);
    return compareVersions(before, after, old, now).map((finding) => ({ ...finding, subject }));
  });
}

export const subjectOf = ({ id, title, citation }: Rule): ChangeSubject => {
  const { instrument, article, paragraph, fraction } = citation;
  return {
    matter: 'rule',
    id,
    title,
    citation: {
      instrument,
      article,
      ...(paragraph === undefined ? {} : { paragraph }),
      ...(fraction === undefined ? {} : { fraction }),
    },
  };
};

const versionsOf = ({ pack }: PackSide, id: string): readonly Rule[] =>
  pack.rules
    .filter((rule) => rule.id === id)
    .sort((one, other) => (one.effective.from < other.effective.from ? -1 : 1));

function compareVersions(
  before: readonly Rule[],
  after: readonly Rule[],
  old: PackSide,
  now: PackSide,
): Finding[] {
  const [first] = before;
  const [added] = after;
  if (added === undefined) return first === undefined ? [] : gone(first, old, now);
  if (first === undefined) return come(added, old, now);
  const pairs = pairsOf(before, after);
  const leftOld = before.filter((rule) => !pairs.some(([one]) => one === rule));
  const leftNew = after.filter((rule) => !pairs.some(([, other]) => other === rule));
  const told = [...leftOld, ...leftNew];
  const stretches = stretchesOf(before, after);
  return [
    ...coverage(stretches, before, after, old, now),
    ...handovers(stretches, pairs, old, now),
    ...pairs.flatMap(([one, other]) => [
      ...versionChanges(one, other, old, now),
      ...dates(one, other, stretches, told),
      ...signature(one, other, old, now),
    ]),
    ...leftNew.flatMap((rule) => successor(rule, after, now, 'added')),
    ...leftOld.flatMap((rule) => successor(rule, before, old, 'removed')),
  ];
}

/** Versions that begin on the same day are one; a single one left on each side was moved. */
function pairsOf(before: readonly Rule[], after: readonly Rule[]): (readonly [Rule, Rule])[] {
  const pairs = before.flatMap((one) => {
    const other = after.find(({ effective }) => effective.from === one.effective.from);
    return other === undefined ? [] : [[one, other] as const];
  });
  const leftOld = before.filter((rule) => !pairs.some(([one]) => one === rule));
  const leftNew = after.filter((rule) => !pairs.some(([, other]) => other === rule));
  const [one] = leftOld;
  const [other] = leftNew;
  const isMoved = leftOld.length === 1 && leftNew.length === 1;
  return isMoved && one !== undefined && other !== undefined ? [...pairs, [one, other]] : pairs;
}

function gone(rule: Rule, old: PackSide, now: PackSide): Finding[] {
  if (isUnread(now, rule.id)) return [unread];
  return [
    {
      kind: 'rule-removed',
      ...judged('laxer', burdenOf(rule, old, now)),
      says: both(
        'La regla ya no está. Una regla derogada se cierra con su fecha; borrarla la quita también de los casos anteriores.',
        'The rule is gone. A repealed rule is closed with its date; deleting it takes it from earlier cases too.',
      ),
      before: alike(rule.summary),
    },
  ];
}

function come(rule: Rule, old: PackSide, now: PackSide): Finding[] {
  if (isUnread(old, rule.id)) return [unread];
  return [
    {
      kind: 'rule-added',
      ...judged('stricter', burdenOfNew(rule, old, now)),
      says: both(
        `Regla nueva, en vigor ${spanWords(rule.effective).es}.`,
        `New rule, in force ${spanWords(rule.effective).en}.`,
      ),
      after: alike(rule.summary),
    },
  ];
}

const unread: Finding = {
  kind: 'rule-unread',
  direction: 'unclear',
  says: both(
    'Su archivo no se pudo leer en uno de los dos lados: no se sabe qué cambió.',
    'Its file could not be read on one of the two sides: what changed is not known.',
  ),
  reason: both('No se puede comparar.', 'It cannot be compared.'),
};

/** Days on which no version is in force any more, or one is that was not: whatever version lost them. */
function coverage(
  stretches: readonly Stretch[],
  before: readonly Rule[],
  after: readonly Rule[],
  old: PackSide,
  now: PackSide,
): Finding[] {
  const burdens = (rules: readonly (Rule | undefined)[]) => [
    ...new Set(rules.flatMap((rule) => (rule === undefined ? [] : [burdenOf(rule, old, now)]))),
  ];
  const lost = burdens(stretches.map(({ was, is }) => (is === undefined ? was : undefined)));
  const gained = burdens(stretches.map(({ was, is }) => (was === undefined ? is : undefined)));
  const shift: Shift =
    lost.length > 0 && gained.length > 0 ? 'mixed' : lost.length > 0 ? 'laxer' : 'stricter';
  const directions = new Map(
    (shift === 'mixed' ? lost.slice(0, 1) : [...lost, ...gained])
      .map((burden) => judged(shift, burden))
      .map((each) => [each.direction, each]),
  );
  return [...directions.values()].map((each) => ({
    kind: shift === 'laxer' ? 'rule-closed' : shift === 'stricter' ? 'rule-extended' : 'rule-moved',
    ...each,
    says: both(
      'Cambian los días en que la regla está en vigor, y ninguna otra versión los cubre.',
      'The days on which the rule is in force change, and no other version covers them.',
    ),
    before: runWords(before),
    after: runWords(after),
  }));
}

const runWords = (versions: readonly Rule[]): BilingualText => {
  const written = (day: number) => (Number.isFinite(day) ? formatPlainDate(day) : null);
  const spans = runsOf(versions).map(([first, last]) =>
    spanWords({ from: written(first) ?? '…', to: written(last) }),
  );
  return both(spans.map(({ es }) => es).join('; '), spans.map(({ en }) => en).join('; '));
};

/** Days that pass from one version to another that was there already: it is held against that one. */
function handovers(
  stretches: readonly Stretch[],
  pairs: readonly (readonly [Rule, Rule])[],
  old: PackSide,
  now: PackSide,
): Finding[] {
  const told = new Map<Rule, Set<Rule>>(pairs.map(([one, other]) => [one, new Set([other])]));
  const isKept = new Set(pairs.map(([, other]) => other));
  return stretches.flatMap(({ first, was, is }) => {
    if (was === undefined || is === undefined || !isKept.has(is)) return [];
    const known = told.get(was);
    // What became of a version that is gone is said by itself.
    if (known === undefined || known.has(is)) return [];
    known.add(is);
    return versionChanges(was, is, old, now, first);
  });
}

/**
 * When a version is in force, where others govern the days that it gives up or takes. Nothing where the
 * changes of one of these are told with their day.
 */
function dates(
  before: Rule,
  after: Rule,
  stretches: readonly Stretch[],
  told: readonly Rule[],
): Finding[] {
  const [old, now] = [before.effective, after.effective];
  if (old.from === now.from && old.to === now.to) return [];
  const passes = stretches.some(
    ({ was, is }) => was !== undefined && is !== undefined && (was === before) !== (is === after),
  );
  const isTold = stretches.some(
    ({ was, is }) =>
      (was === before && is !== undefined && told.includes(is)) ||
      (is === after && was !== undefined && told.includes(was)),
  );
  if (!passes || isTold) return [];
  return [
    {
      kind: 'version-closed',
      direction: 'neutral',
      reason: both(
        'Otra versión rige los demás días: lo que cambia con ella se dice aparte.',
        'Another version governs the other days: what it changes is said by itself.',
      ),
      says:
        old.from === now.from
          ? both('Cambia hasta cuándo rige esta versión.', 'The last day of this version changes.')
          : both(
              'Cambia desde cuándo rige esta versión.',
              'The first day of this version changes.',
            ),
      before: spanWords(old),
      after: spanWords(now),
    },
  ];
}

/** A version of its own: what changes is said against the one before it in the same pack. */
function successor(
  rule: Rule,
  all: readonly Rule[],
  side: PackSide,
  how: 'added' | 'removed',
): Finding[] {
  const earlier = all[all.indexOf(rule) - 1];
  const { from } = rule.effective;
  const first = dayWords(from);
  const head: Finding =
    how === 'added'
      ? {
          kind: 'version-added',
          direction: 'neutral',
          reason: both(
            'Los casos anteriores siguen como estaban; lo que cambia se dice aparte.',
            'Earlier cases stay as they were; what changes is said by itself.',
          ),
          says: both(`Versión nueva desde el ${first.es}.`, `New version from ${first.en}.`),
        }
      : {
          kind: 'version-removed',
          direction: 'unclear',
          reason: both(
            'Borrar una versión cambia el derecho de los casos que regía.',
            'To delete a version changes the law of the cases that it governed.',
          ),
          says: both(
            `Ya no está la versión que regía desde el ${first.es}.`,
            `The version in force from ${first.en} is gone.`,
          ),
        };
  if (earlier === undefined) return [head];
  if (how === 'removed')
    return [head, ...versionChanges(rule, earlier, side, side, firstDay(from))];
  const changes = versionChanges(earlier, rule, side, side, firstDay(from));
  return changes.length === 0 ? [head] : changes;
}

/** A signature is for a content: it lapses with any change, is given anew, or is taken away. */
function signature(before: Rule, after: Rule, old: PackSide, now: PackSide): Finding[] {
  const was = isSigned(before, old.pack.parameters);
  const is = isSigned(after, now.pack.parameters);
  const by = (rule: Rule) =>
    rule.review.status === 'signed' ? alike(`${rule.review.by}, ${rule.review.at}`) : undefined;
  if (was === is && canonicalJson(before.review) === canonicalJson(after.review)) return [];
  if (!was && !is) return [];
  const [old1, now1] = [was ? by(before) : undefined, is ? by(after) : undefined];
  return [
    {
      kind: is
        ? 'signed'
        : after.review.status === 'signed'
          ? 'signature-void'
          : 'signature-withdrawn',
      direction: 'neutral',
      reason: both(
        'La firma dice quién responde de la regla; no cambia lo que exige.',
        'A signature says who answers for the rule; it does not change what it asks.',
      ),
      says: is
        ? both('La regla quedó firmada.', 'The rule was signed.')
        : after.review.status === 'signed'
          ? both(
              'La firma quedó sin efecto: la regla o una de sus cifras cambió después de firmada.',
              'The signature is void: the rule or one of its figures changed after it was signed.',
            )
          : both('La regla ya no está firmada.', 'The rule is no longer signed.'),
      ...(old1 === undefined ? {} : { before: old1 }),
      ...(now1 === undefined ? {} : { after: now1 }),
    },
  ];
}
