import { type BilingualText, canonicalJson } from '../../../core/index';
import { type ParameterValue, parametersOf, type Rule } from '../../../rules/index';
import { alike, both, type Finding } from '../change';
import type { Burden, Shift } from '../shift';
import { factsOutsideConditions } from './fact-changes';
import { type DatedRule, leavesOf } from './fact-space';
import { finding } from './part-changes';
import { setRelation } from './relation';

/** Figures that a rule uses elsewhere than in its conditions and the length of its term. */
export function figureChanges(before: DatedRule, after: DatedRule, burden: Burden): Finding[] {
  const used = parametersOf(after.rule, after.figures.all).map(({ id }) => id);
  return used.flatMap((id) => {
    const [old, now] = [before.figures.on(id, before.day), after.figures.on(id, after.day)];
    if (old === undefined || now === undefined) return [];
    if (canonicalJson(old) === canonicalJson(now)) return [];
    const shift = shiftOf(after.rule, id, old, now);
    if (shift === undefined) return [];
    return [
      finding('figure', shift, burden, {
        says: sayingOf(placesOf(after.rule, id), after.rule),
        before: shownValue(old),
        after: shownValue(now),
      }),
    ];
  });
}

const PLACES: Readonly<Record<string, BilingualText>> = {
  'term.alertAfter': both(
    'Cambian las horas de demora desde las que se advierte.',
    'The hours of delay after which it warns change.',
  ),
  'term.cutOff': both(
    'Cambian los días previos a la sesión en que la omisión es discutible.',
    'The days before the session on which the omission is arguable change.',
  ),
  'term.sessionsEvery': both(
    'Cambian los meses sin sesión tras los que se advierte.',
    'The months without a session after which it warns change.',
  ),
  'forEach.source': both(
    'Cambia la lista por cuyos elementos se juzga.',
    'The list changes for whose elements it is judged.',
  ),
};

/** What a figure does in a rule: for its term, its list, or the facts that are counted with it. */
function sayingOf(places: readonly string[], { facts = {} }: Rule): BilingualText {
  const [place = ''] = places;
  const known = PLACES[place];
  if (known !== undefined) return known;
  const names = places.flatMap((each) => OF_A_FACT.exec(each)?.[1] ?? []);
  if (names.length === 0 || names.length < places.length) {
    return both(
      'Cambia una cifra o lista de la que depende.',
      'A figure or list on which it rests changes.',
    );
  }
  const meanings = [...new Set(names)].map((name) => `«${facts[name]?.meaning ?? name}»`);
  return both(
    `Cambia la cifra con que se cuenta ${meanings.join(' y ')}.`,
    `The figure changes with which ${meanings.join(' and ')} is counted.`,
  );
}

/** Whether a rule takes a figure for nothing but its term: the cases in which it applies stay. */
export function isOfTermAlone(rule: Rule, id: string): boolean {
  const places = placesOf(rule, id);
  return places.length > 0 && places.every((place) => place.startsWith('term.'));
}

/** A figure or list as people read it. */
export const shownValue = (value: ParameterValue | undefined) =>
  value === undefined ? alike('—') : alike([value].flat().join(', '));

/** How the figure moves the rule; nothing where a condition or a term says it already. */
function shiftOf(
  rule: Rule,
  id: string,
  old: ParameterValue,
  now: ParameterValue,
): Shift | undefined {
  const places = placesOf(rule, id);
  // What else rests on the length of the term moves with the term.
  if (places.includes('term.length')) return undefined;
  if (places.length > 0 && places.every((place) => isCompared(place, rule))) return undefined;
  const [place] = places;
  if (places.length !== 1 || place === undefined) return 'unsettled';
  if (place === 'forEach.source' && Array.isArray(old) && Array.isArray(now)) {
    const relation = setRelation(old, now);
    return relation === 'narrower' ? 'laxer' : relation === 'wider' ? 'stricter' : 'unsettled';
  }
  // A later alert warns of less, and so does a longer time before a session in which it is excused.
  const grows = typeof old === 'number' && typeof now === 'number' && now > old;
  return LAXER_WHEN_LONGER.test(place) ? (grows ? 'laxer' : 'stricter') : 'unsettled';
}

const OF_A_FACT = /^facts\.([^.]+)\.(times|lastDay\.length|source)$/;

/** Whether what it comes to is tried out: a fact of conditions alone. */
function isCompared(place: string, rule: Rule): boolean {
  const name = OF_A_FACT.exec(place)?.[1];
  return name !== undefined && !factsOutsideConditions(rule).has(name) && isTried(name, rule);
}

/** Of a duty only the cases in which it arises are tried. */
const isTried = (name: string, rule: Rule): boolean =>
  rule.kind === 'condition' ||
  (rule.when !== undefined && leavesOf(rule.when).some(({ fact }) => fact === name));

const LAXER_WHEN_LONGER = /^term\.(alertAfter|cutOff|sessionsEvery)$/;

/** Where in a rule a figure is named; none where what it computes takes it by itself. */
function placesOf(value: unknown, id: string, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    if (key === 'parameter') return member === id ? [path] : [];
    return placesOf(member, id, path === '' ? key : `${path}.${key}`);
  });
}
