import { enumeration, type Language } from '../words/language';

/** The words of the picture itself. */
export interface Phrases {
  readonly protects: string;
  readonly final: string;
  readonly awaits: string;
  readonly start: string;
  readonly opens: string;
  readonly closes: string;
  readonly stays: (numbers: readonly number[]) => string;
  readonly otherwise: string;
  readonly soft: string;
  readonly anyHere: string;
  readonly requirements: string;
  readonly legend: string;
  readonly regions: (count: number) => string;
  readonly under: (version: string, profile: string) => string;
  readonly only: (conditions: readonly string[]) => string;
  readonly requires: (id: string, doubt: 'blocks' | 'passes') => string;
  readonly doubt: (doubt: 'blocks' | 'passes') => string;
  readonly restsOn: (kinds: string) => string;
  readonly mustSpeak: string;
  readonly from: (numbers: readonly number[]) => string;
  readonly alsoFrom: (numbers: readonly number[]) => string;
  readonly goesTo: (description: string) => string;
  readonly note: string;
  /** What each kind of box means, in the order of the legend. */
  readonly explained: Readonly<
    Record<'state' | 'protective' | 'final' | 'group' | 'act' | 'from' | 'note', string>
  >;
}

const numbered = (numbers: readonly number[], language: Language): string =>
  enumeration(numbers.map(String), language);

const ES: Phrases = {
  protects: 'PROTEGE',
  final: 'FIN',
  awaits: 'FALTA UN ACTO',
  start: 'Inicio',
  opens: 'Nace el deber',
  closes: 'Se cumple el deber',
  stays: (numbers) =>
    numbers.length === 0
      ? 'Sin cambiar de estado'
      : `Sin cambiar de estado, en los estados ${numbered(numbers, 'es')}`,
  otherwise: 'En los demás casos.',
  soft: 'deber blando',
  anyHere: 'Desde cualquier estado de este recuadro',
  requirements: 'Lo que la ley exige',
  legend: 'Cómo se lee',
  regions: (count) =>
    count === 1
      ? 'Una sola parte.'
      : `${count} partes que avanzan a la vez, cada una por su cuenta: siempre hay un estado en cada parte.`,
  under: (version, profile) =>
    `Conforme al Reglamento en vigor desde el ${version}, perfil ${profile}.`,
  only: (conditions) => `Si ${enumeration(conditions, 'es')}.`,
  requires: (id, doubt) =>
    doubt === 'blocks'
      ? `Exige ${id}. Con duda, no procede.`
      : `Exige ${id}. La duda no lo impide.`,
  doubt: (doubt) =>
    doubt === 'blocks'
      ? 'Si el registro deja duda, el acto no procede.'
      : 'Si el registro deja duda, el acto procede.',
  restsOn: (kinds) => `Si nombra una decisión de la Junta, vale sólo la de ${kinds}.`,
  mustSpeak: 'debe constar',
  from: (numbers) =>
    `Desde ${numbers.length === 1 ? 'el estado' : 'los estados'} ${numbered(numbers, 'es')}`,
  alsoFrom: (numbers) =>
    `También desde ${numbers.length === 1 ? 'el estado' : 'los estados'} ${numbered(numbers, 'es')}.`,
  goesTo: (description) => `Pasa a: ${description}`,
  note: 'Los números de los estados valen dentro de cada recuadro grande. Los plazos y las reglas son los del perfil indicado. Este dibujo explica el procedimiento; no sustituye al texto de la ley.',
  explained: {
    state:
      'Estado: cómo está el asunto. El punto negro señala por cuál se empieza. «FALTA UN ACTO»: la ley todavía espera que alguien haga algo.',
    protective:
      'Borde grueso y «PROTEGE»: mientras el asunto está aquí, la protección está en vigor.',
    final: 'Borde doble y «FIN»: de aquí ya no se sale.',
    group:
      'Recuadro de rayas: un estado que se divide en otros. Lo que se dice de él vale en cada uno, salvo lo que éste diga.',
    act: 'Acto: qué ocurre, quién lo hace y qué artículo lo prevé. Lleva del estado de donde sale la línea al estado que señala la flecha.',
    from: 'Varios actos que pueden partir de cualquiera de los estados que se nombran.',
    note: '«Exige R1»: reglas que el acto debe cumplir; están al final. Ahí dice si la duda lo detiene.',
  },
};

const EN: Phrases = {
  protects: 'PROTECTS',
  final: 'END',
  awaits: 'AN ACT IS DUE',
  start: 'Start',
  opens: 'A duty begins',
  closes: 'A duty is met',
  stays: (numbers) =>
    numbers.length === 0
      ? 'With no change of state'
      : `With no change of state, in states ${numbered(numbers, 'en')}`,
  otherwise: 'In all other cases.',
  soft: 'soft duty',
  anyHere: 'From any state of this box',
  requirements: 'What the law requires',
  legend: 'How to read this',
  regions: (count) =>
    count === 1
      ? 'One part.'
      : `${count} parts that move at the same time, each on its own: there is always one state in each part.`,
  under: (version, profile) =>
    `Under the Reglamento in force since ${version}, profile ${profile}.`,
  only: (conditions) => `If ${enumeration(conditions, 'en')}.`,
  requires: (id, doubt) =>
    doubt === 'blocks'
      ? `Requires ${id}. Doubt stops it.`
      : `Requires ${id}. Doubt does not stop it.`,
  doubt: (doubt) =>
    doubt === 'blocks'
      ? 'Where the record leaves a doubt, the act may not be done.'
      : 'Where the record leaves a doubt, the act may be done.',
  restsOn: (kinds) => `Where it names a decision of the Junta, only one to ${kinds} will do.`,
  mustSpeak: 'must be on record',
  from: (numbers) => `From ${numbers.length === 1 ? 'state' : 'states'} ${numbered(numbers, 'en')}`,
  alsoFrom: (numbers) =>
    `Also from ${numbers.length === 1 ? 'state' : 'states'} ${numbered(numbers, 'en')}.`,
  goesTo: (description) => `Leads to: ${description}`,
  note: 'Numbers of states hold within each large box. Terms and rules are those of the profile named. This picture explains the procedure; it does not replace the text of the law.',
  explained: {
    state:
      'State: how the matter stands. The black dot shows where it starts. “AN ACT IS DUE”: the law still expects somebody to act.',
    protective: 'Thick border and “PROTECTS”: while the matter is here, protection is in force.',
    final: 'Double border and “END”: nothing leads out of here.',
    group:
      'Dashed box: a state divided into others. What is said of it holds in each, unless that one says otherwise.',
    act: 'Act: what happens, who does it and which article provides for it. It leads from the state where the line begins to the one at the arrow.',
    from: 'Several acts that may start from any of the states named.',
    note: '“Requires R1”: rules that the act must keep; they stand at the end, with what doubt does to the act.',
  },
};

export const phrasesIn = (language: Language): Phrases => (language === 'es' ? ES : EN);
