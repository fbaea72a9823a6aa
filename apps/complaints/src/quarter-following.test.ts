import { announce, type Quarter } from '@heming/contracts/registry/v1';
import type { Store } from '@heming/kit';
import { given } from '@heming/testing';
import type { Deps } from './deps.js';
import type { Case } from './domain/case.js';
import { complaints } from './service.js';
import { givenCase } from './testing/given-case.js';
import { quarterRegister, type QuarterGiven } from './testing/quarter-register.js';

const OLD = 'quarters/PJ-211103016-0001';
const NORTH = 'quarters/PJ-211103016-0002';
const SOUTH = 'quarters/PJ-211103016-0003';
const CASES_OF_A_QUARTER = 120;

jest.setTimeout(60_000);

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
  let store: Store<Case> | undefined;
  const seed = async (_call: unknown, deps: Deps): Promise<void> => {
    store = deps.cases;
    await deps.cases.createAll(cases);
  };
  const service = await given({ ...complaints, seed }, { channels: { 'heming.registry.v1.RegistryService': quarterRegister(register) } });
  opened.push(service);
  return { service, register, found: async (name: string) => store!.get(name) };
}

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

test('cases lie where their quarter is found to lie, however often that is heard, and those of others stay', async () => {
  const { service, register, found } = await givenCases([case_(1), case_(2, { quarter: NORTH })], quarter(OLD));
  register.set(OLD, quarter(OLD, { division: 'divisions/211103017002' }));
  const corrected = announce('heming.registry.v1.QuarterCorrected', { quarter: OLD, division: '211103017002', fields: ['division'] });
  await service.hears(corrected);
  const once = await found('cases/1');
  await service.hears(corrected);
  expect(await found('cases/1')).toEqual(once);
  expect([once.division, (await found('cases/2')).division]).toEqual(['211103017002', '211103016005']);
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
