import type { Fact, Selection } from '../../rules/index';
import { conditionProse } from './condition-prose';
import { datumWords } from './datum-words';
import { fieldWords } from './field-words';
import { meaningWords } from './meaning-words';
import { partWords } from './part-words';
import type { Prose } from './prose';
import { keyOf, type RuleTelling } from './rule-telling';
import { type SelectionProse, selectionProse } from './selection-prose';

/** A fact that a rule declares, in words. */
export interface FactProse {
  readonly meaning: string;
  /** Where it is read from. */
  readonly source: string;
  /** The acts that are looked for, where it is read from other acts. */
  readonly selection?: SelectionProse;
  /** What is done with it before it is compared, and what stands for it where it is not there. */
  readonly notes: readonly string[];
  /** It is looked for only where this holds. */
  readonly onlyIf?: Prose;
}

const ORDERS = {
  before: 'antes del hecho que se juzga',
  by: 'antes del hecho que se juzga o al mismo tiempo',
  after: 'después del hecho que se juzga',
  any: 'en cualquier momento',
} as const;

const AGAINST = { authority: 'contra la autoridad', person: 'contra la persona' } as const;

/** Where a fact comes from, with its default, its factor and the condition on which it is looked for. */
export function factProse(fact: Fact, telling: RuleTelling): FactProse {
  const { source, meaning, onlyIf } = fact;
  const isQuery = typeof source === 'object' && 'events' in source;
  return {
    meaning: meaningWords(meaning),
    source: sourceWords(fact, telling),
    ...(isQuery ? { selection: selectionProse(source as Selection, telling) } : {}),
    notes: notesOf(fact, telling),
    ...(onlyIf === undefined ? {} : { onlyIf: conditionProse(onlyIf, telling) }),
  };
}

function sourceWords({ source }: Fact, telling: RuleTelling): string {
  if (typeof source === 'string') return pathWords(source, telling);
  if ('parameter' in source) {
    const { parameter } = source;
    const title = telling.parameter(parameter)?.title ?? parameter;
    return `Cifra fijada: ${title}, ${telling.figure(parameter)} (${telling.figureSource(parameter)})`;
  }
  const { take, order, value, events } = source;
  const when = ORDERS[order];
  const field = value === undefined ? undefined : fieldWords(value, events[0] ?? '');
  switch (take) {
    case 'exists':
      return `Si consta, ${when}`;
    case 'count':
      return `Cuántos constan, ${when}`;
    case 'distinct':
      return field === undefined
        ? `Cuántos distintos constan, ${when}`
        : `Cuántos valores distintos tiene ${field}, ${when}`;
    case 'latest':
      return `Del último que conste, ${when}: ${field ?? 'el momento del hecho'}`;
    case 'earliest':
      return `Del primero que conste, ${when}: ${field ?? 'el momento del hecho'}`;
  }
}

/** A field of the judged act, one of what is being gone through, or a value worked out from the log. */
function pathWords(source: string, { rule }: RuleTelling): string {
  if (source.startsWith('event.')) {
    return `Lo dice el hecho que se juzga: ${fieldWords(source.slice('event.'.length), rule.on[0] ?? '')}`;
  }
  if (source === 'item') return 'Cada elemento que se revisa';
  if (source.startsWith('item.')) {
    return `De cada elemento que se revisa: ${partWords(source.slice('item.'.length))}`;
  }
  return 'Se calcula con el registro';
}

function notesOf(fact: Fact, telling: RuleTelling): readonly string[] {
  const { authority, times, lastDay, ifAbsent } = fact;
  const notes: string[] = [];
  if (authority === true) notes.push('Se lee con el nombre que la autoridad tenía en 2012.');
  if (lastDay !== undefined) {
    const { length, unit, runsAgainst, end } = lastDay;
    const figure = telling.lengthOf(length.parameter, unit);
    const what =
      unit === 'hours'
        ? 'el instante en que vence'
        : `el ${end === true ? 'final' : 'comienzo'} del último día de`;
    notes.push(
      `Vale ${what} un plazo de ${figure} que corre desde ese momento, ${AGAINST[runsAgainst]} (${telling.figureSource(length.parameter)}).`,
    );
  }
  if (times !== undefined) {
    notes.push(
      `Se multiplica por ${telling.figure(times.parameter)} (${telling.figureSource(times.parameter)}), para comparar sin decimales.`,
    );
  }
  notes.push(
    ifAbsent === undefined
      ? 'Si falta, no se supone: es un dato desconocido.'
      : `Si falta, vale: ${datumWords(keyOf(fact), ifAbsent, fact.meaning)}.`,
  );
  return notes;
}
