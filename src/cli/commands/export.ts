import { Argument, Command } from 'commander';
import { EXPORT_FORMATS, type ExportFormat, exportLog } from '../../exchange/index';
import {
  type ExchangeFlags,
  piecesOf,
  withExchangeOptions,
  writeConversion,
} from '../exchange-output';
import type { Session } from '../session';

/** `mecanismo export ocel|xes <log>`: a log for tools of process mining. */
export function exportCommand(session: Session): Command {
  const { language } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('export')
    .description(
      say(
        'Escribe un registro como XES u OCEL 2.0, con la fase de cada caso, para las herramientas de minería de procesos. mecanismo import lo devuelve idéntico, sin mapa.',
        'Writes a log as XES or OCEL 2.0, with the phase of each case, for tools of process mining. mecanismo import gives it back the same, without a map.',
      ),
    )
    .addArgument(
      new Argument(say('<formato>', '<format>'), say('ocel o xes', 'ocel or xes')).choices(
        EXPORT_FORMATS,
      ),
    )
    .argument(
      say('<registro>', '<log>'),
      say('registro JSON Lines; - es la entrada estándar', 'JSON Lines log; - is standard input'),
    );
  return withExchangeOptions(command, session).action(
    async (format: ExportFormat, path: string, flags: ExchangeFlags) => {
      const conversion = exportLog(piecesOf(path, session), format);
      const made = {
        pieces: conversion.text(),
        report: () => conversion.report(),
        claim: () => conversion.claim,
      };
      await writeConversion(made, flags, session);
    },
  );
}
