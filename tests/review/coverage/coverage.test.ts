import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MACHINES } from '../../../src/machines/index';
import {
  type CoverageBasis,
  coverageGaps,
  coverageSummary,
  machineReach,
} from '../../../src/review/index';
import { expectedVerdicts } from '../../../src/rules/check-example';
import type { Coverage, CoveredNorm, CoveredProvision } from '../../../src/rules/index';
import { readRulePack } from '../../../src/rules/load/load-rule-set';
import { ruleFiles } from '../../support/rule-files';

const { coverage, sources, rules, defects } = readRulePack(ruleFiles());
if (coverage === undefined || sources === undefined) throw new Error(JSON.stringify(defects));
const basis: CoverageBasis = { sources, rules, machines: MACHINES.map(machineReach) };
const norms = Object.values(coverage.articles)
  .flat()
  .flatMap((provision) => provision.norms ?? []);

describe('the coverage of the Reglamento', () => {
  it('leaves no paragraph, fraction, norm, rule or event type unaccounted for', () => {
    expect(coverageGaps(coverage, basis).map(({ code, place }) => `${place} ${code}`)).toEqual([]);
  });

  it('of articles named by what every object has is told as any other', () => {
    const named = (name: string, value: unknown) =>
      JSON.parse(`{"${name}":${JSON.stringify(value)}}`);
    for (const name of ['constructor', 'toString', '__proto__']) {
      const of = {
        instruments: [{ ...sources.instruments[0], provisions: named(name, { '1': 'x' }) }],
      } as unknown as typeof sources;
      const gaps = coverageGaps(
        { ...coverage, instrument: of.instruments[0]?.id as string, articles: {} },
        { ...basis, sources: of },
      );
      expect(gaps.map(({ place }) => place)).toContain(`${name}.1`);
      const other = coverageGaps({ ...coverage, articles: named(name, []) }, basis);
      expect(JSON.stringify(other)).not.toMatch(/native code/);
    }
  });

  it('counts every norm once, by the first thing that carries it', () => {
    const { byRule, byMachine, bySchema, byReason, ...rest } = coverageSummary(coverage);
    expect(byRule + byMachine + bySchema + byReason).toBe(norms.length);
    expect(rest).toEqual({ articles: 121, provisions: 322, norms: 337 });
    expect(byReason).toBeLessThan(byRule);
  });

  const inventory = readdirSync('..')
    .map((folder) => join('..', folder, 'law', 'norms.jsonl'))
    .find((path) => existsSync(path));
  it.skipIf(inventory === undefined)('has the norms of the inventory, each in its article', () => {
    const lines = readFileSync(inventory ?? '', 'utf8')
      .trim()
      .split('\n');
    const listed = lines.map(
      (line) => JSON.parse(line) as { id: string; article: number | string },
    );
    const own = Object.entries(coverage.articles).flatMap(([article, provisions]) =>
      provisions.flatMap(({ norms: each = [] }) => each.map(({ norm }) => `${article} ${norm}`)),
    );
    expect(own.sort()).toEqual(listed.map(({ id, article }) => `${article} ${id}`).sort());
  });

  it('rests on rules that an event has been seen to set in motion', () => {
    const idle = rules.filter(
      ({ examples }) =>
        !examples.some(
          (example) =>
            'events' in example.given &&
            expectedVerdicts(example).some(
              (verdict) => verdict !== 'not-applicable' && verdict !== 'indeterminate',
            ),
        ),
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});

describe('a gap', () => {
  const codesOf = (changed: Coverage, other: Partial<CoverageBasis> = {}) =>
    new Set(coverageGaps(changed, { ...basis, ...other }).map(({ code }) => code));
  const within = (
    article: string,
    change: (provisions: readonly CoveredProvision[]) => CoveredProvision[],
  ): Coverage => ({
    ...coverage,
    articles: { ...coverage.articles, [article]: change(coverage.articles[article] ?? []) },
  });
  const norm = (change: (norm: CoveredNorm) => CoveredNorm) =>
    within('13', (provisions) =>
      provisions.map((each) => ({ ...each, norms: (each.norms ?? []).map(change) })),
    );
  const [first] = coverage.articles['13'] ?? [];

  it.each<[string, Coverage]>([
    ['E_COVERAGE_MISSING', within('83', (all) => all.slice(1))],
    ['E_COVERAGE_MISSING', within('53', (all) => all.filter(({ fraction }) => fraction !== 'II'))],
    ['E_COVERAGE_UNKNOWN', within('83', (all) => [...all, { ...first, paragraph: 9 }])],
    ['E_COVERAGE_UNKNOWN', within('115', () => [{ paragraph: 1, lead: true }])],
    ['E_COVERAGE_TWICE', within('13', (all) => [...all, ...all])],
    ['E_COVERAGE_EMPTY', within('13', () => [{ paragraph: 1 }])],
    ['E_COVERAGE_CARRIER', within('13', () => [{ paragraph: 1, carriedWith: '4' }])],
    ['E_COVERAGE_LEAD', within('13', () => [{ paragraph: 1, lead: true }])],
    ['E_COVERAGE_NORM', norm(({ norm: id, what }) => ({ norm: id, what }))],
    ['E_COVERAGE_RULE', norm((each) => ({ ...each, rules: ['reglamento/art-013/none'] }))],
    ['E_COVERAGE_MACHINE', norm((each) => ({ ...each, machines: ['travel-suspension'] }))],
    ['E_COVERAGE_MACHINE', norm((each) => ({ ...each, machines: ['no-such-machine'] }))],
    ['E_COVERAGE_SCHEMA', norm((each) => ({ ...each, schemas: ['no.event'] }))],
    ['E_COVERAGE_SCHEMA', norm((each) => ({ ...each, schemas: ['junta.session-opened#nothing'] }))],
    ['E_COVERAGE_LEFT', within('102', (all) => all.map((each) => ({ ...each, norms: undefined })))],
  ])('%s is found', (code, changed) => {
    expect([...codesOf(changed)]).toContain(code);
    expect([...codesOf(coverage)]).not.toContain(code);
  });

  it('is found where no event can set a rule in motion, or nothing reads an event', () => {
    const idle = rules.map((rule, at) => (at === 0 ? { ...rule, on: ['no.event'] } : rule));
    expect([...codesOf(coverage, { rules: idle })]).toContain('E_COVERAGE_NO_TRIGGER');
    const deaf = { rules: rules.slice(0, 1), machines: [] };
    expect([...codesOf(coverage, deaf)]).toContain('E_COVERAGE_UNREAD');
  });
});
