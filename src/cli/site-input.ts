import {
  type CheckProblem,
  changeBody,
  compareSides,
  readSide,
  runExamples,
  type SiteInput,
  type SitePack,
} from '../review/index';
import {
  compareLaw,
  defineProfile,
  federal,
  type LoadedPack,
  type Profile,
  type RuleFile,
  RuleSet,
  readRulePack,
} from '../rules/index';
import { calculators } from './calculators-script';
import { EXIT } from './exit-code';
import { federalRules } from './federal-rules';
import { packFiles } from './pack-files';
import { readAs, rulesIn } from './read-as';
import { UnreadableRevision } from './revision';
import type { Session } from './session';
import { revisionError } from './text/revision-error';
import { visible } from './text/visible';
import { version } from './version';
import { wholeText } from './whole-text';

/** No law is longer; of what is, the beginning is read. */
const MAX_LAW_LENGTH = 16 * 1024 * 1024;
/** Where the rules are in a revision. */
const RULES = 'rules';
/** Defects that are told; `check` tells them all. */
const TOLD = 3;

/**
 * What the review site is written from: the pack of a folder, or the federal one, and the text of a
 * law or an earlier pack that are given. Nothing where the pack has defects or the text is of no law that it cites, which is said.
 *
 * @throws ProtocolError where the rules do not hold together
 */
export async function siteInput(
  dir: string | undefined,
  { law, since }: { readonly law?: string | undefined; readonly since?: string | undefined },
  session: Session,
): Promise<SiteInput | undefined> {
  const found = packOf(dir === undefined ? federalRules() : rulesIn(dir, session.io), session);
  if (found === undefined) return undefined;
  const changes =
    since === undefined || dir === undefined ? undefined : await changesSince(since, dir, session);
  if (since !== undefined && changes === undefined) return undefined;
  const input: SiteInput = { ...found, version, ...(changes === undefined ? {} : { changes }) };
  if (law === undefined) return input;
  const text = await wholeText(readAs('law', session.io.read(law)), MAX_LAW_LENGTH);
  const { sources } = found.pack;
  if (sources !== undefined && compareLaw(text, { ...found.pack, sources }) !== undefined) {
    return { ...input, law: text };
  }
  session.io.err(
    session.language === 'es'
      ? 'El texto no tiene un solo artículo en común con las leyes que citan las reglas.\n'
      : 'The text has no article in common with the laws that the rules cite.\n',
  );
  session.exit = EXIT.unreadable;
  return undefined;
}

interface Found {
  readonly pack: SitePack;
  readonly profile: Profile;
  readonly calculators?: Required<SiteInput>['calculators'];
}

/** The calculators count by the federal rules, so they stand beside these alone. */
const withCalculators = (pack: SitePack): Found => {
  const page = calculators();
  return { pack, profile: federal(), ...(page === undefined ? {} : { calculators: page }) };
};

/** What has changed since another folder or a revision; nothing where that cannot be read, which is said. */
async function changesSince(
  since: string,
  dir: string,
  session: Session,
): Promise<SiteInput['changes']> {
  const { io, language } = session;
  try {
    const before = readSide(await packFiles(since, RULES, io));
    const after = readSide(await packFiles(dir, RULES, io));
    const { zone } = federal().calendars;
    return changeBody(compareSides(before, after), { language: 'es', zone });
  } catch (error) {
    if (!(error instanceof UnreadableRevision)) throw error;
    io.err(revisionError(error, 'old', language));
    session.exit = EXIT.unreadable;
    return undefined;
  }
}

function packOf(files: Iterable<RuleFile>, session: Session): Found | undefined {
  const { io, language } = session;
  const read = readRulePack(files);
  const { rules } = read;
  const found = read.defects.length > 0 || rules.length === 0 ? undefined : soundPack(read);
  if (found !== undefined && 'pack' in found) return found;
  const defects = found?.defects ?? read.defects;
  const es = language === 'es';
  const shown = defects
    .slice(0, TOLD)
    .map(
      ({ code, file, line, column, message }) =>
        `${visible(file)}:${line}:${column}  ${code}  ${message[language]}\n`,
    );
  io.err(
    [
      ...(rules.length === 0 && defects.length === 0
        ? [es ? 'La carpeta no tiene ninguna regla.\n' : 'The folder holds no rule.\n']
        : [
            es
              ? `La carpeta de reglas tiene ${defects.length} defectos:\n`
              : `The folder of rules has ${defects.length} defects:\n`,
            ...shown,
          ]),
      es ? 'ayuda: mecanismo check <carpeta>\n' : 'help: mecanismo check <folder>\n',
    ].join(''),
  );
  session.exit = EXIT.unreadable;
  return undefined;
}

/**
 * A pack all of whose examples hold, or those that do not: a page whose examples contradict what it says
 * would mislead whoever signs it.
 */
function soundPack(read: LoadedPack): Found | { readonly defects: readonly CheckProblem[] } {
  const pack = { ...read, authorities: read.authorities ?? { $schema: '', authorities: [] } };
  const rules = new RuleSet(pack);
  if (rules.hash === federal().rules.hash) return withCalculators(pack);
  const { problems } = runExamples(read, rules);
  return problems.length > 0
    ? { defects: problems }
    : { pack, profile: defineProfile({ id: 'local', rules }) };
}
