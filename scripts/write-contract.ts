import { readdirSync, readFileSync } from 'node:fs';
import { OWED_STATUSES } from '../src/audit/index';
import { LOG_FINDING_TEXTS } from '../src/audit/log-findings';
import { MECHANISM_ZONE, TERM_UNITS, ZONE_NAMES } from '../src/calendar/index';
import { EXIT } from '../src/cli/exit-code';
import { EXCHANGE_TEXTS } from '../src/cli/text/exchange-problem';
import { EXIT_MEANINGS } from '../src/cli/text/exit-codes';
import { TERM_ERROR_TEXTS } from '../src/cli/text/term-errors';
import { READINGS, VERDICTS } from '../src/core/index';
import {
  EVENT_TYPES,
  eventTypes,
  MATTERS,
  ORGANS,
  PRECISIONS,
  PROBLEM_SEVERITIES,
  type ProblemCode,
  REF_KEYS,
  SEATS,
} from '../src/events/index';
import { EXCHANGE_CODES } from '../src/exchange/index';
import { MACHINES, type RefusalReason, type StepOutcome } from '../src/machines/index';
import {
  CHECK_CODES,
  codeWords,
  organName,
  PROBLEM_TEXTS,
  READING_NAMES,
  VERDICT_NAMES,
} from '../src/review/index';
import { sha256Of } from '../src/rules/index';

const INDEX = 'schema/contract.json';
/** Every member of a closed type: one that is left out, or is none, does not compile. */
const STEP_OUTCOMES: Record<StepOutcome, true> = {
  applied: true,
  blocked: true,
  'not-enabled': true,
  'unknown-event': true,
};
const REFUSAL_REASONS: Record<RefusalReason, true> = {
  rule: true,
  content: true,
  state: true,
  'not-begun': true,
  recorded: true,
  'other-case': true,
  unrelated: true,
  unreadable: true,
};
const INTERNAL = { es: 'un defecto del programa', en: 'a defect of the program' };

/** The schemas that are written by hand: nothing generates them. */
const BY_HAND = ['schema/calendar.schema.json'];

/** Data without which terms and votes cannot be worked out elsewhere. */
const DATA_FOLDERS = ['rules/calendars', 'rules/zones'];

/**
 * The index of the contract, `schema/contract.json`: every closed list that another program relies
 * on, and each schema with the hash of its bytes.
 */
export function contractFile(schemas: readonly { path: string; text: string }[]): {
  path: string;
  text: string;
} {
  const byHand = BY_HAND.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const data = DATA_FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .sort()
      .map((name) => `${folder}/${name}`),
  ).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
  const content = {
    contract: '@mecanismo/protocol',
    contractVersion: 1,
    logVersion: 1,
    reportVersion: 1,
    exitCodes: Object.entries(EXIT).map(([name, code]) => ({
      code,
      name,
      meaning: EXIT_MEANINGS[name as keyof typeof EXIT] ?? INTERNAL,
    })),
    problemCodes: Object.entries(PROBLEM_SEVERITIES).map(([code, severity]) => ({
      code,
      severity,
      meaning: PROBLEM_TEXTS[code as ProblemCode],
    })),
    logFindings: Object.entries(LOG_FINDING_TEXTS).map(([code, { title, message }]) => ({
      rule: `log/${code}`,
      title,
      meaning: message,
    })),
    termErrors: Object.entries(TERM_ERROR_TEXTS).map(([code, meaning]) => ({ code, meaning })),
    exchangeCodes: Object.entries(EXCHANGE_CODES).map(([code, severity]) => ({
      code,
      severity,
      meaning: EXCHANGE_TEXTS[code as keyof typeof EXCHANGE_CODES],
    })),
    checkCodes: CHECK_CODES.map((code) => ({ code, meaning: codeWords(code) })),
    verdicts: VERDICTS.map((code) => ({ code, name: VERDICT_NAMES[code] })),
    readings: READINGS.map((code) => ({ code, name: READING_NAMES[code] })),
    precisions: PRECISIONS,
    refKeys: REF_KEYS,
    termUnits: TERM_UNITS,
    zones: { mechanism: MECHANISM_ZONE, names: ZONE_NAMES },
    organs: ORGANS.map((code) => ({ code, name: organName(code) })),
    seats: SEATS,
    matters: MATTERS,
    stepOutcomes: Object.keys(STEP_OUTCOMES),
    refusalReasons: Object.keys(REFUSAL_REASONS),
    owedStatuses: OWED_STATUSES,
    machines: MACHINES.map(({ id }) => ({
      id,
      file: `rules/procedures/${id.split('@')[0]}.json`,
    })),
    eventTypes: EVENT_TYPES.map((type) => ({
      type,
      label: eventTypes[type].label,
      articles: eventTypes[type].articles,
    })),
    schemas: [...schemas, ...byHand].map(described).sort(byPath),
    data: data.map(described),
  };
  return { path: INDEX, text: `${JSON.stringify(content, null, 2)}\n` };
}

const byPath = (one: { path: string }, other: { path: string }) => (one.path < other.path ? -1 : 1);

function described({ path, text }: { path: string; text: string }) {
  const { title } = JSON.parse(text) as { title?: string };
  return { path, ...(title === undefined ? {} : { title }), sha256: sha256Of(text) };
}
