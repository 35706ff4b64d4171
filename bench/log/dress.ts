import { type Json, plusSeconds } from '../../tests/support/case-log';

const CODES = ['art66.I', 'art66.II', 'art66.III', 'art66.IV', 'art66.V'];

const isOfficial = ({ organ }: Json): boolean => !['BP', 'BEN', 'PET'].includes(String(organ));

/** What a producer adds to an act: when it was written down, by whom, with which documents. */
export function dressed(line: Json, random: () => number): Json {
  const { id, type, occurredAt, actor, refs, data, ...also } = line;
  const some = (share: number, fields: () => Json): Json => (random() < share ? fields() : {});
  const code = (most: number) => Math.floor(random() * most);
  return {
    id,
    type,
    occurredAt,
    ...some(0.2, () => ({ recordedAt: plusSeconds(String(occurredAt), 60 * (1 + code(600))) })),
    ...some(0.2, () => ({ precision: 'minute' })),
    actor: {
      ...(actor as Json),
      ...some(isOfficial(actor as Json) ? 0.25 : 0, () => ({ person: `SP-${code(400)}` })),
    },
    refs,
    ...(data === undefined
      ? {}
      : {
          data:
            'catalogCode' in (data as Json)
              ? { ...(data as Json), catalogCode: CODES[code(5)] }
              : data,
        }),
    ...also,
    ...some(0.2, () => ({ evidence: [`doc-${code(9_000_000)}`] })),
  };
}
