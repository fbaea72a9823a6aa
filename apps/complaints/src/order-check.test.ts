import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import { ANONYMOUS } from '@heming/kit';
import type { Given } from '@heming/testing';
import { createCanvas } from '@napi-rs/canvas';
import jsQr from 'jsqr';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { givenCase } from './testing/given-case.js';
import { reasonOf } from './testing/given-cases.js';
import { COUNTY, ENTERPRISE, ENTERPRISE_NAME, givenComplaints } from './testing/given-complaints.js';

jest.setTimeout(60_000);

const NAME = givenCase().name;
let city: Given<ComplaintsService>;
afterEach(() => city.stop());

/** A city in which an enterprise is ordered to answer. */
async function ordered(publicUrl = '') {
  ({ city } = await givenComplaints([givenCase()], { publicUrl }));
  await city.as(COUNTY).AcceptCase({ name: NAME });
  await city.as(COUNTY).DispatchCase({ name: NAME });
  return city.as(COUNTY).IssueSupervisionOrder({ case: NAME, reason: '限期整改。', workingDays: 3 });
}

/** What the PDF of an order says, and what its QR code leads to; undefined when it has none. */
async function documentOf(name: string): Promise<{ readonly text: string; readonly qr: string | undefined }> {
  const pieces: Uint8Array[] = [];
  for await (const { content } of city.as(COUNTY).DownloadSupervisionOrder({ name })) pieces.push(content);
  const file = await getDocument({ data: new Uint8Array(Buffer.concat(pieces)), verbosity: 0 }).promise;
  const page = await file.getPage(1);
  const { items } = await page.getTextContent();
  const viewport = page.getViewport({ scale: 2 });
  const canvas = createCanvas(viewport.width, viewport.height);
  await page.render({ canvas: canvas as never, viewport }).promise;
  const { data, width, height } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const text = items
    .map((item) => ('str' in item ? item.str : ''))
    .join('')
    .replaceAll(/\s/g, '');
  return { text, qr: jsQr(data, width, height)?.data };
}

const check = (code: string) => city.as(ANONYMOUS).CheckSupervisionOrder({ name: `supervisionOrderChecks/${code}` });

test.each(['https://wy.example.gov.cn', 'https://wy.example.gov.cn/'])(
  'the QR code of an order leads to its check at %s',
  async (publicUrl) => {
    const { name, verificationCode } = await ordered(publicUrl);
    const { text, qr } = await documentOf(name);
    expect(qr).toBe(`https://wy.example.gov.cn/v/${verificationCode}`);
    expect(text).toContain(verificationCode);
    expect(text).toContain('鹤鸣物业服务有限公司：');
  },
);

test('where nobody has said how browsers reach the city, the code stands on the order alone', async () => {
  const { name, verificationCode } = await ordered();
  const { text, qr } = await documentOf(name);
  expect(qr).toBeUndefined();
  expect(text).toContain(`核验码${verificationCode}`);
});

test('anybody checks an order by its code, and learns neither what it says nor about whom it is', async () => {
  const { name, number, verificationCode } = await ordered();
  const found = await check(verificationCode);
  expect(found).toEqual({
    ...{ name: `supervisionOrderChecks/${verificationCode}`, number, issuer: '兴隆台区住房和城乡建设局', issueDate: '2026-11-23' },
    recipient: { body: 'ENTERPRISE', division: '', organisation: ENTERPRISE_NAME },
    ...{ recipientTitle: '鹤鸣物业服务有限公司', state: 'ISSUED', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect((await documentOf(name)).text).toContain(found.sha256);
  await city.as(ENTERPRISE).AnswerSupervisionOrder({ name, answer: '已整改' });
  expect(await check(verificationCode)).toEqual({ ...found, state: 'ANSWERED' });
});

test('a code is random and follows from nothing; one that is none finds nothing', async () => {
  const { verificationCode } = await ordered();
  const other = await city.as(COUNTY).IssueSupervisionOrder({ case: NAME, reason: '限期整改。', workingDays: 3 });
  expect(verificationCode).toMatch(/^[0-9A-F]{20}$/);
  expect(other.verificationCode).not.toBe(verificationCode);
  expect(await reasonOf(check('0'.repeat(20)))).toBe('ORDER_NOT_FOUND');
  expect(await reasonOf(check(verificationCode.slice(0, 19)))).toBe('INVALID_REQUEST');
});
