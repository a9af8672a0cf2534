import type { MessagePort } from 'node:worker_threads';
import { URI } from 'langium';
import { NoFiles } from '../workspace/no-files.js';
import { PackedText } from '../workspace/packed-text.js';
import type { KeptText } from '../workspace/plan-files.js';
import type { PlanRecord } from '../workspace/plan-record.js';
import type { PlanToRead } from '../workspace/reads-aside.js';
import { createPlanServices } from './plan-services.js';

/** Every text is handed over; what is read is packed. */
class HandedOver extends NoFiles {
    keep(text: string): KeptText {
        return PackedText.of(text);
    }
}

/** Answers each plan by its record, in a thread of its own; by null where the plan could not be read as it should. */
export function serveReading(port: MessagePort): void {
    const { shared } = createPlanServices({ fileSystemProvider: () => new HandedOver() });
    const { DocumentBuilder, IndexManager, KeptPlans, LangiumDocumentFactory, LangiumDocuments } = shared.workspace;
    let record: PlanRecord | undefined;
    KeptPlans.use({
        find: () => undefined,
        findText: () => undefined,
        put: (_file, _text, read) => {
            record = read;
        },
        forget: () => undefined,
        keepOnly: () => undefined,
        close: () => undefined,
    });
    const read = async ({ uri: address, text, standard, standardRows }: PlanToRead): Promise<void> => {
        const uri = URI.parse(address);
        shared.settings.update({ standard, standardRows });
        record = undefined;
        try {
            await DocumentBuilder.takeIn(LangiumDocumentFactory.fromString(text, uri));
        } catch {
            record = undefined;
        }
        IndexManager.remove(uri);
        shared.knowledge.takeChanges();
        if (LangiumDocuments.hasDocument(uri)) LangiumDocuments.deleteDocument(uri);
    };
    let last = Promise.resolve();
    port.on('message', (plan: PlanToRead) => {
        last = last.then(async () => {
            await read(plan);
            const packs = record ? [record.text, record.places, record.tasks] : [];
            port.postMessage(
                record ?? null,
                packs.map(({ buffer }) => buffer as ArrayBuffer),
            );
        });
    });
}
