import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import { RpcFailure, type Channel, type Principal } from '@heming/kit';
import { fakeClock, given, type FakeClock, type Given, type Givens } from '@heming/testing';
import { complaints } from '../service.js';
import type { Case } from '../domain/case.js';
import type { QuarterFacts } from '../domain/routing.js';
import { china } from './given-case.js';

export const ENTERPRISE_NAME = 'organisations/91211103MA0PJWY10A';
/** The quarter of `givenCase`, and one of another county. */
export const QUARTER: QuarterFacts = {
  name: 'quarters/PJ-211103016-0001',
  title: '鹤翔花园',
  division: '211103016005',
  enterprise: ENTERPRISE_NAME,
  developer: '',
  committee: '',
  serviceGrade: 0,
};
export const OTHER_COUNTY: QuarterFacts = { ...QUARTER, name: 'quarters/PJ-211104001-0001', title: '苇海家园', division: '211104001002' };

export const CITY: Principal = { subject: 'clerk of 2111', grants: [{ role: 'CITY', division: '2111' }] };
export const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }] };
export const SUBDISTRICT: Principal = { subject: 'clerk of 211103016', grants: [{ role: 'SUBDISTRICT', division: '211103016' }] };
export const ENTERPRISE: Principal = {
  subject: 'manager',
  grants: [{ role: 'ENTERPRISE', division: '211103', party: ENTERPRISE_NAME }],
};
export const POLICE: Principal = { subject: 'officer', grants: [{ role: 'POLICE', division: '211103016' }] };

/** What the register calls whoever handles cases. */
const TITLES: Readonly<Record<string, string>> = { [ENTERPRISE_NAME]: '鹤鸣物业服务有限公司', 'divisions/211103': '兴隆台区' };

/** A register of some quarters, as the service asks it. */
function registryOf(quarters: readonly QuarterFacts[]): Channel {
  return {
    unary(_method, request) {
      const name = (request as { name: string }).name.replace('disclosedQuarters/', 'quarters/');
      if (name in TITLES) return Promise.resolve({ title: TITLES[name] });
      const quarter = quarters.find((one) => one.name === name);
      if (quarter === undefined) return Promise.reject(new RpcFailure(5, 'there is no such quarter'));
      return Promise.resolve({ ...quarter, division: `divisions/${quarter.division}`, successions: [] });
    },
  } as Pick<Channel, 'unary'> as Channel;
}

/**
 * The service with some cases, a clock that the test moves, and case clocks that are turned all the time.
 * @param sweepers how many sweep at once, as on hosts whose leases overlap
 */
export async function givenComplaints(
  cases: readonly Case[],
  { now = china('2026-11-23T10:00'), sweepers = 1, ...givens }: Givens & { readonly now?: Date; readonly sweepers?: number } = {},
): Promise<{ readonly city: Given<ComplaintsService>; readonly clock: FakeClock }> {
  const clock = fakeClock(now);
  const definition: typeof complaints = {
    ...complaints,
    schedules: Array.from({ length: sweepers }, (_, host) =>
      complaints.schedules.map((schedule) => ({
        ...schedule,
        name: `${schedule.name}-${host}`,
        everyMs: schedule.name === 'turn-case-clocks' ? 5 : schedule.everyMs,
      })),
    ).flat(),
    seed: async (_call, deps) => {
      for (const one of cases) await deps.cases.create(one, []);
    },
  };
  const city = await given(definition, {
    environment: { clock },
    channels: { 'heming.registry.v1.RegistryService': registryOf([QUARTER, OTHER_COUNTY]) },
    ...givens,
  });
  return { city, clock };
}
