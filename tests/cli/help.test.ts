import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { mecanismo } from '../support/command';

const COMMANDS = [
  'audit',
  'explain',
  'next',
  'term',
  'vote',
  'check',
  'sign',
  'graph',
  'review',
  'stats',
  'import',
  'export',
  'serve',
  'seal',
  'verify',
];
/** What commander would say by itself, and our own words in the other language. */
const ENGLISH =
  /\b(Usage|Options|Arguments|Commands|default|choices|options|display|show this|output|print|how many|since when|wrong|required|argument|error|unknown|missing|did you mean|command)\b/i;
const SPANISH =
  /\b(Uso|Opciones|Argumentos|Órdenes|Comandos|omisión|valores|muestra|salida|cuántas|obligatoria|plazo|registro)\b/;

describe('the help', () => {
  it.each(['--help', ...COMMANDS.map((command) => `${command} --help`)])(
    'of `%s` is in Spanish, with no English left in it',
    async (line) => {
      const { stdout, stderr, code } = await mecanismo(line);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toMatch(/^Uso: mecanismo/);
      const words = stdout.replace(/--?[a-z-]+/g, ' ').replace(/\bhelp\b/g, ' ');
      expect(words.match(ENGLISH)).toBeNull();
    },
  );

  it.each(['--lang en --help', ...COMMANDS.map((command) => `${command} --help --lang en`)])(
    'of `%s` is in English, with no Spanish left in it',
    async (line) => {
      const { stdout, code } = await mecanismo(line);
      expect(code).toBe(0);
      expect(stdout).toMatch(/^Usage: mecanismo/);
      expect(stdout.match(SPANISH)).toBeNull();
    },
  );

  it('of a command is the same by either road', async () => {
    for (const command of COMMANDS) {
      expect(await mecanismo(`help ${command}`)).toEqual(await mecanismo(`${command} --help`));
    }
  });

  it('lists every command and every exit code', async () => {
    const { stdout } = await mecanismo('--help');
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'm'));
    for (const code of [0, 1, 2, 3, 4]) expect(stdout).toMatch(new RegExp(`^  ${code}  `, 'm'));
  });

  it.each(COMMANDS)(
    "of %s says what its own exit codes mean, and no other command's",
    async (name) => {
      const { stdout } = await mecanismo(`${name} --help`);
      const codes = [
        ...(stdout.split('Códigos de salida:\n')[1] ?? '').matchAll(/^ {2}(\d) {2}\S/gm),
      ];
      expect(codes.map(([, code]) => code)).toEqual(expect.arrayContaining(['0', '2']));
      expect(codes.some(([, code]) => code === '4')).toBe(stdout.includes('--strict '));
    },
  );

  it('lists each command in a line or three, without the details of its own help', async () => {
    const { stdout } = await mecanismo('--help');
    expect(stdout).toMatch(
      /^ {2}explain <registro…> +Explica los hallazgos de un caso paso a paso$/m,
    );
    expect(stdout.split('\n').length).toBeLessThan(50);
  });

  it('gives the version of the package', async () => {
    expect((await mecanismo('--version')).stdout).toBe(`${manifest.version}\n`);
  });
});

describe('a mistake on the command line', () => {
  const rows: [string, string, RegExp, RegExp][] = [
    [
      'an unknown command',
      'audti x',
      /No se conoce el comando `audti`.*¿Quiso decir audit\?/,
      /audti.*audit/s,
    ],
    [
      'an unknown option',
      'audit x --fromat json',
      /No se conoce la opción `--fromat`.*¿Quiso decir --format\?/,
      /--fromat.*--format/s,
    ],
    ['no command', '', /Falta el comando/, /command/],
    ['no log', 'audit', /Falta el argumento/, /missing required argument/],
    [
      'an option without its value',
      'audit x --as-of',
      /La opción `--as-of[^`]*` necesita un valor/,
      /argument missing/,
    ],
    [
      'no mandatory option',
      'vote --present 5',
      /Falta la opción obligatoria `--for/,
      /not specified/,
    ],
    [
      'a value that is not one of the list',
      'audit x --fail-on never',
      /Se admite: violation, warning/,
      /Allowed choices/,
    ],
    [
      'too many arguments',
      'vote 5 --present 5 --for 3 --against 1',
      /Sobran argumentos/,
      /too many arguments/,
    ],
    [
      'a length that is no number',
      'term diez horas --from 2016-01-01',
      /El valor dado a `duración` no es válido. Escriba un número entero.\nayuda: mecanismo term --help/,
      /for argument.*\nhelp: mecanismo term --help/s,
    ],
    ['an unknown language', 'audit x --lang fr', /Se admite: es, en/, /./],
  ];
  it.each(rows)(
    'such as %s is told in either language, with exit code 2',
    async (_name, line, es, en) => {
      const spanish = await mecanismo(line, { x: '' });
      expect(spanish.code).toBe(2);
      expect(spanish.stderr).toMatch(es);
      expect(spanish.stderr).toContain('ayuda: mecanismo');
      if (/--lang/.test(line)) return;
      const english = await mecanismo(`${line} --lang en`, { x: '' });
      expect(english.code).toBe(2);
      expect(english.stderr).toMatch(en);
      expect(english.stderr).not.toMatch(/ayuda|Falta|conoce/);
    },
  );
});
