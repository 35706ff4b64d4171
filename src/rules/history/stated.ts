import type { Environment } from './environment';
import type { HistoryEvent } from './history';

/**
 * What a group of the payload states: the names of its keys that are there and not answered no. A
 * group that is missing, or that could not be read in full, is unknown.
 */
export const statedIn =
  (key: string) =>
  (_env: Environment, { data, removed }: HistoryEvent): readonly string[] | undefined => {
    const group = data[key];
    if (typeof group !== 'object' || group === null || Array.isArray(group)) return undefined;
    if (removed.some((path) => path === '*' || path === key || path.startsWith(`${key}.`))) {
      return undefined;
    }
    return Object.entries(group)
      .filter(([, answer]) => answer !== false)
      .map(([name]) => name);
  };
