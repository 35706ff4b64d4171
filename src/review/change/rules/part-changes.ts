import { type BilingualText, canonicalJson } from '../../../core/index';
import type { ResponseRule, Rule, Selection } from '../../../rules/index';
import { eventLabel } from '../../words/concern-words';
import { organName } from '../../words/organs';
import { VERDICT_NAMES } from '../../words/verdict-names';
import { alike, both, type Finding } from '../change';
import { type Burden, judged, opposite, type Shift, verdictShift } from '../shift';
import { type Relation, selectionRelation, setRelation } from './relation';
import { selectionWords } from './selection-prose';

const MODALITY_NAMES: Readonly<Record<Rule['modality'], BilingualText>> = {
  obligation: both('obligación', 'obligation'),
  prohibition: both('prohibición', 'prohibition'),
  permission: both('permiso', 'permission'),
  power: both('facultad', 'power'),
  'validity-condition': both('condición de validez', 'condition of validity'),
  'soft-obligation': both('deber blando', 'soft obligation'),
  definition: both('definición', 'definition'),
};
const STRENGTH: Readonly<Record<Rule['modality'], number>> = {
  obligation: 3,
  prohibition: 3,
  'validity-condition': 3,
  'soft-obligation': 2,
  permission: 1,
  power: 1,
  definition: 1,
};
const PERSONS: readonly string[] = ['BEN', 'PET', 'BP'];

const same = (one: unknown, other: unknown): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null);

/** How what is demanded moves where more, or fewer, acts fall under it. */
const BY_RELATION = {
  same: 'none',
  narrower: 'laxer',
  wider: 'stricter',
  other: 'unsettled',
} as const satisfies Record<Relation, Shift>;

/** What changed in the parts of a rule that are not conditions, terms or texts. */
export function partChanges(before: Rule, after: Rule, burden: Burden): Finding[] {
  return [
    ...modality(before, after, burden),
    ...addressee(before, after),
    ...triggers(before, after, burden),
    ...missed(before, after, burden),
    ...contested(before, after, burden),
    ...restated(before, after),
    ...(before.kind === 'response' && after.kind === 'response'
      ? dutyParts(before, after, burden)
      : []),
    ...(before.kind === 'precedence' && after.kind === 'precedence'
      ? alternatives('antecedent', before.after, after.after, burden, {
          ...before.facts,
          ...after.facts,
        })
      : []),
    ...(before.kind === after.kind
      ? []
      : [
          finding('kind', 'unsettled', burden, {
            says: both('La regla es ahora de otra clase.', 'The rule is now of another kind.'),
            before: alike(before.kind),
            after: alike(after.kind),
          }),
        ]),
  ];
}

/**
 * The burden by which two versions are judged: the one that asks something of somebody, for a rule
 * that stops binding the authority bound it before.
 */
export const heavier = (one: Burden, other: Burden): Burden => (one === 'nobody' ? other : one);

/** A finding whose direction follows from how what is demanded moves. */
export function finding(
  kind: string,
  shift: Shift,
  burden: Burden,
  rest: Omit<Finding, 'kind' | 'direction' | 'reason'>,
): Finding {
  return { kind, ...judged(shift, burden), ...rest };
}

function modality(before: Rule, after: Rule, burden: Burden): Finding[] {
  if (before.modality === after.modality) return [];
  const difference = STRENGTH[after.modality] - STRENGTH[before.modality];
  const shift = difference < 0 ? 'laxer' : difference > 0 ? 'stricter' : 'unsettled';
  const [old, now] = [MODALITY_NAMES[before.modality], MODALITY_NAMES[after.modality]];
  return [
    finding('modality', shift, burden, {
      says: both(`Era ${old.es}; ahora es ${now.es}.`, `It was: ${old.en}; it is now: ${now.en}.`),
      before: old,
      after: now,
    }),
  ];
}

function addressee(before: Rule, after: Rule): Finding[] {
  if (before.addressee === after.addressee) return [];
  const [old, now] = [organName(before.addressee), organName(after.addressee)];
  const [wasPerson, isPerson] = [before, after].map((rule) => PERSONS.includes(rule.addressee));
  const shift = wasPerson === isPerson ? 'unsettled' : isPerson === true ? 'laxer' : 'stricter';
  return [
    finding('addressee', shift, 'authority', {
      says: both(
        `La debía ${old.es}; ahora la debe ${now.es}.`,
        `It was owed by ${old.en}; it is now owed by ${now.en}.`,
      ),
      before: old,
      after: now,
    }),
  ];
}

function triggers(before: Rule, after: Rule, burden: Burden): Finding[] {
  const relation = setRelation(before.on, after.on);
  if (relation === 'same') return [];
  const named = (types: readonly string[]) =>
    alike(types.map((type) => `«${eventLabel(type)}»`).join(', '));
  return [
    finding('triggers', BY_RELATION[relation], burden, {
      says: both(
        'Cambian los actos que la ponen en marcha.',
        'The acts that set it in motion change.',
      ),
      before: named(before.on),
      after: named(after.on),
    }),
  ];
}

function missed(before: Rule, after: Rule, burden: Burden): Finding[] {
  const [old, now] = [before, after].map(
    ({ missed: verdict, modality: of }) =>
      verdict ?? (of === 'soft-obligation' ? 'warning' : 'violation'),
  ) as [keyof typeof VERDICT_NAMES, keyof typeof VERDICT_NAMES];
  if (old === now || before.missed === after.missed) return [];
  return [
    finding('missed', verdictShift(old, now), burden, {
      says: both(
        `Faltar a ella era «${VERDICT_NAMES[old].es}»; ahora es «${VERDICT_NAMES[now].es}».`,
        `To miss it was «${VERDICT_NAMES[old].en}»; it is now «${VERDICT_NAMES[now].en}».`,
      ),
      before: VERDICT_NAMES[old],
      after: VERDICT_NAMES[now],
    }),
  ];
}

/** More open questions mean more cases in which a missed duty is only arguable. */
function contested(before: Rule, after: Rule, burden: Burden): Finding[] {
  const [old, now] = [before.contested ?? [], after.contested ?? []];
  if (same(old, now)) return [];
  const relation = setRelation(old, now);
  const excuses = [...old, ...now].every(({ of, verdict }) => {
    const given = Object.values(verdict);
    return of === 'missed' && given.every((each) => each !== 'violation');
  });
  const shift = excuses
    ? opposite(BY_RELATION[relation])
    : relation === 'same'
      ? 'none'
      : 'unsettled';
  const questions = (list: typeof old) =>
    alike([...new Set(list.map(({ question }) => question))].join(', ') || '—');
  return [
    finding('contested', shift, burden, {
      says: both(
        'Cambia en qué casos decide una pregunta abierta.',
        'The cases that an open question decides change.',
      ),
      before: questions(old),
      after: questions(now),
    }),
  ];
}

/** Parts of which nothing shows by itself whether they ask more or less. */
function restated(before: Rule, after: Rule): Finding[] {
  const parts = [
    ['subject', 'Cambia de qué se juzga.', 'What it is judged of changes.'],
    ['forEach', 'Cambia por qué elementos se juzga.', 'The elements it is judged for change.'],
    [
      'besides',
      'Cambia con qué otra regla concurre, o cuál prevalece.',
      'The rule that it stands beside changes, or which prevails.',
    ],
    [
      'citation',
      'Cambia la disposición que cita, o el texto del que se escribió.',
      'The provision that it cites changes, or the text that it was written from.',
    ],
  ] as const;
  return parts
    .filter(([key]) => !same(before[key], after[key]))
    .map(([key, es, en]) => finding(key, 'unsettled', 'authority', { says: both(es, en) }));
}

function dutyParts(before: ResponseRule, after: ResponseRule, burden: Burden): Finding[] {
  return [
    ...answer(before, after, burden),
    ...alternatives('ended-by', before.endedBy ?? [], after.endedBy ?? [], burden, {
      ...before.facts,
      ...after.facts,
    }),
    ...termParts(before, after, burden),
  ];
}

function answer(before: ResponseRule, after: ResponseRule, burden: Burden): Finding[] {
  const [old, now] = [before.response, after.response];
  if (same(old, now)) return [];
  if (old === 'self' || now === 'self') {
    return [
      finding('response', 'unsettled', burden, {
        says: both('Cambia el acto que cumple el deber.', 'The act that meets the duty changes.'),
      }),
    ];
  }
  // The more acts meet a duty, the less it asks.
  const shift = opposite(BY_RELATION[selectionRelation(old, now)]);
  return [
    finding('response', shift, burden, {
      says: both('Cambia el acto que cumple el deber.', 'The act that meets the duty changes.'),
      before: selectionWords(old, before.facts),
      after: selectionWords(now, after.facts),
    }),
  ];
}

/** Lists of which one is enough: what ends a duty, what may have come before. */
function alternatives(
  kind: 'ended-by' | 'antecedent',
  before: readonly Selection[],
  after: readonly Selection[],
  burden: Burden,
  facts: NonNullable<Rule['facts']>,
): Finding[] {
  const gone = before.filter((each) => !after.some((other) => same(each, other)));
  const come = after.filter((each) => !before.some((other) => same(each, other)));
  const [one] = gone;
  const [other] = come;
  if (one !== undefined && other !== undefined && gone.length === 1 && come.length === 1) {
    const shift = opposite(BY_RELATION[selectionRelation(one, other)]);
    return [
      finding(`${kind}-changed`, shift, burden, {
        says: ALTERNATIVES[kind].changed,
        before: selectionWords(one, facts),
        after: selectionWords(other, facts),
      }),
    ];
  }
  return [
    ...come.map((each) =>
      finding(`${kind}-added`, 'laxer', burden, {
        says: ALTERNATIVES[kind].added,
        after: selectionWords(each, facts),
      }),
    ),
    ...gone.map((each) =>
      finding(`${kind}-removed`, 'stricter', burden, {
        says: ALTERNATIVES[kind].removed,
        before: selectionWords(each, facts),
      }),
    ),
  ];
}

const ALTERNATIVES = {
  'ended-by': {
    added: both('Otro hecho extingue el deber.', 'One more fact ends the duty.'),
    removed: both('Un hecho ya no extingue el deber.', 'A fact no longer ends the duty.'),
    changed: both('Cambia un hecho que extingue el deber.', 'A fact that ends the duty changes.'),
  },
  antecedent: {
    added: both('Basta también otro antecedente.', 'Another antecedent will do too.'),
    removed: both('Un antecedente ya no basta.', 'An antecedent no longer suffices.'),
    changed: both('Cambia el antecedente que se exige.', 'The antecedent required changes.'),
  },
} as const;

function termParts(
  { term: old }: ResponseRule,
  { term: now }: ResponseRule,
  burden: Burden,
): Finding[] {
  const found: Finding[] = [];
  if (!same(old.from, now.from)) {
    found.push(
      finding('term-start', startShift(old.from, now.from), burden, {
        says: both('Cambia desde cuándo corre el plazo.', 'What the term runs from changes.'),
        before: startWords(old.from),
        after: startWords(now.from),
      }),
    );
  }
  if (old.runsAgainst !== now.runsAgainst) {
    found.push(
      finding('runs-against', now.runsAgainst === 'person' ? 'laxer' : 'stricter', 'authority', {
        says:
          now.runsAgainst === 'person'
            ? both(
                'El plazo corría contra la autoridad; ahora, contra la persona.',
                'The term ran against the authority; now, against the person.',
              )
            : both(
                'El plazo corría contra la persona; ahora, contra la autoridad.',
                'The term ran against the person; now, against the authority.',
              ),
      }),
    );
  }
  if (old.officeGrace !== now.officeGrace) {
    found.push(
      finding('office-grace', now.officeGrace === true ? 'laxer' : 'stricter', burden, {
        says:
          now.officeGrace === true
            ? both(
                'Lo que vence en hora inhábil se vuelve discutible.',
                'What ends out of office hours becomes arguable.',
              )
            : both(
                'Lo que vence en hora inhábil deja de ser discutible.',
                'What ends out of office hours is no longer arguable.',
              ),
      }),
    );
  }
  const refs = [
    [
      'length',
      'Cambia la cifra de la que se toma el plazo.',
      'The figure that the term is taken from changes.',
    ],
    [
      'alertAfter',
      'Cambia la demora desde la que se advierte.',
      'The delay after which it warns changes.',
    ],
    [
      'cutOff',
      'Cambia la cifra de los días previos a la sesión.',
      'The figure of the days before the session changes.',
    ],
    [
      'sessionsEvery',
      'Cambia la cifra de los meses sin sesión.',
      'The figure of the months without a session changes.',
    ],
  ] as const;
  for (const [key, es, en] of refs) {
    const [one, other] = [old[key]?.parameter, now[key]?.parameter];
    if (one === other) continue;
    const comesOrGoes =
      other === undefined ? 'laxer' : one === undefined ? 'stricter' : 'unsettled';
    // What the length comes to is compared by itself; an alert taken away is one warning less. Days
    // before the session excuse what is left out in them: without them more is owed.
    const shift =
      key === 'length' ? 'none' : key === 'cutOff' ? opposite(comesOrGoes) : comesOrGoes;
    found.push(
      finding(`term-${key}`, shift, burden, {
        says: both(es, en),
        before: alike(one ?? '—'),
        after: alike(other ?? '—'),
      }),
    );
  }
  return found;
}

type From = ResponseRule['term']['from'];

/** The last of more moments is no earlier; the first known of more is not comparable. */
function startShift(before: From, after: From): Shift {
  if (typeof before === 'string' || typeof after === 'string') return 'unsettled';
  if (!('latest' in before) || !('latest' in after)) return 'unsettled';
  if (!same(before.earliest, after.earliest)) return 'unsettled';
  const relation = setRelation(before.latest, after.latest);
  return relation === 'wider' ? 'laxer' : relation === 'narrower' ? 'stricter' : 'unsettled';
}

function startWords(from: From): BilingualText {
  if (from === 'event') return both('el acto mismo', 'the act itself');
  if ('fact' in from) return alike(from.fact);
  if ('latest' in from)
    return both(
      `el último de: ${from.latest.join(', ')}`,
      `the last of: ${from.latest.join(', ')}`,
    );
  return both(
    `el primero que conste de: ${from.firstKnown.join(', ')}`,
    `the first on record of: ${from.firstKnown.join(', ')}`,
  );
}
