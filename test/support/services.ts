import { clearDocuments } from 'langium/test';
import { onTestFinished, TestRunner } from 'vitest';
import { createPlanServices, type PlanContext } from '../../server/src/app/plan-services.js';
import { NO_FILES } from '../../server/src/workspace/no-files.js';

export type OwnServices = ReturnType<typeof createPlanServices>;

/**
 * Services besides those of `plans.ts`, for what breaks them, asks for files or for a catalogue. Those made within a test are
 * cleared when it ends: documents and settings.
 *
 * @param context where files are; nowhere unless it says so
 * @param builtIn files of the catalogue that ships with the tool; none
 */
export function ownServices(
    context: PlanContext = NO_FILES,
    builtIn: Parameters<typeof createPlanServices>[1] = [],
): OwnServices {
    const services = createPlanServices(context, builtIn);
    if (TestRunner.getCurrentTest() !== undefined) {
        onTestFinished(async () => {
            services.shared.settings.update({});
            await clearDocuments(services.plan);
        });
    }
    return services;
}
