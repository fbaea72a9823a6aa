import type { ComplaintsService, RepairOrderPart } from '@heming/contracts/complaints/v1';
import type { Client, Principal } from '@heming/kit';
import type { FakeClock, Given } from '@heming/testing';
import sharp from 'sharp';
import { breaking, type Breaking } from './testing/breaking.js';
import { reasonOf } from './testing/given-cases.js';
import { COUNTY, ENTERPRISE, givenComplaints, QUARTER } from './testing/given-complaints.js';

const HOUR = 3_600_000;
const ZHANG: Principal = { subject: 'zhang', grants: [] };
const LI: Principal = { subject: 'li', grants: [] };
const POLICE: Principal = { subject: 'police', grants: [{ role: 'POLICE', division: '211103016' }] };

let city: Given<ComplaintsService>;
let clock: FakeClock;
let broken: Breaking;
beforeEach(async () => {
  broken = breaking();
  ({ city, clock } = await givenComplaints([], { storeThrough: broken.storeThrough }));
});
afterEach(() => city.stop());

const zhang = (): Client<ComplaintsService> => city.as(ZHANG);
const firm = (): Client<ComplaintsService> => city.as(ENTERPRISE);
const complains = (name: string, requestId = '') => zhang().ComplainOfMyRepair({ name, text: '请尽快处理', channel: 'WECHAT', requestId });

async function photo(by: Principal): Promise<string> {
  const content = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  async function* once(): AsyncGenerator<{ content: Uint8Array }> {
    yield { content };
  }
  return (await city.as(by).UploadPhoto(once())).name;
}

async function reported(part: RepairOrderPart = 'ELEVATOR', photos: readonly string[] = []) {
  const home = { quarter: QUARTER.name, unit: `${QUARTER.name}/buildings/003/units/02-0501`, place: '东侧' };
  const report = { part, ...home, text: '停在二楼', photos, fullName: '张三丰', phone: '13812348000', urgency: 'URGENT' } as const;
  return zhang().ReportRepair({ report });
}

/** A repair that was objected to for each of some reasons. */
async function objected(name: string, ...reasons: readonly string[]): Promise<void> {
  for (const reason of reasons) {
    await firm().AssignRepair({ name, worker: '王师傅' });
    await firm().ArriveAtRepair({ name });
    await firm().FinishRepair({ name, result: '修好', photos: [await photo(ENTERPRISE)] });
    await zhang().ObjectToMyRepair({ name, reason });
  }
}

test('a repair that nobody came for in time becomes a complaint with all that was said, shown and asked', async () => {
  const shown = await photo(ZHANG);
  const { name, number } = await reported('ELEVATOR', [shown]);
  clock.advance(HOUR);
  const complaint = await complains(name);
  expect(complaint).toMatchObject({
    ...{ kind: 'COMPLAINT', category: 'ELEVATORS', channel: 'WECHAT', state: 'SUBMITTED', urgency: 'URGENT', quarter: QUARTER.name },
    ...{ place: '东侧', title: `报修未解决：电梯（${number}）`, photos: [shown] },
    text: `报修单 ${number}（电梯）逾期无人到场。\n请尽快处理\n报修内容：停在二楼`,
  });
  expect((await zhang().GetMyRepair({ name })).complaint).toBe(complaint.name);
  expect((await city.as(COUNTY).GetCase({ name: complaint.name })).reporters[0]).toMatchObject({ disclosure: 'NAMED', fullName: '张**' });
  expect((await zhang().ListMyCases({})).cases.map((one) => one.name)).toEqual([complaint.name]);
});

test('so does one that was objected to twice, the latest reason first; once is too early', async () => {
  const { name } = await reported();
  expect(await reasonOf(complains(name))).toBe('REPAIR_COMPLAINT_TOO_EARLY');
  await objected(name, '又停了');
  expect(await reasonOf(complains(name))).toBe('REPAIR_COMPLAINT_TOO_EARLY');
  await objected(name, '还是停');
  expect((await complains(name)).text).toMatch(/已返修 2 次。[^]*返修原因：还是停\n返修原因：又停了$/);
});

test.each<readonly [RepairOrderPart, string]>([
  ['FIRE_EQUIPMENT', 'FIRE_SAFETY'],
  ['WATER_SUPPLY', 'UTILITIES'],
  ['POWER', 'UTILITIES'],
  ['HEATING', 'UTILITIES'],
  ['GAS', 'UTILITIES'],
  ['ROADS_AND_GREEN', 'SERVICE_QUALITY'],
])('a repair of %s is a complaint of %s', async (part, category) => {
  const { name } = await reported(part);
  clock.advance(HOUR);
  expect((await complains(name)).category).toBe(category);
});

test('of a repair there is one complaint, however often it is asked for', async () => {
  const { name } = await reported();
  clock.advance(HOUR);
  const first = await complains(name, 'one');
  expect(await complains(name, 'one')).toEqual(first);
  await objected(name, '又停了');
  expect((await complains(name, 'two')).name).toBe(first.name);
  expect((await zhang().ListMyCases({})).cases).toHaveLength(1);
  expect(city.announced().filter(({ type }) => type.endsWith('CaseReported'))).toHaveLength(1);
});

test('what a crash between the two writes leaves, whoever asks again ends', async () => {
  const { name } = await reported();
  clock.advance(HOUR);
  broken.breakAt = (written) => written === name;
  await expect(complains(name, 'one')).rejects.toBeDefined();
  expect((await zhang().GetMyRepair({ name })).complaint).toBe('');
  const complaint = await complains(name, 'two');
  expect((await zhang().GetMyRepair({ name })).complaint).toBe(complaint.name);
  expect((await zhang().ListMyCases({})).cases).toHaveLength(1);
});

test('nobody complains of the repair of somebody else, nor of one that was taken back', async () => {
  const { name } = await reported();
  clock.advance(HOUR);
  expect(await reasonOf(city.as(LI).ComplainOfMyRepair({ name }))).toBe('REPAIR_NOT_FOUND');
  await zhang().CancelMyRepair({ name });
  expect(await reasonOf(complains(name))).toBe('REPAIR_STATE_WRONG');
});

test('the photos of the repair are seen by whoever is shown the complaint, and not before', async () => {
  const shown = await photo(ZHANG);
  const { name } = await reported('ELEVATOR', [shown]);
  clock.advance(HOUR);
  const sees = (by: Principal): Promise<string> =>
    reasonOf(
      (async () => {
        for await (const _piece of city.as(by).DownloadPhoto({ name: shown }));
      })(),
    );
  const office: Principal = { subject: 'office', grants: [{ role: 'COMMUNITY', division: QUARTER.division }] };
  expect([await sees(LI), await sees(POLICE)]).toEqual(['PHOTO_NOT_FOUND', 'PHOTO_NOT_FOUND']);
  const before = await sees(office);
  const { name: complaint } = await complains(name);
  await city.as(COUNTY).AcceptCase({ name: complaint });
  await city.as(COUNTY).DispatchCase({ name: complaint, lead: { body: 'POLICE', division: 'divisions/211103016', organisation: '' } });
  expect([before, await sees(office), await sees(POLICE), await sees(LI)]).toEqual(['none', 'none', 'none', 'PHOTO_NOT_FOUND']);
});
