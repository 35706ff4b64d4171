import { EVENT_TYPES, eventTypes, isEventType, type ProtocolEvent } from '../../../events/index';
import { federal } from '../../../rules/index';
import type { CaseWalk } from '../procedure/case-walk';
import { supposedAct } from '../procedure/supposed-act';

interface Props {
  readonly walk: CaseWalk;
  readonly at: string;
  readonly write: (event: ProtocolEvent) => void;
}

/** Any fact of the vocabulary: what other procedures do is what the rules of this one read. */
export function OtherFact({ walk, at, write }: Props) {
  const profile = federal();
  const day = profile.calendars.union.coverage.to;
  const sorted = [...EVENT_TYPES].sort((one, other) =>
    eventTypes[one].label.localeCompare(eventTypes[other].label, 'es'),
  );
  return (
    <label>
      Registrar otro hecho, de este procedimiento o de otro, que las reglas lean
      <select
        value=""
        onChange={({ currentTarget }) => {
          const type = currentTarget.value;
          currentTarget.value = '';
          if (isEventType(type)) write(supposedAct({ type, concern: {} }, walk, at, profile, day));
        }}
      >
        <option value="">elija un hecho…</option>
        {sorted.map((type) => (
          <option key={type} value={type}>
            {eventTypes[type].label}
          </option>
        ))}
      </select>
    </label>
  );
}
