import { formatPlainDate, parsePlainDate } from '../../core/index';
import { RULE_ID } from '../format/rule';
import type { Analysis } from './analysis';
import type { DatedRule, Days } from './pack-index';

/** Days on which a rule should be in force and is not, or is and should not be. */
export function findWrongDates(analysis: Analysis): void {
  for (const dated of analysis.index.rules) beforeTheLaw(analysis, dated);
  for (const versions of analysis.index.versions.values()) gaps(analysis, versions);
  closedRules(analysis);
}

/** A rule cannot be in force before the law that it cites. */
function beforeTheLaw({ index, findings }: Analysis, dated: DatedRule): void {
  const { instrument } = dated.rule.citation;
  const law = index.pack.sources?.instruments.find(({ id }) => id === instrument);
  const inForce = parsePlainDate(law?.inForce ?? '');
  if (law === undefined || inForce === undefined || dated.from >= inForce) return;
  findings.ofRule('E_BEFORE_THE_LAW', dated, ['effective', 'from'], {
    message: {
      es: `rige desde antes del ${law.inForce}, día en que entró en vigor la ley que cita`,
      en: `it applies from before ${law.inForce}, the day on which the law that it cites came into force`,
    },
    help: { es: `escriba ${law.inForce} o un día posterior`, en: `write ${law.inForce} or later` },
  });
}

/** From the end of one version to the beginning of the next there is no day without a rule. */
function gaps({ findings }: Analysis, versions: readonly DatedRule[]): void {
  versions.forEach((dated, at) => {
    const before = versions[at - 1];
    if (before === undefined || before.to + 1 >= dated.from) return;
    const from = formatPlainDate(before.to + 1);
    const to = formatPlainDate(dated.from - 1);
    findings.ofRule('E_DATES_GAP', dated, ['effective', 'from'], {
      message: {
        es: `ninguna versión rige del ${from} al ${to}`,
        en: `no version is in force from ${from} to ${to}`,
      },
      help: {
        es: 'cada versión empieza al día siguiente de terminar la anterior',
        en: 'each version begins on the day after the one before it ends',
      },
    });
  });
}

/** A rule whose last version has ended, and that something in force later goes on naming. */
function closedRules({ index, findings }: Analysis): void {
  const { versions } = index;
  /** What is wrong with naming a rule on some days; nothing where it is in force on the last of them. */
  const wrongWith = (id: string, days: Days) => {
    const last = versions.get(id)?.at(-1);
    if (last === undefined) return UNKNOWN;
    return last.to < days.to ? closed(formatPlainDate(last.to)) : undefined;
  };
  for (const dated of index.rules) {
    dated.rule.besides?.forEach(({ rule }, at) => {
      const wrong = wrongWith(rule, dated);
      if (wrong === undefined || wrong === UNKNOWN) return;
      findings.ofRule('E_RULE_CLOSED', dated, ['besides', at, 'rule'], wrong);
    });
  }
  for (const dated of index.parameters.values()) {
    dated.parameter.values.forEach(({ value }, at) => {
      const days = dated.values.find((each) => each.value === value);
      if (!Array.isArray(value) || days === undefined) return;
      value.forEach((id, item) => {
        const wrong = RULE_ID.test(id) ? wrongWith(id, days) : undefined;
        if (wrong === undefined) return;
        const code = wrong === UNKNOWN ? 'E_RULE_UNKNOWN' : 'E_RULE_CLOSED';
        findings.ofParameter(code, dated, ['values', at, 'value', item], wrong);
      });
    });
  }
}

const UNKNOWN = {
  message: {
    es: 'nombra una regla que el paquete no tiene',
    en: 'it names a rule that the pack does not have',
  },
  help: {
    es: 'corrija el nombre; una regla que deja de regir se cierra y no se borra',
    en: 'correct the name; a rule that is no longer in force is closed and not deleted',
  },
} as const;

const closed = (last: string) => ({
  message: {
    es: `nombra, para días posteriores, una regla que rigió hasta el ${last}`,
    en: `it names, for later days, a rule that was in force until ${last}`,
  },
  help: {
    es: 'ciérrelo el mismo día, o nombre la regla que la sustituye',
    en: 'close it on the same day, or name the rule that replaces it',
  },
});
