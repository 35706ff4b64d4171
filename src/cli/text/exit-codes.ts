import type { BilingualText } from '../../core/index';
import { EXIT } from '../exit-code';
import type { Language } from './language';

type Meanings = Partial<Record<keyof typeof EXIT, BilingualText>>;

const text = (es: string, en: string): BilingualText => ({ es, en });

const USAGE = text('uso incorrecto', 'wrong usage');
const UNWRITTEN = text(
  'uso incorrecto, o no se pudo escribir',
  'wrong usage, or nothing could be written',
);
const UNREADABLE = text('algo no se pudo leer', 'something could not be read');
const CONVERTED: Meanings = {
  ok: text('todo pasó', 'all was converted'),
  findings: text('algo no pasó: el informe dice qué', 'something was not: the report says what'),
  usage: text(
    'uso incorrecto, un mapa con defectos, o no se pudo escribir',
    'wrong usage, a map with defects, or nothing could be written',
  ),
  unreadable: text(
    'no se pudo leer, o no hasta el final (va antes que 1)',
    'it could not be read, or not to its end (before 1)',
  ),
};

/** What the codes of each command mean. */
const OF_COMMANDS: Readonly<Record<string, Meanings>> = {
  audit: {
    ok: text(
      'nada en el nivel de --fail-on o por encima',
      'nothing at or above the --fail-on level',
    ),
    findings: text(
      'hay hallazgos en ese nivel o por encima',
      'there are findings at or above that level',
    ),
    usage: UNWRITTEN,
    unreadable: text(
      'algo no se pudo leer, o no hubo nada que revisar (va antes que 1)',
      'something could not be read, or there was nothing to check (before 1)',
    ),
    indeterminate: text(
      'con --strict: nada peor que indeterminado',
      'with --strict: nothing worse than indeterminate',
    ),
  },
  explain: {
    ok: text('se explicó, sea cual sea el resultado', 'it was explained, whatever the verdict'),
    usage: text(
      'uso incorrecto, o no hay tal caso, regla o hallazgo',
      'wrong usage, or there is no such case, rule or finding',
    ),
    unreadable: UNREADABLE,
  },
  next: {
    ok: text('nada vencido', 'nothing overdue'),
    findings: text('algo vencido', 'something overdue'),
    usage: text('uso incorrecto, o no hay tal caso', 'wrong usage, or there is no such case'),
    unreadable: text(
      'algo no se pudo leer (va antes que 1)',
      'something could not be read (before 1)',
    ),
  },
  term: {
    ok: text('se calculó', 'it was computed'),
    usage: USAGE,
    unreadable: text('el calendario no llega a esas fechas', 'the calendar does not cover it'),
  },
  vote: {
    ok: text('se contó, se apruebe o no', 'it was counted, carried or not'),
    usage: text(
      'uso incorrecto, o los números no caben en una votación',
      'wrong usage, or the numbers cannot be a vote',
    ),
  },
  check: {
    ok: text('sin defectos', 'no defects'),
    findings: text(
      'hay defectos, ejemplos que fallan, procedimientos o propiedades de protección que no se cumplen, disposiciones de las que nada da cuenta o artículos que ya no son los que se leyeron',
      'there are defects, examples that fail, procedures or safety properties that do not hold, provisions that nothing accounts for, or articles that are no longer those that were read',
    ),
    usage: USAGE,
    unreadable: text(
      'no se pudo leer, o no hay ninguna regla',
      'it could not be read, or there is no rule',
    ),
  },
  init: {
    ok: text('se escribió la carpeta', 'the folder was written'),
    usage: text(
      'uso incorrecto, la carpeta no está vacía, o no se pudo escribir',
      'wrong usage, the folder is not empty, or it could not be written',
    ),
    unreadable: text(
      'lo que hay en la carpeta no se pudo leer como perfil',
      'what is in the folder could not be read as a profile',
    ),
  },
  diff: {
    ok: text('nada se mueve hacia menos protección', 'nothing moves towards less protection'),
    findings: text(
      'algo protege menos, o puede proteger menos y hay que verlo',
      'something protects less, or may protect less and must be seen',
    ),
    usage: UNWRITTEN,
    unreadable: text(
      'algo no se pudo leer de un lado o del otro (va antes que 1)',
      'something could not be read on either side (before 1)',
    ),
  },
  sign: {
    ok: text('firmadas', 'signed'),
    findings: text('alguna regla no se pudo firmar', 'some rule could not be signed'),
    usage: USAGE,
    unreadable: UNREADABLE,
  },
  graph: { ok: text('se dibujó o se enumeró', 'drawn or listed'), usage: UNWRITTEN },
  review: {
    ok: text('se escribió el sitio', 'the site was written'),
    usage: UNWRITTEN,
    unreadable: text(
      'la carpeta de reglas tiene defectos, o el texto no es de una ley que las reglas citen',
      'the folder of rules has defects, or the text is not of a law that the rules cite',
    ),
  },
  stats: {
    ok: text('se hicieron las tablas', 'the tables were made'),
    usage: UNWRITTEN,
    unreadable: text(
      'algo no se pudo leer, o las tablas no suman y no se publican',
      'something could not be read, or the tables do not add up and are not published',
    ),
  },
  import: CONVERTED,
  export: CONVERTED,
  serve: {
    ok: text('se detuvo cuando se le pidió', 'it stopped when it was asked to'),
    usage: text(
      'uso incorrecto, o no se pudo abrir el puerto',
      'wrong usage, or the port could not be opened',
    ),
  },
  seal: {
    ok: text('se selló', 'sealed'),
    findings: text(
      'con --continue: lo que se selló antes fue alterado, y no se selló nada',
      'with --continue: what was sealed before was altered, and nothing was sealed',
    ),
    usage: UNWRITTEN,
    unreadable: text(
      'el registro o el sello anterior no se pudo leer',
      'the log or the seal before could not be read',
    ),
  },
  verify: {
    ok: text('sin diferencias', 'no difference'),
    findings: text('alterado', 'altered'),
    usage: USAGE,
    unreadable: text(
      'el registro o el sello no se pudo leer',
      'the log or the seal could not be read',
    ),
    indeterminate: text(
      'con --strict: la cabeza no prueba todas las líneas',
      'with --strict: the head does not prove all lines',
    ),
  },
};

/** What they mean in general, whatever the command. */
export const EXIT_MEANINGS: Meanings = {
  ok: text('se hizo, y no hay nada que señalar', 'done, and nothing to point out'),
  findings: text(
    'hay algo que señalar: incumplimientos, vencidos, defectos o líneas alteradas',
    'something to point out: violations, overdue duties, defects or altered lines',
  ),
  usage: UNWRITTEN,
  unreadable: text(
    'algo no se pudo leer, o no hubo nada que revisar (va antes que 1)',
    'something could not be read, or there was nothing to check (before 1)',
  ),
  indeterminate: text(
    'con --strict: no se puede saber todo',
    'with --strict: not all of it can be known',
  ),
};

/** The end of a help: what the exit codes mean, for one command or for all. */
export function exitCodesHelp(command: string | undefined, language: Language): string {
  const meanings = (command === undefined ? undefined : OF_COMMANDS[command]) ?? EXIT_MEANINGS;
  const lines = Object.entries(meanings).map(
    ([name, meaning]) => `  ${EXIT[name as keyof typeof EXIT]}  ${meaning[language]}`,
  );
  const title = language === 'es' ? 'Códigos de salida:' : 'Exit codes:';
  return `\n${[title, ...lines].join('\n')}\n`;
}
