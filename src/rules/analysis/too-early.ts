import type { Analysis } from './analysis';
import { canHold } from './decide';
import { named } from './findings';
import { type DatedRule, meet } from './pack-index';
import { areBesides, bucketed } from './pairs';
import { problemOf, together } from './problem';
import { isParameter } from './variables';

/** A condition by which an act may only be done once a term from an earlier event has run. */
interface Wait {
  readonly dated: DatedRule;
  readonly since: readonly string[];
  readonly length: string;
  readonly unit: string;
}

/** Duties that must be done before another rule allows their act to be done. */
export function findTermsTooEarly(analysis: Analysis): void {
  const { index, findings } = analysis;
  const waits = bucketed(
    index.rules.flatMap((dated) => waitsOf(analysis, dated)),
    ({ dated }) => dated.rule.on,
  );
  for (const duty of index.rules) {
    const { rule } = duty;
    if (rule.kind !== 'response' || rule.response === 'self') continue;
    const { unit, length, direction, from } = rule.term;
    if (length === undefined || direction === 'before' || from !== 'event') continue;
    const [act = ''] = rule.response.events;
    if (rule.response.events.length > 1) continue;
    for (const wait of waits.get(act) ?? []) {
      const { dated, since } = wait;
      if (wait.unit !== unit || !meet(duty, dated) || areBesides(duty, dated)) continue;
      if (!rule.on.every((type) => since.includes(type))) continue;
      const longest = Math.max(...figures(analysis, length.parameter, duty));
      const least = Math.min(...figures(analysis, wait.length, dated));
      if (!(longest < least)) continue;
      findings.ofRule('E_TERM_TOO_EARLY', duty, ['term'], {
        message: {
          es: `el plazo (${longest} \`${unit}\`) termina antes de que ${named(dated).es} permita el acto (${least} \`${unit}\` desde el mismo hecho)`,
          en: `the term (${longest} \`${unit}\`) ends before ${named(dated).en} allows the act (${least} \`${unit}\` from the same event)`,
        },
        help: {
          es: 'revise las dos cifras, o diga en `besides` cuál de las dos prevalece',
          en: 'look at the two figures, or say in `besides` which of the two prevails',
        },
      });
    }
  }
}

const figures = ({ index }: Analysis, id: string, days: DatedRule): readonly number[] =>
  index.valuesOn(id, days).filter((value) => typeof value === 'number');

/** The last days of terms before which a rule lets no act be done. */
function waitsOf(analysis: Analysis, dated: DatedRule): readonly Wait[] {
  const { rule } = dated;
  if (rule.kind !== 'condition' || ['permission', 'power'].includes(rule.modality)) return [];
  const declared = Object.entries(rule.facts ?? {});
  const own = declared.filter(([, { source }]) => source === 'event.occurredAt');
  return declared.flatMap(([name, { source, lastDay, type }]) => {
    if (type !== 'moment' || lastDay === undefined) return [];
    if (typeof source === 'string' || isParameter(source) || !('events' in source)) return [];
    const isWait = own.some(([at]) => forbidsBefore(analysis, dated, at, name));
    return isWait
      ? [{ dated, since: source.events, length: lastDay.length.parameter, unit: lastDay.unit }]
      : [];
  });
}

function forbidsBefore(analysis: Analysis, dated: DatedRule, at: string, limit: string): boolean {
  const { rule } = dated;
  if (rule.kind !== 'condition') return false;
  const facts = analysis.variables.of(dated);
  const earlier = { name: '', fact: at, operator: 'lessThan', value: { fact: limit } } as const;
  const kept = [problemOf(rule.when, facts), problemOf(rule.condition, facts)];
  const { budget } = analysis;
  return (
    canHold(together(...kept, problemOf(earlier, facts)), budget) === false &&
    canHold(together(problemOf(rule.when, facts), problemOf(earlier, facts)), budget) === true
  );
}
