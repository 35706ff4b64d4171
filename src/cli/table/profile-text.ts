import pc from 'picocolors';
import { type Change, changeSubjectWords } from '../../review/index';
import { federal } from '../../rules/index';
import type { ProfileReport } from '../commands/check-report';
import type { Language } from '../text/language';
import { visible } from '../text/visible';
import { wrapped } from '../text/wrapped';
import { diffText } from './diff-text';

interface Style {
  readonly language: Language;
  readonly color: boolean;
  readonly columns: number;
}

/** What a profile makes of the federal order: what moves protection, and what is not known of its law. */
export function profileText(profile: ProfileReport, style: Style): string {
  const { language, color, columns } = style;
  const colors = pc.createColors(color);
  const es = language === 'es';
  const { changes, doubts } = profile;
  const isClosed = ({ kind }: Change) => kind === 'rule-closed';
  const moved = changes.changes.filter(
    (change) => change.direction !== 'neutral' && !isClosed(change),
  );
  const closed = changes.changes.filter(isClosed);
  const neutral = changes.changes.length - moved.length - closed.length;
  const shown = {
    ...changes,
    changes: moved,
    summary: {
      ...changes.summary,
      neutral: 0,
      'less-protection': changes.summary['less-protection'] - closed.length,
    },
  };
  const heading = es
    ? 'Qué cambia este perfil frente al orden federal'
    : 'What this profile changes of the federal order';
  const told =
    moved.length === 0
      ? es
        ? 'Nada que mueva la protección.\n'
        : 'Nothing that moves protection.\n'
      : diffText(shown, { ...style, zone: federal().calendars.zone });
  const others = es
    ? `Otros cambios que no mueven la protección: ${neutral} (--format json los dice todos)`
    : `Other changes, which do not move protection: ${neutral} (--format json tells them all)`;
  const known =
    doubts.length === 0
      ? []
      : [
          '',
          colors.bold(
            es
              ? 'Por confirmar con la ley del estado'
              : 'To be confirmed with the law of the state',
          ),
          ...doubts.flatMap((doubt) =>
            wrapped(visible(doubt), columns - 4).map(
              (line, at) => `${at === 0 ? '  - ' : '    '}${line}`,
            ),
          ),
        ];
  return [
    colors.bold(heading),
    '',
    ...silenceLines(profile, style),
    ...closedLines(closed, style),
    told.trimEnd(),
    '',
    ...(neutral === 0 ? [] : [others]),
    ...known,
  ].join('\n');
}

/** The widest of all changes, which no single rule shows. */
function silenceLines({ reference }: ProfileReport, { language, color, columns }: Style): string[] {
  if (reference === 0) return [];
  const colors = pc.createColors(color);
  const text =
    language === 'es'
      ? `Protege menos: ${reference} reglas federales que el estado no cambia quedan sólo como referencia (\`silence\`): no cumplirlas es una advertencia, y ningún procedimiento las exige. Las que su ley repite se declaran en \`binds\`.`
      : `Protects less: ${reference} federal rules that the state does not change are kept for reference only (\`silence\`): to miss them is a warning, and no procedure asks for them. Those that its law repeats are declared in \`binds\`.`;
  return [...wrapped(text, columns).map((line) => colors.red(line)), ''];
}

/** The federal rules that do not apply here: a line each. */
function closedLines(closed: readonly Change[], { language, color, columns }: Style): string[] {
  if (closed.length === 0) return [];
  const colors = pc.createColors(color);
  const head =
    language === 'es'
      ? `Protege menos: reglas federales que aquí no rigen (\`closes\`): ${closed.length}`
      : `Protects less: federal rules that do not apply here (\`closes\`): ${closed.length}`;
  const lines = closed.flatMap(({ subject }) =>
    wrapped(visible(changeSubjectWords(subject, language)), columns - 4).map(
      (line, at) => `${at === 0 ? '  - ' : '    '}${line}`,
    ),
  );
  return [...wrapped(head, columns).map((line) => colors.red(line)), ...lines, ''];
}

/** How the rules of a profile stand to the federal ones, on one line. */
export function profileLine(profile: ProfileReport, language: Language): string {
  const { id, replaced, closed, reference, added, procedures } = profile;
  return language === 'es'
    ? `Perfil ${id}: de las reglas federales sustituye ${replaced}, cierra ${closed} y deja ${reference} como referencia; añade ${added}; procedimientos propios: ${procedures.join(', ') || 'ninguno'}`
    : `Profile ${id}: of the federal rules it replaces ${replaced}, closes ${closed} and keeps ${reference} for reference; it adds ${added}; procedures of its own: ${procedures.join(', ') || 'none'}`;
}
