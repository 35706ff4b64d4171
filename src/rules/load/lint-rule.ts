import type * as z from 'zod';
import { EVENT_TYPES } from '../../events/index';
import { FACT_TYPES, type Fact } from '../format/fact';
import { type Rule, ruleSchema } from '../format/rule';
import { computed } from '../history/computed';
import type { Declared } from './lint-comparand';
import { lintCondition } from './lint-condition';
import { lintWhole } from './lint-whole';
import { READING_ORDER } from './print-rule';
import { reportUnknown, shown } from './report-unknown';
import type { RuleText } from './rule-text';

type Path = readonly (string | number)[];
type Open = Readonly<Record<string, unknown>>;

/**
 * Reads one rule file. Everything wrong with it goes into `text.defects`, with its place and what
 * to do; a rule is returned only where nothing is wrong but the form of the file.
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
  // A file that is only laid out otherwise says what it says: what follows from it is checked, too.
  const isSound = text.defects.every(({ code }) => code === 'E_RULE_FORM');
  return isSound ? parsed.data : undefined;
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

function lintFacts(text: RuleText, facts: unknown): Declared {
  const known: Record<string, { type: Fact['type'] | undefined }> = Object.create(null);
  if (typeof facts !== 'object' || facts === null || Array.isArray(facts)) return known;
  for (const [name, fact] of Object.entries(facts as Record<string, Fact>)) {
    if (typeof fact !== 'object' || fact === null) continue;
    if (fact.onlyIf !== undefined)
      lintCondition(text, fact.onlyIf, ['facts', name, 'onlyIf'], { ...known });
    const { type, source } = fact;
    const isType = FACT_TYPES.includes(type);
    known[name] = { type: isType ? type : undefined };
    if (!isType) {
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
