import { defineConfig } from 'vitest/config';

export default defineConfig({
    test: {
        include: ['test/**/*.test.ts'],
        setupFiles: ['test/support/beside-the-bundle.ts'],
        // test/vscode runs in an editor; the times bound what hangs, they judge nothing
        exclude: ['test/vscode/**', 'node_modules/**', 'dist/**'],
        testTimeout: 300_000,
        hookTimeout: 300_000,
    },
});
