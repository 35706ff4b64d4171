import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program';
import { MACHINES } from '../../src/machines/index';
import { mecanismo } from '../support/command';
import { FakeIo } from '../support/fake-io';

const names = MACHINES.map(({ id }) => id.split('@')[0] as string);

async function written(line: string, io = new FakeIo()) {
  const code = await run(line.split(' '), io);
  return { code, io };
}

describe('mecanismo graph', () => {
  it('lists every machine with a line about it', async () => {
    const { stdout, stderr, code } = await mecanismo('graph');
    expect([code, stderr]).toEqual([0, '']);
    for (const machine of MACHINES) {
      expect(stdout).toContain(machine.id.split('@')[0]);
      expect(stdout.replace(/\s*│\n│\s*│\s*/g, ' ')).toContain(machine.root.description);
    }
    expect(stdout).toContain('mecanismo graph <procedimiento>');
  });

  it('lists them as JSON', async () => {
    const { stdout } = await mecanismo('graph --format json');
    const list = JSON.parse(stdout) as { name: string; version: string; description: string }[];
    expect(list.map(({ name }) => name)).toEqual(names);
    for (const { version, description } of list) {
      expect(version).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(description).toMatch(/\.$/);
    }
  });

  it.each([
    ['svg', /^<svg [\s\S]*<\/svg>\n$/],
    ['mermaid', /^stateDiagram-v2\n/],
    ['dot', /^digraph "convenio" \{\n[\s\S]*\n\}\n$/],
    ['json', /^\{\n {2}"diagramVersion": 1,/],
  ])('writes one as %s', async (format, form) => {
    const { stdout, stderr, code } = await mecanismo(`graph convenio --format ${format}`);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(form);
  });

  it('writes SVG where nothing else is asked for, and takes the exported name', async () => {
    const plain = await mecanismo('graph convenio');
    expect(plain.stdout).toMatch(/^<svg /);
    expect(await mecanismo('graph convenioMachine')).toEqual(plain);
  });

  it('names the nearest machine where there is none of that name', async () => {
    const es = await mecanismo('graph mesure');
    expect(es.code).toBe(2);
    expect(es.stdout).toBe('');
    expect(es.stderr).toMatch(/`mesure`.*¿Quiso decir measure\?\nayuda: mecanismo graph\n$/);
    const en = await mecanismo('graph mesure --lang en');
    expect(en.stderr).toMatch(/`mesure`.*Did you mean measure\?\nhelp: mecanismo graph\n$/);
  });

  it('shows a hostile name as it is written', async () => {
    const { stderr } = await mecanismo('graph \u001b[2Jx');
    expect(stderr).toContain('\\x1b[2jx'.replace('j', 'J'));
    expect(stderr).not.toContain('\u001b');
  });

  it('writes to a file, and says which', async () => {
    const { code, io } = await written('graph convenio -o dibujos/c.svg');
    expect([code, io.stderr, io.stdout]).toEqual([0, '', 'dibujos/c.svg\n']);
    expect(io.written.get('dibujos/c.svg')).toMatch(/^<svg /);
    const quiet = await written('graph convenio -o c.svg --quiet');
    expect([quiet.io.stdout, quiet.io.written.size]).toEqual(['', 1]);
  });

  it('writes to a folder under the name of the machine', async () => {
    const { io } = await written('graph convenio --format mermaid --output dibujos');
    expect([...io.written.keys()]).toEqual(['dibujos/convenio.mmd']);
  });

  it('writes all of them, each to a file of its own', async () => {
    const { code, io } = await written('graph --all --format dot --output dibujos');
    expect([code, io.stderr]).toEqual([0, '']);
    expect([...io.written.keys()]).toEqual(names.map((name) => `dibujos/${name}.dot`));
    const { stdout } = await mecanismo('graph --all --format json');
    expect((JSON.parse(stdout) as { machine: string }[]).map(({ machine }) => machine)).toEqual(
      names,
    );
  });

  it.each([
    ['--all without a folder', 'graph --all', /--output/],
    ['--all and a name', 'graph measure --all -o x', /--all/],
    ['a format and no name', 'graph --format svg', /--all/],
    ['a file and no name', 'graph -o x.svg', /--all/],
    ['an unknown format', 'graph measure --format png', /Se admite: svg, mermaid, dot, json/],
  ])('refuses %s as wrong usage', async (_name, line, why) => {
    const { code, stdout, stderr } = await mecanismo(line);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(why);
    expect((await mecanismo(`${line} --lang en`)).stderr).not.toMatch(/Nombre|Con --all|admite/);
  });

  it('says that a file cannot be written, and by which code', async () => {
    class Full extends FakeIo {
      override readonly write = (): never => {
        throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      };
    }
    const { code, io } = await written('graph convenio -o c.svg', new Full());
    expect([code, io.stdout]).toEqual([2, '']);
    expect(io.stderr).toMatch(/No se pudo escribir el archivo \(ENOSPC\)/);
  });
});
