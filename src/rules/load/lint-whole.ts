import { parsePlainDate } from '../../core/index';
import type { Rule } from '../format/rule';
import { printRule } from './print-rule';
import { reportUnknown } from './report-unknown';
import type { RuleText } from './rule-text';

type Path = readonly (string | number)[];

const VERSION_SUFFIX = /@[0-9]{4}-[0-9]{2}-[0-9]{2}$/;

/** What is wrong with a rule of the right shape: its place, dates, names, signature and form. */
export function lintWhole(text: RuleText, rule: Rule): void {
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
  const place = folderOf(article);
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
  lintLastDays(text, rule);
  if (printRule(text.value as Record<string, unknown>) !== text.text) {
    text.report(
      'E_RULE_FORM',
      0,
      { es: 'el archivo no está en su forma canónica', en: 'the file is not in canonical form' },
      {
        es: 'ejecute `mecanismo check <carpeta> --fix`, que lo escribe en ella',
        en: 'run `mecanismo check --fix` with the folder: it writes it there',
      },
    );
  }
}

/** Where a rule of an article lies; of a law of which only a summary was read, it may not be known. */
const folderOf = (article: string | undefined): string => {
  if (article === undefined) return 'art-unknown';
  return article.startsWith('T')
    ? `trans-${article.slice(1).padStart(2, '0')}`
    : `art-${article.padStart(3, '0')}`;
};

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

/** What nobody has to do has no term: a ban or a leave is a condition, or says what comes before. */
const WITHOUT_DUTY: readonly Rule['modality'][] = [
  'prohibition',
  'permission',
  'power',
  'definition',
];

function lintTerm(text: RuleText, rule: Rule): void {
  if (rule.kind !== 'response') return;
  if (WITHOUT_DUTY.includes(rule.modality)) {
    text.report(
      'E_RULE_MODALITY',
      ['modality'],
      {
        es: 'pide un acto con un plazo y no lo manda: así contradice a quien lo manda',
        en: 'it asks for an act within a term and does not oblige to it: so it contradicts whoever does',
      },
      {
        es: 'una regla `response` es un deber; escriba la prohibición o el permiso como `condition` o `precedence`',
        en: 'a `response` rule is a duty; write a ban or a leave as `condition` or `precedence`',
      },
    );
  }
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

/** Only a moment has a last day of a term. */
function lintLastDays(text: RuleText, { facts = {} }: Rule): void {
  for (const [name, { type, lastDay }] of Object.entries(facts)) {
    if (lastDay === undefined || type === 'moment') continue;
    text.report(
      'E_RULE_TYPE',
      ['facts', name, 'lastDay'],
      { es: 'sólo desde un momento corre un plazo', en: 'a term runs from a moment only' },
      { es: 'declare el hecho de tipo `moment`', en: 'declare the fact of type `moment`' },
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
