import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readSeal, sealLog, verifyLog, writeSeal } from '../../src/evidence/index';

type HandLine = readonly [form: 'json' | 'bytes' | 'header', content: string | Buffer];

/** A log with each kind of line, and beside it what is hashed of each, written by hand. */
const logWith = (header: string) =>
  Buffer.concat([
    Buffer.from(`\ufeff${header}\r\n`),
    Buffer.from('{"type":"x","id":"e-1","data":{"n":1.50,"b":[true,null],"á":"\\u00f1"}}\n'),
    Buffer.from('\n'),
    Buffer.from('{"a":1,"a":2}\r\n'),
    Buffer.from([0xff, 0xfe]),
  ]);
const AFTER_HEADER: readonly HandLine[] = [
  ['json', '{"data":{"b":[true,null],"n":1.5,"á":"ñ"},"id":"e-1","type":"x"}'],
  ['bytes', ''],
  ['bytes', '{"a":1,"a":2}\r'],
  ['bytes', Buffer.from([0xff, 0xfe])],
];
const LOG = logWith('{"log":"mecanismo", "version":1}');
const HEADER = '{"log":"mecanismo","version":1}';
const LINES: readonly HandLine[] = [['header', HEADER], ...AFTER_HEADER];
const TIME = '2016-12-31T23:59:59-06:00';
const TIMED = logWith(`{"log":"mecanismo", "completeThrough":"${TIME}", "version":1}`);
const PLAIN = '{"commitment":"SHA-256","seal":"mecanismo","version":1}';
const KEY = Buffer.alloc(32, 7);

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const hmac = (content: string | Buffer) => createHmac('sha256', KEY).update(content).digest('hex');

/** The format once more, from its description in docs/evidencia.md alone. */
function sealByHand(
  header: string,
  hash: (content: string | Buffer) => string,
  ofLog: readonly HandLine[],
  time?: string,
): string {
  let link = sha256(header);
  const lines = ofLog.map(([form, content]) => {
    const line = hash(content);
    link = sha256(`mecanismo-seal/1 ${form} ${link} ${line}`);
    return `{"${form}":"${line}"}\n`;
  });
  const [head, said] =
    time === undefined
      ? [link, '']
      : [
          sha256(`mecanismo-seal/1 completeThrough ${link} ${time}`),
          `"completeThrough":"${time}",`,
        ];
  return `${header}\n${lines.join('')}{${said}"head":"${head}","lines":5}\n`;
}

it('makes the seal that its description gives', async () => {
  const { seal, input } = await sealLog(LOG);
  expect([...writeSeal(seal)].join('')).toBe(sealByHand(PLAIN, sha256, LINES));
  // Recorded: whoever changes the format makes every head that was anchored before worthless.
  expect(seal.head).toBe('39543f582931579eb51c624acf2437c8fe09dbbfac47267e151dafdc3954846a');
  expect(input).toBe(`sha256:${createHash('sha256').update(LOG).digest('hex')}`);
});

it('makes the seal that its description gives of a log that says until when it is complete', async () => {
  const { seal } = await sealLog(TIMED);
  expect([...writeSeal(seal)].join('')).toBe(sealByHand(PLAIN, sha256, LINES, TIME));
  expect(seal.head).toBe('2e98e5b1afb2c4ebda1b05f6fee880f15eaa7b9b08f89e0ab08cdfb5ce077026');
});

it('makes the seal with a key that its description gives', async () => {
  const { seal } = await sealLog(LOG, { key: KEY });
  const header = `{"commitment":"HMAC-SHA-256","keyCheck":"${hmac('mecanismo-seal/1 key')}","seal":"mecanismo","version":1}`;
  expect([...writeSeal(seal)].join('')).toBe(sealByHand(header, hmac, LINES));
});

/** At first the header of a log was sealed as any other line. */
describe('a seal that has the whole header in its first line', () => {
  const whole = `{"completeThrough":"${TIME}","log":"mecanismo","version":1}`;
  const written = sealByHand(PLAIN, sha256, [['json', whole], ...AFTER_HEADER]);
  const { head } = JSON.parse(written.trimEnd().split('\n').at(-1) ?? '') as { head: string };
  const moved = Buffer.from(TIMED.toString('latin1').replace('2016', '2017'), 'latin1');

  it('of a log that does not say until when it is complete has the head recorded then', async () => {
    const first = sealByHand(PLAIN, sha256, [['json', HEADER], ...AFTER_HEADER]);
    const anchor = { head: '432b66eef6df39f0ff52dbf395e572dfd6dfaf5cc7310bf473ca21794d5ee949' };
    expect(first).toContain(anchor.head);
    const seal = await readSeal(first);
    for (const against of [{ seal, anchor }, { anchor: { ...anchor, lines: 5 } }]) {
      expect(await verifyLog(LOG, against)).toMatchObject({ verdict: 'intact', anchoredLines: 5 });
    }
  });

  it('verifies, and its head does without it', async () => {
    const seal = await readSeal(written);
    for (const against of [{ seal, anchor: { head } }, { anchor: { head, lines: 5 } }]) {
      const found = await verifyLog(TIMED, against);
      expect(found).toMatchObject({ verdict: 'intact', anchoredLines: 5 });
      expect(found.completeThroughMoved).toBeUndefined();
    }
    const { seal: anew } = await sealLog(TIMED);
    expect(await verifyLog(TIMED, { seal: anew, anchor: { head } })).toMatchObject({
      verdict: 'intact',
    });
    expect(await verifyLog(TIMED, { seal, anchor: { head: anew.head } })).toMatchObject({
      verdict: 'intact',
    });
  });

  it('holds only as long as the header stays as it was', async () => {
    const seal = await readSeal(written);
    const found = await verifyLog(moved, { seal, anchor: { head } });
    expect(found).toMatchObject({ verdict: 'altered', seal: { firstDifference: 1 } });
    expect((await verifyLog(moved, { anchor: { head } })).verdict).toBe('altered');
  });
});
