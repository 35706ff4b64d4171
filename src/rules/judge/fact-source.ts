import type { RootCondition } from '../format/condition';
import type { Fact, Query } from '../format/fact';
import type { Rule } from '../format/rule';
import { placeOfComputed } from '../history/computed-places';

/** Where a fact that a rule declares would be said, worked out once for all who ask why it is unknown. */
export class FactSource {
  /** Of the judged event, of the element judged, worked out from the log, a figure of law, or a query. */
  readonly kind: 'event' | 'item' | 'computed' | 'figure' | 'query';
  readonly isMoment: boolean;
  readonly onlyIf: RootCondition | undefined;
  /** The key that would say it. */
  readonly path: string | undefined;
  /** Types of the events that would say it, where it need not be the judged one. */
  readonly events: readonly string[] | undefined;
  readonly query: Query | undefined;
  /** The figure of law that the quantity is multiplied by, for a fraction in whole numbers. */
  readonly factor: string | undefined;

  constructor({ source, type, onlyIf, times }: Fact, { forEach }: Rule) {
    this.isMoment = type === 'moment';
    this.onlyIf = onlyIf;
    this.factor = times?.parameter;
    if (typeof source !== 'string') {
      const isFigure = 'parameter' in source;
      this.kind = isFigure ? 'figure' : 'query';
      this.query = isFigure ? undefined : (source as Query);
      return;
    }
    const [root, ...rest] = source.split('.');
    if (root === 'event' || root === 'item') {
      this.kind = root;
      this.path = root === 'event' ? rest.join('.') : itemPath(forEach?.source, rest);
      return;
    }
    this.kind = 'computed';
    const place = placeOfComputed(source);
    this.path = place?.path;
    this.events = place?.events;
  }
}

/** `data.votes[].vote` where the rule runs through the votes of its event. */
function itemPath(list: unknown, rest: readonly string[]): string | undefined {
  const isField = typeof list === 'string' && list.startsWith('event.');
  const path = [...(isField ? [`${list.slice('event.'.length)}[]`] : []), ...rest].join('.');
  return path === '' ? undefined : path;
}
