import { ProtocolError } from '../../core/index';
import { isUnreadable, readLog } from '../../events/index';
import { federal, type Profile, sha256Of } from '../../rules/index';
import { asOfInstant } from '../as-of';
import { type AuditOptions, auditLogs, readingOptions, shareOptions } from '../audit';
import { instantText } from '../finding';
import type { ParsedInput } from '../read-audit-input';
import { article71 } from './article-71';
import { chainAfter, identityOf, lastOfChain } from './chain';
import { formatMonth, type Month, monthOfDay, type Period, parseMonth, yearOf } from './month';
import type { Population } from './population';
import { aggressions } from './populations/aggressions';
import { applications } from './populations/applications';
import { casesHeard, sessions, votes } from './populations/junta';
import { measures, prevention } from './populations/measures';
import { persons } from './populations/persons';
import { amparos, inconformidades } from './populations/remedies';
import { type Source, sourceOf } from './populations/source';
import { ratiosOf } from './ratios';
import type { PreviousRelease, StatisticsRelease } from './release';
import { releaseTable } from './release-table';
import { figuresOver } from './terms/figures-over';
import { OF_TERMS_OVER, termFigures } from './terms/term-figures';
import { verify } from './verify';

/** Options of `statistics`. */
export interface StatisticsOptions extends AuditOptions {
  /** First month, `YYYY-MM`; January of the year of the first unit where left out. */
  readonly from?: string;
  /** Last month, `YYYY-MM`; that of `asOf` where left out. */
  readonly to?: string;
  /** No count under it is published. Default 10; not under the floor of `data/cell-floor`. */
  readonly threshold?: number;
  /**
   * What was published before, whose figures and divisions are kept to: the last release, or several
   * of which one was made with all the others.
   */
  readonly previous?: PreviousRelease | readonly PreviousRelease[];
  /** Which cases the logs hold, where it is not all; the same in every release after it. */
  readonly scope?: string;
}

/**
 * Ten observations is where official statistics commonly begin to publish without review; five is
 * for use inside the institution. Neither is law.
 */
export const PUBLIC_THRESHOLD = 10;
/** Above it a table of the Mecanismo would be empty, and a typing error would look like an answer. */
const MAX_THRESHOLD = 1000;
/** A table by month of more years than this is a typing error. */
const MAX_MONTHS = 1200;

const POPULATIONS: readonly ((source: Source) => Population)[] = [
  applications,
  persons,
  aggressions,
  measures,
  prevention,
  inconformidades,
  amparos,
  sessions,
  casesHeard,
  votes,
];

/**
 * Monthly tables of one log, fit to be published: no count under the threshold can be read from
 * them or worked out. Months are civil months in the zone of the profile. Events after `asOf` are
 * not looked at.
 *
 * @throws ProtocolError `E_AS_OF`, `E_READING` as `audit`; `E_MONTH` where `from` or `to` is not a
 * month, or they are not in order; `E_THRESHOLD` under the floor; `E_PREVIOUS` where the previous
 * release was made with other options, `E_PREVIOUS_CASES` of other cases, `E_PREVIOUS_CHAIN` where
 * several do not follow each other.
 */
export function statistics(text: string, options: StatisticsOptions): StatisticsRelease {
  return statisticsOfLogs(
    [{ log: readLog(text, readingOptions(options)), hash: sha256Of(text) }],
    options,
  );
}

/** Monthly tables of several logs together; see `statistics`. */
export function statisticsOfLogs(
  inputs: readonly ParsedInput[],
  options: StatisticsOptions,
): StatisticsRelease {
  const asOf = asOfInstant(options.asOf);
  const threshold = thresholdOf(options, options.profile ?? federal(), asOf);
  const { profile, reading } = shareOptions(options);
  const { zone } = profile.calendars;
  const logs = inputs.map(({ log }) => log);
  const source = sourceOf(logs, asOf, zone);
  const populations = POPULATIONS.map((population) => population(source));
  const lastMonth = parseMonth(instantText(asOf, zone).slice(0, 7)) ?? monthOfDay(0);
  const period = periodOf(options, populations, lastMonth);
  const scope = options.scope ?? null;
  const previous = lastOfChain([options.previous ?? []].flat());
  if (previous !== undefined) {
    refuseOther(previous, { profile: profile.id, reading, threshold, scope }, period);
  }
  // The audit takes longest: what is refused is refused before it.
  const report = auditLogs(inputs, { ...options, asOf, show: OF_TERMS_OVER });
  const { complete } = report;
  const tables = populations.map((population) =>
    releaseTable(population, {
      period,
      threshold,
      complete,
      previous: previous?.tables.find(({ id }) => id === population.id),
    }),
  );
  const release = {
    statisticsVersion: 2 as const,
    profile: profile.id,
    reading,
    asOf: formatMonth(lastMonth),
    from: formatMonth(period.from),
    to: formatMonth(period.to),
    threshold,
    complete,
    unreadable: report.problems.some(({ code }) => isUnreadable(code)),
    scope,
    comparedWithPrevious: previous !== undefined,
    chain: chainAfter(previous),
    hashes: { rules: report.hashes.rules, calendars: report.hashes.calendars },
    check: populations.flatMap((population, at) => {
      const table = tables[at];
      return table === undefined ? [] : verify(population, table, period);
    }),
    tables,
    ratios: ratiosOf(tables),
    terms: termFigures(report, {
      period,
      threshold,
      previous: previous?.terms,
      figuresOver: (months) => figuresOver(tables, months),
    }),
    article71: article71(logs, asOf),
  };
  // The same figures once more are the same release, and not one after it.
  return previous !== undefined && identityOf(release) === identityOf(previous)
    ? { ...release, chain: previous.chain }
    : release;
}

function thresholdOf(
  { threshold }: StatisticsOptions,
  { rules, calendars }: Profile,
  asOf: number,
): number {
  const { zone } = calendars;
  const value = rules.parameterOn('data/cell-floor', zone.covers(asOf) ? zone.dayOf(asOf) : 0);
  const floor = typeof value === 'number' ? value : PUBLIC_THRESHOLD;
  const asked = threshold ?? PUBLIC_THRESHOLD;
  if (!Number.isSafeInteger(asked) || asked < floor || asked > MAX_THRESHOLD) {
    throw new ProtocolError(
      'E_THRESHOLD',
      `the threshold is a whole number from \`${floor}\` to \`${MAX_THRESHOLD}\``,
      'a smaller one would show single persons',
    );
  }
  return asked;
}

function periodOf(
  { from, to }: StatisticsOptions,
  populations: readonly Population[],
  lastMonth: Month,
): Period {
  const end = to === undefined ? lastMonth : parseMonth(to);
  // By whole years: the month of the very first unit would tell of a single one.
  const earliest = populations
    .flatMap(({ items }) => items)
    .reduce((least, { month }) => Math.min(least, month), lastMonth);
  const start = from === undefined ? yearOf(earliest) * 12 : parseMonth(from);
  if (
    start === undefined ||
    end === undefined ||
    start > end ||
    end > lastMonth ||
    end - start >= MAX_MONTHS
  ) {
    throw new ProtocolError(
      'E_MONTH',
      '`from` and `to` are months in order, the last not after `asOf`',
      'write them as 2016-03',
    );
  }
  return { from: start, to: end };
}

/** Subtracting releases that were not made alike, or of other cases, could tell what neither does. */
function refuseOther(
  previous: PreviousRelease,
  {
    profile,
    reading,
    threshold,
    scope,
  }: Omit<PreviousRelease, 'from' | 'to' | 'chain' | 'tables' | 'terms'>,
  period: Period,
): void {
  const isOther = {
    profile: previous.profile !== profile,
    reading: previous.reading !== reading,
    threshold: previous.threshold !== threshold,
    scope: previous.scope !== scope,
    from: parseMonth(previous.from) !== period.from,
    to: (parseMonth(previous.to) ?? Number.POSITIVE_INFINITY) > period.to,
  };
  const others = Object.entries(isOther).flatMap(([name, other]) => (other ? [`\`${name}\``] : []));
  if (others.length === 0) return;
  throw new ProtocolError(
    'E_PREVIOUS',
    `the previous release was made with another ${others.join(', ')}`,
    'repeat its options, and extend only the last month',
  );
}
