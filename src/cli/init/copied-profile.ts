import {
  type ProfileDefinition,
  printJson,
  printRule,
  type Rule,
  type RuleFile,
  RuleSet,
  TO_FILL_IN,
} from '../../rules/index';
import type { TemplateValues } from './profile-template';

const SCHEMAS = 'node_modules/@mecanismo/protocol/schema';

/**
 * The files of a profile that begins as a copy of another one: its changes under the names of the new
 * state, each still to be compared with the law of that state.
 */
export function copiedProfile(
  source: ProfileDefinition,
  { id, state, inegi, zone }: TemplateValues,
): RuleFile[] {
  const from = source.id;
  const copied = `${TO_FILL_IN}: copiado del perfil «${from}»; compárelo con la ley propia.`;
  const { rules, parameters = [], questions = [], procedures = {}, ...rest } = source;
  const { calendarFiles = [], lists: _lists, union: _union, extends: _base, ...head } = rest;
  const own = rules instanceof RuleSet ? [] : (rules ?? []);
  const basis = ({ basis }: { readonly basis: { readonly instrument: string } }) => ({
    basis: { instrument: basis.instrument, certainty: 'low', grounds: copied },
  });
  const marked = <Change extends Parameters<typeof basis>[0]>(changes?: readonly Change[]) =>
    changes?.map((change) => ({ ...change, ...basis(change) }));
  const profile = {
    $schema: `${SCHEMAS}/profile.schema.json`,
    ...head,
    extends: 'federal',
    title: {
      es: `${state}: protección de personas defensoras y periodistas`,
      en: `${state}: protection of human rights defenders and journalists`,
    },
    jurisdiction: { state, inegi, authority: copied },
    instruments: head.instruments?.map((law) => ({
      id: law.id,
      title: { es: copied, en: `${TO_FILL_IN}: the same in English` },
      short: { es: `Ley de ${state}`, en: `Law of ${state}` },
      published: law.published,
      inForce: null,
      lastReform: null,
      textRead: false,
      note: copied,
    })),
    zone: { name: zone, source: copied },
    replaces: marked(head.replaces),
    closes: marked(head.closes),
    binds: marked(head.binds),
    readings: marked(head.readings),
    authorities: marked(head.authorities),
    doubts: [copied, ...(head.doubts ?? [])],
  };
  const files = [
    { path: 'profile.json', text: printJson(JSON.parse(JSON.stringify(profile))) },
    ...own.map((rule) => ruleFile(rule, own, copied)),
    ...parameters.map((each) => dataFile('parameters', 'parameter', each)),
    ...questions.map((each) => dataFile('questions', 'question', each)),
    ...calendarFiles.map((each) => dataFile('calendars', 'calendar', each)),
    ...Object.entries(procedures).map(([name, value]) => ({
      path: `rules/procedures/${name}.json`,
      text: printJson(value),
    })),
  ];
  return files.map(({ path, text }) => ({
    path: renamed(path, from, id),
    text: renamed(text, from, id),
  }));
}

/** Names that begin with that of the other state: of laws, rules and figures. */
const renamed = (text: string, from: string, to: string): string =>
  text.replace(new RegExp(`(?<=^|["/])${from}(?=[-/"])`, 'g'), to);

function ruleFile(rule: Rule, all: readonly Rule[], copied: string): RuleFile {
  const isVersioned = all.filter(({ id }) => id === rule.id).length > 1;
  const version = isVersioned ? `@${rule.effective.from}` : '';
  const { textHash: _hash, ...citation } = rule.citation;
  return {
    path: `rules/${rule.id}${version}.json`,
    text: printRule({
      ...rule,
      $schema: `../../../${SCHEMAS}/rule.schema.json`,
      citation,
      summary: `${rule.summary.slice(0, 600)} ${copied}`,
      review: { status: 'draft' },
    }),
  };
}

function dataFile(folder: string, schema: string, data: { readonly id: string }): RuleFile {
  const depth = `${folder}/${data.id}`.split('/').length;
  const up = '../'.repeat(depth);
  return {
    path: `rules/${folder}/${data.id}.json`,
    text: printJson({ ...data, $schema: `${up}${SCHEMAS}/${schema}.schema.json` }),
  };
}
