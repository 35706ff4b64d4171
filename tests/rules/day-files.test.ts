import { describe, expect, it } from 'vitest';
import { readRulePack } from '../../src/rules/index';
import { ruleFiles } from '../support/rule-files';

const files = ruleFiles().filter(({ path }) => /^rules\/(calendars|zones)\//.test(path));

/** What is wrong with the calendars and zones of the package after a change of one file. */
const defectsIn = (changed: string, change: (text: string) => string): readonly string[] =>
  readRulePack(
    files.map(({ path, text }) => ({
      path,
      text: path === `rules/${changed}` ? change(text) : text,
    })),
  ).defects.map(({ code, file, line, column }) => `${file}:${line}:${column}  ${code}`);

describe('the files that terms are counted by', () => {
  const LFT = 'calendars/lft-74.json';
  const ZONES = 'zones/mexico.json';

  it.each([
    ['is no JSON', LFT, () => '{"days": "garbage"', '1:19  E_JSON_SYNTAX'],
    ['has another shape', LFT, (text: string) => text.replace('"high"', '"sure"'), 'E_CAL_SHAPE'],
    [
      'has an unknown key',
      LFT,
      (text: string) => text.replace('"kind"', '"sort": 1,\n  "kind"'),
      '7:3  E_CAL_SHAPE',
    ],
    [
      'lists a day outside its coverage',
      LFT,
      (text: string) => text.replace('"2030-12-31"', '"2030-12-24"'),
      'E_CAL_RANGE',
    ],
    [
      'lists its days out of order',
      LFT,
      (text: string) => text.replace(/( {4}\{.*\}),\n( {4}\{.*\}),/, '$2,\n$1,'),
      '15:7  E_CAL_ORDER',
    ],
    [
      'has a day without a source',
      LFT,
      (text: string) => text.replace('"source": "LFT 74-I"', '"source": " "'),
      'E_CAL_SOURCE',
    ],
    [
      'covers no day that the others cover',
      LFT,
      (text: string) =>
        JSON.stringify({
          ...JSON.parse(text),
          coverage: { from: '2031-01-01', to: '2032-12-31' },
          days: [],
        }),
      'E_CAL_RANGE',
    ],
    ['has the name of another', LFT, (text: string) => text.replace('lft-74', 'lfpa'), 'E_RULE_ID'],
    [
      'gives office hours that no clock shows',
      'calendars/office-hours.json',
      (text: string) => text.replace('18:00', '25:00'),
      '5:3  E_CAL_SHAPE',
    ],
    [
      'has a zone with its changes out of order',
      ZONES,
      (text: string) => text.replace('2010-10-31T07:00:00Z', '2010-04-04T08:00:00Z'),
      'E_ZONE_ORDER',
    ],
    ['is a list', ZONES, () => '[]', 'E_ZONE_SHAPE'],
  ])('are refused where one %s', (_, path, change, told) => {
    const found = defectsIn(path, change as (text: string) => string);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(new RegExp(`^rules/${path.replace('.', '\\.')}:.*${told}$`));
  });

  it('are in order in the package', () => expect(defectsIn('', (text) => text)).toEqual([]));
});

describe('a character that nobody sees', () => {
  it.each([
    ['turns the direction of writing', '\u202e', 'U+202E'],
    ['turns it, and is written as an escape', '\\u202e', 'U+202E'],
    ['has no width', '\u200b', 'U+200B'],
    ['breaks the line', '\\n', 'U+000A'],
    ['is a hyphen that is hidden', '\u00ad', 'U+00AD'],
    ['is half of one', '\\ud800', 'U+D800'],
    ['is a tag', '\u{e0041}', 'U+E0041'],
  ])('is refused where it %s', (_, written, name) => {
    const path = 'calendars/lft-74.json';
    const [file] = files.filter((each) => each.path.endsWith(path));
    const text = file?.text.replace('1 de enero', `1 de${written} enero`) ?? '';
    const { defects } = readRulePack([{ path, text }]);
    expect(defects).toMatchObject([{ code: 'E_TEXT_UNSEEN', line: 14, column: 29 }]);
    expect(defects[0]?.message.es).toContain(name);
  });

  it('is refused in a key', () => {
    const [defect] = readRulePack([{ path: 'procedures/x.json', text: '{"a\u202e": 1}' }]).defects;
    expect(defect).toMatchObject({ code: 'E_TEXT_UNSEEN', line: 1, column: 2 });
  });
});
