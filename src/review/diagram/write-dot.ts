import { isWithin, leadingActs, stayingActs } from './all-acts';
import type { Diagram, DiagramState } from './diagram';
import { phrasesIn } from './phrases';
import { wrap } from './text-width';
import { actLines, requirementLines, stateLines } from './told';

/** A machine as a Graphviz graph, with a cluster for each state that holds others. */
export function writeDot(diagram: Diagram): string {
  const { root, language, version, profile, machine } = diagram;
  const phrases = phrasesIn(language);
  const legend = requirementLines(diagram);
  return [
    `digraph ${quoted([machine])} {`,
    '  compound=true;',
    '  newrank=true;',
    '  fontname="Helvetica";',
    '  labelloc=t;',
    `  label=${quoted([root.description, phrases.under(version, profile)])};`,
    '  node [shape=box, style=rounded, fontname="Helvetica", fontsize=11];',
    '  edge [fontname="Helvetica", fontsize=10];',
    ...stateText(root, diagram, '  '),
    ...leadingActs(root).map(({ from, act, to }) => {
      const [tail, head] = [tailOf(from), headOf(root, to)];
      const attributes = [
        `label=${quoted(actLines(act, phrases).flatMap(lines))}`,
        ...(head.cluster === undefined || isWithin(from.id, head.cluster)
          ? []
          : [`lhead=${quoted([`cluster ${head.cluster}`])}`]),
      ];
      return `  ${tail} -> ${head.node} [${attributes.join(', ')}];`;
    }),
    ...(legend.length === 0
      ? []
      : [`  "requirements" [shape=note, style=solid, label=${quoted(legend)}];`]),
    '}',
    '',
  ].join('\n');
}

function stateText(state: DiagramState, diagram: Diagram, indent: string): readonly string[] {
  const { id, description, states, kind, protective } = state;
  const { root, language } = diagram;
  const label = quoted(
    [description, ...stateLines(state, stayingActs(state), language)].flatMap(lines),
  );
  if (states.length === 0) {
    const shape =
      kind === 'final' ? ', peripheries=2' : protective ? ', penwidth=3, style="rounded,bold"' : '';
    return [`${indent}${quoted([id])} [label=${label}${shape}];`];
  }
  const inner = `${indent}  `;
  const initial = states.find((child) => child.initial);
  const start = quoted([`start ${id}`]);
  const leaves = leadingActs(root).some(({ from }) => from.id === id);
  return [
    `${indent}subgraph ${quoted([`cluster ${id}`])} {`,
    `${inner}label=${label};`,
    `${inner}style=${kind === 'parallel' ? 'solid' : 'rounded'};`,
    ...(initial === undefined
      ? []
      : [
          `${inner}${start} [shape=point, width=0.15, label=""];`,
          `${inner}${start} -> ${headOf(root, initial.id).node};`,
        ]),
    ...(leaves
      ? [
          `${inner}${quoted([`any ${id}`])} [label=${quoted([phrasesIn(language).anyHere])}, style=dashed];`,
        ]
      : []),
    ...states.flatMap((child) => stateText(child, diagram, inner)),
    `${indent}}`,
  ];
}

const tailOf = ({ id, states }: DiagramState): string =>
  quoted([states.length === 0 ? id : `any ${id}`]);

/** A line ends at a node: at the first of a cluster, where the cluster is meant. */
function headOf(
  root: DiagramState,
  id: string,
): { readonly node: string; readonly cluster: string | undefined } {
  const state = find(root, id);
  if (state === undefined || state.states.length === 0) {
    return { node: quoted([id]), cluster: undefined };
  }
  const first = state.states.find((child) => child.initial) ?? state.states[0];
  return { node: headOf(root, first?.id ?? id).node, cluster: id };
}

const find = (state: DiagramState, id: string): DiagramState | undefined =>
  state.id === id
    ? state
    : state.states.map((child) => find(child, id)).find((found) => found !== undefined);

const lines = (text: string): readonly string[] => wrap(text, 220, 10, false);

/** A string of lines, set to the left. */
function quoted(texts: readonly string[]): string {
  const safe = texts.map((text) =>
    text
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ')
      .replaceAll('\\', '\\\\')
      .replaceAll('"', '\\"'),
  );
  return safe.length === 1 ? `"${safe[0]}"` : `"${safe.map((line) => `${line}\\l`).join('')}"`;
}
