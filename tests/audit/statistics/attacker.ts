import { type Constraint, type Model, solve } from 'yalps';
import { type Month, parseMonth } from '../../../src/audit/statistics/month';
import type { Column, Population } from '../../../src/audit/statistics/population';
import type { ReleaseTable } from '../../../src/audit/statistics/release';

/** The bounds that somebody who has read a release can set to a count. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What is asked about: a category of a view, or all of them, in some months. */
export interface Target {
  readonly from: Month;
  readonly to: Month;
  readonly view?: number;
  readonly path?: readonly string[];
}

/**
 * Knows everything that a table says, that counts are not negative and that the divisions of a table
 * are of the same units. Bounds any count by linear programming.
 */
export class Attacker {
  readonly #population: Population;
  readonly #from: Month;
  readonly #to: Month;
  readonly #constraints = new Map<string, Constraint>();
  readonly #terms = new Map<string, Map<string, number>>();

  /** The table of one release, or that of each of several with the same first month. */
  constructor(population: Population, ...tables: readonly ReleaseTable[]) {
    this.#population = population;
    const spans = tables.flatMap(({ rows }) => rows.slice(0, 1));
    this.#from = Math.min(...spans.map(({ from }) => month(from)));
    this.#to = Math.max(...spans.map(({ to }) => month(to)));
    for (const [at] of population.views.entries()) {
      if (at === 0) continue;
      for (let t = this.#from; t <= this.#to; t++) this.#sameUnits(t, at);
    }
    for (const table of tables) this.#read(table);
  }

  bounds(target: Target): Bounds {
    return { min: this.#extreme(target, 'minimize'), max: this.#extreme(target, 'maximize') };
  }

  #read(table: ReleaseTable): void {
    for (const row of table.rows) {
      const span = { from: month(row.from), to: month(row.to) };
      if (row.total !== null) this.#equals(span, row.total);
      for (const [at, view] of table.views.entries()) {
        for (const [column, { path }] of view.columns.entries()) {
          const value = row.values[view.id]?.[column];
          if (typeof value !== 'number') continue;
          const columns = this.#population.views[at]?.columns ?? [];
          const members = membersOf(path, view.columns, columns);
          this.#state(`${at}|${path}|${row.from}|${row.to}`, { equal: value }, [
            ...members.flatMap((member) => this.#cells({ ...span, view: at, path: member })),
          ]);
        }
      }
    }
  }

  #extreme(target: Target, direction: 'maximize' | 'minimize'): number {
    const asked = new Set(this.#cells(target));
    const variables = new Map<string, Record<string, number>>();
    const variable = (cell: string) => {
      const known = variables.get(cell) ?? {};
      variables.set(cell, known);
      return known;
    };
    for (const [name, terms] of this.#terms) {
      for (const [cell, factor] of terms) variable(cell)[name] = factor;
    }
    for (const cell of asked) variable(cell).asked = 1;
    const model: Model = {
      direction,
      objective: 'asked',
      constraints: this.#constraints,
      variables: [...variables],
    };
    const { status, result } = solve(model);
    if (status === 'unbounded') return Number.POSITIVE_INFINITY;
    if (status !== 'optimal') throw new Error(`the release contradicts itself: ${status}`);
    return Math.round(result * 1e6) / 1e6 + 0;
  }

  #equals(span: { from: Month; to: Month }, value: number): void {
    this.#state(`total|${span.from}|${span.to}`, { equal: value }, this.#cells(span));
  }

  #state(name: string, constraint: Constraint, cells: readonly string[]): void {
    this.#constraints.set(name, constraint);
    this.#terms.set(name, new Map(cells.map((cell) => [cell, 1])));
  }

  #sameUnits(t: Month, view: number): void {
    const name = `same|${t}|${view}`;
    this.#constraints.set(name, { equal: 0 });
    const [first, other] = [0, view].map((at) =>
      this.#cells({ from: t, to: t, view: at, path: [] }),
    );
    this.#terms.set(
      name,
      new Map([
        ...(first ?? []).map((cell): [string, number] => [cell, 1]),
        ...(other ?? []).map((cell): [string, number] => [cell, -1]),
      ]),
    );
  }

  #cells({ from, to, view = 0, path = [] }: Target): string[] {
    const leaves = leavesUnder(this.#population.views[view]?.columns, path);
    const cells: string[] = [];
    for (let t = from; t <= to; t++) for (const leaf of leaves) cells.push(`${view}|${t}|${leaf}`);
    return cells;
  }
}

const month = (text: string | undefined): Month => parseMonth(text ?? '') as Month;

/** The finest categories under a path; one for everything where a table has no view. */
export function leavesUnder(
  columns: readonly Column[] | undefined,
  path: readonly string[],
  above: readonly string[] = [],
): string[] {
  if (columns === undefined) return ['all'];
  return columns
    .filter(({ id }) => path.length === 0 || id === path[0])
    .flatMap(({ id, columns: within }) =>
      within === undefined
        ? [[...above, id].join('/')]
        : leavesUnder(within, path.slice(1), [...above, id]),
    );
}

/** The categories behind a published column: itself, or at a `*` those of its level not shown. */
function membersOf(
  path: readonly string[],
  published: readonly { readonly path: readonly string[] }[],
  columns: readonly Column[],
): (readonly string[])[] {
  if (path.at(-1) !== '*') return [path];
  const above = path.slice(0, -1);
  const level = above.reduce<readonly Column[]>(
    (list, part) => list.find(({ id }) => id === part)?.columns ?? [],
    columns,
  );
  return level
    .map(({ id }) => [...above, id])
    .filter(
      (member) => !published.some((each) => member.every((part, at) => part === each.path[at])),
    );
}
