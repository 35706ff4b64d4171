import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/review/diagram/svg/scene';
import { descendants, type Wiring, wiringOf } from '../../../src/review/diagram/wiring';
import type { DiagramState, DiagramTransition } from '../../../src/review/index';
import { holds, rectOf } from './geometry';
import { named, sceneFor, statesIn } from './pictures';

/** Every state whose children are entered one at a time, and that no other such state holds. */
function regionsOf(state: DiagramState): readonly DiagramState[] {
  return state.kind === 'parallel' ? state.states.flatMap(regionsOf) : [state];
}

const told = (from: string, act: DiagramTransition, to: string) =>
  JSON.stringify([from, to, { ...act, targets: [] }]);

/** What the picture of a region says: from which state an act leads to which. */
function saidBy(wiring: Wiring): readonly string[] {
  const origins = new Map(wiring.origins.map((origin) => [origin.id, origin]));
  const sourcesOf = (id: string): readonly string[] => {
    const origin = origins.get(id);
    if (origin === undefined) return [id];
    return origin.states.length === 0 ? [origin.container] : origin.states;
  };
  const leading = wiring.acts.flatMap(({ from, also, to, elsewhere, acts }) =>
    [...from.flatMap(sourcesOf), ...also].flatMap((source) =>
      acts.flatMap((act) => [...to, ...elsewhere].map((target) => told(source, act, target))),
    ),
  );
  const staying = [...wiring.stays].flatMap(([teller, stays]) =>
    stays.flatMap(({ acts, states }) =>
      (states.length === 0 ? [teller] : states).flatMap((id) =>
        acts.map((act) => told(id, act, id)),
      ),
    ),
  );
  return [...leading, ...staying];
}

/** What the model says of the same. */
function saidByModel(region: DiagramState): readonly string[] {
  return [region, ...descendants(region)].flatMap(({ id, transitions }) =>
    transitions.flatMap((act) =>
      (act.targets.length === 0 ? [id] : act.targets).map((to) => told(id, act, to)),
    ),
  );
}

describe.each(named)('the picture of %s', (_, diagram) => {
  it('says each act of each state once, and no other', () => {
    for (const region of regionsOf(diagram.root)) {
      const said = saidBy(wiringOf(region));
      expect(new Set(said)).toEqual(new Set(saidByModel(region)));
      expect(said.length, region.id).toBe(new Set(said).size);
    }
  });

  it('draws no act out of a final state', () => {
    for (const state of statesIn(diagram.root)) {
      const leading = state.transitions.filter(({ targets }) => targets.length > 0);
      if (state.kind === 'final') expect(leading, state.id).toEqual([]);
    }
  });

  it('tells in the box of a state what the state is and which duties begin and end with it', async () => {
    const { boxes } = await sceneFor(diagram);
    for (const { id, description, articles, opens, closes } of statesIn(diagram.root)) {
      if (id === '') continue;
      const box = boxes.find(({ of }) => of === id);
      const text = (box?.texts ?? [])
        .map((line) => line.text)
        .join(' ')
        .replace(/\s+/g, '');
      const duties = [...opens, ...closes].flatMap(({ title, term, owedBy, article }) => [
        title,
        term,
        owedBy,
        article,
      ]);
      for (const part of [description, ...articles, ...duties]) {
        expect(text, id).toContain(part.replace(/\s+/g, ''));
      }
    }
  });

  it('draws each line from the edge of a box to the edge of another', async () => {
    const { boxes, wires } = await sceneFor(diagram);
    const onEdge = (of: string, point: Point | undefined) => {
      const box = boxes.find((each) => each.of === of);
      if (box === undefined || point === undefined) return false;
      const inside = holds(rectOf(box), {
        left: point.x,
        right: point.x,
        top: point.y,
        bottom: point.y,
      });
      const sides = [
        point.x - box.x,
        box.x + box.width - point.x,
        point.y - box.y,
        box.y + box.height - point.y,
      ];
      return inside && sides.some((distance) => Math.abs(distance) < 0.5);
    };
    for (const { from, to, points } of wires) {
      expect([from, onEdge(from, points[0])]).toEqual([from, true]);
      expect([to, onEdge(to, points.at(-1))]).toEqual([to, true]);
    }
  });

  it('draws each line that its acts need', async () => {
    const { wires } = await sceneFor(diagram);
    const drawn = wires.map(({ from, to }) => `${from} -> ${to}`);
    for (const region of regionsOf(diagram.root)) {
      for (const { id, from, to } of wiringOf(region).acts) {
        for (const source of from) expect(drawn).toContain(`${source} -> ${id}`);
        for (const target of to) expect(drawn).toContain(`${id} -> ${target}`);
      }
    }
  });
});
