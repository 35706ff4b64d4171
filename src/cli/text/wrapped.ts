/** Words that the log of a build takes for an order to itself where a line begins with one. */
const ORDER = /^(?:::|##\[)/;

/**
 * A text in lines of so many columns, cut between words; a longer word has a line of its own. No line
 * begins with what a build would obey: an id of a log may be written like an order.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = ORDER.test(word) ? `· ${word}` : word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(ORDER.test(word) ? `· ${word}` : word);
  }
  return lines;
}
