import { parsePlainDate } from '../../core/index';
import { federal, type Parameter, parametersOf, type Rule } from '../../rules/index';

/** Figures behind a rule that are not those of the federal rules: where to look first. */
export function changedFigures(rule: Rule, parameters: readonly Parameter[]): readonly Parameter[] {
  const { rules } = federal();
  return parametersOf(rule, parameters).filter(({ id, values }) =>
    values.some(({ from, value }) => {
      const known = rules.parameterOn(id, parsePlainDate(from) ?? 0);
      return known !== undefined && JSON.stringify(known) !== JSON.stringify(value);
    }),
  );
}
