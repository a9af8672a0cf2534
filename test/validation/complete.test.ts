import { expect, it } from 'vitest';
import { open } from '../support/plans.js';

/** More than a call has room for as arguments. */
const MANY = 150_000;

it('all problems of a file are told, however many there are', async () => {
    const { diagnostics } = await open('Điều\n'.repeat(MANY), 'nhieu.danhmuc');
    expect(diagnostics?.length).toBe(MANY);
});
