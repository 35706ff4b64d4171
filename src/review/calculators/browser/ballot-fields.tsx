import { MATTERS } from '../../../events/index';
import { valueWords } from '../../words/payload-words';
import {
  type BallotPaper,
  castingVoteOf,
  isMatter,
  isPresent,
  isStand,
  presidingSeat,
  STANDS,
  type Stand,
} from '../vote/ballot-paper';

interface Props {
  readonly seats: readonly string[];
  readonly paper: BallotPaper;
  readonly change: (part: Partial<BallotPaper>) => void;
}

const STAND_NAMES: Readonly<Record<Stand, string>> = {
  absent: 'ausente',
  for: 'a favor',
  against: 'en contra',
  abstain: 'presente sin votar o abstención',
};

/** Seat by seat, the casting vote and what is voted on. */
export function BallotFields({ seats, paper, change }: Props) {
  const all = (stand: Stand) =>
    change({ seats: Object.fromEntries(seats.map((seat) => [seat, stand])) });
  const presiding = presidingSeat(paper);
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>Asientos con voto</legend>
        <div class="calc-buttons">
          <button type="button" class="outline" onClick={() => all('for')}>
            Todos a favor
          </button>
          <button type="button" class="outline" onClick={() => all('absent')}>
            Todos ausentes
          </button>
        </div>
        <div class="calc-seats">
          {seats.map((seat) => (
            <label key={seat}>
              <span>{seat}</span>
              <select
                name={`asiento-${seat}`}
                value={paper.seats[seat] ?? 'absent'}
                onChange={({ currentTarget: { value } }) => {
                  if (isStand(value)) change({ seats: { ...paper.seats, [seat]: value } });
                }}
              >
                {STANDS.map((stand) => (
                  <option key={stand} value={stand}>
                    {STAND_NAMES[stand]}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </fieldset>
      <div class="calc-pair">
        <label>
          Quién preside
          <select
            name="preside"
            value={presiding ?? ''}
            onChange={({ currentTarget: { value } }) => change({ presiding: value || undefined })}
          >
            <option value="">no consta</option>
            {seats
              .filter((seat) => isPresent(paper, seat))
              .map((seat) => (
                <option key={seat} value={seat}>
                  {seat}
                </option>
              ))}
          </select>
        </label>
        <label>
          Voto de calidad de la Presidencia
          <select
            name="voto-de-calidad"
            disabled={presiding === undefined}
            value={castingVoteOf(paper) ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ castingVote: value === 'for' || value === 'against' ? value : undefined })
            }
          >
            <option value="">no se usó</option>
            <option value="for">a favor</option>
            <option value="against">en contra</option>
          </select>
          {presiding === undefined && <small>Primero diga quién preside: suyo es el voto.</small>}
        </label>
        <label>
          Qué se vota
          <select
            name="asunto"
            value={paper.matter}
            onChange={({ currentTarget: { value } }) => {
              if (isMatter(value)) change({ matter: value });
            }}
          >
            {MATTERS.map((matter) => (
              <option key={matter} value={matter}>
                {valueWords('matter', matter, 'es')}
              </option>
            ))}
          </select>
        </label>
      </div>
    </form>
  );
}
