import {
  MACHINES,
  type Place,
  readProcedure,
  type StateGraph,
  stateGraph,
  withProfile,
  writtenProcedure,
} from '../../machines/index';
import { type ProcedureFile, type Profile, suggest } from '../../rules/index';
import type { Machine } from '../diagram/diagram';
import { machineName } from '../diagram/machine-names';
import { firstDifference } from './first-difference';
import type { ProcedureProblem } from './procedure-problem';

/** A procedure as it is checked: that of the pack, or the machine of the library in its place. */
export interface CheckedProcedure {
  readonly name: string;
  readonly machine: Machine;
  /** The library has another machine of this name; where the two first differ. */
  readonly differs?: Place;
}

/** The procedures of a pack, read, and what is wrong with them as files. */
export interface PackProcedures {
  readonly procedures: readonly CheckedProcedure[];
  readonly problems: readonly ProcedureProblem[];
}

/**
 * Reads the procedures of a pack; a machine of the library stands in for one that cannot be read, and
 * for all of them where the pack brings none.
 */
export function packProcedures(files: readonly ProcedureFile[], profile: Profile): PackProcedures {
  const names = MACHINES.map(machineName);
  const problems: ProcedureProblem[] = [];
  for (const { name } of files) {
    if (!names.includes(name)) problems.push(stranger(name, names));
  }
  const procedures = MACHINES.map((machine): CheckedProcedure => {
    const name = machineName(machine);
    const own = { name, machine: withProfile(machine, profile) };
    if (files.length === 0) return own;
    const file = files.find((each) => each.name === name);
    if (file === undefined) {
      problems.push(missing(name));
      return own;
    }
    return checked(file, own, profile, problems);
  });
  return { procedures, problems };
}

function checked(
  { name, value }: ProcedureFile,
  own: CheckedProcedure,
  profile: Profile,
  problems: ProcedureProblem[],
): CheckedProcedure {
  // A file that is no JSON has been told as such.
  if (value === undefined) return own;
  const { machine, defects } = readProcedure(value, profile);
  problems.push(...defects.map((defect) => ({ name, ...defect })));
  if (machine === undefined) return own;
  const difference = firstDifference(writtenProcedure(machine), writtenProcedure(own.machine));
  if (difference === undefined) return { name, machine };
  problems.push(stale(name, difference));
  return { name, machine, differs: difference };
}

/** Enumerates a procedure, or says that it is too large; then the library's is enumerated. */
export function graphOf(
  { name, machine }: CheckedProcedure,
  profile: Profile,
): { readonly graph: StateGraph; readonly problem?: ProcedureProblem } {
  try {
    return { graph: stateGraph(machine) };
  } catch (error) {
    const own = MACHINES.find((each) => machineName(each) === name);
    if (own === undefined || !(error instanceof Error) || !isTooLarge(error)) throw error;
    return { graph: stateGraph(withProfile(own, profile)), problem: tooLarge(name) };
  }
}

const isTooLarge = (error: Error): boolean =>
  'code' in error && (error.code === 'GRAPH_SIZE' || error.code === 'GRAPH_FORM');

const tooLarge = (name: string): ProcedureProblem => ({
  name,
  code: 'E_PROCEDURE_TOO_LARGE',
  place: ['states'],
  message: {
    es: 'el procedimiento tiene demasiados estados, actos o guardas para recorrerlos todos: nada se afirma de él',
    en: 'the procedure has too many states, acts or guards to walk them all: nothing is claimed of it',
  },
  help: {
    es: 'divídalo, o distinga menos casos en las guardas de un mismo acto',
    en: 'divide it, or tell fewer cases apart in the guards of one act',
  },
});

const stale = (name: string, place: Place): ProcedureProblem => ({
  name,
  code: 'E_PROCEDURE_STALE',
  place,
  message: {
    es: 'el programa no hace lo que dice este archivo: desde aquí difieren',
    en: 'the program does not do what this file says: from here on they differ',
  },
  help: {
    es: 'el cambio se hace en el código del procedimiento (src/machines) y después `npm run generate`; si aquí no debía cambiar nada, restaure el archivo',
    en: 'make the change in the code of the procedure (src/machines), then `npm run generate`; if nothing was to change here, restore the file',
  },
});

const missing = (name: string): ProcedureProblem => ({
  name,
  code: 'E_PROCEDURE_MISSING',
  place: [],
  message: {
    es: `falta el procedimiento \`${name}\`, que el programa tiene`,
    en: `the procedure \`${name}\`, which the program has, is missing`,
  },
  help: {
    es: 'restaure el archivo, o escríbalo con `npm run generate`',
    en: 'restore the file, or write it with `npm run generate`',
  },
});

export function stranger(name: string, names: readonly string[]): ProcedureProblem {
  const meant = suggest(name, names);
  return {
    name,
    code: 'E_PROCEDURE_UNKNOWN',
    place: ['id'],
    message: {
      es: 'el programa no tiene un procedimiento con el nombre de este archivo',
      en: 'the program has no procedure of the name of this file',
    },
    help: {
      es: `${meant === undefined ? 'los nombres son' : `¿quiso decir \`${meant}\`? Los nombres son`}: ${names.join(', ')}`,
      en: `${meant === undefined ? 'the names are' : `did you mean \`${meant}\`? The names are`}: ${names.join(', ')}`,
    },
  };
}
