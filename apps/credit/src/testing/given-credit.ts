import type { CreditService } from '@heming/contracts/credit/v1';
import { RegistryService } from '@heming/contracts/registry/v1';
import { RpcFailure, type Channel, type Principal } from '@heming/kit';
import { fakeClock, given, type FakeClock, type Given, type Givens } from '@heming/testing';
import { credit } from '../service.js';
import { china, FIRM, QUARTER } from './given-record.js';

export const OTHER_FIRM = 'organisations/91211103MA0PJWY28L';
/** A quarter of another county. */
export const ELSEWHERE = { name: 'quarters/PJ-211104001-0001', title: '苇海家园', division: '211104001002' };

const officer = (subject: string, role: string, division: string): Principal => ({ subject, grants: [{ role, division }] });
export const REPORTER = officer('reporter', 'SUBDISTRICT', '211103016');
export const COUNTY = officer('clerk', 'COUNTY', '211103');
export const OTHER_COUNTY = officer('clerk elsewhere', 'COUNTY', '211104');
export const CITY = officer('chief', 'CITY', '2111');
export const COMMUNITY = officer('committee', 'COMMUNITY', '211103016005');
export const AUDITOR = officer('auditor', 'AUDITOR', '2111');
export const PUBLIC: Principal = { subject: 'anonymous', grants: [] };
/** Acts for the firm in one county alone, as its grant says. */
export const MANAGER: Principal = { subject: 'manager', grants: [{ role: 'ENTERPRISE', division: '211103', party: FIRM }] };
export const OTHER_MANAGER: Principal = {
  subject: 'other manager',
  grants: [{ role: 'ENTERPRISE', division: '211103', party: OTHER_FIRM }],
};

/** A register of two firms, a developer and two quarters. */
function register(): Channel {
  const firms: Readonly<Record<string, object>> = {
    [FIRM]: { name: FIRM, title: '鹤鸣物业服务有限公司', kind: 'PROPERTY_SERVICE_ENTERPRISE' },
    [OTHER_FIRM]: { name: OTHER_FIRM, title: '苇海物业服务有限公司', kind: 'PROPERTY_SERVICE_ENTERPRISE' },
    'organisations/91211103MA0PJWY36G': { title: '某开发公司', kind: 'DEVELOPER' },
  };
  const quarters = [QUARTER, ELSEWHERE].map((quarter) => ({ ...quarter, division: `divisions/${quarter.division}` }));
  return {
    unary(_method, request) {
      const { name } = request as { name: string };
      const found = firms[name] ?? quarters.find((quarter) => quarter.name === name.replace('disclosedQuarters/', 'quarters/'));
      return found === undefined ? Promise.reject(new RpcFailure(5, `there is no ${name}`)) : Promise.resolve(found);
    },
  } as Pick<Channel, 'unary'> as Channel;
}

/** The service, with a clock that the test moves and schedules that it runs. */
export async function givenCredit(
  now = china('2026-11-23T10:00'),
  givens: Givens = {},
): Promise<{ readonly city: Given<CreditService>; readonly clock: FakeClock; turn(moment: string): Promise<void> }> {
  const clock = fakeClock(now);
  const city = await given(
    { ...credit, schedules: credit.schedules.map((schedule) => ({ ...schedule, everyMs: 3_600_000 })) },
    { environment: { clock }, channels: { [RegistryService.fullName]: register() }, ...givens },
  );
  const turn = async (moment: string): Promise<void> => {
    clock.set(china(moment));
    await city.sweeps('turn-record-clocks');
    await city.sweeps('refresh-profiles');
  };
  return { city, clock, turn };
}

/** Why a call was refused; `none` when it was not. */
export function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: { details?: { reason?: string } }) => error.details?.reason ?? String(error),
  );
}
