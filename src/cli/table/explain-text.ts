import pc from 'picocolors';
import type { Derivation, DerivedCondition, DerivedEvent, Finding } from '../../audit/index';
import { parsePlainDate, READINGS, visible } from '../../core/index';
import {
  citationWords,
  conditionLines,
  dateWords,
  derivedValueWords,
  type Language,
  ledgerRow,
  organName,
  ownerName,
  placeWords,
  READING_NAMES,
  termWords,
  VERDICT_NAMES,
} from '../../review/index';
import type { RuleSet } from '../../rules/index';
import { paint } from '../text/verdicts';
import { wrapped } from '../text/wrapped';
import { EXPLAIN_WORDS } from './explain-words';
import type { TableStyle } from './finding-rows';

/** A finding, its place in the list, and what it follows from; nothing for one about the log. */
export interface Explained {
  readonly number: number;
  readonly finding: Finding;
  readonly derivation: Derivation | undefined;
}

type Colors = ReturnType<typeof pc.createColors>;

/** All that a finding follows from, step by step: events, rule, facts, conditions, term, readings. */
export function explainText(
  { number, finding, derivation }: Explained,
  rules: RuleSet,
  style: TableStyle,
): string {
  const { language, color } = style;
  const colors = pc.createColors(color);
  const { verdict, title, citation, message } = finding;
  const words = EXPLAIN_WORDS[language];
  const heading = `${number}. ${paint(verdict, VERDICT_NAMES[verdict][language].toUpperCase(), colors)}  ${colors.bold(title[language])}  ${colors.dim(citationWords(citation, language))}`;
  const parts: string[] = [`${heading}\n${block([visible(message[language])], style)}`];
  const section = (name: string, lines: readonly string[], indent?: readonly number[]) => {
    if (lines.length > 0) parts.push(`  ${colors.bold(name)}\n${block(lines, style, indent)}`);
  };
  const owner = ownerName(finding);
  if (owner !== undefined) section(words.by, [owner[language]]);
  if (derivation === undefined) {
    section(words.events, [finding.events.map(visible).join(', ')]);
    return parts.join('\n\n');
  }
  section(words.rule, ruleLines(derivation, language));
  section(
    words.events,
    derivation.events.flatMap((event) => eventLines(event, style)),
  );
  section(words.facts, factLines(derivation, style));
  const { when, condition } = derivation;
  if (when !== undefined) parts.push(tree(words.when, when, style, colors));
  if (condition !== undefined) parts.push(tree(words.condition, condition, style, colors));
  section(words.term, termLines(derivation, rules, style));
  section(words.readings, readingLines(derivation, language));
  section(
    words.settle,
    (finding.wouldSettle ?? []).map(
      ({ meaning, where }) => `${meaning[language]} (${visible(placeWords(where, language))})`,
    ),
  );
  return parts.join('\n\n');
}

const MARGIN = 4;

/** Lines wrapped to the width of the terminal, a hanging indent under each. */
function block(lines: readonly string[], { columns }: TableStyle, indent: readonly number[] = []) {
  return lines
    .flatMap((line, at) => {
      const margin = ' '.repeat(MARGIN + (indent[at] ?? 0));
      return wrapped(line, columns - margin.length - 2).map(
        (part, place) => `${margin}${place === 0 ? '' : '  '}${part}`,
      );
    })
    .join('\n');
}

function ruleLines({ rule, signed }: Derivation, language: Language): readonly string[] {
  const words = EXPLAIN_WORDS[language];
  const { from, to } = rule.effective;
  const { review } = rule;
  return [
    `${rule.id} · ${words.inForce(from, to)}`,
    rule.summary,
    signed && review.status === 'signed'
      ? words.signed(visible(review.by), review.at)
      : words.unsigned,
  ];
}

function eventLines(event: DerivedEvent, { language, zone }: TableStyle): readonly string[] {
  const words = EXPLAIN_WORDS[language];
  const who = event.organ === undefined ? '' : ` · ${organName(event.organ)[language]}`;
  const used = Object.entries(event.used).map(([path, value]) => {
    const key = path.split('.').at(-1) ?? path;
    return `${path} = ${visible(payloadWords(value, key, zone, language))}`;
  });
  const name = language === 'es' ? event.label : event.type;
  return [
    `${visible(event.id)} (${words.line} ${event.line}), ${dateWords(event.occurredAt, zone, language)}: ${name}${who}. ${words.roles[event.role]}${used.length === 0 ? '' : `; ${used.join('; ')}`}`,
  ];
}

/** A value of a payload: those that a rule can see in words, any other as it is written. */
function payloadWords(
  value: unknown,
  key: string,
  zone: TableStyle['zone'],
  language: Language,
): string {
  const isScalar = (each: unknown) => ['string', 'number', 'boolean'].includes(typeof each);
  return isScalar(value) || (Array.isArray(value) && value.every(isScalar))
    ? derivedValueWords(value as string | number | boolean, key, zone, language)
    : JSON.stringify(value);
}

function factLines({ facts }: Derivation, { language, zone }: TableStyle): readonly string[] {
  const words = EXPLAIN_WORDS[language];
  return facts.map(({ fact, meaning, value, assumed, parameter, events }) => {
    const from =
      parameter === undefined
        ? events.length === 0
          ? ''
          : ` ← ${events.slice(0, 6).map(visible).join(', ')}${events.length > 6 ? ', …' : ''}`
        : ` ← ${words.figure} ${parameter}`;
    const told = assumed === true ? words.absent : derivedValueWords(value, fact, zone, language);
    return `${meaning} [${fact}]: ${visible(told)}${from}`;
  });
}

const RESULTS = { true: '✓', false: '✗', null: '?' } as const;

function tree(
  title: string,
  condition: DerivedCondition,
  style: TableStyle,
  colors: Colors,
): string {
  const lines = conditionLines(condition, style.zone, style.language);
  const texts = lines.map(({ result, text }) => `${RESULTS[`${result}`]} ${visible(text)}`);
  const indent = lines.map(({ depth }) => depth * 2);
  return `  ${colors.bold(title)}\n${block(texts, style, indent)}`;
}

function termLines(
  { rule, finding, ledger, lenientDue, events }: Derivation,
  rules: RuleSet,
  { language, zone }: TableStyle,
): readonly string[] {
  if (rule.kind !== 'response') return [];
  const words = EXPLAIN_WORDS[language];
  const judged = events.find(({ role }) => role === 'judged');
  const isCovered = judged !== undefined && zone.covers(judged.from);
  const day = isCovered ? zone.dayOf(judged.from) : (parsePlainDate(rule.effective.from) ?? 0);
  const date = (text: string) => dateWords(text, zone, language);
  const { startedAt, due } = finding;
  return [
    termWords(rule, rules, day, language),
    ...(startedAt === undefined ? [] : [`${words.since} ${date(startedAt)}`]),
    ...(due === undefined ? [] : [`${words.until} ${date(due)}`]),
    ...(lenientDue === undefined ? [] : [`${words.lenient} ${date(lenientDue)}`]),
    ...(ledger?.entries ?? []).map((entry) => {
      const [on, weekday, count, reason, source] = ledgerRow(entry, rule.term.unit, language);
      const why = [reason, source].filter((text) => text !== '').join(' — ');
      return `${on}  ${weekday.padEnd(9)}  ${count}${why === '' ? '' : `: ${why}`}`;
    }),
  ];
}

function readingLines({ finding, questions, rule }: Derivation, language: Language) {
  const { readings } = finding;
  if (readings === undefined) return [];
  const verdicts = READINGS.map(
    (reading) =>
      `${READING_NAMES[reading][language]}: ${VERDICT_NAMES[readings[reading]][language]}`,
  );
  const asked = new Set(questions.map(({ id }) => id));
  const turning = questions.flatMap(({ id, question, readings: answers }) => [
    `${id}. ${question}`,
    ...READINGS.flatMap((reading) =>
      answers[reading] === undefined
        ? []
        : [`${id}, ${READING_NAMES[reading][language]}: ${answers[reading]}`],
    ),
  ]);
  const adopted = rule.interpretation
    .filter(({ question }) => !asked.has(question))
    .map(
      ({ question, adopted: text }) => `${question}, ${EXPLAIN_WORDS[language].adopted}: ${text}`,
    );
  return [verdicts.join(' · '), ...turning, ...adopted];
}
