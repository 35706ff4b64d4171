import { createHash, createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { sealLog, writeSeal } from '../../src/evidence/index';

/** A log with each kind of line, and beside it what is hashed of each, written by hand. */
const LOG = Buffer.concat([
  Buffer.from('\ufeff{"log":"mecanismo", "version":1}\r\n'),
  Buffer.from('{"type":"x","id":"e-1","data":{"n":1.50,"b":[true,null],"á":"\\u00f1"}}\n'),
  Buffer.from('\n'),
  Buffer.from('{"a":1,"a":2}\r\n'),
  Buffer.from([0xff, 0xfe]),
]);
const LINES: readonly (readonly ['json' | 'bytes', string | Buffer])[] = [
  ['json', '{"log":"mecanismo","version":1}'],
  ['json', '{"data":{"b":[true,null],"n":1.5,"á":"ñ"},"id":"e-1","type":"x"}'],
  ['bytes', ''],
  ['bytes', '{"a":1,"a":2}\r'],
  ['bytes', Buffer.from([0xff, 0xfe])],
];
const KEY = Buffer.alloc(32, 7);

/** The format once more, from its description in docs/evidencia.md alone. */
function sealByHand(header: string, hash: (content: string | Buffer) => string): string {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  let link = sha256(header);
  const lines = LINES.map(([form, content]) => {
    const line = hash(content);
    link = sha256(`mecanismo-seal/1 ${form} ${link} ${line}`);
    return `{"${form}":"${line}"}\n`;
  });
  return `${header}\n${lines.join('')}{"head":"${link}","lines":5}\n`;
}

it('makes the seal that its description gives', async () => {
  const { seal, input } = await sealLog(LOG);
  const header = '{"commitment":"SHA-256","seal":"mecanismo","version":1}';
  const expected = sealByHand(header, (content) =>
    createHash('sha256').update(content).digest('hex'),
  );
  expect([...writeSeal(seal)].join('')).toBe(expected);
  // Recorded: whoever changes the format makes every head that was anchored before worthless.
  expect(seal.head).toBe('432b66eef6df39f0ff52dbf395e572dfd6dfaf5cc7310bf473ca21794d5ee949');
  expect(input).toBe(`sha256:${createHash('sha256').update(LOG).digest('hex')}`);
});

it('makes the seal with a key that its description gives', async () => {
  const { seal } = await sealLog(LOG, { key: KEY });
  const hmac = (content: string | Buffer) =>
    createHmac('sha256', KEY).update(content).digest('hex');
  const header = `{"commitment":"HMAC-SHA-256","keyCheck":"${hmac('mecanismo-seal/1 key')}","seal":"mecanismo","version":1}`;
  expect([...writeSeal(seal)].join('')).toBe(sealByHand(header, hmac));
});
