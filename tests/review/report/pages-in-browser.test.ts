import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mecanismo } from '../../support/command';
import { packOfRules } from '../../support/small-pack';
import { wholeLog } from '../../support/statistics-log';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAGES = ['audit', 'stats', 'diff'] as const;
const EDITED = /execution-hours\.json$/;
const PACKS = Object.fromEntries(
  packOfRules(/^rules\/reglamento\/art-08[37]\//).flatMap(({ path, text }) => {
    const place = path.replace(/^rules\//, '');
    const edited = EDITED.test(path) ? text.replace('"value": 9', '"value": 12') : text;
    return [
      [`old/${place}`, text],
      [`new/${place}`, edited],
    ];
  }),
);
const PHONE = { width: 390, height: 844, isMobile: true };
const DESKTOP = { width: 1280, height: 900 };

describe.skipIf(CHROMIUM === undefined)(
  'the pages opened from a file in Chromium (skipped where it is not installed)',
  () => {
    let folder = '';
    let browser: Browser;
    let page: Page;
    const errors: string[] = [];

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pages-'));
      const log = readFileSync('examples/08-avisos-tardios.jsonl', 'utf8');
      const written = {
        audit: mecanismo('audit log --format html --show all', { log }),
        stats: mecanismo('stats log --format html', { log: wholeLog().text() }),
        diff: mecanismo('diff old new --format html', PACKS),
      };
      for (const name of PAGES) {
        writeFileSync(join(folder, `${name}.html`), (await written[name]).stdout);
      }
      browser = await puppeteer.launch({
        executablePath: CHROMIUM as string,
        args: ['--no-sandbox', '--disable-gpu'],
      });
      page = await browser.newPage();
      page.on('console', (message) => errors.push(message.text()));
      page.on('request', (request) => {
        if (!request.url().startsWith('file:')) errors.push(request.url());
      });
    }, 240_000);
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function open(name: string, theme = 'light', viewport = DESKTOP): Promise<void> {
      await page.setViewport(viewport);
      await page.emulateMediaType('screen');
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
      await page.goto(`file://${folder}/${name}.html`);
    }

    const said = (script: string): Promise<unknown> => page.evaluate(script);

    it.each(PAGES.flatMap((name) => ['light', 'dark'].map((theme) => [name, theme] as const)))(
      'gives nothing to complain of to who checks %s in its %s theme, with all that is folded open',
      async (name, theme) => {
        await open(name, theme);
        await said('for (const folded of document.querySelectorAll("details")) folded.open = true');
        await page.evaluate(AXE);
        await said(
          'for (const each of document.querySelectorAll(".case")) each.style.contentVisibility = "visible"',
        );
        const results = (await said(
          'axe.run(document, { resultTypes: ["violations"] })',
        )) as AxeResults;
        const found = results.violations.map(
          ({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`,
        );
        expect(found).toEqual([]);
        expect(results.passes.map(({ id }) => id)).toContain('color-contrast');
      },
      120_000,
    );

    it.each(PAGES)('asks for nothing and complains of nothing: %s', async (name) => {
      errors.length = 0;
      await open(name);
      expect(errors).toEqual([]);
    });

    it.each(PAGES)('is no wider than a phone: %s', async (name) => {
      await open(name, 'light', PHONE);
      expect(await said('document.documentElement.scrollWidth')).toBe(PHONE.width);
    });

    it.each(PAGES)('is dark on a dark screen and light on paper: %s', async (name) => {
      await open(name, 'dark');
      const ground = 'getComputedStyle(document.body).backgroundColor';
      expect(await said(ground)).toBe('rgb(23, 21, 19)');
      await page.emulateMediaType('print');
      expect(await said(ground)).toBe('rgb(255, 255, 255)');
    });

    it.each(['audit', 'stats'])('lets a keyboard go to its content first: %s', async (name) => {
      await open(name);
      await page.keyboard.press('Tab');
      expect(await said('document.activeElement.getAttribute("href")')).toBe('#main');
      expect(await said('document.activeElement.getBoundingClientRect().left >= 0')).toBe(true);
      await page.keyboard.press('Tab');
      expect(await said('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    });

    it('opens what is folded, and lets one verdict be shown alone, from the keyboard', async () => {
      await open('audit');
      await said('document.querySelector(".finding summary").focus()');
      await page.keyboard.press('Enter');
      expect(await said('document.querySelector(".finding details").open')).toBe(true);

      const shown = (what: string) =>
        said(
          `[...document.querySelectorAll("${what}")].filter((each) => each.checkVisibility()).length`,
        );
      const all = await shown('.finding');
      const breaches = await shown('.finding.violation');
      expect(breaches).toBe(3);
      expect(all).toBeGreaterThan(100);
      await said('document.querySelector("#show-all").focus()');
      await page.keyboard.press('ArrowRight');
      expect(await said('document.activeElement.id')).toBe('show-violation');
      expect([await shown('.finding'), await shown('.terms > li')]).toEqual([breaches, breaches]);
      expect(await shown('#norms ~ .scroll tbody tr')).toBe(3);
      await said('document.querySelector("#show-all").click()');
      expect(await shown('.finding')).toBe(all);
    });

    it('lays out no case that is out of sight, except on paper', async () => {
      await open('audit');
      const looks = 'getComputedStyle(document.querySelector(".case")).contentVisibility';
      expect(await said(looks)).toBe('auto');
      await page.emulateMediaType('print');
      expect(await said(looks)).toBe('visible');
    });

    it('keeps a heading, its notes and its charts on one page of paper', async () => {
      await open('stats');
      await page.emulateMediaType('print');
      const kept = (what: string) =>
        said(`[...document.querySelectorAll("${what}")].every((each) =>
          getComputedStyle(each.closest("section > div")).breakInside === "avoid")`);
      expect([await kept('section h2'), await kept('.charts')]).toEqual([true, true]);
    });

    it('prints all that is folded, its pages by number, and says where it prints a part', async () => {
      await open('audit');
      await page.emulateMediaType('print');
      const sized = (what: string) =>
        said(`document.querySelector("${what}").getBoundingClientRect().height > 0`);
      expect(await sized('.finding details table')).toBe(true);
      expect(await sized('.filter')).toBe(false);
      await said('document.querySelector("#show-violation").checked = true');
      expect(await sized('.filter')).toBe(true);
      expect(await said('document.querySelector(".filter").innerText')).toMatch(
        /^Mostrar\s+sólo incumple \(3\)\s*$/,
      );
      const style = await said('document.querySelector("style").textContent');
      expect(style).toContain('counter(page) " / " counter(pages)');
    });
  },
);
