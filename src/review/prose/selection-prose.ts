import type { Selection } from '../../rules/index';
import { eventLabel, REF_LABELS } from '../words/concern-words';
import { alternatives, enumeration } from '../words/language';
import { flagWords } from '../words/payload-words';
import { datumWords } from './datum-words';
import { fieldWords } from './field-words';
import type { RuleTelling } from './rule-telling';

/** Which acts of the log are meant, in words. */
export interface SelectionProse {
  /** Such as `«Medida otorgada» o «Medida propuesta», de la misma medida`. */
  readonly acts: string;
  /** What must hold of the act; all of it. */
  readonly where: readonly string[];
}

const MASCULINE = ['case', 'study', 'convenio', 'report'];

/** The acts that a selection means; every clause of it is said once, in order. */
export function selectionProse(
  { events, same, covering, where = [] }: Selection,
  telling: RuleTelling,
): SelectionProse {
  const acts = alternatives(
    events.map((type) => `«${eventLabel(type)}»`),
    'es',
  );
  const type = events[0] ?? '';
  return {
    acts: [
      acts,
      ...(same.length === 0 ? [] : [enumeration(same.map(sameWords), 'es')]),
      ...(covering === undefined ? [] : [coveringWords(covering)]),
    ].join(', '),
    where: where.map((clause) => {
      const words = clauseWords(clause, type, telling);
      const isUnknown = where.some(
        ({ field, operator, value }) =>
          field === clause.field && operator === 'known' && value === false,
      );
      // Both together: an act that leaves it unsaid may be the one that is meant.
      return isUnknown && clause.operator !== 'known'
        ? `como no consta, queda en duda si ${words}`
        : words;
    }),
  };
}

type Clause = NonNullable<Selection['where']>[number];

function clauseWords(
  { field, operator, value }: Clause,
  type: string,
  telling: RuleTelling,
): string {
  const subject = fieldWords(field, type);
  // A consent is about a person or a thing, and is neither of them.
  if (field === 'data.subjectRef' && operator === 'equal') {
    return `se refiere a ${comparandWords(value, field, telling)}`;
  }
  if (operator === 'known') return knownWords(field, subject, value !== false);
  if (operator === 'sameAuthority') {
    return `${subject} es la misma autoridad que ${comparandWords(value, field, telling)}`;
  }
  if (typeof value === 'boolean' && (operator === 'equal' || operator === 'notEqual')) {
    return flagWords(lastKey(field), (operator === 'equal') === value, 'es');
  }
  const isMoment = field === 'occurredAt' || field === 'recordedAt';
  const words = telling.operatorAndValue(
    operator,
    value,
    lastKey(field),
    isMoment ? 'moment' : undefined,
  );
  return `${subject} ${words}`;
}

function knownWords(field: string, subject: string, known: boolean): string {
  const noun = subject.replace(/ que identifica$/, '');
  if (field.startsWith('refs.')) return `${known ? 'identifica' : 'no identifica'} ${noun}`;
  return `${known ? 'consta' : 'no consta'} ${noun}`;
}

function comparandWords(value: Clause['value'], field: string, telling: RuleTelling): string {
  if (typeof value !== 'object') return datumWords(lastKey(field), value);
  if ('fact' in value) return telling.factWords(value.fact);
  return alternatives(
    value.map((each) => datumWords(lastKey(field), each)),
    'es',
  );
}

const lastKey = (field: string): string => field.split('.').at(-1) ?? '';

type RefKey = keyof typeof REF_LABELS;

/** `del mismo caso`, `de la misma medida`. */
function sameWords(key: RefKey): string {
  const noun = REF_LABELS[key].es.replace(/^\S+ /, '');
  return MASCULINE.includes(key) ? `del mismo ${noun}` : `de la misma ${noun}`;
}

function coveringWords(key: RefKey): string {
  const noun = REF_LABELS[key].es.replace(/^\S+ /, '');
  return MASCULINE.includes(key)
    ? `que identifica el mismo ${noun}, o ninguno, y entonces los abarca todos`
    : `que identifica la misma ${noun}, o ninguna, y entonces las abarca todas`;
}
