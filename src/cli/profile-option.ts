import { type Command, InvalidArgumentError, Option } from 'commander';
import { SHIPPED_PROFILES, shippedProfile } from '../profiles/index';
import { federal, type Profile, type RuleDefect, type RuleFile, readProfile } from '../rules/index';
import { profileFilesIn } from './read-as';
import type { Session } from './session';
import { packError } from './text/pack-error';

/** The files of a profile hold something that keeps it from being one. */
export class UnreadableProfile extends Error {
  constructor(readonly defects: readonly RuleDefect[]) {
    super('a profile could not be read');
  }
}

/** What another thread makes the same profile from: its id in this package, or its files. */
export type ProfileOrder = { readonly shipped: string } | { readonly files: readonly RuleFile[] };

const orders = new WeakMap<Profile, ProfileOrder>();

/** The profile of an order. */
export function profileFrom(order: ProfileOrder): Profile {
  if ('shipped' in order) {
    return shippedProfile(order.shipped) ?? federal();
  }
  const { profile, defects, flaws } = readProfile(order.files);
  if (profile !== undefined) return profile;
  const between = flaws.map(({ error }) => ({
    code: error.code,
    file: 'rules/',
    line: 1,
    column: 1,
    ...packError(error),
  }));
  throw new UnreadableProfile([...defects, ...between]);
}

/** How another thread comes by a profile that `--profile` gave. */
export const orderOf = (profile: Profile): ProfileOrder =>
  orders.get(profile) ?? { shipped: profile.id };

/** Adds `--profile`: a legal order of this package by its id, or the folder of one. */
export function withProfileOption(command: Command, session: Session): Command {
  const say = (es: string, en: string) => (session.language === 'es' ? es : en);
  const names = SHIPPED_PROFILES.join(', ');
  return command.addOption(
    new Option(
      say('--profile <perfil>', '--profile <profile>'),
      say(
        `orden jurídico: ${names}, o la carpeta de un perfil, como ./durango; si falta, federal`,
        `legal order: ${names}, or the folder of a profile, such as ./durango; default: federal`,
      ),
    ).argParser((name: string) => profileNamed(name, session)),
  );
}

/** A legal order by its id or its folder. */
export function profileNamed(name: string, { io, language }: Session): Profile {
  const shipped = shippedProfile(name);
  if (shipped !== undefined) return shipped;
  if (!/[./\\]/.test(name)) {
    throw new InvalidArgumentError(
      language === 'es'
        ? `Los perfiles del programa son ${SHIPPED_PROFILES.join(', ')}; el de una carpeta se escribe con su ruta, como ./durango.`
        : `The profiles of the program are ${SHIPPED_PROFILES.join(', ')}; one in a folder is written with its path, such as ./durango.`,
    );
  }
  const order: ProfileOrder = { files: profileFilesIn(name, io) };
  const profile = profileFrom(order);
  orders.set(profile, order);
  return profile;
}
