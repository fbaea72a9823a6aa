import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cityParts } from '@heming/city';
import { openRestorePlace, openSnapshot } from '@heming/embedded';
import type { Collection, Entity, Stored } from '@heming/kit';
import { CityProcess, eventually, temporaryFolder } from '@heming/testing';
import { json, type Json } from './rest-call.js';

const CITY_BUREAU = 'dev-city-2111';
const COMMUNITY = 'divisions/211103007001';
const QUARTER = 'quarters/PJ-211103007-0001';
const PARTS = cityParts();
const HOMES = 12;

const folder = temporaryFolder();
const path = (name: string): string => join(folder.path, name);
afterAll(async () => {
  await CityProcess.killAll();
  folder.remove();
});

/** Whether a grant follows from what the register announced, and not from what somebody decided. */
function isDerived({ state }: Stored<Entity>): boolean {
  const { grantedBy, party } = state as Entity & { readonly grantedBy?: string; readonly party?: string };
  return grantedBy === 'service:identity' && party?.startsWith('persons/') === true;
}

const post = (city: CityProcess, where: string, body: unknown): Promise<Json> =>
  json(city.url, { method: 'POST', path: `/v1/${where}`, body });

async function person(city: CityProcess, subject: string): Promise<string> {
  const facts = {
    idType: 'PASSPORT',
    idNumber: `E${subject.replace('-', '')}`,
    fullName: '业主',
    phone: '10012345678',
    division: COMMUNITY,
    subject,
  };
  return String((await post(city, 'persons', facts))['name']);
}

const transfer = (city: CityProcess, unit: string, owner: string, fromDay: string): Promise<Json> => {
  const holdings = [{ owner, shareNum: 1, shareDen: 1, basis: 'REGISTERED', representative: true }];
  return post(city, `${unit}/title:transfer`, { fromDay, holdings });
};

async function grantsOf(city: CityProcess): Promise<readonly Json[]> {
  const { grants } = await json(city.url, { path: '/v1/grants?pageSize=200', token: CITY_BUREAU });
  return grants as readonly Json[];
}

/** Grants in force that follow from the register, by subject. */
async function standingOf(city: CityProcess): Promise<readonly string[]> {
  const found = (await grantsOf(city)).filter(({ state, reason }) => state === 'ACTIVE' && reason === '房屋权属登记');
  return found.map(({ subject, role }) => `${String(subject)} ${String(role)}`).sort();
}

/** Owners come and go: every third home is sold again, and one owner signs in by another account. */
async function live(city: CityProcess): Promise<readonly string[]> {
  await post(city, 'quarters', { code: QUARTER.slice('quarters/'.length), title: '鹤鸣花园', division: COMMUNITY });
  await post(city, `${QUARTER}/buildings`, { number: '001', use: 'RESIDENTIAL' });
  const expected: string[] = [];
  for (let i = 0; i < HOMES; i++) {
    const room = `01${String(i).padStart(2, '0')}`;
    const home = { entrance: '01', room, use: 'RESIDENCE', saleState: 'DELIVERED', deliveredOn: '2020-06-22', surveyedAreaCenti: 9000 };
    const unit = String((await post(city, `${QUARTER}/buildings/001/units`, home))['name']);
    await transfer(city, unit, await person(city, `first-${i}`), '2021-01-01');
    if (i % 3 === 0) await transfer(city, unit, await person(city, `second-${i}`), '2022-01-01');
    expected.push(`${i % 3 === 0 ? 'second' : 'first'}-${i} OWNER`);
  }
  await eventually('owners hold their roles', async () => (await standingOf(city)).length >= HOMES);
  const facts = { subject: 'officer', role: 'COMMUNITY', division: COMMUNITY, reason: '任命' };
  await json(city.url, { method: 'POST', path: '/v1/grants', body: facts, token: 'dev-county-211103' });
  return expected.sort();
}

/** Copies a city as a restore does, but for what follows from events in identity, and with its group at the oldest event. */
async function copyWithoutReadModel(from: string, to: string): Promise<void> {
  const [source, target] = [await openSnapshot({ data: from }), await openRestorePlace({ data: to })];
  for (const { name, collections } of PARTS.services) {
    const [read, written] = [await source.openStore(name), await target.openStore(name)];
    for (const declaration of collections) {
      const documents = await written.collection(declaration);
      for await (const document of (await read.collection(declaration)).find({})) {
        const follows = declaration.name === 'heardStandings' || (declaration.name === 'grants' && isDerived(document));
        if (!follows) await documents.insert([document]);
      }
    }
  }
  const { topics, positions } = await source.log.state(PARTS.log);
  await target.log.ensureTopics(topics);
  for (const { name, ranges } of topics) {
    for (const [partition, range] of ranges.entries()) {
      for await (const event of source.log.events(name, partition, range)) await target.log.append(name, partition, [event]);
    }
  }
  await target.log.place(positions.filter(({ group }) => group !== 'identity'));
  await source.close();
  await target.close();
}

/** Grants that follow from events, but for how often each was written: the relay writes, too, and as often as it likes. */
async function readModelOf(data: string): Promise<string> {
  const source = await openSnapshot({ data });
  const { collections = [] } = PARTS.services.find(({ name }) => name === 'identity') ?? {};
  const grants: unknown = collections.find(({ name }) => name === 'grants');
  const found: string[] = [];
  for await (const document of (await (await source.openStore('identity')).collection(grants as Collection<Entity>)).find({})) {
    const { revision: _revision, ...content } = document;
    if (isDerived(document)) found.push(JSON.stringify(content));
  }
  await source.close();
  return found.join('\n');
}

test('the roles of owners, dropped and made again from all events, are byte for byte what they were', async () => {
  const city = await CityProcess.start({ data: path('data') });
  const expected = await live(city);
  await eventually('former owners have lost their roles', async () => (await standingOf(city)).length === HOMES);
  expect(await standingOf(city)).toEqual(expected);
  const before = await grantsOf(city);
  expect(await city.stop()).toMatchObject({ code: 0, stderr: '' });

  mkdirSync(path('again'));
  copyFileSync(join(path('data'), 'data.key'), join(path('again'), 'data.key'));
  await copyWithoutReadModel(path('data'), path('again'));
  expect(await readModelOf(path('again'))).toBe('');
  const again = await CityProcess.start({ data: path('again') });
  await eventually('all events are heard again', async () => (await grantsOf(again)).length === before.length);
  await eventually('former owners have lost their roles again', async () => (await standingOf(again)).length === HOMES);
  expect(await again.stop()).toMatchObject({ code: 0, stderr: '' });

  const model = await readModelOf(path('data'));
  expect(model.split('\n')).toHaveLength(HOMES + HOMES / 3);
  expect(await readModelOf(path('again'))).toBe(model);
}, 120_000);
