import { describe, expect, it } from 'vitest';
import { generateLog } from '../../../bench/generate-log';
import { type Month, parseMonth } from '../../../src/audit/statistics/month';
import type { Column, Population } from '../../../src/audit/statistics/population';
import { type StatisticsRelease, statistics } from '../../../src/index';
import { type Counted, recount } from '../../support/recount';
import { skewedLog } from '../../support/skewed-log';
import { Attacker, leavesUnder, type Target } from './attacker';

const THRESHOLDS = [3, 5, 10];
const month = (text: string) => parseMonth(text) as Month;

const generated = [1, 2, 3, 4, 5].map((seed) => ({
  name: `generated, seed ${seed}`,
  text: [...generateLog({ events: 300 + 500 * seed, seed, faults: 0.1 })].join('\n'),
}));
const skewed = [1, 2, 3, 4, 5].map((seed) => ({
  name: `skewed, seed ${seed}`,
  text: skewedLog(seed, 4 + 2 * seed, 5 + 2 * seed).text(),
}));
const logs = [...generated, ...skewed].map((log) => ({ ...log, counted: recount(log.text) }));

/** What a column of a view holds: its own category, or at a `*` those of its level that no other has. */
const isIn = (
  path: readonly string[],
  column: readonly string[],
  columns: readonly (readonly string[])[],
): boolean => {
  const starts = (above: readonly string[]) => above.every((part, at) => part === path[at]);
  if (column.at(-1) !== '*') return starts(column);
  const isElsewhere = columns.some(
    (other) =>
      other !== column &&
      (other.at(-1) === '*'
        ? other.length > column.length && starts(other.slice(0, -1))
        : starts(other)),
  );
  return starts(column.slice(0, -1)) && !isElsewhere;
};

describe.each(logs)('the tables of a log: $name', ({ text, counted }) => {
  it.each(THRESHOLDS)(
    'are what a count from the file alone comes to, threshold %i',
    (threshold) => {
      const { tables } = statistics(text, { asOf: '2018-12-31T23:59:59-06:00', threshold });
      let figures = 0;
      for (const { id, rows, views } of tables) {
        for (const { from, to, total, values } of rows) {
          const units = (counted.get(id) ?? []).filter(
            (unit) => unit.month >= from && unit.month <= to,
          );
          if (total !== null) expect([id, from, to, total]).toEqual([id, from, to, units.length]);
          for (const view of views) {
            const paths = view.columns.map(({ path }) => path);
            for (const [at, path] of paths.entries()) {
              const figure = values[view.id]?.[at];
              if (typeof figure !== 'number') continue;
              figures++;
              const own = units.filter((unit) => isIn(unit.views[view.id] ?? [], path, paths));
              expect([id, from, to, path, figure]).toEqual([id, from, to, path, own.length]);
            }
          }
        }
      }
      expect(figures).toBeGreaterThan(0);
    },
  );
});

/** The tables as somebody outside knows them: categories that are shown, and those that there are. */
function populationOf(
  releases: readonly StatisticsRelease[],
  id: string,
  units: readonly Counted[],
): Population {
  const columnsOf = (paths: readonly (readonly string[])[]): Column[] =>
    [...new Set(paths.flatMap(([first]) => first ?? []))].map((name) => {
      const under = paths.filter(([first]) => first === name).map((path) => path.slice(1));
      const columns = columnsOf(under.filter((path) => path.length > 0));
      const label = { es: name, en: name };
      return columns.length === 0 ? { id: name, label } : { id: name, label, columns };
    });
  const tables = releases.flatMap((release) => release.tables.filter((table) => table.id === id));
  const views = (tables[0]?.views ?? []).map((view) => {
    const shown = tables
      .flatMap((table) => table.views.filter((each) => each.id === view.id))
      .flatMap(({ columns }) => columns.map(({ path }) => path))
      .filter((path) => path.at(-1) !== '*');
    const paths = [...units.map((unit) => unit.views[view.id] ?? []), ...shown];
    return { id: view.id, title: view.title, columns: columnsOf(paths) };
  });
  const { title, universe, dating } = tables[0] as NonNullable<(typeof tables)[0]>;
  return {
    id,
    title,
    universe,
    dating,
    sources: [],
    hidesZero: id === 'measures',
    views,
    items: units.map((unit) => ({
      month: month(unit.month),
      paths: views.map((view) => unit.views[view.id] ?? []),
    })),
    expected: [],
  };
}

describe('whoever has every release of a series', () => {
  const series = [1, 2, 3].map((seed) => ({
    months: 6 + seed,
    text: skewedLog(seed, 6 + seed, 3 * seed).text(),
  }));

  it.each(THRESHOLDS)(
    'bounds no hidden count to fewer values than the threshold %i',
    (threshold) => {
      let hidden = 0;
      for (const { months, text } of series) {
        const counted = recount(text);
        const releases: StatisticsRelease[] = [];
        for (const last of [months - 4, months - 2, months - 1, months]) {
          const to = `2014-${String(last).padStart(2, '0')}`;
          const previous = [...releases];
          releases.push(
            statistics(text, { asOf: '2018-12-31T23:59:59-06:00', threshold, to, previous }),
          );
        }
        for (const id of counted.keys()) {
          const tables = releases.flatMap((each) => each.tables.filter((table) => table.id === id));
          const population = populationOf(releases, id, counted.get(id) ?? []);
          const attacker = new Attacker(population, ...tables);
          const targets = population.views.flatMap(({ columns }, view) =>
            leavesUnder(columns, []).flatMap((leaf) =>
              [month('2014-01'), month('2014-01') + months - 1].map((from) => ({
                from,
                to: month('2014-01') + months - 1,
                view,
                path: leaf.split('/'),
              })),
            ),
          );
          for (const target of targets.filter((_, at) => at % 3 === threshold % 3)) {
            const { min, max } = attacker.bounds(target);
            const count = countOf(population, target);
            expect(min).toBeLessThanOrEqual(count);
            expect(max).toBeGreaterThanOrEqual(count);
            if (max - min >= threshold) hidden++;
            else {
              expect(max).toBe(min);
              if (max > 0 || population.hidesZero) expect(max).toBeGreaterThanOrEqual(threshold);
            }
          }
        }
      }
      expect(hidden).toBeGreaterThan(50);
    },
    60_000,
  );
});

const countOf = ({ items }: Population, { from, to, view, path = [] }: Target): number =>
  items.filter(
    (item) =>
      item.month >= from &&
      item.month <= to &&
      path.every((part, at) => item.paths[view as number]?.[at] === part),
  ).length;
