import fc from 'fast-check';
import { type LogEvent, readLog } from '../../../src/events/index';
import { type Json, SEATS } from '../../support/case-log';
import type { Short } from '../kit';
import { SAMPLES } from '../samples/index';
import { Choices } from './choices';
import { lawfulLines } from './lawful-trace';
import { actOffered, named } from './offers';
import { text } from './story';

/** Acts of a session on which no measure turns; without most of them more happens in less time. */
const PAPERS = /^(junta\.minutes-|determination\.notified|measure\.communicated)/;

/** Acts that would take protection away, or bring strangers to the table, if they were let. */
const HOSTILE: readonly Short[] = [
  ...SAMPLES.filter(({ type }) =>
    /^measure\.(lapsed|withdrawn|terminated|suspended|reduced|change-notified)$/.test(type),
  ),
  { type: 'agency.implicated', by: 'URCRR', refs: { case: 'C1' }, data: { agency: 'PGR' } },
  {
    type: 'agency.consulted',
    by: 'URCRR-T',
    refs: { case: 'C1' },
    data: { agency: 'PGR', mode: 'phone', reached: true },
  },
  {
    type: 'consent.given',
    by: 'AUT-IMPL',
    refs: { case: 'C1' },
    data: { scope: 'procedure', form: 'express-written' },
  },
  { type: 'application.other-mechanism-waived', by: 'BEN', refs: { measure: 'M1' } },
  {
    type: 'inconformidad.filed',
    by: 'BEN',
    refs: { measure: 'M1', inconformidad: 'I-9' },
    data: { route: 'ordinary', ground: 'junta-resolution' },
  },
  ...[1, 2, 3].map(() => ({
    type: 'junta.invitee-admitted',
    by: 'JG',
    refs: { session: 'J2' },
    data: { person: 'P-9', kind: 'non-permanent', mode: 'in-person' },
  })),
];

const ORGANS = ['AUT-IMPL', 'CEN', 'UER', 'PET', 'PGR', 'URCRR', 'JG'];
const HOUR_MS = 3_600_000;

/**
 * A history that need not be lawful: a lawful story of which some acts are left out, moved, done by
 * another organ or said in part, whose votes fall as they may, and into which other acts are thrown.
 */
export const randomTrace: fc.Arbitrary<readonly LogEvent[]> = fc
  .tuple(
    lawfulLines,
    fc.array(fc.noBias(fc.nat({ max: 0xffff })), { minLength: 300, maxLength: 300 }),
  )
  .map(([lines, numbers]) => upset(lines, new Choices(numbers)));

function upset(lines: readonly Json[], choices: Choices): readonly LogEvent[] {
  const own: Record<string, string> = {};
  const measures: string[] = [];
  const events: LogEvent[] = [];
  for (const line of lines) {
    const refs = line.refs as Readonly<Record<string, string>>;
    Object.assign(own, refs);
    measures.push(
      ...(((line.data as Json)?.measureRefs as string[] | undefined) ?? []),
      ...(refs.measure === undefined ? [] : [refs.measure]),
    );
    if (PAPERS.test(String(line.type)) && choices.upTo(9) > 0) continue;
    if (line.type === 'junta.vote-held') own.vote = String(line.id);
    const changed = upsetLine(line, choices);
    if (changed !== undefined) events.push(...read(changed));
    if (choices.once(8)) {
      const at = Date.parse(String(line.occurredAt)) + 30_000;
      const sample = choices.pick(choices.once(2) ? HOSTILE : SAMPLES);
      const measure = choices.pick(measures);
      const ids = measure === undefined ? own : { ...own, measure };
      const thrown = actOffered(named(sample, ids), `t-${events.length}`, at);
      if (thrown !== undefined) events.push(thrown);
    }
  }
  return events.sort((first, second) => first.to - second.to);
}

const read = (line: Json): readonly LogEvent[] => {
  const { events, problems } = readLog([JSON.stringify(line)]);
  return problems.length > 0 ? [] : events;
};

function upsetLine(line: Json, choices: Choices): Json | undefined {
  const data = (line.data ?? {}) as Record<string, unknown>;
  if (line.type === 'junta.vote-held' && choices.once(3)) {
    return { ...line, data: { ...data, ...randomVote(data, choices) } };
  }
  if (line.type === 'junta.session-resumed' && choices.once(3)) {
    const at = Date.parse(String(line.occurredAt)) + choices.upTo(100) * HOUR_MS;
    return { ...line, occurredAt: text(at / 1000) };
  }
  const keys = Object.keys(data);
  const key = choices.pick(keys);
  switch (choices.upTo(44)) {
    case 0:
    case 1:
      return undefined;
    case 2:
      return { ...line, actor: { organ: choices.pick(ORGANS) } };
    case 3: {
      if (key === undefined) return line;
      const { [key]: _, ...rest } = data;
      return { ...line, data: rest };
    }
    case 4:
    case 5:
      return key !== undefined && typeof data[key] === 'boolean'
        ? { ...line, data: { ...data, [key]: !data[key] } }
        : line;
    case 6: {
      const hours = choices.upTo(240) - 120;
      const at = Date.parse(String(line.occurredAt)) + hours * HOUR_MS;
      return { ...line, occurredAt: text(at / 1000) };
    }
    case 7:
      return Array.isArray(data.attendance)
        ? { ...line, data: { ...data, attendance: data.attendance.slice(0, choices.upTo(9)) } }
        : line;
    default:
      return line;
  }
}

/** Any ballots of those who vote, with now and then a stranger, a seat twice, or a casting vote. */
function randomVote(data: Json, choices: Choices): Json {
  const votes = data.votes as readonly { readonly seat: string }[];
  const ballots = votes.map(({ seat }) => ({
    seat,
    vote: choices.pick(['for', 'for', 'against', 'abstain']),
  }));
  const more = choices.pick([undefined, undefined, undefined, 'CEN', ...SEATS]);
  return {
    votes: more === undefined ? ballots : [...ballots, { seat: more, vote: 'for' }],
    ...(choices.once(4) ? { castingVote: 'for' } : {}),
  };
}
