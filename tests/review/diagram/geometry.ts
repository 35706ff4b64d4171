import type { Box, Scene, TextLine, Wire } from '../../../src/review/diagram/svg/scene';
import { textWidth } from '../../../src/review/diagram/text-width';

export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Less than this is the rounding of coordinates. */
const HAIR = 0.3;

export const rectOf = ({ x, y, width, height }: Box): Rect => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** The ink of a line of text: from the height of its capitals to the foot of its longest letters. */
export const inkOf = ({ text, x, y, size, bold }: TextLine): Rect => ({
  left: x,
  top: y - size * 0.74,
  right: x + textWidth(text, size, bold),
  bottom: y + size * 0.22,
});

export const holds = (outer: Rect, inner: Rect): boolean =>
  outer.left - HAIR <= inner.left &&
  outer.top - HAIR <= inner.top &&
  inner.right <= outer.right + HAIR &&
  inner.bottom <= outer.bottom + HAIR;

export const meet = (one: Rect, other: Rect): boolean =>
  one.left + HAIR < other.right &&
  other.left + HAIR < one.right &&
  one.top + HAIR < other.bottom &&
  other.top + HAIR < one.bottom;

/** The straight parts of a line, each as a rectangle without width. */
export function legsOf({ points }: Wire): readonly Rect[] {
  return points.slice(1).map((point, at) => {
    const from = points[at] as { x: number; y: number };
    return {
      left: Math.min(from.x, point.x),
      top: Math.min(from.y, point.y),
      right: Math.max(from.x, point.x),
      bottom: Math.max(from.y, point.y),
    };
  });
}

/** Whether a straight part goes through the inside of a rectangle, not only along its edge. */
export const crosses = (leg: Rect, rect: Rect): boolean =>
  leg.right > rect.left + 1 &&
  leg.left < rect.right - 1 &&
  leg.bottom > rect.top + 1 &&
  leg.top < rect.bottom - 1;

/** Whether two straight parts run along each other, so that nobody can tell them apart. */
function lieOnEachOther(one: Rect, other: Rect): boolean {
  const along = (start: 'left' | 'top', end: 'right' | 'bottom') =>
    Math.min(one[end], other[end]) - Math.max(one[start], other[start]);
  const near = (side: 'left' | 'top') => Math.abs(one[side] - other[side]) < 2;
  const upright = one.left === one.right && other.left === other.right;
  const level = one.top === one.bottom && other.top === other.bottom;
  return (
    (upright && near('left') && along('top', 'bottom') > 2) ||
    (level && near('top') && along('left', 'right') > 2)
  );
}

/** Boxes that hold others. */
export const isFrame = ({ kind }: Box): boolean => kind === 'region' || kind === 'group';

/** Everything of a scene that lies where it should not, told in words. */
export function faultsOf(scene: Scene): readonly string[] {
  const faults: string[] = [];
  const page: Rect = { left: 0, top: 0, right: scene.width, bottom: scene.height };
  const texts = scene.boxes.flatMap((box) =>
    box.texts.map((line) => ({ box, line, ink: inkOf(line) })),
  );
  for (const box of scene.boxes) {
    if (!holds(page, rectOf(box))) faults.push(`${box.of} leaves the page`);
  }
  for (const { box, line, ink } of texts) {
    if (!holds(rectOf(box), ink)) faults.push(`«${line.text}» leaves ${box.of}`);
  }
  scene.boxes.forEach((one, at) => {
    for (const other of scene.boxes.slice(at + 1)) {
      const [first, second] = [rectOf(one), rectOf(other)];
      const nested = isFrame(one) && holds(first, second);
      if (meet(first, second) && !nested) faults.push(`${one.of} and ${other.of} overlap`);
    }
  });
  texts.forEach(({ line, ink }, at) => {
    for (const other of texts.slice(at + 1)) {
      if (meet(ink, other.ink)) faults.push(`«${line.text}» and «${other.line.text}» overlap`);
    }
  });
  for (const { box, line, ink } of texts.filter(({ box }) => isFrame(box))) {
    for (const other of scene.boxes) {
      if (other !== box && !holds(rectOf(other), rectOf(box)) && meet(ink, rectOf(other))) {
        faults.push(`${other.of} covers «${line.text}»`);
      }
    }
  }
  for (const wire of scene.wires) {
    for (const leg of legsOf(wire)) {
      for (const box of scene.boxes.filter((each) => !isFrame(each))) {
        if (crosses(leg, rectOf(box))) faults.push(`a line goes through ${box.of}`);
      }
      for (const { line, ink } of texts) {
        if (crosses(leg, ink)) faults.push(`a line goes through «${line.text}»`);
      }
    }
  }
  const legs = scene.wires.flatMap((wire, at) => legsOf(wire).map((leg) => ({ leg, at })));
  legs.forEach(({ leg, at }, place) => {
    for (const other of legs.slice(place + 1)) {
      if (other.at !== at && lieOnEachOther(leg, other.leg))
        faults.push('two lines lie on each other');
    }
  });
  return [...new Set(faults)];
}
