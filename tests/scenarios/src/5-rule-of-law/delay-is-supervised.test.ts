import { addDays, WorkingCalendar } from '@heming/values';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { comes } from '../support/passing-days.js';
import { as, eventually, isClockMovable, listIn, inDemonstration, namesIn, newSubject, pageOf, type Facts } from '../support/scenario.js';
import { servedQuarter } from '../support/served-quarter.js';

/** Each move of the clock waits for a sweep of every service. */
jest.setTimeout(240_000);

const calendar = new WorkingCalendar();

/** 逾期未答复，依次报县区、报市级、发督办单；督办单凭核验码可查。 */
(isClockMovable ? describe : describe['skip'])('a complaint that nobody answers is told upwards, until an order is out', () => {
  inDemonstration();

  test('yellow, red, the county, the city, a supervision order that anybody can check', async () => {
    const { quarter, enterprise, manager } = await servedQuarter();
    const said = { title: '楼道照明长期不亮', text: '三号楼一单元楼道照明两周不亮，多次报修无人处理。', place: '3号楼1单元' };
    const about = { kind: 'COMPLAINT', category: 'SERVICE_QUALITY', quarter: quarter.name, ...said };
    const { name } = await as(newSubject('zhao')).adds('me/cases?channel=WEB', { ...about, fullName: '赵晓岚', phone: '13800000000' });
    await as('county').does(name, 'accept');
    await as('county').does(name, 'dispatch');
    await as(manager).does(name, 'signFor');

    const found = (): Promise<Facts> => as('county').reads(name);
    const deadline = async (): Promise<Facts> => (await found())['deadline'] as Facts;
    const told = async (kind: string): Promise<number> => listIn(await found(), 'entries').filter((entry) => entry['kind'] === kind).length;
    const escalates = (level: string): Promise<void> =>
      eventually(`the delay is told as ${level}`, async () => (await found())['escalation'] === level, 60_000);
    const { dueDate, ...promised } = await deadline();
    const due = String(dueDate);
    expect(promised).toMatchObject({ lamp: 'GREEN', workingDaysLeft: 10 });

    await comes(due);
    expect(await deadline()).toMatchObject({ dueDate: due, lamp: 'YELLOW', workingDaysLeft: 0 });
    const yellow = async (): Promise<readonly string[]> => namesIn(await as('county').reads('cases?lamp=YELLOW&pageSize=200'), 'cases');
    await eventually('the county finds it by its yellow lamp', async () => (await yellow()).includes(name));
    expect([(await found())['escalation'], await told('OVERDUE')]).toEqual(['ESCALATION_UNSPECIFIED', 0]);

    await comes(addDays(due, 1));
    await escalates('COUNTY');
    expect(await deadline()).toMatchObject({ dueDate: due, lamp: 'RED' });
    expect([await told('OVERDUE'), await told('ESCALATED')]).toEqual([1, 1]);

    await comes(calendar.afterWorkingDays(due, 3).date);
    await escalates('CITY');
    expect(namesIn(await as('city-bureau').reads('cases?escalation=CITY&pageSize=200'), 'cases')).toContain(name);
    expect([await told('OVERDUE'), await told('ESCALATED')]).toEqual([1, 2]);

    const fifth = calendar.afterWorkingDays(due, 5).date;
    await comes(fifth);
    await escalates('ORDER');
    const ordered = String((await found())['supervisionOrder']);
    const order = await as(manager).reads(ordered);
    expect(order).toMatchObject({
      number: expect.stringMatching(/^盘兴住建物督〔\d{4}〕\d+号$/) as string,
      case: name,
      recipient: { body: 'ENTERPRISE', organisation: enterprise.name },
      ...{ automatic: true, state: 'ISSUED', answerDueDate: calendar.afterWorkingDays(fifth, 5).date },
      verificationCode: expect.stringMatching(/^[0-9A-F]{20}$/) as string,
    });

    const { number, verificationCode: code } = order as unknown as Record<string, string>;
    const { sha256, issuer } = (await as('county').reads(`supervisionOrderChecks/${code}`)) as unknown as Record<string, string>;
    const document = await wordsOf(await as(manager).downloadsBytes(`${ordered}:download`));
    for (const word of [number!, code!, sha256!]) expect(document).toContain(word);

    const page = await pageOf(`/v/${code}`);
    for (const word of ['核验码有效', number!, issuer!, sha256!, '待反馈']) expect(page).toContain(word);
    expect(page).not.toMatch(/赵晓岚|13800000000|楼道照明/);
    expect(await pageOf(`/v/${code!.slice(0, -1)}${code!.endsWith('0') ? '1' : '0'}`)).toContain('没有查到');

    await as(manager).does(ordered, 'answer', { answer: '已更换全部灯具。' });
    expect(await pageOf(`/v/${code}`)).toContain('已反馈');
  });
});

/** What a PDF says, without blanks. */
async function wordsOf(pdf: Buffer): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const { items } = await (await file.getPage(1)).getTextContent();
  return items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(/\s/g, '');
}
