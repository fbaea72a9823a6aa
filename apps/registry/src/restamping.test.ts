import { announce, type Import, type ProjectManager, type RegistryService } from '@heming/contracts/registry/v1';
import type { Client, Principal } from '@heming/kit';
import { eventually, fakeClock, given, type Given } from '@heming/testing';
import { registry } from './service.js';
import { meanwhile, type Meanwhile } from './testing/meanwhile.js';

const NOW = new Date('2026-11-23T04:00:00Z');
const COUNTY: Principal = { subject: 'clerk', grants: [{ role: 'COUNTY', division: '211103' }], authTime: NOW.getTime() };
const COLLEAGUE: Principal = { ...COUNTY, subject: 'second clerk' };
const FIRM = 'organisations/91211103MA0PJWY151';
const DEVELOPER = 'organisations/91211199MA0PJWY10X';
/** Their events are handled side by side: each has a partition of its own. */
const [HERE, THERE] = ['quarters/PJ-211103016-0001', 'quarters/PJ-211103016-0002'] as const;
const HOME = `${HERE}/buildings/001/units/01-0101`;
const OTHER_HOME = `${THERE}/buildings/001/units/01-0101`;

let city: Given<RegistryService>;
let county: Client<RegistryService>;
let others: Meanwhile;
let zhang: string;
let li: string;
beforeEach(async () => {
  others = meanwhile();
  city = await given(registry, { environment: { clock: fakeClock(NOW) }, storeThrough: others.storeThrough });
  county = city.as(COUNTY);
  for (const name of [HERE, THERE]) {
    const quarter = { code: name.slice('quarters/'.length), title: '鹤翔花园', division: 'divisions/211103016005', developer: DEVELOPER };
    await county.CreateQuarter({ quarter });
    await county.DemarcateQuarter({ name, decisionNo: '1号' });
    await build(name, '001');
    await home(`${name}/buildings/001`, '0101');
  }
  const organisation = { uscc: FIRM.slice('organisations/'.length), title: '样例物业', division: 'divisions/211103' };
  await county.CreateOrganisation({ organisation: { ...organisation, kind: 'PROPERTY_SERVICE_ENTERPRISE' } });
  await county.ChangeOrganisationState({ name: FIRM, state: 'ACTIVE', reason: '核实' });
  const person = async (idNumber: string): Promise<string> => {
    const passport = { idType: 'PASSPORT' as const, idNumber, fullName: '某人', division: 'divisions/211103016005' };
    return (await county.CreatePerson({ person: passport })).name;
  };
  [zhang, li] = [await person('E1001'), await person('E1002')];
});
afterEach(() => city.stop());

const build = (parent: string, number: string) => county.CreateBuilding({ parent, building: { number, use: 'RESIDENTIAL' } });
const home = (parent: string, room: string) => {
  const sold = { saleState: 'DELIVERED' as const, deliveredOn: '2020-06-22' };
  return county.CreateUnit({ parent, unit: { entrance: '01', room, use: 'RESIDENCE', surveyedAreaCenti: 9000, ...sold } });
};
const sell = (unit: string, fromDay: string, owner: string) =>
  county.RecordTransfer({ unit, fromDay, holdings: [{ owner, shareNum: 1, shareDen: 1, basis: 'REGISTERED' }] });
const serve = (name: string) => county.AssignEnterprise({ name, enterprise: FIRM, fromDay: '2024-01-01', basis: '物业服务合同' });
const acting = (role: string, party: string): Client<RegistryService> =>
  city.as({ subject: party, grants: [{ role, division: '211103016005', party }] });
const firm = (): Client<RegistryService> => acting('ENTERPRISE', FIRM);
const sees = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );
const standing = async () => (await county.GetPerson({ name: zhang })).standing;
/** What was announced of a quarter so far has been heard: this event, which changes nothing, comes after it. */
const heard = (quarter: string) =>
  city.hears(
    announce('heming.registry.v1.QuarterChanged', { quarter, division: 'divisions/211103016005', fields: ['title'], occurTime: NOW }),
  );

describe('what somebody is', () => {
  test('is what the later of two events of two quarters made him', async () => {
    const occupancy = { person: zhang, kind: 'TENANT' as const, fromDay: '2022-01-01' };
    const { name } = await county.CreateOccupancy({ parent: HOME, occupancy });
    await eventually('he is an occupant', async () => (await standing()) === 'OCCUPANT');
    const bought = others.before('persons', zhang, async () => {
      await sell(OTHER_HOME, '2022-01-01', zhang);
      await eventually('he is an owner', async () => (await standing()) === 'OWNER');
    });
    await county.EndOccupancy({ name, toDay: '2023-01-01' });
    await bought;
    await heard(HERE);
    expect(await standing()).toBe('OWNER');
  });

  test('is what it was when the later event undoes the earlier one before that is written', async () => {
    await sell(HOME, '2021-01-01', zhang);
    await eventually('he is an owner', async () => (await standing()) === 'OWNER');
    const bought = others.before('persons', zhang, async () => {
      await sell(OTHER_HOME, '2022-01-01', zhang);
      await eventually('the unit is shown to him', () => sees(acting('OWNER', zhang).GetUnit({ name: OTHER_HOME })));
      await heard(THERE);
    });
    await sell(HOME, '2022-01-01', li);
    await bought;
    await heard(HERE);
    expect(await standing()).toBe('OWNER');
  });
});

describe('in a building that another quarter took over', () => {
  const BUILDING = `${HERE}/buildings/001`;
  const merged = async (): Promise<void> => {
    await county.MergeQuarter({ name: HERE, successor: THERE, decisionNo: '9号', effectiveDay: '2026-11-23' });
    await eventually('the building has moved', async () => (await county.GetBuilding({ name: BUILDING })).movedTo === THERE);
  };

  test('a unit that is sold while an enterprise begins to serve is shown to it', async () => {
    await sell(HOME, '2021-01-01', zhang);
    await merged();
    const served = others.before('units', HOME, async () => {
      await serve(THERE);
      await eventually('the building is shown', () => sees(firm().GetBuilding({ name: BUILDING })));
    });
    await sell(HOME, '2022-01-01', li);
    await served;
    await heard(HERE);
    expect(await sees(firm().GetUnit({ name: HOME }))).toBe(true);
    expect(await sees(acting('OWNER', li).GetUnit({ name: HOME }))).toBe(true);
  });

  /** Sells the home right before a document is written. @returns when that has been heard */
  const soldBefore = (collection: string, name: string): Promise<void> =>
    others.before(collection, name, async () => {
      await sell(HOME, '2022-01-01', li);
      await eventually('the unit is shown to its owner', () => sees(acting('OWNER', li).GetUnit({ name: HOME })));
      await heard(HERE);
    });

  test('a unit is shown to an enterprise before the building is, also when it is sold then', async () => {
    await merged();
    const sold = soldBefore('buildings', BUILDING);
    await serve(THERE);
    await sold;
    await heard(THERE);
    expect(await sees(firm().GetUnit({ name: HOME }))).toBe(true);
    expect(await sees(firm().GetTitle({ name: `${HOME}/title` }))).toBe(true);
  });

  test('a unit that is sold while it is shown to an enterprise is shown to who owns it now, and to nobody who did', async () => {
    await sell(HOME, '2021-01-01', zhang);
    await merged();
    const sold = soldBefore('units', HOME);
    await serve(THERE);
    await sold;
    await heard(THERE);
    expect(await sees(acting('OWNER', li).GetUnit({ name: HOME }))).toBe(true);
    expect(await sees(acting('OWNER', zhang).GetUnit({ name: HOME }))).toBe(false);
    expect(await sees(firm().GetUnit({ name: HOME }))).toBe(true);
  });

  test('the building is shown to an enterprise that begins to serve while it moves', async () => {
    const served = others.before('buildings', BUILDING, async () => {
      await serve(THERE);
      await heard(THERE);
    });
    await county.MergeQuarter({ name: HERE, successor: THERE, decisionNo: '9号', effectiveDay: '2026-11-23' });
    await served;
    await heard(HERE);
    expect(await firm().GetBuilding({ name: BUILDING })).toMatchObject({ movedTo: THERE });
  });

  test('a new unit concerns who built the house', async () => {
    await county.UpdateQuarter({ quarter: { name: THERE, developer: '' }, updateMask: ['developer'] });
    await merged();
    const { name } = await home(BUILDING, '0201');
    await eventually('the unit is shown to the developer', () => sees(acting('DEVELOPER', DEVELOPER).GetUnit({ name })));
  });
});

describe('what is registered while an enterprise begins to serve is shown to it:', () => {
  const serving = (collection: string): Promise<void> =>
    others.before(collection, HERE, async () => {
      await serve(HERE);
      await heard(HERE);
    });

  test('a building', async () => {
    const served = serving('buildings');
    const { name } = await build(HERE, '002');
    await served;
    await eventually('it is shown', () => sees(firm().GetBuilding({ name })));
  });

  test('a unit', async () => {
    const served = serving('units');
    const { name } = await home(`${HERE}/buildings/001`, '0201');
    await served;
    await eventually('it is shown', () => sees(firm().GetUnit({ name })));
  });

  test('a facility', async () => {
    const served = serving('facilities');
    const { name } = await county.CreateFacility({ parent: HERE, facility: { kind: 'PUMP', title: '水泵' } });
    await served;
    await eventually('it is shown', () => sees(firm().GetFacility({ name })));
  });

  test.each([
    ['BUILDINGS', 'buildings', '小区编号,幢号,用途', 'PJ-211103016-0001,2,住宅', `${HERE}/buildings/002`],
    [
      'UNITS',
      'units',
      '小区编号,幢号,单元,室号,用途,登记面积',
      'PJ-211103016-0001,1,1,201,住宅,95.25',
      `${HERE}/buildings/001/units/01-0201`,
    ],
  ] as const)('a table of %s', async (kind, collection, columns, row, name) => {
    const { name: table } = await county.CreateImport({ kind, fileName: '表.csv', division: 'divisions/211103' });
    await county.UploadImportContent(
      (async function* () {
        yield { name: table, content: Buffer.from(`${columns}\n${row}\n`) };
      })(),
    );
    const settled = (state: Import['state']) =>
      eventually(`the import is ${state}`, async () => (await county.GetImport({ name: table })).state === state);
    await settled('CHECKED');
    const served = serving(collection);
    await county.CommitImport({ name: table });
    await served;
    await settled('COMMITTED');
    expect(await sees(kind === 'UNITS' ? firm().GetUnit({ name }) : firm().GetBuilding({ name }))).toBe(true);
  });
});

test('who is appointed while the enterprise leaves is not in charge', async () => {
  await serve(HERE);
  const left = others.before('projectManagers', HERE, async () => {
    await county.EndEnterpriseService({ name: HERE, toDay: '2026-10-01', reason: '期满' });
    await heard(HERE);
  });
  const projectManager: Partial<ProjectManager> = { enterprise: FIRM, person: zhang, displayName: '某人', fromDay: '2025-01-01' };
  const { name } = await county.AppointProjectManager({ parent: HERE, projectManager: { ...projectManager, dutyPhone: '0427-9990001' } });
  await left;
  await eventually('the appointment has ended', async () => (await county.GetProjectManager({ name })).toDay === '2026-10-01');
  const said = city.announced().filter(({ type }) => type.endsWith('ProjectManagerChanged'));
  expect(said.map(({ data }) => (data as { inCharge: boolean }).inCharge)).toEqual([true, false]);
});

test('a request to be bound that is made while its home comes to lie elsewhere is decided on there', async () => {
  const NEXT_DOOR = 'divisions/211103016003';
  const moved = others.before('bindings', '', async () => {
    const quarter = { name: HERE, division: NEXT_DOOR };
    const { etag } = await county.RequestQuarterCorrection({ quarter, updateMask: ['division'], reason: '勘误', basis: '划定文件' });
    await city.as(COLLEAGUE).DecideQuarterCorrection({ name: HERE, approved: true, etag });
    await heard(HERE);
  });
  const resident = city.as({ subject: 'zhang at home', grants: [{ role: 'PUBLIC', division: '' }] });
  const said = { idType: 'PASSPORT' as const, idNumber: 'E1001', fullName: '某人', phone: '13899990001' };
  const { name } = await resident.RequestBinding({ unit: HOME, standing: 'OWNER', ...said });
  await moved;
  const officer = city.as({ subject: 'worker next door', grants: [{ role: 'COMMUNITY', division: NEXT_DOOR.slice('divisions/'.length) }] });
  await eventually('it is shown there', () => sees(officer.GetBinding({ name })));
});
