import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Markup } from '../../../src/review/report/html/markup';
import { federalSite, siteOf } from '../../support/review-site';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => existsSync(path));

describe.skipIf(CHROMIUM === undefined)('the site opened from a folder in Chromium', () => {
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    const site = await siteOf({
      ...federalSite(),
      calculators: {
        body: new Markup('<h1>Calculadoras</h1><p id="plazo">Sin calcular</p>'),
        script: "document.querySelector('#plazo').textContent = 'Calculado';",
        style: '#plazo{color:rgb(1,2,3)}',
      },
    });
    for (const [path, content] of site) writeFileSync(join(folder, path), content);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** The page after its scripts, and what the browser wrote to its console. */
  function opened(address: string): { dom: string; console: string } {
    const log = join(folder, 'console.log');
    const dom = execFileSync(
      'sh',
      [
        '-c',
        '"$0" --headless --no-sandbox --disable-gpu --enable-logging=stderr --v=0 --user-data-dir="$2" --dump-dom "$1" 2>"$3"; cat "$3" >&2',
        CHROMIUM as string,
        `file://${folder}/${address}`,
        join(folder, 'profile'),
        log,
      ],
      { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const console = execFileSync('sh', ['-c', 'grep CONSOLE "$0" || true', log], {
      encoding: 'utf8',
    });
    return { dom, console };
  }

  it.each(['articulo-094.html', 'preguntas.html', 'cifras.html', 'procedimiento-measure.html'])(
    'shows %s with no complaint',
    (path) => {
      expect(opened(path).console).toBe('');
    },
  );

  it('finds what is asked for, with or without its accents, and says how much', () => {
    for (const [asked, found] of [
      ['94', '<a href="articulo-094.html">Artículo 94</a>'],
      ['quorum', 'Quórum'],
      ['votar', 'vota'],
      ['calcular', '<a href="calculadoras.html">Calculadoras</a>'],
      ['%C2%BFcu%C3%A1ndo%20vence%20el%20art%C3%ADculo%2094%3F', '<a href="articulo-094.html">'],
    ] as const) {
      const { dom, console } = opened(`index.html?q=${asked}`);
      expect(console).toBe('');
      const first = /<ol id="resultados"[^>]*><li>(.*?)<\/li>/.exec(dom)?.[1] ?? '';
      expect(first, asked).toContain(found);
      expect(dom).toMatch(/role="status">\d+ resultado/);
    }
  });

  it('takes a question that is markup for words', () => {
    const { dom, console } = opened('index.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E');
    expect(console).toBe('');
    expect(dom).not.toContain('<img');
  });

  it('lets the calculators run, and leads to them with the rule chosen', () => {
    const { dom, console } = opened('calculadoras.html');
    expect(console).toBe('');
    expect(dom).toContain('<p id="plazo">Calculado</p>');
    expect(opened('articulo-094.html').dom).toContain(
      '<a class="action" href="calculadoras.html#plazo?regla=reglamento%2Fart-094%2Fmeasure-communicated-in-72-hours">',
    );
  });
});
