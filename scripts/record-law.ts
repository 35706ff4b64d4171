import { readFileSync, writeFileSync } from 'node:fs';
import { sha256Of } from '../src/core/index';
import type { Sources } from '../src/rules/format/sources';
import { splitArticles } from '../src/rules/law/split-articles';
import { provisionKey } from '../src/rules/law/split-provisions';
import { printJson } from '../src/rules/load/print-rule';

/**
 * Records the hashes of a text of a law in `rules/sources.json`, once its rules have been read again:
 * `npm run record:law -- reglamento ley.txt`. The text itself is not kept.
 */
const [instrument, path] = process.argv.slice(2);
if (instrument === undefined || path === undefined) {
  console.error('Uso: npm run record:law -- <ley> <archivo de texto>');
  process.exit(2);
}
const FILE = 'rules/sources.json';
const sources = JSON.parse(readFileSync(FILE, 'utf8')) as Sources;
const law = sources.instruments.find(({ id }) => id === instrument);
if (law === undefined) {
  console.error(`rules/sources.json no tiene «${instrument}»: añada antes su título y sus fechas`);
  process.exit(2);
}
const articles = splitArticles(readFileSync(path, 'utf8'));
if (articles.length === 0) {
  console.error('El texto no tiene artículos que se puedan reconocer');
  process.exit(3);
}
law.articles = Object.fromEntries(articles.map(({ number, text }) => [number, sha256Of(text)]));
law.provisions = Object.fromEntries(
  articles.map(({ number, provisions }) => [
    number,
    Object.fromEntries(provisions.map((each) => [provisionKey(each), sha256Of(each.text)])),
  ]),
);
writeFileSync(FILE, printJson(sources));
console.log(`${articles.length} artículos de ${instrument} anotados en ${FILE}`);
