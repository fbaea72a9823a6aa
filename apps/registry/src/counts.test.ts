import type { RegistryService } from '@heming/contracts/registry/v1';
import type { Principal } from '@heming/kit';
import { fakeClock, given, type Given } from '@heming/testing';
import { registry } from './service.js';

const COUNTY: Principal = { subject: 'clerk of 211103', grants: [{ role: 'COUNTY', division: '211103' }] };
const NEIGHBOUR: Principal = { subject: 'clerk of 211102', grants: [{ role: 'COUNTY', division: '211102' }] };
const HERE = 'quarters/PJ-211103016-0001';

let city: Given<RegistryService>;
beforeEach(async () => {
  city = await given(registry, { environment: { clock: fakeClock(new Date('2026-11-23T04:00:00Z')) } });
});
afterEach(() => city.stop());

/** The values of a gauge that are not zero, by its labels but the service's. */
async function counted(metric: string): Promise<Record<string, number>> {
  const readings = (await city.gauges()).filter((reading) => reading.metric === metric && reading.value > 0);
  return Object.fromEntries(readings.map(({ labels: { kind, state }, value }) => [`${kind} ${state}`, value]));
}

test('imports and exports are counted by state, wherever they are', async () => {
  expect(await counted('jobs')).toEqual({});
  const wanted = { kind: 'QUARTERS', fileName: '小区.csv' } as const;
  await city.as(COUNTY).CreateImport({ ...wanted, division: 'divisions/211103' });
  const { name } = await city.as(COUNTY).CreateImport({ ...wanted, division: 'divisions/211103' });
  await city.as(COUNTY).CancelImport({ name });
  await city.as(NEIGHBOUR).CreateImport({ ...wanted, division: 'divisions/211102' });
  expect(await counted('jobs')).toEqual({ 'imports AWAITING_CONTENT': 2, 'imports CANCELLED': 1 });
});

test('an inspection is due from thirty days before its day, overdue the day after, and neither where none is to come', async () => {
  await city
    .as(COUNTY)
    .CreateQuarter({ quarter: { code: HERE.slice('quarters/'.length), title: '鹤翔花园', division: 'divisions/211103016005' } });
  const days = ['', '2026-01-05', '2026-11-22', '2026-11-23', '2026-12-23', '2026-12-24'];
  for (const inspectionDueOn of days) {
    await city.as(COUNTY).CreateFacility({ parent: HERE, facility: { kind: 'ELEVATOR', title: '电梯', inspectionDueOn } });
  }
  expect(await counted('deadlines')).toEqual({ 'facility-inspections due': 2, 'facility-inspections overdue': 2 });
});
