import type { Citation } from '../../../core/index';
import { statesOf } from '../../../machines/index';
import type { Diagram, DiagramState, Machine } from '../../diagram/diagram';

/** The part of a machine that an article governs. */
export interface ArticlePart {
  /** States and acts that cite the article, and the states between which these acts lead. */
  readonly diagram: Diagram;
  /** How many states and acts cite it. */
  readonly cited: number;
}

/** What of a machine rests on an article; nothing where it cites it nowhere. */
export function articlePart(
  machine: Machine,
  diagram: Diagram,
  { instrument, article }: Pick<Citation, 'instrument' | 'article'>,
): ArticlePart | undefined {
  const isOf = (citation: Citation | undefined) =>
    citation?.instrument === instrument && citation.article === article;
  const cited = new Set<string>();
  const acts = new Map<string, ReadonlySet<number>>();
  const kept = new Set<string>();
  for (const { path, meta, transitions } of statesOf(machine)) {
    if (meta?.citations.some(isOf)) cited.add(path);
    const shown = transitions.filter((each) => each.meta?.evidence !== true);
    const own = shown.flatMap((each, at) => (isOf(each.meta?.citation) ? [at] : []));
    if (own.length > 0) acts.set(path, new Set(own));
    if (own.length > 0 || cited.has(path)) kept.add(path);
    for (const at of own) for (const target of shown[at]?.targets ?? []) kept.add(target);
  }
  // The root of a machine names every article that it is about.
  cited.delete('');
  if (cited.size === 0 && acts.size === 0) return undefined;
  const badge = `ART. ${article}`;
  const prune = (state: DiagramState): DiagramState => {
    const states = state.states.map(prune).filter(({ id }) => holds(kept, id));
    const own = cited.has(state.id);
    return {
      ...state,
      kind: states.length === 0 && state.kind !== 'final' ? 'atomic' : state.kind,
      transitions: state.transitions.filter((_, at) => acts.get(state.id)?.has(at)),
      states,
      ...(own ? { badge } : { opens: [], closes: [] }),
    };
  };
  const root = prune(diagram.root);
  const named = new Set(requirementsIn(root));
  return {
    diagram: {
      ...diagram,
      root,
      requirements: diagram.requirements.filter(({ id }) => named.has(id)),
    },
    cited: cited.size + [...acts.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

/** Whether a state, or one below it, is kept. */
const holds = (kept: ReadonlySet<string>, id: string): boolean =>
  [...kept].some((each) => each === id || each.startsWith(`${id}.`));

const requirementsIn = ({ transitions, states }: DiagramState): readonly string[] => [
  ...transitions.flatMap(({ requirement }) => requirement ?? []),
  ...states.flatMap(requirementsIn),
];
