import { join } from 'node:path';
import { vi } from 'vitest';

/** Commands that run from the sources find the model of spelling where the build put it, as those of the bundle do. */
vi.mock('../../server/src/cli/catalogue-folder.js', async (original) => ({
    ...(await original<object>()),
    SPELLING_MODEL: join(import.meta.dirname, '../../dist/spelling.bin.gz'),
}));
