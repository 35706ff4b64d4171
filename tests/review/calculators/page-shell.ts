import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { calculatorsPage } from '../../../src/review/index';

const require = createRequire(import.meta.url);

/** A page that holds the calculators under the policy of the site: nothing from anywhere else. */
export function standalonePage(script: string): string {
  const { title, body, style: own } = calculatorsPage();
  const pico = readFileSync(require.resolve('@picocss/pico/css/pico.min.css'), 'utf8');
  const style = `${pico.replace(/^@charset "UTF-8";/, '')}${own}`;
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<main class="container">${body.text}</main>
<script>${script}</script>
</body>
</html>
`;
}

const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
