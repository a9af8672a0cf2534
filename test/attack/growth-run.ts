/**
 * Times one adversarial line in a process of its own, and prints what came of it as JSON.
 *
 *     node --expose-gc dist/attack/growth.mjs INDEX
 */
import { growthOf } from './growth-figures.js';

process.stdout.write(JSON.stringify(await growthOf(Number(process.argv[2]), 'dist/spelling.bin.gz')));
