import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnchoredHead,
  continueSeal,
  readSeal,
  type Seal,
  sealLog,
  verifyLog,
  writeSeal,
} from '../../src/evidence/index';
import { anyLines, rewritten, uniqueLines } from '../support/sealed-lines';

const RUNS = { numRuns: 2000 };
const NEW = '{"id":"new"}';
const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');
const written = (seal: Seal) => [...writeSeal(seal)].join('');
const anchorOf = ({ head, commitments, completeThrough }: Seal): AnchoredHead => ({
  head,
  lines: commitments.length,
  ...(completeThrough === undefined ? {} : { completeThrough }),
});

/** A log at the end of each month: its header, whose time moves on, and the lines so far. */
interface Months {
  readonly logs: readonly (readonly string[])[];
}

const headerOf = (completeThrough: string | undefined, more: object = {}) =>
  JSON.stringify({
    log: 'mecanismo',
    ...more,
    version: 1,
    ...(completeThrough === undefined ? {} : { completeThrough }),
  });

/** The ends of months, in the many ways in which they are written. */
const TIMES = [
  undefined,
  '2016-01-31',
  '2016-02-29T23:59:59-06:00',
  '2016-04-01T05:59:59Z',
  '2016-04-30T23:59:59.999-05:00',
  '2016-05-31',
];

const months = (ofLog = uniqueLines()): fc.Arbitrary<Months> =>
  fc
    .tuple(
      ofLog,
      fc.array(fc.nat({ max: 6 }), { minLength: 2, maxLength: 4 }),
      fc.array(fc.nat({ max: TIMES.length - 1 }), { minLength: 4, maxLength: 4 }),
      fc.constantFrom('timed', 'plain', 'none'),
    )
    .map(([lines, cuts, moves, kind]) => {
      const sizes = cuts.map((cut) => Math.min(cut, lines.length)).sort((a, b) => a - b);
      const times = moves.slice(0, sizes.length).sort((a, b) => a - b);
      return {
        logs: sizes.map((size, month) => {
          const body = lines.slice(0, kind === 'none' ? Math.max(1, size) : size);
          if (kind === 'none') return body;
          return [headerOf(kind === 'timed' ? TIMES[times[month] as number] : undefined), ...body];
        }),
      };
    });

/** The seals of each month, the first of the log as it was then and each of the others continued. */
async function sealsOf({ logs }: Months, key?: Uint8Array): Promise<readonly Seal[]> {
  const seals: Seal[] = [];
  const options = key === undefined ? {} : { key };
  for (const log of logs) {
    const old = seals.at(-1);
    if (old === undefined) seals.push((await sealLog(text(log), options)).seal);
    else {
      const seal = await readSeal(written(old));
      const anchor = anchorOf(old);
      const { sealed, verification } = await continueSeal(text(log), { seal, anchor, ...options });
      expect(verification.verdict).toBe('intact');
      seals.push((sealed as { seal: Seal }).seal);
    }
  }
  return seals;
}

describe('a seal that is continued', () => {
  it('has the head of the seal of the whole, and begins with the seal before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(months(), months(anyLines())), async (year) => {
        const seals = await sealsOf(year);
        for (const [month, log] of year.logs.entries()) {
          const seal = seals[month] as Seal;
          const { seal: whole } = await sealLog(text(log));
          expect(anchorOf(seal)).toEqual(anchorOf(whole));
          if (month > 0) {
            expect(written(seal).startsWith(written(seals[month - 1] as Seal))).toBe(true);
          }
          expect(written(await readSeal(written(seal)))).toBe(written(seal));
        }
      }),
      RUNS,
    );
  });

  it('lets every head that was anchored before prove its part, with the seal and without', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(months(), months(anyLines())), async (year) => {
        const seals = await sealsOf(year);
        const seal = seals.at(-1) as Seal;
        const log = text(year.logs.at(-1) as readonly string[]);
        for (const old of seals) {
          const anchor = anchorOf(old);
          const expected = { verdict: 'intact', anchoredLines: old.commitments.length };
          expect(await verifyLog(log, { anchor })).toMatchObject(expected);
          const { head } = anchor;
          for (const lines of [old.commitments.length - 1, old.commitments.length + 1]) {
            const found = await verifyLog(log, { seal, anchor: { ...anchor, lines } });
            expect(found.verdict).toBe('altered');
          }
          for (const known of [anchor, { head }, { head, lines: old.commitments.length }]) {
            const found = await verifyLog(log, { seal, anchor: known });
            expect(found).toMatchObject({ ...expected, seal: { anchored: true } });
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is the same where nothing is new', async () => {
    await fc.assert(
      fc.asyncProperty(months(), async ({ logs }) => {
        const log = logs[0] as readonly string[];
        const { seal } = await sealLog(text(log));
        const spaced = text(log.map(rewritten));
        const { sealed } = await continueSeal(spaced, { seal });
        expect(written(sealed?.seal as Seal)).toBe(written(seal));
      }),
      { numRuns: 300 },
    );
  });

  it('takes a later line of an earlier time, as long as it comes at the end', async () => {
    const lines = ['{"id":"1","occurredAt":"2016-05-01"}'];
    const { seal } = await sealLog(text(lines));
    const late = [...lines, '{"id":"2","occurredAt":"2016-01-01"}'];
    const { sealed } = await continueSeal(text(late), { seal });
    expect(sealed?.seal.commitments.length).toBe(2);
  });

  it('with a key needs that key', async () => {
    const key = new Uint8Array(32).fill(1);
    const year: Months = {
      logs: [
        [headerOf('2016-01-31'), 'a'],
        [headerOf('2016-02-29'), 'a', 'b'],
      ],
    };
    const [old, seal] = await sealsOf(year, key);
    const log = text(year.logs[1] as readonly string[]);
    expect(await verifyLog(log, { key, anchor: anchorOf(old as Seal) })).toMatchObject({
      verdict: 'intact',
      anchoredLines: 2,
    });
    await expect(continueSeal(log, { seal: seal as Seal })).rejects.toMatchObject({
      code: 'E_SEAL_KEY',
    });
  });
});

describe('every change of what was sealed, in any month, is found where it is and stops the next seal', () => {
  type Expected = Readonly<Record<string, unknown>>;
  /** By what was sealed: the same years are drawn for one change after another. */
  const known = new Map<string, ReturnType<typeof sealsOf>>();
  const sealsKnownOf = (year: Months) => {
    const key = JSON.stringify(year.logs);
    const seals = known.get(key) ?? sealsOf(year);
    known.set(key, seals);
    return seals;
  };
  const find = (
    name: string,
    change: (lines: string[], i: number, j: number) => [string[], Expected] | undefined,
  ) =>
    it(name, async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(months(), months()),
          fc.nat(),
          fc.nat(),
          fc.nat(),
          async (year, which, one, other) => {
            const seals = await sealsKnownOf(year);
            const month = which % seals.length;
            const seal = seals[month] as Seal;
            const size = seal.commitments.length;
            const log = [...(year.logs.at(-1) as readonly string[])];
            const changed = change(log.slice(0, size), one % size, other % size);
            fc.pre(changed !== undefined);
            const [start, expected] = changed as [string[], Expected];
            const now = text([...start, ...log.slice(size)]);
            for (const anchor of [undefined, anchorOf(seal)]) {
              const against = anchor === undefined ? { seal } : { seal, anchor };
              const { sealed, verification } = await continueSeal(now, against);
              expect(sealed).toBeUndefined();
              expect(verification).toMatchObject({ verdict: 'altered', seal: expected });
            }
            // What came before the change is proven by the heads from before it.
            const first = (expected as { firstDifference: number }).firstDifference;
            for (const old of seals) {
              const anchor = anchorOf(old);
              const isBefore = old.commitments.length < first;
              const found = await verifyLog(now, { anchor });
              expect(found.verdict).toBe(isBefore ? 'intact' : 'altered');
            }
          },
        ),
        RUNS,
      );
    });

  find('an edit', (lines, i) => [
    lines.with(i, NEW),
    { firstDifference: i + 1, changes: [{ kind: 'edited', lines: [i + 1, i + 1] }] },
  ]);

  find('a deletion', (lines, i) =>
    lines.length === 1 ? undefined : [lines.toSpliced(i, 1), { firstDifference: i + 1 }],
  );

  find('an insertion', (lines, i) => [lines.toSpliced(i, 0, NEW), { firstDifference: i + 1 }]);

  find('a swap', (lines, i, j) =>
    i >= j
      ? undefined
      : [lines.with(i, lines[j] as string).with(j, lines[i] as string), { firstDifference: i + 1 }],
  );
});

describe('the header of a log that grows', () => {
  const FIRST = [headerOf('2016-01-31', { profile: 'federal' }), '{"id":"1"}'];
  const with_ = (header: string) => text([header, '{"id":"1"}', '{"id":"2"}']);

  it.each([
    ['an instant after the day', '2016-02-01T06:00:00Z'],
    ['the last instant of the day', '2016-01-31T23:59:59.999-06:00'],
    ['another day', '2016-02-29'],
  ])('may move on to %s', async (_name, time) => {
    const { seal } = await sealLog(text(FIRST));
    const log = with_(headerOf(time, { profile: 'federal' }));
    const { verification, sealed } = await continueSeal(log, { seal, anchor: anchorOf(seal) });
    expect(verification).toMatchObject({
      verdict: 'intact',
      completeThrough: time,
      completeThroughMoved: { before: '2016-01-31', direction: 'on' },
    });
    expect(sealed?.seal).toMatchObject({ completeThrough: time, earlier: [anchorOf(seal)] });
  });

  it.each([
    ['the day before', headerOf('2016-01-30', { profile: 'federal' })],
    ['an instant before', headerOf('2016-01-31T23:59:59.998-06:00', { profile: 'federal' })],
    ['nothing', headerOf(undefined, { profile: 'federal' })],
  ])('does not move back to %s', async (_name, header) => {
    const { seal } = await sealLog(text(FIRST));
    for (const against of [{ seal }, { seal, anchor: anchorOf(seal) }]) {
      const { sealed, verification } = await continueSeal(with_(header), against);
      expect(sealed).toBeUndefined();
      expect(verification).toMatchObject({
        verdict: 'altered',
        completeThroughMoved: { before: '2016-01-31', direction: 'back' },
        seal: {
          firstDifference: 1,
          counts: { edited: 1 },
          changes: [{ kind: 'edited', lines: [1, 1], sealedLines: [1, 1] }],
        },
      });
    }
    const alone = await verifyLog(with_(header), { anchor: anchorOf(seal) });
    expect(alone).toMatchObject({ verdict: 'altered', anchored: true, anchoredLines: 2 });
  });

  it.each([
    ['another key', headerOf('2016-02-29', { profile: 'federal', zone: 'America/Tijuana' })],
    ['a key less', headerOf('2016-02-29')],
    ['another value', headerOf('2016-02-29', { profile: 'sinaloa' })],
    ['a time that is none', headerOf('soon', { profile: 'federal' })],
    ['its time twice', '{"completeThrough":"2016-02-29",'.concat(FIRST[0]?.slice(1) as string)],
    ['another version', headerOf('2016-02-29', { profile: 'federal' }).replace('1', '2')],
    ['no header', '{"id":"0"}'],
  ])('is altered by %s', async (_name, header) => {
    const { seal } = await sealLog(text(FIRST));
    const { sealed, verification } = await continueSeal(with_(header), { seal });
    expect(sealed).toBeUndefined();
    expect(verification.seal).toMatchObject({
      firstDifference: 1,
      changes: [{ kind: 'edited', lines: [1, 1], sealedLines: [1, 1] }],
    });
  });

  it('that is another event or of another format is sealed as any line is', async () => {
    for (const line of ['{"log":"mecanismo","version":1,"id":"e-1"}', '{"log":"x","version":1}']) {
      const { seal } = await sealLog(text([line]));
      expect(seal.commitments.formAt(0)).toBe('json');
    }
    const { seal } = await sealLog(text(['', FIRST[0] as string]));
    expect(seal.commitments.formAt(1)).toBe('json');
  });

  it('moved on is not proven by a head without its time and without a seal', async () => {
    const { seal } = await sealLog(text(FIRST));
    const log = with_(headerOf('2016-02-29', { profile: 'federal' }));
    const { head } = seal;
    expect((await verifyLog(log, { anchor: { head, lines: 2 } })).verdict).toBe('altered');
    expect((await verifyLog(log, { seal, anchor: { head, lines: 2 } })).verdict).toBe('intact');
    const wrong = { ...anchorOf(seal), completeThrough: '2016-01-30' };
    expect((await verifyLog(log, { seal, anchor: wrong })).verdict).toBe('altered');
  });
});

describe('a seal of many months', () => {
  it('may be cut back to an earlier month unseen, and a head tells', async () => {
    const year: Months = { logs: [['a'], ['a', 'b'], ['a', 'b', 'c']] };
    const seals = await sealsOf(year);
    const cut = await readSeal(
      written(seals[2] as Seal)
        .split('\n')
        .slice(0, 5)
        .join('\n'),
    );
    expect(written(cut)).toBe(written(seals[1] as Seal));
    const log = text(['a', 'b']);
    expect((await verifyLog(log, { seal: cut })).verdict).toBe('indeterminate');
    const anchor = anchorOf(seals[2] as Seal);
    expect((await verifyLog(log, { seal: cut, anchor })).verdict).toBe('altered');
  });

  it('is refused where any end of it was changed, dropped or moved', async () => {
    const year: Months = {
      logs: [
        [headerOf('2016-01-31'), 'a'],
        [headerOf('2016-02-29'), 'a', 'b'],
        [headerOf('2016-03-31'), 'a', 'b', 'c'],
      ],
    };
    const lines = written((await sealsOf(year)).at(-1) as Seal)
      .trimEnd()
      .split('\n');
    const end = lines[3] as string;
    for (const other of [
      end.replace('2016-01-31', '2016-01-30'),
      end.replace('"lines":2', '"lines":1'),
      end.replace('"completeThrough":"2016-01-31",', ''),
      end.replace('"head":"', '"head":"0').replace(/.",/, '",'),
      lines[5] as string,
    ]) {
      const forged = lines.with(3, other).join('\n');
      await expect(readSeal(forged)).rejects.toMatchObject({ where: 'line 4' });
    }
    await expect(readSeal(lines.slice(0, -1).join('\n'))).rejects.toMatchObject({
      code: 'E_SEAL_CUT',
    });
  });

  it('is read and used in time however many ends it claims', async () => {
    const { seal } = await sealLog(text([headerOf('2016-01-31')]));
    const header = `${written(seal).split('\n').slice(0, 2).join('\n')}\n`;
    let ends = '';
    for (let at = 0; at < 20_000; at++) {
      const time = `2016-01-31T00:00:00.${String(at).padStart(6, '0')}-06:00`;
      const { seal: each } = await sealLog(headerOf(time));
      ends += `${written(each).trimEnd().split('\n').at(-1)}\n`;
    }
    const many = await readSeal(header + ends);
    expect(many.earlier).toHaveLength(19_999);
    const anchor = { head: '0'.repeat(64) };
    const found = await verifyLog(headerOf('2016-02-29'), { seal: many, anchor });
    expect(found.verdict).toBe('altered');
  }, 60_000);
});
