import { useMemo, useState } from 'preact/hooks';
import { parsePlainDate } from '../../../core/index';
import { federal } from '../../../rules/index';
import { matching, type RuleChoice, ruleChoices } from '../term/rule-choices';
import type { TermQuestion } from '../term/term-question';

interface Props {
  readonly question: TermQuestion;
  readonly ask: (change: Partial<TermQuestion>) => void;
}

/** A rule with a term, found by its article or its words. */
export function RuleField({ question, ask }: Props) {
  const [typed, setTyped] = useState('');
  const { date, rule } = question;
  const choices = useMemo(() => {
    const profile = federal();
    return ruleChoices(profile, parsePlainDate(date) ?? profile.calendars.union.coverage.to);
  }, [date]);
  const found = matching(choices, typed);
  const chosen = choices.find(({ id }) => id === rule);
  const shown = chosen === undefined || found.includes(chosen) ? found : [chosen, ...found];
  return (
    <fieldset>
      <legend>La regla</legend>
      <label>
        Buscar por artículo o por palabras
        <input
          type="search"
          value={typed}
          placeholder="94, evaluación de riesgo, inconformidad…"
          aria-describedby="reglas-encontradas"
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <p id="reglas-encontradas" class="calc-hint" role="status">
        {countWords(found.length)}
      </p>
      <label>
        Regla con plazo
        <select
          class="calc-rules"
          size={7}
          value={rule}
          onChange={(event) => ask({ rule: event.currentTarget.value })}
        >
          {shown.map((choice) => (
            <option key={choice.id} value={choice.id}>
              {labelOf(choice)}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

const labelOf = ({ place, title, term }: RuleChoice): string => `${place} — ${title} (${term})`;

function countWords(count: number): string {
  if (count === 0) return 'Ninguna regla con plazo tiene esas palabras. Pruebe con otras.';
  return count === 1 ? '1 regla con plazo.' : `${count} reglas con plazo.`;
}
