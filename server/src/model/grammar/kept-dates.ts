import { kept } from '../../text/kept.ts';
import { remembered } from '../../text/remember.ts';
import { type Calendar, readDate } from './date.ts';
import { readPeriod } from './period.ts';

/** The one object for a calendar: plans, and versions of a plan, with equal ones share it. */
export function sharedCalendar(calendar: Calendar): Calendar {
  return calendars(JSON.stringify(calendar));
}

const calendars = kept((json): Calendar => JSON.parse(json) as Calendar);

/** Reads dates and periods by a calendar, each text once. */
export const readerOf = remembered((calendar: Calendar) => ({
  date: kept((text) => readDate(text, calendar)),
  period: kept((text) => readPeriod(text, calendar)),
}));
