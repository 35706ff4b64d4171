import file from '../../rules/zones/mexico.json' with { type: 'json' };
import { ProtocolError, parsePlainDate } from '../core/index';

/** A place of a federative entity on a day. */
export interface Place {
  /** Two-digit INEGI key of the entity, `01` to `32`. */
  readonly inegi: string;
  /** Official name of the municipality; names repeat between states, so the key comes first. */
  readonly municipality?: string;
  /** Epoch day; the strip of the northern border was not a closed list of municipalities before 2022. */
  readonly day?: number;
}

/**
 * IANA name of the civil zone of a place, or `undefined` when it is not known (a small municipality
 * of the border strip before the list of 2022). Without a municipality, the zone of most of the
 * state; without a day, the law in force since 2022-11-30.
 *
 * Throws `ProtocolError` `STATE_UNKNOWN` for a key that is not one of the 32.
 */
export function stateZone({ inegi, municipality, day }: Place): string | undefined {
  const state = file.states.find((entry) => entry.inegi === inegi);
  if (state === undefined) {
    throw new ProtocolError(
      'STATE_UNKNOWN',
      'the key is not that of a federative entity',
      'use the two-digit INEGI key, `01` to `32`',
    );
  }
  const exception = state.exceptions.find(
    ({ municipalities }) => municipality !== undefined && municipalities.includes(municipality),
  );
  if (exception === undefined) return state.zone;
  if (day === undefined || day >= (parsePlainDate(exception.since) ?? Number.POSITIVE_INFINITY)) {
    return exception.zone;
  }
  return exception.before ?? undefined;
}
