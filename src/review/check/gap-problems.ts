import type { Coverage, LoadedPack } from '../../rules/index';
import type { CoverageGap } from '../coverage/coverage-gaps';
import type { CheckProblem } from './problem';

/** What is missing in the coverage of a law, each where it is to be written. */
export function gapProblems(
  gaps: readonly CoverageGap[],
  pack: LoadedPack,
): readonly CheckProblem[] {
  const { coverage } = pack;
  const text = [...pack.texts.values()].find(({ file }) => /(^|\/)coverage\.json$/.test(file));
  return gaps.map(({ code, place, message }) => {
    const rule = pack.rules.find(({ id }) => id === place);
    const source = rule === undefined ? text : pack.origins.get(rule);
    const path = rule === undefined ? placeIn(coverage, place) : ['id'];
    return {
      code,
      level: 'error',
      file: source?.file ?? '',
      ...(source?.placeOf(path) ?? { line: 1, column: 1 }),
      ...(rule === undefined ? {} : { rule: rule.id, title: rule.title.es }),
      message: { es: `${message.es} (${place})`, en: `${message.en} (${place})` },
      help: HELP,
    };
  });
}

const HELP = {
  es: 'diga en coverage.json qué regla o procedimiento lleva la disposición, o por qué nada la lleva',
  en: 'say in coverage.json which rule or procedure carries the provision, or why nothing does',
};

/** Where a norm (`r12.art-2.a`) or a provision (`83.2`, `53.1.II`) is written. */
function placeIn(coverage: Coverage | undefined, place: string): readonly (string | number)[] {
  for (const [article, provisions] of Object.entries(coverage?.articles ?? {})) {
    for (const [at, { paragraph, fraction, norms = [] }] of provisions.entries()) {
      const key = [article, paragraph, ...(fraction === undefined ? [] : [fraction])].join('.');
      if (key === place) return ['articles', article, at];
      const norm = norms.findIndex((each) => each.norm === place);
      if (norm >= 0) return ['articles', article, at, 'norms', norm];
    }
  }
  const [article = ''] = place.split('.');
  return ['articles', article];
}
