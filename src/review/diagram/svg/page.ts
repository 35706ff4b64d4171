import { enumeration } from '../../words/language';
import type { Diagram, DiagramState } from '../diagram';
import { type Phrases, phrasesIn } from '../phrases';
import { ruleLine } from '../told';
import { descendants, wiringOf } from '../wiring';
import { type Card, card, groupHead, SIZE } from './cards';
import type { Paragraph } from './column';
import { layRegion, type Telling } from './layout';
import { legend } from './legend';
import { type Block, moved, type Scene } from './scene';

const MARGIN = 24;
const GAP = 18;
/** Widths that a screen and a large sheet show without turning the picture into a strip. */
const PAGE_WIDTHS = [1300, 1440, 1600, 1760, 1940] as const;
const MAX_WIDTH = 1760;

/** A picture that stands in the text of a page: as narrow as it may be. */
const PART_WIDTHS = [560, 760, 960, ...PAGE_WIDTHS] as const;
const PART_MAX_WIDTH = 960;

/** Lays out what a page of text shows of a machine: the picture, and what the law requires in it. */
export async function partSceneOf(diagram: Diagram): Promise<Scene> {
  const phrases = phrasesIn(diagram.language);
  const blocks = await blocksOf(diagram.root, tellingOf(diagram, phrases), PART_MAX_WIDTH);
  const picture = onBestPage(blocks, PART_WIDTHS);
  const width = Math.max(PART_WIDTHS[0], picture.width);
  return framedScene(
    [
      picture,
      ...(diagram.requirements.length === 0 ? [] : [requirementBlock(diagram, phrases, width)]),
    ],
    width,
  );
}

/** Lays out a whole machine: title, legend, one picture for each part, and what the law requires. */
export async function sceneOf(diagram: Diagram): Promise<Scene> {
  const phrases = phrasesIn(diagram.language);
  const blocks = await blocksOf(diagram.root, tellingOf(diagram, phrases), MAX_WIDTH);
  const picture = onBestPage(blocks, PAGE_WIDTHS);
  const width = Math.max(PAGE_WIDTHS[0], picture.width);
  const parts = [
    titleBlock(diagram, phrases, width),
    legend(phrases, width),
    picture,
    ...(diagram.requirements.length === 0 ? [] : [requirementBlock(diagram, phrases, width)]),
    blockFrom([
      card('head', 'note', [{ text: phrases.note, size: SIZE.text, tone: 'soft' }], width),
    ]),
  ];
  return framedScene(parts, width);
}

function tellingOf({ root }: Diagram, phrases: Phrases): Telling {
  const descriptions = new Map(descendants(root).map(({ id, description }) => [id, description]));
  return { phrases, describe: (id) => descriptions.get(id) ?? id };
}

/** Blocks one under another, with a margin around them. */
function framedScene(parts: readonly Block[], width: number): Scene {
  const whole = stacked(parts, GAP);
  const { boxes, wires } = moved(whole, MARGIN, MARGIN);
  return { width: width + 2 * MARGIN, height: whole.height + 2 * MARGIN, boxes, wires };
}

/** The blocks on the page on which they take least paper. */
function onBestPage(blocks: readonly Block[], widths: readonly number[]): Block {
  const pages = widths.map((width) => shelved(blocks, width));
  const paper = ({ width, height }: Block) => Math.max(widths[0] ?? 0, width) * height;
  return pages.reduce((best, page) => (paper(page) < paper(best) ? page : best));
}

/** The blocks in a frame that leaves room for others beside it. */
function squarest(blocks: readonly Block[], maxWidth: number): Block {
  const least = Math.max(...blocks.map(({ width }) => width));
  const widths = blocks.map((_, at) => least * (at + 1) + GAP * at);
  const frames = [least, ...widths.filter((width) => width <= maxWidth)].map((width) =>
    shelved(blocks, width),
  );
  const half = ({ width, height }: Block) => width + height;
  return frames.reduce((best, frame) => (half(frame) < half(best) ? frame : best));
}

/** The blocks of a state: one for each part that moves by itself. */
async function blocksOf(
  state: DiagramState,
  telling: Telling,
  pageWidth: number,
): Promise<readonly Block[]> {
  if (state.kind !== 'parallel') return [await layRegion(state, telling, pageWidth)];
  const blocks: Block[] = [];
  for (const child of state.states) {
    if (child.kind === 'parallel') blocks.push(await framed(child, telling, pageWidth));
    else blocks.push(...(await blocksOf(child, telling, pageWidth)));
  }
  return blocks;
}

/** The parts of a parallel state within a frame that has its title. */
async function framed(state: DiagramState, telling: Telling, pageWidth: number): Promise<Block> {
  const inner = await blocksOf(state, telling, pageWidth - 2 * GAP);
  const shelves = squarest(inner, pageWidth - 2 * GAP);
  const width = shelves.width + 2 * GAP;
  const head = groupHead(state, wiringOf({ ...state, states: [] }), telling.phrases, width);
  const body = moved(shelves, GAP, head.height);
  const height = head.height + shelves.height + GAP;
  return {
    width,
    height,
    boxes: [{ ...head, kind: 'region', width, height }, ...body.boxes],
    wires: body.wires,
  };
}

/** Blocks in their order, each as high on the page as there is room for it. */
function shelved(blocks: readonly Block[], width: number): Block {
  const placed: { block: Block; x: number; y: number }[] = [];
  for (const block of blocks) {
    const lefts = [0, ...placed.map((each) => each.x + each.block.width + GAP)];
    const places = lefts
      .filter((x) => x === 0 || x + block.width <= width)
      .map((x) => ({
        x,
        y: Math.max(
          0,
          ...placed
            .filter((each) => each.x < x + block.width + GAP && x < each.x + each.block.width + GAP)
            .map((each) => each.y + each.block.height + GAP),
        ),
      }));
    places.sort((first, second) => first.y - second.y || first.x - second.x);
    placed.push({ block, ...(places[0] as { x: number; y: number }) });
  }
  return {
    width: Math.max(...placed.map(({ block, x }) => x + block.width)),
    height: Math.max(...placed.map(({ block, y }) => y + block.height)),
    boxes: placed.flatMap(({ block, x, y }) => moved(block, x, y).boxes),
    wires: placed.flatMap(({ block, x, y }) => moved(block, x, y).wires),
  };
}

function stacked(blocks: readonly Block[], gap: number): Block {
  let y = 0;
  const placed = blocks.map((block) => {
    const at = moved(block, 0, y);
    y += block.height + gap;
    return at;
  });
  return {
    width: Math.max(...blocks.map(({ width }) => width)),
    height: y - gap,
    boxes: placed.flatMap(({ boxes }) => boxes),
    wires: placed.flatMap(({ wires }) => wires),
  };
}

const blockFrom = (boxes: readonly Card[]): Block => ({
  width: Math.max(...boxes.map((box) => box.x + box.width)),
  height: Math.max(...boxes.map((box) => box.y + box.height)),
  boxes,
  wires: [],
});

function titleBlock({ root, machine, version, profile }: Diagram, phrases: Phrases, width: number) {
  const parts = root.kind === 'parallel' ? root.states.length : 1;
  const paragraphs: Paragraph[] = [
    { text: root.description, size: SIZE.title, bold: true },
    {
      text: `${machine} · ${root.articles.join(', ')}. ${phrases.under(version, profile)}`,
      size: SIZE.state,
      tone: 'soft',
      above: 3,
    },
    { text: phrases.regions(parts), size: SIZE.state, above: 3 },
  ];
  return blockFrom([card('head', 'title', paragraphs, width)]);
}

const REQUIREMENT_WIDTH = 320;

/** What the guards require, in columns. */
function requirementBlock(
  { requirements, language }: Diagram,
  phrases: Phrases,
  width: number,
): Block {
  const cards = requirements.map(({ id, rules, doubt, restsOn }) =>
    card(
      'note',
      id,
      [
        { text: `${id}. ${phrases.doubt(doubt)}`, size: SIZE.text + 0.5, bold: true },
        ...rules.map((rule) => ({
          text: ruleLine(rule, phrases),
          size: SIZE.text,
          above: 2,
          indent: 9,
          bullet: '•',
        })),
        ...(restsOn.length === 0
          ? []
          : [{ text: phrases.restsOn(enumeration(restsOn, language)), size: SIZE.text, above: 2 }]),
      ],
      REQUIREMENT_WIDTH,
    ),
  );
  const heading = card(
    'head',
    'requirements',
    [{ text: phrases.requirements, size: SIZE.region, bold: true }],
    width,
  );
  return stacked([blockFrom([heading]), inColumns(cards, width)], 2);
}

/** Cards in columns of one width, each put where there is most room. */
function inColumns(cards: readonly Card[], width: number): Block {
  const count = Math.max(1, Math.floor((width + GAP) / (REQUIREMENT_WIDTH + GAP)));
  const heights = Array.from({ length: count }, () => 0);
  const placed = cards.map((each) => {
    const column = heights.indexOf(Math.min(...heights));
    const y = heights[column] as number;
    heights[column] = y + each.height + GAP / 2;
    const block = blockFrom([{ ...each, width: REQUIREMENT_WIDTH }]);
    return moved(block, column * (REQUIREMENT_WIDTH + GAP), y);
  });
  return {
    width,
    height: Math.max(...heights) - GAP / 2,
    boxes: placed.flatMap(({ boxes }) => boxes),
    wires: [],
  };
}
