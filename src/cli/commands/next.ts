import { Command } from 'commander';
import { nextSteps, stepsOfCase } from '../../audit/index';
import { isUnreadable } from '../../events/index';
import { federal } from '../../rules/index';
import { caseOption, underCase } from '../case-option';
import { EXIT, type ExitCode } from '../exit-code';
import { type LogFlags, withLogOptions } from '../log-options';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { lastKnown, readInputs } from '../read-inputs';
import type { Session } from '../session';
import { mergedSteps, nextTable } from '../table/next-table';
import { jsonText } from '../text/visible';

interface NextFlags extends LogFlags, OutputFlags {
  readonly case?: string;
}

/** `mecanismo next <log…|->`: what is owed, and what is lawful now. */
export function nextCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('next').description(
    say(
      'Dice qué se debe en cada caso, quién, desde cuándo, hasta cuándo y con qué fundamento, lo vencido primero. Con --case explica un caso: la cuenta de cada plazo y qué actos proceden ahora.',
      'Says what is owed in each case, by whom, since when, until when and on what basis, overdue first. With --case it explains one: the count of each term and which acts are lawful now.',
    ),
  );
  return withOutputOptions(withLogOptions(command, session), session)
    .addOption(caseOption('sólo este caso, en detalle', 'only this case, in detail', session))
    .action(async (paths: string[], flags: NextFlags) => {
      const inputs = await readInputs(paths, session, flags);
      if (inputs === undefined) {
        session.exit = EXIT.unreadable;
        return;
      }
      const { profile = federal() } = flags;
      const options = {
        profile,
        asOf: flags.asOf ?? lastKnown(inputs) ?? io.now(),
        reading: flags.reading,
        complete: flags.complete === true,
        acts: flags.case !== undefined || flags.format === 'json',
      };
      const all = mergedSteps(inputs.map(({ log }) => nextSteps(log, options)));
      const steps =
        flags.case === undefined ? all : underCase(flags.case, (file) => stepsOfCase(all, file));
      if (steps === undefined) {
        io.err(
          say(
            'Ningún registro tiene ese caso. Compruebe el identificador, con sus mayúsculas, y --as-of.\n',
            'No log has that case. Check the id, letter by letter, and --as-of.\n',
          ),
        );
        session.exit = EXIT.usage;
        return;
      }
      session.exit = exitCodeOf(steps.owed, all.problems);
      if (flags.quiet === true) return;
      io.out(
        flags.format === 'json'
          ? jsonText(steps)
          : nextTable(steps, flags.case !== undefined, {
              language,
              color: io.color && flags.color,
              columns: io.columns,
              zone: profile.calendars.zone,
            }),
      );
    });
}

function exitCodeOf(
  owed: readonly { readonly verdict: string }[],
  problems: readonly { readonly code: string }[],
): ExitCode {
  if (problems.some(({ code }) => isUnreadable(code))) return EXIT.unreadable;
  return owed.some(({ verdict }) => verdict === 'violation') ? EXIT.findings : EXIT.ok;
}
