/** Mocha as one file for browsers, which knows no processes. */
declare module 'mocha/mocha.js' {
    const mocha: BrowserMocha;
    export default mocha;
}
