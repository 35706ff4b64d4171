import type { CalendarData } from '../../calendar/index';
import { ProtocolError } from '../../core/index';
import type { Authorities } from '../format/authorities';
import type { Coverage } from '../format/coverage';
import type { Glossary } from '../format/glossary';
import type { Parameter } from '../format/parameter';
import type { Question } from '../format/question';
import type { Rule } from '../format/rule';
import type { Sources } from '../format/sources';
import type { RulePack } from '../rule-pack';
import { packSchemas, RuleSet } from '../rule-set';
import type { RuleDefect } from './defect';
import { type DayFile, lintCalendars } from './lint-calendars';
import { lintCharacters } from './lint-characters';
import { lintRule } from './lint-rule';
import { reportUnknown, shown } from './report-unknown';
import { RuleText } from './rule-text';
import { isSigned } from './signature';

/** A file of a rule pack: its path, from the folder `rules/`, and its text. */
export interface RuleFile {
  readonly path: string;
  readonly text: string;
}

const MAX_FILES = 5000;
/** What these say of a whole law is longer than any rule. */
const WHOLE_LAW = /^(coverage|sources)\.json$/;
const MAX_LAW_BYTES = 1024 * 1024;
const PROCEDURE = /^procedures\//;
/** What is in a pack beside its rules. */
const ELSEWHERE =
  /^((calendars|zones|procedures|parameters|questions)\/|(authorities|glossary|sources|coverage)\.json$)/;
/** The largest of the federal procedures has a third. */
const MAX_PROCEDURE_BYTES = 512 * 1024;
const DAYS = /^(calendars|zones)\//;
/** The longest of the federal files has a twentieth. */
const MAX_CALENDAR_BYTES = 512 * 1024;

/** A file of `procedures/`, which the layer of the machines reads further. */
export interface ProcedureFile {
  /** `measure`, of `procedures/measure.json`. */
  readonly name: string;
  readonly file: string;
  /** `undefined` where the file is no JSON. */
  readonly value: unknown;
}

/** What was read of a pack, and what is wrong with it. */
export interface LoadedPack {
  readonly rules: readonly Rule[];
  readonly parameters: readonly Parameter[];
  readonly questions: readonly Question[];
  readonly authorities: Authorities | undefined;
  readonly glossary: Glossary | undefined;
  readonly sources: Sources | undefined;
  readonly coverage: Coverage | undefined;
  /** Procedures as data; empty where the pack leaves them to the library. */
  readonly procedures: readonly ProcedureFile[];
  /** Lists of non-working days and closures that could be read. */
  readonly calendars: readonly CalendarData[];
  /** Every file that was read, by its path as given: where a value of it is, as line and column. */
  readonly texts: ReadonlyMap<string, RuleText>;
  /** The file that a rule, a parameter or a question of this pack was read from. */
  readonly origins: ReadonlyMap<object, RuleText>;
  readonly defects: readonly RuleDefect[];
}

/**
 * Reads every file of a pack; what is wrong goes into `defects` and does not stop the rest.
 *
 * @param over the pack that this one extends, whose rules and figures its own may name
 */
export function readRulePack(files: Iterable<RuleFile>, over?: RulePack): LoadedPack {
  const rules: Rule[] = [];
  const parameters: Parameter[] = [];
  const questions: Question[] = [];
  const sources: RuleText[] = [];
  const origins = new Map<object, RuleText>();
  const procedures: ProcedureFile[] = [];
  const read: { readonly source: RuleText; readonly rule: Rule }[] = [];
  const single = {
    authorities: [] as Authorities[],
    glossary: [] as Glossary[],
    sources: [] as Sources[],
    coverage: [] as Coverage[],
  };
  const days: DayFile[] = [];
  let count = 0;
  for (const file of files) {
    const { path } = file;
    const inside = path.replace(/^(.*\/)?rules\//, '');
    if (!path.endsWith('.json')) continue;
    if (++count > MAX_FILES)
      throw new ProtocolError('E_LIMIT_RULES', `a pack holds at most ${MAX_FILES} files`);
    const { source, rule } = fileRead(file, inside);
    if (DAYS.test(inside)) days.push({ source, inside });
    else if (PROCEDURE.test(inside)) {
      const name = inside.replace(/^procedures\/|\.json$/g, '');
      procedures.push({ name, file: path, value: source.value });
    } else if (inside.startsWith('parameters/'))
      keepNamed(source, 'parameter', inside, parameters, origins);
    else if (inside.startsWith('questions/'))
      keepNamed(source, 'question', inside, questions, origins);
    else if (inside === 'authorities.json') keep(source, 'authorities', single.authorities);
    else if (inside === 'glossary.json') keep(source, 'glossary', single.glossary);
    else if (inside === 'sources.json') keep(source, 'sources', single.sources);
    else if (inside === 'coverage.json') keep(source, 'coverage', single.coverage);
    else if (rule !== undefined) {
      rules.push(rule);
      origins.set(rule, source);
      read.push({ source, rule });
    }
    sources.push(source);
  }
  const ids = new Set([...rules, ...(over?.rules ?? [])].map(({ id }) => id));
  // A figure of the same id takes the place of the one that is extended.
  const own = new Set(parameters.map(({ id }) => id));
  const inherited = (over?.parameters ?? []).filter(({ id }) => !own.has(id));
  const figures = [...parameters, ...inherited];
  for (const { source, rule } of read) {
    lintSignature(source, rule, figures);
    reportStrangers(source, rule, ids);
  }
  const calendars = lintCalendars(days);
  for (const source of sources) lintCharacters(source);
  const defects = sources.flatMap((source) => source.defects);
  const [authorities] = single.authorities;
  const [glossary] = single.glossary;
  const [cited] = single.sources;
  const [coverage] = single.coverage;
  return {
    rules,
    parameters,
    questions,
    authorities,
    glossary,
    sources: cited,
    coverage,
    procedures,
    calendars,
    origins,
    texts: new Map(sources.map((source) => [source.file, source])),
    defects,
  };
}

/** A file by itself: its text, and the rule in it where it is of one. */
interface FileRead {
  readonly source: RuleText;
  readonly rule: Rule | undefined;
}

/** Packs that are compared have most of their files in common, and what is read of one is kept with it. */
const filesRead = new WeakMap<RuleFile, FileRead>();

function fileRead(file: RuleFile, inside: string): FileRead {
  const known = filesRead.get(file);
  if (known?.source.file === file.path && known.source.text === file.text) {
    return { source: known.source.copy(), rule: known.rule };
  }
  const source = new RuleText(file.path, file.text, mostBytes(inside));
  const rule = ELSEWHERE.test(inside) ? undefined : lintRule(source);
  filesRead.set(file, { source: source.copy(), rule });
  return { source, rule };
}

const mostBytes = (inside: string): number | undefined =>
  WHOLE_LAW.test(inside)
    ? MAX_LAW_BYTES
    : PROCEDURE.test(inside)
      ? MAX_PROCEDURE_BYTES
      : DAYS.test(inside)
        ? MAX_CALENDAR_BYTES
        : undefined;

/**
 * Builds a rule set from the files of a pack.
 *
 * @throws ProtocolError with the code, place and suggestion of the first defect: a pack that is
 * wrong anywhere decides nothing.
 */
export function loadRuleSet(files: Iterable<RuleFile>): RuleSet {
  const pack = readRulePack(files);
  const [first] = pack.defects;
  if (first !== undefined) {
    throw new ProtocolError(
      first.code,
      first.message.en,
      first.help?.en,
      `${first.file}:${first.line}:${first.column}`,
    );
  }
  if (pack.rules.length === 0) {
    throw new ProtocolError(
      'E_RULE_NONE',
      'the pack holds no rule',
      'pass the files of its folder `rules/`',
    );
  }
  return new RuleSet({
    ...pack,
    authorities: pack.authorities ?? {
      $schema: '',
      authorities: [{ code: '', name: '', successors: [] }],
    },
  });
}

/** A signature holds for the content that was signed, and for no other. */
function lintSignature(source: RuleText, rule: Rule, parameters: readonly Parameter[]): void {
  if (rule.review.status !== 'signed' || isSigned(rule, parameters)) return;
  source.report(
    'E_RULE_SIGNATURE',
    ['review'],
    {
      es: 'la regla o una de sus cifras cambió después de firmada: la firma quedó sin efecto',
      en: 'the rule or one of its figures changed after it was signed: the signature is void',
    },
    {
      es: `vuelva a firmarla con \`mecanismo sign ${rule.id}\`, o quite la firma con \`--withdraw\``,
      en: `sign it again with \`mecanismo sign ${rule.id}\`, or take the signature away with \`--withdraw\``,
    },
  );
}

/** A rule beside another one is in the pack, and is another rule. */
function reportStrangers(source: RuleText, { id, besides = [] }: Rule, ids: Set<string>): void {
  besides.forEach(({ rule }, at) => {
    if (rule !== id && ids.has(rule)) return;
    const others = [...ids].filter((other) => other !== id);
    reportUnknown(source, 'E_RULE_BESIDES', ['besides', at, 'rule'], 'regla', 'rule', rule, others);
  });
}

/** A file of a folder of its own, where the path is the id. */
function keepNamed<Value extends { readonly id: string }>(
  source: RuleText,
  kind: 'parameter' | 'question',
  inside: string,
  list: Value[],
  origins: Map<object, RuleText>,
): void {
  const found: Value[] = [];
  keep(source, kind, found);
  const expected = inside.replace(/^[a-z]+\/|\.json$/g, '');
  for (const value of found) {
    if (value.id === expected) {
      list.push(value);
      origins.set(value, source);
    } else {
      source.report(
        'E_RULE_ID',
        ['id'],
        { es: 'la identidad es la ruta del archivo', en: 'the id is the path of the file' },
        { es: `escriba \`${shown(expected)}\``, en: `write \`${shown(expected)}\`` },
      );
    }
  }
}

function keep<Kind extends keyof typeof packSchemas, Value>(
  source: RuleText,
  kind: Kind,
  list: Value[],
): void {
  if (source.defects.length > 0) return;
  const parsed = packSchemas[kind].safeParse(source.value);
  if (parsed.success) {
    list.push(parsed.data as Value);
    return;
  }
  for (const issue of parsed.error.issues.slice(0, 5)) {
    source.report(
      issue.code === 'unrecognized_keys' ? 'E_RULE_KEY' : 'E_RULE_SHAPE',
      issue.path as (string | number)[],
      {
        es: `no tiene la forma debida (${issue.code})`,
        en: `does not have the right shape (${issue.code})`,
      },
      {
        es: `compárelo con schema/${kind}.schema.json`,
        en: `compare it with schema/${kind}.schema.json`,
      },
    );
  }
}
