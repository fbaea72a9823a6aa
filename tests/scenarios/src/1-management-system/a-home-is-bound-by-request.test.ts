import { as, eventually, listIn, newPassport, newSubject, refusalOf, type Facts } from '../support/scenario.js';

/** 房屋绑定：居民自行申请，社区核对登记后通过，身份随登记取得；申请人从答复中探听不到登记内容。 */
describe('who owns a home has it bound to his account, and nobody learns from asking who owns it', () => {
  let wang: string;
  let passport: string;
  let home: Facts;
  beforeEach(async () => {
    [wang, passport] = [newSubject('wang'), newPassport()];
    const quarter = await as('county').registersQuarter({ title: '苇海人家' });
    home = await as('county').registersHome(await as('county').registersBuilding(quarter), '0101');
    await as('county').does(quarter.name, 'demarcate', { decisionNo: '盘住建〔2026〕12号' });
    await as('county').recordsTransfer(home, '2021-01-01', await as('county').registersPerson({ idNumber: passport }));
  });
  const asks = (subject: string, idNumber: string): Promise<Facts> =>
    as(subject).adds('bindings', {
      ...{ unit: home.name, standing: 'OWNER', idType: 'PASSPORT', idNumber, fullName: '赵晓岚', phone: '13800000000' },
    });
  async function decides({ name }: Facts, decision: object): Promise<Facts> {
    const { etag } = await as('community').reads(name);
    return as('community').does(name, 'decide', { etag, ...decision });
  }

  test('he finds his home by numbers, asks, the community compares and approves, and he acts as its owner', async () => {
    const [building, room] = [home.name.slice(0, home.name.indexOf('/units/')), home.name.split('/').at(-1)];
    const units = listIn(await as(wang).reads(`${building}/disclosedUnits`), 'disclosedUnits');
    expect(units).toEqual([{ name: home.name, entrance: '01', room: room?.slice(3) }]);
    const asked = await asks(wang, passport);
    expect(asked).toMatchObject({ state: 'REQUESTED', quarterTitle: '苇海人家', fullName: '赵**', phone: '138****0000' });
    expect(await as('community').reads(`${asked.name}/review`)).toMatchObject({ numberMatches: true, nameMatches: true, approvable: true });
    expect(await decides(asked, { approved: true })).toMatchObject({ state: 'APPROVED' });
    await eventually(
      'he is an owner',
      async () => listIn(await as(wang).reads('me'), 'roles').some(({ role }) => role === 'OWNER'),
      60_000,
    );
    await eventually('he sees his home', async () => listIn(await as(wang).reads('me/homes'), 'homes').length === 1, 60_000);
    const [mine] = listIn(await as(wang).reads('me/homes'), 'homes');
    expect(mine).toMatchObject({ unit: { name: home.name }, relation: 'OWNED' });
  });

  test('a stranger is answered as the owner is, cannot be approved, and is told a reason that tells nothing', async () => {
    const stranger = newSubject('stranger');
    const told = ({ name: _name, etag: _etag, subject: _subject, createTime: _time, idNumber: _number, ...rest }: Facts): object => rest;
    const [owner, other] = [await asks(wang, passport), await asks(stranger, newPassport())];
    expect(told(other)).toEqual(told(owner));
    expect(await refusalOf(decides(other, { approved: true }))).toEqual({
      reason: 'BINDING_UNMATCHED',
      zh: '所填证件与该房屋登记的权利人或使用人不一致，不能通过；登记有误的，请先更正登记。',
      en: 'The document is not that of somebody on record for the home: it cannot be approved; if the register is wrong, correct that first.',
    });
    await decides(other, { approved: false, rejection: 'NOT_ON_RECORD' });
    expect(listIn(await as(stranger).reads('me/bindings'), 'bindings')).toMatchObject([{ state: 'REJECTED', rejection: 'NOT_ON_RECORD' }]);
    expect(await refusalOf(as(stranger).reads(`${other.name}/review`))).toMatchObject({ reason: 'NOT_PERMITTED' });
  });

  test('of another county, and next door, nobody sees that he asked', async () => {
    const { name } = await asks(wang, passport);
    for (const officer of ['neighbouring-county', 'neighbouring-community'] as const)
      expect(await refusalOf(as(officer).reads(name))).toEqual({
        reason: 'BINDING_NOT_FOUND',
        zh: `没有绑定申请 ${name}，或不在您可查看的范围内。`,
        en: `There is no request ${name}, or it is not yours to see.`,
      });
  });

  test('he sees who looked at what he said, and when he has sold the home he is anybody again', async () => {
    const asked = await asks(wang, passport);
    expect(await as('community').reveals(asked.name, { purpose: '核对绑定申请' })).toMatchObject({ idNumber: passport });
    const looks = listIn(await as(wang).reads(`${asked.name}/lookups`), 'lookups');
    expect(looks).toMatchObject([{ subject: 'community', purpose: '核对绑定申请', outcome: 'OK' }]);
    await decides(asked, { approved: true });
    const rolesOf = async (): Promise<readonly unknown[]> => listIn(await as(wang).reads('me'), 'roles').map(({ role }) => role);
    await eventually('he is an owner', async () => (await rolesOf()).includes('OWNER'), 60_000);
    await as('county').recordsTransfer(home, '2022-01-01', await as('county').registersPerson());
    await eventually('he is anybody', async () => !(await rolesOf()).includes('OWNER'), 60_000);
  });
});
