/** Advance widths, in thousandths of the size, of Helvetica and the faces that share its measures. */
const REGULAR = table({
  191: "'",
  222: 'ijl‘’',
  260: '|¦',
  278: ' \u00a0!,./:;I[\\]ft·ÌÍÎÏìíîï',
  333: '()-`r¡¨²³´¸¹“”',
  334: '{}',
  350: '•',
  355: '"',
  365: 'º',
  370: 'ª',
  389: '*',
  400: '°',
  469: '^',
  500: 'Jcksvxyzçýÿ',
  556: '#$0123456789?L_abdeghnopqu¢£¤¥§«»àáâãäåèéêëðñòóôõöøùúûüþ–',
  584: '+<=>~¬×±÷µ¯¶',
  611: 'FTZ¿ßø',
  667: '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞ',
  722: 'CDHNRUwÇÐÑÙÚÛÜ',
  778: 'GOQÒÓÔÕÖØ©®',
  833: 'Mm¼½¾',
  889: '%æ',
  944: 'W',
  1000: 'Æ—…→',
  1015: '@',
});

const BOLD = table({
  238: "'",
  278: ' \u00a0,./I\\ijl·ÌÍÎÏìíîï‘’',
  280: '|¦',
  333: '!()-:;[]`ft¡¨²³´¸¹',
  350: '•',
  365: 'º',
  370: 'ª',
  389: '*r{}',
  400: '°',
  474: '"',
  500: 'z“”',
  556: '#$0123456789J_aceksvxy¢£¤¥§«»àáâãäåçèéêëýÿ–',
  584: '+<=>^~¬×±÷µ¯¶',
  611: '?FLTZbdghnopqu¿ßðñòóôõöøùúûüþ',
  667: 'EPSVXYÈÉÊËÝÞ',
  722: '&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜ',
  778: 'GOQwÒÓÔÕÖØ©®',
  834: 'M¼½¾',
  889: '%mæ',
  944: 'W',
  975: '@',
  1000: 'Æ—…→',
});

/** No sign of another script is wider than its size. */
const UNKNOWN = 1000;

function table(byWidth: Readonly<Record<number, string>>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(byWidth).flatMap(([width, signs]) =>
      [...signs].map((sign) => [sign, Number(width)] as const),
    ),
  );
}

/** How wide a line of text is at a size. */
export function textWidth(text: string, size: number, bold: boolean): number {
  const widths = bold ? BOLD : REGULAR;
  let sum = 0;
  for (const sign of text) sum += widths.get(sign) ?? UNKNOWN;
  return (sum * size) / 1000;
}

/** The lines of a text that fit a width; a word wider than that is cut. */
export function wrap(text: string, width: number, size: number, bold: boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/).filter((each) => each !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (textWidth(longer, size, bold) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (textWidth(line, size, bold) > width) {
      const head = fitting(line, width, size, bold);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The longest beginning of a word that fits, and at least one sign of it. */
function fitting(word: string, width: number, size: number, bold: boolean): string {
  let head = '';
  for (const sign of word) {
    if (head !== '' && textWidth(head + sign, size, bold) > width) break;
    head += sign;
  }
  return head;
}
