import type { Content, ContentColumns, TDocumentDefinitions } from 'pdfmake/interfaces';
import qrcode from 'qrcode-generator';
import { TYPEFACE } from './document-typeface.js';
import type { DocumentFact, OfficialDocument } from './official-document.js';

/** Points of a millimetre. */
const MM = 72 / 25.4;
/** Text area of GB/T 9704-2012, 5.2: 156 mm wide, 37 mm below the edge of the sheet and 28 mm beside it. */
const TEXT_WIDTH = 156 * MM;
const MARGINS: [number, number, number, number] = [28 * MM, 37 * MM, 26 * MM, 35 * MM];
/** Sizes of type in points: 二号, 三号, 小四, 小五. */
const SIZE = { title: 22, body: 16, table: 12, foot: 9 } as const;
const MOST_OF_HEAD = 48;
/** Of the typeface's own line of 1.448 em: 22 lines fill the text area, as the standard asks. */
const LEADING = 1.25;
const RED = '#d7000f';
const GREY = '#5f6772';
const SEAL = 42 * MM;
const QR_SIDE = 36 * MM;
/** What has to stay white around a QR code, four of its modules; that of the shortest address has 25 of them beside each other. */
const QUIET = (4 / 25) * QR_SIDE;

/** How a document is set on A4, after GB/T 9704-2012: head, number, title, addressee, text, table, signature, and the number of each page. */
export function layOut(document: OfficialDocument): TDocumentDefinitions {
  const { issuer, number, title, recipient, paragraphs, facts, date } = document;
  return {
    pageSize: 'A4',
    pageMargins: MARGINS,
    version: '1.7',
    language: 'zh-CN',
    displayTitle: true,
    info: {
      title,
      author: issuer,
      subject: number,
      creator: 'Heming',
      producer: 'Heming',
      creationDate: new Date(`${date}T00:00:00+08:00`),
    },
    defaultStyle: { font: TYPEFACE, fontSize: SIZE.body, lineHeight: LEADING },
    content: [
      ...headOf(document),
      { text: title, fontSize: SIZE.title, bold: true, alignment: 'center', margin: [0, 22, 0, 22] },
      ...(recipient === '' ? [] : [{ text: `${recipient}：` }]),
      ...paragraphs.map((text): Content => ({ text, leadingIndent: 2 * SIZE.body, alignment: 'justify' })),
      ...(facts.length === 0 ? [] : [tableOf(facts)]),
      closingOf(document),
    ],
    footer: (page, pages) => footOf(document, page, pages),
  };
}

function headOf({ issuer, redHead, number }: OfficialDocument): Content[] {
  const color = redHead ? RED : 'black';
  const fontSize = Math.min(MOST_OF_HEAD, Math.floor(TEXT_WIDTH / [...issuer].length));
  return [
    { text: issuer, fontSize, bold: true, color, alignment: 'center', lineHeight: 1 },
    { text: number, alignment: 'center', margin: [0, 14, 0, 4 * MM - 4] },
    ...(redHead ? [{ canvas: [{ type: 'line' as const, x1: 0, y1: 0, x2: TEXT_WIDTH, y2: 0, lineWidth: 1.5, lineColor: RED }] }] : []),
  ];
}

function tableOf(facts: readonly DocumentFact[]): Content {
  return {
    margin: [0, 12, 0, 0],
    fontSize: SIZE.table,
    table: {
      widths: ['28%', '*'],
      dontBreakRows: true,
      body: facts.map(({ label, value }) => [{ text: label }, { text: value }]),
    },
    layout: { hLineWidth: () => 0.5, vLineWidth: () => 0.5, paddingTop: () => 4, paddingBottom: () => 2 },
  };
}

/** Code and signature beside each other, never torn apart; the seal is put over signer and date (骑年盖月). */
function closingOf({ qrAddress, signer, date }: OfficialDocument): ContentColumns & { unbreakable: true } {
  const [year, month, day] = date.split('-').map(Number);
  const centre = TEXT_WIDTH / 4;
  return {
    unbreakable: true,
    margin: [0, 24, 0, 0],
    columns: [
      {
        width: '50%',
        stack:
          qrAddress === undefined
            ? []
            : [
                { svg: qrCodeOf(qrAddress), width: QR_SIDE },
                { text: '扫码核验', fontSize: SIZE.foot, margin: [0, QUIET, 0, 0] },
              ],
      },
      {
        width: '50%',
        alignment: 'center',
        stack: [
          {
            canvas: [
              { type: 'ellipse', x: centre, y: SEAL / 2, r1: SEAL / 2, r2: SEAL / 2, lineWidth: 0.5, lineColor: GREY, dash: { length: 3 } },
            ],
            alignment: 'left',
            relativePosition: { x: 0, y: 0 },
          },
          { text: '盖章处', fontSize: SIZE.foot, color: GREY, margin: [0, 10, 0, 8] },
          { text: signer },
          { text: `${year}年${month}月${day}日`, margin: [0, 0, 0, 24] },
        ],
      },
    ],
  };
}

function footOf({ verification }: OfficialDocument, page: number, pages: number): Content {
  return {
    fontSize: SIZE.foot,
    color: GREY,
    alignment: 'center',
    margin: [MARGINS[0], 7 * MM, MARGINS[2], 0],
    stack: [
      { text: `— ${page} / ${pages} —`, color: 'black', fontSize: SIZE.table },
      ...(verification ? [{ text: `核验码 ${verification.code}` }, { text: `SHA-256 ${verification.sha256}` }] : []),
    ],
  };
}

/** A QR code as one shape: of squares drawn one by one a screen shows the seams, and readers take those for modules. */
function qrCodeOf(address: string): string {
  const code = qrcode(0, 'M');
  code.addData(address);
  code.make();
  return code.createSvgTag({ cellSize: 1, margin: 0, scalable: true });
}
