import type { Coverage } from '../../rules/index';

/** How many norms of a law are carried by what, each counted once, by the first that carries it. */
export interface CoverageSummary {
  readonly articles: number;
  /** Paragraphs and fractions. */
  readonly provisions: number;
  readonly norms: number;
  readonly byRule: number;
  /** By the step or state of a machine, and no rule. */
  readonly byMachine: number;
  /** By the form of an event, and neither rule nor machine. */
  readonly bySchema: number;
  /** By nothing: a written reason says why. */
  readonly byReason: number;
}

/** Counts a coverage. */
export function coverageSummary({ articles }: Coverage): CoverageSummary {
  const provisions = Object.values(articles).flat();
  const norms = provisions.flatMap((provision) => provision.norms ?? []);
  const count = (test: (norm: (typeof norms)[number]) => boolean) => norms.filter(test).length;
  return {
    articles: Object.keys(articles).length,
    provisions: provisions.length,
    norms: norms.length,
    byRule: count(({ rules }) => rules !== undefined),
    byMachine: count(({ rules, machines }) => rules === undefined && machines !== undefined),
    bySchema: count(
      ({ rules, machines, schemas }) =>
        rules === undefined && machines === undefined && schemas !== undefined,
    ),
    byReason: count(
      ({ rules, machines, schemas }) =>
        rules === undefined && machines === undefined && schemas === undefined,
    ),
  };
}
