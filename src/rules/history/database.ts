import type { HistoryEvent } from './history';
import { isLost } from './lost';

/** The contents of the database by their fraction of article 71, in the order of the event. */
const CONTENTS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'] as const;

type Content = (typeof CONTENTS)[number];

/**
 * The contents that an update gives, as fractions. Where one of them could not be read, nobody can
 * tell which ones the others are: they go by their place.
 */
export function contentsOf(event: HistoryEvent): readonly Content[] | undefined {
  const indicators = indicatorsOf(event);
  return indicators && CONTENTS.filter((_, place) => isGiven(indicators[place]));
}

/** How many applications an update counts under a fraction: a figure, or the sum of its parts. */
export function countOf(event: HistoryEvent, content: Content): number | undefined {
  const indicator = indicatorsOf(event)?.[CONTENTS.indexOf(content)];
  if (typeof indicator === 'number') return indicator;
  if (!isTable(indicator)) return undefined;
  const parts = Object.values(indicator);
  return parts.every((part) => typeof part === 'number')
    ? parts.reduce((sum, part) => sum + part, 0)
    : undefined;
}

/** The codes by which an update tells aggressors apart; none where it gives no table of them. */
export function aggressorsOf(event: HistoryEvent): readonly string[] | undefined {
  const indicators = indicatorsOf(event);
  if (indicators === undefined) return undefined;
  const aggressors = indicators[CONTENTS.indexOf('IX')];
  return isTable(aggressors) ? Object.keys(aggressors) : [];
}

/** The columns of published tables; unknown where one had a name that could not be read. */
export function columnsOf(event: HistoryEvent): unknown {
  return isLost(event, 'fields') ? undefined : event.data.fields;
}

function indicatorsOf(event: HistoryEvent): readonly unknown[] | undefined {
  const { indicators } = event.data;
  return Array.isArray(indicators) && !isLost(event, 'indicators') ? indicators : undefined;
}

const isGiven = (indicator: unknown): boolean => indicator !== undefined && indicator !== null;

const isTable = (indicator: unknown): indicator is Readonly<Record<string, unknown>> =>
  typeof indicator === 'object' && indicator !== null && !Array.isArray(indicator);
