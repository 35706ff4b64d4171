// Removes what was built before: what is left of an older build must never be taken for the new one.
import { rmSync } from 'node:fs';

for (const folder of ['dist', '.tmp/types']) rmSync(folder, { recursive: true, force: true });
