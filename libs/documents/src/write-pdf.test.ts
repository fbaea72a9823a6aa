import { createCanvas } from '@napi-rs/canvas';
import { type Font, openSync } from 'fontkit';
import jsQr from 'jsqr';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { printableCharacters, typefaceFiles } from './document-typeface.js';
import { DocumentUnprintable } from './document-unprintable.js';
import type { OfficialDocument } from './official-document.js';
import { writePdf } from './write-pdf.js';

const RARE = '喆镕堃玥珺翀祎䶮㛃𬱖①㎡→√';
const NOTICE: OfficialDocument = {
  issuer: '盘锦市住房和城乡建设局',
  redHead: true,
  number: '盘住建物督〔2026〕17号',
  title: '关于督促处理鹤鸣花园小区电梯停运投诉事项的通知',
  recipient: '盘锦鹤乡物业服务有限公司',
  paragraphs: [
    `你公司管理的鹤鸣花园小区3幢2单元电梯自2026年11月18日起停运，业主${RARE}于2026年11月20日向我局投诉。经核查，情况属实。`,
    '依据《物业管理条例》第三十五条，现责令你公司自收到本通知之日起3个工作日内完成维修并恢复运行，并将处理结果书面报送我局。',
  ],
  facts: [
    { label: '工单编号', value: 'TS-20261121-000187' },
    { label: '办理期限', value: '2026年11月26日' },
  ],
  qrAddress: 'https://heming.example/v/K7Q2-9MX4-PD3H',
  signer: '盘锦市住房和城乡建设局物业管理科',
  date: '2026-11-03',
  verification: { code: 'K7Q2-9MX4-PD3H', sha256: 'ab'.repeat(32) },
};

const open = (pdf: Uint8Array): Promise<PDFDocumentProxy> => getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;

/** Where the lines of the first page begin and end, in points from the left edge, from the top down. */
async function linesOf(pdf: Uint8Array): Promise<readonly { readonly text: string; readonly left: number; readonly right: number }[]> {
  const { items } = await (await (await open(pdf)).getPage(1)).getTextContent();
  const lines = new Map<number, { text: string; left: number; right: number }>();
  for (const item of items) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [left, height] = [item.transform[4] as number, Math.round(item.transform[5] as number)];
    const line = lines.get(height) ?? { text: '', left, right: left };
    lines.set(height, {
      text: line.text + item.str.trim(),
      left: Math.min(line.left, left),
      right: Math.max(line.right, left + item.width),
    });
  }
  return [...lines].sort(([a], [b]) => b - a).map(([, line]) => line);
}

/** What can be searched and copied on each page, without the spaces between the pieces that a line is set in. */
async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const file = await open(pdf);
  return Promise.all(
    Array.from({ length: file.numPages }, async (_, at) => {
      const { items } = await (await file.getPage(at + 1)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replaceAll(/\s/g, '');
    }),
  );
}

interface Print {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A page as it is printed or shown, four bytes a dot. @param scale dots to a point */
async function printOf(pdf: Uint8Array, page: number, scale = 2): Promise<Print> {
  const sheet = await (await open(pdf)).getPage(page);
  const viewport = sheet.getViewport({ scale });
  const canvas = createCanvas(viewport.width, viewport.height);
  await sheet.render({ canvas: canvas as never, viewport }).promise;
  return canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
}

async function refusalOf(
  changed: Partial<OfficialDocument>,
): Promise<Pick<DocumentUnprintable, 'field' | 'fault' | 'characters'> | 'none'> {
  return writePdf({ ...NOTICE, ...changed }).then(
    () => 'none',
    (error: unknown) => {
      if (error instanceof DocumentUnprintable) return { field: error.field, fault: error.fault, characters: error.characters };
      throw error;
    },
  );
}

test('everything that a document says can be searched and copied, rare characters too', async () => {
  const text = (await pagesOf(await writePdf(NOTICE))).join('');
  const { issuer, number, title, recipient, paragraphs, signer, facts } = NOTICE;
  const said = [issuer, number, title, `${recipient}：`, ...paragraphs, signer, ...facts.flatMap(({ label, value }) => [label, value])];
  for (const sentence of [...said, RARE, '2026年11月3日', '盖章处', '扫码核验', '核验码K7Q2-9MX4-PD3H', `SHA-256${'ab'.repeat(32)}`]) {
    expect(text).toContain(sentence.replaceAll(/\s/g, ''));
  }
});

test('a document is set as GB/T 9704 asks: text area of 156 mm, number and title in the middle, paragraphs indented by two characters', async () => {
  const [left, right] = [(28 * 72) / 25.4, ((210 - 26) * 72) / 25.4];
  const lines = await linesOf(await writePdf(NOTICE));
  const lineOf = (text: string): { left: number; right: number } => lines.find((line) => line.text.startsWith(text))!;
  for (const text of [NOTICE.issuer, '盘住建物督', '的通知']) {
    const line = lineOf(text);
    expect(line.left - left).toBeCloseTo(right - line.right, 0);
  }
  const first = lines.findIndex(({ text }) => text.startsWith('你公司'));
  expect(lineOf(NOTICE.recipient).left).toBeCloseTo(left, 0);
  expect(lines[first]!.left).toBeCloseTo(left + 32, 0);
  expect(lines[first]!.right).toBeCloseTo(right, 0);
  expect(lines[first + 1]!.left).toBeCloseTo(left, 0);
});

test('pages are numbered, and each says how the document is checked', async () => {
  const pages = await pagesOf(await writePdf({ ...NOTICE, paragraphs: Array.from({ length: 12 }, () => NOTICE.paragraphs[0]!) }));
  expect(pages).toHaveLength(3);
  for (const [at, text] of pages.entries()) expect(text).toContain(`—${at + 1}/3—核验码K7Q2-9MX4-PD3HSHA-256${'ab'.repeat(32)}`);
});

test('the QR code says the address, and stands beside the signature', async () => {
  const pdf = await writePdf(NOTICE);
  const pages = await pagesOf(pdf);
  const last = pages.length;
  expect(pages[last - 1]).toMatch(/扫码核验.*2026年11月3日/);
  const { data, width, height } = await printOf(pdf, last);
  expect(jsQr(data, width, height)?.data).toBe(NOTICE.qrAddress);
});

test.each([1.7, 2, 2.34])('the QR code is read wherever it stands, on a screen that shows %p dots to a point', async (scale) => {
  for (const [at, code] of ['4F1AFF356A28CE7FCCC2', 'F76E750FF7495905563B', '43524CC7233A15AC8439'].entries()) {
    const qrAddress = `https://wy.example.gov.cn/v/${code}`;
    const facts = NOTICE.facts.slice(0, at);
    const pdf = await writePdf({ ...NOTICE, title: '督办单', paragraphs: ['限期整改。'.repeat(10)], facts, qrAddress });
    const { data, width, height } = await printOf(pdf, 1, scale);
    expect([at, jsQr(data, width, height)?.data]).toEqual([at, qrAddress]);
  }
});

test('what a document does not have is not printed', async () => {
  const { qrAddress: _, verification: __, ...plain } = NOTICE;
  const pdf = await writePdf({ ...plain, recipient: '', facts: [], number: 'TS-20261123-000187' });
  const text = (await pagesOf(pdf)).join('');
  expect(text).toContain('TS-20261123-000187');
  expect(text).not.toMatch(/：你公司|扫码|核验码|SHA|工单编号/);
  const { data, width, height } = await printOf(pdf, 1);
  expect(jsQr(data, width, height)).toBeNull();
});

test.each([true, false])('the head is red when it is to be: %p', async (redHead) => {
  const { data } = await printOf(await writePdf({ ...NOTICE, redHead }), 1);
  const dots = Array.from({ length: data.length / 4 }, (_, at) => [data[at * 4]!, data[at * 4 + 1]!, data[at * 4 + 2]!] as const);
  expect(dots.some(([red, green, blue]) => red > 180 && green < 40 && blue < 60)).toBe(redHead);
});

test('boxes of forms are printed as filled and empty ones', async () => {
  const text = (
    await pagesOf(await writePdf({ ...NOTICE, paragraphs: ['☑同意 ☐不同意 ☒弃权'], facts: [{ label: '☑', value: '☐' }] }))
  ).join('');
  expect(text).toContain('■同意□不同意■弃权■□');
});

test('the file knows its title, number, issuer and day, and nothing of the machine', async () => {
  const { info } = await (await open(await writePdf(NOTICE))).getMetadata();
  expect(info).toMatchObject({
    Title: NOTICE.title,
    Subject: NOTICE.number,
    Author: NOTICE.issuer,
    CreationDate: 'D:20261102160000Z',
    Creator: 'Heming',
    Producer: 'Heming',
    Language: 'zh-CN',
  });
});

test('the same document is the same bytes on any day, and another one is not', async () => {
  const first = await writePdf(NOTICE);
  jest.useFakeTimers({ now: new Date('2031-05-06T07:08:09Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
  const [later, other] = await Promise.all([writePdf(NOTICE), writePdf({ ...NOTICE, title: '另一件' })]).finally(() =>
    jest.useRealTimers(),
  );
  expect(Buffer.compare(first, later)).toBe(0);
  expect(Buffer.compare(first, other)).not.toBe(0);
});

test('a word that is wider than the page is broken', async () => {
  const word = 'X'.repeat(300);
  const text = (await pagesOf(await writePdf({ ...NOTICE, paragraphs: [word], facts: [{ label: word.slice(0, 30), value: word }] }))).join(
    '',
  );
  expect(text).toContain(word);
});

test.each<[string, Partial<OfficialDocument>, Pick<DocumentUnprintable, 'field' | 'fault'> & { characters?: readonly string[] }]>([
  ['no title', { title: ' ' }, { field: 'title', fault: 'TEXT_MISSING' }],
  ['no issuer', { issuer: '' }, { field: 'issuer', fault: 'TEXT_MISSING' }],
  ['no signer', { signer: '' }, { field: 'signer', fault: 'TEXT_MISSING' }],
  ['no text', { paragraphs: [] }, { field: 'paragraphs', fault: 'TEXT_MISSING' }],
  ['an empty paragraph', { paragraphs: ['一', ''] }, { field: 'paragraphs[1]', fault: 'TEXT_MISSING' }],
  ['a fact that says nothing', { facts: [{ label: '面积', value: '' }] }, { field: 'facts[0].value', fault: 'TEXT_MISSING' }],
  ['a long title', { title: '题'.repeat(101) }, { field: 'title', fault: 'TEXT_TOO_LONG' }],
  ['a long paragraph', { paragraphs: ['一'.repeat(2_001)] }, { field: 'paragraphs[0]', fault: 'TEXT_TOO_LONG' }],
  ['a book', { paragraphs: Array.from({ length: 11 }, () => '一'.repeat(2_000)) }, { field: 'paragraphs[9]', fault: 'TEXT_TOO_LONG' }],
  ['many facts', { facts: Array.from({ length: 201 }, () => ({ label: '一', value: '二' })) }, { field: 'facts', fault: 'TEXT_TOO_LONG' }],
  ['pictograms', { title: '好😀好😀🏠' }, { field: 'title', fault: 'CHARACTER_NOT_PRINTABLE', characters: ['😀', '🏠'] }],
  ['a line break', { paragraphs: ['一\n二'] }, { field: 'paragraphs[0]', fault: 'CHARACTER_NOT_PRINTABLE', characters: ['\n'] }],
  ['half a character', { title: '\ud83d' }, { field: 'title', fault: 'CHARACTER_NOT_PRINTABLE', characters: ['\ud83d'] }],
  ['a hyphen that is not seen', { title: '\u00ad' }, { field: 'title', fault: 'CHARACTER_NOT_PRINTABLE', characters: ['\u00ad'] }],
  ['text that turns round', { signer: '局\u202e' }, { field: 'signer', fault: 'CHARACTER_NOT_PRINTABLE', characters: ['\u202e'] }],
  ['a number with 第', { number: '盘住建物督〔2026〕第17号' }, { field: 'number', fault: 'MALFORMED' }],
  ['a day that is none', { date: '2026-02-29' }, { field: 'date', fault: 'MALFORMED' }],
  ['a script for an address', { qrAddress: 'javascript:alert(1)//https://heming.example' }, { field: 'qrAddress', fault: 'MALFORMED' }],
  ['an address with a space', { qrAddress: 'https://heming.example/v/ K7' }, { field: 'qrAddress', fault: 'MALFORMED' }],
  [
    'a code in small letters',
    { verification: { code: 'k7', sha256: 'ab'.repeat(32) } },
    { field: 'verification.code', fault: 'MALFORMED' },
  ],
  ['half a hash', { verification: { code: 'K7', sha256: 'ab' } }, { field: 'verification.sha256', fault: 'MALFORMED' }],
])('a document is refused that has %s', async (_, changed, refusal) => {
  expect(await refusalOf(changed)).toEqual({ characters: [], ...refusal });
});

test('both weights of the typeface have the same characters', async () => {
  const { normal, bold } = typefaceFiles();
  const [regular, heavy] = [openSync(normal), openSync(bold)] as readonly Font[];
  expect(new Set(heavy!.characterSet)).toEqual(new Set(regular!.characterSet));
  expect((await printableCharacters()).size).toBeGreaterThan(30_000);
});
