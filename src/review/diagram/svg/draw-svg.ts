import type { Diagram } from '../diagram';
import { phrasesIn } from '../phrases';
import { partSceneOf, sceneOf } from './page';
import { writeSvg } from './write-svg';

/** How a picture is drawn where it does not stand alone. */
export interface PictureOptions {
  /** Before the ids in it, where several pictures stand in one page. */
  readonly prefix?: string;
  /** For a page that says itself what the picture is of: no title, no legend, as narrow as may be. */
  readonly part?: true;
}

/** The picture of a machine as SVG, complete in itself. */
export async function drawSvg(
  diagram: Diagram,
  { prefix = '', part }: PictureOptions = {},
): Promise<string> {
  const { root, language, version, profile } = diagram;
  const phrases = phrasesIn(language);
  const description = [
    phrases.under(version, profile),
    ...root.states.map((state) => state.description),
  ].join(' ');
  const scene = await (part === true ? partSceneOf(diagram) : sceneOf(diagram));
  return writeSvg(scene, root.description, description, language, prefix);
}
