import { figuresByDivision, type Counted, type QuarterFigures } from './quarter-figures.js';

const quarter = (overrides: Partial<Counted> = {}): Counted => ({
  division: '211103016005',
  state: 'SERVED',
  householdCount: 0,
  buildingAreaCenti: 0,
  ...overrides,
});

async function cityOf(...quarters: readonly Counted[]): Promise<QuarterFigures | undefined> {
  return (await figuresByDivision(each(quarters))).get('2111');
}

async function* each(quarters: readonly Counted[]): AsyncGenerator<Counted> {
  yield* quarters;
}

test('what has ended is not counted, and what is planned is not in use', async () => {
  const states = ['SERVED', 'PLANNED', 'DEMARCATED', 'MERGED', 'SPLIT', 'DEMOLISHED', 'UNMANAGED'] as const;
  expect(await cityOf(...states.map((state) => quarter({ state })))).toMatchObject({ quarterCount: 4, inUseCount: 2, unmanagedCount: 1 });
});

test('a quarter is managed by an enterprise or by its owners, but not while it is served for an emergency', async () => {
  const enterprise = 'organisations/A';
  const managed = [quarter({ enterprise }), quarter({ state: 'SELF_MANAGED' })];
  const not = [quarter(), quarter({ state: 'EMERGENCY_SERVED', enterprise }), quarter({ state: 'DEMARCATED', enterprise })];
  expect(await cityOf(...managed, ...not)).toMatchObject({ managedCount: 2, unmanagedCount: 1 });
});

test('committees count where they are in office and somebody lives', async () => {
  const committee = 'organisations/C';
  expect(await cityOf(quarter({ committee }), quarter(), quarter({ state: 'PLANNED', committee }))).toMatchObject({ committeeCount: 1 });
});

test('households and areas are summed, areas beyond 32 bits, too', async () => {
  const some = [quarter({ householdCount: 3, buildingAreaCenti: 90_000_000_000 }), quarter({ householdCount: 4, buildingAreaCenti: 5 })];
  expect(await cityOf(...some)).toMatchObject({ householdCount: 7, buildingAreaCenti: 90_000_000_005 });
});

test('a quarter counts once in each division that it lies in, and the divisions come in the order of their codes', async () => {
  const figures = await figuresByDivision(each([quarter(), quarter({ division: '211102001001' }), quarter({ division: '211103016003' })]));
  expect([...figures].map(([code, { quarterCount }]) => `${code} ${quarterCount}`)).toEqual([
    ...['2111 3', '211102 1', '211102001 1', '211102001001 1'],
    ...['211103 2', '211103016 2', '211103016003 1', '211103016005 1'],
  ]);
});
