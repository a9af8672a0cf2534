/** What is kept packed, and is read when somebody asks for it. */
export interface Pack {
    read(): string;
}

/**
 * What was read out of packs lately: who reads one thing of a paper reads the next. What it holds is found in a pack by parsing it, which
 * costs much more than to look it up.
 */
export class Unpacked<T> {
    /** What was asked for last stands last. */
    private readonly lately = new Map<Pack, T>();

    /** @param most so many stay */
    constructor(
        private readonly most: number,
        private readonly parse: (text: string) => T,
    ) {}

    of(pack: Pack): T {
        const found = this.lately.get(pack) ?? this.parse(pack.read());
        this.lately.delete(pack);
        this.lately.set(pack, found);
        const [oldest] = this.lately.keys();
        if (oldest && this.lately.size > this.most) {
            this.lately.delete(oldest);
        }
        return found;
    }
}
