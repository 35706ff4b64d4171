import type { Diagram } from '../diagram';
import { phrasesIn } from '../phrases';
import { sceneOf } from './page';
import { writeSvg } from './write-svg';

/**
 * The picture of a machine as SVG, complete in itself.
 *
 * @param prefix of the ids in it, where several pictures stand in one page
 */
export async function drawSvg(diagram: Diagram, prefix = ''): Promise<string> {
  const { root, language, version, profile } = diagram;
  const phrases = phrasesIn(language);
  const description = [
    phrases.under(version, profile),
    ...root.states.map((state) => state.description),
  ].join(' ');
  return writeSvg(await sceneOf(diagram), root.description, description, language, prefix);
}
