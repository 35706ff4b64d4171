import { FEDERATIVE_ENTITIES, type FederativeEntity } from '../../calendar/index';
import { ownValue } from '../../core/index';
import { suggest } from '../../rules/index';

/** Names that are not the beginning of the official one. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'distrito federal': '09',
  cdmx: '09',
  'estado de mexico': '15',
  edomex: '15',
};

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The federative entity of a name, in short or as it is official, with or without accents; or of its key. */
export function entityNamed(name: string): FederativeEntity | undefined {
  const wanted = plain(name);
  const inegi = ownValue(OTHER_NAMES, wanted) ?? name;
  const exact = FEDERATIVE_ENTITIES.find(
    (each) => each.inegi === inegi || plain(each.name) === wanted,
  );
  if (exact !== undefined || wanted === '') return exact;
  return FEDERATIVE_ENTITIES.find((each) => plain(each.name).startsWith(`${wanted} `));
}

/** The name that was perhaps meant. */
export function entityMeant(name: string): string | undefined {
  const names = new Map(FEDERATIVE_ENTITIES.map((each) => [plain(each.name), each.name]));
  const meant = suggest(plain(name), [...names.keys()]);
  return meant === undefined ? undefined : names.get(meant);
}
