import Table from 'cli-table3';
import pc from 'picocolors';
import type { Language } from '../text/language';
import { visible } from '../text/visible';

const NAME_WIDTH = 34;

/** The machines there are, a line each. */
export function machineTable(
  machines: readonly { readonly name: string; readonly description: string }[],
  style: { readonly language: Language; readonly color: boolean; readonly columns: number },
): string {
  const { language, color, columns } = style;
  const colors = pc.createColors(color);
  const head = language === 'es' ? ['Procedimiento', 'Qué es'] : ['Procedure', 'What it is'];
  const table = new Table({
    head: head.map((title) => colors.bold(title)),
    colWidths: [NAME_WIDTH, columns - NAME_WIDTH - head.length - 1],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  });
  for (const { name, description } of machines) table.push([visible(name), visible(description)]);
  const next =
    language === 'es'
      ? 'Para dibujar uno: mecanismo graph <procedimiento> --output <archivo.svg>'
      : 'To draw one: mecanismo graph <machine> --output <file.svg>';
  return `${table.toString()}\n\n${next}\n`;
}
