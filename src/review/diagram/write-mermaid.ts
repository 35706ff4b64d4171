import { isWithin, leadingActs, stayingActs } from './all-acts';
import type { Diagram, DiagramState } from './diagram';
import { phrasesIn } from './phrases';
import { actLines, requirementLines, stateLines } from './told';

/**
 * A machine as a Mermaid `stateDiagram-v2`, for pages that draw it themselves. What leaves any
 * state of a box leaves a state of its own in it: Mermaid draws no line from a box into itself.
 */
export function writeMermaid(diagram: Diagram): string {
  const { root, language, version, profile } = diagram;
  const phrases = phrasesIn(language);
  return [
    'stateDiagram-v2',
    `%% ${plain(`${root.description} ${phrases.under(version, profile)}`)}`,
    ...stateText(root, diagram, ''),
    ...requirementLines(diagram).map((line) => `%% ${plain(line)}`),
    ...protectiveText(root),
    '',
  ].join('\n');
}

function stateText(state: DiagramState, diagram: Diagram, indent: string): readonly string[] {
  const { id, description, states, kind } = state;
  const { language } = diagram;
  const name = nameOf(id);
  const own = `${indent}state "${text(description)}" as ${name}`;
  const lines = stateLines(state, stayingActs(state), language).map(text);
  const note = [
    `${indent}note right of ${name}`,
    ...lines.map((line) => `${indent}  ${line}`),
    `${indent}end note`,
  ];
  if (states.length === 0) {
    const end = kind === 'final' ? [`${indent}${name} --> [*]`] : [];
    return [own, ...note, ...end];
  }
  const inner = `${indent}  `;
  const initial = states.find((child) => child.initial);
  const parts = states.map((child) => stateText(child, diagram, inner));
  return [
    `${own} {`,
    ...(initial === undefined ? [] : [`${inner}[*] --> ${nameOf(initial.id)}`]),
    ...(kind === 'parallel'
      ? parts.flatMap((part, at) => (at === 0 ? part : [`${inner}--`, ...part]))
      : parts.flat()),
    ...anyText(state, diagram, inner),
    ...actsText(state, diagram, inner),
    `${indent}}`,
    ...note,
  ];
}

/** The state that stands for any state of a box, where an act leaves it. */
function anyText({ id }: DiagramState, { root, language }: Diagram, indent: string) {
  const used = leadingActs(root).some(({ from }) => from.id === id);
  return used ? [`${indent}state "${text(phrasesIn(language).anyHere)}" as ${anyOf(id)}`] : [];
}

/** The acts that stay within a box and in no box of it. */
function actsText(state: DiagramState, { root, language }: Diagram, indent: string) {
  const phrases = phrasesIn(language);
  return leadingActs(root)
    .filter(({ from, to }) => holderOf(root, source(from), to) === state.id)
    .map(
      ({ from, act, to }) =>
        `${indent}${sourceName(from)} --> ${nameOf(to)} : ${text(actLines(act, phrases).join(' '))}`,
    );
}

/** Where a line from a state begins: in the box itself, where the state is one. */
const source = ({ id, states }: DiagramState): string => (states.length === 0 ? id : `${id}.`);
const sourceName = ({ id, states }: DiagramState): string =>
  states.length === 0 ? nameOf(id) : anyOf(id);

/** The smallest box that holds both ends of a line. */
function holderOf(state: DiagramState, from: string, to: string): string {
  const inner = state.states.find(
    ({ id }) => isWithin(from, id) && isWithin(to, id) && from !== id && to !== id,
  );
  return inner === undefined ? state.id : holderOf(inner, from, to);
}

function protectiveText(root: DiagramState): readonly string[] {
  const names = allNames(root);
  return names.length === 0
    ? []
    : ['classDef protects stroke-width:4px', `class ${names.join(',')} protects`];
}

const allNames = ({ id, protective, states }: DiagramState): readonly string[] => [
  ...(protective ? [nameOf(id)] : []),
  ...states.flatMap(allNames),
];

/** A name that Mermaid takes: its own separator is kept out of the words. */
const nameOf = (id: string): string => `s_${id.replaceAll('.', '__').replace(/\W/g, '_')}`;
const anyOf = (id: string): string => `any_${nameOf(id)}`;

/** Text within a label: what Mermaid reads as its own signs is written as a character code. */
const text = (words: string): string =>
  plain(words).replace(/[^\p{L}\p{N} .,·()/«»“”¿?¡!…–—-]/gu, (sign) => `#${sign.codePointAt(0)};`);

/** One line, with nothing in it that cannot be seen. */
const plain = (words: string): string =>
  words.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
