import { calendarDateOf, type CalendarDate } from '@heming/values';
import { as } from './scenario.js';

const DAY_MS = 86_400_000;

/** Lets the days pass until a day has come; only in a demonstration. */
export async function comes(day: CalendarDate): Promise<void> {
  const { time } = await as('operator').reads('operations/clock');
  const days = (Date.parse(day) - Date.parse(calendarDateOf(new Date(String(time))))) / DAY_MS;
  if (days > 0) await as('operator').does('operations/clock', 'advance', { days });
}
