import { printable } from './printable.js';

/** A day of a calendar on which something is due. */
export interface CalendarDay {
    /** The same for the same thing, each time that the calendar is written: programs replace what they took in before. */
    readonly id: string;
    /** ISO 8601. */
    readonly day: string;
    readonly title: string;
    readonly details: string;
}

/**
 * Days as a calendar that Outlook, Google Calendar and telephones take in (iCalendar, RFC 5545): events of a whole day, which take no
 * time of whoever has them, with a reminder a week before.
 */
export async function writeCalendar(name: string, days: readonly CalendarDay[]): Promise<string> {
    // loaded only when it is asked for
    const { ICalAlarmType, ICalCalendar, ICalEventTransparency } = await import('ical-generator');
    const calendar = new ICalCalendar({ name, prodId: { company: 'ke-hoach', product: 'ke-hoach', language: 'VI' } });
    for (const { id, day, title, details } of days) {
        const event = calendar.createEvent({
            id,
            // the library writes the day that a time has in UTC
            start: new Date(`${day}T00:00:00Z`),
            allDay: true,
            summary: printable(title),
            description: printable(details),
            transparency: ICalEventTransparency.TRANSPARENT,
        });
        event.createAlarm({ type: ICalAlarmType.display, trigger: WEEK });
    }
    return calendar.toString();
}

/** Seconds before the day. */
const WEEK = 7 * 24 * 60 * 60;
