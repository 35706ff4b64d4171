import { join } from 'node:path';
import { printRule, readRulePack } from '../rules/index';
import type { Io } from './io';
import { ofProfile, rulesIn } from './read-as';

/** Writes in canonical form the rules of a folder that are only laid out otherwise. */
export function writeCanonically(dir: string, io: Io): void {
  const files = rulesIn(dir, io);
  const isProfile = files.some(({ path }) => path === 'profile.json');
  const { defects, texts } = readRulePack(isProfile ? ofProfile(files) : files);
  for (const { code, file } of defects) {
    if (code !== 'E_RULE_FORM') continue;
    const rule = texts.get(file)?.value as Readonly<Record<string, unknown>>;
    io.write(join(dir, file), printRule(rule));
  }
}
