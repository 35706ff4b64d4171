import { describe, expect, it } from 'vitest';
import { authoritiesOf, authorityOf, loopbackAddress } from '../../src/cli/serve/loopback';
import { mecanismo } from '../support/command';

describe('mecanismo serve', () => {
  it('prints where it answers on one line for a program, and ends with 0 when it is asked to stop', async () => {
    const { code, stdout, stderr } = await mecanismo('serve --port 0 --format json --quiet');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\{"url":"http:\/\/127\.0\.0\.1:\d+\/"\}\n$/);
  });

  it('tells a person on standard error alone', async () => {
    const spanish = await mecanismo('serve --port 0');
    expect([spanish.code, spanish.stdout]).toEqual([0, '']);
    expect(spanish.stderr).toMatch(
      /^Responde en http:\/\/127\.0\.0\.1:\d+\/ .*\nTermina .*\nSe detuvo\.\n$/,
    );
    const english = await mecanismo('serve --port 0 --lang en');
    expect(english.stderr).toMatch(/^Answers at http.*\nFinishing .*\nStopped\.\n$/);
  });

  it.each([
    '--port 65536',
    '--port -1',
    '--port 80a',
    '--max-body 0',
    '--max-body 257',
    '--max-requests 0',
    '--timeout 0',
    '--timeout 3601',
    '--format table',
    '--host 10.0.0.1',
    'extra',
  ])('refuses %s', async (words) => {
    const { code, stdout, stderr } = await mecanismo(`serve --port 0 ${words}`);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });

  it.each([
    '--max-body 1',
    '--max-body 256',
    '--max-requests 1',
    '--timeout 3600',
    '--host localhost',
  ])('takes %s', async (words) => {
    expect((await mecanismo(`serve --port 0 --quiet ${words}`)).code).toBe(0);
  });
});

describe('an address to listen at', () => {
  const rows: [string, string | undefined][] = [
    ['127.0.0.1', '127.0.0.1'],
    ['127.255.255.254', '127.255.255.254'],
    ['localhost', '127.0.0.1'],
    ['LOCALHOST', '127.0.0.1'],
    ['::1', '::1'],
    ['[::1]', '::1'],
    ['0:0:0:0:0:0:0:1', '0:0:0:0:0:0:0:1'],
    ['126.255.255.255', undefined],
    ['128.0.0.0', undefined],
    ['0.0.0.0', undefined],
    ['::', undefined],
    ['::2', undefined],
    ['127.1', undefined],
    ['2130706433', undefined],
    ['localhost.example.org', undefined],
    ['', undefined],
  ];
  it.each(rows)('`%s` is %s', (host, address) => {
    expect(loopbackAddress(host)).toBe(address);
  });

  it('has a port in every name of it, but that of HTTP itself', () => {
    expect(authorityOf('::1', 8012)).toBe('[::1]:8012');
    expect([...authoritiesOf('127.0.0.2', 8012)].sort()).toEqual([
      '127.0.0.1:8012',
      '127.0.0.2:8012',
      '[::1]:8012',
      'localhost:8012',
    ]);
    expect([...authoritiesOf('127.0.0.1', 80)]).toEqual(
      expect.arrayContaining(['localhost', 'localhost:80', '[::1]', '[::1]:80']),
    );
  });
});
