import { as, eventually, listIn, namesIn, newSubject, refusalOf, type Facts } from '../support/scenario.js';
import { servedQuarter, type ServedQuarter } from '../support/served-quarter.js';

/** 网上投诉与报修：随手拍、可附议、可匿名、可保密、全程可查。 */
describe('whoever is signed in reports from where he stands', () => {
  const PHONE = '13904270001';
  let wang: string;
  let served: ServedQuarter;
  beforeEach(async () => {
    wang = newSubject('wang');
    served = await servedQuarter();
  });
  const contact = { fullName: '王秀兰', phone: PHONE };
  const reports = (facts: object = contact, who = wang): Promise<Facts> => {
    const said = { title: '电梯频繁困人', text: '一个月内电梯三次停在楼层之间。', place: '3号楼1单元' };
    const about = { kind: 'COMPLAINT', category: 'ELEVATORS', quarter: served.quarter.name, ...said };
    return as(who).adds('me/cases?channel=WECHAT', { ...about, ...facts });
  };
  const handedOver = async ({ name }: Facts): Promise<void> => {
    await as('county').does(name, 'accept');
    await as('county').does(name, 'dispatch');
  };
  const hoursBetween = (from: unknown, to: unknown): number => (Date.parse(String(to)) - Date.parse(String(from))) / 3_600_000;
  const similar = async (who: string): Promise<Facts> =>
    as(who).reads(`similarCases?quarter=${served.quarter.name}&category=ELEVATORS&place=${encodeURIComponent('3号楼1单元')}`);

  test('he finds his own cases, and nobody else does', async () => {
    const { name } = await reports({ ...contact, photos: [await as(wang).uploadsPhoto()] });
    expect(namesIn(await as(wang).reads('me/cases'), 'cases')).toEqual([name]);
    expect(await refusalOf(as(newSubject('li')).reads(`me/${name}`))).toMatchObject({ reason: 'CASE_NOT_FOUND' });
  });

  test('what was reported already is suggested without a word of who said what, and is joined', async () => {
    const { name, number } = await reports();
    const li = newSubject('li');
    const [found] = listIn(await similar(li), 'similarCases');
    expect(found).toMatchObject({ name, category: 'ELEVATORS', reporterCount: 1 });
    expect(JSON.stringify(found)).not.toMatch(/王|13904270001|停在楼层/);
    await as(li).does(name, 'join', { fullName: '李强', phone: '13904270002' });
    expect(listIn(await similar(newSubject('sun')), 'similarCases')).toMatchObject([{ reporterCount: 2 }]);
    const [joined] = listIn(await as(li).reads(`serviceRequests?numbers=${String(number)}`), 'serviceRequests');
    expect(joined).toMatchObject({ case: name, description: '' });
    await handedOver({ name });
    await as(served.manager).does(name, 'signFor');
    await as(served.manager).does(name, 'reply', { text: '门机已更换。', photos: [await as(served.manager).uploadsPhoto()] });
    expect(await refusalOf(as(li).does(`me/${name}`, 'judge', { solved: true, attitude: 5 }))).toMatchObject({
      reason: 'NOT_THE_REPORTER',
      en: expect.stringContaining('the verdict is his'),
    });
  });

  test('who reports in confidence is known to offices, masked, and never to the enterprise', async () => {
    const text = `我是王秀兰，电话 ${PHONE}，一个月内电梯三次停在楼层之间。`;
    const reported = await reports({ ...contact, disclosure: 'CONFIDENTIAL', text });
    await handedOver(reported);
    expect(await as('county').reads(reported.name)).toMatchObject({ reporters: [{ fullName: '王**', phone: '139****0001' }] });
    const seen = await as(served.manager).reads(reported.name);
    expect(seen).toMatchObject({ text: expect.stringContaining('停在楼层之间'), reporters: [] });
    expect(JSON.stringify(seen)).not.toMatch(/王|139(?:\d{8}|\*)|042700/);
    // No shorter part of it either, but in names of resources and in times, which may hold any digits.
    expect(JSON.stringify(seen).replaceAll(/"\w+(\/[\w-]+)+"|"\d{4}-\d\d-\d\dT[^"]+"/g, '')).not.toMatch(/王|139/);
  });

  test('an anonymous report says nothing of who it is from, to nobody', async () => {
    expect(await refusalOf(reports({ ...contact, disclosure: 'ANONYMOUS' }))).toEqual({
      reason: 'CONTACT_NOT_WANTED',
      zh: '匿名诉求不得填写姓名和联系电话。',
      en: 'An anonymous report must not carry a name or telephone.',
    });
    const { name } = await reports({ disclosure: 'ANONYMOUS' });
    expect(JSON.stringify(await as('county').reads(name))).not.toContain(wang);
    expect(await as(wang).reads(`me/${name}`)).toMatchObject({ name, state: 'SUBMITTED' });
  });

  test('five who have one cause call for a joint meeting, once', async () => {
    const { name } = await reports();
    for (const [at, who] of ['li', 'sun', 'zhou', 'wu', 'zheng'].entries())
      await as(newSubject(who)).does(name, 'join', { fullName: '邻居', phone: `1390427001${at}` });
    const proposals = async (): Promise<readonly Facts[]> =>
      listIn(await as('operator').reads('operations/events:tail?topic=heming.complaints.v1&limit=200'), 'events').filter(
        ({ type, key }) => type === 'heming.complaints.v1.JointMeetingProposed' && key === served.quarter.name,
      );
    await eventually('a joint meeting is proposed', async () => (await proposals()).length > 0, 60_000);
    expect(await proposals()).toHaveLength(1);
  });

  test('a repair goes to the enterprise, which comes within the hours of its grade of service, and ends with a rating', async () => {
    const report = { part: 'WATER_SUPPLY', quarter: served.quarter.name, place: '3号楼门前', text: '水管渗水。', ...contact };
    const { name, ...reported } = await as(wang).adds('me/repairOrders?channel=WECHAT', report);
    expect(reported).toMatchObject({ number: expect.stringMatching(/^BX-\d{8}-\d{6}$/), serviceGrade: 5 });
    expect(hoursBetween(reported['createTime'], reported['arriveDueTime'])).toBe(8);
    const enterprise = (verb: string, facts: object = {}): Promise<Facts> => as(served.manager).does(name, verb, facts);
    await enterprise('assign', { worker: '维修一班' });
    await enterprise('arrive');
    expect(await refusalOf(enterprise('finish', { result: '已更换水管。' }))).toMatchObject({ reason: 'AFTER_PHOTO_NEEDED' });
    const photos = [await as(served.manager).uploadsPhoto()];
    expect(await enterprise('finish', { result: '已更换水管。', photos })).toMatchObject({ state: 'DONE' });
    expect(await as(wang).does(`me/${name}`, 'confirm', { rating: 5 })).toMatchObject({ state: 'CONFIRMED', rating: 5 });
  });
});
