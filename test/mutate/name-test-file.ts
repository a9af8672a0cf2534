/** Tells the processes that a test starts, and the record of this one, which file of tests they serve. */
import { expect } from 'vitest';

process.env.KEHOACH_TEST_FILE = expect.getState().testPath ?? 'unknown';
