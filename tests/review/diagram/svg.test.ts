import { describe, expect, it } from 'vitest';
import { diagramOf } from '../../../src/review/diagram/diagram-of';
import { drawSvg } from '../../../src/review/diagram/svg/draw-svg';
import { sceneOf } from '../../../src/review/diagram/svg/page';
import type { Box } from '../../../src/review/diagram/svg/scene';
import { writeSvg } from '../../../src/review/diagram/svg/write-svg';
import { type Diagram, machineNamed } from '../../../src/review/index';
import { faultsOf } from './geometry';
import { diagrams, hostile, missingFrom, named, sceneFor, statesIn, textsOf } from './pictures';
import { readXml, within } from './xml';

const svgOf = async (diagram: Diagram) =>
  writeSvg(await sceneFor(diagram), diagram.root.description, 'x', diagram.language);

const textOf = (svg: string) =>
  within(readXml(svg))
    .filter(({ name }) => name === 'text')
    .map(({ text }) => text)
    .join(' ');

describe.each(named)('the SVG of %s', (_, diagram) => {
  it('shows every state, act, article, duty, term and rule', async () => {
    expect(missingFrom(textOf(await svgOf(diagram)), textsOf(diagram))).toEqual([]);
  });

  it('lets nothing overlap, leave its box or run through a text', async () => {
    expect(faultsOf(await sceneFor(diagram))).toEqual([]);
  });

  it('has one box for each state that is entered, with a name of its own', async () => {
    const { boxes } = await sceneFor(diagram);
    const drawn = boxes.filter(
      ({ kind }) => !['head', 'note', 'act', 'from', 'start'].includes(kind),
    );
    const ids = statesIn(diagram.root).map(({ id }) => id);
    const found = drawn.map(({ of }) => of).filter((of) => !of.startsWith('legend '));
    expect(found.sort()).toEqual(ids.filter((id) => id !== '' || found.includes('')).sort());
  });

  it('is no wider than a large sheet', async () => {
    expect((await sceneFor(diagram)).width).toBeLessThan(2050);
  });

  it('has neither scripts nor anything from elsewhere', async () => {
    const root = readXml(await svgOf(diagram));
    const names = new Set(within(root).map(({ name }) => name));
    expect([...names].sort()).toEqual(['desc', 'g', 'path', 'rect', 'svg', 'text', 'title']);
    for (const { attributes } of within(root)) {
      for (const [key, value] of Object.entries(attributes)) {
        expect(key).not.toMatch(/^on|href|^style$/);
        if (key !== 'xmlns') expect(value).not.toMatch(/url\(|https?:/);
      }
    }
  });
});

describe('an SVG picture', () => {
  const diagram = diagrams.find(({ machine }) => machine === 'convenio') as Diagram;

  it('is the same bytes every time', async () => {
    const [first, second] = [await drawSvg(diagram), await drawSvg(diagram)];
    expect(second).toBe(first);
  });

  it('tells readers of a screen what it is', async () => {
    const root = readXml(await drawSvg(diagram));
    expect(root.attributes.role).toBe('img');
    expect(root.attributes.lang).toBe('es');
    expect(root.children[0]).toMatchObject({ name: 'title', text: diagram.root.description });
    expect(root.children[1]?.name).toBe('desc');
    expect(root.children[1]?.text.length).toBeGreaterThan(40);
  });

  it('marks protection and the end by words and borders, not by colour alone', async () => {
    const measure = diagrams.find(({ machine }) => machine === 'measure') as Diagram;
    const { boxes } = await sceneFor(measure);
    const says = (box: Box, text: string) => box.texts.some((line) => line.text === text);
    for (const { id, protective, kind } of statesIn(measure.root)) {
      const box = boxes.find(({ of }) => of === id);
      if (box === undefined || id === '') continue;
      expect(says(box, 'PROTEGE'), id).toBe(protective);
      expect(says(box, 'FIN'), id).toBe(kind === 'final');
    }
    const svg = readXml(await svgOf(measure));
    const border = (id: string) =>
      within(svg).find(({ attributes }) => attributes['data-of'] === id)?.children[0]?.attributes;
    const widths = ['legal.live.inForce', 'legal.live.suspendedByPerson'].map((id) =>
      Number(border(id)?.['stroke-width']),
    );
    expect(widths[0]).toBeGreaterThan(2 * (widths[1] as number));
  });

  it('takes hostile texts for texts', async () => {
    const text = ' </text><script>alert("1")</script>&\'\u202e\u0000]]>';
    const svg = await drawSvg(hostile(diagram, text));
    const names = new Set(within(readXml(svg)).map(({ name }) => name));
    expect(names.has('script')).toBe(false);
    expect(svg).not.toMatch(/\u202e|<script/);
    expect(textOf(svg)).toContain('alert("1")');
  });

  it('cuts a word that no line can hold, and keeps it in its box', async () => {
    const scene = await sceneOf(hostile(diagram, `x${'W'.repeat(200)}`));
    expect(faultsOf(scene).filter((fault) => fault.includes('leaves'))).toEqual([]);
  });

  it('is in English where English is asked for', async () => {
    const machine = machineNamed('convenio');
    if (machine === undefined) throw new Error('no such machine');
    const text = textOf(await drawSvg(diagramOf(machine, { language: 'en' })));
    expect(text).toContain('How to read this');
    expect(text).not.toMatch(/Cómo se lee|Nace el deber|Exige R/);
  });
});
