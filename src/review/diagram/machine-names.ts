import { distance } from 'fastest-levenshtein';
import { MACHINES } from '../../machines/index';
import type { Machine } from './diagram';

/** Name of a machine: its id without the version. */
export const machineName = ({ id }: Machine): string => id.split('@')[0] ?? id;

/** Day from which the law of a machine is in force. */
export const machineVersion = ({ id }: Machine): string => id.split('@')[1] ?? '';

/** The machine of a name, as in its id or as exported: `junta-session`, `juntaSessionMachine`. */
export function machineNamed(name: string): Machine | undefined {
  const plain = plainName(name);
  return MACHINES.find((machine) => machineName(machine) === plain);
}

/** The name nearest to one that does not exist. */
export function nearestMachine(name: string): string | undefined {
  const plain = plainName(name.slice(0, 100));
  const byDistance = MACHINES.map(machineName)
    .map((candidate) => ({ candidate, far: distance(plain, candidate) }))
    .sort((first, second) => first.far - second.far);
  return byDistance[0]?.candidate;
}

const plainName = (name: string): string =>
  name
    .replace(/@.*$/, '')
    .replace(/Machine$/, '')
    .replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)
    .replace(/^-/, '');
