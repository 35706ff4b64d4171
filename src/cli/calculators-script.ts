import { existsSync, readFileSync } from 'node:fs';
import { calculatorsPage, type SiteInput } from '../review/index';

const NAME = calculatorsPage().scriptFile;
/** Beside the program as it is built, or where the build puts it when that runs from its sources. */
const PLACES = [
  new URL(`./${NAME}`, import.meta.url),
  new URL(`../../dist/${NAME}`, import.meta.url),
];

/** The page of the calculators with its script; nothing where that is not built. */
export function calculators(): SiteInput['calculators'] {
  const place = PLACES.find((each) => existsSync(each));
  if (place === undefined) return undefined;
  const { body, style } = calculatorsPage();
  return { body, style, script: readFileSync(place, 'utf8') };
}
