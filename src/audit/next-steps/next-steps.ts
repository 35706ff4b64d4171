import { ProtocolError, READINGS, type Reading } from '../../core/index';
import { isUnreadable, type ParsedLog, readLog } from '../../events/index';
import {
  inLegalOrder,
  isProtectionCase,
  type LawfulAct,
  lawfulActs,
  openCase,
  type ProtectionCase,
  step,
} from '../../machines/index';
import { type Bench, federal, openBench, type Profile } from '../../rules/index';
import { asOfInstant } from '../as-of';
import { readingOptions } from '../audit';
import { benchOfLog } from '../bench-of-log';
import { instantText } from '../finding';
import type { ReportProblem } from '../report';
import { type NextSignatures, type OwedStep, owedSteps, signaturesOf } from './owed-step';

/** Options of `nextSteps`. */
export interface NextStepsOptions {
  /** Instant of the evaluation: RFC 3339 with offset, or epoch milliseconds. Never the clock. */
  readonly asOf: string | number;
  /** Default: that of the case, or the federal Mecanismo for a log. */
  readonly profile?: Profile;
  /** Default `pro-persona`. */
  readonly reading?: Reading;
  /** The whole log is complete up to `asOf`, whatever its header says. A case always is. */
  readonly complete?: boolean;
  /** `false` leaves `cases` empty and saves working out which acts are lawful. */
  readonly acts?: boolean;
}

/** Where a case stands: the state of each of its machines, and the acts that it has a place for. */
export interface CaseSteps {
  readonly case: string;
  readonly machines: readonly { readonly key: string; readonly states: unknown }[];
  readonly lawful: readonly LawfulAct[];
}

/** What is owed and what is lawful at an instant. The same input gives the same answer. */
export interface NextSteps {
  readonly asOf: string;
  readonly profile: string;
  readonly reading: Reading;
  /** Overdue first, then by the end of the term. */
  readonly owed: readonly OwedStep[];
  /** How many rules the duties rest on, and how many of these bear no valid signature. */
  readonly signatures: NextSignatures;
  readonly cases: readonly CaseSteps[];
  readonly problems: readonly ReportProblem[];
}

/**
 * Every open obligation of a case or of a log, and every act that is lawful now: who owes what, since
 * when, until when and how that was counted, on what basis, and what follows if it is missed.
 *
 * @param source a case, or a log as text or already read
 * @throws ProtocolError `E_AS_OF` where `asOf` is not an instant; `E_READING` for an unknown reading.
 */
export function nextSteps(
  source: ProtectionCase | ParsedLog | string,
  options: NextStepsOptions,
): NextSteps {
  const reading = options.reading ?? 'pro-persona';
  if (!READINGS.includes(reading)) {
    throw new ProtocolError('E_READING', 'unknown reading', `use one of ${READINGS.join(', ')}`);
  }
  const asOf = asOfInstant(options.asOf);
  if (isProtectionCase(source)) {
    const { profile, history } = source;
    const bench = openBench(inLegalOrder(history.filter(({ from }) => from <= asOf)), {
      rules: profile.rules,
      policy: profile.calendars,
      asOf,
      reading,
      knownThrough: asOf,
    });
    const owed = owedSteps(bench, profile);
    return {
      asOf: instantText(asOf, profile.calendars.zone),
      profile: profile.id,
      reading,
      owed,
      signatures: signaturesOf(owed),
      cases: options.acts === false ? [] : [caseSteps(source, asOf)],
      problems: [],
    };
  }
  const profile = options.profile ?? federal();
  const log = typeof source === 'string' ? readLog(source, readingOptions(options)) : source;
  const bench = benchOfLog(log, profile, asOf, reading, options.complete === true);
  const owed = owedSteps(bench, profile);
  return {
    asOf: instantText(asOf, profile.calendars.zone),
    profile: profile.id,
    reading,
    owed,
    signatures: signaturesOf(owed),
    cases: options.acts === false ? [] : casesOf(log, bench, profile, asOf),
    problems: log.problems.filter(({ code }) => isUnreadable(code)),
  };
}

/** Each case of a log, brought up to the instant by what is on record of it and of its sessions. */
function casesOf(
  { events }: ParsedLog,
  bench: Bench,
  profile: Profile,
  asOf: number,
): readonly CaseSteps[] {
  const placed = events.flatMap((event) => {
    const links = event.from <= asOf ? bench.env.history.byId(event.id)?.links : undefined;
    return links === undefined ? [] : [{ event, links }];
  });
  const ids = [...new Set(placed.flatMap(({ links }) => links.case ?? []))].sort();
  return ids.map((id) => {
    const own = placed.filter(({ links }) => links.case === id);
    const sessions = new Set(own.flatMap(({ links }) => links.session ?? []));
    let current = openCase(profile, { mode: 'audit', case: id });
    for (const { event, links } of placed) {
      const isShared =
        links.case === undefined && (links.session === undefined || sessions.has(links.session));
      if (links.case !== id && !isShared) continue;
      current = step(current, event, { obligations: false }).case;
    }
    return caseSteps(current, asOf);
  });
}

function caseSteps(current: ProtectionCase, asOf: number): CaseSteps {
  return {
    case: current.id ?? '',
    machines: current.actors.map(({ key, snapshot }) => ({ key, states: snapshot.value })),
    lawful: lawfulActs(current, asOf),
  };
}
