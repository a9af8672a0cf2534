import type { URI } from 'langium';
import type { PlanKnowledge } from '../knowledge/knowledge-index.js';
import type { KeepingPlans, LetGo, PlanSharedServices } from '../services.js';
import type { KeptText } from './plan-files.js';
import { knowledgeIn, nameOf, type PlanRecord, recordOf } from './plan-record.js';
import type { KeptFile, PlanStore } from './plan-store.js';

/** What closed plans say, as it is kept between runs: nothing, as long as nobody has given a store. */
export class PlanKeeping implements KeepingPlans {
    private store: PlanStore | undefined;

    constructor(private readonly services: PlanSharedServices) {}

    use(store: PlanStore | undefined): void {
        this.store = store;
    }

    find(uri: URI, stamp: string): PlanKnowledge<KeptText> | undefined {
        return this.known(uri, this.store?.find(this.file(uri, stamp)));
    }

    findText(uri: URI, text: string): PlanRecord | undefined {
        return this.store?.findText(this.file(uri, undefined), text);
    }

    keep(uri: URI, stamp: string | undefined, { text, knowledge }: LetGo): void {
        const record = this.store && recordOf(knowledge);
        if (record) {
            this.store?.put(this.file(uri, stamp), text, record);
        }
    }

    take(uri: URI, text: string, stamp: string | undefined, record: PlanRecord): PlanKnowledge<KeptText> | undefined {
        this.store?.put(this.file(uri, stamp), text, record);
        return this.known(uri, record);
    }

    keepOnly(uris: readonly URI[]): void {
        this.store?.keepOnly(new Set(uris.map(String)));
    }

    forget(uri: URI): void {
        this.store?.forget(uri.toString());
    }

    close(): void {
        this.store?.close();
        this.store = undefined;
    }

    private file(uri: URI, stamp: string | undefined): KeptFile {
        const address = uri.toString();
        return { uri: address, reading: `${nameOf(uri)} ${this.services.settings.readingOf(address)}`, stamp };
    }

    private known(uri: URI, record: PlanRecord | undefined): PlanKnowledge<KeptText> | undefined {
        const { FileSystemProvider } = this.services.workspace;
        const kept = FileSystemProvider.kept?.bind(FileSystemProvider);
        return record && kept && knowledgeIn(record, uri, kept);
    }
}
