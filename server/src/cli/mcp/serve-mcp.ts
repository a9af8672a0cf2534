import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { VERSION } from '../version.js';
import type { WorkspaceOptions } from '../workspace.js';
import { findBodiesTool } from './body-tools.js';
import { findDirectivesTool, resolveCitationTool } from './directive-tools.js';
import { FollowedFolder } from './followed-folder.js';
import { pageTool } from './page-tool.js';
import { checkTool, outlineTool, tasksTool } from './paper-tools.js';
import { standardTool } from './standard-tools.js';
import { register } from './tool.js';

const INSTRUCTIONS =
    'Vietnamese administrative papers as plain text (.kehoach). Rely on these tools for numbers, dates, issuers and names of bodies ' +
    'rather than on memory; say from which source a fact is known, and that nothing is known where nothing is found. ' +
    'After writing or changing a paper, check it and mend what is found.';

/**
 * `kehoach mcp`: tools for assistants over one folder, by the Model Context Protocol over standard input and output. They read: nothing
 * is written, nothing outside of the folder is read, nothing is sent anywhere but to who asks.
 */
export async function serveMcp(folder: string, options: WorkspaceOptions): Promise<void> {
    const followed = await FollowedFolder.open(folder, options);
    const server = new McpServer({ name: 'kehoach', version: VERSION }, { instructions: INSTRUCTIONS });
    register(server, followed, findDirectivesTool);
    register(server, followed, resolveCitationTool);
    register(server, followed, findBodiesTool);
    register(server, followed, outlineTool);
    register(server, followed, checkTool);
    register(server, followed, tasksTool);
    register(server, followed, standardTool);
    register(server, followed, pageTool);
    // the library's stream does not tell when nobody asks any more
    process.stdin.once('end', () => void server.close());
    await server.connect(new StdioServerTransport());
}
