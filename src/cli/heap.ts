import { setFlagsFromString } from 'node:v8';

/**
 * How V8 lets its heap grow: by default to several times what is alive, while there is memory. These
 * flags may be set at any time, for they are asked at each growth; worker threads obey them too.
 */
const YOUNG_GROWS = '--semi-space-growth-factor=2';
const YOUNG_STAYS = '--semi-space-growth-factor=1';
const OLD_GROWS_BY_A_QUARTER = '--heap-growing-percent=25';

/**
 * Loads the program while the part of the heap for what was just made stays as small as it begins:
 * what loading makes once would leave it large for good.
 */
export async function loadedSmall<T>(load: () => Promise<T>): Promise<T> {
  setFlagsFromString(YOUNG_STAYS);
  try {
    return await load();
  } finally {
    setFlagsFromString(YOUNG_GROWS);
  }
}

/** For work that reads much and keeps little else: the collector comes sooner. */
export function spareMemory(): void {
  setFlagsFromString(YOUNG_STAYS);
  setFlagsFromString(OLD_GROWS_BY_A_QUARTER);
}
