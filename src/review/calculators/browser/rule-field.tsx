import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
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
  const isApart = chosen !== undefined && !found.includes(chosen);
  const list = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (list.current !== null) showChosen(list.current);
  }, [rule]);
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
          ref={list}
          size={7}
          value={rule}
          onChange={(event) => ask({ rule: event.currentTarget.value })}
        >
          {isApart && (
            <optgroup label="Ya elegida; no tiene esas palabras">
              <RuleOption choice={chosen} />
            </optgroup>
          )}
          {found.map((choice) => (
            <RuleOption key={choice.id} choice={choice} />
          ))}
        </select>
      </label>
    </fieldset>
  );
}

function RuleOption({ choice: { id, place, title, term } }: { readonly choice: RuleChoice }) {
  return (
    <option value={id}>
      {place} — {title} ({term})
    </option>
  );
}

/** Brings the chosen rule into the list, not the list into the page; one in sight stays put. */
function showChosen(list: HTMLSelectElement): void {
  const [option] = list.selectedOptions;
  if (option === undefined) return;
  const [seen, place] = [list.getBoundingClientRect(), option.getBoundingClientRect()];
  if (place.top >= seen.top && place.bottom <= seen.bottom) return;
  list.scrollTop += place.top - seen.top - (seen.height - place.height) / 2;
}

function countWords(count: number): string {
  if (count === 0) return 'Ninguna regla con plazo tiene esas palabras. Pruebe con otras.';
  return count === 1 ? '1 regla con plazo.' : `${count} reglas con plazo.`;
}
