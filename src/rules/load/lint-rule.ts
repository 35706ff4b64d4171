import type * as z from 'zod';
import { parsePlainDate } from '../../core/index';
import { EVENT_TYPES } from '../../events/index';
import { FACT_TYPES, type Fact } from '../format/fact';
import { type Rule, ruleSchema } from '../format/rule';
import { computed } from '../history/computed';
import { contentHash } from './hash';
import { lintCondition, reportUnknown, shown } from './lint-condition';
import { printRule, READING_ORDER } from './print-rule';
import type { RuleText } from './rule-text';

type Path = readonly (string | number)[];
type Open = Readonly<Record<string, unknown>>;

const VERSION_SUFFIX = /@[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/**
 * Reads one rule file. Everything wrong with it goes into `text.defects`, with its place and what
 * to do; a rule is returned only where nothing is wrong.
 */
export function lintRule(text: RuleText): Rule | undefined {
  const { value } = text;
  if (text.defects.length > 0) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    text.report(
      'E_RULE_SHAPE',
      0,
      { es: 'una regla es un objeto', en: 'a rule is an object' },
      {
        es: 'compárelo con schema/rule.schema.json',
        en: 'compare it with schema/rule.schema.json',
      },
    );
    return undefined;
  }
  const raw = value as Open;
  lintKeys(text, raw);
  const facts = lintFacts(text, raw.facts);
  for (const key of ['when', 'condition'] as const) {
    if (raw[key] !== undefined) lintCondition(text, raw[key], [key], facts);
  }
  if (Array.isArray(raw.contested)) {
    raw.contested.forEach((entry: Open, at) => {
      if (entry?.when !== undefined)
        lintCondition(text, entry.when, ['contested', at, 'when'], facts);
    });
  }
  lintEventTypes(text, raw);
  const parsed = ruleSchema.safeParse(value);
  if (!parsed.success) {
    if (text.defects.length === 0) reportIssues(text, parsed.error.issues);
    return undefined;
  }
  lintWhole(text, parsed.data);
  return text.defects.length === 0 ? parsed.data : undefined;
}

function lintKeys(text: RuleText, raw: Open): void {
  for (const key of Object.keys(raw)) {
    if (!(READING_ORDER as readonly string[]).includes(key)) {
      reportUnknown(text, 'E_RULE_KEY', [key], 'clave', 'key', key, READING_ORDER);
    }
  }
  for (const key of ['citation', 'effective']) {
    if (raw[key] === undefined) {
      text.report(
        'E_RULE_SOURCE',
        0,
        {
          es: `falta \`${key}\`: una regla cita su artículo y dice desde cuándo rige`,
          en: `\`${key}\` is missing: a rule cites its article and says since when it applies`,
        },
        { es: `añada \`${key}\``, en: `add \`${key}\`` },
      );
    }
  }
}

function lintFacts(text: RuleText, facts: unknown): Record<string, Pick<Fact, 'type'>> {
  const known: Record<string, Pick<Fact, 'type'>> = Object.create(null);
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return known;
  for (const [name, fact] of Object.entries(facts as Record<string, Fact>)) {
    if (typeof fact !== 'object' || fact === null) continue;
    if (fact.onlyIf !== undefined)
      lintCondition(text, fact.onlyIf, ['facts', name, 'onlyIf'], { ...known });
    const { type, source } = fact;
    if (FACT_TYPES.includes(type)) known[name] = fact;
    else {
      reportUnknown(
        text,
        'E_RULE_TYPE',
        ['facts', name, 'type'],
        'tipo',
        'type',
        String(type),
        FACT_TYPES,
      );
    }
    if (
      typeof source === 'string' &&
      !/^(event|item)(\.|$)/.test(source) &&
      !Object.hasOwn(computed, source)
    ) {
      reportUnknown(
        text,
        'E_RULE_FACT',
        ['facts', name, 'source'],
        'fuente',
        'source',
        source,
        Object.keys(computed),
      );
    }
  }
  return known;
}

/** Every event type named anywhere in the rule belongs to the vocabulary. */
function lintEventTypes(text: RuleText, raw: Open): void {
  const check = (list: unknown, path: Path) => {
    if (!Array.isArray(list)) return;
    list.forEach((type, at) => {
      if (typeof type === 'string' && !(EVENT_TYPES as readonly string[]).includes(type)) {
        reportUnknown(
          text,
          'E_RULE_EVENT',
          [...path, at],
          'tipo de evento',
          'event type',
          type,
          EVENT_TYPES,
        );
      }
    });
  };
  check(raw.on, ['on']);
  check((raw.response as Open | undefined)?.events, ['response', 'events']);
  for (const key of ['after', 'endedBy'] as const) {
    const list = raw[key];
    if (Array.isArray(list))
      list.forEach((selection: Open, at) => {
        check(selection?.events, [key, at, 'events']);
      });
  }
  for (const [name, fact] of Object.entries((raw.facts ?? {}) as Record<string, Open>)) {
    check((fact?.source as Open | undefined)?.events, ['facts', name, 'source', 'events']);
  }
}

function reportIssues(text: RuleText, issues: readonly z.core.$ZodIssue[]): void {
  for (const issue of issues.slice(0, 10)) {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        text.report(
          key === 'path' ? 'E_PATH_SYNTAX' : 'E_RULE_KEY',
          [...path, key],
          {
            es: 'clave que el formato no tiene en este lugar',
            en: 'the format has no such key here',
          },
          {
            es: 'quítela; rules/README.md enumera las claves',
            en: 'remove it; rules/README.md lists the keys',
          },
        );
      }
      continue;
    }
    if (issue.code === 'too_big' && issue.origin === 'string') {
      text.report(
        'E_LIMIT_TEXT',
        path,
        { es: 'el texto es demasiado largo', en: 'the text is too long' },
        {
          es: `se admiten ${issue.maximum} caracteres`,
          en: `at most ${issue.maximum} characters`,
        },
      );
      continue;
    }
    const place = path.map((key) => shown(String(key))).join('.');
    text.report(
      'E_RULE_SHAPE',
      path,
      {
        es: `\`${place || 'la regla'}\` no tiene la forma debida (${issue.code})`,
        en: `\`${place || 'the rule'}\` does not have the right shape (${issue.code})`,
      },
      {
        es: 'compárelo con schema/rule.schema.json',
        en: 'compare it with schema/rule.schema.json',
      },
    );
  }
}

function lintWhole(text: RuleText, rule: Rule): void {
  const expected = text.file
    .replace(/^(.*\/)?rules\//, '')
    .replace(/\.json$/, '')
    .replace(VERSION_SUFFIX, '');
  if (text.file.endsWith('.json') && expected !== rule.id) {
    text.report(
      'E_RULE_ID',
      ['id'],
      { es: 'la identidad de la regla es su ruta', en: 'the id of a rule is its path' },
      { es: `escriba \`${expected}\``, en: `write \`${expected}\`` },
    );
  }
  const folder = rule.id.split('/')[1] ?? '';
  const article = rule.citation.article;
  const place = article.startsWith('T')
    ? `trans-${article.slice(1).padStart(2, '0')}`
    : `art-${article.padStart(3, '0')}`;
  if (folder !== place) {
    text.report(
      'E_RULE_ID',
      ['citation', 'article'],
      {
        es: `el artículo citado no es el de la carpeta \`${folder}\``,
        en: `the article cited is not that of folder \`${folder}\``,
      },
      { es: `mueva el archivo a \`${place}\``, en: `move the file to \`${place}\`` },
    );
  }
  lintDates(text, rule);
  lintTerm(text, rule);
  lintReferences(text, rule);
  if (rule.review.status === 'signed' && rule.review.contentHash !== contentHash(rule)) {
    text.report(
      'E_RULE_SIGNATURE',
      ['review'],
      {
        es: 'la regla cambió después de firmada: la firma quedó sin efecto',
        en: 'the rule changed after it was signed: the signature is void',
      },
      { es: 'póngala en `draft` y vuelva a firmarla', en: 'set it to `draft` and sign it again' },
    );
  }
  if (printRule(text.value as Record<string, unknown>) !== text.text) {
    text.report(
      'E_RULE_FORM',
      0,
      { es: 'el archivo no está en su forma canónica', en: 'the file is not in canonical form' },
      { es: 'ejecute `npm run format:rules`', en: 'run `npm run format:rules`' },
    );
  }
}

function lintDates(text: RuleText, { effective: { from, to } }: Rule): void {
  for (const [key, date] of Object.entries({ from, to })) {
    if (date === null || parsePlainDate(date) !== undefined) continue;
    text.report(
      'E_RULE_DATE',
      ['effective', key],
      { es: 'la fecha no existe', en: 'the date does not exist' },
      { es: 'escriba AAAA-MM-DD', en: 'write YYYY-MM-DD' },
    );
  }
  if (to !== null && to < from) {
    text.report(
      'E_RULE_DATE',
      ['effective', 'to'],
      { es: 'la regla termina antes de empezar', en: 'the rule ends before it begins' },
      { es: '`to` es el último día en que rige', en: '`to` is the last day on which it applies' },
    );
  }
}

function lintTerm(text: RuleText, rule: Rule): void {
  if (rule.kind !== 'response') return;
  const { unit, length, alertAfter } = rule.term;
  if (
    unit === 'immediately'
      ? alertAfter === undefined
      : unit !== 'next-session' && length === undefined
  ) {
    text.report(
      'E_RULE_TERM',
      ['term'],
      { es: 'el plazo no dice cuánto dura', en: 'the term does not say how long it is' },
      {
        es: 'añada `length` (o `alertAfter`, si es «de inmediato»)',
        en: 'add `length` (or `alertAfter` for `immediately`)',
      },
    );
  }
}

/** Facts named by terms and by the conditions of selections are declared, and above their use. */
function lintReferences(text: RuleText, rule: Rule): void {
  const names = Object.keys(rule.facts ?? {});
  const known = (name: string, path: Path, among: readonly string[] = names) => {
    if (!among.includes(name))
      reportUnknown(text, 'E_RULE_FACT', path, 'hecho', 'fact', name, among);
  };
  const clauses = (
    where: readonly { value: unknown }[] | undefined,
    path: Path,
    among?: readonly string[],
  ) => {
    where?.forEach(({ value }, at) => {
      if (typeof value === 'object' && value !== null && 'fact' in value)
        known(String(value.fact), [...path, 'where', at, 'value'], among);
    });
  };
  names.forEach((name, position) => {
    const source = rule.facts?.[name]?.source;
    if (typeof source === 'object' && 'events' in source) {
      clauses(source.where, ['facts', name, 'source'], names.slice(0, position));
    }
  });
  if (rule.kind === 'response') {
    const { from } = rule.term;
    const used =
      from === 'event'
        ? []
        : 'fact' in from
          ? [from.fact]
          : 'latest' in from
            ? from.latest
            : from.firstKnown;
    for (const name of used) known(name, ['term', 'from']);
    if (rule.response !== 'self') clauses(rule.response.where, ['response']);
    rule.endedBy?.forEach((selection, at) => {
      clauses(selection.where, ['endedBy', at]);
    });
  }
  if (rule.kind === 'precedence')
    rule.after.forEach((selection, at) => {
      clauses(selection.where, ['after', at]);
    });
}
