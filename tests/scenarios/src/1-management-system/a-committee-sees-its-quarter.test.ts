import { as, COMMUNITY, eventually, namesIn, newSubject, refusalOf, type Facts } from '../support/scenario.js';

/** 业主委员会只见本小区，任期届满即止。 */
describe('the chair of an owners’ committee sees his own quarter, for as long as the committee is in office', () => {
  const chair = newSubject('chair');
  let own: Facts;
  let next: Facts;
  let committee: Facts;
  beforeAll(async () => {
    [own, next] = [await as('county').registersQuarter({ title: '鹤翔花园' }), await as('county').registersQuarter({ title: '苇海人家' })];
    committee = await as('county').registersOrganisation('OWNERS_COMMITTEE', '鹤翔花园业主委员会');
  });
  const seats = (quarter: Facts): Promise<Facts> =>
    as('county').does(quarter.name, 'assignCommittee', { committee: committee.name, fromDay: '2025-01-01', basis: '备案' });

  test('the county puts the committee on record, and gives its chair his role, for that committee alone', async () => {
    expect(await seats(own)).toMatchObject({ committee: committee.name });
    const facts = { subject: chair, role: 'COMMITTEE', division: COMMUNITY, party: committee.name, reason: '备案' };
    expect(await as('county').adds('grants', facts)).toMatchObject({ ...facts, state: 'ACTIVE', grantedBy: 'county' });
  });

  test('he reads his quarter and its register, and no other', async () => {
    await eventually('the chair sees a quarter', async () => namesIn(await as(chair).reads('quarters'), 'quarters').length > 0, 60_000);
    expect(namesIn(await as(chair).reads('quarters'), 'quarters')).toEqual([own.name]);
    expect(await as(chair).reads(`${own.name}/ownerRegister`)).toMatchObject({ quarter: own.name });
    expect(await refusalOf(as(chair).reads(next.name))).toMatchObject({ reason: 'QUARTER_NOT_FOUND' });
    expect(await refusalOf(as(chair).changes(own.name, { title: '鹤翔府' }))).toMatchObject({ reason: 'NOT_PERMITTED' });
  });

  test('a quarter has one committee at a time', async () => {
    const rival = await as('county').registersOrganisation('OWNERS_COMMITTEE', '另一业主委员会');
    const assigning = { committee: rival.name, fromDay: '2025-06-01', basis: '备案' };
    expect(await refusalOf(as('county').does(own.name, 'assignCommittee', assigning))).toEqual({
      reason: 'QUARTER_HAS_COMMITTEE',
      zh: `小区 ${own.name} 已有在任的业主委员会 ${committee.name}。`,
      en: `Quarter ${own.name} has a committee in office, ${committee.name}.`,
      law: '《物业管理条例》第九条',
    });
  });

  test('when its term ends, the chair sees the quarter no more; the term stays on record', async () => {
    const ended = await as('county').does(own.name, 'endCommitteeTerm', { toDay: '2026-06-30', reason: '任期届满' });
    expect(ended).toMatchObject({
      committee: '',
      committeeTenures: [{ organisation: committee.name, fromDay: '2025-01-01', toDay: '2026-06-30', endReason: '任期届满' }],
    });
    await eventually('the chair sees nothing', async () => namesIn(await as(chair).reads('quarters'), 'quarters').length === 0, 60_000);
    expect(await refusalOf(as(chair).reads(own.name))).toMatchObject({ reason: 'QUARTER_NOT_FOUND' });
  });
});
