import type * as z from 'zod';
import { ProtocolError } from '../../core/index';
import { ORGANS } from '../../events/index';
import { type ProfileFile, profileSchema } from '../format/profile';
import { PLAIN_DATE } from '../format/rule';
import type { RuleDefect } from '../load/defect';
import { type LoadedPack, type RuleFile, readRulePack } from '../load/load-rule-set';
import { reportUnknown, shown } from '../load/report-unknown';
import { RuleText } from '../load/rule-text';
import { suggest } from '../load/suggest';
import { type PackFlaw, packFlaws } from '../pack-flaws';
import type { RulePack } from '../rule-pack';
import { defineProfile } from './define-profile';
import { draftMarks } from './draft-marks';
import { federal } from './federal';
import { overlay } from './overlay';
import type { Profile, ProfileDefinition } from './profile';
import { profileFlaws } from './profile-flaws';

/** What was read of the folder of a profile, and what is wrong with it. */
export interface ReadProfile {
  /** Absent where something is wrong that keeps it from being one. */
  readonly profile?: Profile;
  /** Absent where `profile.json` could not be read. */
  readonly definition?: ProfileDefinition;
  /** The files of its folder `rules/`. */
  readonly pack: LoadedPack;
  readonly defects: readonly RuleDefect[];
  /** The rules, figures and questions together, those of the order that it extends among them. */
  readonly whole?: RulePack;
  /** What keeps these from being one rule set. */
  readonly flaws: readonly PackFlaw[];
}

type Help = { readonly es: string; readonly en: string };

const OWN_FILE = /^(.*\/)?profile\.json$/;

/**
 * Reads a profile from its files: `profile.json`, and beside it `rules/` with the rules, parameters,
 * questions, calendars and procedures of its own. Total: whatever the files hold, all that is wrong is
 * told, with file, line and column, and nothing of them is executed.
 *
 * @param files paths from the folder of the profile, and texts
 */
export function readProfile(files: Iterable<RuleFile>): ReadProfile {
  const all = [...files];
  const base = federal();
  const head = all.find(({ path }) => OWN_FILE.test(path));
  const rest = all.filter(({ path }) => /^(.*\/)?rules\//.test(path));
  const pack = readRulePack(rest, base.rules.pack);
  if (head === undefined) return { pack, defects: [...pack.defects, missing()], flaws: [] };
  const text = new RuleText(head.path, head.text);
  const file = profileOf(text);
  if (file === undefined) return { pack, defects: [...text.defects, ...pack.defects], flaws: [] };
  const definition = definitionOf(file, pack);
  for (const { code, path, message, help } of profileFlaws(definition, base.rules.pack)) {
    // Its file is there, and what is wrong with it is told.
    if (path[0] === 'replaces' && path[2] === 'by' && isUnread(definition, path, pack)) continue;
    text.report(code, path, message, help);
  }
  const marks = [text, ...pack.texts.values()].flatMap(draftMarks);
  const defects = [...text.defects, ...pack.defects, ...marks];
  if (defects.some(({ level }) => level !== 'warning')) {
    return { definition, pack, defects, flaws: [] };
  }
  const whole = overlay(base.rules.pack, definition);
  const flaws = [...packFlaws(whole)];
  const read = { definition, pack, defects, whole, flaws };
  return flaws.length > 0 ? read : { ...read, profile: defineProfile(definition) };
}

/**
 * A profile from its files; see `readProfile`.
 *
 * @throws ProtocolError with the code, place and suggestion of the first defect.
 */
export function loadProfile(files: Iterable<RuleFile>): Profile {
  const { profile, defects, flaws } = readProfile(files);
  if (profile !== undefined) return profile;
  if (flaws[0] !== undefined) throw flaws[0].error;
  const [first] = defects.filter(({ level }) => level !== 'warning');
  throw new ProtocolError(
    first?.code ?? 'E_PROFILE',
    first?.message.en ?? 'the profile cannot be read',
    first?.help?.en,
    first === undefined ? undefined : `${first.file}:${first.line}:${first.column}`,
  );
}

/** Whether the file of the rule that stands in for others is there. */
function isUnread(
  { replaces = [] }: ProfileDefinition,
  [, at]: readonly (string | number)[],
  { texts }: LoadedPack,
): boolean {
  const by = replaces[Number(at)]?.by;
  return [...texts.keys()].some((file) => file.endsWith(`rules/${by}.json`));
}

function profileOf(text: RuleText): ProfileFile | undefined {
  if (text.defects.length > 0) return undefined;
  const parsed = profileSchema.safeParse(text.value);
  if (parsed.success) {
    reportOrgans(text, parsed.data);
    return parsed.data;
  }
  const help = {
    es: 'compárelo con schema/profile.schema.json; docs/perfiles.md explica cada clave',
    en: 'compare it with schema/profile.schema.json; docs/perfiles.md explains each key',
  };
  for (const issue of parsed.error.issues.slice(0, 20)) {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys.slice(0, 20)) {
        text.report(
          'E_PROFILE_KEY',
          [...path, key],
          {
            es: 'clave que profile.json no tiene en este lugar',
            en: 'profile.json has no such key here',
          },
          keyHelp(key, path) ?? help,
        );
      }
      continue;
    }
    const place = path.map((key) => shown(String(key))).join('.') || 'profile.json';
    const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
    text.report(
      'E_PROFILE_SHAPE',
      path,
      isMissing && valueAt(text.value, path) === undefined
        ? { es: `falta \`${place}\``, en: `\`${place}\` is missing` }
        : {
            es: `\`${place}\` no tiene la forma debida (${issue.code})`,
            en: `\`${place}\` does not have the right shape (${issue.code})`,
          },
      valueHelp(issue) ?? help,
    );
  }
  return undefined;
}

/** A name for an organ that no event knows would be carried by no report. */
function reportOrgans(text: RuleText, { authorities = [] }: ProfileFile): void {
  for (const [at, { code }] of authorities.entries()) {
    if (ORGANS.some((organ) => organ === code)) continue;
    const path = ['authorities', at, 'code'];
    reportUnknown(text, 'E_PROFILE_SHAPE', path, 'el órgano', 'organ', code, ORGANS);
  }
}

/** Only the keys at the top have a list to be compared with. */
function keyHelp(key: string, path: readonly unknown[]): Help | undefined {
  const meant = path.length > 0 ? undefined : suggest(key, Object.keys(profileSchema.shape));
  if (meant === undefined) return undefined;
  return { es: `¿quiso decir \`${meant}\`?`, en: `did you mean \`${meant}\`?` };
}

/** What the form admits in a place, where that can be said in a few words. */
function valueHelp(issue: z.core.$ZodIssue): Help | undefined {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String).join(', ');
    return { es: `se admiten: ${values}`, en: `known: ${values}` };
  }
  if (issue.code === 'invalid_format' && issue.pattern === String(PLAIN_DATE)) {
    return { es: 'una fecha se escribe 2021-06-18', en: 'a date is written 2021-06-18' };
  }
  return undefined;
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null
        ? (inside as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  );
}

function definitionOf(
  { $schema: _schema, extends: _base, ...file }: ProfileFile,
  { rules, parameters, questions, calendars, procedures }: LoadedPack,
): ProfileDefinition {
  return {
    ...file,
    rules,
    parameters,
    questions,
    calendarFiles: calendars,
    procedures: Object.fromEntries(
      procedures.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]),
    ),
  };
}

const missing = (): RuleDefect => ({
  code: 'E_PROFILE_MISSING',
  file: 'profile.json',
  line: 1,
  column: 1,
  message: {
    es: 'la carpeta no tiene profile.json: no es un perfil',
    en: 'the folder has no profile.json: it is no profile',
  },
  help: {
    es: 'créelo con `mecanismo init --profile <clave>`, o señale la carpeta que lo tiene',
    en: 'make it with `mecanismo init --profile <id>`, or name the folder that has it',
  },
});
