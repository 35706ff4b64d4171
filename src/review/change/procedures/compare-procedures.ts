import { type BilingualText, canonicalJson } from '../../../core/index';
import { eventLabel } from '../../words/concern-words';
import { alike, both, type Change, type Direction, type Finding } from '../change';
import { setRelation } from '../rules/relation';
import type { PackSide } from '../side';
import { effectChanges } from './effect-changes';
import { type FileState, type FileTransition, statesIn } from './flatten';
import { guardChanges } from './guard-changes';
import { natureOf, protects } from './nature';
import { proceduresOf } from './procedures-of';

const IS_PROCEDURE = /^procedures\/(.+)\.json$/;

type States = ReadonlyMap<string, FileState>;
type Json = Readonly<Record<string, unknown>>;

/** What became of every procedure: its states, its acts, what they ask and which duties they open. */
export function compareProcedures(old: PackSide, now: PackSide): Change[] {
  const paths = [...new Set([...old.others.keys(), ...now.others.keys()])]
    .filter((path) => IS_PROCEDURE.test(path))
    .sort();
  const [olds, nows] = [proceduresOf(old), proceduresOf(now)];
  return paths.flatMap((path) => {
    const [before, after] = [contentOf(olds.get(path)), contentOf(nows.get(path))];
    if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) return [];
    const [was, is] = [statesIn(before), statesIn(after)];
    const name = IS_PROCEDURE.exec(path)?.[1] ?? path;
    const description = (is.get('') ?? was.get(''))?.description ?? name;
    const subject: Change['subject'] = {
      matter: 'procedure',
      id: name,
      title: both(description, `${name}: ${description}`),
    };
    return findings(before, after, was, is).map((finding) => ({ ...finding, subject }));
  });
}

/** The schema is what an editor reads a file by: it is not part of the procedure. */
function contentOf(procedure: unknown): Json | undefined {
  if (typeof procedure !== 'object' || procedure === null) return undefined;
  const { $schema: _schema, ...content } = procedure as Json;
  return content;
}

function findings(
  before: Json | undefined,
  after: Json | undefined,
  was: States,
  is: States,
): Finding[] {
  if (before === undefined || after === undefined) {
    return [
      {
        kind: before === undefined ? 'procedure-added' : 'procedure-removed',
        direction: 'unclear',
        says:
          before === undefined
            ? both('Procedimiento nuevo.', 'New procedure.')
            : both(
                'El procedimiento ya no está o no se pudo leer.',
                'The procedure is gone or could not be read.',
              ),
        reason: both(
          'Qué protege un procedimiento se sabe leyéndolo entero.',
          'What a procedure protects is known by reading all of it.',
        ),
      },
    ];
  }
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  const found = paths.flatMap((path) => {
    const [one, other] = [was.get(path), is.get(path)];
    if (one === undefined || other === undefined) {
      const state = (one ?? other) as FileState;
      return [stateComesOrGoes(state, one === undefined, was, is)];
    }
    return [...stateChanges(one, other), ...actChanges(one, other, was, is)];
  });
  const isSameId = canonicalJson(before.id ?? null) === canonicalJson(after.id ?? null);
  return found.length > 0 && isSameId ? found : [...found, otherwise];
}

const otherwise: Finding = {
  kind: 'procedure-changed',
  direction: 'unclear',
  says: both(
    'El archivo cambia en algo que aquí no se compara parte por parte.',
    'The file changes in something that is not compared here part by part.',
  ),
  reason: both(
    'Lo que no se compara no se puede dar por inocuo: hay que leerlo.',
    'What is not compared cannot be taken to be harmless: it must be read.',
  ),
};

/** How a state is called: what it says of itself, and where it is. */
const stateWords = ({ description, path }: Pick<FileState, 'description' | 'path'>): string =>
  description === '' ? `\`${path}\`` : `«${description}» (\`${path === '' ? '/' : path}\`)`;

function stateComesOrGoes(state: FileState, comes: boolean, was: States, is: States): Finding {
  const isProtective = protects(state.path, comes ? is : was) && state.isProtective;
  const direction: Direction = isProtective
    ? comes
      ? 'more-protection'
      : 'less-protection'
    : 'unclear';
  const words = stateWords(state);
  return {
    kind: comes ? 'state-added' : 'state-removed',
    direction,
    says: comes
      ? both(`Estado nuevo: ${words}`, `New state: ${words}`)
      : both(`El estado ya no está: ${words}`, `The state is gone: ${words}`),
    reason: isProtective
      ? both('En ese estado la protección está en vigor.', 'Protection is in force in that state.')
      : both(
          'Qué pasa con los casos que estén o puedan estar en él, hay que verlo.',
          'What becomes of cases that are or may be in it must be seen.',
        ),
  };
}

function stateChanges(one: FileState, other: FileState): Finding[] {
  const found: Finding[] = [];
  const words = stateWords(other);
  const add = (kind: string, direction: Direction, says: BilingualText, reason: BilingualText) =>
    found.push({ kind, direction, says: inState(says, words), reason });
  if (one.isProtective !== other.isProtective) {
    add(
      'protective',
      other.isProtective ? 'more-protection' : 'less-protection',
      other.isProtective
        ? both('Ahora cuenta como protección en vigor', 'It now counts as protection in force')
        : both(
            'Ya no cuenta como protección en vigor',
            'It no longer counts as protection in force',
          ),
      both(
        'Por esa marca se sabe si la medida protege.',
        'By that mark it is known whether the measure protects.',
      ),
    );
  }
  const duties = [
    ['opens', one.opens, other.opens],
    ['closes', one.closes, other.closes],
  ] as const;
  for (const [kind, before, after] of duties) {
    for (const rule of before.filter((id) => !after.includes(id)))
      found.push(dutyChange(kind, 'no-longer', rule, words));
    for (const rule of after.filter((id) => !before.includes(id)))
      found.push(dutyChange(kind, 'now', rule, words));
  }
  if (one.initial !== other.initial || one.type !== other.type) {
    add(
      'state-form',
      'unclear',
      both(
        `Cambia cómo empieza o qué clase de estado es (${one.initial ?? one.type} → ${other.initial ?? other.type})`,
        `How it begins, or what kind of state it is, changes (${one.initial ?? one.type} → ${other.initial ?? other.type})`,
      ),
      both('Cambia por dónde pasan los casos.', 'Where cases pass changes.'),
    );
  }
  if (one.isStable !== other.isStable) {
    add(
      'state-stable',
      other.isStable ? 'less-protection' : 'more-protection',
      other.isStable
        ? both('Ya no se espera que ocurra nada más', 'Nothing more is expected to happen')
        : both('Ahora se espera que ocurra algo más', 'Something more is now expected to happen'),
      both(
        'La marca dice si un caso puede quedarse ahí para siempre.',
        'The mark says whether a case may stay there for ever.',
      ),
    );
  }
  const tags = setRelation(
    one.tags.filter((tag) => tag !== 'protective'),
    other.tags.filter((tag) => tag !== 'protective'),
  );
  if (tags !== 'same') {
    add(
      'state-tags',
      'unclear',
      both(
        `Cambian sus marcas (${one.tags.join(', ') || '—'} → ${other.tags.join(', ') || '—'})`,
        `Its tags change (${one.tags.join(', ') || '—'} → ${other.tags.join(', ') || '—'})`,
      ),
      both('De ellas dependen otros pasos.', 'Other steps rest on them.'),
    );
  }
  if (one.description !== other.description) {
    found.push({
      kind: 'state-description',
      direction: 'neutral',
      says: both(
        `Cambia la descripción de \`${one.path || '/'}\`.`,
        `The description of \`${one.path || '/'}\` changes.`,
      ),
      reason: both('Sólo cambia lo que se lee.', 'Only what is read changes.'),
      before: alike(one.description),
      after: alike(other.description),
    });
  }
  if (canonicalJson(one.citations) !== canonicalJson(other.citations)) {
    found.push({
      kind: 'state-citations',
      direction: 'neutral',
      says: inState(both('Cambian los artículos que cita', 'The articles cited change'), words),
      reason: both('Sólo cambia lo que se lee.', 'Only what is read changes.'),
    });
  }
  return found;
}

const inState = ({ es, en }: BilingualText, state: string): BilingualText =>
  both(`${es}, en ${state}.`, `${en}, in ${state}.`);

function dutyChange(
  kind: 'opens' | 'closes',
  how: 'now' | 'no-longer',
  rule: string,
  state: string,
): Finding {
  const less = (kind === 'opens') === (how === 'no-longer');
  const says = {
    'opens now': both('Nace también el deber', 'This duty begins too'),
    'opens no-longer': both('Ya no nace el deber', 'This duty no longer begins'),
    'closes now': both('Se da también por cumplido el deber', 'This duty counts as met too'),
    'closes no-longer': both(
      'Ya no se da por cumplido el deber',
      'This duty no longer counts as met',
    ),
  }[`${kind} ${how}` as const];
  return {
    kind: `duty-${kind}-${how}`,
    direction: less ? 'less-protection' : 'more-protection',
    says: both(`${says.es} \`${rule}\`, en ${state}.`, `${says.en} \`${rule}\`, in ${state}.`),
    reason: less
      ? both(
          'El procedimiento deja de reclamar un deber.',
          'The procedure no longer calls for a duty.',
        )
      : both('El procedimiento reclama un deber más.', 'The procedure calls for one more duty.'),
  };
}

/** The acts of a state: those that came, those that went, and those that are not as they were. */
function actChanges(one: FileState, other: FileState, was: States, is: States): Finding[] {
  const pairs: (readonly [FileTransition, FileTransition])[] = [];
  const left = [...other.transitions];
  const take = (fits: (act: FileTransition) => boolean): FileTransition | undefined => {
    const at = left.findIndex(fits);
    return at === -1 ? undefined : left.splice(at, 1)[0];
  };
  let rest = [...one.transitions];
  const sameAct = (a: FileTransition, b: FileTransition) => a.event === b.event;
  const rounds: ((a: FileTransition, b: FileTransition) => boolean)[] = [
    (a, b) => actContent(a) === actContent(b),
    (a, b) => a.target === b.target && a.guard === b.guard,
    (a, b) => a.guard === b.guard,
    (a, b) => a.target === b.target,
    () => true,
  ];
  for (const fits of rounds) {
    rest = rest.filter((act) => {
      const match = take((each) => sameAct(act, each) && fits(act, each));
      if (match === undefined) return true;
      pairs.push([act, match]);
      return false;
    });
  }
  return [
    ...rest.map((act) => actComesOrGoes(act, one, false, was)),
    ...left.map((act) => actComesOrGoes(act, other, true, is)),
    ...pairs.flatMap(([a, b]) => [
      ...retargeted(a, b, one, was, is),
      ...guardChanges(a, b, one, was, is),
      ...effectChanges(a, b, one, was, is),
    ]),
    ...reordered(one, other, pairs),
  ];
}

const actContent = ({ at: _at, ...act }: FileTransition): string =>
  canonicalJson({ ...act, target: act.target ?? null, guard: act.guard ?? null });

/** An act in words: its name, and where it leads. */
export function actWords(act: FileTransition, state: FileState, states: States): string {
  const target = act.target === undefined ? undefined : states.get(act.target);
  const to =
    act.target === undefined
      ? ''
      : ` → ${target === undefined ? `\`${act.target}\`` : stateWords(target)}`;
  return `«${eventLabel(act.event)}», ${stateWords(state)}${to}`;
}

function actComesOrGoes(
  act: FileTransition,
  state: FileState,
  comes: boolean,
  states: States,
): Finding {
  const words = actWords(act, state, states);
  const says = comes
    ? both(`Acto que antes no cabía: ${words}`, `An act that had no place before: ${words}`)
    : both(`Acto que ya no cabe: ${words}`, `An act that no longer has a place: ${words}`);
  const kind = comes ? 'act-added' : 'act-removed';
  if (act.guard === 'isEvidence') {
    return {
      kind: `evidence-${comes ? 'added' : 'removed'}`,
      direction: 'unclear',
      says,
      reason: both(
        'Cambia de qué se entera el procedimiento.',
        'What the procedure is told changes.',
      ),
    };
  }
  const nature = natureOf(act, state, states);
  if (nature === 'ends') {
    return {
      kind,
      says,
      direction: comes ? 'less-protection' : 'more-protection',
      reason: comes
        ? both(
            'Es un camino más para terminar, reducir, suspender o negar la protección.',
            'It is one more way to end, reduce, suspend or deny protection.',
          )
        : both(
            'Es un camino menos para terminar, reducir, suspender o negar la protección.',
            'It is one way fewer to end, reduce, suspend or deny protection.',
          ),
    };
  }
  const isProtected = act.target !== undefined && protects(act.target, states);
  // An act that grants may lead out of protection all the same: its name is no proof of where.
  if (nature === 'grants' && (!comes || isProtected)) {
    return {
      kind,
      says,
      direction: comes ? 'more-protection' : 'less-protection',
      reason: comes
        ? both(
            'Es un camino más para proteger o para seguir el procedimiento.',
            'It is one more way to protect or to go on with the procedure.',
          )
        : both(
            'Es un camino menos para proteger o para seguir el procedimiento.',
            'It is one way fewer to protect or to go on with the procedure.',
          ),
    };
  }
  return {
    kind,
    says,
    direction: 'unclear',
    reason: both(
      'No se ve en el procedimiento si el acto protege más o menos.',
      'The procedure does not show whether the act protects more or less.',
    ),
  };
}

function retargeted(
  one: FileTransition,
  other: FileTransition,
  state: FileState,
  was: States,
  is: States,
): Finding[] {
  if (one.target === other.target) return [];
  const [before, after] = [
    protects(one.target ?? state.path, was),
    protects(other.target ?? state.path, is),
  ];
  const direction: Direction =
    before === after ? 'unclear' : after ? 'more-protection' : 'less-protection';
  const name = (act: FileTransition, states: States) => {
    const target = act.target === undefined ? undefined : states.get(act.target);
    return target === undefined
      ? both(act.target ?? 'sin moverse', act.target ?? 'without moving')
      : alike(stateWords(target));
  };
  return [
    {
      kind: 'act-retargeted',
      direction,
      says: both(
        `«${eventLabel(one.event)}», desde ${stateWords(state)}, lleva a otro estado.`,
        `«${eventLabel(one.event)}», from ${stateWords(state)}, leads to another state.`,
      ),
      reason:
        direction === 'unclear'
          ? both(
              'Los dos estados protegen igual; qué sigue de cada uno hay que verlo.',
              'Both states protect alike; what follows from each must be seen.',
            )
          : after
            ? both(
                'Lleva a donde la protección está en vigor.',
                'It leads to where protection is in force.',
              )
            : both(
                'Lleva a donde la protección ya no está en vigor.',
                'It leads to where protection is no longer in force.',
              ),
      before: name(one, was),
      after: name(other, is),
    },
  ];
}

/** The first act whose guard holds is taken: another order may be another act. */
function reordered(
  one: FileState,
  other: FileState,
  pairs: readonly (readonly [FileTransition, FileTransition])[],
): Finding[] {
  const events = [...new Set(pairs.map(([act]) => act.event))].filter((event) => {
    const ofEvent = pairs.filter(([act]) => act.event === event).sort(([a], [b]) => a.at - b.at);
    return ofEvent.some(([, b], at) => at > 0 && b.at < (ofEvent[at - 1]?.[1].at ?? 0));
  });
  return events.map((event) => ({
    kind: 'act-order',
    direction: 'unclear' as const,
    says: both(
      `Cambia el orden en que se prueban los casos de «${eventLabel(event)}», en ${stateWords(other)}.`,
      `The order in which the cases of «${eventLabel(event)}» are tried changes, in ${stateWords(one)}.`,
    ),
    reason: both('Se toma el primero que se cumple.', 'The first that holds is taken.'),
  }));
}
