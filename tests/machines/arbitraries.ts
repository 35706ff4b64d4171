import fc from 'fast-check';
import type { LogEvent } from '../../src/events/index';
import { ballots, hourly, type Short, sessionDeciding } from './kit';
import { CORE_SAMPLES } from './samples/core';
import * as s from './scenarios';

const HOUR_MS = 3_600_000;

const session = (kind: string): fc.Arbitrary<readonly Short[]> =>
  fc
    .record({
      attending: fc.integer({ min: 3, max: 9 }),
      inFavour: fc.integer({ min: 0, max: 9 }),
      castingVote: fc.constantFrom(undefined, 'for', 'against'),
    })
    .map(({ attending, inFavour, castingVote }) =>
      sessionDeciding({
        session: 'J2',
        case: 'C1',
        kind,
        decision: 'D2',
        present: attending,
        votes: ballots(Math.min(inFavour, attending), Math.max(0, attending - inFavour)),
        ...(castingVote === undefined ? {} : { castingVote }),
      }),
    );

const sample = fc.constantFrom(...CORE_SAMPLES).map((short): readonly Short[] => [short]);

/** Pieces of lawful stories, of which some steps are left out. */
const piece: fc.Arbitrary<readonly Short[]> = fc
  .oneof(
    { weight: 4, arbitrary: sample },
    fc.constant(s.GRANTED),
    fc.constant([s.URGENT]),
    fc.constant([s.IMPLEMENTED]),
    fc.constant(s.RISK_REDUCED),
    session('terminate'),
    fc.constant([s.terminated('risk-reduced')]),
    fc.constant(s.REQUESTED),
    session('confirm-voluntary'),
    fc.constant([s.CONFIRMED.at(-1) as Short]),
    fc.constant([...s.MISUSED, s.misuse('m3')]),
    session('withdraw'),
    fc.constant([s.WITHDRAWN.at(-1) as Short]),
    fc.constant(s.SUSPENSION),
    session('grant'),
    session('deny'),
  )
  .chain((events) =>
    fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: events.length, maxLength: events.length })
      .map((keep) => events.filter((_, at) => keep[at] !== 0)),
  );

/** Whole stories that may come to a lawful end, with some steps left out. */
const story: fc.Arbitrary<readonly Short[]> = fc
  .oneof(
    fc.tuple(
      fc.constant(s.RISK_REDUCED),
      session('terminate'),
      fc.constant([s.terminated('risk-reduced')]),
    ),
    fc.tuple(
      fc.constant(s.REQUESTED),
      session('confirm-voluntary'),
      fc.constant([s.CONFIRMED.at(-1) as Short]),
    ),
    fc.tuple(
      fc.constant([...s.MISUSED, s.misuse('m3')]),
      session('withdraw'),
      fc.constant([s.WITHDRAWN.at(-1) as Short]),
    ),
  )
  .chain((parts) => {
    const events = parts.flat();
    return fc
      .array(fc.integer({ min: 0, max: 24 }), {
        minLength: events.length,
        maxLength: events.length,
      })
      .map((keep) => events.filter((_, at) => keep[at] !== 0));
  });

/** A log of one case with one measure, lawful or not, up to years long. */
export const logOfCase = (birth: readonly Short[]): fc.Arbitrary<readonly LogEvent[]> =>
  fc
    .record({
      pieces: fc.oneof(
        fc.array(piece, { maxLength: 8 }),
        fc.tuple(story, fc.oneof(fc.constant([]), piece)),
        fc.tuple(piece, story),
      ),
      gaps: fc.array(fc.integer({ min: 1, max: 24 * 200 }), { minLength: 8, maxLength: 8 }),
    })
    .map(({ pieces, gaps }) => {
      let at = Date.parse('2016-03-19T00:00:00Z');
      const used = new Set<string>();
      const shorts = [birth, ...pieces].flatMap((events, index) =>
        events.map((short, place) => {
          at += (place === 0 ? (gaps[index % gaps.length] ?? 1) : 1) * HOUR_MS;
          const id = short.id !== undefined && !used.has(short.id) ? { id: short.id } : {};
          if (short.id !== undefined) used.add(short.id);
          const { id: _, ...rest } = short;
          return { at: new Date(at).toISOString().replace('.000Z', 'Z'), ...rest, ...id };
        }),
      );
      return hourly(shorts);
    });
