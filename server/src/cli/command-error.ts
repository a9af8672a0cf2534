/** Why a command cannot run, said so that the person can mend it; the exit status is 2. */
export class CommandError extends Error {}
