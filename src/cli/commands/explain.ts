import { Command } from 'commander';
import { auditLogs, type Finding, type Report } from '../../audit/index';
import type { Zone } from '../../calendar/index';
import { isUnreadable } from '../../events/index';
import { dateWords, headOf, READING_NAMES, REPORT_WORDS, shownVerdicts } from '../../review/index';
import { federal, nearestRule, type RuleSet } from '../../rules/index';
import { caseFiles } from '../case-files';
import { caseOption, underCase } from '../case-option';
import { EXIT } from '../exit-code';
import { withExamples } from '../federal-rules';
import { type LogFlags, withLogOptions } from '../log-options';
import { type OutputFlags, withOutputOptions } from '../output-options';
import { lastKnown, readInputs } from '../read-inputs';
import type { Session } from '../session';
import { showHelp, withShowOption } from '../show-option';
import { type Explained, explainText } from '../table/explain-text';
import { countOption } from '../text/instant-option';
import { jsonText, visible } from '../text/visible';

interface ExplainFlags extends LogFlags, OutputFlags {
  readonly case: string;
  readonly rule?: string;
  readonly finding?: number;
  readonly show?: string;
}

/** `mecanismo explain <log…|-> --case C [--rule R] [--finding N]`. */
export function explainCommand(session: Session): Command {
  const { language, io } = session;
  const say = (es: string, en: string) => (language === 'es' ? es : en);
  const command = new Command('explain').description(
    say(
      'Explica los hallazgos de un caso paso a paso: los hechos con su línea, la norma y quién la firmó, cada dato y de dónde sale, qué vio cada condición, la cuenta del plazo día por día, las lecturas y qué aclararía lo que no se sabe.',
      'Explains the findings of a case step by step: the events with their lines, the rule and who signed it, each fact and where it comes from, what each condition saw, the count of the term day by day, the readings, and what would settle what is not known.',
    ),
  );
  return withShowOption(
    withOutputOptions(withLogOptions(command, session), session)
      .addOption(
        caseOption('el caso que se explica', 'the case to explain', session).makeOptionMandatory(),
      )
      .option(
        say('--rule <regla>', '--rule <rule>'),
        say(
          'sólo esta regla (reglamento/art-083/…) o este artículo (reglamento/art-083), con cualquier resultado',
          'only this rule (reglamento/art-083/…) or this article (reglamento/art-083), whatever its verdict',
        ),
      )
      .option(
        say('--finding <número>', '--finding <number>'),
        say('sólo el hallazgo de este número en la lista', 'only the finding of this number'),
        countOption(language),
      ),
    session,
  ).action(async (paths: string[], flags: ExplainFlags) => {
    const shown = shownVerdicts(flags.show ?? (flags.rule === undefined ? undefined : 'all'));
    const fail = (text: string) => {
      io.err(text);
      session.exit = EXIT.usage;
    };
    if (shown === undefined) return fail(showHelp(session));
    const { profile = federal() } = flags;
    const { rule } = flags;
    if (rule !== undefined && !names(profile.rules, rule)) {
      const nearest = nearestRule(profile.rules, rule);
      const hint =
        nearest === undefined ? '' : say(` ¿Quiso decir ${nearest}?`, ` Did you mean ${nearest}?`);
      return fail(
        say(
          `No hay ninguna regla \`${visible(rule)}\`.${hint} Escriba el artículo como reglamento/art-083, o la regla entera como está en rules/.\n`,
          `There is no rule \`${visible(rule)}\`.${hint} Write the article as reglamento/art-083, or the whole rule as it is in rules/.\n`,
        ),
      );
    }
    const inputs = await readInputs(paths, session, flags);
    if (inputs === undefined) {
      session.exit = EXIT.unreadable;
      return;
    }
    const options = {
      profile,
      asOf: flags.asOf ?? lastKnown(inputs) ?? io.now(),
      reading: flags.reading,
      complete: flags.complete === true,
    };
    const report = auditLogs(inputs, options);
    const isWhole = !report.problems.some(({ code }) => isUnreadable(code));
    const found = underCase(flags.case, (file) => {
      const findings = report.findings.filter(({ subject }) => subject.case === file);
      return findings.length === 0 ? undefined : { file, findings };
    });
    if (found === undefined) {
      fail(
        say(
          `Ningún registro tiene hallazgos del caso \`${visible(flags.case)}\`. Compruebe el identificador, con sus mayúsculas, y --as-of.\n`,
          `No log has findings of the case \`${visible(flags.case)}\`. Check the id, letter by letter, and --as-of.\n`,
        ),
      );
      // It may well stand in what could not be read.
      if (!isWhole) session.exit = EXIT.unreadable;
      return;
    }
    const asked = found.findings.filter((finding) => rule === undefined || isOf(finding, rule));
    if (asked.length === 0) {
      return fail(
        say(
          'Ningún hecho del caso pone en marcha esa regla.\n',
          'No event of the case sets that rule in motion.\n',
        ),
      );
    }
    const files = caseFiles(inputs, options);
    const numbered = asked
      .filter(({ verdict }) => shown.has(verdict))
      .map((finding, at) => ({ finding, number: at + 1 }));
    const chosen = numbered.filter(
      ({ number }) => flags.finding === undefined || number === flags.finding,
    );
    if (flags.finding !== undefined && chosen.length === 0) {
      return fail(
        say(
          `No hay hallazgo ${flags.finding}: la lista tiene ${numbered.length}.\n`,
          `There is no finding ${flags.finding}: the list has ${numbered.length}.\n`,
        ),
      );
    }
    session.exit = isWhole ? EXIT.ok : EXIT.unreadable;
    if (flags.quiet === true) return;
    const explained = chosen.map(
      ({ finding, number }): Explained => ({ number, finding, derivation: files.of(finding) }),
    );
    if (flags.format === 'json') {
      io.out(
        jsonText({
          ...headOf(report),
          case: found.file,
          explained: explained.map(({ finding, derivation }) =>
            derivation === undefined
              ? { finding }
              : { ...derivation, rule: withExamples(derivation.rule) },
          ),
          problems: report.problems,
        }),
      );
      return;
    }
    const style = {
      language,
      color: io.color && flags.color,
      columns: io.columns,
      zone: profile.calendars.zone,
    };
    io.out(
      `${opening(report, found.file, asked.length, chosen.length, { session, zone: profile.calendars.zone })}\n`,
    );
    for (const each of explained) io.out(`\n${explainText(each, profile.rules, style)}\n`);
  });
}

const names = (rules: RuleSet, name: string): boolean =>
  rules.rules.some(({ rule }) => rule.id === name || rule.id.startsWith(`${name}/`));

const isOf = ({ rule }: Finding, name: string): boolean =>
  rule === name || rule.startsWith(`${name}/`);

function opening(
  report: Report,
  file: string,
  all: number,
  shown: number,
  { session: { language }, zone }: { readonly session: Session; readonly zone: Zone },
): string {
  const es = language === 'es';
  const date = dateWords(report.asOf, zone, language);
  const complete = REPORT_WORDS[report.complete ? 'complete' : 'incomplete'][language];
  const head = es
    ? `Caso ${visible(file)}, al ${date} · lectura ${READING_NAMES[report.reading].es} · ${complete}`
    : `Case ${visible(file)}, as of ${date} · reading ${READING_NAMES[report.reading].en} · ${complete}`;
  const rest = all - shown;
  if (rest === 0) return head;
  return es
    ? `${head}\nSe explican ${shown} de ${all} hallazgos; con --show all, todos.`
    : `${head}\n${shown} of ${all} findings are explained; --show all explains all.`;
}
