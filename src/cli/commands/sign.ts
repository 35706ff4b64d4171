import { join } from 'node:path';
import { Command } from 'commander';
import { MECHANISM_ZONE, zoneOf } from '../../calendar/index';
import { formatPlainDate, parsePlainDate } from '../../core/index';
import {
  checkExample,
  federal,
  isSigned,
  type LoadedPack,
  type Profile,
  printRule,
  type Rule,
  type RuleFile,
  RuleSet,
  readProfile,
  readRulePack,
  signed,
  unsigned,
} from '../../rules/index';
import { EXIT } from '../exit-code';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { ofProfile, rulesIn } from '../read-as';
import type { Session } from '../session';
import { type SignedRule, signText } from '../table/sign-text';
import { jsonText, visible } from '../text/visible';

interface SignFlags extends OutputFlags {
  readonly by?: string;
  readonly at?: string;
  readonly dir: string;
  readonly withdraw?: true;
}

const MAX_NAME = 120;

/** `mecanismo sign <rule…>`: records who answers for a rule, since when, and for what content. */
export function signCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('sign')
    .description(
      say(
        'Firma reglas: anota quién responde de cada una, desde cuándo y la huella de su contenido con las cifras que usa. Cualquier cambio posterior deja la firma sin efecto. No se firma una regla con defectos ni con ejemplos que fallan, ni se quita a nadie una firma que vale.',
        'Signs rules: records who answers for each, since when, and the hash of its content with the figures that it uses. Any later change voids the signature. A rule with defects or failing examples is not signed, and nobody loses a signature that holds.',
      ),
    )
    .argument(
      say('<reglas...>', '<rules...>'),
      say(
        'identidad o archivo de la regla, o su carpeta: reglamento/art-102',
        'identity or file of the rule, or its folder: reglamento/art-102',
      ),
    )
    .option(say('--by <nombre>', '--by <name>'), say('quién firma', 'who signs'))
    .option(
      say('--at <fecha>', '--at <date>'),
      say(
        'fecha de la firma, AAAA-MM-DD; hoy si falta',
        'date of the signature, YYYY-MM-DD; today if absent',
      ),
    )
    .option(
      say('--dir <carpeta>', '--dir <folder>'),
      say('carpeta de reglas, o de un perfil', 'folder of rules, or of a profile'),
      'rules',
    )
    .option('--withdraw', say('quita la firma', 'takes the signature away'));
  return withOutputOptions(command, session).action((wanted: string[], flags: SignFlags) => {
    const refuse = (es: string, en: string) => {
      io.err(`${say(es, en)}\n`);
      session.exit = EXIT.usage;
    };
    const by = flags.by?.trim() ?? '';
    const at = flags.at ?? formatPlainDate(zoneOf(MECHANISM_ZONE).dayOf(io.now()));
    if (flags.withdraw !== true && (by === '' || by.length > MAX_NAME || visible(by) !== by)) {
      return refuse(
        `Diga quién firma: --by "Nombre y cargo" (hasta ${MAX_NAME} letras).`,
        `Say who signs: --by "Name and office" (up to ${MAX_NAME} letters).`,
      );
    }
    if (parsePlainDate(at) === undefined) {
      return refuse(
        '--at es una fecha AAAA-MM-DD que exista.',
        '--at is a date YYYY-MM-DD that exists.',
      );
    }
    const files = rulesIn(flags.dir, io);
    const isProfile = files.some(({ path }) => path === 'profile.json');
    const read = isProfile ? readProfile(ofProfile(files)) : undefined;
    if (read !== undefined && read.profile === undefined) {
      return refuse(
        `El perfil tiene defectos, y mientras no se firma nada de él. Véalos con: mecanismo check ${flags.dir}`,
        `The profile has defects, and until then nothing of it is signed. See them with: mecanismo check ${flags.dir}`,
      );
    }
    const pack = read?.pack ?? readRulePack(files);
    const order = read?.profile;
    const parameters = order?.rules.pack.parameters ?? pack.parameters;
    const asked = (each: string, { id }: Rule) => isOf(each, id, flags.dir);
    const missing = wanted.filter((each) => !pack.rules.some((rule) => asked(each, rule)));
    if (missing.length > 0) {
      const list = missing.map(visible).join(', ');
      return refuse(
        `Ninguna regla sin defectos lleva ese nombre: ${list}. Vea los defectos con: mecanismo check ${flags.dir}`,
        `No rule without defects has that name: ${list}. See the defects with: mecanismo check ${flags.dir}`,
      );
    }
    const chosen = pack.rules.filter((rule) => wanted.some((each) => asked(each, rule)));
    const failing = flags.withdraw === true ? new Set<Rule>() : rulesThatFail(chosen, pack, order);
    const results = chosen.map((rule): SignedRule => {
      if (failing.has(rule)) return { rule: rule.id, outcome: 'refused' };
      const { review: present } = rule;
      if (flags.withdraw !== true && present.status === 'signed' && isSigned(rule, parameters)) {
        return { rule: rule.id, outcome: 'kept', by: present.by, at: present.at };
      }
      const { review } =
        flags.withdraw === true ? unsigned(rule) : signed(rule, parameters, { by, at });
      const file = fileOf(rule, files);
      const text = printRule({ ...(JSON.parse(file.text) as object), review });
      if (text !== file.text) io.write(join(flags.dir, file.path), text);
      return review.status === 'signed'
        ? { rule: rule.id, outcome: 'signed', contentHash: review.contentHash }
        : { rule: rule.id, outcome: 'withdrawn' };
    });
    session.exit = results.some(({ outcome }) => outcome === 'refused') ? EXIT.findings : EXIT.ok;
    if (flags.quiet === true) return;
    io.out(
      flags.format === 'json'
        ? jsonText({ ...(flags.withdraw === true ? {} : { by, at }), rules: results })
        : signText(results, { by, at }, language, io.color && flags.color),
    );
  });
}

/** Whether a rule is the one asked for: by its identity, its file, or a folder that holds it. */
function isOf(asked: string, id: string, dir: string): boolean {
  const folder = `${bare(dir)}/`;
  const path = bare(asked);
  const name = (path.startsWith(folder) ? path.slice(folder.length) : path).replace(
    /(@[0-9-]+)?\.json$/,
    '',
  );
  return id === name || id.startsWith(`${name}/`);
}

/** A path with slashes only between its parts, and no `./` before them. */
const bare = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(\.\/)+/, '')
    .replace(/\/+$/, '');

/** The file that holds this very version of a rule, whatever date its name bears. */
function fileOf({ id, effective }: Rule, files: readonly RuleFile[]): RuleFile {
  return files.find(({ path, text }) => {
    if (!path.replace(/(@[0-9-]+)?\.json$/, '').endsWith(id)) return false;
    const written = JSON.parse(text) as Partial<Rule>;
    return written.id === id && written.effective?.from === effective.from;
  }) as RuleFile;
}

/** Nobody is asked to answer for a rule whose own examples do not hold. */
function rulesThatFail(
  chosen: readonly Rule[],
  pack: LoadedPack,
  profile?: Profile,
): ReadonlySet<Rule> {
  const rules =
    profile?.rules ??
    new RuleSet({
      ...pack,
      authorities: pack.authorities ?? { $schema: '', authorities: [] },
    });
  const { calendars } = profile ?? federal();
  return new Set(
    chosen.filter((rule) =>
      rule.examples.some((example) => checkExample(rule, example, rules, calendars).length > 0),
    ),
  );
}
