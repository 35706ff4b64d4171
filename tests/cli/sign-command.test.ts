import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program';
import { readRulePack } from '../../src/rules/load/load-rule-set';
import { FakeIo } from '../support/fake-io';
import { ruleFiles } from '../support/rule-files';

const STUDY = 'reglamento/art-083/immediate-study-in-three-hours';
const files = Object.fromEntries(ruleFiles().map(({ path, text }) => [path, text]));

/** Runs `mecanismo sign …` on the federal pack, and gives the pack as it stands afterwards. */
async function sign(words: string[], pack = files) {
  const io = new FakeIo(pack, '2026-03-02T03:00:00Z');
  io.color = false;
  const code = await run(['sign', ...words], io);
  return { code, io, pack: { ...pack, ...Object.fromEntries(io.written) } };
}

const ruleIn = (pack: Record<string, string>, id = STUDY) =>
  JSON.parse(pack[`rules/${id}.json`] ?? '');
const defectsIn = (pack: Record<string, string>) =>
  readRulePack(Object.entries(pack).map(([path, text]) => ({ path, text }))).defects;

describe('mecanismo sign', () => {
  it('records who, the civil day in Mexico City, and the hash, and changes nothing else', async () => {
    const { code, io, pack } = await sign([STUDY, '--by', 'Lic. Ana Ruiz, Dirección Jurídica']);
    expect(code).toBe(0);
    expect([...io.written.keys()]).toEqual([`rules/${STUDY}.json`]);
    const { review, ...content } = ruleIn(pack);
    const { review: _before, ...before } = ruleIn(files);
    expect(content).toEqual(before);
    expect(review).toEqual({
      status: 'signed',
      by: 'Lic. Ana Ruiz, Dirección Jurídica',
      at: '2026-03-01',
      contentHash: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    });
    expect(defectsIn(pack)).toEqual([]);
    expect(io.stdout).toContain('1 regla firmada por Lic. Ana Ruiz');
  });

  it('signs every rule of a folder, by identity or by path', async () => {
    const byIdentity = await sign(['reglamento/art-102', '--by', 'A', '--at', '2026-01-15']);
    const byPath = await sign(['./rules/reglamento/art-102/', '--by', 'A', '--at', '2026-01-15']);
    expect(byIdentity.io.written.size).toBeGreaterThan(5);
    expect([...byPath.io.written]).toEqual([...byIdentity.io.written]);
    for (const path of byIdentity.io.written.keys()) expect(path).toContain('/art-102/');
    expect(defectsIn(byIdentity.pack)).toEqual([]);
  });

  it('signs again what was signed and then changed, and takes a signature away', async () => {
    const first = await sign([STUDY, '--by', 'A', '--at', '2026-01-15']);
    const text = first.pack[`rules/${STUDY}.json`] as string;
    const changed = {
      ...first.pack,
      [`rules/${STUDY}.json`]: text.replace('"summary": "', '"summary": "En suma: '),
    };
    expect(defectsIn(changed).map(({ code }) => code)).toEqual(['E_RULE_SIGNATURE']);
    const again = await sign([STUDY, '--by', 'B', '--at', '2026-02-15'], changed);
    expect(defectsIn(again.pack)).toEqual([]);
    expect(ruleIn(again.pack).review.by).toBe('B');
    const without = await sign([STUDY, '--withdraw'], again.pack);
    expect(ruleIn(without.pack).review).toEqual({ status: 'draft' });
    expect(without.code).toBe(0);
  });

  it('takes from nobody a signature that holds', async () => {
    const first = await sign([STUDY, '--by', 'A', '--at', '2026-01-15']);
    const { code, io, pack } = await sign(['reglamento/art-083', '--by', 'B'], first.pack);
    expect(code).toBe(0);
    expect(ruleIn(pack).review.by).toBe('A');
    expect(io.stdout).toContain(`ya firmada   ${STUDY}  por A el 2026-01-15`);
    expect(io.written.size).toBeGreaterThan(1);
    expect(io.written.has(`rules/${STUDY}.json`)).toBe(false);
  });

  it('does not sign a rule of which an example fails', async () => {
    const hours = 'rules/parameters/extraordinary/study-hours.json';
    const wrong = { ...files, [hours]: (files[hours] ?? '').replace('"value": 3', '"value": 4') };
    const { code, io } = await sign([STUDY, '--by', 'A'], wrong);
    expect(code).toBe(1);
    expect(io.written.size).toBe(0);
    expect(io.stdout).toContain('no firmada');
  });

  it.each([
    [[STUDY], 'Diga quién firma'],
    [[STUDY, '--by', '   '], 'Diga quién firma'],
    [[STUDY, '--by', 'a\u202eb'], 'Diga quién firma'],
    [[STUDY, '--by', 'x'.repeat(121)], 'Diga quién firma'],
    [[STUDY, '--by', 'A', '--at', '2026-02-30'], '--at es una fecha'],
    [['reglamento/art-999', '--by', 'A'], 'Ninguna regla sin defectos'],
  ])('refuses %j', async (words, said) => {
    const { code, io } = await sign(words);
    expect(code).toBe(2);
    expect(io.written.size).toBe(0);
    expect(io.stderr).toContain(said);
  });
});
