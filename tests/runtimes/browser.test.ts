import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/index';
import { bundleFile, bundleFor } from './bundle';
import { expected } from './expected';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
/** The page of the examples, which is bundled by the command of its `README.md`. */
const EXAMPLE = 'examples/browser';
const LOG = 'examples/03-urgencia-fuera-de-plazo.jsonl';
const POLICY = "default-src 'none'; script-src 'self'";
/** That of the example, which has a style. */
const STYLED = `${POLICY}; style-src 'self'`;
const PAGE = `<!doctype html><html lang="es"><meta charset="utf-8"><title>Prueba</title>
<link rel="icon" href="data:,"><script type="module" src="/page.js"></script></html>`;
/** The picture of a tab, of which the policy allows none. */
const OF_THE_TAB = /favicon|img-src/;

/** What the library said, and what the policy of the place forbade. */
interface Answer {
  readonly said: string;
  readonly heard: readonly string[];
}

describe.skipIf(CHROMIUM === undefined)(
  'the core in Chromium (skipped where it is not installed), under a policy without eval',
  () => {
    let browser: Browser;
    let page: Page;
    let said = '';
    const told: string[] = [];
    const server = createServer();

    beforeAll(async () => {
      const served = new Map<string, readonly [string, string]>([
        ['/', ['text/html', PAGE]],
        ['/page.js', ['text/javascript', await bundleFor('page')]],
        ['/worker.js', ['text/javascript', await bundleFor('worker')]],
        ['/example/', ['text/html', readFileSync(`${EXAMPLE}/index.html`, 'utf8')]],
        ['/example/page.css', ['text/css', readFileSync(`${EXAMPLE}/page.css`, 'utf8')]],
      ]);
      for (const name of ['page', 'worker']) {
        const { code } = await bundleFile(`${EXAMPLE}/src/${name}.mjs`);
        served.set(`/example/${name}.js`, ['text/javascript', code]);
      }
      server.on('request', ({ url = '' }, response) => {
        const [type = 'text/plain', body] = served.get(url) ?? [];
        response.writeHead(body === undefined ? 404 : 200, {
          'Content-Type': `${type}; charset=utf-8`,
          'Content-Security-Policy': url.startsWith('/example/') ? STYLED : POLICY,
        });
        response.end(body);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      said = await expected();
      browser = await puppeteer.launch({
        executablePath: CHROMIUM as string,
        args: ['--no-sandbox', '--disable-gpu'],
      });
      page = await browser.newPage();
      page.on('console', (message) => told.push(message.text()));
      page.on('pageerror', (error) => told.push(String(error)));
      await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    }, 240_000);
    afterAll(async () => {
      await browser?.close();
      server.close();
    });

    /** It says all of it in the same bytes, and does nothing that the policy would have to stop. */
    const isAsInNode = (answer: Answer) => {
      expect(answer.heard.filter((each) => !OF_THE_TAB.test(each))).toEqual([]);
      expect(answer.said.length).toBeGreaterThan(100_000);
      expect(answer.said === said).toBe(true);
    };

    it('says in a page what the sources say in Node, byte for byte', async () => {
      isAsInNode(await askPage(page));
      expect(told.filter((each) => !OF_THE_TAB.test(each))).toEqual([]);
    });

    it('says in a worker what the sources say in Node, byte for byte', async () => {
      isAsInNode(await askWorker(page, 'ask'));
    });

    it('says in a service worker what the sources say in Node, byte for byte', async () => {
      isAsInNode(await askServiceWorker(page, 'ask'));
    });

    it('audits in the page of the examples the log that is pasted', async () => {
      const own = await browser.newPage();
      await own.goto(new URL('/example/', page.url()).href);
      const log = readFileSync(LOG, 'utf8');
      const shown = await own.evaluate(async (pasted) => {
        (document.querySelector('#log') as HTMLTextAreaElement).value = pasted;
        const summary = document.querySelector('#summary') as HTMLElement;
        document.querySelector('button')?.click();
        while (!/^Expedientes/.test(summary.textContent)) {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return {
          summary: summary.textContent,
          findings: [...document.querySelectorAll('#findings li')].map((each) => each.textContent),
        };
      }, log);
      const { summary, findings: all } = audit(log, { asOf: '2016-12-31T23:59:59-06:00' });
      const findings = all.filter(({ verdict }) => !/^(compliant|not-applicable)$/.test(verdict));
      expect(shown.summary).toContain(`Incumplimientos: ${summary.violation}.`);
      expect(shown.findings).toHaveLength(findings.length);
      for (const [at, { message }] of findings.entries()) {
        expect(shown.findings[at]).toContain(message.es);
      }
      await own.setViewport({ width: 360, height: 800 });
      expect(await own.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        360,
      );
      await own.close();
    });

    it('would hear of a trial of eval in each of them', async () => {
      const heard = [
        await page.evaluate(async () => {
          // What the debugger calls may make code from text; what the page does later may not.
          await new Promise((resolve) =>
            setTimeout(() => {
              try {
                Function('');
              } catch {}
              setTimeout(resolve);
            }),
          );
          return (globalThis as unknown as { heard: string[] }).heard;
        }),
        (await askWorker(page, 'trial')).heard,
        (await askServiceWorker(page, 'trial')).heard,
      ];
      for (const each of heard) expect(each).toContain('script-src eval');
    });
  },
);

const askPage = (page: Page): Promise<Answer> =>
  page.evaluate(async () => {
    const place = globalThis as unknown as { asked: Promise<string>; heard: string[] };
    const said = await place.asked;
    await new Promise((resolve) => setTimeout(resolve));
    return { said, heard: [...place.heard] };
  });

const askWorker = (page: Page, question: string): Promise<Answer> =>
  page.evaluate(
    (asked) =>
      new Promise<Answer>((resolve, reject) => {
        const worker = new Worker('/worker.js', { type: 'module' });
        worker.onerror = ({ message }) => reject(new Error(message));
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data as Answer);
        worker.postMessage(asked, [port2]);
      }),
    question,
  );

const askServiceWorker = (page: Page, question: string): Promise<Answer> =>
  page.evaluate(async (asked) => {
    await navigator.serviceWorker.register('/worker.js', { type: 'module' });
    const { active } = await navigator.serviceWorker.ready;
    return new Promise<Answer>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data as Answer);
      active?.postMessage(asked, [port2]);
    });
  }, question);
