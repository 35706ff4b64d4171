import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { federalCalendars, MECHANISM_ZONE, zoneOf } from '../src/calendar/index';
import { packError } from '../src/cli/text/pack-error';
import { formatInstant, ProtocolError, type Verdict } from '../src/core/index';
import { READING_NAMES, VERDICT_NAMES } from '../src/review/index';
import { checkExample } from '../src/rules/check-example';
import { readRulePack } from '../src/rules/load/load-rule-set';
import { RuleSet } from '../src/rules/rule-set';

/**
 * Runs the examples of the rules whose identity contains a text, and prints those that fail:
 * `npx tsx scripts/run-examples.ts art-102`. For whoever is writing a rule.
 */
const wanted = process.argv.slice(2);
const chosen = (id: string) => wanted.length === 0 || wanted.some((part) => id.includes(part));
const files = readdirSync('rules', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const pack = readRulePack(files);
const defects = pack.defects.filter(({ file }) => chosen(file));
for (const { file, line, column, code, message, help } of defects) {
  console.log(
    `${file}:${line}:${column} ${code} ${message.es}${help === undefined ? '' : ` — ${help.es}`}`,
  );
}
if (pack.authorities === undefined) throw new Error('rules/authorities.json is missing');
const named = new Set(
  pack.parameters.flatMap(({ values }) => values.flatMap(({ value }) => value)),
);
const kept = pack.rules.filter(({ id }) => chosen(id) || named.has(id));
const rules = ruleSet({ ...pack, rules: kept, authorities: pack.authorities });
const { lists, union } = federalCalendars();
const policy = { zone: zoneOf(MECHANISM_ZONE), lists, union };
let run = 0;
let failed = 0;
for (const rule of pack.rules.filter(({ id }) => chosen(id))) {
  for (const example of rule.examples) {
    run++;
    for (const failure of checkExample(rule, example, rules, policy)) {
      const { reading, expected, obtained, due, missingQuestion, problems } = failure;
      failed++;
      console.log(
        [
          `FALLA ${rule.id}: ${example.name}`,
          `      lectura  ${READING_NAMES[reading].es}`,
          `      esperado ${words(expected)}${due === undefined ? '' : `, vence ${due.expected}`}`,
          `      resultó  ${words(obtained)}${due === undefined ? '' : `, vence ${written(due.obtained)}`}`,
          ...(missingQuestion === undefined
            ? []
            : [
                `      el ejemplo dice que decide la pregunta ${missingQuestion}, y el resultado no depende de ella`,
              ]),
          ...problems.map((problem) => `      el registro del ejemplo no se pudo leer: ${problem}`),
        ].join('\n'),
      );
    }
  }
}
console.log(`${run} ejemplos, ${failed} fallan`);
if (defects.length > 0) console.log('Los archivos con defectos no se probaron: corríjalos antes.');
else if (run === 0) console.log(`Ninguna regla lleva «${wanted.join(' ')}» en su ruta.`);
if (failed > 0 || defects.length > 0 || run === 0) process.exitCode = 1;

function words(verdicts: readonly Verdict[]): string {
  return verdicts.map((verdict) => VERDICT_NAMES[verdict].es).join(', ') || 'nada';
}

function written(due: number | undefined): string {
  return due === undefined ? 'nada' : formatInstant(due, policy.zone.offsetAt(due));
}

/** What is wrong with the rules together ends the run, said as `mecanismo check` says it. */
function ruleSet(parts: ConstructorParameters<typeof RuleSet>[0]): RuleSet {
  try {
    return new RuleSet(parts);
  } catch (error) {
    if (!(error instanceof ProtocolError)) throw error;
    const { message, help } = packError(error);
    console.log(`${error.code} ${message.es}${help === undefined ? '' : ` — ${help.es}`}`);
    process.exit(1);
  }
}
