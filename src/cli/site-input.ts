import type { SiteInput, SitePack } from '../review/index';
import {
  compareLaw,
  defineProfile,
  federal,
  type Profile,
  RuleSet,
  readRulePack,
} from '../rules/index';
import { EXIT } from './exit-code';
import { federalSitePack } from './federal-site-pack';
import { readAs, rulesIn } from './read-as';
import type { Session } from './session';
import { visible } from './text/visible';
import { version } from './version';
import { wholeText } from './whole-text';

/** No law is longer; of what is, the beginning is read. */
const MAX_LAW_LENGTH = 16 * 1024 * 1024;
/** Defects that are told; `check` tells them all. */
const TOLD = 3;

/**
 * What the review site is written from: the pack of a folder, or the federal one, and the text of a
 * law. Nothing where the pack has defects or the text is of no law that it cites, which is said.
 *
 * @throws ProtocolError where the rules do not hold together
 */
export async function siteInput(
  dir: string | undefined,
  law: string | undefined,
  session: Session,
): Promise<SiteInput | undefined> {
  const found = dir === undefined ? federalPack() : packIn(dir, session);
  if (found === undefined) return undefined;
  const input: SiteInput = { ...found, version };
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
}

const federalPack = (): Found => ({ pack: federalSitePack(), profile: federal() });

function packIn(dir: string, session: Session): Found | undefined {
  const { io, language } = session;
  const read = readRulePack(rulesIn(dir, io));
  const { defects, rules } = read;
  if (defects.length === 0 && rules.length > 0) {
    const pack = {
      ...read,
      authorities: read.authorities ?? { $schema: '', authorities: [] },
    };
    return { pack, profile: defineProfile({ id: 'local', rules: new RuleSet(pack) }) };
  }
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
