import Table from 'cli-table3';
import pc from 'picocolors';
import type { VoteReport } from '../../rules/index';
import type { TableStyle } from './finding-rows';

const QUESTIONS: Readonly<Record<string, { es: string; en: string }>> = {
  A01: {
    es: 'A01: quien lea «la mitad más uno» de nueve como seis diría que no hubo quórum; con una decisión adversa el resultado es controvertido.',
    en: 'A01: whoever reads half plus one of nine as six would say there was no quorum; an adverse decision is then contestable.',
  },
  A07: {
    es: 'A07: contada sobre los votos emitidos y no sobre los presentes, la votación daría otro resultado; el texto habla de presentes.',
    en: 'A07: counted on the votes cast instead of those present, the vote would end otherwise; the text says present.',
  },
};

/** Widths of the first and last columns, and the widest that the count between them needs. */
const [STEP, MET, COUNT] = [21, 5, 88];

/** A vote, counted step by step. */
export function voteTable(
  report: VoteReport,
  { language, color, columns }: Omit<TableStyle, 'zone'>,
): string {
  const colors = pc.createColors(color);
  const es = language === 'es';
  const { count, result, quorumNeeded } = report;
  const mark = (met: boolean) => (met ? colors.green(es ? 'sí' : 'yes') : colors.red('no'));
  const hasMajority = result.carried || (!result.quorum && count.for >= result.needed);
  const isBroken = result.tie && count.castingVote !== undefined && !result.castingVoteMisused;
  const needed =
    report.rule === 'majority'
      ? { es: 'se piden más a favor que en contra', en: 'more for than against needed' }
      : {
          es: `${result.needed === 1 ? 'hace' : 'hacen'} falta ${result.needed} a favor`,
          en: `${result.needed} needed`,
        };
  const table = new Table({
    colWidths: [STEP, Math.min(COUNT, columns - STEP - MET - 4), MET],
    wordWrap: true,
    style: { head: [], border: [] },
  });
  table.push(
    [
      es ? 'Quórum' : 'Quorum',
      es
        ? `${count.present} presentes; hacen falta ${quorumNeeded}`
        : `${count.present} present; ${quorumNeeded} needed`,
      mark(result.quorum),
    ],
    [
      report.rule === 'majority'
        ? es
          ? 'Mayoría'
          : 'Majority'
        : es
          ? 'Dos terceras partes'
          : 'Two thirds',
      es
        ? `${count.for} a favor, ${count.against} en contra, ${count.abstain} sin votar o abstenciones; ${isBroken ? 'empate' : needed.es}`
        : `${count.for} for, ${count.against} against, ${count.abstain} not voting or abstaining; ${isBroken ? 'a tie' : needed.en}`,
      mark(hasMajority),
    ],
  );
  if (count.castingVote !== undefined) {
    table.push([
      es ? 'Voto de calidad' : 'Casting vote',
      result.castingVoteMisused
        ? es
          ? 'no procede: sólo rompe un empate en votaciones por mayoría (art. 21)'
          : 'not available: it only breaks a tie in majority votes (art. 21)'
        : es
          ? 'rompe el empate (art. 21)'
          : 'breaks the tie (art. 21)',
      mark(!result.castingVoteMisused),
    ]);
  }
  const outcome = result.carried
    ? es
      ? 'Aprobada'
      : 'Carried'
    : es
      ? 'No aprobada'
      : 'Not carried';
  const lines = [
    table.toString(),
    '',
    colors.bold(result.carried ? colors.green(outcome) : colors.red(outcome)),
  ];
  if (!result.quorum) {
    lines.push(
      es
        ? 'Sin quórum no hay decisión, cualquiera que sea la votación (art. 13).'
        : 'Without quorum there is no decision, whatever the votes (art. 13).',
    );
  } else if (result.tie && report.rule === 'majority' && count.castingVote === undefined) {
    lines.push(
      es
        ? 'Hay empate: la Presidencia puede usar su voto de calidad (art. 21); indíquelo con --casting.'
        : 'It is a tie: the chair may use the casting vote (art. 21); say so with --casting.',
    );
  }
  for (const { question } of report.questions)
    lines.push(QUESTIONS[question]?.[language] ?? question);
  return `${lines.join('\n')}\n`;
}
