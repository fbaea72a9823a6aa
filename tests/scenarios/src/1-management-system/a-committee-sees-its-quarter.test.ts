import { as, COMMUNITY, eventually, namesIn, newSubject, refusalOf, type Facts } from '../support/scenario.js';

/** 业主委员会只见本小区，任期届满即止。 */
describe('the chair of an owners’ committee sees his own quarter, for as long as the committee is in office', () => {
  let chair: string;
  let own: Facts;
  let committee: Facts;
  beforeEach(async () => {
    chair = newSubject('chair');
    own = await as('county').registersQuarter({ title: '鹤翔花园' });
    committee = await as('county').registersOrganisation('OWNERS_COMMITTEE', '鹤翔花园业主委员会');
    await seats(committee);
    const facts = { subject: chair, role: 'COMMITTEE', division: COMMUNITY, party: committee.name, reason: '备案' };
    expect(await as('county').adds('grants', facts)).toMatchObject({ ...facts, state: 'ACTIVE', grantedBy: 'county' });
    await eventually('the chair sees a quarter', async () => (await quartersOfChair()).length > 0, 60_000);
  });
  const seats = ({ name }: Facts): Promise<Facts> =>
    as('county').does(own.name, 'assignCommittee', { committee: name, fromDay: '2023-01-01', basis: '备案' });
  const quartersOfChair = async (): Promise<readonly string[]> => namesIn(await as(chair).reads('quarters'), 'quarters');

  test('he reads his quarter and its register, and no other', async () => {
    const next = await as('county').registersQuarter({ title: '苇海人家' });
    expect(await quartersOfChair()).toEqual([own.name]);
    expect(await as(chair).reads(`${own.name}/ownerRegister`)).toMatchObject({ quarter: own.name });
    expect(await refusalOf(as(chair).reads(next.name))).toEqual({
      reason: 'QUARTER_NOT_FOUND',
      zh: `没有小区 ${next.name}，或不在您的管辖范围内。`,
      en: `There is no quarter ${next.name}, or it is outside your territory.`,
    });
  });

  test('he changes nothing in it', async () => {
    expect(await refusalOf(as(chair).changes(own.name, { title: '鹤翔府' }))).toMatchObject({ reason: 'NOT_PERMITTED' });
  });

  test('a quarter has one committee at a time', async () => {
    const rival = await as('county').registersOrganisation('OWNERS_COMMITTEE', '另一业主委员会');
    expect(await refusalOf(seats(rival))).toEqual({
      reason: 'QUARTER_HAS_COMMITTEE',
      zh: `小区 ${own.name} 已有在任的业主委员会 ${committee.name}。`,
      en: `Quarter ${own.name} has a committee in office, ${committee.name}.`,
      law: '《物业管理条例》第九条',
    });
  });

  test('when its term ends, the chair sees the quarter no more; the term stays on record', async () => {
    const ended = await as('county').does(own.name, 'endCommitteeTerm', { toDay: '2025-12-31', reason: '任期届满' });
    expect(ended).toMatchObject({
      committee: '',
      committeeTenures: [{ organisation: committee.name, fromDay: '2023-01-01', toDay: '2025-12-31', endReason: '任期届满' }],
    });
    await eventually('the chair sees nothing', async () => (await quartersOfChair()).length === 0, 60_000);
    expect(await refusalOf(as(chair).reads(own.name))).toMatchObject({ reason: 'QUARTER_NOT_FOUND' });
  });
});
