import { type BilingualText, canonicalJson } from '../../../core/index';
import { eventLabel } from '../../words/concern-words';
import { alike, both, type Finding } from '../change';
import { setRelation } from '../rules/relation';
import type { FileState, FileTransition } from './flatten';
import { type Nature, natureOf } from './nature';

type States = ReadonlyMap<string, FileState>;
type Params = FileTransition['params'];

/** What an act asks before it is taken, against what it asked. */
export function guardChanges(
  one: FileTransition,
  other: FileTransition,
  state: FileState,
  was: States,
  is: States,
): Finding[] {
  const where = `«${eventLabel(one.event)}», \`${state.path === '' ? '/' : state.path}\``;
  if (one.guard === 'isEvidence' && other.guard === 'isEvidence')
    return evidence(one, other, where);
  const nature = sureOf(natureOf(one, state, was), natureOf(other, state, is));
  const found: Finding[] = [
    ...kindOfGuard(one, other, nature, where),
    ...rulesOf(one.params, other.params, nature, where),
    ...doubtOf(one.params, other.params, nature, where),
    ...listsOf(one.params, other.params, nature, where),
    ...concernsOf(one.params, other.params, nature, where),
  ];
  if (canonicalJson(one.citation ?? null) !== canonicalJson(other.citation ?? null)) {
    found.push({
      kind: 'act-citation',
      direction: 'neutral',
      says: at(both('Cambia el artículo que se cita', 'The article cited changes'), where),
      reason: both('Sólo cambia lo que se lee.', 'Only what is read changes.'),
    });
  }
  return found;
}

const sureOf = (one: Nature, other: Nature): Nature => {
  if (one === other) return one;
  // An act that took protection away is judged as such, whatever it is made out to be now.
  return one === 'ends' || other === 'ends' ? 'ends' : 'unknown';
};

const at = ({ es, en }: BilingualText, where: string): BilingualText =>
  both(`${es}: ${where}.`, `${en}: ${where}.`);

/** Fewer demands on what ends protection is less of it; on what grants it, it depends. */
function byDemand(
  nature: Nature,
  demands: 'fewer' | 'more',
): Pick<Finding, 'direction' | 'reason'> {
  if (nature === 'ends') {
    return demands === 'fewer'
      ? {
          direction: 'less-protection',
          reason: both(
            'Se puede terminar, reducir, suspender o negar la protección con menos requisitos.',
            'Protection may be ended, reduced, suspended or denied with fewer requirements.',
          ),
        }
      : {
          direction: 'more-protection',
          reason: both(
            'Terminar, reducir, suspender o negar la protección pide más requisitos.',
            'To end, reduce, suspend or deny protection asks more requirements.',
          ),
        };
  }
  return {
    direction: 'unclear',
    reason:
      demands === 'fewer'
        ? both(
            'Cuesta menos dar el paso; si eso protege depende de qué guardaba el requisito.',
            'The step is easier to take; whether that protects depends on what the requirement guarded.',
          )
        : both(
            'Cuesta más dar un paso que puede proteger.',
            'A step that may protect is harder to take.',
          ),
  };
}

function kindOfGuard(
  one: FileTransition,
  other: FileTransition,
  nature: Nature,
  where: string,
): Finding[] {
  if (one.guard === other.guard) return [];
  const strength = (act: FileTransition) =>
    act.guard === 'satisfies' ? 2 : act.guard === undefined ? 0 : 1;
  return [
    {
      kind: 'guard-kind',
      ...byDemand(nature, strength(other) < strength(one) ? 'fewer' : 'more'),
      says: at(
        both('Cambia con qué se comprueba el acto', 'What the act is checked by changes'),
        where,
      ),
      before: alike(one.guard ?? '—'),
      after: alike(other.guard ?? '—'),
    },
  ];
}

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** Rules that the act must keep, and those that must say something of it. */
function rulesOf(before: Params, after: Params, nature: Nature, where: string): Finding[] {
  return (['rules', 'speaking'] as const).flatMap((key) => {
    const [old, now] = [textsIn(before[key]), textsIn(after[key])];
    const gone = old.filter((rule) => !now.includes(rule));
    const come = now.filter((rule) => !old.includes(rule));
    const words = RULES[key];
    return [
      ...gone.map((rule) => ({
        kind: `guard-${key}-lost`,
        ...byDemand(nature, 'fewer'),
        says: at(words.lost, where),
        before: alike(rule),
      })),
      ...come.map((rule) => ({
        kind: `guard-${key}-gained`,
        ...byDemand(nature, 'more'),
        says: at(words.gained, where),
        after: alike(rule),
      })),
    ];
  });
}

const RULES = {
  rules: {
    lost: both('El acto ya no exige una regla', 'The act no longer asks for a rule'),
    gained: both('El acto exige una regla más', 'The act asks for one more rule'),
  },
  speaking: {
    lost: both('Una regla ya puede callar', 'A rule may now stay silent'),
    gained: both('Una regla ya no puede callar', 'A rule may no longer stay silent'),
  },
} as const;

function doubtOf(before: Params, after: Params, nature: Nature, where: string): Finding[] {
  const [old, now] = [before.doubt, after.doubt];
  if (old === now || old === undefined || now === undefined) return [];
  const loosens = old === 'blocks';
  const says = loosens
    ? both('La duda ya no detiene el acto', 'Doubt no longer stops the act')
    : both('La duda detiene ahora el acto', 'Doubt now stops the act');
  return [
    {
      kind: loosens ? 'doubt-passes' : 'doubt-blocks',
      ...(loosens
        ? byDemand(nature, 'fewer')
        : // Stopped where the record is silent: what ends protection, but what grants it as well.
          nature === 'ends' && before.doubt !== 'passes'
          ? byDemand('ends', 'more')
          : ofStopping(nature)),
      says: at(says, where),
    },
  ];
}

function ofStopping(nature: Nature): Pick<Finding, 'direction' | 'reason'> {
  if (nature === 'ends') return byDemand('ends', 'more');
  return {
    direction: 'unclear',
    reason: both(
      'Si el acto termina la protección, la cuida; si la otorga, la niega por falta de registro.',
      'If the act ends protection, this guards it; if it grants protection, this denies it for want of a record.',
    ),
  };
}

/** Kinds of decision on which the act may rest: the more there are, the less it asks. */
function listsOf(before: Params, after: Params, nature: Nature, where: string): Finding[] {
  if (canonicalJson(before.decided ?? null) === canonicalJson(after.decided ?? null)) return [];
  const [old, now] = [textsIn(before.decided), textsIn(after.decided)];
  const relation = setRelation(old, now);
  const demands = now.length === 0 || (relation === 'wider' && old.length > 0) ? 'fewer' : 'more';
  const settled = relation === 'narrower' || relation === 'wider';
  return [
    {
      kind: 'guard-decided',
      ...(settled ? byDemand(nature, demands) : byDemand('unknown', 'fewer')),
      says: at(
        both(
          'Cambia en qué decisiones de la Junta puede apoyarse el acto',
          'The decisions of the Junta that the act may rest on change',
        ),
        where,
      ),
      before: alike(old.join(', ') || '—'),
      after: alike(now.join(', ') || '—'),
    },
  ];
}

const NOT_CONCERNS: readonly string[] = ['rules', 'speaking', 'decided', 'doubt'];

/** Which acts are meant: the fewer conditions, the more acts. */
function concernsOf(before: Params, after: Params, nature: Nature, where: string): Finding[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !NOT_CONCERNS.includes(key))
    .sort();
  return keys.flatMap((key) => {
    const [old, now] = [before[key], after[key]];
    if (canonicalJson(old ?? null) === canonicalJson(now ?? null)) return [];
    const demands = demandsOf(old, now);
    return [
      {
        kind: 'guard-concerns',
        ...(demands === undefined ? byDemand('unknown', 'more') : byDemand(nature, demands)),
        says: at(
          both(`Cambia a qué actos se refiere (${key})`, `The acts meant change (${key})`),
          where,
        ),
        before: alike(shown(old)),
        after: alike(shown(now)),
      },
    ];
  });
}

/** Whether a part of a guard takes in more acts, fewer, or others. */
function demandsOf(before: unknown, after: unknown): 'fewer' | 'more' | undefined {
  if (before === undefined) return 'more';
  if (after === undefined) return 'fewer';
  const [old, now] = [membersOf(before), membersOf(after)];
  const relation = setRelation(old.demands, now.demands);
  if (relation === 'narrower') return 'fewer';
  if (relation === 'wider') return 'more';
  return undefined;
}

/** A list of keys, each a demand; of an object, each key with what it must say. */
function membersOf(value: unknown): { readonly demands: readonly unknown[] } {
  if (Array.isArray(value)) return { demands: value };
  if (typeof value === 'object' && value !== null) return { demands: Object.entries(value) };
  return { demands: [value] };
}

const shown = (value: unknown): string => (value === undefined ? '—' : JSON.stringify(value));

/** What is only noted: its laws repeat those of the acts, so that a change is told once, there. */
function evidence(one: FileTransition, other: FileTransition, where: string): Finding[] {
  if (canonicalJson(one.params) === canonicalJson(other.params)) return [];
  return [
    {
      kind: 'evidence-guard',
      direction: 'unclear',
      says: at(
        both(
          'Cambia cuándo se anota el acto sin mover el procedimiento',
          'When the act is noted without moving the procedure changes',
        ),
        where,
      ),
      reason: both(
        'Suele seguir a otro cambio del mismo acto.',
        'It usually follows another change of the same act.',
      ),
    },
  ];
}
