import type { CreditReport } from '@heming/contracts/credit/v1';
import { addDays, calendarDateOf, WorkingCalendar } from '@heming/values';
import { turnClock } from '../domain/clock.js';
import type { CreditRecord } from '../domain/credit-record.js';
import { reportRecord } from '../domain/reporting.js';
import { verifyRecord } from '../domain/verifying.js';

export const CALENDAR = new WorkingCalendar();
export const FIRM = 'organisations/91211103MA0PJWY10A';
export const QUARTER = { name: 'quarters/PJ-211103016-0001', title: '鹤翔花园', division: '211103016005' };

/** A moment in China, such as `2026-11-23T10:00`. */
export function china(moment: string): Date {
  return new Date(`${moment}:00+08:00`);
}

/** The same time of the day some days later. */
export function later(at: Date, days: number): Date {
  return china(`${addDays(calendarDateOf(at), days)}T${at.toISOString().slice(11, 16)}`);
}

/** What an officer reports; every item has what it asks for. */
export function reportOf(itemType: string, more: Partial<CreditReport> = {}): CreditReport {
  return {
    organisation: FIRM,
    itemType,
    occurDate: '2026-10-08',
    decideDate: '',
    documentNumber: '',
    facts: '抽查发现的事实。',
    evidence: ['认定文书'],
    quarter: QUARTER.name,
    division: '',
    ...more,
  };
}

let serial = 0;

/** A record that was just reported. */
export function reported(itemType: string, at: Date, more: Partial<CreditReport> = {}, reporter = 'reporter'): CreditRecord {
  serial += 1;
  const identity = { name: `creditRecords/r${String(serial).padStart(25, '0')}`, number: `XY-20261123-${String(serial).padStart(6, '0')}` };
  const register = { enterprise: { title: '鹤鸣物业服务有限公司' }, quarter: { found: QUARTER } };
  return reportRecord(reportOf(itemType, more), register, identity, reporter, at);
}

/** A record that the enterprise was just told of. */
export function notified(itemType: string, at: Date, more: Partial<CreditReport> = {}): CreditRecord {
  return verifyRecord(reported(itemType, at, more), { subject: 'verifier', ofCity: true }, at, CALENDAR);
}

/** A record of which the enterprise was told at a moment, as time has made it by another. */
export function turned(itemType: string, told: Date, until: Date): CreditRecord {
  return turnClock(notified(itemType, told), until, CALENDAR).next;
}
