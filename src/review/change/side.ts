import { calendarsFrom, type FederalCalendars } from '../../calendar/index';
import { ProtocolError } from '../../core/index';
import { type ProcedureDefect, readProcedure } from '../../machines/index';
import {
  type CalendarPolicy,
  defineProfile,
  federal,
  type LoadedPack,
  type Profile,
  printRule,
  type RuleDefect,
  type RuleFile,
  RuleSet,
  readRulePack,
} from '../../rules/index';
import { both } from './change';
import { Figures } from './figures';

/** One of the two packs that are compared: what could be read of it, and what could not. */
export interface PackSide {
  readonly pack: LoadedPack;
  readonly figures: Figures;
  readonly policy: CalendarPolicy;
  /** The rules together, with their calendars; absent where they do not stand together. */
  readonly profile: Profile | undefined;
  /** Content of the files of folders that hold no rules, by path. */
  readonly others: ReadonlyMap<string, unknown>;
  readonly defects: readonly RuleDefect[];
}

const BESIDE_THE_RULES = /^(calendars|zones)\//;
/** Longer files hold no calendar and no procedure. */
const MAX_LENGTH = 1_000_000;

/** Reads one side; whatever is wrong with it goes into `defects`, and the rest stands. */
export function readSide(files: readonly RuleFile[]): PackSide {
  const pack = readInAnyForm(files.filter(({ path }) => !BESIDE_THE_RULES.test(path)));
  const defects = [...pack.defects];
  const others = new Map<string, unknown>();
  for (const file of files) {
    if (!BESIDE_THE_RULES.test(file.path)) continue;
    const value = jsonOf(file);
    if (value === undefined) defects.push(unreadable(file.path));
    else others.set(file.path, value);
  }
  for (const { name, file, value } of pack.procedures) {
    if (value === undefined) continue;
    others.set(`procedures/${name}.json`, value);
    const refused = refusedAs(value);
    if (refused !== undefined) defects.push(refusal(file, refused));
  }
  const calendars = calendarsIn(others, defects);
  const base = federal().calendars;
  const policy =
    calendars === undefined
      ? base
      : { zone: base.zone, lists: calendars.lists, union: calendars.union };
  return {
    pack,
    figures: new Figures(pack.parameters),
    policy,
    profile: profileOf(pack, policy, defects),
    others,
    defects,
  };
}

/**
 * A pack as it is meant: a file with nothing wrong but its form, such as a line that is broken
 * elsewhere, is read as if it had been printed by the formatter, for it says the same.
 */
function readInAnyForm(files: readonly RuleFile[]): LoadedPack {
  const pack = readRulePack(files);
  const codes = new Map<string, Set<string>>();
  for (const { file, code } of pack.defects) {
    const known = codes.get(file);
    if (known === undefined) codes.set(file, new Set([code]));
    else known.add(code);
  }
  const misprinted = new Set(
    [...codes].flatMap(([file, found]) =>
      found.size === 1 && found.has('E_RULE_FORM') ? [file] : [],
    ),
  );
  if (misprinted.size === 0) return pack;
  return readRulePack(
    files.map((file) => {
      const value = misprinted.has(file.path) ? jsonOf(file) : undefined;
      return value === undefined
        ? file
        : { path: file.path, text: printRule(value as Readonly<Record<string, unknown>>) };
    }),
  );
}

const refusals = new WeakMap<object, ProcedureDefect | undefined>();

/**
 * Why a procedure cannot be read; what only `check` asks of one keeps nobody from reading it. Told once
 * of a procedure that both sides have.
 */
function refusedAs(value: unknown): ProcedureDefect | undefined {
  const isKept = typeof value === 'object' && value !== null;
  if (isKept && refusals.has(value)) return refusals.get(value);
  const { machine, defects } = readProcedure(value);
  const refused = machine === undefined ? defects[0] : undefined;
  if (isKept) refusals.set(value, refused);
  return refused;
}

/** Where the pack cannot say a line, `check` does. */
const refusal = (file: string, { code, message }: ProcedureDefect): RuleDefect => ({
  code,
  file,
  line: 1,
  column: 1,
  message,
});

function jsonOf({ text }: RuleFile): unknown {
  if (text.length >= MAX_LENGTH) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !isDeep(value, 0) ? value : undefined;
  } catch {
    return undefined;
  }
}

const MAX_DEPTH = 64;

/** Deeper than anything written by hand: refused, not walked through. */
const isDeep = (value: unknown, depth: number): boolean =>
  depth > MAX_DEPTH ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((member) => isDeep(member, depth + 1)));

const unreadable = (file: string): RuleDefect => ({
  code: 'E_RULE_JSON',
  file,
  line: 1,
  column: 1,
  message: both('no se pudo leer como JSON', 'could not be read as JSON'),
});

/** The calendars of the pack, where it brings those that the federal ones are made from. */
function calendarsIn(
  others: ReadonlyMap<string, unknown>,
  defects: RuleDefect[],
): FederalCalendars | undefined {
  const [official, closures, lfpa, lft] = [
    'calendario-oficial',
    'dof-closures-segob',
    'lfpa-28',
    'lft-74',
  ].map((id) => others.get(`calendars/${id}.json`));
  if ([official, closures, lfpa, lft].includes(undefined)) return undefined;
  try {
    return calendarsFrom({ official, closures, lfpa, lft });
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    defects.push({
      code: error.code,
      file: 'calendars/',
      line: 1,
      column: 1,
      message: both('un calendario no se pudo leer', error.message),
    });
    return undefined;
  }
}

function profileOf(
  pack: LoadedPack,
  { lists, union }: CalendarPolicy,
  defects: RuleDefect[],
): Profile | undefined {
  if (pack.rules.length === 0) return undefined;
  const authorities = pack.authorities ?? { $schema: '', authorities: [] };
  try {
    const rules = new RuleSet({ ...pack, authorities });
    return defineProfile({ id: federal().id, rules, lists, union });
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    if (defects.length === 0) {
      defects.push({
        code: error.code,
        file: '.',
        line: 1,
        column: 1,
        message: both('las reglas no forman juntas un orden: vea `mecanismo check`', error.message),
      });
    }
    return undefined;
  }
}

/** Whether a rule of this id is written in a file that could not be read. */
export function isUnread({ defects }: PackSide, id: string): boolean {
  return defects.some(({ file }) => {
    const [path = ''] = file.replace(/\.json$/, '').split('@');
    return path === id;
  });
}
