/** The glue without the package's shim, which would look for the module beside itself. */
declare module '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler.mjs' {
    export * from '@myriaddreamin/typst-ts-web-compiler';
    export { default } from '@myriaddreamin/typst-ts-web-compiler';
}

/** What Node and browsers have in common of it; the types of neither are in force here. */
declare namespace WebAssembly {
    /** A compiled module: nothing but a token here. */
    type Module = object;
    interface Memory {
        readonly buffer: ArrayBuffer;
    }
}
