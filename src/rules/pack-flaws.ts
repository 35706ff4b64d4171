import { formatPlainDate, ProtocolError, parsePlainDate } from '../core/index';
import type { Parameter } from './format/parameter';
import type { Rule } from './format/rule';
import { parameterNames } from './load/signature';
import type { RulePack } from './rule-pack';

/** What keeps the parts of a pack from being one rule set, and the part that it lies in. */
export interface PackFlaw {
  readonly error: ProtocolError;
  /** The rule, parameter or question of the pack. */
  readonly about: object;
  /** Keys that lead to the fault in it. */
  readonly path: readonly (string | number)[];
}

/**
 * Versions that are in force on the same day, dates with a gap, names that the pack does not have and
 * articles that it does not know as they are cited: each of them, in the order of the pack.
 */
export function* packFlaws(pack: RulePack): Generator<PackFlaw> {
  yield* twice(pack.questions, ({ id }) => ({
    code: 'E_QUESTION_DUP',
    message: `question \`${id}\` is asked twice`,
  }));
  yield* overlaps(pack.rules);
  for (const parameter of pack.parameters) yield* dateFlaws(parameter);
  yield* twice(pack.parameters, ({ id }) => ({
    code: 'E_PARAMETER_DUP',
    message: `parameter \`${id}\` is defined twice`,
  }));
  yield* unknownNames(pack);
  yield* citationFlaws(pack);
}

type Path = PackFlaw['path'];

const flaw = (
  about: object,
  path: Path,
  code: string,
  message: string,
  help?: string,
): PackFlaw => ({ error: new ProtocolError(code, message, help), about, path });

function* twice<Part extends { readonly id: string }>(
  parts: readonly Part[],
  say: (part: Part) => { readonly code: string; readonly message: string },
): Generator<PackFlaw> {
  const ids = new Set<string>();
  for (const part of parts) {
    const { code, message } = say(part);
    if (ids.has(part.id)) yield flaw(part, ['id'], code, message);
    ids.add(part.id);
  }
}

/** No two versions of a rule are in force on the same day. */
function* overlaps(rules: readonly Rule[]): Generator<PackFlaw> {
  const seen = new Map<string, { readonly from: number; readonly to: number }[]>();
  for (const rule of rules) {
    const from = parsePlainDate(rule.effective.from) ?? Number.NEGATIVE_INFINITY;
    const to = parsePlainDate(rule.effective.to ?? '') ?? Number.POSITIVE_INFINITY;
    const versions = seen.get(rule.id) ?? [];
    const clash = versions.find((other) => other.from <= to && from <= other.to);
    if (clash !== undefined) {
      const day = formatPlainDate(Math.max(clash.from, from));
      yield flaw(
        rule,
        ['effective'],
        'E_RULE_DUP',
        `rule \`${rule.id}\` has two versions in force on ${day}`,
        'close the earlier one with `effective.to`',
      );
    }
    seen.set(rule.id, [...versions, { from, to }]);
  }
}

/** Each value of a parameter starts on the day after the one before it ends. */
function* dateFlaws(parameter: Parameter): Generator<PackFlaw> {
  const dated = parameter.values.map(({ from, to }, at) => ({
    at,
    from: parsePlainDate(from),
    to: to === null ? Number.POSITIVE_INFINITY : parsePlainDate(to),
  }));
  for (const { at, from, to } of dated) {
    if (from !== undefined && to !== undefined) continue;
    yield flaw(
      parameter,
      ['values', at],
      'E_PARAMETER_DATES',
      `parameter \`${parameter.id}\` has a date that does not exist`,
      'write YYYY-MM-DD',
    );
    return;
  }
  const inOrder = (dated as { at: number; from: number; to: number }[]).sort(
    (one, other) => one.from - other.from,
  );
  for (const [position, { at, from, to }] of inOrder.entries()) {
    const next = inOrder[position + 1];
    if (from <= to && (next === undefined || next.from === to + 1)) continue;
    yield flaw(
      parameter,
      ['values', from <= to ? (next?.at ?? at) : at],
      'E_PARAMETER_DATES',
      `parameter \`${parameter.id}\` has a gap or an overlap between its dates`,
      'each value starts on the day after the one before it ends',
    );
  }
}

/** Every parameter and question that a rule names is in the pack: nothing is unknown by a slip. */
function* unknownNames({ rules, parameters, questions }: RulePack): Generator<PackFlaw> {
  const figures = new Set(parameters.map(({ id }) => id));
  const asked = new Set(questions.map(({ id }) => id));
  for (const rule of rules) {
    for (const id of new Set(parameterNames(rule))) {
      if (figures.has(id)) continue;
      yield flaw(
        rule,
        pathTo(rule, (key, value) => key === 'parameter' && value === id) ?? [],
        'E_PARAMETER_UNKNOWN',
        `rule \`${rule.id}\` names parameter \`${id}\`, which the pack does not have`,
        'add it under rules/parameters/',
      );
    }
    const named = [...rule.interpretation, ...(rule.contested ?? [])];
    for (const question of new Set(named.map((each) => each.question))) {
      if (asked.has(question)) continue;
      yield flaw(
        rule,
        pathTo(rule, (key, value) => key === 'question' && value === question) ?? [],
        'E_QUESTION_UNKNOWN',
        `rule \`${rule.id}\` names question \`${question}\`, which the pack does not have`,
        'add it under rules/questions/',
      );
    }
  }
}

/** Keys that lead to the first member of a value for which something holds. */
function pathTo(value: unknown, holds: (key: string, value: unknown) => boolean): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    if (holds(key, member)) return [step];
    const below = pathTo(member, holds);
    if (below !== undefined) return [step, ...below];
  }
  return undefined;
}

/** An addressee of the glossary, and an article hash that the sources know. */
function* citationFlaws({ rules, glossary, sources }: RulePack): Generator<PackFlaw> {
  const codes =
    glossary === undefined ? undefined : new Set(glossary.terms.map(({ code }) => code));
  for (const rule of rules) {
    if (codes !== undefined && !codes.has(rule.addressee)) {
      yield flaw(
        rule,
        ['addressee'],
        'E_RULE_ADDRESSEE',
        `rule \`${rule.id}\` names an addressee that the glossary does not have`,
        'add it to rules/glossary.json',
      );
    }
    const { instrument, article, textHash } = rule.citation;
    const cited = sources?.instruments.find(({ id }) => id === instrument);
    if (sources !== undefined && cited === undefined) {
      yield flaw(
        rule,
        ['citation', 'instrument'],
        'E_RULE_INSTRUMENT',
        `rule \`${rule.id}\` cites \`${instrument}\`, which the sources do not have`,
        'add it to rules/sources.json, or to `instruments` of the profile',
      );
    } else if (article === undefined && Object.keys(cited?.articles ?? {}).length > 0) {
      yield flaw(
        rule,
        ['citation'],
        'E_RULE_CITATION',
        `rule \`${rule.id}\` cites no article of a law that was read`,
        'name the article; only of a law not read may it be unknown',
      );
    } else if (sources !== undefined && cited?.articles[article ?? ''] !== textHash) {
      yield flaw(
        rule,
        ['citation', 'textHash'],
        'E_RULE_CITATION',
        `rule \`${rule.id}\` was written from another text of article ${article}`,
        'read the article again and update `citation.textHash`',
      );
    }
  }
}
