/** What an entry costs beside the letters of its text: its places in the tables, and what was found. */
const ENTRY = 100;

/**
 * What was found out about texts, so that it need not be found out again. A text may be of any length, and a server sees any
 * number of them: the bound counts letters, not texts. What was not asked for lately is forgotten first.
 */
export class Remembered<T> {
    private latest = new Map<string, T>();
    /** What was asked for before the latest filled its half of the room. */
    private before: ReadonlyMap<string, T> = new Map();
    private letters = 0;

    /**
     * @param room how many letters (UTF-16 units) all the texts may have, with a hundred for each of them
     * @param most how many they may have within one {@link begin round}, which is one whole text whose parts are asked for: a part
     * of a large one is not forgotten before the text comes again
     */
    constructor(
        private readonly room: number,
        private readonly most = room,
    ) {}

    /** Another text's parts are asked for from here on. */
    begin(): void {
        if (this.letters > this.room / 2) {
            this.forgetEarlier();
        }
    }

    private forgetEarlier(): void {
        this.before = this.latest;
        this.latest = new Map();
        this.letters = 0;
    }

    /**
     * What is known of a text.
     *
     * @param find finds it out, from a copy of the text; it is called where nothing is remembered
     */
    of(text: string, find: (text: string) => T): T {
        const known = this.latest.get(text);
        if (known !== undefined || this.latest.has(text)) {
            return known as T;
        }
        const key = ownCopy(text);
        const earlier = this.before.get(text);
        const found = earlier !== undefined || this.before.has(text) ? (earlier as T) : find(key);
        const cost = key.length + ENTRY;
        if (this.letters + cost > this.most / 2) {
            this.forgetEarlier();
        }
        // what has no room by itself is found out again each time
        if (cost <= this.most / 2) {
            this.latest.set(key, found);
            this.letters += cost;
        }
        return found;
    }

    clear(): void {
        this.latest.clear();
        this.before = new Map();
        this.letters = 0;
    }
}

/** A part of a string keeps the whole string in memory; a copy of it does not. */
function ownCopy(text: string): string {
    return JSON.parse(JSON.stringify(text)) as string;
}
