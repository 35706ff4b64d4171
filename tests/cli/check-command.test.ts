import { describe, expect, it } from 'vitest';
import { mecanismo } from '../support/command';
import { ruleFiles } from '../support/rule-files';

const files = ruleFiles();
const GOOD = 'reglamento/art-083/immediate-study-in-three-hours';

/** The federal pack in a folder of another name, with one file changed. */
const pack = (folder: string, path = '', change = (text: string) => text) =>
  Object.fromEntries(
    files.map((file) => [
      `${folder}/${file.path.replace(/^rules\//, '')}`,
      file.path.includes(path) && path !== '' ? change(file.text) : file.text,
    ]),
  );

describe('mecanismo check', () => {
  it('takes a pack from a folder of any name', async () => {
    for (const folder of ['rules', 'sinaloa', 'packs/rules/sinaloa']) {
      const { stdout, code } = await mecanismo(`check ${folder}`, pack(folder));
      expect(stdout).toContain('sin defectos');
      expect(code).toBe(0);
    }
  });

  it('names the file as the user can open it', async () => {
    const broken = pack('sinaloa', GOOD, (text) => `${text},`);
    const { stdout, code } = await mecanismo('check sinaloa', broken);
    expect(stdout).toContain(`sinaloa/${GOOD}.json:`);
    expect(code).toBe(1);
  });

  it('says in Spanish what is wrong with the pack as a whole', async () => {
    const path = 'parameters/application/formalization-days.json';
    const all = pack('sinaloa');
    const without = Object.fromEntries(
      Object.entries(all).filter(([name]) => !name.endsWith(path)),
    );
    expect(Object.keys(without)).toHaveLength(Object.keys(all).length - 1);
    const { stdout } = await mecanismo('check sinaloa', without);
    expect(stdout).toContain('E_PARAMETER_UNKNOWN  la regla `reglamento/art-053/');
    expect(stdout).toContain('ayuda: añádalo en rules/parameters/');
    const english = await mecanismo('check sinaloa --lang en', without);
    expect(english.stdout).toContain('help: add it under rules/parameters/');
  });

  it('checks nothing in an empty folder, and does not call that a success', async () => {
    const { stdout, code } = await mecanismo('check sinaloa', {});
    expect(stdout).toContain('No hay ninguna regla que revisar.');
    expect(code).toBe(3);
  });

  it('shows the limit of an example that fails for it alone', async () => {
    const hours = 'parameters/extraordinary/study-hours.json';
    const changed = pack('rules', hours, (text) => text.replace('"value": 3', '"value": 4'));
    const { stdout, code } = await mecanismo('check', changed);
    expect(stdout).toContain(
      'esperado compliant, vence 2016-03-19T01:40:00-06:00; resultó compliant, vence 2016-03-19T02:40:00-06:00',
    );
    expect(stdout).toContain('esperado violation; resultó compliant');
    expect(code).toBe(1);
  });
});
