/** The files of the engine as the build lays them out; the preview fetches the same ones. */
export const ENGINE_FILES = {
    /** Packed: it is large, and a preview in a remote editor waits for it. */
    compiler: 'compiler.wasm.gz',
    renderer: 'renderer.wasm',
    template: 'pages.typ',
    coverage: 'coverage.json',
    fonts: [
        'Tinos-Regular.ttf',
        'Tinos-Bold.ttf',
        'Tinos-Italic.ttf',
        'Tinos-BoldItalic.ttf',
        'NotoSansSymbols2-Regular.ttf',
    ],
} as const;
