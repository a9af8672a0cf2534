// Makes the parser of what `grammar/` says. Langium tells what is wrong with a grammar, and once for each lexer that none of its
// terminals breaks lines: ours come from the readers, which know their lines. Only the rest is shown.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const langium = fileURLToPath(new URL('../node_modules/langium-cli/bin/langium.js', import.meta.url));
const LINE_BREAKS = /^Warning: Warning: No LINE_BREAKS Found\.\n(?:\t.*\n)*/gmu;

const { status, stdout, stderr } = spawnSync(process.execPath, [langium, 'generate'], { encoding: 'utf8' });
const said = `${stdout}${stderr}`.replace(LINE_BREAKS, '');
if (status !== 0 || / - /u.test(said)) {
    process.stderr.write(said);
}
process.exit(status ?? 1);
