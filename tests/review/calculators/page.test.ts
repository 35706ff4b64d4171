import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Options } from 'tsup';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import config from '../../../tsup.config';
import { standalonePage } from './page-shell';

const CHROMIUM = '/usr/bin/chromium';
const LINK =
  '#plazo?regla=reglamento/art-094/measure-implemented-in-thirty-days&desde=2026-04-03T13:00';
/** What a page may weigh: the rules are most of it. */
const MAX_BYTES = 1_800_000;

const folder = mkdtempSync(join(tmpdir(), 'calculadoras-'));
const [pageScript] = (config as readonly Options[]).filter(
  ({ entry }) => entry !== undefined && 'review-calculators' in (entry as object),
);

async function builtScript(name: string): Promise<string> {
  const outDir = join(folder, name);
  await build({ ...pageScript, config: false, silent: true, outDir });
  return readFileSync(join(outDir, 'review-calculators.js'), 'utf8');
}

let script = '';
beforeAll(async () => {
  script = await builtScript('first');
  writeFileSync(join(folder, 'calculadoras.html'), standalonePage(script));
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the script of the calculators', () => {
  it('is the same bytes at each build, and small enough to be read from a stick', async () => {
    expect(await builtScript('second')).toBe(script);
    expect(Buffer.byteLength(script)).toBeLessThan(MAX_BYTES);
  });

  it('closes no element of the page that holds it', () => {
    expect(script).not.toMatch(/<\/script/i);
    expect(script).not.toMatch(/<!--/);
  });

  it('names no place to send anything to', () => {
    expect(script).not.toMatch(/\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b/);
    expect(script).not.toMatch(/\bfetch\(/);
  });
});

describe.skipIf(!existsSync(CHROMIUM))('the page of the calculators in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await puppeteer.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu'],
    });
  }, 240_000);
  afterAll(() => browser?.close());

  /** Opens the page from its file, does something in it, and tells what a host would have to hear. */
  async function opened<T>(hash: string, act: (page: Page) => Promise<T>, width = 1280) {
    const page = await browser.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(String(error)));
    page.on('dialog', (dialog) => {
      heard.push(`dialog: ${dialog.message()}`);
      return dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!/^(file|data):/.test(request.url())) heard.push(request.url());
    });
    await page.setViewport({ width, height: 900 });
    await page.evaluateOnNewDocument(
      `addEventListener('securitypolicyviolation', (event) => console.error(event.violatedDirective))`,
    );
    await page.goto(`${pathToFileURL(join(folder, 'calculadoras.html'))}${hash}`);
    await page.waitForSelector('html[data-calculadoras=listas]');
    const result = await act(page);
    await page.close();
    expect(heard).toEqual([]);
    return result;
  }

  const dueOf = (page: Page) => page.$eval('[data-vence]', (found) => found.textContent);
  const text = (page: Page, selector: string) =>
    page.$eval(selector, (found) => found.textContent ?? '');

  it('answers article 94 to whoever searches it and writes the date', async () => {
    await opened('', async (page) => {
      await page.type('#calculadora-plazo input[type=search]', '94');
      await page.select(
        '#calculadora-plazo select.calc-rules',
        'reglamento/art-094/measure-communicated-in-72-hours',
      );
      // The locale of the browser decides in which order the parts of a date are typed.
      await page.evaluate(`
        for (const [type, value] of [['date', '2026-04-03'], ['time', '13:00']]) {
          const input = document.querySelector('#calculadora-plazo input[type=' + type + ']');
          input.value = value;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
      `);
      await page.waitForSelector('[data-vence]');
      expect(await dueOf(page)).toBe('lunes 6 de abril de 2026, 13:00 h');
      expect(page.url()).toMatch(
        /#plazo\?regla=reglamento\/art-094\/measure-communicated-in-72-hours&desde=2026-04-03T13:00$/,
      );
    });
  });

  it('opens on the rule and the moment of a link, with every day of the count', async () => {
    await opened(LINK, async (page) => {
      expect(await dueOf(page)).toBe('domingo 3 de mayo de 2026, hasta el final del día');
      const cells = await page.$$eval('[data-cuenta=counted]', (found) => found.length);
      expect(cells).toBe(29);
      expect(await page.$eval('[data-cuenta=due]', (cell) => cell.getAttribute('data-dia'))).toBe(
        '2026-05-03',
      );
    });
  });

  it('shows in its list the rule of a link, and apart from what a search does not find', async () => {
    await opened(LINK, async (page) => {
      const isSeen = await page.evaluate(`(() => {
        const list = document.querySelector('select.calc-rules');
        const [seen, place] = [list, list.selectedOptions[0]].map((each) => each.getBoundingClientRect());
        return place.top >= seen.top && place.bottom <= seen.bottom;
      })()`);
      expect(isSeen).toBe(true);
      await page.type('#calculadora-plazo input[type=search]', 'xyzzy');
      expect(await text(page, '#reglas-encontradas')).toMatch(/^Ninguna/);
      expect(await page.$$('select.calc-rules > option')).toHaveLength(0);
      expect(await text(page, 'select.calc-rules optgroup option:checked')).toContain('art. 94');
    });
  });

  it('paints its lesser buttons as an outline', async () => {
    await opened('#votacion', async (page) => {
      const ground = await page.$eval('#calculadora-votacion .calc-buttons button', (button) =>
        String(getComputedStyle(button).backgroundColor),
      );
      expect(ground).toBe('rgba(0, 0, 0, 0)');
    });
  });

  it.each([320, 360, 1280])('needs no scrolling sideways at %i pixels', async (width) => {
    const over = await opened(
      LINK,
      (page) => page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      width,
    );
    expect(over).toBeLessThanOrEqual(0);
  });

  it.each([
    '#plazo?regla=%3Cimg%20src=x%20onerror=alert(1)%3E&desde=%3Cscript%3Ealert(1)%3C/script%3E',
    '#plazo?regla=reglamento/art-094/x&desde=2026-04-03T13:00&zona=constructor&calendario=__proto__',
    `#plazo?${'a'.repeat(100_000)}`,
    '#<svg onload=alert(1)>',
  ])('stays as it is for a link that is none (case %#)', async (hash) => {
    await opened(hash, async (page) => {
      expect(await page.$$('img, iframe, object, #calculadoras script')).toHaveLength(0);
      expect(await page.$('[data-vence]')).toBeNull();
    });
  });

  it('counts a vote as its seats are changed', async () => {
    await opened('#votacion', async (page) => {
      for (const seat of ['SEGOB', 'PGR', 'SSP', 'SRE']) {
        await page.select(`select[name=asiento-${seat}]`, 'against');
      }
      const carried = (majority: string) =>
        page.$eval(`[data-mayoria=${majority}]`, (row) => row.getAttribute('data-aprobada'));
      expect(await carried('majority')).toBe('true');
      expect(await carried('two-thirds')).toBe('false');
      const decided = () =>
        page.$eval('[data-decision]', (lead) => lead.getAttribute('data-decision'));
      expect(await decided()).toBe('true');
      await page.select('select[name=asunto]', 'terminate');
      expect(await decided()).toBe('false');
    });
  });

  it('takes no casting vote while nobody who attends presides', async () => {
    await opened('#votacion', async (page) => {
      const isOff = () =>
        page.$eval(
          'select[name=voto-de-calidad]',
          (field) => (field as HTMLSelectElement).disabled,
        );
      expect(await isOff()).toBe(false);
      await page.select('select[name=asiento-SEGOB]', 'absent');
      expect(await isOff()).toBe(true);
      await page.select('select[name=preside]', 'SRE');
      expect(await isOff()).toBe(false);
    });
  });

  it('takes a lawful act, refuses another with its article, and goes one step back', async () => {
    await opened('#caso', async (page) => {
      await page.select('select[name=procedimiento]', 'extraordinary-procedure@2012-12-01');
      expect(await text(page, '[data-actos=impedidos]')).toContain('art. 81');
      const acts = () => page.$$eval('.calc-log-acts li', (found) => found.length);
      await page.click('[data-actos=proceden] button');
      await page.waitForSelector('.calc-log-acts');
      expect(await acts()).toBe(1);
      await page.click('#calculadora-caso .calc-buttons button');
      expect(await acts()).toBe(0);
    });
  });

  it('opens the form of an act of which more is asked, and says after it what the audit says', async () => {
    await opened('#caso', async (page) => {
      await page.select('select[name=procedimiento]', 'junta-session@2012-12-01');
      const begin = (name: string) =>
        page.click(`[data-actos=proceden] button[aria-label^="Hacer: ${name}"]`);
      await begin('Orden del día autorizado');
      await page.waitForSelector('form.calc-answer');
      await page.click('form.calc-answer button[type=submit]');
      await page.waitForSelector('.calc-log-acts li');
      await begin('Convocatoria');
      await page.waitForSelector('form.calc-answer');
      expect(await page.$$('.calc-log-acts li')).toHaveLength(1);
      await page.evaluate(`
        const form = document.querySelector('form.calc-answer');
        const fieldOf = (word) => [...form.querySelectorAll('label')]
          .find((label) => label.textContent.includes(word)).querySelector('input, select');
        const kind = [...form.querySelectorAll('select')]
          .find((field) => [...field.options].some(({ value }) => value === 'ordinary'));
        kind.value = 'ordinary';
        kind.dispatchEvent(new Event('change', { bubbles: true }));
        const day = fieldOf('AAAA-MM-DD');
        day.value = '2026-01-07T10:00:00-06:00';
        day.dispatchEvent(new Event('input', { bubbles: true }));
      `);
      await page.click('form.calc-answer button[type=submit]');
      await page.waitForSelector('#calculadora-caso [role=status] :is(.calc-refusal, li)');
      expect(await text(page, '#calculadora-caso [role=status]')).toContain('advertencia');
      expect(await text(page, '[data-hallazgo=warning]')).toContain('art. 11');
    });
  });

  it('is reached by keyboard in the order in which it is read', async () => {
    await opened(LINK, async (page) => {
      const names: string[] = [];
      for (let at = 0; at < 9; at++) {
        await page.keyboard.press('Tab');
        names.push(String(await page.evaluate('document.activeElement.nodeName')));
      }
      expect(names.slice(0, 5)).toEqual(['A', 'A', 'A', 'INPUT', 'SELECT']);
      expect(names).not.toContain('BODY');
    });
  });

  it('says without JavaScript how to count all the same', async () => {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(String(pathToFileURL(join(folder, 'calculadoras.html'))));
    expect(await page.content()).toContain('mecanismo term 72 hours');
    await page.close();
  });
});
