import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AnchoredHead,
  readSeal,
  type Seal,
  sealLog,
  type Verification,
  verifyLog,
  writeSeal,
} from '../../src/evidence/index';
import { anyLines, rewritten, uniqueLines } from '../support/sealed-lines';

const RUNS = { numRuns: 2000 };
const text = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

/** Seals by their lines: the same logs are drawn for one change after another. */
const seals = new Map<string, Promise<Seal>>();

function sealOf(lines: readonly string[]): Promise<Seal> {
  const log = text(lines);
  const seal = seals.get(log) ?? sealLog(log).then((sealed) => sealed.seal);
  seals.set(log, seal);
  return seal;
}

/** A log against the seal of another, with the head of a third where one is given. */
async function compared(
  sealedLines: readonly string[],
  log: readonly string[],
  anchored?: readonly string[],
): Promise<Verification> {
  const seal = await sealOf(sealedLines);
  const anchor = anchored === undefined ? undefined : await headOf(anchored);
  return verifyLog(text(log), { seal, ...(anchor === undefined ? {} : { anchor }) });
}

async function headOf(lines: readonly string[]): Promise<AnchoredHead> {
  const { head } = await sealOf(lines);
  return { head, lines: lines.length };
}

const place = fc.nat();
const at = (lines: readonly unknown[], number: number) => number % lines.length;
/** A line that `uniqueLines` does not make. */
const NEW = '{"id":"new"}';

describe('every single change of a log is found where it is', () => {
  const find = (
    name: string,
    change: (
      lines: string[],
      i: number,
      j: number,
    ) => [string[], Partial<Verification['seal']>] | undefined,
  ) =>
    it(name, async () => {
      await fc.assert(
        fc.asyncProperty(uniqueLines(), place, place, async (lines, one, other) => {
          const [i, j] = [at(lines, one), at(lines, other)];
          const changed = change(lines, i, j);
          fc.pre(changed !== undefined);
          const [log, expected] = changed as [string[], Partial<Verification['seal']>];
          const found = await compared(lines, log, lines);
          expect(found.verdict).toBe('altered');
          expect(found.anchored).toBe(false);
          expect(found.seal).toMatchObject({ anchored: true, ...expected });
          const unanchored = await compared(lines, log);
          expect(unanchored.verdict).toBe('altered');
          expect(unanchored.seal?.changes).toEqual(found.seal?.changes);
        }),
        RUNS,
      );
    });

  find('an edit', (lines, i) => [
    lines.with(i, NEW),
    {
      firstDifference: i + 1,
      changes: [{ kind: 'edited', lines: [i + 1, i + 1], sealedLines: [i + 1, i + 1] }],
    },
  ]);

  find('a deletion', (lines, i) => [
    lines.toSpliced(i, 1),
    { firstDifference: i + 1, changes: [{ kind: 'deleted', sealedLines: [i + 1, i + 1] }] },
  ]);

  find('an insertion', (lines, i) => [
    lines.toSpliced(i, 0, NEW),
    { firstDifference: i + 1, changes: [{ kind: 'inserted', lines: [i + 1, i + 1] }] },
  ]);

  find('a copy', (lines, i, j) =>
    // A copy beside its original may be either of the two.
    j === i || j === i + 1
      ? undefined
      : [
          lines.toSpliced(j, 0, lines[i] as string),
          {
            firstDifference: j + 1,
            changes: [{ kind: 'copied', lines: [j + 1, j + 1], sealedLines: [i + 1, i + 1] }],
          },
        ],
  );

  find('a copy beside its original', (lines, i) =>
    i === lines.length - 1
      ? undefined
      : [
          lines.toSpliced(i, 0, lines[i] as string),
          {
            firstDifference: i + 2,
            changes: [{ kind: 'copied', lines: [i + 2, i + 2], sealedLines: [i + 1, i + 1] }],
          },
        ],
  );

  find('a swap of lines that are not neighbours', (lines, i, j) =>
    j < i + 2
      ? undefined
      : [
          lines.with(i, lines[j] as string).with(j, lines[i] as string),
          {
            firstDifference: i + 1,
            counts: { edited: 0, deleted: 0, inserted: 0, copied: 0, moved: 2 },
          },
        ],
  );

  find('a swap of neighbours', (lines, i) =>
    i === lines.length - 1
      ? undefined
      : [
          lines.with(i, lines[i + 1] as string).with(i + 1, lines[i] as string),
          {
            firstDifference: i + 1,
            counts: { edited: 0, deleted: 0, inserted: 0, copied: 0, moved: 1 },
          },
        ],
  );
});

describe('a log of any lines', () => {
  it('agrees with its seal only where it is the same, or goes on after it', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines(), anyLines(), async (lines, log) => {
        const { seal, verdict } = await compared(lines, log);
        const continues = lines.every((line, index) => log[index] === line);
        expect(verdict).toBe(continues ? 'indeterminate' : 'altered');
        const first = lines.findIndex((line, index) => log[index] !== line);
        expect(seal?.firstDifference).toBe(continues ? undefined : first + 1);
      }),
      RUNS,
    );
  });

  it('differs by changes that lead from the one to the other', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines(), anyLines(), async (lines, log) => {
        const { seal } = await compared(lines, log);
        const { edited = 0, deleted = 0, inserted = 0, copied = 0 } = seal?.counts ?? {};
        const appended = seal?.appended ?? 0;
        expect(lines.length - deleted + inserted + copied + appended).toBe(log.length);
        for (const { kind, lines: now, sealedLines } of seal?.changes ?? []) {
          const here = now === undefined ? [] : log.slice(now[0] - 1, now[1]);
          const there =
            sealedLines === undefined ? [] : lines.slice(sealedLines[0] - 1, sealedLines[1]);
          if (kind === 'moved') expect(here).toEqual(there);
          if (kind === 'copied') expect(here.every((line) => lines.includes(line))).toBe(true);
          if (kind === 'inserted') expect(here.some((line) => lines.includes(line))).toBe(false);
          if (kind === 'edited')
            expect(here.every((line, index) => line !== there[index])).toBe(true);
        }
        expect(edited).toBeLessThanOrEqual(Math.min(lines.length, log.length));
      }),
      RUNS,
    );
  });

  it('is intact in another order of keys and spacing', async () => {
    await fc.assert(
      fc.asyncProperty(uniqueLines(), async (lines) => {
        const { verdict } = await compared(lines, lines.map(rewritten), lines);
        expect(verdict).toBe('intact');
      }),
      RUNS,
    );
  });
});

describe('a head that was anchored outside', () => {
  it('shows that the end of log and seal was cut off, which without it nobody can tell', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines(2), place, async (lines, number) => {
        const cut = lines.slice(0, 1 + at(lines.slice(1), number));
        const found = await compared(cut, cut, lines);
        expect([found.verdict, found.anchored, found.seal?.anchored]).toEqual([
          'altered',
          false,
          false,
        ]);
        const blind = await compared(cut, cut);
        expect([blind.verdict, blind.anchored, blind.anchoredLines]).toEqual([
          'indeterminate',
          false,
          0,
        ]);
      }),
      RUNS,
    );
  });

  it('shows that log and seal were made anew, which without it nobody can tell', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines(), anyLines(), async (lines, other) => {
        fc.pre(!lines.every((line, index) => other[index] === line));
        const found = await compared(other, other, lines);
        expect([found.verdict, found.anchored]).toEqual(['altered', false]);
        expect((await compared(other, other)).verdict).toBe('indeterminate');
      }),
      RUNS,
    );
  });

  it('proves the beginning of a log that went on, and no more', async () => {
    await fc.assert(
      fc.asyncProperty(anyLines(), anyLines(), async (lines, more) => {
        const log = [...lines, ...more];
        const { head } = await headOf(lines);
        const seal = await sealOf(lines);
        for (const anchor of [{ head }, { head, lines: lines.length }]) {
          const alone = await verifyLog(text(log), { anchor });
          expect([alone.verdict, alone.anchoredLines]).toEqual(['intact', lines.length]);
          const both = await verifyLog(text(log), { seal, anchor });
          expect([both.verdict, both.anchoredLines, both.seal?.appended]).toEqual([
            'intact',
            lines.length,
            more.length,
          ]);
        }
        const wrong = await verifyLog(text(log), { anchor: { head, lines: lines.length + 1 } });
        expect([wrong.verdict, wrong.anchoredLines]).toEqual(['altered', 0]);
      }),
      { numRuns: 500 },
    );
  });

  it('proves a log against a seal that was falsified', async () => {
    const lines = ['{"a":1}', '{"b":1}', '{"c":1}'];
    const found = await compared(lines.with(1, NEW), lines, lines);
    expect(found).toMatchObject({ verdict: 'altered', anchored: true, anchoredLines: 3 });
    expect(found.seal).toMatchObject({ anchored: false, firstDifference: 2 });
  });

  it('that is newer than the seal proves the log beyond it', async () => {
    const lines = ['{"a":1}', '{"b":1}', '{"c":1}'];
    const found = await compared(lines.slice(0, 2), lines, lines);
    expect(found).toMatchObject({ verdict: 'intact', anchoredLines: 3, seal: { appended: 1 } });
  });

  it('that is older than the seal leaves a change after it to the seal', async () => {
    const lines = ['{"a":1}', '{"b":1}', '{"c":1}'];
    const found = await compared(lines, lines.with(2, NEW), lines.slice(0, 2));
    expect(found).toMatchObject({ verdict: 'altered', anchored: true, anchoredLines: 2 });
    expect(found.seal).toMatchObject({ anchored: true, firstDifference: 3 });
  });
});

describe('a comparison', () => {
  it('puts neighbouring lines with the same change together', async () => {
    const lines = Array.from({ length: 9 }, (_, index) => `{"n":${index}}`);
    const log = ['x', 'y', ...lines.slice(2, 4), ...lines.slice(6), ...lines.slice(4, 6), 'z', 'z'];
    const { seal } = await compared(lines, log);
    expect(seal?.changes).toEqual([
      { kind: 'edited', lines: [1, 2], sealedLines: [1, 2] },
      { kind: 'moved', lines: [8, 9], sealedLines: [5, 6] },
    ]);
    expect([seal?.appended, seal?.changeRuns]).toEqual([2, 2]);
  });

  it('takes a log that lost all its lines for what it is', async () => {
    const found = await compared(['{"a":1}', '{"b":1}'], []);
    expect(found.verdict).toBe('altered');
    expect(found.seal?.changes).toEqual([{ kind: 'deleted', sealedLines: [1, 2] }]);
    const anchor = await headOf(['{"a":1}']);
    expect((await verifyLog('', { anchor })).verdict).toBe('altered');
  });

  it('lists the first thousand changes and counts them all', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) => `{"n":${index}}`);
    const { seal } = await compared(
      lines,
      lines.map((line, index) => (index % 2 ? line : NEW)),
    );
    expect([seal?.changes.length, seal?.changeRuns, seal?.counts.edited]).toEqual([
      1000, 1500, 1500,
    ]);
  });

  it('does not slow down with lines in any order', async () => {
    const lines = Array.from({ length: 20_000 }, (_, index) => `{"n":${index}}`);
    const { seal } = await compared(lines, lines.toReversed());
    expect(seal?.counts.moved).toBe(19_999);
  }, 10_000);
});

describe('a seal with a key', () => {
  const key = new Uint8Array(32).fill(1);
  it('is verified with that key, and with no other and with none', async () => {
    const log = '{"a":1}\n';
    const { seal: made } = await sealLog(log, { key });
    const seal = await readSeal([...writeSeal(made)]);
    const anchor = { head: made.head, lines: 1 };
    expect((await verifyLog(log, { seal, anchor, key })).verdict).toBe('intact');
    expect((await verifyLog(log, { anchor, key })).verdict).toBe('intact');
    const error = { code: 'E_SEAL_KEY' };
    await expect(verifyLog(log, { seal })).rejects.toMatchObject(error);
    const other = new Uint8Array(32).fill(2);
    await expect(verifyLog(log, { seal, key: other })).rejects.toMatchObject(error);
    const { seal: plain } = await sealLog(log);
    await expect(verifyLog(log, { seal: plain, key })).rejects.toMatchObject(error);
  });
});

it('is refused with neither a seal nor a head', async () => {
  await expect(verifyLog('a', {})).rejects.toMatchObject({ code: 'E_SEAL_NONE' });
});
