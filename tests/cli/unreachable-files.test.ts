import { expect, it } from 'vitest';
import { mecanismo } from '../support/command';

const MAP = JSON.stringify({ version: 1, events: [] });
const files = { 'a.csv': 'folio\nA-1\n', 'a.jsonl': '{"log":"mecanismo","version":1}\n', map: MAP };

it.each([
  ['audit no.jsonl', 'el registro', 'The log'],
  ['audit a.jsonl no.jsonl', 'el registro 2', 'The log 2'],
  ['import csv a.csv --map no.json', 'el mapa', 'The map'],
  ['stats a.jsonl --previous no.json', 'la publicación anterior', 'The previous release'],
  ['check rules --law no.txt', 'el texto de la ley', 'The text of the law'],
  ['seal no.jsonl', 'el registro', 'The log'],
  ['seal a.jsonl --key-file no.key', 'la clave', 'The key'],
  ['verify a.jsonl --seal no.sello', 'el sello', 'The seal'],
])('`%s` says which of its files is not there, and not its name', async (line, es, en) => {
  const spanish = await mecanismo(line, files);
  expect(spanish.code).toBe(3);
  expect(spanish.stderr).toBe(`No se pudo leer ${es} (ENOENT). No existe: compruebe la ruta.\n`);
  expect((await mecanismo(`${line} --lang en`, files)).stderr).toBe(
    `${en} could not be read (ENOENT). It does not exist: check its path.\n`,
  );
});
