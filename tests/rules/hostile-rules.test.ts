import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ProtocolError } from '../../src/core/index';
import type { Rule } from '../../src/rules/format/rule';
import { loadRuleSet, type RuleFile, readRulePack } from '../../src/rules/load/load-rule-set';
import { contentHash } from '../../src/rules/load/signature';
import type { RulePack } from '../../src/rules/rule-pack';
import { RuleSet } from '../../src/rules/rule-set';
import { ruleFiles } from '../support/rule-files';
import {
  defectsOf,
  goodRule,
  leaf,
  packOf,
  RULE_PATH,
  ruleText,
  withCondition,
} from '../support/rule-text';
import { SEEDS } from '../support/seeds';

const MARKER = 'ruleFileRan';
const world = globalThis as Record<string, unknown>;

/** What an attacker's text would do. Joined here, so that no text that works lies in the repository. */
const act = ['globalThis', '.', MARKER, '=', '1'].join('');
const maker = ['con', 'struct', 'or'].join('');
const CHAIN = `$[?(@.${maker}.${maker}("${act}")())]`;
const NESTED = `$[?(@[?(${act})])]`;
const MUTATE = ['$[?(@root.events', '.spl', 'ice(0,9))]'].join('');

afterEach(() => expect(world[MARKER]).toBeUndefined());

/** Every text that must be refused: the name, the text, the code. */
const REFUSED: readonly [string, string, string][] = [
  ['B01 a path with a chain of constructors', withLeaf({ path: CHAIN }), 'E_PATH_SYNTAX'],
  ['B02 a path with a filter in a filter', withLeaf({ path: NESTED }), 'E_PATH_SYNTAX'],
  ['B03 a path in the value', withValue({ fact: 'quorum', path: NESTED }), 'E_PATH_SYNTAX'],
  ['B03 params in the value', withValue({ fact: 'quorum', params: { a: 1 } }), 'E_PATH_SYNTAX'],
  ['B04 event params', ruleText({ event: { params: { x: { path: CHAIN } } } }), 'E_RULE_KEY'],
  ['B05 a path that empties a list', withLeaf({ path: MUTATE }), 'E_PATH_SYNTAX'],
  ...['$..x', '$.*', '$[0:2]', '$^', '$~', '', '$', 'x'].map((path): [string, string, string] => [
    `B06 path ${path}`,
    withLeaf({ path }),
    'E_PATH_SYNTAX',
  ]),
  ...[maker, '__proto__', `$.${maker}.name`].map((path): [string, string, string] => [
    `B07 path ${path}`,
    withLeaf({ path }),
    'E_PATH_SYNTAX',
  ]),
  ['B08 a path of 100 KB', withLeaf({ path: 'x'.repeat(100_000) }), 'E_PATH_SYNTAX'],
  ['B08 a path of nine segments', withLeaf({ path: '$.a.b.c.d.e.f.g.h' }), 'E_PATH_SYNTAX'],
  ['B09 an empty any', withCondition({ any: [] }), 'E_RULE_EMPTY'],
  ['B10 an empty all', withCondition({ all: [] }), 'E_RULE_EMPTY'],
  ['B10 an empty group inside', withCondition({ not: { any: [] } }), 'E_RULE_EMPTY'],
  ['B11 all beside any', withCondition({ all: [fine()], any: [fine()] }), 'E_RULE_AMBIGUOUS'],
  ['B11 a group beside a line', withCondition({ all: [fine()], ...fine() }), 'E_RULE_AMBIGUOUS'],
  ['B12 an unknown operator', withOperator('lessThanInclusiv'), 'E_RULE_OPERATOR'],
  ['B12 a Spanish operator', withOperator('menorQue'), 'E_RULE_OPERATOR'],
  ['B13 a misspelt fact', withCondition({ all: [leaf('quorrum', 'equal', 5)] }), 'E_RULE_FACT'],
  ['B14 in with a text', withCondition({ all: [leaf('kind', 'in', 'terminate')] }), 'E_RULE_TYPE'],
  ['B15 in with null', withCondition({ all: [leaf('kind', 'in', null)] }), 'E_RULE_TYPE'],
  ['B15 in with nothing', withCondition({ all: [leaf('kind', 'in', [])] }), 'E_RULE_TYPE'],
  [
    'B16 a moment and a text',
    withCondition({ all: [leaf('opened', 'lessThan', '2016-03-18T22:40:00-06:00')] }),
    'E_RULE_TYPE',
  ],
  ['B17 everyFact', withCondition({ all: [leaf('seats', 'everyFact', 1)] }), 'E_RULE_OPERATOR'],
  [
    'B17 everyFact:equal',
    withCondition({ all: [leaf('seats', 'everyFact:equal', 1)] }),
    'E_RULE_OPERATOR',
  ],
  [
    'a ban that has a term',
    ruleText({
      kind: 'response',
      modality: 'prohibition',
      condition: undefined,
      term: {
        length: { parameter: 'ordinary/communication-hours' },
        unit: 'hours',
        from: 'event',
        runsAgainst: 'authority',
      },
      response: 'self',
    }),
    'E_RULE_MODALITY',
  ],
  ['B18 not with a list', withCondition({ not: [] }), 'E_RULE_SHAPE'],
  ['B18 all with a text', withCondition({ all: 'x' }), 'E_RULE_SHAPE'],
  ['B18 no condition', withCondition(null), 'E_RULE_SHAPE'],
  ['B18 a line as the root', withCondition(fine()), 'E_RULE_SHAPE'],
  ['B19 onSuccess', ruleText({ onSuccess: 'x' }), 'E_RULE_KEY'],
  ['B19 condtions', ruleText({ condtions: { all: [] } }), 'E_RULE_KEY'],
  ['B19 a key inside the citation', cited({ fuente: 'DOF' }), 'E_RULE_KEY'],
  ['B21 a key twice', ruleText().replace('"value": 5', '"value": 5, "value": 4'), 'E_JSON_DUPKEY'],
  ['B22 no citation', ruleText({ citation: undefined }), 'E_RULE_SOURCE'],
  ['B22 no validity', ruleText({ effective: undefined }), 'E_RULE_SOURCE'],
  ['B22 no article', ruleText({ citation: { instrument: 'reglamento' } }), 'E_RULE_ID'],
  [
    'B23 a pattern',
    withCondition({ all: [leaf('kind', 'matches', '^(a+)+$')] }),
    'E_RULE_OPERATOR',
  ],
  ['B24 65 groups deep', withCondition(nested(65)), 'E_LIMIT_DEPTH'],
  ['B25 100,000 deep', '['.repeat(100_000), 'E_LIMIT_DEPTH'],
  ['B25 1,000,000 deep', '{"all":['.repeat(1_000_000), 'E_LIMIT_SIZE'],
  [
    'B25 deep behind closers that close nothing',
    `[${'}'.repeat(99_000)},${'['.repeat(99_000)}`,
    'E_JSON_SYNTAX',
  ],
  ['B25 deep behind a text that does not end', `["\n${'['.repeat(200_000)}`, 'E_JSON_SYNTAX'],
  ['B25 deep behind a comment', `[/*"*/${'['.repeat(200_000)}`, 'E_JSON_SYNTAX'],
  ['B26 a shared condition', withCondition({ all: [{ condition: 'A' }] }), 'E_RULE_KEY'],
  ['B27 a group that names a condition', withCondition({ condition: 'B' }), 'E_RULE_KEY'],
  ['B71 a long title', ruleText({ title: { es: 'x'.repeat(5_000), en: 'x' } }), 'E_LIMIT_TEXT'],
  [
    'B71 a title of 1 MB',
    ruleText({ title: { es: 'x'.repeat(1_000_000), en: 'x' } }),
    'E_LIMIT_SIZE',
  ],
  ['a file of 300 KB of spaces', ' '.repeat(300_000), 'E_LIMIT_SIZE'],
  ['a priority', withLeaf({ priority: 5 }), 'E_RULE_KEY'],
  ['params', withLeaf({ params: { a: 1 } }), 'E_RULE_KEY'],
  ['an unknown fact type', withFact({ type: 'string' }), 'E_RULE_TYPE'],
  ['a fact type that is a list', withFact({ type: ['count'] }), 'E_RULE_TYPE'],
  ['an unknown source', withFact({ source: 'vote.presents' }), 'E_RULE_FACT'],
  ['a source with a path', withFact({ source: `event.${maker}[0]` }), 'E_RULE_SHAPE'],
  ['a fact named by a prototype', withFact({}, '__proto__'), 'E_RULE_KEY'],
  ...Object.getOwnPropertyNames(Object.prototype)
    .filter((name) => !name.startsWith('__'))
    .map((name): [string, string, string] => [
      `a fact named by what every object has, ${name}`,
      withFact({}, name),
      'E_RULE_SHAPE',
    ]),
  [
    'a prototype in an example',
    ruleText().replace('"quorum": 4', '"__proto__": { "quorum": 9 }'),
    'E_RULE_KEY',
  ],
  [
    'a prototype at the top',
    ruleText().replace(
      '"kind": "condition"',
      '"__proto__": { "kind": "x" },\n  "kind": "condition"',
    ),
    'E_RULE_KEY',
  ],
  [
    'a prototype in a line',
    ruleText().replace('"value": 5', '"value": 5, "__proto__": { "path": "x" }'),
    'E_RULE_KEY',
  ],
  [
    'a key that writes on the terminal',
    ruleText({ [`\u001b[2J${'x'.repeat(5_000)}`]: 1 }),
    'E_RULE_KEY',
  ],
  ['a fact name that writes on the terminal', withFact({}, '\\u001b[2J'), 'E_RULE_SHAPE'],
  [
    'a group beside a key that writes on the terminal',
    withCondition({ all: [fine()], '\u001b[2J': 1, '\u009b2J': 1 }),
    'E_RULE_AMBIGUOUS',
  ],
  ['an unknown event type', ruleText({ on: ['junta.decision-adoptd'] }), 'E_RULE_EVENT'],
  [
    'an unknown event type in a source',
    withFact({ source: { events: ['junta.vote-hold'], same: [], order: 'any', take: 'count' } }),
    'E_RULE_EVENT',
  ],
  [
    'a date that does not exist',
    ruleText({ effective: { from: '2013-02-30', to: null } }),
    'E_RULE_DATE',
  ],
  [
    'a month that does not exist',
    ruleText({ effective: { from: '2012-12-01', to: '2013-13-01' } }),
    'E_RULE_DATE',
  ],
  [
    'an end before the beginning',
    ruleText({ effective: { from: '2012-12-01', to: '2012-11-30' } }),
    'E_RULE_DATE',
  ],
  [
    'a date in another order',
    ruleText({ effective: { from: '01/12/2012', to: null } }),
    'E_RULE_SHAPE',
  ],
  ['another id', ruleText({ id: 'reglamento/art-102/another' }), 'E_RULE_ID'],
  ['an id that climbs', ruleText({ id: '../../etc/passwd' }), 'E_RULE_SHAPE'],
  ['another article than the folder', cited({ article: '101' }), 'E_RULE_ID'],
  ['another form', JSON.stringify(goodRule()), 'E_RULE_FORM'],
  [
    'another form inside',
    ruleText().replace(
      '{ "from": "2012-12-01", "to": null }',
      '{"to": null,   "from": "2012-12-01"}',
    ),
    'E_RULE_FORM',
  ],
  ['a number beyond measure', withValue(0).replace('"value": 0', '"value": 1e400'), 'E_RULE_TYPE'],
  [
    'a number beyond the integers',
    withValue(0).replace('"value": 0', '"value": 9007199254740993'),
    'E_RULE_TYPE',
  ],
  ['a fraction of a vote', withValue(4.5), 'E_RULE_TYPE'],
  ['a number as text', withValue('5'), 'E_RULE_TYPE'],
  ['a list for a number', withValue([5]), 'E_RULE_TYPE'],
  ['facts of two types', withValue({ fact: 'kind' }), 'E_RULE_TYPE'],
  [
    'an ordered operator on a text',
    withCondition({ all: [leaf('kind', 'lessThan', 'x')] }),
    'E_RULE_TYPE',
  ],
  ['a byte-order mark', `\uFEFF${ruleText()}`, 'E_JSON_SYNTAX'],
  ['UTF-16 read as UTF-8', Buffer.from(ruleText(), 'utf16le').toString('utf8'), 'E_JSON_ENCODING'],
  ['Latin-1 garbage', Buffer.from([0xff, 0xfe, 0x00, 0x80]).toString('utf8'), 'E_JSON_ENCODING'],
  ['an empty file', '', 'E_JSON_SYNTAX'],
  ['half a file', ruleText().slice(0, 700), 'E_JSON_SYNTAX'],
  ['a comment', `// x\n${ruleText()}`, 'E_JSON_SYNTAX'],
  [
    'a trailing comma',
    ruleText().replace('"subject": ["case"]', '"subject": ["case",]'),
    'E_JSON_SYNTAX',
  ],
  ['NaN', 'NaN', 'E_JSON_SYNTAX'],
  ['null', 'null', 'E_RULE_SHAPE'],
  ['a list of rules', `[${ruleText()}]`, 'E_RULE_SHAPE'],
];

function fine(): Record<string, unknown> {
  return leaf('quorum', 'greaterThanInclusive', 5);
}
function withLeaf(more: object): string {
  return withCondition({ all: [{ ...fine(), ...more }] });
}
function withValue(value: unknown): string {
  return withCondition({ all: [leaf('quorum', 'equal', value)] });
}
function withOperator(operator: string): string {
  return withCondition({ all: [leaf('quorum', operator, 5)] });
}
function nested(depth: number): object {
  let tree: object = fine();
  for (let at = 0; at < depth; at++) tree = at % 2 === 0 ? { all: [tree] } : { any: [tree] };
  return tree;
}
function withFact(changes: object, name = 'quorum'): string {
  const { facts } = goodRule() as { facts: Record<string, object> };
  const fact = { ...facts.quorum, ...changes };
  if (name === 'quorum') return ruleText({ facts: { ...facts, quorum: fact } });
  return ruleText().replace('"facts": {', `"facts": { "${name}": ${JSON.stringify(fact)},`);
}
function cited(changes: object): string {
  const { citation } = goodRule();
  return ruleText({ citation: { ...(citation as object), ...changes } });
}
function signed(later: object): string {
  const contentHashed = contentHash(goodRule() as unknown as Rule, []);
  const review = {
    status: 'signed',
    by: 'Área jurídica',
    at: '2026-01-15',
    contentHash: contentHashed,
  };
  return ruleText({ ...later, review });
}

describe('a rule file that is wrong', () => {
  it('differs from one that is right', () => {
    expect(defectsOf(ruleText())).toEqual([]);
    expect(defectsOf(signed({}))).toEqual([]);
    expect(loadRuleSet(packOf(ruleText())).rules).toHaveLength(1);
  });

  it.each(REFUSED)('%s is refused', (_name, text, code) => {
    const start = performance.now();
    const { rules, defects } = readRulePack(packOf(text));
    expect(performance.now() - start).toBeLessThan(1_000);
    // A file that is only laid out otherwise is read all the same: `check` says what follows from it.
    expect(rules).toHaveLength(code === 'E_RULE_FORM' ? 1 : 0);
    expect(() => loadRuleSet(packOf(text))).toThrow();
    expect(defects.map((defect) => defect.code)).toContain(code);
    for (const { line, column, file, message, help } of defects) {
      expect(file).toBe(RULE_PATH);
      expect(line).toBeGreaterThanOrEqual(1);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(help?.es, message.es).toBeTruthy();
      expect(help?.en).toBeTruthy();
      expect([message.es, message.en, help?.es, help?.en].join()).not.toMatch(/\p{Cc}/u);
      expect(message.es.length).toBeLessThan(500);
    }
  });

  it.each(REFUSED)('%s stops the pack', (_name, text) => {
    const load = () => loadRuleSet(packOf(text));
    expect(load).toThrow(ProtocolError);
    expect(load).toThrow(expect.objectContaining({ where: expect.stringMatching(/:\d+:\d+$/) }));
  });

  it('leaves the other files alone', () => {
    const other = ruleText({ id: 'reglamento/art-102/another' });
    const { rules, defects } = readRulePack([
      { path: RULE_PATH, text: withCondition({ any: [] }) },
      { path: 'rules/reglamento/art-102/another.json', text: other },
    ]);
    expect(rules.map(({ id }) => id)).toEqual(['reglamento/art-102/another']);
    expect(defects).toHaveLength(1);
  });
});

describe('the place of a defect', () => {
  const placeOf = (text: string, code: string) => {
    const defect = defectsOf(text).find((each) => each.code === code);
    const line = text.split('\n')[(defect?.line ?? 0) - 1] ?? '';
    return line.slice((defect?.column ?? 0) - 1);
  };

  it.each([
    ['E_RULE_OPERATOR', withOperator('menorQue'), /^"operator": "menorQue"/],
    ['E_RULE_FACT', withCondition({ all: [leaf('quorrum', 'equal', 5)] }), /^"fact": "quorrum"/],
    ['E_PATH_SYNTAX', withLeaf({ path: 'x' }), /^"path": "x"/],
    ['E_RULE_KEY', ruleText({ onSuccess: 'x' }), /^"onSuccess"/],
    ['E_RULE_EMPTY', withCondition({ any: [fine(), { all: [] }] }), /^"all": \[\]/],
    ['E_JSON_DUPKEY', ruleText().replace('"value": 5', '"value": 5, "value": 4'), /^"value": 4/],
    ['E_RULE_DATE', ruleText({ effective: { from: '2013-02-30', to: null } }), /^"from"/],
    ['E_RULE_EVENT', ruleText({ on: ['junta.x'] }), /^"junta.x"/],
  ])('%s is where it stands', (code, text, there) => {
    expect(placeOf(text, code)).toMatch(there);
  });
});

describe('a suggestion', () => {
  it.each([
    [withCondition({ all: [leaf('quorrum', 'equal', 5)] }), 'quorum'],
    [withOperator('lessThanInclusiv'), 'lessThanInclusive'],
    [ruleText({ condtion: 1 }), 'condition'],
    [ruleText({ on: ['junta.decision-adoptd'] }), 'junta.decision-adopted'],
    [withFact({ source: 'vote.presen' }), 'vote.present'],
    [withLeaf({ nam: 'x' }), 'name'],
    [withFact({ type: 'counts' }), 'count'],
  ])('names what was probably meant', (text, meant) => {
    const helps = defectsOf(text).map(({ help }) => help);
    expect(helps.map((help) => help?.en)).toContain(`did you mean \`${meant}\`?`);
    expect(helps.map((help) => help?.es)).toContain(`¿quiso decir \`${meant}\`?`);
  });

  it('is not made where nothing is near', () => {
    const [defect] = defectsOf(withOperator('menorQue'));
    expect(defect?.help?.en).toMatch(/^known: equal, notEqual/);
  });
});

describe('a pack that is wrong', () => {
  const parameter = (id: string, values: readonly unknown[]): RuleFile => ({
    path: `rules/parameters/${id}.json`,
    text: JSON.stringify({
      $schema: '../../schema/parameter.schema.json',
      id,
      title: 'Un valor',
      unit: 'horas',
      citation: { instrument: 'reglamento', article: '83' },
      values,
    }),
  });
  const rule = packOf(ruleText());
  const version = (from: string, to: string | null, suffix: string): RuleFile => ({
    path: RULE_PATH.replace('.json', `${suffix}.json`),
    text: ruleText({ effective: { from, to } }),
  });

  it.each<[string, RuleFile[], string]>([
    ['B20 one id twice', [...rule, ...rule], 'E_RULE_DUP'],
    [
      'versions that overlap by a day',
      [version('2012-12-01', '2020-01-01', ''), version('2020-01-01', null, '@2020-01-01')],
      'E_RULE_DUP',
    ],
    ['no rule', [], 'E_RULE_NONE'],
    [
      'a gap in a parameter',
      [
        ...rule,
        parameter('a/b', [
          { from: '2012-12-01', to: '2013-01-01', value: 3 },
          { from: '2013-01-03', to: null, value: 4 },
        ]),
      ],
      'E_PARAMETER_DATES',
    ],
    [
      'an overlap in a parameter',
      [
        ...rule,
        parameter('a/b', [
          { from: '2012-12-01', to: null, value: 3 },
          { from: '2013-01-03', to: null, value: 4 },
        ]),
      ],
      'E_PARAMETER_DATES',
    ],
    [
      'a date of a parameter that does not exist',
      [...rule, parameter('a/b', [{ from: '2012-02-30', to: null, value: 3 }])],
      'E_PARAMETER_DATES',
    ],
    [
      'a parameter twice',
      [
        ...rule,
        parameter('a/b', [{ from: '2012-12-01', to: null, value: 3 }]),
        parameter('a/b', [{ from: '2012-12-01', to: null, value: 4 }]),
      ],
      'E_PARAMETER_DUP',
    ],
    [
      'a parameter under another path',
      [
        ...rule,
        {
          ...parameter('a/b', [{ from: '2012-12-01', to: null, value: 3 }]),
          path: 'rules/parameters/a/c.json',
        },
      ],
      'E_RULE_ID',
    ],
    [
      'a parameter beyond measure',
      [
        ...rule,
        {
          path: 'rules/parameters/a/b.json',
          text: parameter('a/b', [{ from: '2012-12-01', to: null, value: 3 }]).text.replace(
            ':3',
            ':1e400',
          ),
        },
      ],
      'E_RULE_SHAPE',
    ],
    [
      'a parameter nobody has',
      packOf(withFact({ source: { parameter: 'junta/nothing' } })),
      'E_PARAMETER_UNKNOWN',
    ],
    [
      'a question nobody asks',
      packOf(
        ruleText({
          interpretation: [
            { question: 'A01', adopted: 'x', rejected: ['y'], grounds: 'z', turnsOn: 'w' },
          ],
        }),
      ),
      'E_QUESTION_UNKNOWN',
    ],
  ])('%s is refused', (_name, files, code) => {
    expect(() => loadRuleSet(files)).toThrow(expect.objectContaining({ code }));
  });

  it('a question asked twice is refused', () => {
    const [question] = readRulePack(ruleFiles()).questions;
    const { rules, parameters } = readRulePack(packOf(ruleText()));
    const twice = { rules, parameters, questions: [question, question] } as unknown as RulePack;
    expect(() => new RuleSet({ ...twice, authorities: { $schema: '', authorities: [] } })).toThrow(
      expect.objectContaining({ code: 'E_QUESTION_DUP' }),
    );
  });

  it('takes versions that follow one another', () => {
    const files = [
      version('2012-12-01', '2019-12-31', ''),
      version('2020-01-01', null, '@2020-01-01'),
    ];
    expect(loadRuleSet(files).versionsOf('reglamento/art-102/an-example')).toHaveLength(2);
  });

  it('B40 stops reading after 5,000 files', () => {
    let read = 0;
    function* endless(): Generator<RuleFile> {
      for (;;) {
        read++;
        yield { path: `rules/reglamento/art-001/r${read}.json`, text: '{}' };
      }
    }
    expect(() => readRulePack(endless())).toThrow(
      expect.objectContaining({ code: 'E_LIMIT_RULES' }),
    );
    expect(read).toBe(5_001);
  });

  it('says no more than a hundred things of a file, quickly', () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `"k${at}":1`).join(',');
    const lines = Array.from({ length: 1_500 }, () => fine()).map((each, at) => ({
      ...each,
      fact: `q${at}`,
    }));
    for (const text of [
      `{${keys}}`,
      JSON.stringify({ ...goodRule(), condition: { all: lines } }),
    ]) {
      const start = performance.now();
      expect(defectsOf(text)).toHaveLength(100);
      expect(performance.now() - start).toBeLessThan(1_500);
    }
  });
});

describe('any text', () => {
  const texts = [...ruleFiles().map(({ text }) => text), ruleText(), signed({})];
  const bits = [
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    '\\',
    '\n',
    '/*',
    'null',
    '1e400',
    '-',
    '\0',
    '\u001b[2J',
    '"all":[',
    '{"not":',
    '"__proto__":',
    '"path":"x",',
    '\uD800',
  ];
  const hostile = fc.record({
    text: fc.constantFrom(...texts),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat({ max: 40 }),
        bit: fc.oneof(fc.constantFrom(...bits), fc.json()),
        times: fc.constantFrom(1, 1, 1, 3, 200),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  });

  const spoilt = ({
    text,
    edits,
  }: {
    text: string;
    edits: readonly { at: number; cut: number; bit: string; times: number }[];
  }) =>
    edits.reduce((before, { at, cut, bit, times }) => {
      const place = Math.floor(at * before.length);
      return before.slice(0, place) + bit.repeat(times) + before.slice(place + cut);
    }, text);

  it.each(SEEDS)('never throws, and is a rule only if it is JSON, seed %i', (seed) => {
    fc.assert(
      fc.property(hostile, (each) => {
        const text = spoilt(each);
        const { rules, defects } = readRulePack([{ path: RULE_PATH, text }]);
        expect(rules.length + defects.length).toBeGreaterThan(0);
        if (
          defects.some(({ code }) => code.startsWith('E_JSON_SYNTAX') || code.startsWith('E_LIMIT'))
        )
          return;
        expect(() => JSON.parse(text)).not.toThrow();
      }),
      { seed, numRuns: 2_000 },
    );
  });

  it('never throws in place of a parameter, a question or the authorities', () => {
    const paths = [
      'parameters/a/b.json',
      'questions/A01.json',
      'authorities.json',
      'glossary.json',
      'sources.json',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.oneof(fc.json(), fc.string(), hostile.map(spoilt)),
        (path, text) => {
          readRulePack([{ path: `rules/${path}`, text }]);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('never throws with any JSON at any place of a rule', () => {
    const keys = Object.keys(goodRule());
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.constantFrom('', 'source', 'type', 'where', 'all', 'events'),
        fc.jsonValue(),
        (key, inner, value) => {
          const put = inner === '' ? value : { kind: { [inner]: value }, [inner]: value };
          readRulePack(packOf(JSON.stringify({ ...goodRule(), [key]: put })));
        },
      ),
      { numRuns: 4_000 },
    );
  });
});
