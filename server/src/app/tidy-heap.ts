import { setFlagsFromString } from 'node:v8';

/**
 * Has this process, and the threads that it starts, clear up sooner: as soon as half as much again lies there as what lives. A tree lives
 * for some milliseconds, and where a machine has room, thousands of them are left lying else. Measured over a thousand plans, it
 * takes no more time.
 */
export function tidyHeap(): void {
    setFlagsFromString('--heap-growing-percent=50');
}
