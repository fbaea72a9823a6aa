import { HANDLER_BODY_WORDS } from '@heming/contracts/complaints/v1';
import type { FileChunk } from '@heming/contracts/type/v1';
import { DocumentUnprintable, writePdf, type OfficialDocument } from '@heming/documents';
import { calendarDateOf, type CalendarDate } from '@heming/values';
import type { SupervisionOrder } from './domain/supervision-order.js';
import { fingerprintOf } from './order-fingerprint.js';

/** Most bytes of content in one message. */
const CHUNK_BYTES = 48 * 1024;
/** Longest recipient that a document has; the register's titles may be longer. */
const MOST_RECIPIENT = 100;
/** Texts of an order that somebody wrote: its reason, and what the register calls things. */
const WRITTEN = /^(?:recipient|paragraphs|facts)/;

/**
 * A supervision order as PDF: the same bytes whenever it is asked for. Characters that the typeface lacks come out as boxes.
 * @param publicUrl where browsers reach the city: the QR code leads to the check there; empty: there is none, and the code alone stands on it
 */
export async function* orderFile(order: SupervisionOrder, publicUrl: string): AsyncGenerator<FileChunk> {
  const bytes = await printed(orderDocument(order, publicUrl));
  yield { fileName: `${order.number}.pdf`, contentType: 'application/pdf', content: new Uint8Array(0) };
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES)
    yield { fileName: '', contentType: '', content: bytes.subarray(from, from + CHUNK_BYTES) };
}

/** Tells of one text at a time what it lacks, which then lacks nothing: as many tries as there are texts are enough. */
async function printed(document: OfficialDocument): Promise<Uint8Array> {
  try {
    return await writePdf(document);
  } catch (thrown) {
    if (!(thrown instanceof DocumentUnprintable) || !WRITTEN.test(thrown.field) || thrown.characters.length === 0) throw thrown;
    const lacking = new Set(thrown.characters);
    const boxed = (text: string): string => [...text].map((character) => (lacking.has(character) ? '□' : character)).join('');
    return printed({
      ...document,
      recipient: boxed(document.recipient),
      paragraphs: document.paragraphs.map(boxed),
      facts: document.facts.map(({ label, value }) => ({ label, value: boxed(value) })),
    });
  }
}

/** What the order says. It names no reporter: it goes to whom they complain about. */
function orderDocument(order: SupervisionOrder, publicUrl: string): OfficialDocument {
  const { agency, number, reason, caseNumber, quarterTitle, answerDueDate, verificationCode, createTime } = order;
  return {
    issuer: agency,
    redHead: true,
    number,
    title: '物业管理诉求督办单',
    recipient: [...addressed(order)].slice(0, MOST_RECIPIENT).join(''),
    paragraphs: [
      `你单位承办的诉求工单 ${caseNumber}，现予督办。`,
      ...reason.split(/\r?\n/).filter((line) => line.trim() !== ''),
      `请于${dayInWords(answerDueDate)}前办理，并反馈办理情况。`,
    ],
    facts: [
      { label: '工单编号', value: caseNumber },
      { label: '小区', value: quarterTitle },
      { label: '反馈期限', value: dayInWords(answerDueDate) },
    ],
    ...(publicUrl !== '' && { qrAddress: new URL(`${publicUrl}/v/${verificationCode}`).href }),
    signer: agency,
    date: calendarDateOf(createTime),
    verification: { code: verificationCode, sha256: fingerprintOf(order) },
  };
}

/** An organisation by its title; an office by what it is and where; by the code alone what the register knows no title of. */
function addressed({ recipient: { body, division, organisation }, recipientTitle }: SupervisionOrder): string {
  if (organisation !== '' && recipientTitle !== undefined) return recipientTitle;
  const code = organisation === '' ? division : organisation;
  return `${HANDLER_BODY_WORDS[body]}（${recipientTitle ?? code.slice(code.indexOf('/') + 1)}）`;
}

/** A day as documents write it: `2026年12月3日`. */
function dayInWords(day: CalendarDate): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
