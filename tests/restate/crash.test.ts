import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseAt, POINTS } from '../support/restate/crash-point';
import {
  type DrivenCase,
  drive,
  expectArmed,
  expectWhole,
  settled,
} from '../support/restate/crash-run';
import { Machine } from '../support/restate/machine';
import { serverBinary } from '../support/restate/server';

describe.skipIf(serverBinary() === undefined)('a machine that is killed', () => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await Machine.start();
  }, 120_000);
  afterAll(() => machine?.stop());

  it('loses no event, sends no notice twice and forgets no timer, at any of the points', async () => {
    expect(POINTS.length).toBeGreaterThanOrEqual(50);
    const driven: DrivenCase[] = [];
    for (const point of POINTS) driven.push(await drive(machine, caseAt(point, 't')));
    await new Promise((done) =>
      setTimeout(done, Math.max(0, (driven.at(-1)?.due ?? 0) - Date.now() + 300)),
    );
    await settled(machine);
    const missed = driven.filter(({ id }) => !existsSync(join(machine.folder, id)));
    expect(missed.map(({ id }) => id)).toEqual([]);
    const waiting = new Map<string, number>();
    for (const each of driven) waiting.set(each.id, await expectWhole(machine, each));
    await expectArmed(machine, waiting);
  });
});
