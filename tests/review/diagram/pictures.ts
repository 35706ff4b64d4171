import { MACHINES } from '../../../src/machines/index';
import { diagramOf } from '../../../src/review/diagram/diagram-of';
import { sceneOf } from '../../../src/review/diagram/svg/page';
import type { Scene } from '../../../src/review/diagram/svg/scene';
import type { Diagram, DiagramState } from '../../../src/review/index';

/** The picture of every machine in Spanish, worked out once. */
export const diagrams: readonly Diagram[] = MACHINES.map((machine) => diagramOf(machine));

const scenes = new Map<Diagram, Promise<Scene>>();

export function sceneFor(diagram: Diagram): Promise<Scene> {
  const known = scenes.get(diagram) ?? sceneOf(diagram);
  scenes.set(diagram, known);
  return known;
}

export const named = diagrams.map((diagram) => [diagram.machine, diagram] as const);

export const statesIn = (state: DiagramState): readonly DiagramState[] => [
  state,
  ...state.states.flatMap(statesIn),
];

/** Every text that a lawyer must find in a picture, whatever its format. */
export function textsOf({ root, requirements }: Diagram): readonly string[] {
  const states = statesIn(root).flatMap(({ description, articles, opens, closes, transitions }) => [
    description,
    ...articles,
    ...[...opens, ...closes].flatMap(({ title, term, owedBy, article }) => [
      title,
      term,
      owedBy,
      article,
    ]),
    ...transitions.flatMap(({ label, actors, article, conditions, requirement }) => [
      label,
      ...actors,
      article,
      ...conditions,
      ...(requirement === undefined ? [] : [requirement]),
    ]),
  ]);
  const rules = requirements.flatMap(({ id, rules: list, restsOn }) => [
    id,
    ...list.flatMap(({ title, article }) => [title, article]),
    ...restsOn,
  ]);
  return [...new Set([...states, ...rules])].filter((text) => text !== '');
}

/** The texts that a written picture lacks; where lines break does not matter. */
export function missingFrom(written: string, texts: readonly string[]): readonly string[] {
  const all = squeezed(written);
  return texts.filter((text) => !all.includes(squeezed(text)));
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** A picture whose every text is hostile. */
export function hostile(diagram: Diagram, text: string): Diagram {
  const spoilt = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((each) => spoilt(each, key));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([name, each]) => [name, spoilt(each, name)]),
      );
    }
    const fixed = ['id', 'kind', 'targets', 'language', 'doubt', 'machine', 'requirement', 'tags'];
    return typeof value === 'string' && !fixed.includes(key) ? `${value}${text}` : value;
  };
  return spoilt(diagram, '') as Diagram;
}
