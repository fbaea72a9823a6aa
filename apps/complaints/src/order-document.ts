import { HANDLER_BODY_WORDS } from '@heming/contracts/complaints/v1';
import type { FileChunk } from '@heming/contracts/type/v1';
import { DocumentUnprintable, writePdf, type OfficialDocument } from '@heming/documents';
import { calendarDateOf } from '@heming/values';
import type { SupervisionOrder } from './domain/supervision-order.js';
import { fingerprintOf } from './order-fingerprint.js';

/** Most bytes of content in one message. */
const CHUNK_BYTES = 48 * 1024;

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

/** Tells of one paragraph at a time what it lacks, which then lacks nothing: as many tries as there are paragraphs are enough. */
async function printed(document: OfficialDocument): Promise<Uint8Array> {
  try {
    return await writePdf(document);
  } catch (thrown) {
    if (!(thrown instanceof DocumentUnprintable) || !thrown.field.startsWith('paragraphs') || thrown.characters.length === 0) throw thrown;
    const lacking = new Set(thrown.characters);
    const boxed = (text: string): string => [...text].map((character) => (lacking.has(character) ? '□' : character)).join('');
    return printed({ ...document, paragraphs: document.paragraphs.map(boxed) });
  }
}

/** What the order says. It names no reporter: it goes to whom they complain about. */
function orderDocument(order: SupervisionOrder, publicUrl: string): OfficialDocument {
  const { agency, number, recipient, reason, caseNumber, quarterTitle, answerDueDate, verificationCode, createTime } = order;
  const who = recipient.organisation === '' ? recipient.division : recipient.organisation;
  return {
    issuer: agency,
    redHead: true,
    number,
    title: '物业管理诉求督办单',
    recipient: `${HANDLER_BODY_WORDS[recipient.body]}（${who.slice(who.indexOf('/') + 1)}）`,
    paragraphs: [
      `你单位承办的诉求工单 ${caseNumber}，现予督办。`,
      ...reason.split(/\r?\n/).filter((line) => line.trim() !== ''),
      `请于 ${answerDueDate} 前办理，并反馈办理情况。`,
    ],
    facts: [
      { label: '工单编号', value: caseNumber },
      { label: '小区', value: quarterTitle },
      { label: '反馈期限', value: answerDueDate },
    ],
    ...(publicUrl !== '' && { qrAddress: new URL(`${publicUrl}/v/${verificationCode}`).href }),
    signer: agency,
    date: calendarDateOf(createTime),
    verification: { code: verificationCode, sha256: fingerprintOf(order) },
  };
}
