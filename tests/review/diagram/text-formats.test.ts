import { describe, expect, it } from 'vitest';
import { type Diagram, writeDot, writeMermaid } from '../../../src/review/index';
import { diagrams, hostile, missingFrom, named, statesIn, textsOf } from './pictures';

/** The lines that Mermaid knows in a state diagram; ids are those that we make. */
const MERMAID = [
  /^stateDiagram-v2$/,
  /^%% [^\n]*$/,
  /^ *state "[^"\\:;{}<>]*(?:#\d+;[^"\\:;{}<>]*)*" as \w+( \{)?$/,
  /^ *\}$/,
  /^ *--$/,
  /^ *(?:\[\*\]|\w+) --> (?:\[\*\]|\w+)( : [^":;{}<>]+(?:#\d+;[^":;{}<>]*)*)?$/,
  /^ *note right of \w+$/,
  /^ *end note$/,
  /^classDef protects stroke-width:4px$/,
  /^class \w+(,\w+)* protects$/,
];
const NOTE_LINE = /^ *[^":;{}<>]*(?:#\d+;[^":;{}<>]*)*$/;

function mermaidFaults(text: string): readonly string[] {
  let noted = false;
  const depth: string[] = [];
  const faults: string[] = [];
  const known = new Set(['[*]']);
  for (const line of text.trimEnd().split('\n')) {
    const fits =
      noted && !/end note$/.test(line)
        ? NOTE_LINE.test(line)
        : MERMAID.some((one) => one.test(line));
    if (!fits) faults.push(line);
    if (/note right of/.test(line)) noted = true;
    if (/end note$/.test(line)) noted = false;
    if (line.endsWith('{')) depth.push(line);
    if (/^ *\}$/.test(line)) depth.pop();
    const made = /^ *state "[^"]*" as (\w+)/.exec(line)?.[1];
    if (made !== undefined) known.add(made);
  }
  for (const [, from = '', to = ''] of text.matchAll(/^ *(\S+) --> (\S+)/gm)) {
    if (!known.has(from) || !known.has(to))
      faults.push(`${from} --> ${to} is between unknown states`);
  }
  return depth.length === 0 ? faults : [...faults, 'a box is not closed'];
}

const unmermaid = (text: string) =>
  text.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

const STRING = '"(?:[^"\\\\\\n]|\\\\.)*"';
const ATTRIBUTES = `\\[\\w+=(?:\\w+|[\\d.]+|${STRING})(?:, \\w+=(?:\\w+|[\\d.]+|${STRING}))*\\]`;
const DOT = [
  new RegExp(`^digraph ${STRING} \\{$`),
  new RegExp(`^ *subgraph ${STRING} \\{$`),
  /^ *\}$/,
  new RegExp(`^ *\\w+=(?:\\w+|${STRING});$`),
  new RegExp(`^ *(?:node|edge) ${ATTRIBUTES};$`),
  new RegExp(`^ *${STRING}(?: ${ATTRIBUTES})?;$`),
  new RegExp(`^ *${STRING} -> ${STRING}(?: ${ATTRIBUTES})?;$`),
];

function dotFaults(text: string): readonly string[] {
  const lines = text.trimEnd().split('\n');
  const depth = lines.reduce(
    (sum, line) => sum + (line.endsWith('{') ? 1 : /^ *\}$/.test(line) ? -1 : 0),
    0,
  );
  return [
    ...lines.filter((line) => !DOT.some((one) => one.test(line))),
    ...(depth === 0 ? [] : ['a box is not closed']),
  ];
}

const undot = (text: string) => text.replaceAll('\\l', ' ').replace(/\\(["\\])/g, '$1');

describe.each(named)('the text pictures of %s', (_, diagram) => {
  const mermaid = writeMermaid(diagram);
  const dot = writeDot(diagram);

  it('show every state, act, article, duty, term and rule', () => {
    const texts = textsOf(diagram);
    expect(missingFrom(unmermaid(mermaid), texts)).toEqual([]);
    expect(missingFrom(undot(dot), texts)).toEqual([]);
    expect(
      missingFrom(
        JSON.stringify(diagram),
        texts.map((text) => JSON.stringify(text).slice(1, -1)),
      ),
    ).toEqual([]);
  });

  it('hold to the grammar of their formats', () => {
    expect(mermaidFaults(mermaid)).toEqual([]);
    expect(dotFaults(dot)).toEqual([]);
  });

  it('have an arrow for each act that leads to another state', () => {
    const states = statesIn(diagram.root);
    const leading = states.flatMap(({ id, transitions }) =>
      transitions.flatMap(({ targets }) => targets.filter((to) => to !== id)),
    ).length;
    expect(mermaid.match(/ --> \w+ : /g) ?? []).toHaveLength(leading);
    expect(dot.match(/^ {2}"[^"]*" -> "[^"]*" \[label/gm) ?? []).toHaveLength(leading);
  });

  it('draw what protects with a thick border', () => {
    const protective = statesIn(diagram.root).filter((state) => state.protective);
    const marked = /^class (.*) protects$/m.exec(mermaid)?.[1]?.split(',') ?? [];
    expect(marked).toHaveLength(protective.length);
    expect(dot.match(/penwidth=3/g) ?? []).toHaveLength(protective.length);
  });

  it('are the same bytes every time', () => {
    expect(writeMermaid(diagram)).toBe(mermaid);
    expect(writeDot(diagram)).toBe(dot);
  });
});

describe('hostile texts', () => {
  const diagram = diagrams.find(({ machine }) => machine === 'measure') as Diagram;

  it.each([
    ['that close what they stand in', '"; } ] --> [*] : x\\" -> "y\\'],
    ['of several lines', '\n}\nend note\n%%{init: {}}%%\r\u2028]'],
    ['that turn the text around', '\u202e<script>#35;&'],
  ])('%s stay texts', (_name, text) => {
    const spoilt = hostile(diagram, text);
    const [mermaid, dot] = [writeMermaid(spoilt), writeDot(spoilt)];
    expect(mermaidFaults(mermaid)).toEqual([]);
    expect(dotFaults(dot)).toEqual([]);
    expect(mermaid + dot).not.toMatch(/\u202e|\u2028|\r/);
    const count = (written: string) => written.split('\n').length;
    expect(count(mermaid)).toBe(count(writeMermaid(diagram)));
    expect(count(dot)).toBe(count(writeDot(diagram)));
  });
});
