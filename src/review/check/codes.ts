import type { BilingualText } from '../../core/index';
import { INVARIANTS } from '../../machines/index';
import { ANALYSIS_CODES } from '../../rules/index';

const text = (es: string, en: string): BilingualText => ({ es, en });

/** What each code of `check` says, apart from the place; those of the safety properties are their ids. */
const WORDS: Readonly<Record<string, BilingualText>> = {
  E_RULE_INSTRUMENT: text(
    'Se cita una ley que no está entre las fuentes',
    'A law is cited that is not among the sources',
  ),
  E_PROFILE: text(
    'La definición de un perfil no es posible',
    'The definition of a profile is not possible',
  ),
  E_PROFILE_MISSING: text('La carpeta no tiene profile.json', 'The folder has no profile.json'),
  E_PROFILE_KEY: text(
    'profile.json tiene una clave que no existe',
    'profile.json has a key that does not exist',
  ),
  E_PROFILE_SHAPE: text(
    'Algo de profile.json no tiene la forma debida',
    'Something of profile.json does not have the right shape',
  ),
  E_PROFILE_RULE: text(
    'Un perfil nombra una regla que no está',
    'A profile names a rule that is not there',
  ),
  E_PROFILE_TWICE: text(
    'Un perfil cambia dos veces la misma regla',
    'A profile changes the same rule twice',
  ),
  E_PROFILE_FLOOR: text(
    'Un perfil cierra o vacía una regla en que descansa una propiedad de protección',
    'A profile closes or empties a rule on which a safety property rests',
  ),
  E_PROFILE_SAFETY: text(
    'No se conducen casos: en el perfil no se cumple una propiedad de protección',
    'No case is driven: a safety property does not hold in the profile',
  ),
  E_PROFILE_DRAFT: text(
    'Falta llenar algo de un perfil nuevo (advertencia)',
    'Something of a new profile is still to be filled in (warning)',
  ),
  E_PROFILE_SOURCE: text(
    'Un cambio descansa en una ley que el perfil no declara',
    'A change rests on a law that the profile does not declare',
  ),
  E_PROFILE_QUESTION: text(
    'Un perfil contesta una pregunta que no existe',
    'A profile answers a question that does not exist',
  ),
  E_PROFILE_CALENDAR: text(
    'Un perfil cuenta con una lista de días que no está',
    'A profile counts by a list of days that is not there',
  ),
  ZONE_UNKNOWN: text(
    'El huso no es uno de los de México',
    'The zone is not one of those of Mexico',
  ),
  E_JSON_SYNTAX: text('El archivo no es JSON válido', 'The file is not valid JSON'),
  E_JSON_ENCODING: text('El archivo no es UTF-8', 'The file is not UTF-8'),
  E_JSON_DUPKEY: text(
    'Una clave está dos veces en el mismo objeto',
    'A key is twice in one object',
  ),
  E_LIMIT_SIZE: text('El archivo es demasiado grande', 'The file is too large'),
  E_LIMIT_DEPTH: text('El anidamiento es demasiado hondo', 'The nesting is too deep'),
  E_LIMIT_TEXT: text('Un texto es demasiado largo', 'A text is too long'),
  E_TEXT_UNSEEN: text(
    'Un texto tiene un carácter que no se ve',
    'A text has a character that is not seen',
  ),
  E_RULE_ID: text('La identidad no es la de la ruta', 'The id is not that of the path'),
  E_RULE_KEY: text(
    'Hay una clave que el formato no tiene',
    'There is a key that the format does not have',
  ),
  E_RULE_SHAPE: text('Algo no tiene la forma debida', 'Something does not have the right shape'),
  E_RULE_FORM: text('El archivo no está en su forma canónica', 'The file is not in canonical form'),
  E_RULE_DATE: text(
    'Las fechas de la regla no son posibles',
    'The dates of the rule are not possible',
  ),
  E_RULE_TERM: text('El plazo no dice cuánto dura', 'The term does not say how long it is'),
  E_RULE_MODALITY: text(
    'Un plazo que nadie tiene el deber de cumplir',
    'A term that nobody has a duty to keep',
  ),
  E_RULE_TYPE: text('Un valor no es del tipo del hecho', 'A value is not of the type of the fact'),
  E_RULE_FACT: text(
    'Se nombra un hecho que no está declarado',
    'A fact is named that is not declared',
  ),
  E_RULE_SOURCE: text(
    'Un hecho sale de donde no hay ninguno',
    'A fact comes from where there is none',
  ),
  E_RULE_EVENT: text('Se nombra un evento que no existe', 'An event is named that does not exist'),
  E_RULE_OPERATOR: text(
    'Se nombra un operador que no existe',
    'An operator is named that does not exist',
  ),
  E_RULE_AMBIGUOUS: text('Un grupo dice dos cosas a la vez', 'A group says two things at once'),
  E_RULE_EMPTY: text('Un grupo no dice nada', 'A group says nothing'),
  E_RULE_BESIDES: text(
    'Se nombra junto a la regla otra que no está',
    'Another rule is named that is not there',
  ),
  E_RULE_SIGNATURE: text(
    'La regla cambió después de firmada',
    'The rule changed after it was signed',
  ),
  E_RULE_DUP: text(
    'Dos versiones de una regla rigen el mismo día',
    'Two versions of a rule are in force on one day',
  ),
  E_RULE_ADDRESSEE: text(
    'El obligado no está en el glosario',
    'The addressee is not in the glossary',
  ),
  E_RULE_CITATION: text(
    'La regla se escribió de otro texto del artículo',
    'The rule was written from another text of the article',
  ),
  E_PATH_SYNTAX: text('Una ruta dentro de una condición', 'A path inside a condition'),
  E_PARAMETER_DATES: text(
    'Las fechas de una cifra dejan un hueco o se enciman',
    'The dates of a figure leave a gap or overlap',
  ),
  E_PARAMETER_DUP: text('Una cifra está dos veces', 'A figure is there twice'),
  E_PARAMETER_UNKNOWN: text(
    'Se nombra una cifra que no está',
    'A figure is named that is not there',
  ),
  E_QUESTION_DUP: text('Una pregunta abierta está dos veces', 'An open question is there twice'),
  E_QUESTION_UNKNOWN: text(
    'Se nombra una pregunta abierta que no está',
    'An open question is named that is not there',
  ),
  E_CAL_SHAPE: text(
    'El calendario o el horario no tiene la forma debida',
    'The calendar or the office hours do not have the right shape',
  ),
  E_CAL_SOURCE: text(
    'Un día inhábil no dice de dónde sale',
    'A non-working day does not say where it comes from',
  ),
  E_CAL_RANGE: text(
    'Una fecha del calendario no existe o queda fuera de lo que cubre',
    'A date of the calendar does not exist or lies outside its coverage',
  ),
  E_CAL_DUPLICATE: text('Un día está dos veces en el calendario', 'A day is twice in the calendar'),
  E_CAL_ORDER: text(
    'Los días del calendario no están en orden',
    'The days of the calendar are not in order',
  ),
  E_ZONE_SHAPE: text(
    'El archivo de husos no tiene la forma debida',
    'The file of time zones does not have the right shape',
  ),
  E_ZONE_RANGE: text(
    'Una fecha de los husos no existe o queda fuera de lo que cubren',
    'A date of the time zones does not exist or lies outside their coverage',
  ),
  E_ZONE_ORDER: text(
    'Los cambios de hora no están en orden',
    'The changes of the clock are not in order',
  ),
  E_ZONE_UNKNOWN: text(
    'Se nombra un huso que no está en el archivo',
    'A time zone is named that is not in the file',
  ),
  E_ZONE_DUPLICATE: text(
    'Una entidad federativa está dos veces',
    'A federative entity is there twice',
  ),
  E_EXAMPLE: text('Un ejemplo de una regla no se cumple', 'An example of a rule does not hold'),
  E_COVERAGE_UNKNOWN: text(
    'La cobertura nombra una disposición que la ley no tiene',
    'The coverage names a provision that the law does not have',
  ),
  E_COVERAGE_TWICE: text(
    'Una disposición o norma está dos veces',
    'A provision or norm is there twice',
  ),
  E_COVERAGE_MISSING: text(
    'Nadie da cuenta de una disposición',
    'Nothing accounts for a provision',
  ),
  E_COVERAGE_EMPTY: text(
    'Una disposición no dice qué norma contiene',
    'A provision does not say which norm it holds',
  ),
  E_COVERAGE_CARRIER: text(
    'Una disposición va con otra que no tiene normas',
    'A provision goes with one that has no norms',
  ),
  E_COVERAGE_LEAD: text(
    'Una disposición dice que abre una lista, y no la abre',
    'A provision is said to open a list, and opens none',
  ),
  E_COVERAGE_NORM: text(
    'Nada lleva una norma y no se dice por qué',
    'Nothing carries a norm, and no reason is given',
  ),
  E_COVERAGE_RULE: text(
    'La cobertura nombra una regla que no está',
    'The coverage names a rule that is not there',
  ),
  E_COVERAGE_MACHINE: text(
    'El procedimiento que lleva una norma no está o no la cita',
    'The procedure that carries a norm is not there or does not cite it',
  ),
  E_COVERAGE_SCHEMA: text(
    'Ningún evento lleva el dato que se nombra',
    'No event carries the datum that is named',
  ),
  E_COVERAGE_LEFT: text('Ninguna disposición nombra la regla', 'No provision names the rule'),
  E_COVERAGE_NO_TRIGGER: text(
    'Ningún evento pone en marcha la regla',
    'No event sets the rule in motion',
  ),
  E_COVERAGE_UNREAD: text('Nadie lee un evento', 'Nothing reads an event'),
  E_LAW_CHANGED: text(
    'Un artículo de la ley ya no es el que se leyó',
    'An article of the law is no longer the one that was read',
  ),
  E_PROCEDURE_STALE: text(
    'El programa no hace lo que dice el archivo del procedimiento',
    'The program does not do what the file of the procedure says',
  ),
  E_PROCEDURE_MISSING: text(
    'Falta un procedimiento que el programa tiene',
    'A procedure that the program has is missing',
  ),
  E_PROCEDURE_UNKNOWN: text(
    'El programa no tiene ese procedimiento',
    'The program does not have that procedure',
  ),
  E_PROCEDURE_TOO_LARGE: text(
    'El procedimiento es demasiado grande para recorrerlo',
    'The procedure is too large to be walked',
  ),
  E_PROCEDURE_SHAPE: text(
    'El procedimiento no tiene la forma debida',
    'The procedure does not have the right form',
  ),
  E_PROCEDURE_KEY: text(
    'El procedimiento tiene una clave que no va ahí',
    'The procedure has a key that does not go there',
  ),
  E_PROCEDURE_ID: text(
    'Una identidad del procedimiento está mal o repetida',
    'An id of the procedure is wrong or repeated',
  ),
  E_PROCEDURE_INITIAL: text(
    'No se sabe en qué estado empieza',
    'It is not known in which state it begins',
  ),
  E_PROCEDURE_TARGET: text(
    'Un acto lleva a un estado que no existe',
    'An act leads to a state that does not exist',
  ),
  E_PROCEDURE_EVENT: text(
    'Se nombra un evento que no existe',
    'An event is named that does not exist',
  ),
  E_PROCEDURE_PAYLOAD: text(
    'Una guarda mira un dato que el evento no lleva',
    'A guard looks at a datum that the event does not carry',
  ),
  E_PROCEDURE_EFFECT: text(
    'Un acto no tiene la guarda y el efecto que le tocan',
    'An act does not have the guard and effect that go with it',
  ),
  E_PROCEDURE_SPEAKING: text(
    'Se exige que hable una regla que la guarda no pide',
    'A rule must speak that the guard does not ask',
  ),
  E_PROCEDURE_NOTES: text(
    'Se toma nota de un acto pidiendo otra cosa que en los estados',
    'An act is noted asking other things than the states ask',
  ),
  E_PROCEDURE_RULE: text(
    'El procedimiento se apoya en una regla que no está',
    'The procedure rests on a rule that is not there',
  ),
  E_PROCEDURE_DUTY: text(
    'Un estado abre o cierra lo que no es un deber con plazo',
    'A state opens or closes what is no duty with a term',
  ),
  E_PROCEDURE_UNSEEN: text(
    'Una regla mira actos de los que el procedimiento no toma nota',
    'A rule looks at acts that the procedure does not note',
  ),
  P_UNREACHABLE: text('Ningún acto lleva a un estado', 'No act leads to a state'),
  P_SHADOWED: text(
    'Otro acto siempre va antes que éste',
    'Another act always goes before this one',
  ),
  P_NEVER_TAKEN: text('Ningún acto posible cumple la guarda', 'No possible act meets the guard'),
  P_DEAD_END: text(
    'De un estado que no es final no sale nada',
    'Nothing leaves a state that is not final',
  ),
  P_NO_REST: text(
    'Desde un estado nunca se llega a descansar',
    'From a state rest is never reached',
  ),
  ...Object.fromEntries(INVARIANTS.map(({ id, title }) => [id, text(title, title)])),
  ...ANALYSIS_CODES,
};

/** Every code that is told here, in the order of `docs/codigos.md`. */
export const CHECK_CODES: readonly string[] = Object.keys(WORDS);

/** What a code means in general; itself, where it is told elsewhere. */
export const codeWords = (code: string): BilingualText =>
  Object.hasOwn(WORDS, code) ? (WORDS[code] as BilingualText) : text(code, code);
