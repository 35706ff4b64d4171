import type { AnyMachineSnapshot, AnyStateMachine } from 'xstate';
import type { LogEvent, RefKey } from '../../../src/events/index';
import { type Law, profileOf } from '../../../src/machines/index';
import { brokenRules } from '../../../src/machines/procedure/broken-rules';
import {
  concerns,
  isAboutSubject,
  isCorrection,
  isSpent,
} from '../../../src/machines/procedure/concerns';
import { judgeRule } from '../../../src/machines/procedure/judge-rule';
import { trialOf } from '../../../src/machines/procedure/trial';
import type { ActClass, Standing } from '../../../src/machines/state-graph/act-class';
import { lawsFor, type Signal, signalsOf, termsOn } from '../../../src/machines/state-graph/signal';
import { failures, type Said } from '../../../src/machines/state-graph/verdicts';
import { contextOf } from '../kit';

/** What is asked of one event for many classes is found out once. */
function once(find: (key: string) => boolean): (key: string) => boolean {
  const found = new Map<string, boolean>();
  return (key) => {
    const value = found.get(key) ?? find(key);
    found.set(key, value);
    return value;
  };
}

/** The one class that an event belongs to, before a machine that is in some state. */
export function classOf(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: LogEvent,
): ActClass {
  const profile = profileOf(machine);
  const context = contextOf(snapshot);
  const standing: Standing = isSpent(context, event)
    ? 'spent'
    : !isAboutSubject(profile, context, event)
      ? 'other'
      : isCorrection(context, event)
        ? 'correction'
        : 'about';
  const asks = (concern: object) => concerns(profile, context, event, concern);
  const factOf = once((fact: string): boolean => {
    if (fact === 'urgent') return asks({ urgent: true });
    if (fact === 'late') return !asks({ doubt: 'blocks' });
    return asks(JSON.parse(fact));
  });
  const isNamed = once((key: string) => isAboutSubject(profile, context, event, [key as RefKey]));
  const classes = new Set(signalsOf(machine, event.type).map(({ act }) => act));
  const isListed = once((key: string) =>
    [...classes].some(({ payload }) => {
      const other = payload[key];
      return other?.is === 'value' && other.value === event.data[key];
    }),
  );
  const matching = [...classes].filter((each) => {
    if (each.standing !== standing) return false;
    const fits = Object.entries(each.payload).every(([key, said]) => {
      const value = event.data[key];
      if (said.is === 'absent') return value === undefined;
      if (said.is === 'value') return value === said.value;
      return value !== undefined && !isListed(key);
    });
    return (
      fits &&
      Object.entries(each.names).every(([key, named]) => isNamed(key) === named) &&
      Object.entries(each.facts).every(([key, holds]) => factOf(key) === holds)
    );
  });
  const [first] = matching;
  if (first === undefined || matching.length > 1) {
    throw new Error(`${matching.length} classes for ${event.type}`);
  }
  return first;
}

/** The act in the abstract that an event is; it must be one of those enumerated. */
export function signalOf(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: LogEvent,
): Signal {
  const profile = profileOf(machine);
  const { history } = contextOf(snapshot);
  const act = classOf(machine, snapshot, event);
  const laws = lawsFor(termsOn(machine, event.type), act);
  const failing = laws.filter((law) => brokenRules(profile, history, event, law).length > 0);
  const trial = trialOf(profile, history, event);
  const said = Object.fromEntries(
    laws
      .flatMap(({ rules }) => rules)
      .map((rule): [string, Said] => {
        const { verdict } = judgeRule(trial as never, rule);
        if (verdict === 'violation') return [rule, 'broken'];
        if (verdict === 'indeterminate') return [rule, 'doubtful'];
        return [rule, verdict === 'not-applicable' ? 'silent' : 'met'];
      }),
  );
  const foreseen = failures(laws, said).some((each) => sameLaws(each.laws, failing));
  if (!foreseen) throw new Error(`the verdicts on ${event.type} do not fail these laws`);
  const found = signalsOf(machine, event.type).find(
    (signal) => signal.act === act && sameLaws(signal.failing.laws, failing),
  );
  if (found === undefined) throw new Error(`no signal for ${event.type}`);
  return found;
}

const sameLaws = (first: ReadonlySet<Law>, second: readonly Law[]) =>
  first.size === second.length && second.every((law) => first.has(law));
