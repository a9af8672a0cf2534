import type { StandardId } from '../standards/standard.js';
import { isStandard, STANDARDS } from '../standards/standards.js';
import { CommandError } from './command-error.js';

/** What `--standard` names; null for `auto`, as where it is not given. */
export function chooseStandard(name: string | undefined): StandardId | null {
    if (name === undefined || name === 'auto') {
        return null;
    }
    if (!isStandard(name)) {
        const choices = ['auto', ...Object.keys(STANDARDS)].join(', ');
        throw new CommandError(`--standard: “${name}” không hợp lệ (unknown); chọn ${choices}`);
    }
    return name;
}
