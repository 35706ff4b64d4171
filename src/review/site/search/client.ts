/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import MiniSearch from 'minisearch';
import type { SearchEntry } from './search-section';
import { stemOf } from './stem';

/** Results shown at most: who needs more types one more letter. */
const SHOWN = 30;
/** How much of a text is shown under its title. */
const EXCERPT = 180;

/** How much more the kinds of things weigh that lead to others. */
const BOOST: Readonly<Record<string, number>> = { Artículo: 2, Página: 4 };

/** Words of a question that say nothing of what it is about. */
const EMPTY =
  'a al con cuando cual como de debe deben del desde donde e el en es esta fue ha hay la las lo los mas no o para por puede pueden que quien se si sin su sus un una y ya'.split(
    ' ',
  );

/** Without accents, in small letters and without its ending: «quorum» finds «quórum», «votar» «votos». */
function plain(word: string): string | null {
  const bare = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return EMPTY.includes(bare) ? null : stemOf(bare);
}

function start(): void {
  const box = document.querySelector<HTMLInputElement>('#buscar');
  const list = document.querySelector('#resultados');
  const count = document.querySelector('#cuenta');
  const data = document.querySelector('#indice')?.textContent;
  if (box === null || list === null || count === null || data == null) return;
  const entries = JSON.parse(data) as readonly SearchEntry[];
  // Who asks for an article by its number, or for a page by its name, finds it before all else.
  const boostDocument = (id: number): number => BOOST[entries[id]?.k ?? ''] ?? 1;
  const index = new MiniSearch<SearchEntry & { readonly id: number }>({
    fields: ['t', 'x'],
    processTerm: plain,
    searchOptions: {
      boost: { t: 3 },
      prefix: true,
      fuzzy: 0.15,
      combineWith: 'AND',
      boostDocument,
    },
  });
  index.addAll(entries.map((entry, id) => ({ ...entry, id })));
  const show = (): void => {
    const asked = box.value.trim();
    const whole = asked === '' ? [] : index.search(asked);
    // A question in a sentence has words that no page has: then what has most of them comes first.
    const found =
      asked === '' || whole.length > 0
        ? whole
        : index.search(asked, { combineWith: 'OR', fuzzy: 0 });
    list.replaceChildren(
      ...found.slice(0, SHOWN).map(({ id }) => resultOf(entries[id as number] as SearchEntry)),
    );
    count.textContent = asked === '' ? '' : countWords(found.length);
  };
  box.addEventListener('input', show);
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement && event.target !== box;
    if (event.key === '/' && event.target !== box && !isTyping) {
      event.preventDefault();
      box.focus();
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event, box, list);
  });
  const asked = new URLSearchParams(location.search).get('q') ?? '';
  if (asked !== '') box.value = asked;
  show();
}

/** The arrows go from the box to the results, and from one to the next. */
function moveFocus(event: KeyboardEvent, box: HTMLElement, list: Element): void {
  const stops: HTMLElement[] = [box, ...list.querySelectorAll<HTMLElement>('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Built of nodes: what is found is text, whatever stands in it. */
function resultOf({ k, t, x, h }: SearchEntry): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = h;
  link.textContent = t;
  const kind = document.createElement('small');
  kind.textContent = ` ${k}`;
  const text = document.createElement('p');
  text.textContent = x.length > EXCERPT ? `${x.slice(0, EXCERPT)}…` : x;
  item.append(link, kind, text);
  return item;
}

const countWords = (count: number): string =>
  count === 0
    ? 'Nada con esas palabras. Pruebe con menos, o con el número del artículo.'
    : `${count} ${count === 1 ? 'resultado' : 'resultados'}${count > SHOWN ? `; se muestran ${SHOWN}` : ''}.`;

start();
