import { eventTypes, isEventType } from '../../src/events/index';
import type { CompiledRule } from '../../src/rules/index';

/** An example of a rule that is told by events, as the text of a log. */
export interface ExampleLog {
  readonly text: string;
  readonly asOf: string;
  readonly complete: boolean;
}

export function exampleLogs(rules: readonly CompiledRule[]): readonly ExampleLog[] {
  return rules.flatMap(({ rule }) =>
    rule.examples.flatMap(({ given }): ExampleLog[] => {
      if (!('events' in given)) return [];
      const { events, refs, asOf, complete = true } = given;
      const lines = events.map(({ at, by, id, refs: own, data, person }, place) =>
        JSON.stringify({
          id: id ?? `e${place + 1}`,
          type: events[place]?.type,
          occurredAt: at,
          actor: {
            organ: by ?? firstActorOf(events[place]?.type ?? ''),
            ...(person === undefined ? {} : { person }),
          },
          refs: own ?? refs ?? {},
          ...(data === undefined ? {} : { data }),
        }),
      );
      return [{ text: `${lines.join('\n')}\n`, asOf, complete }];
    }),
  );
}

const firstActorOf = (type: string): string =>
  (isEventType(type) ? eventTypes[type].actors[0] : undefined) ?? 'ANY';
