import {
    type Connection,
    type ConnectionOptions,
    ErrorCodes,
    LSPErrorCodes,
    Message,
    type NotificationMessage,
    type RequestMessage,
    RequestType,
    ResponseError,
    type ResponseMessage,
} from 'vscode-languageserver';

/** What a request becomes that is refused: answered at once by the error that it carries. */
const RefusedRequest = new RequestType<{ readonly code: number; readonly message: string }, never, void>(
    'kehoach/refused',
);

/**
 * Keeps the order of the protocol: `initialize` comes first and once, nothing but `exit` comes after `shutdown`. A request out
 * of order is answered by the error that the protocol has for it, a notification is passed over.
 */
export class ProtocolGate {
    private phase: 'new' | 'open' | 'shutDown' = 'new';

    /** For the library that makes the connection. */
    readonly options: ConnectionOptions = {
        messageStrategy: {
            handleMessage: (message, next) => {
                const passed = this.pass(message);
                return passed && next(passed);
            },
        },
        connectionStrategy: {
            // a request that is cancelled before its turn costs nothing
            cancelUndispatched: (message): ResponseMessage | undefined =>
                Message.isRequest(message)
                    ? {
                          jsonrpc: message.jsonrpc,
                          id: message.id,
                          error: { code: LSPErrorCodes.RequestCancelled, message: 'The request was cancelled.' },
                      }
                    : undefined,
        },
    };

    /** Answers what is refused. */
    answerOn(connection: Connection): void {
        connection.onRequest(RefusedRequest, ({ code, message }) => new ResponseError(code, message));
    }

    /** The message itself, or the one to handle in its place; undefined for one to pass over. */
    private pass(message: Message): Message | undefined {
        if (Message.isRequest(message)) {
            return this.passRequest(message);
        }
        if (Message.isNotification(message)) {
            return this.passNotification(message);
        }
        return message;
    }

    private passRequest(request: RequestMessage): RequestMessage {
        const { method } = request;
        if (this.phase === 'shutDown') {
            return refused(request, ErrorCodes.InvalidRequest, 'The server was shut down.');
        }
        if (method === 'initialize') {
            if (this.phase === 'open') {
                return refused(request, ErrorCodes.InvalidRequest, 'The server was initialized before.');
            }
            this.phase = 'open';
        } else if (method === 'shutdown') {
            this.phase = 'shutDown';
        } else if (this.phase === 'new') {
            return refused(request, ErrorCodes.ServerNotInitialized, 'The server is not initialized yet.');
        }
        return request;
    }

    private passNotification(notification: NotificationMessage): NotificationMessage | undefined {
        const isInOrder = this.phase === 'open' || notification.method === 'exit';
        // notices of the transport itself, such as that a request is cancelled, have no order
        return isInOrder || notification.method.startsWith('$/') ? notification : undefined;
    }
}

function refused(request: RequestMessage, code: number, message: string): RequestMessage {
    return { ...request, method: RefusedRequest.method, params: { code, message } };
}
