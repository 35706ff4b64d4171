import type { ELK as Elk, ElkExtendedEdge, ElkNode, LayoutOptions } from 'elkjs/lib/elk-api';
import type { DiagramState } from '../diagram';
import type { Phrases } from '../phrases';
import { type ActNode, type Origin, parentOf, type Wiring, wiringOf } from '../wiring';
import {
  actCard,
  type Card,
  fromCard,
  groupHead,
  NARROW,
  stateCard,
  WIDE,
  type Widths,
} from './cards';
import { placeOfHead } from './place-head';
import type { Block, Box, Point, Wire } from './scene';

const START = 12;
const GROUP_HEAD = 460;
const PAD = 14;

const OPTIONS: LayoutOptions = {
  'elk.algorithm': 'layered',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.spacing.nodeNode': '20',
  'elk.spacing.edgeNode': '14',
  'elk.spacing.edgeEdge': '10',
  'elk.spacing.componentComponent': '24',
  'elk.layered.spacing.nodeNodeBetweenLayers': '30',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '10',
  'elk.layered.thoroughness': '30',
};

/** What a part of a picture is told with. */
export interface Telling {
  readonly phrases: Phrases;
  /** Description of a state of the whole machine. */
  readonly describe: (id: string) => string;
}

/** Ways to lay out a region; which of them reads best depends on its shape. */
const WAYS: readonly LayoutOptions[] = [
  ['DOWN', 'NETWORK_SIMPLEX'],
  ['DOWN', 'LINEAR_SEGMENTS'],
  ['RIGHT', 'LINEAR_SEGMENTS'],
].map(([direction, placement]) => ({
  'elk.direction': direction as string,
  'elk.layered.nodePlacement.strategy': placement as string,
}));

/** Lays out one region; of several ways, the one that costs the reader least. */
export async function layRegion(
  region: DiagramState,
  { phrases, describe }: Telling,
  pageWidth: number,
): Promise<Block> {
  let best: LaidBlock | undefined;
  for (const widths of [WIDE, NARROW]) {
    if (best !== undefined && best.width <= pageWidth) break;
    const plan = planOf(region, phrases, describe, widths);
    for (const way of WAYS) {
      const block = await laidOut(plan, way);
      if (best === undefined || costOf(block, pageWidth) < costOf(best, pageWidth)) best = block;
    }
  }
  return best as Block;
}

/** Paper, and the way that the eye must go; a title under a line or too wide a page is no choice. */
function costOf({ width, height, wires, boxes }: LaidBlock, pageWidth: number): number {
  const over = Math.max(0, width - pageWidth);
  const way = wires
    .flatMap(({ points }) => points.map((point, at) => distance(point, points[at - 1] ?? point)))
    .reduce((sum, length) => sum + length, 0);
  const crossed = boxes.filter((box) => box.crossed).length;
  return (width + WEIGHT.over * over) * height + WEIGHT.way * way + WEIGHT.crossed * crossed;
}

/** What a unit of each weighs against one of paper. */
const WEIGHT = { way: 60, over: 4, crossed: 1e8 } as const;

const distance = (one: Point, other: Point): number =>
  Math.abs(one.x - other.x) + Math.abs(one.y - other.y);

/** A box, and whether there was no place for its head beside the lines. */
type PlacedBox = Box & { readonly crossed: boolean };
type LaidBlock = Omit<Block, 'boxes'> & { readonly boxes: readonly PlacedBox[] };

/** The cards of a region, and the lines between them. */
interface Plan {
  readonly region: string;
  readonly head: Card;
  readonly cards: ReadonlyMap<string, Card>;
  /** Ids of the nodes in each state that holds others, in order. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly lines: readonly (readonly [from: string, to: string])[];
}

function planOf(
  region: DiagramState,
  phrases: Phrases,
  describe: Telling['describe'],
  widths: Widths,
): Plan {
  const wiring = wiringOf(region);
  const cards = new Map<string, Card>();
  const members = new Map<string, string[]>([[region.id, []]]);
  const lines: [string, string][] = [];
  const put = (container: string, id: string, card: Card) => {
    cards.set(id, card);
    members.get(container)?.push(id);
  };
  const begin = ({ id, states }: DiagramState) => {
    const initial = states.find((child) => child.initial);
    if (initial === undefined) return;
    put(id, `start ${id}`, startCard(id));
    lines.push([`start ${id}`, initial.id]);
  };
  const head = groupHead(region, wiring, phrases, GROUP_HEAD);
  begin(region);
  const leave = (id: string) => {
    for (const origin of wiring.origins.filter((each) => setsOutAt(each, id))) {
      put(origin.container, origin.id, originCard(origin, wiring, phrases));
      if (origin.states[0] !== undefined) lines.push([origin.states[0], origin.id]);
      for (const act of wiring.acts.filter(({ from }) => from[0] === origin.id)) enter(act);
    }
    for (const act of wiring.acts.filter(({ from }) => from[0] === id)) enter(act);
  };
  const enter = (act: ActNode) => {
    const also = act.also.map((id) => wiring.numberOf.get(id) ?? 0);
    const outside = act.elsewhere.length === 0 ? undefined : act.elsewhere.map(describe).join(' ');
    put(act.container, act.id, actCard(act.id, act.acts, also, outside, phrases, widths));
    for (const id of act.from) lines.push([id, act.id]);
    for (const id of act.to) lines.push([act.id, id]);
  };
  leave(region.id);
  for (const state of wiring.states) {
    const { id } = state;
    if (state.states.length === 0) put(parentOf(id), id, stateCard(state, wiring, phrases, widths));
    else {
      members.set(id, []);
      put(parentOf(id), id, groupHead(state, wiring, phrases, GROUP_HEAD));
      begin(state);
    }
    leave(id);
  }
  return { region: region.id, head, cards, members, lines };
}

/** An origin is drawn where its first state is, or where the box is that it stands for. */
const setsOutAt = (origin: Origin, id: string): boolean =>
  (origin.states[0] ?? origin.container) === id;

function originCard(origin: Origin, { numberOf }: Wiring, phrases: Phrases): Card {
  const numbers = origin.states.map((id) => numberOf.get(id) ?? 0);
  return fromCard(origin.id, numbers.length === 0 ? phrases.anyHere : phrases.from(numbers));
}

const startCard = (id: string): Card => ({
  kind: 'start',
  of: `start ${id}`,
  x: 0,
  y: 0,
  width: START,
  height: START,
  texts: [],
  marks: [],
});

async function laidOut(plan: Plan, way: LayoutOptions): Promise<LaidBlock> {
  // What leads back is laid out as if it led on: nothing then has to be guessed about cycles.
  const order = new Map([...plan.cards.keys()].map((id, at) => [id, at]));
  const back = plan.lines.map(([from, to]) => (order.get(from) ?? 0) > (order.get(to) ?? 0));
  const edges: ElkExtendedEdge[] = plan.lines.map(([from, to], at) => ({
    id: `line ${at}`,
    sources: [back[at] ? to : from],
    targets: [back[at] ? from : to],
  }));
  const options = { ...OPTIONS, ...way };
  const root = { ...nodeOf(plan.region, plan.head, plan, options), edges };
  const elk = await layouter();
  const laid = await elk.layout(root);
  const wires = plan.lines.map(([from, to], at) => ({
    from,
    to,
    points: cornersOf(laid.edges?.[at], back[at] === true),
  }));
  return {
    width: round(laid.width),
    height: round(laid.height),
    boxes: boxesOf(laid, plan, plan.head, wires),
    wires,
  };
}

let made: Promise<Elk> | undefined;

/** The layout program is large and only pictures need it. */
function layouter(): Promise<Elk> {
  made ??= import('elkjs/lib/elk.bundled.js').then(({ default: ELK }) => new ELK());
  return made;
}

/** Each level has the options of its own; none are handed down. */
function nodeOf(id: string, card: Card, plan: Plan, options: LayoutOptions): ElkNode {
  const members = plan.members.get(id);
  if (members === undefined) return { id, width: card.width, height: card.height };
  return {
    id,
    layoutOptions: {
      ...options,
      'elk.padding': `[top=${card.height + PAD},left=${PAD},bottom=${PAD},right=${PAD}]`,
      'elk.nodeSize.constraints': 'MINIMUM_SIZE',
      'elk.nodeSize.minimum': `(${card.width},${card.height})`,
    },
    children: members.map((member) =>
      nodeOf(member, plan.cards.get(member) as Card, plan, options),
    ),
  };
}

/** The boxes of a node and of those in it, the holding one first. */
function boxesOf(
  node: ElkNode,
  plan: Plan,
  card: Card,
  wires: readonly Wire[],
): readonly PlacedBox[] {
  const place = { x: round(node.x), y: round(node.y), width: round(node.width) };
  const right = node.children === undefined ? 0 : placeOfHead(place, card, wires);
  const shifted = <T extends Point>(each: T): T => ({
    ...each,
    x: each.x + place.x + (right ?? 0),
    y: each.y + place.y,
  });
  const own: PlacedBox = {
    ...card,
    ...place,
    kind: node.id === plan.region ? 'region' : card.kind,
    height: round(node.height),
    texts: card.texts.map(shifted),
    marks: card.marks.map(shifted),
    crossed: right === undefined,
  };
  return [
    own,
    ...(node.children ?? []).flatMap((child) =>
      boxesOf(child, plan, plan.cards.get(child.id) as Card, wires),
    ),
  ];
}

function cornersOf(edge: ElkExtendedEdge | undefined, back: boolean): readonly Point[] {
  const corners = (edge?.sections ?? []).flatMap((section) => [
    section.startPoint,
    ...(section.bendPoints ?? []),
    section.endPoint,
  ]);
  const points = corners.map(({ x, y }) => ({ x: round(x), y: round(y) }));
  return back ? points.reverse() : points;
}

/** Coordinates to a tenth: the same bytes wherever it is drawn. */
const round = (value = 0): number => Math.round(value * 10) / 10;
