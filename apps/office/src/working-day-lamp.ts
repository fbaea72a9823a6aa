import type { Lamp } from '@heming/web-kit';
import { WorkingCalendar } from '@heming/values';

/** How many working days ahead a deadline turns amber. */
const AMBER_WORKING_DAYS = 2;

const calendar = new WorkingCalendar();

/** The lamp of a day by which something is due, in working days. `due`, `today`: YYYY-MM-DD. */
export function workingDayLampOf(due: string, today: string): Lamp {
  if (due === '') return { colour: 'grey' };
  const days = calendar.workingDaysBetween(today, due);
  if (due < today) return { colour: 'red', days };
  return { colour: days <= AMBER_WORKING_DAYS ? 'amber' : 'green', days };
}
