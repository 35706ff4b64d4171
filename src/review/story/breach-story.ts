import { writeDay } from '../../audit/index';
import { type EventType, eventTypes } from '../../events/index';
import {
  type Breach,
  type Invariant,
  type Move,
  type PartGraph,
  type Said,
  shortestPath,
} from '../../machines/index';
import type { Profile } from '../../rules/index';
import { citationWords } from '../words/citation-words';
import { eventLabel } from '../words/concern-words';
import { alternatives } from '../words/language';
import { organName } from '../words/organs';
import { givenWords, knownWords } from '../words/payload-words';
import type { Happening, Story } from './story';

/** How an invariant fails, by the shortest way that leads there. */
export function breachStory(invariant: Invariant, breach: Breach, profile: Profile): Story {
  const { says, step, rule, admits, since } = breach;
  const wrong = admits === undefined ? says : `${says.replace(/\.$/, '')}: ${saidBy(admits)}.`;
  const known = rule === undefined ? undefined : ruleOf(rule, breach, profile);
  const path = step === undefined ? [] : shortestPath(step.part, step.move.from);
  const happenings =
    step === undefined
      ? admits === undefined
        ? []
        : [admitted(admits)]
      : [
          ...path.map((move) => happening(step.part, move, [])),
          happening(step.part, step.move, inSpiteOf(breach, profile)),
        ];
  return {
    title: `${invariant.id} no se cumple: ${invariant.title}`,
    happenings,
    wrong: since === undefined ? wrong : `Desde el ${writeDay(since).es}: ${lowered(wrong)}`,
    citations: known === undefined ? invariant.citations : [known.citation],
    // What the rule says is what lets the act pass: then it is the property that tells what is wanted.
    wanted: admits === undefined ? (known?.summary ?? invariant.title) : invariant.title,
  };
}

/** The version of a rule by which a property fails. */
const ruleOf = (id: string, { since }: Breach, { rules }: Profile) =>
  (since === undefined ? rules.versionsOf(id)[0] : rules.versionOn(id, since))?.rule;

type Admitted = NonNullable<Breach['admits']>;

const saidBy = ({ type, payload }: Admitted): string =>
  Object.entries(payload)
    .map(([key, value]) => givenWords(type, key, [value], 'es'))
    .join('; ');

const admitted = (act: Admitted): Happening => ({
  what: eventLabel(act.type),
  who: actorsOf(act.type),
  with: [saidBy(act)],
  after: ['La regla no lo da por incumplido.'],
});

const lowered = (sentence: string) => `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;

const actorsOf = (type: string): string => {
  const actors = eventTypes[type as EventType].actors.map((code) => organName(code).es);
  return alternatives([...new Set(actors)], 'es');
};

function happening(
  part: PartGraph,
  { to, from, signal }: Move,
  notes: readonly string[],
): Happening {
  const { type, payload, names, facts, standing } = signal.act;
  const said = Object.entries(payload).flatMap(([key, each]) => {
    if (each.is === 'value') return [givenWords(type, key, [each.value], 'es')];
    return each.is === 'another' ? [] : [`no ${knownWords(type, key, 'es')}`];
  });
  const unnamed = Object.entries(names).some(([, named]) => named === false);
  const standings = [
    ...(standing === 'correction' ? ['corrige un acto anterior'] : []),
    ...(standing === 'other' ? ['trata de otro asunto'] : []),
    ...(unnamed ? ['no dice de qué medida o caso trata'] : []),
    ...(facts.urgent === true ? ['la medida es urgente'] : []),
    ...(facts.late === true ? ['es de fecha anterior a la medida'] : []),
  ];
  const states = part.configurations[to]?.states.map(({ description }) => description ?? '') ?? [];
  return {
    what: eventLabel(type),
    who: actorsOf(type),
    with: [...said, ...standings],
    after: [
      ...notes,
      ...(from === to ? ['Todo sigue igual.'] : states.map((state) => `Queda así: ${state}`)),
    ],
  };
}

const SAYING: Readonly<Record<Said, string>> = {
  met: 'Se cumple',
  broken: 'No se cumple',
  doubtful: 'No consta si se cumple',
  silent: 'No aplica',
};

function inSpiteOf(breach: Breach, profile: Profile): readonly string[] {
  const { rule, said } = breach;
  if (rule === undefined || said === undefined) return [];
  const known = ruleOf(rule, breach, profile);
  const title = known === undefined ? rule : known.title.es;
  const where = known === undefined ? '' : ` (${citationWords(known.citation, 'es')})`;
  return [`${SAYING[said]} «${title}»${where}, y el acto se admite.`];
}
