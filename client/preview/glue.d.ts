/** The engine's glue without the packages' shims, which would look for the modules beside themselves. */
declare module '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs' {
    export * from '@myriaddreamin/typst-ts-web-compiler';
    export { default } from '@myriaddreamin/typst-ts-web-compiler';
}

declare module '@myriaddreamin/typst-ts-renderer/pkg/typst_ts_renderer.mjs' {
    export * from '@myriaddreamin/typst-ts-renderer';
    export { default } from '@myriaddreamin/typst-ts-renderer';
}
