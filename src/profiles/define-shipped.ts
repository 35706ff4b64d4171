import { defineProfile, type Profile, type ProfileDefinition } from '../rules/index';

/** The files of a profile of this package, as data: they were checked before it was released. */
export interface ShippedFiles {
  readonly profile: unknown;
  readonly rules: readonly unknown[];
  readonly parameters: readonly unknown[];
  readonly questions: readonly unknown[];
  readonly calendars: readonly unknown[];
  readonly procedures: Readonly<Record<string, unknown>>;
}

/** A profile of this package, built when it is first asked for. */
export function defineShipped(files: ShippedFiles): () => Profile {
  let built: Profile | undefined;
  return () => {
    built ??= defineProfile(definitionOf(files));
    return built;
  };
}

function definitionOf({ profile, calendars, ...parts }: ShippedFiles): ProfileDefinition {
  const { $schema: _schema, extends: _federal, ...file } = profile as Record<string, unknown>;
  return { ...file, ...parts, calendarFiles: calendars } as unknown as ProfileDefinition;
}
