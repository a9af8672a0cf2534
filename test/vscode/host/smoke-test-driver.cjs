// Code-server before 4.133 has no `--vscode-option`: here it hands VS Code the one that lets a built workbench take a suite.
const { dirname, join } = require('node:path');

const [, script = ''] = process.argv;
if (/[\\/]code-server[\\/]out[\\/]node[\\/]entry(\.js)?$/.test(script)) {
    const cli = require(join(dirname(script), 'cli.js'));
    const { toCodeArgs } = cli;
    cli.toCodeArgs = async (args) => ({ ...(await toCodeArgs(args)), 'enable-smoke-test-driver': true });
}
