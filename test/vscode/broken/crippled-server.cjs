// Stands before the language server's bundle: it does not hear what `broken.json` names, and is not heard where it says so.
{
    const { existsSync, writeFileSync } = require('node:fs');
    const { join } = require('node:path');
    const { answers = {}, unheard = [], refused = [], startsOnce } = require('../broken.json');

    const started = join(__dirname, 'started');
    if (startsOnce && existsSync(started)) {
        process.exit(1);
    }
    writeFileSync(started, '');

    /** Requests whose answers are put in place of those of the server, by the number of each. */
    const asked = new Map();
    let hear;
    const on = process.on.bind(process);
    process.on = (event, listener) => {
        if (event !== 'message') {
            return on(event, listener);
        }
        hear = listener;
        return on(event, (message) => {
            if (unheard.includes(message.method)) {
                return;
            }
            if (message.id !== undefined && message.method in answers) {
                asked.set(message.id, answers[message.method]);
            }
            listener(message);
        });
    };
    const send = process.send.bind(process);
    process.send = (message, ...rest) => {
        if (refused.includes(message.method)) {
            setImmediate(() => hear({ jsonrpc: '2.0', id: message.id, result: { applied: false } }));
            return true;
        }
        if (!message.method && asked.has(message.id)) {
            const result = asked.get(message.id);
            asked.delete(message.id);
            return send({ jsonrpc: '2.0', id: message.id, result }, ...rest);
        }
        return send(message, ...rest);
    };
}
