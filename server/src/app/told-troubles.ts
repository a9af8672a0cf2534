import {
    type Connection,
    LogMessageNotification,
    type LogMessageParams,
    MessageType,
    type NotificationType,
    ShowMessageNotification,
} from 'vscode-languageserver';
import type { SpokenLanguage } from '../language/language.js';
import type { Trouble, Troubles } from '../troubles.js';
import { detailsOf } from '../troubles.js';
import { later } from '../turns.js';

/** Troubles come in crowds: those within so many milliseconds are told in one message. */
const CROWD = 300;

/** So many of a crowd are named in the message; all of them are in the log. */
const MAX_NAMED = 5;

/** Logs each trouble, with its error, and tells the user in one message of all that came up at about the same time. */
export function tellTroubles(connection: Connection, troubles: Troubles, language: SpokenLanguage): void {
    let crowd: Trouble[] = [];
    const tell = () => {
        const messages = crowd.map(({ message }) => language.say(message));
        crowd = [];
        const message = messages.length === 1 ? (messages[0] as string) : inOne(messages, language);
        void sendQuietly(connection, ShowMessageNotification.type, { type: MessageType.Warning, message });
    };
    troubles.onTrouble((trouble) => {
        const { error } = trouble;
        const message = language.say(trouble.message) + (error === undefined ? '' : `\n${detailsOf(error)}`);
        void sendQuietly(connection, LogMessageNotification.type, { type: MessageType.Error, message });
        if (crowd.push(trouble) === 1) {
            later(tell, CROWD);
        }
    });
}

function inOne(messages: readonly string[], language: SpokenLanguage): string {
    const named = messages.slice(0, MAX_NAMED).join('\n');
    const more = messages.length - MAX_NAMED;
    const rest =
        more > 0
            ? language.say({
                  vi: `\n… và ${more} mục nữa: xem nhật ký “Kế hoạch”.`,
                  en: `\n… and ${more} more: see the log “Kế hoạch”.`,
              })
            : '';
    const count = messages.length;
    return `${language.say({ vi: `Có ${count} vấn đề:`, en: `There are ${count} troubles:` })}\n${named}${rest}`;
}

/** Who tells of a failure must not fail: it would take the process along. */
async function sendQuietly(
    connection: Connection,
    type: NotificationType<LogMessageParams>,
    params: LogMessageParams,
): Promise<void> {
    try {
        await connection.sendNotification(type, params);
    } catch {
        // whoever would hear of it has gone
    }
}
