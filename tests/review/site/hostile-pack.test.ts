import { describe, expect, it, vi } from 'vitest';
import { defineProfile, type Rule, RuleSet } from '../../../src/rules/index';
import { federalSite, siteOf } from '../../support/review-site';
import { attribute, elements, named, readPage, textOf } from '../../support/site-pages';

vi.mock('../../../src/review/diagram/svg/draw-svg', () => import('../../support/plain-pictures'));

const HOSTILE = [
  '<script>alert(1)</script>',
  '</script><img src=x onerror=alert(1)>',
  '"><a href="javascript:alert(1)">x</a>',
  "' onmouseover='alert(1)",
  '</title></style></svg><!--',
  'javascript:alert(1)',
  '\u202egnp.exe\u2066\u0000\u2028',
  ']]>&lt;b&gt;{{7*7}}#{7*7}',
  'constructor',
  '__proto__',
];

const input = federalSite();
const basis = new Set(['on', 'id', '$schema', 'kind', 'modality', 'question', 'operator', 'fact']);

/** A rule with a text in place of every one that a person wrote: what is a code stays. */
function spoilt(rule: Rule, text: string): Rule {
  const prose = ['title', 'summary', 'consequence', 'notes', 'interpretation', 'examples'];
  const replaced = (value: unknown, key: string): unknown => {
    if (basis.has(key)) return value;
    if (typeof value === 'string') return text;
    if (Array.isArray(value)) return value.map((each) => replaced(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, replaced(each, name)]),
    );
  };
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        key === 'name' || key === 'meaning' ? text : named(each),
      ]),
    );
  };
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => {
      if (key === 'examples') return [key, exampleTexts(rule, text)];
      if (prose.includes(key)) return [key, replaced(value, key)];
      if (key === 'addressee') return [key, text];
      if (['facts', 'when', 'condition'].includes(key)) return [key, named(value)];
      if (key === 'review')
        return [
          key,
          { status: 'signed', by: text, at: text, contentHash: `sha256:${'0'.repeat(64)}` },
        ];
      return [key, value];
    }),
  ) as unknown as Rule;
}

const exampleTexts = ({ examples }: Rule, text: string): unknown =>
  examples.map(({ expected, question }) => ({
    name: text,
    given: {
      refs: { case: text },
      events: [
        {
          at: text,
          type: text,
          by: text,
          person: text,
          refs: { case: text },
          data: { [text]: { [text]: [text] } },
        },
      ],
      asOf: text,
    },
    ...(question === undefined ? {} : { question }),
    expected,
    due: text,
  }));

describe('a site of hostile rules', () => {
  it.each(HOSTILE)('takes %j for text in every field', async (text) => {
    const rules = input.pack.rules
      .filter(({ id }) => /art-(094|102|087)\//.test(id))
      .map((rule) => spoilt(rule, text));
    const ids = new Set(rules.map(({ id }) => id));
    const pack = {
      ...input.pack,
      rules: rules.map(({ besides, ...rule }) => ({
        ...rule,
        ...(besides?.every((each) => ids.has(each.rule)) ? { besides } : {}),
      })) as Rule[],
      parameters: input.pack.parameters.map((each) => ({ ...each, title: text, unit: text })),
      questions: input.pack.questions.map((each) => ({
        ...each,
        title: text,
        question: text,
        grounds: text,
        contestable: text,
        confirmedBy: text,
        mustConfirm: [text],
        articles: [text, '94'],
        readings: Object.fromEntries(
          Object.keys(each.readings).map((key) => [key, text]),
        ) as typeof each.readings,
      })),
      glossary: undefined,
      coverage: {
        $schema: '',
        instrument: 'reglamento',
        articles: {
          '94': [
            {
              paragraph: 1,
              norms: [
                {
                  norm: text,
                  what: text,
                  rules: [text],
                  machines: [text],
                  schemas: [text],
                  reason: text,
                  text,
                },
              ],
              carriedWith: text,
            },
          ],
        },
      },
    };
    const profile = defineProfile({ id: 'local', rules: new RuleSet(pack) });
    const site = await siteOf({ ...input, pack, profile, law: `Artículo 94.- ${text}` });
    for (const [path, content] of site) {
      if (!path.endsWith('.html')) continue;
      const page = readPage(content);
      expect(content, path).not.toMatch(/native code|\[object|undefined/);
      expect(named(page, 'img'), path).toEqual([]);
      expect(named(page, 'script').length).toBe(path === 'index.html' ? 2 : 0);
      for (const each of elements(page)) {
        const href = attribute(each, 'href') ?? '';
        expect(href).not.toMatch(/^\s*javascript/i);
        if (href !== 'data:,' && href !== 'estilo.css')
          expect(href).toMatch(/^$|^#|^[a-z0-9-]+\.html/);
        expect(each.attrs.filter(({ name }) => name.startsWith('on'))).toEqual([]);
      }
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that they are not there is what is tested
      expect(content).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u0000\u2028]/);
    }
    const data = named(readPage(site.get('index.html') ?? ''), 'script').find(
      (each) => attribute(each, 'type') === 'application/json',
    );
    expect(Array.isArray(JSON.parse(textOf(data as never)))).toBe(true);
    expect(site.has('articulo-094.html')).toBe(true);
  });
});
