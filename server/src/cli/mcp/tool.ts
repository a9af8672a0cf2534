import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import type { z } from 'zod';
import { CommandError, unexpected } from '../command-error.js';
import type { Workspace } from '../workspace.js';
import type { FollowedFolder } from './followed-folder.js';

/** What a tool is asked about: the folder, and what it holds now. */
export interface Asked {
    readonly folder: FollowedFolder;
    readonly workspace: Workspace;
}

/** A tool that an assistant may call. It reads, and changes nothing. */
export interface Tool<Shape extends z.ZodRawShape> {
    readonly name: string;
    readonly title: string;
    /** For the assistant: what is answered, and how far it can be relied on. */
    readonly description: string;
    readonly input: Shape;
    /** What is answered, sent as JSON unless it is a picture. Throws a CommandError where what is asked for is not there. */
    answer(asked: Asked, input: z.infer<z.ZodObject<Shape>>): object | Promise<object>;
}

/** An answer that is seen. */
export class Picture {
    constructor(readonly png: Uint8Array) {}
}

/** The most that a list holds; who wants the rest asks for less. */
export const LONGEST_LIST = 100;

/** A list cut to what may be sent, with the number of all there are. */
export function listed<T>(all: readonly T[], most = LONGEST_LIST): { readonly total: number; readonly items: T[] } {
    return { total: all.length, items: all.slice(0, most) };
}

function contentOf(found: object) {
    return found instanceof Picture
        ? { type: 'image' as const, data: Buffer.from(found.png).toString('base64'), mimeType: 'image/png' }
        : { type: 'text' as const, text: JSON.stringify(found, null, 1) };
}

/** One call after the other: the folder is read for each. */
let last: Promise<unknown> = Promise.resolve();

/** Registers a tool with a server; what fails is an answer, too. */
export function register<Shape extends z.ZodRawShape>(
    server: McpServer,
    folder: FollowedFolder,
    { name, title, description, input, answer }: Tool<Shape>,
): void {
    const run = async (given: unknown) => {
        try {
            const workspace = await folder.read();
            const found = await answer({ folder, workspace }, given as z.infer<z.ZodObject<Shape>>);
            return { content: [contentOf(found)] };
        } catch (error) {
            const text = error instanceof CommandError ? error.message : unexpected(error);
            return { content: [{ type: 'text' as const, text }], isError: true };
        }
    };
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
    server.registerTool(name, { title, description, inputSchema: input as z.ZodRawShape, annotations }, (given) => {
        const answered = last.then(() => run(given));
        last = answered;
        return answered;
    });
}
