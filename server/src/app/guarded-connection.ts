import { isOperationCancelled, URI, UriUtils } from 'langium';
import { type Connection, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import type { SpokenLanguage } from '../language/language.js';
import type { Troubles } from '../troubles.js';

type Handler = (...args: unknown[]) => unknown;
type Guard = (name: string, isNotification: boolean, handler: Handler) => Handler;

/** The parts of a connection on which handlers are registered too. */
const PARTS = new Set(['languages', 'workspace', 'notebooks']);

/** Registers handlers that answer nothing. */
const NOTIFICATION = /^on(?:Did|Initialized$|Exit$|WillSaveTextDocument$|Notification$)/;

/**
 * A connection whose handlers are contained: what one of them throws, now or later, is logged with the request and the file,
 * told to the user once, and answered as an error; the server goes on.
 *
 * @param troubles who logs and tells
 * @param language in which the client is answered
 * @param isKnown whether a file, by its address, is open or held by the workspace: of any other there is nothing to say, and
 * what fails is answered by null
 */
export function guardedConnection(
    connection: Connection,
    troubles: () => Troubles,
    language: () => SpokenLanguage,
    isKnown: (uri: URI) => boolean = () => true,
): Connection {
    const guard: Guard = (name, isNotification, handler) => {
        const failed = (params: unknown, error: unknown): null | undefined => {
            const uri = addressIn(params);
            if (!isNotification && !isAnswer(error) && uri !== undefined && !isKnown(URI.parse(uri))) {
                return null;
            }
            const failure = asResponse(error, name, params, troubles, language);
            if (!isNotification) {
                throw failure;
            }
        };
        return (...args) => {
            try {
                const result = handler(...args);
                return result instanceof Promise ? result.catch((error: unknown) => failed(args[0], error)) : result;
            } catch (error) {
                return failed(args[0], error);
            }
        };
    };
    return guardedPart(connection, '', guard);
}

function guardedPart<T extends object>(part: T, path: string, guard: Guard): T {
    return new Proxy(part, {
        get(target, property) {
            const value: unknown = Reflect.get(target, property);
            if (typeof property === 'symbol') {
                return value;
            }
            const name = path === '' ? property : `${path}.${property}`;
            if (typeof value === 'function') {
                return property.startsWith('on')
                    ? (...args: unknown[]) => {
                          const guarded = (handler: Handler) =>
                              guard(methodOf(args) ?? name, NOTIFICATION.test(property), handler);
                          return Reflect.apply(
                              value,
                              target,
                              args.map((arg) => (isHandler(arg) ? guarded(arg) : arg)),
                          );
                      }
                    : value.bind(target);
            }
            const isPart = path === '' ? PARTS.has(property) : typeof value === 'object' && value !== null;
            return isPart ? guardedPart(value as object, name, guard) : value;
        },
    });
}

function isHandler(value: unknown): value is Handler {
    return typeof value === 'function';
}

/** The method that a handler is registered for, where that is said. */
function methodOf([type]: readonly unknown[]): string | undefined {
    return typeof type === 'string' ? type : (type as { readonly method?: string } | undefined)?.method;
}

/** The error that the client is answered with; what is no answer of its own accord is told. */
function asResponse(
    error: unknown,
    name: string,
    params: unknown,
    troubles: () => Troubles,
    language: () => SpokenLanguage,
): ResponseError<unknown> {
    if (error instanceof ResponseError) {
        return error;
    }
    if (isOperationCancelled(error)) {
        return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    }
    const file = fileOf(params);
    const message = {
        vi: `Lỗi của công cụ ở “${name}”${file && ` cho ${file}`}. Các việc khác vẫn chạy; xin gửi nhật ký “Kế hoạch” cho người phụ trách công cụ.`,
        en: `The tool failed at “${name}”${file && ` for ${file}`}. All else goes on; please send the log “Kế hoạch” to those who maintain it.`,
    };
    troubles().tell({ subject: `${name} ${file}`, message, error });
    return new ResponseError(ErrorCodes.InternalError, language().say(message));
}

/** Whether a handler threw to answer by an error of the protocol, or since its work was cancelled. */
function isAnswer(error: unknown): boolean {
    return error instanceof ResponseError || isOperationCancelled(error);
}

interface OfAFile {
    readonly textDocument?: { readonly uri?: unknown };
    readonly item?: { readonly uri?: unknown };
}

/** The address of the file that a request is about, also one of an item of a hierarchy. */
function addressIn(params: unknown): string | undefined {
    const { textDocument, item } = (params ?? {}) as OfAFile;
    const uri = textDocument?.uri ?? item?.uri;
    return typeof uri === 'string' ? uri : undefined;
}

function fileOf(params: unknown): string {
    const uri = addressIn(params);
    try {
        return uri === undefined ? '' : UriUtils.basename(URI.parse(uri));
    } catch {
        return String(uri);
    }
}
