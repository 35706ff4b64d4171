import { SaxesParser } from 'saxes';
import type { Finding, Report } from '../../src/index';
import { audit, federal } from '../../src/index';
import type { CaseFiles } from '../../src/review/index';
import { terminationSample, urgentSample } from './sample-logs';

export const { zone } = federal().calendars;

/** A report with every kind of verdict, of two cases. */
export function sampleReport(): Report {
  const log = urgentSample();
  const lines = [...log.text().split('\n'), ...terminationSample().text().split('\n').slice(1)];
  const renamed = lines.map((line, at) => {
    if (line === '' || at === 0) return line;
    const event = JSON.parse(line) as { id: string };
    return JSON.stringify({ ...event, id: `${at}-${event.id}` });
  });
  return audit(renamed.join('\n'), { asOf: '2016-12-31T23:59:59-06:00' });
}

/** No log to go back to. */
export const NO_FILES: CaseFiles = {
  of: () => undefined,
  eventsOf: () => [],
  event: () => undefined,
};

/** A finding in which every text that could come from a log is the text given. */
export function hostileFinding(text: string): Finding {
  return {
    rule: 'log/late-entry',
    title: { es: 'Registro tardío', en: 'Late entry' },
    citation: { instrument: 'log' },
    verdict: 'violation',
    severity: 'violation',
    subject: { case: text, measure: text },
    element: text,
    responsible: text,
    events: [text],
    startedAt: text,
    due: text,
    occurredAt: text,
    interpretations: [],
    message: { es: text, en: text },
    wouldSettle: [
      { fact: 'x', meaning: { es: text, en: text }, where: { events: [text], event: text } },
    ],
  };
}

/** Texts that mean something to what shows them. */
export const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  "'><a href='javascript:alert(1)'>",
  ']]><!-- &amp; &#x0; -->',
  '[x](javascript:alert(1)) ![](http://127.0.0.1/p.png) @someone http://127.0.0.1',
  '</style><style>*{}</style>',
  '=HYPERLINK("http://127.0.0.1")',
  '\u001b[2J\u202e\u200b\u2028\u0000',
  '\n::set-output name=a::b',
  '| a | b |\n|---|---|\n`code` **x**',
];

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** All the text within, that of its elements too. */
  text: string;
}

/** The elements of a well-formed document, in order; anything else throws. */
export function elementsOf(document: string): Element[] {
  const parser = new SaxesParser();
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes: attributes as Record<string, string>, text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.write(document).close();
  return elements;
}
