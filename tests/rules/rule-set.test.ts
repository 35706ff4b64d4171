import { describe, expect, it } from 'vitest';
import { federalCalendars, zoneOf } from '../../src/calendar/index';
import { formatPlainDate, parsePlainDate, sha256Of } from '../../src/core/index';
import { ORGANS } from '../../src/events/index';
import { defineProfile, federal } from '../../src/rules/index';
import { splitArticles } from '../../src/rules/law/split-articles';
import { loadRuleSet, type RuleFile, readRulePack } from '../../src/rules/load/load-rule-set';
import { printJson, printRule } from '../../src/rules/load/print-rule';
import type { RulePack } from '../../src/rules/rule-pack';
import { RuleSet } from '../../src/rules/rule-set';
import { reglamentoText } from '../support/law-text';
import { ruleFiles } from '../support/rule-files';
import { leaf, packOf, RULE_PATH, ruleText } from '../support/rule-text';

const files = ruleFiles();
const pack = readRulePack(files);
const rules = loadRuleSet(files);
const day = (date: string) => parsePlainDate(date) ?? Number.NaN;

const IN_FORCE = day('2012-12-01');
const GRID = Array.from({ length: day('2030-12-31') - IN_FORCE + 1 }, (_, at) => IN_FORCE + at);
const ID = 'reglamento/art-102/an-example';

const version = (from: string, to: string | null, least: number): RuleFile => ({
  path: RULE_PATH.replace('.json', from === '2012-12-01' ? '.json' : `@${from}.json`),
  text: ruleText({
    effective: { from, to },
    condition: { all: [leaf('quorum', 'greaterThanInclusive', least)] },
  }),
});

const parameter = (value: unknown, more: readonly object[] = []): RuleFile => ({
  path: 'rules/parameters/junta/quorum.json',
  text: JSON.stringify({
    $schema: '../../../schema/parameter.schema.json',
    id: 'junta/quorum',
    title: 'Asistentes',
    unit: 'integrantes',
    citation: { instrument: 'reglamento', article: '13' },
    values: [{ from: '2012-12-01', to: more.length === 0 ? null : '2020-05-31', value }, ...more],
  }),
});

describe('on every day from 2012-12-01 to 2030', () => {
  it('exactly one version of every federal rule is in force', () => {
    expect(rules.rules.length).toBeGreaterThan(5);
    const ids = new Set(rules.rules.map(({ rule }) => rule.id));
    for (const id of ids) {
      const versions = rules.versionsOf(id);
      const first = Math.max(versions[0]?.from ?? 0, IN_FORCE);
      for (const date of GRID) {
        if (date < first) continue;
        const inForce = versions.filter(({ from, to }) => from <= date && date <= to);
        if (inForce.length !== 1 || rules.versionOn(id, date) !== inForce[0]) {
          expect.fail(`${id} has ${inForce.length} versions on ${formatPlainDate(date)}`);
        }
      }
    }
  });

  it('every federal parameter has exactly one value', () => {
    for (const { id, values } of pack.parameters) {
      for (const date of GRID) {
        const text = formatPlainDate(date);
        const held = values.filter(({ from, to }) => from <= text && text <= (to ?? text));
        const first = values[0]?.from ?? '';
        if (text < first) continue;
        if (
          held.length !== 1 ||
          JSON.stringify(rules.parameterOn(id, date)) !== JSON.stringify(held[0]?.value)
        ) {
          expect.fail(`${id} has ${held.length} values on ${text}`);
        }
      }
    }
  });

  it('nothing of the Reglamento applies before it was in force', () => {
    for (const { rule, from } of rules.rules) {
      if (rule.citation.instrument === 'reglamento') {
        expect(from, rule.id).toBeGreaterThanOrEqual(IN_FORCE);
      }
    }
  });
});

describe('a rule set', () => {
  const reformed = loadRuleSet([
    version('2020-06-01', null, 6),
    version('2012-12-01', '2020-05-31', 5),
    parameter(5, [{ from: '2020-06-01', to: null, value: 6 }]),
  ]);

  it('changes version at midnight of the day of the reform', () => {
    expect(reformed.versionOn(ID, day('2020-05-31'))?.rule.effective.from).toBe('2012-12-01');
    expect(reformed.versionOn(ID, day('2020-06-01'))?.rule.effective.from).toBe('2020-06-01');
  });

  it('lends the first version, and no later one, to days before it', () => {
    expect(reformed.versionOn(ID, day('2012-11-30'))?.rule.effective.from).toBe('2012-12-01');
  });

  it('has no version after the last one ends', () => {
    const ended = loadRuleSet([version('2012-12-01', '2020-05-31', 5)]);
    expect(ended.versionOn(ID, day('2020-05-31'))).toBeDefined();
    expect(ended.versionOn(ID, day('2020-06-01'))).toBeUndefined();
  });

  it('gives a parameter its value of the day', () => {
    expect(reformed.parameterOn('junta/quorum', day('2020-05-31'))).toBe(5);
    expect(reformed.parameterOn('junta/quorum', day('2020-06-01'))).toBe(6);
    expect(reformed.parameterOn('junta/quorum', day('2012-11-30'))).toBe(5);
    expect(reformed.parameterOn('junta/nothing', day('2020-06-01'))).toBeUndefined();
  });

  it('knows which rules an event sets in motion, once each', () => {
    expect(reformed.triggeredBy('junta.decision-adopted')).toEqual([ID]);
    expect(reformed.triggeredBy('constructor')).toEqual([]);
  });

  it.each([
    ['FGR', 'PGR'],
    ['PGR', 'PGR'],
    ['SSPC', 'SSP'],
    ['CNS', 'SSP'],
    ['SEGOB', 'SEGOB'],
    ['CC-3', 'CC-3'],
    ['Ciudad de México', 'Distrito Federal'],
    ['Veracruz de Ignacio de la Llave', 'Veracruz'],
    ['Veracruz', 'Veracruz'],
    ['toString', 'toString'],
  ])('follows %s to %s', (code, name) => {
    expect(rules.authority(code)).toBe(name);
  });
});

describe('the hash of a rule set', () => {
  const turned = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(turned)
      : typeof value === 'object' && value !== null
        ? Object.fromEntries(
            Object.entries(value)
              .reverse()
              .map(([key, member]) => [key, turned(member)]),
          )
        : value;

  it('does not depend on the order of files', () => {
    const half = Math.floor(files.length / 2);
    for (const order of [[...files].reverse(), [...files.slice(half), ...files.slice(0, half)]]) {
      const again = loadRuleSet(order);
      expect(again.hash).toBe(rules.hash);
      for (const { rule } of rules.rules) {
        expect(again.versionsOf(rule.id).map((each) => each.rule)).toEqual(
          rules.versionsOf(rule.id).map((each) => each.rule),
        );
        for (const type of rule.on)
          expect(again.triggeredBy(type)).toEqual(rules.triggeredBy(type));
      }
    }
  });

  it('does not depend on the order of keys', () => {
    expect(new RuleSet(turned(pack) as RulePack).hash).toBe(rules.hash);
  });

  it('is that of the files as they are', () => {
    const raw = (folder: RegExp) =>
      files.filter(({ path }) => folder.test(path)).map(({ text }) => JSON.parse(text));
    const unread = {
      rules: raw(/\/(art|trans)-/),
      parameters: raw(/\/parameters\//),
      questions: raw(/\/questions\//),
      authorities: raw(/authorities\.json$/)[0],
    };
    expect(new RuleSet(unread as unknown as RulePack).hash).toBe(rules.hash);
  });

  it('changes with any content', () => {
    const hashes = [
      packOf(ruleText()),
      packOf(ruleText({ summary: 'Otra norma de ejemplo.' })),
      packOf(ruleText({ condition: { any: [leaf('quorum', 'greaterThanInclusive', 5)] } })),
      packOf(ruleText({ condition: { all: [leaf('quorum', 'greaterThan', 5)] } })),
      packOf(ruleText({ effective: { from: '2012-12-02', to: null } })),
      [...packOf(ruleText()), parameter(5)],
      [...packOf(ruleText()), parameter(6)],
    ].map((each) => loadRuleSet(each).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
    for (const hash of hashes) expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });
});

describe('a profile', () => {
  it('is the federal one where nothing else is said', () => {
    expect(defineProfile({ id: 'sinaloa' })).toEqual({ ...federal(), id: 'sinaloa' });
    expect(federal()).toBe(federal());
  });

  it('has rules, zone and calendars of its own', () => {
    const { union } = federalCalendars();
    const own = loadRuleSet(packOf(ruleText()));
    const profile = defineProfile({
      id: 'sinaloa',
      rules: own,
      zone: 'America/Mazatlan',
      lists: [union],
      union,
    });
    expect(profile.rules).toBe(own);
    expect(profile.calendars.zone).toEqual(zoneOf('America/Mazatlan'));
    expect(profile.calendars.lists).toEqual([union]);
    expect(profile.calendarsHash).not.toBe(federal().calendarsHash);
  });

  it.each(['', 'Sinaloa', 'a b', '../x', '-x', 'x'.repeat(60), '__proto__'])(
    'is not named `%s`',
    (id) => {
      expect(() => defineProfile({ id })).toThrow(expect.objectContaining({ code: 'E_PROFILE' }));
    },
  );

  it('takes lists and their union together, and zones of Mexico', () => {
    const { lists, union } = federalCalendars();
    expect(() => defineProfile({ id: 'x', lists })).toThrow(/together/);
    expect(() => defineProfile({ id: 'x', union })).toThrow(/together/);
    expect(() => defineProfile({ id: 'x', zone: 'Europe/Madrid' })).toThrow(
      expect.objectContaining({ code: 'ZONE_UNKNOWN' }),
    );
  });
});

describe('the canonical form', () => {
  const canonical = files.filter(({ path }) => !/^rules\/(calendars|zones)\//.test(path));

  it('is that of every file on disk', () => {
    for (const { path, text } of canonical) {
      const value = JSON.parse(text);
      expect('kind' in value ? printRule(value) : printJson(value), path).toBe(text);
    }
  });

  it('is its own form, and says the same', () => {
    for (const { text } of canonical) {
      const printed = printRule(JSON.parse(text));
      expect(printRule(JSON.parse(printed))).toBe(printed);
      expect(JSON.parse(printed)).toEqual(JSON.parse(text));
    }
  });

  it('does not depend on the order of the top keys, and fits a hundred columns where it can', () => {
    for (const { text } of canonical.filter(({ path }) => /\/art-/.test(path))) {
      const turned = Object.fromEntries(Object.entries(JSON.parse(text)).reverse());
      expect(printRule(turned)).toBe(text);
      for (const line of text.split('\n')) {
        if (line.length > 100) expect(line).toMatch(/^ *("[^"]+": )?"([^"\\]|\\.)*",?$/);
      }
    }
  });

  it('keeps a key that it does not know', () => {
    expect(printRule({ zeta: 1, id: 'x' })).toBe('{\n  "id": "x",\n  "zeta": 1\n}\n');
  });
});

describe('the federal rules', () => {
  it('name organs of the vocabulary as addressees', () => {
    for (const { rule } of rules.rules) expect(ORGANS, rule.id).toContain(rule.addressee);
  });

  it('are known by their paths', () => {
    for (const { path } of files.filter(({ path }) => /\/(art|trans)-/.test(path))) {
      const id = path.replace(/^rules\/|(@.*)?\.json$/g, '');
      expect(rules.versionsOf(id).length, path).toBeGreaterThan(0);
    }
  });
});

const law = reglamentoText();

describe.skipIf(law === undefined)('the text of the Reglamento', () => {
  const articles = splitArticles(law ?? '');

  it('has 114 articles and 7 transitory ones, in order', () => {
    const numbers = Array.from({ length: 114 }, (_, at) => String(at + 1));
    const transitory = Array.from({ length: 7 }, (_, at) => `T${at + 1}`);
    expect(articles.map(({ number }) => number)).toEqual([...numbers, ...transitory]);
    for (const { text } of articles) expect(text.length).toBeGreaterThan(30);
  });

  it('is what the rules were written from', () => {
    const hashes = new Map(articles.map(({ number, text }) => [number, sha256Of(text)]));
    for (const { rule } of rules.rules) {
      const { instrument, article = '', textHash } = rule.citation;
      if (instrument === 'reglamento') expect(textHash, rule.id).toBe(hashes.get(article));
    }
  });

  it.each<[string, (text: string) => string]>([
    ['without bold marks', (text) => text.replaceAll('**', '')],
    ['with Windows line ends', (text) => text.replaceAll('\n', '\r\n')],
    ['with pages', (text) => text.replaceAll('\n\n', '\n\f\n12 de 26\n\n')],
    ['with spaces at the ends of lines', (text) => text.replaceAll('\n', '  \n')],
    ['with lists marked by dashes', (text) => text.replace(/^([IVX]+\. )/gm, '- $1')],
    ['with wider margins', (text) => text.replace(/^(?=\S)/gm, '   ')],
    ['with lines broken elsewhere', (text) => text.replace(/, (?=[a-z]{4})/g, ',\n')],
  ])('is the same %s', (_name, copy) => {
    expect(splitArticles(copy(law ?? ''))).toEqual(articles);
  });

  it('is another with one word changed', () => {
    const changed = splitArticles((law ?? '').replace('dos terceras partes', 'la mayoría'));
    const differing = articles.filter(({ text }, at) => changed[at]?.text !== text);
    expect(differing).toHaveLength(1);
  });
});

describe('the text of a law', () => {
  it.each(['', 'x', '\0', 'Artículo', '**', 'TRANSITORIOS\nPRIMERO.- x'])('%j is split', (text) => {
    expect(() => splitArticles(text)).not.toThrow();
  });
});
