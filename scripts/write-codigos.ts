import { INVARIANTS } from '../src/machines/index';
import { CHECK_CODES, citationWords, codeWords } from '../src/review/index';

const FAMILIES: readonly (readonly [string, RegExp, readonly string[]])[] = [
  [
    'Archivos, reglas y cifras',
    /^E_(?!EXAMPLE|COVERAGE|LAW|PROCEDURE)/,
    [
      'Corrija el archivo en la línea que se indica; la ayuda dice qué se admite ahí y, si parece un',
      'descuido, qué palabra se quiso escribir. `rules/README.md` explica el formato.',
    ],
  ],
  [
    'Ejemplos',
    /^E_EXAMPLE/,
    [
      'La regla ya no da lo que su ejemplo espera. Si la norma cambió, corrija el ejemplo; si no, restaure',
      'la regla o la cifra: la ayuda nombra las cifras que no son las federales.',
    ],
  ],
  [
    'Cobertura y texto de la ley',
    /^E_(COVERAGE|LAW)/,
    ['Diga en `rules/coverage.json` qué lleva cada disposición, o por qué nada la lleva.'],
  ],
  [
    'Procedimientos como datos',
    /^E_PROCEDURE/,
    [
      '`rules/procedures/*.json` dice qué estados y actos tiene cada procedimiento. El programa hace lo que',
      'dice `src/machines`: un cambio se hace ahí y `npm run generate` escribe los archivos de nuevo.',
    ],
  ],
  [
    'Forma de los procedimientos',
    /^P_/,
    ['Se buscan en todo lo que el procedimiento puede hacer, no en casos de prueba.'],
  ],
  [
    'Propiedades de protección',
    /^[SV]\d/,
    [
      'Se comprueban en todo lo que los procedimientos pueden hacer, con las reglas de la carpeta; las de las',
      'votaciones y las causas de terminación, en cada fecha en que esas reglas cambian. La historia que',
      'acompaña a cada una es la más corta que la rompe: restaure la guarda, el estado, la regla o la cifra',
      'que impedía su último paso o, si la reforma lo manda, cambie también la propiedad y diga qué',
      'artículo la deroga.',
    ],
  ],
];

/** What each code of `mecanismo check` means, and what to do: `docs/codigos.md`. */
export function codigos(): string {
  return [
    '# Los códigos de `mecanismo check`',
    '',
    'No cambian de una versión a otra. Cada problema dice además su archivo, línea y columna, y qué hacer.',
    ...FAMILIES.flatMap(([title, family, advice]) => [
      '',
      `## ${title}`,
      '',
      ...advice,
      '',
      '| Código | Qué quiere decir |',
      '|---|---|',
      ...CHECK_CODES.filter((code) => family.test(code)).map(
        (code) => `| \`${code}\` | ${codeWords(code).es}${basisOf(code)} |`,
      ),
    ]),
    '',
  ].join('\n');
}

function basisOf(code: string): string {
  const invariant = INVARIANTS.find(({ id }) => id === code);
  if (invariant === undefined) return '';
  return ` (${invariant.citations.map((citation) => citationWords(citation, 'es')).join('; ')})`;
}
