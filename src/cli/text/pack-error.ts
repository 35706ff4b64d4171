import type { BilingualText, ProtocolError } from '../../core/index';

type Names = readonly (string | undefined)[];
type Spanish = (names: Names) => { readonly message: string; readonly help: string };

/** What a previous release may have been made with, by the name of the option. */
const PREVIOUS: Readonly<Record<string, string>> = {
  profile: 'con otro perfil',
  reading: 'con otra lectura',
  threshold: 'con otro umbral',
  scope: 'con otro alcance',
  from: 'desde otro mes',
  to: 'hasta un mes posterior',
};

/** In Spanish, for whoever writes rules: what is wrong with a pack as a whole. */
const SPANISH: Readonly<Record<string, Spanish>> = {
  E_LIMIT_RULES: () => ({
    message: 'la carpeta tiene demasiados archivos',
    help: 'señale la carpeta de las reglas y no otra que la contenga',
  }),
  E_MONTH: () => ({
    message: 'los meses no están en orden, o el último es posterior al momento de la revisión',
    help: 'escriba --from y --to como 2016-03, y --as-of si hace falta',
  }),
  E_PARAMETER_DATES: ([parameter]) => ({
    message: `las fechas del parámetro \`${parameter}\` no existen, dejan un hueco o se enciman`,
    help: 'cada valor empieza al día siguiente del fin del anterior',
  }),
  E_PARAMETER_DUP: ([parameter]) => ({
    message: `el parámetro \`${parameter}\` está dos veces`,
    help: 'deje uno solo, con todos sus valores',
  }),
  E_PARAMETER_UNKNOWN: ([rule, parameter]) => ({
    message: `la regla \`${rule}\` nombra el parámetro \`${parameter}\`, que no está`,
    help: 'añádalo en rules/parameters/',
  }),
  E_PREVIOUS: (names) => ({
    message: `la publicación anterior se hizo ${names.map((name) => PREVIOUS[name ?? '']).join(' y ')}`,
    help: 'repita sus opciones y extienda sólo el último mes',
  }),
  E_PREVIOUS_CASES: () => ({
    message: 'al registro le faltan casos que la publicación anterior contó',
    help: 'dé todos los registros de los que se hizo, con todos sus eventos',
  }),
  E_PREVIOUS_CHAIN: () => ({
    message: 'de las publicaciones anteriores, ninguna se hizo tomando en cuenta todas las demás',
    help: 'restarlas puede mostrar ya cuentas pequeñas: siga una sola serie y retire las otras',
  }),
  E_QUESTION_DUP: ([question]) => ({
    message: `la pregunta \`${question}\` está dos veces`,
    help: 'deje una sola',
  }),
  E_QUESTION_UNKNOWN: ([rule, question]) => ({
    message: `la regla \`${rule}\` nombra la pregunta \`${question}\`, que no está`,
    help: 'añádala en rules/questions/',
  }),
  E_RELEASE: () => ({
    message: 'el archivo de --previous no es una publicación de `stats`',
    help: 'dé el JSON tal como se publicó',
  }),
  E_RULE_ADDRESSEE: ([rule]) => ({
    message: `la regla \`${rule}\` obliga a un órgano que no está en el glosario`,
    help: 'añádalo a rules/glossary.json',
  }),
  E_RULE_CITATION: ([rule]) => ({
    message: `la regla \`${rule}\` se escribió de otro texto del artículo que cita`,
    help: 'lea de nuevo el artículo y actualice `citation.textHash`',
  }),
  E_RULE_DUP: ([rule]) => ({
    message: `la regla \`${rule}\` tiene dos versiones que rigen el mismo día`,
    help: 'cierre la anterior con `effective.to`',
  }),
  E_RULE_INSTRUMENT: ([rule, instrument]) => ({
    message: `la regla \`${rule}\` cita \`${instrument}\`, que no está entre las fuentes`,
    help: 'añádala a rules/sources.json o, en un perfil, a `instruments` de profile.json',
  }),
  E_THRESHOLD: ([least, most]) => ({
    message: `el umbral es un número entero de ${least} a ${most}`,
    help: 'uno menor daría a conocer a personas determinadas',
  }),
};

/** What is wrong with a pack as a whole, in both languages; the names it gives are in backticks. */
export function packError({ code, message, help }: ProtocolError): {
  readonly message: BilingualText;
  readonly help?: BilingualText;
} {
  const names = [...message.matchAll(/`([^`]*)`/g)].map(([, name]) => name);
  const es = SPANISH[code]?.(names) ?? { message, help };
  return {
    message: { es: es.message, en: message },
    ...(help === undefined && es.help === undefined
      ? {}
      : { help: { es: es.help ?? '', en: help ?? '' } }),
  };
}
