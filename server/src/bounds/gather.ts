/**
 * Adds values to those that a map has under a key. A new list for each value, as `map.set(key, [...map.get(key), value])` makes, takes
 * a time that grows with the square of how many there are.
 */
export function gather<K, V>(map: Map<K, V[]>, key: K, values: Iterable<V>): void {
    const known = map.get(key);
    if (known) for (const value of values) known.push(value);
    else map.set(key, [...values]);
}
