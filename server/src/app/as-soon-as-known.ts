import type { PlanSharedServices } from '../services.js';

/** Answers when all that an editor has told so far was read, and while nothing changes it. */
export async function asSoonAsKnown<T>(
    { lsp, workspace }: PlanSharedServices,
    answer: () => T | Promise<T>,
): Promise<T> {
    await workspace.WorkspaceManager.reading.soon();
    await lsp.DocumentUpdateHandler.handedOver();
    return workspace.WorkspaceLock.read(answer);
}
