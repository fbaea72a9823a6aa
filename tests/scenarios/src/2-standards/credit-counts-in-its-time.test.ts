import { addDays } from '@heming/values';
import { comes } from '../support/passing-days.js';
import { as, eventually, isClockMovable, listIn, inDemonstration, newSubject, refusalOf, type Facts } from '../support/scenario.js';
import { servedQuarter, type ServedQuarter } from '../support/served-quarter.js';

/** Each move of the clock waits for a sweep of every service. */
jest.setTimeout(240_000);

/** 查实的逾期：告知后五个工作日生效，再五个工作日向社会公示；异议期间照常计分并标注。 */
(isClockMovable ? describe : describe['skip'])(
  'a verified delay counts after the enterprise could comment, and is public after that',
  () => {
    inDemonstration();

    /** A complaint that the enterprise answers on the day after the last, and whose fault the county verifies. */
    async function lateComplaint({ quarter, manager }: ServedQuarter): Promise<string> {
      const zhao = newSubject('zhao');
      const said = { title: '楼道照明长期不亮', text: '三号楼一单元楼道照明两周不亮，多次报修无人处理。' };
      const about = { kind: 'COMPLAINT', category: 'SERVICE_QUALITY', quarter: quarter.name, ...said };
      const { name } = await as(zhao).adds('me/cases?channel=WEB', { ...about, fullName: '赵晓岚', phone: '13800000000' });
      await as('county').does(name, 'accept');
      await as('county').does(name, 'dispatch');
      await as(manager).does(name, 'signFor');
      const { replyDeadline } = await as('county').reads(name);
      await comes(addDays(String((replyDeadline as Facts)['dueDate']), 1));
      await as(manager).does(name, 'reply', { text: '已更换全部灯具。', photos: [await as(manager).uploadsPhoto()] });
      await as('county').does(name, 'revisit', { reached: true, solved: true, attitude: 3 });
      await as('county').does(name, 'close', { fault: 'VERIFIED' });
      return name;
    }

    test('from the complaint to the public page', async () => {
      const served = await servedQuarter();
      const uscc = served.enterprise.name.slice('organisations/'.length);
      const score = (): Promise<Facts> => as(served.manager).reads(`creditScores/${uscc}`);
      const shown = (): Promise<Facts> => as('anybody').reads(`publishedCreditScores/${uscc}`);
      const basic = { organisation: served.enterprise.name, division: 'divisions/211103', itemType: 'BA01' };
      const file = await as('county').adds('creditRecords', { ...basic, occurDate: '2026-01-05', facts: '企业信用档案资料齐全。' });
      await as('county-colleague').does(file.name, 'verify');

      const complaint = await lateComplaint(served);
      const reported = async (): Promise<readonly Facts[]> =>
        listIn(await as('county').reads(`creditRecords?case=${complaint}`), 'creditRecords');
      await eventually('it is reported', async () => (await reported()).length === 1, 60_000);
      const [{ name } = { name: '' }] = await reported();
      expect((await score())['scoreTenths']).toBe(200);
      const told = await as('county').does(name, 'verify');
      expect(told).toMatchObject({ itemType: 'BD06', pointsTenths: 10, case: complaint });

      await comes(String(told['commentDueDate']));
      expect(await score()).toMatchObject({ scoreTenths: 200, grade: 'B', forecast: { scoreTenths: 190, grade: 'C' } });
      await comes(String(told['effectiveDate']));
      expect(await score()).toMatchObject({ scoreTenths: 190, grade: 'C', badTenths: 10 });
      expect(await as(served.manager).reads(`creditScores/${uscc}?asOfDate=${String(told['commentDueDate'])}`)).toMatchObject({
        badTenths: 0,
      });
      expect(await shown()).toMatchObject({ scoreTenths: 200, badTenths: 0 });

      await as(served.manager).does(name, 'object', { text: '灯具已于期限内更换，请复核。' });
      await comes(String(told['publicDate']));
      expect(await shown()).toMatchObject({
        ...{ scoreTenths: 190, grade: 'C' },
        items: [{ itemType: 'BA01' }, { itemType: 'BD06', objected: true, legalBasis: '《物业管理条例》第三十二条、第四十八条' }],
      });
      const decision = { outcome: 'REVOKED', answer: '经复核，延误非企业原因。' };
      expect(await refusalOf(as('county').does(name, 'decideObjection', decision))).toMatchObject({ reason: 'NOT_PERMITTED' });
      await as('city-bureau').does(name, 'decideObjection', decision);
      expect(await shown()).toMatchObject({ scoreTenths: 200, grade: 'B', items: [{ itemType: 'BA01' }] });
      const ranked = async (): Promise<readonly Facts[]> =>
        listIn(await as('anybody').reads('publishedCreditScores?grade=B&pageSize=200'), 'publishedCreditScores');
      await eventually('it is among those of its grade', async () =>
        (await ranked()).some(({ organisation }) => organisation === served.enterprise.name),
      );
    });
  },
);
