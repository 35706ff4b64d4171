import { ProtocolError, READINGS, type Reading } from '../../core/index';
import type { ParsedLog, StoredLog } from '../../events/index';
import {
  type Bench,
  factEvents,
  federal,
  type Judgement,
  judge,
  ledgerOf,
  type Profile,
} from '../../rules/index';
import { asOfInstant } from '../as-of';
import { type AuditOptions, readingOptions } from '../audit';
import { benchOfLog } from '../bench-of-log';
import { FindingMaker, instantText } from '../finding';
import { readStoredText } from '../read-audit-input';
import type { Finding } from '../report';
import type { Derivation, DerivedFact, ShownEvent } from './derivation';
import { derivedCondition } from './derived-condition';
import { derivedEvents, shownEvent } from './derived-events';
import { derivedValue } from './derived-value';

/**
 * Goes back from the findings of an audit to what they follow from. Built for one log, by the same
 * options as its audit; a finding is judged again only when it is asked about.
 */
export class Derivations {
  readonly #bench: Bench;
  readonly #profile: Profile;
  readonly #findings: FindingMaker;

  /**
   * @param log - Its text, as `audit` takes it, or the log read from it.
   * @throws ProtocolError `E_AS_OF`, `E_READING`, as `audit` does.
   */
  constructor(log: string | ParsedLog | StoredLog, options: AuditOptions) {
    const reading: Reading = options.reading ?? 'pro-persona';
    if (!READINGS.includes(reading)) {
      throw new ProtocolError('E_READING', 'unknown reading', `use one of ${READINGS.join(', ')}`);
    }
    this.#profile = options.profile ?? federal();
    this.#bench = benchOfLog(
      typeof log === 'string' ? readStoredText(log, readingOptions(options)).log : log,
      this.#profile,
      asOfInstant(options.asOf),
      reading,
      options.complete === true,
    );
    this.#findings = new FindingMaker(this.#bench, this.#profile.rules);
  }

  /** What a finding follows from; nothing for one about the log itself. */
  of(finding: Finding): Derivation | undefined {
    const [first] = finding.events;
    const event = first === undefined ? undefined : this.#bench.env.history.byId(first);
    if (event === undefined) return undefined;
    const compiled = this.#profile.rules.versionOn(finding.rule, event.day);
    if (compiled === undefined) return undefined;
    const judgement = judge(this.#bench, compiled, event).find((candidate) =>
      isSame(this.#findings.of(candidate), finding),
    );
    return judgement === undefined ? undefined : this.#derivation(finding, judgement);
  }

  /** The events of a case, in the order of the log. */
  eventsOf(file: string): readonly ShownEvent[] {
    return this.#bench.env.history.ofCase(file).map(shownEvent);
  }

  /** An event by its id. */
  event(id: string): ShownEvent | undefined {
    const event = this.#bench.env.history.byId(id);
    return event === undefined ? undefined : shownEvent(event);
  }

  #derivation(finding: Finding, judgement: Judgement): Derivation {
    const bench = this.#bench;
    const { rules } = this.#profile;
    const { zone } = bench.env;
    const { compiled, lenientDue, questions } = judgement;
    const { rule } = compiled;
    const ledger = ledgerOf(judgement, bench);
    return {
      finding,
      rule,
      signed: rules.isSigned(compiled),
      events: derivedEvents(judgement, bench),
      facts: derivedFacts(judgement, bench),
      ...(rule.when === undefined ? {} : { when: derivedCondition(rule.when, judgement, zone) }),
      ...(rule.kind === 'condition'
        ? { condition: derivedCondition(rule.condition, judgement, zone) }
        : {}),
      ...(ledger === undefined ? {} : { ledger }),
      ...(lenientDue === undefined ? {} : { lenientDue: instantText(lenientDue, zone) }),
      questions: questions.flatMap((id) => rules.questions.get(id) ?? []),
    };
  }
}

/** A rule judged for each element of an event gives several findings on it: these tell them apart. */
function isSame(one: Finding, other: Finding): boolean {
  const key = ({ verdict, subject, element, events }: Finding) =>
    JSON.stringify([verdict, subject, element, events]);
  return key(one) === key(other);
}

function derivedFacts(judgement: Judgement, bench: Bench): readonly DerivedFact[] {
  const { compiled, facts } = judgement;
  return Object.entries(compiled.rule.facts ?? {}).map(([name, fact]) => {
    const { type, source, meaning, ifAbsent } = fact;
    const value = derivedValue(facts[name], type, bench.env.zone);
    const events = factEvents(name, judgement, bench).map(({ id }) => id);
    const isFigure = typeof source !== 'string' && 'parameter' in source;
    return {
      fact: name,
      meaning,
      type,
      ...(value === undefined ? {} : { value }),
      ...(isFigure ? { parameter: source.parameter } : {}),
      ...(type === 'moment' && ifAbsent !== undefined && value !== undefined && events.length === 0
        ? { assumed: true }
        : {}),
      events,
    };
  });
}
