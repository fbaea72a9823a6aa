import { as, eventually, listIn, namesIn, refusalOf, type Facts } from '../support/scenario.js';

/** 物业管理区域的合并与拆分：承继关系留存，此前日期的名册不变。 */
describe('a quarter is merged or split by a decision, and what was before can still be told', () => {
  const DECISION = { decisionNo: '盘住建〔2024〕9号', effectiveDay: '2024-03-01' };
  const [DAY_BEFORE, DAY_AFTER] = ['2024-02-29', '2024-03-02'];
  let old: Facts;
  let heir: Facts;
  beforeEach(async () => {
    [old, heir] = [await demarcated('鹤鸣一期'), await demarcated('鹤鸣二期')];
    for (const [quarter, rooms] of [
      [old, ['0101', '0102']],
      [heir, ['0101']],
    ] as const) {
      const building = await as('county').registersBuilding(quarter);
      for (const room of rooms) await as('county').registersHome(building, room);
    }
  });

  async function demarcated(title: string): Promise<Facts> {
    const { name } = await as('county').registersQuarter({ title });
    return as('county').does(name, 'demarcate', { decisionNo: '盘住建〔2020〕1号' });
  }
  const unitsOf = async ({ name }: Facts, day: string): Promise<unknown> =>
    (await as('county').reads(`${name}/ownerRegister?asOf=${day}`))['unitCount'];

  test('merged, it is ended and says into which; the day before, each register is its own, and from the day on they are one', async () => {
    const merged = await as('county').does(old.name, 'merge', { successor: heir.name, ...DECISION });
    expect(merged).toMatchObject({
      ...{ state: 'MERGED', endedOn: DECISION.effectiveDay, endDecisionNo: DECISION.decisionNo },
      successions: [{ successor: heir.name }],
    });
    expect(namesIn(await as('county').reads(`quarters?successor=${heir.name}`), 'quarters')).toEqual([old.name]);
    expect([await unitsOf(old, DAY_BEFORE), await unitsOf(heir, DAY_BEFORE)]).toEqual(['2', '1']);
    expect([await unitsOf(old, DAY_AFTER), await unitsOf(heir, DAY_AFTER)]).toEqual(['0', '3']);
  });

  test('buildings keep their names, say whose they are now, and are listed there', async () => {
    await as('county').does(old.name, 'merge', { successor: heir.name, ...DECISION });
    const building = `${old.name}/buildings/001`;
    await eventually('the building says whose it is', async () => (await as('county').reads(building))['movedTo'] === heir.name);
    expect(namesIn(await as('county').reads(`${heir.name}/buildings`), 'buildings')).toEqual([building, `${heir.name}/buildings/001`]);
  });

  test('split, every building goes to one of its successors', async () => {
    const third = await demarcated('鹤鸣三期');
    const second = await as('county').registersBuilding(old, { number: '002' });
    const parts = [
      { successor: heir.name, buildings: [`${old.name}/buildings/001`] },
      { successor: third.name, buildings: [second.name] },
    ];
    expect(await as('county').does(old.name, 'split', { parts, ...DECISION })).toMatchObject({ state: 'SPLIT', successions: parts });
    await eventually('both buildings are listed where they belong', async () => {
      const lists = [heir, third].map(({ name }) => as('county').reads(`${name}/buildings`));
      const [ofHeir = [], ofThird = []] = (await Promise.all(lists)).map((list) => listIn(list, 'buildings'));
      return ofHeir.length === 2 && ofThird.length === 1;
    });
  });

  test('nothing is registered in a quarter that has ended, and only a quarter of the same sub-district takes over', async () => {
    const elsewhere = await as('county').registersQuarter({ division: 'divisions/211103007001' });
    expect(await refusalOf(as('county').does(old.name, 'merge', { successor: elsewhere.name, ...DECISION }))).toEqual({
      reason: 'QUARTER_SUCCESSOR_INVALID',
      zh: `小区 ${elsewhere.name} 不能承继小区 ${old.name}：承继小区应当是同一街道乡镇内未终止的其他小区，且只列一次。`,
      en: `Quarter ${elsewhere.name} cannot take over ${old.name}: a successor is another living quarter of the same sub-district, named once.`,
      law: '《物业管理条例》第九条',
    });
    await as('county').does(old.name, 'merge', { successor: heir.name, ...DECISION });
    expect(await refusalOf(as('county').registersBuilding(old, { number: '009' }))).toMatchObject({
      reason: 'QUARTER_ENDED',
      en: `Quarter ${old.name} has ended (MERGED): nothing is registered or changed there.`,
    });
  });
});
