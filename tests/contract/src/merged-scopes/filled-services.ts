import type { IdentityService } from '@heming/contracts/identity/v1';
import type { RegistryService } from '@heming/contracts/registry/v1';
import type { Client, Principal } from '@heming/kit';
import { eventually, type Given } from '@heming/testing';
import { usccOf } from '../sample-register.js';
import type { SeenStore } from './seen-store.js';

/** What a register was filled with. */
export interface FilledRegister {
  readonly communities: readonly string[];
  /** Names of organisations that build and serve. */
  readonly firms: readonly string[];
  /** Names of owners and tenants, in turn. */
  readonly people: readonly string[];
  readonly quarters: readonly string[];
  readonly importNames: readonly string[];
  /** Telephone of every owner. */
  readonly phone: string;
  /** Moment after which nothing was registered any more. */
  readonly filledUntil: Date;
}

const COMMUNITIES = ['211103016005', '211103016007', '211102002005'] as const;
const FIRMS = [usccOf(1), usccOf(2)] as const;
const QUARTERS = 9;
const PHONE = '10012345678';
const GROUNDS = { reason: '录入有误', basis: '复核记录' };
const READ = 'registry.quarters.read';
const FRESH = Date.now();

/** Somebody who holds one role, signed in just now. */
export const officer = (subject: string, role: string, division: string): Principal => ({
  subject,
  grants: [{ role, division }],
  authTime: FRESH,
});

/** Registers, in three communities of two counties, quarters of two firms and some of everything in each, half of them with corrections that wait. */
export async function fillRegistry(register: Given<RegistryService>, documents: SeenStore): Promise<FilledRegister> {
  const firms = FIRMS.map((uscc) => `organisations/${uscc}`);
  const bureau = register.as(officer('bureau', 'CITY', '2111'));
  for (const uscc of FIRMS) {
    const kind = 'PROPERTY_SERVICE_ENTERPRISE';
    await bureau.CreateOrganisation({ organisation: { uscc, title: `物业${uscc.at(-1)!}`, kind, division: 'divisions/2111' } });
    await bureau.ChangeOrganisationState({ name: `organisations/${uscc}`, state: 'ACTIVE', reason: '核实' });
  }
  await bureau.CreateFunctionalZone({ functionalZone: { code: 'liaodongwan', title: '辽东湾', divisions: ['divisions/211103016'] } });
  const [quarters, people]: [string[], string[]] = [[], []];
  for (let i = 0; i < QUARTERS; i += 1) {
    const community = COMMUNITIES[i % COMMUNITIES.length]!;
    const county = register.as(officer(`clerk-${community.slice(0, 6)}`, 'COUNTY', community.slice(0, 6)));
    const name = await quarterOf(county, community, i, firms);
    quarters.push(name);
    people.push(...(await partsOf(county, community, name, i)));
    await county.AppointProjectManager({
      parent: name,
      projectManager: {
        enterprise: firms[i % 2]!,
        person: people.at(-1)!,
        displayName: '经理',
        dutyPhone: '0427-2820001',
        fromDay: `2023-0${1 + (i % 3)}-01`,
      },
    });
    if (i % 4 < 2) await correctionsIn(county, name, people.at(-2)!);
    if (i % 2 === 0) await bindingsIn(register, county, name, i);
  }
  const importNames: string[] = [];
  for (const county of ['211103', '211102'])
    importNames.push(await countyTables(register.as(officer(`clerk-${county}`, 'COUNTY', county)), county, firms));
  await eventually('everybody is shown what he owns and uses', async () => {
    const standings = (await documents.all('persons')).map(({ standing, parties }) => standing !== undefined && parties!.length > 1);
    return standings.length === people.length && standings.every((settled) => settled);
  });
  await eventually('every export is ready', async () => (await documents.all('exports')).every(({ state }) => state === 'READY'));
  return {
    communities: COMMUNITIES,
    firms,
    people,
    quarters,
    importNames,
    phone: PHONE,
    filledUntil: register.platform.environment.clock.now(),
  };
}

async function quarterOf(county: Client<RegistryService>, community: string, i: number, firms: readonly string[]): Promise<string> {
  const code = `PJ-${community.slice(0, 9)}-${String(i + 1).padStart(4, '0')}`;
  const quarter = { code, title: `小区${i % 4}`, division: `divisions/${community}`, developer: firms[(i >> 1) % 2]! };
  const { name } = await county.CreateQuarter({ quarter });
  await county.AssignEnterprise({ name, enterprise: firms[i % 2]!, fromDay: '2020-01-01', basis: '物业服务合同' });
  return name;
}

/** Two buildings, two homes in each; the first home has an owner and a tenant. @returns their names */
async function partsOf(county: Client<RegistryService>, community: string, quarter: string, i: number): Promise<readonly string[]> {
  const division = `divisions/${community}`;
  const sold = { saleState: 'DELIVERED', deliveredOn: '2020-06-22', surveyedAreaCenti: 9000 } as const;
  for (const number of ['001', '002']) {
    const building = await county.CreateBuilding({ parent: quarter, building: { number, use: 'RESIDENTIAL' } });
    for (const room of ['0101', '0102'])
      await county.CreateUnit({ parent: building.name, unit: { entrance: '01', room, use: 'RESIDENCE', ...sold } });
  }
  const person = async (idNumber: string, phone: string): Promise<string> =>
    (await county.CreatePerson({ person: { idType: 'PASSPORT', idNumber, fullName: '某人', phone, division } })).name;
  const [owner, tenant] = [await person(`E${1000 + i}`, PHONE), await person(`E${2000 + i}`, '')];
  const unit = `${quarter}/buildings/001/units/01-0101`;
  await county.RecordTransfer({ unit, fromDay: '2021-01-01', holdings: [{ owner, shareNum: 1, shareDen: 1, basis: 'REGISTERED' }] });
  await county.CreateOccupancy({ parent: unit, occupancy: { person: tenant, kind: 'TENANT', fromDay: '2022-01-01' } });
  for (const building of ['001', '002']) {
    const inspected = { inspectionDueOn: `2027-0${1 + (i % 4)}-01`, building: `${quarter}/buildings/${building}` };
    await county.CreateFacility({
      parent: quarter,
      facility: { kind: 'ELEVATOR', title: '电梯', registrationNo: `${i}-${building}`, ...inspected },
    });
  }
  return [owner, tenant];
}

/** Lets two accounts ask to be bound to a home of a quarter, which is demarcated for that; one of them takes it back. */
async function bindingsIn(register: Given<RegistryService>, county: Client<RegistryService>, quarter: string, i: number): Promise<void> {
  await county.DemarcateQuarter({ name: quarter, decisionNo: '1号' });
  const said = { standing: 'OWNER', idType: 'PASSPORT', idNumber: 'E9009', fullName: '某人', phone: PHONE } as const;
  for (const who of ['patient', 'impatient']) {
    const resident = register.as(officer(`${who}-${i}`, 'PUBLIC', ''));
    const { name } = await resident.RequestBinding({ unit: `${quarter}/buildings/001/units/01-0101`, ...said });
    if (who === 'impatient') await resident.WithdrawBinding({ name });
  }
}

async function correctionsIn(county: Client<RegistryService>, quarter: string, person: string): Promise<void> {
  await county.RequestQuarterCorrection({ quarter: { name: quarter, householdCount: 300 }, updateMask: ['householdCount'], ...GROUNDS });
  await county.RequestPersonCorrection({ person: { name: person, fullName: '某仁' }, updateMask: ['fullName'], ...GROUNDS });
  const holdings = [{ owner: person, shareNum: 1, shareDen: 1, basis: 'REGISTERED', fromDay: '2021-02-01' }] as const;
  await county.RequestTitleCorrection({ name: `${quarter}/buildings/001/units/01-0101/title`, holdings, ...GROUNDS });
}

/** An import with wrong rows, another that waits, exports, and recusals. @returns the name of the first import */
async function countyTables(county: Client<RegistryService>, code: string, firms: readonly string[]): Promise<string> {
  const division = `divisions/${code}`;
  const { name } = await county.CreateImport({ kind: 'QUARTERS', fileName: '小区.csv', division });
  const table = Buffer.from(`小区编号,小区名称,所属社区代码\n${Array.from({ length: 7 }, (_, i) => `${i},小区,x\n`).join('')}`);
  await county.UploadImportContent(
    (async function* () {
      yield await Promise.resolve({ name, content: table });
    })(),
  );
  await eventually('the import is checked', async () => (await county.GetImport({ name })).state === 'CHECKED');
  await county.CreateImport({ kind: 'UNITS', fileName: '房屋.csv', division });
  for (const kind of ['QUARTERS', 'UNITS'] as const) await county.CreateExport({ kind, division });
  for (const party of firms) await county.DeclareRecusal({ party, reason: '亲属任职', division });
  return name;
}

/** Grants officers of every community, some for a firm alone and some revoked, and gives keys. */
export async function fillIdentity(access: Given<IdentityService>, { communities, firms }: FilledRegister): Promise<void> {
  const { GrantRole, RevokeGrant } = access.as(officer('bureau', 'CITY', '2111'));
  for (const [i, community] of [...communities, ...communities].entries()) {
    const grant = { subject: `officer-${i % 4}`, division: `divisions/${community}`, reason: '任职文件' };
    const { name } = await GrantRole({ ...grant, role: 'COMMUNITY' });
    if (i % 2 === 0) await RevokeGrant({ name, reason: '离任' });
    await GrantRole({
      ...grant,
      subject: `firm-${i}`,
      role: 'ENTERPRISE',
      division: `divisions/${community.slice(0, 6)}`,
      party: firms[i % 2]!,
    });
  }
  const validTo = new Date(FRESH + 86_400_000);
  const key = (role: string, county: string) => ({ title: '报表', validTo, role, division: `divisions/${county}`, permissions: [READ] });
  for (const county of ['211103', '211102']) {
    await GrantRole({ subject: `keeper-${county}`, role: 'COUNTY', division: `divisions/${county}`, reason: '任职文件' });
    await access.as(officer(`keeper-${county}`, 'COUNTY', county)).CreateApiKey(key('COUNTY', county));
  }
  for (const [i, party] of firms.entries()) {
    const county = communities[i]!.slice(0, 6);
    const firm = { subject: `firm-${i}`, grants: [{ role: 'ENTERPRISE', division: county, party }], authTime: FRESH };
    await access.as(firm).CreateApiKey({ ...key('ENTERPRISE', county), party });
  }
}
