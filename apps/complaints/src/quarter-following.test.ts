import { announce as announceCase } from '@heming/contracts/complaints/v1';
import { announce, type Quarter } from '@heming/contracts/registry/v1';
import type { Channel } from '@heming/kit';
import { answeringChannel, eventually, given } from '@heming/testing';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';
import { openRepair, type RepairOrder } from './domain/repair-order.js';
import { draftOrder, type SupervisionOrder } from './domain/supervision-order.js';
import { complaints } from './service.js';
import { CALENDAR, givenCase } from './testing/given-case.js';

const OLD = 'quarters/PJ-211103016-0001';
const NORTH = 'quarters/PJ-211103016-0002';
const SOUTH = 'quarters/PJ-211103016-0003';
const FIRM = { body: 'ENTERPRISE', division: '', organisation: 'organisations/91211103MA0PJWY10A' } as const;
const CASES_OF_A_QUARTER = 120;

jest.setTimeout(60_000);

type QuarterGiven = Partial<Quarter> & Pick<Quarter, 'name'>;
const quarter = (name: string, facts: Partial<Quarter> = {}): QuarterGiven => ({
  name,
  title: name,
  division: 'divisions/211103016005',
  ...facts,
});
const case_ = (id: number, facts: Partial<Case> = {}): Case =>
  givenCase({ name: `cases/${id}`, number: `TS-${id}`, quarter: OLD, quarterTitle: OLD, ...facts });

const opened: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) await one.stop();
});

/** The service with those cases, beside a register with those quarters. */
async function givenCases(cases: readonly Case[], ...quarters: readonly QuarterGiven[]) {
  const register = new Map(quarters.map((one) => [one.name, one]));
  const meanwhile = new Map<string, () => Promise<void>>();
  let ofSeed: Deps | undefined;
  const seed = async (_call: unknown, deps: Deps): Promise<void> => {
    ofSeed = deps;
    await deps.cases.createAll(cases);
  };
  const service = await given(
    { ...complaints, seed, schedules: [] },
    {
      channels: { 'heming.registry.v1.RegistryService': answering(register, meanwhile) },
    },
  );
  opened.push(service);
  return { service, register, meanwhile, deps: () => ofSeed!, found: async (name: string) => ofSeed!.cases.get(name) };
}

/** Answers by the register, and lets happen, before the answer arrives, what is to happen in that moment: once, by the name that was asked about. */
function answering(register: ReadonlyMap<string, QuarterGiven>, meanwhile: Map<string, () => Promise<void>>): Channel {
  const channel = answeringChannel({
    GetQuarter: ({ name }: { readonly name: string }) => register.get(name),
    GetDisclosedQuarter: ({ name }: { readonly name: string }) => register.get(name.replace('disclosedQuarters/', 'quarters/')),
  });
  return {
    ...channel,
    async unary(method, request, call) {
      const answer = await channel.unary(method, request, call);
      const { name } = request as { readonly name: string };
      const happens = meanwhile.get(name);
      meanwhile.delete(name);
      await happens?.();
      return answer;
    },
  };
}

const corrected = (name: string) =>
  announce('heming.registry.v1.QuarterCorrected', { quarter: name, division: '211103016005', fields: ['division'] });
const succeeded = (name: string) => {
  const decision = { decisionNo: '兴政〔2026〕9号', effectiveDay: '2026-11-24' };
  return announce('heming.registry.v1.QuarterSucceeded', { quarter: name, division: '211103016005', successions: [], ...decision });
};

test('all cases of a merged quarter are about its successor, however many, and whatever it was merged into since', async () => {
  const many = Array.from({ length: CASES_OF_A_QUARTER }, (_, i) => case_(i));
  const { service, found } = await givenCases(
    many,
    quarter(OLD, { successions: [{ successor: NORTH, buildings: [] }] }),
    quarter(NORTH, { successions: [{ successor: SOUTH, buildings: [] }] }),
    quarter(SOUTH, { division: 'divisions/211103016006' }),
  );
  await service.hears(succeeded(OLD));
  const moved = await Promise.all(many.map(({ name }) => found(name)));
  expect(new Set(moved.map(({ quarter: now, quarterTitle, division }) => `${now} ${quarterTitle} ${division}`))).toEqual(
    new Set([`${SOUTH} ${SOUTH} 211103016006`]),
  );
});

const AT = new Date('2026-11-23T04:00:00Z');
/** A repair order about the quarter that is merged and split here. */
function repairOfOld(): RepairOrder {
  const facts = {
    name: OLD,
    title: OLD,
    division: '211103016005',
    enterprise: FIRM.organisation,
    developer: '',
    committee: '',
    serviceGrade: 0,
  };
  const wish = {
    part: 'ELEVATOR',
    unit: '',
    place: '3号楼',
    text: '停运',
    photos: [],
    urgency: 'NORMAL',
    fullName: '张三',
    phone: '10012345678',
  } as const;
  return openRepair({ name: 'repairOrders/1', number: 'BX-1', channel: 'WEB', reporterSubject: 'zhang' }, wish, facts, AT);
}
/** An order about a case to the firm in charge. */
function orderAbout(current: Case): SupervisionOrder {
  const draft = {
    name: 'supervisionOrders/1',
    verificationCode: 'code',
    agencyDivision: '211103',
    lastSerial: 0,
    reason: '逾期',
    workingDays: 5,
  };
  return draftOrder(current, { ...draft, automatic: true, recipientTitle: '' }, AT, CALENDAR);
}

test('repair orders go with their quarter, and supervision orders with their case, whose text is said for good', async () => {
  const [repair, order] = [repairOfOld(), orderAbout(case_(1, { lead: FIRM }))];
  const { service, deps } = await givenCases(
    [case_(1, { lead: FIRM })],
    quarter(OLD, { successions: [{ successor: NORTH, buildings: [] }] }),
    quarter(NORTH, { division: 'divisions/211103016006' }),
  );
  await deps().repairs.create(repair, []);
  await deps().supervisionOrders.createAll([order]);
  await service.hears(succeeded(OLD));
  expect(await deps().repairs.get(repair.name)).toMatchObject({
    ...{ quarter: NORTH, quarterTitle: NORTH, division: '211103016006' },
    ...{ enterprise: FIRM.organisation, parties: repair.parties },
  });
  expect(await deps().supervisionOrders.get(order.name)).toMatchObject({ division: '211103016006', quarterTitle: OLD, recipient: FIRM });
});

test('the cases of a split quarter go with the building of their home; one about no home stays', async () => {
  const home = (building: string): string => `${OLD}/buildings/${building}/units/01-0101`;
  const successions = [
    { successor: NORTH, buildings: [`${OLD}/buildings/001`] },
    { successor: SOUTH, buildings: [`${OLD}/buildings/002`] },
  ];
  const { service, found } = await givenCases(
    [case_(1, { unit: home('001') }), case_(2, { unit: home('002') }), case_(3)],
    quarter(OLD, { successions }),
    quarter(NORTH),
    quarter(SOUTH),
  );
  await service.hears(succeeded(OLD));
  expect([(await found('cases/1')).quarter, (await found('cases/2')).quarter, (await found('cases/3')).quarter]).toEqual([
    NORTH,
    SOUTH,
    OLD,
  ]);
});

test('a dispute goes with its case to the quarter that took over: what it stops is stopped there, and nowhere else', async () => {
  const { service } = await givenCases(
    [case_(1, { category: 'FEES', disputing: true })],
    quarter(OLD, { successions: [{ successor: NORTH, buildings: [] }] }),
    quarter(NORTH),
  );
  await service.hears(succeeded(OLD));
  const disputes = service.announced().filter(({ type }) => type.includes('Dispute'));
  expect(disputes.map(({ type, data }) => [type, data])).toEqual([
    ['heming.complaints.v1.DisputeClosed', expect.objectContaining({ quarter: OLD, upheld: false })],
    ['heming.complaints.v1.DisputeOpened', expect.objectContaining({ quarter: NORTH })],
  ]);
});

test('cases lie where their quarter is found to lie, however often that is heard, and those of others stay', async () => {
  const { service, register, found } = await givenCases([case_(1), case_(2, { quarter: NORTH })], quarter(OLD));
  register.set(OLD, quarter(OLD, { division: 'divisions/211103017002' }));
  await service.hears(corrected(OLD));
  const once = await found('cases/1');
  await service.hears(corrected(OLD));
  expect(await found('cases/1')).toEqual(once);
  expect([once.division, (await found('cases/2')).division]).toEqual(['211103017002', '211103016005']);
});

test('mergers that are heard twice and in the wrong order leave cases where they belong', async () => {
  const { service, found } = await givenCases(
    [case_(1), case_(2, { quarter: NORTH })],
    quarter(OLD, { successions: [{ successor: NORTH, buildings: [] }] }),
    quarter(NORTH, { successions: [{ successor: SOUTH, buildings: [] }] }),
    quarter(SOUTH),
  );
  for (const name of [NORTH, OLD, NORTH, OLD]) await service.hears(succeeded(name));
  expect([(await found('cases/1')).quarter, (await found('cases/2')).quarter]).toEqual([SOUTH, SOUTH]);
});

test('a transfer that is heard twice, or after the next one, moves nothing back', async () => {
  const { service, found } = await givenCases(
    [case_(1, { quarter: SOUTH, division: '211103016005' })],
    quarter(SOUTH, { division: 'divisions/211104002001' }),
    quarter(NORTH, { division: 'divisions/211105001001' }),
  );
  const from = { fromQuarter: OLD, fromDivision: '211103016005', occurTime: new Date('2026-11-23T04:00:00Z') };
  const transferred = (to: string, division: string) =>
    announceCase('heming.complaints.v1.CaseTransferred', { case: 'cases/1', ...from, quarter: to, division });
  for (const division of ['211104002001', '211104002001']) await service.hears(transferred(SOUTH, division));
  const moved = await found('cases/1');
  await service.hears(transferred(NORTH, '211105001001'));
  expect(await found('cases/1')).toEqual(moved);
  expect(moved).toMatchObject({ quarter: SOUTH, division: '211104002001' });
});

test('what else changes of a quarter changes no case', async () => {
  const { service, register, found } = await givenCases([case_(1)], quarter(OLD));
  register.clear();
  const before = await found('cases/1');
  await service.hears(announce('heming.registry.v1.QuarterChanged', { quarter: OLD, division: '211103016005', fields: ['address'] }));
  await service.hears(
    announce('heming.registry.v1.QuarterCorrected', { quarter: OLD, division: '211103016005', fields: ['householdCount'] }),
  );
  expect(await found('cases/1')).toEqual(before);
});

test('what goes to another quarter while that is found to lie elsewhere lies where it does', async () => {
  const there = case_(1, { lead: FIRM });
  const { service, register, meanwhile, deps, found } = await givenCases(
    [there],
    quarter(OLD, { successions: [{ successor: SOUTH, buildings: [] }] }),
    quarter(SOUTH),
  );
  await deps().repairs.create(repairOfOld(), []);
  await deps().supervisionOrders.createAll([orderAbout(there)]);
  meanwhile.set(SOUTH, async () => {
    register.set(SOUTH, quarter(SOUTH, { division: 'divisions/211103017002' }));
    await service.hears(corrected(SOUTH));
  });
  await service.hears(succeeded(OLD));
  await eventually('case, repair order and supervision order lie there', async () => {
    const { repairs, supervisionOrders } = deps();
    const all = [await found('cases/1'), await repairs.get('repairOrders/1'), await supervisionOrders.get('supervisionOrders/1')];
    return all.every(({ division }) => division === '211103017002');
  });
  const moves = service.announced().filter(({ type }) => type.endsWith('Transferred'));
  expect(moves.map(({ type, data }) => [type, data])).toEqual([
    [
      'heming.complaints.v1.RepairTransferred',
      expect.objectContaining({ repairOrder: 'repairOrders/1', fromQuarter: OLD, quarter: SOUTH }),
    ],
    ['heming.complaints.v1.CaseTransferred', expect.objectContaining({ case: 'cases/1', fromQuarter: OLD, quarter: SOUTH })],
  ]);
});

test('what is reported while its quarter is found to lie elsewhere lies where the quarter does', async () => {
  const { service, register, meanwhile, deps, found } = await givenCases([], quarter(OLD, { enterprise: FIRM.organisation }));
  const movedTo = (division: string) =>
    meanwhile.set(`disclosedQuarters/${OLD.slice('quarters/'.length)}`, async () => {
      register.set(OLD, quarter(OLD, { division: `divisions/${division}`, enterprise: FIRM.organisation }));
      await service.hears(corrected(OLD));
    });
  const zhang = service.as({ subject: 'zhang', grants: [] });
  const about = { quarter: OLD, place: '3号楼东侧电梯', text: '两部电梯都停了，老人下不了楼。', fullName: '张三', phone: '13812345678' };
  movedTo('211103017002');
  const { name } = await zhang.ReportCase({ report: { ...about, kind: 'COMPLAINT', category: 'ELEVATORS', title: '电梯停运' } });
  await eventually('the case lies there', async () => (await found(name)).division === '211103017002');
  movedTo('211103018003');
  const repair = await zhang.ReportRepair({ report: { ...about, part: 'ELEVATOR' } });
  await eventually('the repair order lies there', async () => (await deps().repairs.get(repair.name)).division === '211103018003');
});

test('what is told of a case does not undo what was learned of its quarter meanwhile', async () => {
  const { service, register, meanwhile, found } = await givenCases([case_(1)], quarter(OLD, { division: 'divisions/211103017002' }));
  meanwhile.set(OLD, async () => {
    register.set(OLD, quarter(OLD, { division: 'divisions/211103018003' }));
    await service.hears(corrected(OLD));
  });
  const facts = {
    division: '211103016005',
    quarter: OLD,
    kind: 'COMPLAINT',
    category: 'ELEVATORS',
    channel: 'WEB',
    occurTime: AT,
  } as const;
  await service.hears(announceCase('heming.complaints.v1.CaseReported', { case: 'cases/1', ...facts }));
  expect((await found('cases/1')).division).toBe('211103018003');
});

test('a case that is moved with its quarter while it is dispatched is not sent to an office that governs there no more', async () => {
  const name = `cases/${'a'.repeat(26)}`;
  const { service, register, meanwhile, found } = await givenCases([case_(1, { name, state: 'ACCEPTED' })], quarter(OLD));
  meanwhile.set(OLD, async () => {
    register.set(OLD, quarter(OLD, { division: 'divisions/211103017002' }));
    await service.hears(corrected(OLD));
  });
  const lead = { body: 'SUBDISTRICT', division: '', organisation: '' } as const;
  const dispatches = () => service.as({ subject: 'clerk', grants: [{ role: 'COUNTY', division: '211103' }] }).DispatchCase({ name, lead });
  await expect(dispatches()).rejects.toMatchObject({ details: { reason: 'CHANGED_MEANWHILE' } });
  await dispatches();
  expect(await found(name)).toMatchObject({ division: '211103017002', lead: { division: 'divisions/211103017' } });
});

test('an order that was issued while its case was moved lies where the case does', async () => {
  const order = orderAbout(case_(1, { lead: FIRM }));
  const { service, deps } = await givenCases([case_(1, { lead: FIRM, division: '211103017002' })], quarter(OLD));
  await deps().supervisionOrders.createAll([order]);
  const issued = { supervisionOrder: order.name, case: 'cases/1', division: order.division, quarter: OLD, lead: FIRM };
  await service.hears(
    announceCase('heming.complaints.v1.SupervisionOrderIssued', { ...issued, number: order.number, ruleSet: '', occurTime: AT }),
  );
  expect(await deps().supervisionOrders.get(order.name)).toMatchObject({ division: '211103017002' });
});
