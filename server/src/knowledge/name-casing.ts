/** Which words of names are written with a capital, as the names show that somebody has written. */
export class NameCasing {
    /** By a word and the one before it, and by the word alone: how often it was written small and with a capital. */
    private readonly seen = new Map<string, { small: number; capital: number }>();

    /** @param name as running text writes it: `Sở Giáo dục và Đào tạo` */
    add(name: string): void {
        this.countAll(name, 1);
    }

    /** Takes back a name that was added. */
    remove(name: string): void {
        this.countAll(name, -1);
    }

    private countAll(name: string, number: 1 | -1): void {
        const words = name.split(' ');
        for (const [at, word] of words.entries()) {
            // the first word of a name has a capital wherever it stands
            if (at === 0) continue;
            const isCapital = word !== word.toLowerCase();
            this.count(`${words[at - 1]} ${word}`, isCapital, number);
            this.count(word, isCapital, number);
        }
    }

    /**
     * A name that stands in capitals, as running text writes it: `SỞ Y TẾ` is `Sở Y tế`.
     *
     * @returns undefined where no name shows how one of its words is written
     */
    written(name: string): string | undefined {
        const words = name.toLowerCase().replace(/\s+/gu, ' ').trim().split(' ');
        const written: string[] = [];
        for (const [at, word] of words.entries()) {
            const isCapital = at === 0 || this.isCapital(words[at - 1] ?? '', word);
            if (isCapital === undefined) {
                return undefined;
            }
            written.push(isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word);
        }
        return written.join(' ');
    }

    private count(words: string, isCapital: boolean, number: 1 | -1): void {
        const key = words.toLowerCase();
        const counts = this.seen.get(key) ?? { small: 0, capital: 0 };
        counts[isCapital ? 'capital' : 'small'] += number;
        if (counts.small + counts.capital > 0) this.seen.set(key, counts);
        else this.seen.delete(key);
    }

    /** Behind the same word what was done most; behind another one what was always done. */
    private isCapital(before: string, word: string): boolean | undefined {
        const behind = this.seen.get(`${before} ${word}`);
        if (behind && behind.small !== behind.capital) {
            return behind.capital > behind.small;
        }
        const alone = this.seen.get(word);
        return alone && (alone.small === 0 || alone.capital === 0) ? alone.small === 0 : undefined;
    }
}
