/** So many answers are there at once. */
const MOST = 5_000;

/**
 * What was found of directives, by their numbers and by what was asked: a paper may cite one number thousands of times in the same words,
 * and to find it looks at all who cite it. What a file says of some numbers changes nothing of the others.
 */
export class FoundDirectives<T> {
    private readonly numbers = new Map<string, Map<string, T>>();
    private count = 0;

    /** @param find finds it out; it is called where nothing is there */
    of(number: string, question: string, find: () => T): T {
        const known = this.numbers.get(number);
        const answer = known?.get(question);
        if (answer !== undefined || known?.has(question)) {
            return answer as T;
        }
        const found = find();
        if (this.count >= MOST) {
            this.clear();
        }
        const answers = this.numbers.get(number) ?? new Map<string, T>();
        answers.set(question, found);
        this.numbers.set(number, answers);
        this.count++;
        return found;
    }

    forget(number: string): void {
        this.count -= this.numbers.get(number)?.size ?? 0;
        this.numbers.delete(number);
    }

    clear(): void {
        this.numbers.clear();
        this.count = 0;
    }
}
