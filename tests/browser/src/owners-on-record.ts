import { eventually } from '@heming/testing';
import type { OfficerOverRest } from './officer-over-rest.js';

/** Where the two live, whose enterprise it is, and who of it is there. */
export const QUARTER = 'quarters/PJ-211103016-0009';
export const FIRM = '91211103MA0YMPL18N';
const COMMUNITY = 'divisions/211103016005';
const MANAGER = { displayName: '王经理', dutyPhone: '0427-1234567' };
/** Who they sign in as; the second is an elder. */
export const [OWNER, ELDER] = ['demo-owner', 'demo-elder-owner'] as const;

/** Registers a quarter with its enterprise, and two people with a share in one home: their roles follow from that. @returns their names on record */
export async function bringOwners(register: OfficerOverRest): Promise<readonly string[]> {
  const code = QUARTER.slice('quarters/'.length);
  await register.call('/v1/quarters', { code, title: '双层小筑(样例)', division: COMMUNITY });
  await register.call(`/v1/${QUARTER}/buildings`, { number: '001', use: 'RESIDENTIAL', floorsAboveCount: 2, entranceCount: 1 });
  const unit = { entrance: '01', room: '0101', floor: 1, use: 'RESIDENCE', registeredAreaCenti: '9550', saleState: 'DELIVERED' };
  await register.call(`/v1/${QUARTER}/buildings/001/units`, { ...unit, deliveredOn: '2019-06-30' });
  const enterprise = `organisations/${FIRM}`;
  await register.call(`/v1/${enterprise}:changeState`, { state: 'ACTIVE', reason: '核实' });
  await register.call(`/v1/${QUARTER}:assignEnterprise`, { enterprise, fromDay: '2024-01-01', basis: '物业服务合同' });
  const manager = await register.call('/v1/persons', { idType: 'PASSPORT', idNumber: 'E1003', fullName: '王某', division: COMMUNITY });
  const projectManager = { enterprise, person: manager['name'], ...MANAGER, fromDay: '2024-01-01' };
  await register.call(`/v1/${QUARTER}/projectManagers`, projectManager);
  const people = [
    { idNumber: 'E1001', fullName: '赵样例', birthYear: 1985, subject: OWNER },
    { idNumber: 'E1002', fullName: '孙样例', birthYear: 1947, subject: ELDER },
  ];
  const owners: string[] = [];
  for (const one of people) {
    const person = { idType: 'PASSPORT', phone: '10012345678', division: COMMUNITY, ...one };
    owners.push(String((await register.call('/v1/persons', person))['name']));
  }
  const holdings = owners.map((owner, at) => ({ owner, shareNum: 1, shareDen: 2, basis: 'REGISTERED', representative: at === 0 }));
  await register.call(`/v1/${QUARTER}/buildings/001/units/01-0101/title:transfer`, { fromDay: '2021-03-04', holdings });
  for (const { subject } of people)
    await eventually(`${subject} has his role`, async () => {
      const { grants } = await register.call(`/v1/grants?subject=${subject}`);
      return (grants as readonly unknown[]).length > 0;
    });
  return owners;
}
