import file from '../../rules/zones/mexico.json' with { type: 'json' };

/** One of the 32 federative entities. */
export interface FederativeEntity {
  /** Two-digit INEGI key, `01` to `32`. */
  readonly inegi: string;
  /** Official name, such as `Coahuila de Zaragoza`. */
  readonly name: string;
  /** IANA name of the zone of most of it, by the law in force since 2022-11-30. */
  readonly zone: string;
}

/** The federative entities, in the order of their keys. */
export const FEDERATIVE_ENTITIES: readonly FederativeEntity[] = file.states.map(
  ({ inegi, state, zone }) => ({ inegi, name: state, zone }),
);
