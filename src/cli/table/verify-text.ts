import pc from 'picocolors';
import type { AnchoredHead, Change, LineRange, Verification } from '../../evidence/index';
import { headText } from '../text/head-option';
import type { Language } from '../text/language';

const MAX_SHOWN = 20;

type Say = (es: string, en: string) => string;

/** What is known of a log, in sentences: no more than what was given allows to know. */
export function verifyText(
  verification: Verification,
  anchor: AnchoredHead | undefined,
  { language, color }: { readonly language: Language; readonly color: boolean },
): string {
  const say: Say = (es, en) => (language === 'es' ? es : en);
  const colors = pc.createColors(color);
  const paint = { intact: colors.green, altered: colors.red, indeterminate: colors.yellow };
  const [first, ...rest] = [
    headline(verification, say),
    ...changeLines(verification, say),
    ...afterTheSeal(verification, say),
    ...whereTheTimeMoved(verification, say),
    ...whatTheHeadSays(verification, anchor, say),
  ];
  const title = paint[verification.verdict](colors.bold(first));
  const { head, lines, input, completeThrough } = verification;
  const now = [
    say(
      `Cabeza del registro como está ahora: ${headText(head, lines, completeThrough)}`,
      `Head of the log as it is now: ${headText(head, lines, completeThrough)}`,
    ),
    say(`Huella del archivo: ${input}`, `Hash of the file: ${input}`),
  ];
  return `${[title, ...rest, '', ...now.map((line) => colors.dim(line))].join('\n')}\n`;
}

function headline(
  { verdict, lines, anchored, anchoredLines, seal }: Verification,
  say: Say,
): string {
  switch (verdict) {
    case 'intact':
      return anchoredLines === lines
        ? say(
            `ÍNTEGRO: ${theLines(lines, say)} del registro son las de la cabeza anclada.`,
            `INTACT: ${theLines(lines, say)} of the log are those of the anchored head.`,
          )
        : say(
            `ÍNTEGRO HASTA LA LÍNEA ${anchoredLines}: hasta ahí son las de la cabeza anclada.`,
            `INTACT UP TO LINE ${anchoredLines}: so far they are those of the anchored head.`,
          );
    case 'indeterminate':
      return say(
        `SIN DIFERENCIAS CON EL SELLO, PERO SIN ANCLA: ${theLines(seal?.lines ?? 0, say)} del sello están en el registro como se sellaron.`,
        `NO DIFFERENCE FROM THE SEAL, BUT NO ANCHOR: ${theLines(seal?.lines ?? 0, say)} of the seal are in the log as they were sealed.`,
      );
    case 'altered':
      if (seal?.firstDifference === undefined) {
        return say(
          'ALTERADO: el registro no es el de la cabeza anclada.',
          'ALTERED: the log is not that of the anchored head.',
        );
      }
      return anchored && seal.anchored === false
        ? say(
            `NO CONCUERDAN: el registro es el de la cabeza anclada; el sello, no. Difieren desde la línea ${seal.firstDifference}.`,
            `THEY DO NOT AGREE: the log is that of the anchored head; the seal is not. They differ from line ${seal.firstDifference}.`,
          )
        : say(
            `ALTERADO: el registro no es el que se selló. Difieren desde la línea ${seal.firstDifference}.`,
            `ALTERED: the log is not the one that was sealed. They differ from line ${seal.firstDifference}.`,
          );
  }
}

const theLines = (count: number, say: Say): string =>
  count === 1
    ? say('la única línea', 'the only line')
    : say(`las ${count} líneas`, `the ${count} lines`);

function changeLines({ seal }: Verification, say: Say): string[] {
  if (seal === undefined) return [];
  const shown = seal.changes.slice(0, MAX_SHOWN).map((change) => `  ${changeText(change, say)}`);
  const more = seal.changeRuns - shown.length;
  return more === 0
    ? shown
    : [
        ...shown,
        say(`  … y ${more} cambios más: --format json`, `  … and ${more} more: --format json`),
      ];
}

function changeText({ kind, lines = [0, 0], sealedLines = [0, 0] }: Change, say: Say): string {
  const now = lineText(lines, say);
  const then = numbers(sealedLines, say);
  const elsewhere = lines[0] !== sealedLines[0];
  switch (kind) {
    case 'edited':
      return elsewhere
        ? say(`${now}: edición de la ${then} del sello`, `${now}: edit of ${then} of the seal`)
        : say(`${now}: edición`, `${now}: edit`);
    case 'deleted':
      return say(
        `${lineText(sealedLines, say)} del sello: supresión`,
        `${lineText(sealedLines, say)} of the seal: deletion`,
      );
    case 'inserted':
      return say(`${now}: inserción`, `${now}: insertion`);
    case 'copied':
      return say(`${now}: copia de la ${then} del sello`, `${now}: copy of ${then} of the seal`);
    case 'moved':
      return say(
        `${now}: cambio de lugar; en el sello, la ${then}`,
        `${now}: moved; in the seal, ${then}`,
      );
  }
}

const numbers = ([from, to]: LineRange, say: Say): string =>
  from === to ? `${from}` : say(`${from} a ${to}`, `${from} to ${to}`);

const lineText = (range: LineRange, say: Say): string =>
  range[0] === range[1]
    ? say(`línea ${range[0]}`, `line ${range[0]}`)
    : say(`líneas ${numbers(range, say)}`, `lines ${numbers(range, say)}`);

function afterTheSeal({ seal }: Verification, say: Say): string[] {
  const count = seal?.appended ?? 0;
  if (count === 0) return [];
  return [
    say(
      `Líneas después de la última sellada: ${count}. El sello no las prueba.`,
      `Lines after the last one sealed: ${count}. The seal does not prove them.`,
    ),
  ];
}

function whereTheTimeMoved(
  { completeThrough, completeThroughMoved: moved, anchored }: Verification,
  say: Say,
): string[] {
  if (moved === undefined) return [];
  const then = moved.before ?? say('ninguna fecha', 'no date');
  const now = completeThrough ?? say('ninguna', 'none');
  const was = anchored ? say('ancló', 'anchored') : say('selló', 'sealed');
  return [
    moved.direction === 'back'
      ? say(
          `El encabezado (línea 1) decía hasta cuándo está completo el registro: ${then} cuando se ${was}; ahora, ${now}. Esa fecha puede avanzar, no retroceder ni quitarse.`,
          `The header (line 1) said until when the log is complete: ${then} when it was ${was}; now ${now}. That date may move on, and never back or away.`,
        )
      : say(
          `El encabezado avanzó la fecha hasta la que dice estar completo el registro: ${then} cuando se ${was}; ahora, ${now}. Lo de ahora no está probado.`,
          `The header moved on the date until which it says that the log is complete: ${then} when it was ${was}; now ${now}. What it says now is not proven.`,
        ),
  ];
}

function whatTheHeadSays(
  { lines, anchored, anchoredLines, completeThrough, seal }: Verification,
  anchor: AnchoredHead | undefined,
  say: Say,
): string[] {
  const altered = seal?.firstDifference !== undefined;
  if (anchor === undefined) {
    return [
      altered
        ? say(
            'Sin la cabeza que se guardó fuera (--head) no se puede saber si el sello es el original.',
            'Without the head that was kept outside (--head) nobody can tell whether the seal is the original.',
          )
        : say(
            'No se puede saber si se cortó el final de ambos o si los dos se rehicieron: para eso hace falta la cabeza que se guardó fuera (--head).',
            'Nobody can tell whether the end of both was cut off or both were made anew: that takes the head that was kept outside (--head).',
          ),
    ];
  }
  if (anchored) {
    return [
      ...(altered
        ? [
            say(
              `La cabeza prueba el registro hasta la línea ${anchoredLines}.`,
              `The head proves the log up to line ${anchoredLines}.`,
            ),
          ]
        : []),
      ...(anchoredLines === lines
        ? []
        : [
            say(
              `De la línea ${anchoredLines + 1} en adelante la cabeza no prueba nada.`,
              `From line ${anchoredLines + 1} on the head proves nothing.`,
            ),
          ]),
    ];
  }
  const missing = (anchor.lines ?? 0) - lines;
  return [
    seal === undefined
      ? say(
          'Sin el sello (--seal) no se puede señalar la línea.',
          'Without the seal (--seal) nobody can point out the line.',
        )
      : seal.anchored === true
        ? say(
            'El sello sí es el de la cabeza anclada: lo que cambió es el registro.',
            'The seal is that of the anchored head: it is the log that changed.',
          )
        : say(
            'Tampoco el sello es el de la cabeza anclada: a los dos se les cortó el final, o se rehicieron.',
            'Nor is the seal that of the anchored head: both were cut short or made anew.',
          ),
    ...(seal === undefined && completeThrough !== undefined && anchor.completeThrough === undefined
      ? [
          say(
            'Si desde entonces el encabezado avanzó la fecha hasta la que el registro está completo, dé la cabeza con la fecha que traía, o el sello.',
            'If the header has moved on since the date until which the log is complete, give the head with the date that it had, or the seal.',
          ),
        ]
      : []),
    ...(missing > 0
      ? [
          say(
            `La cabeza es de ${anchor.lines} líneas y el registro tiene ${lines}.`,
            `The head is of ${anchor.lines} lines and the log has ${lines}.`,
          ),
        ]
      : []),
  ];
}
