import { refuse, type ComplaintsService } from '@heming/contracts/complaints/v1';
import type { FileChunk } from '@heming/contracts/type/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import type { SupervisionOrder } from '../domain/supervision-order.js';
import { orderPdf } from '../order-document.js';

/** Most bytes of content in one message. */
const CHUNK_BYTES = 48 * 1024;

/** A supervision order as PDF. */
export const DownloadSupervisionOrder: UseCase<ComplaintsService, 'DownloadSupervisionOrder', Deps> = async ({ name }, _call, deps) => {
  const order = await deps.supervisionOrders.get(name);
  const { sees } = deps.ownHandlers;
  if (sees !== undefined && !sees.includes(order.recipientKey)) throw refuse('ORDER_NOT_FOUND', { name });
  return chunksOf(order);
};

async function* chunksOf(order: SupervisionOrder): AsyncGenerator<FileChunk> {
  const bytes = await orderPdf(order);
  yield { fileName: `${order.number}.pdf`, contentType: 'application/pdf', content: new Uint8Array(0) };
  for (let from = 0; from < bytes.length; from += CHUNK_BYTES)
    yield { fileName: '', contentType: '', content: bytes.subarray(from, from + CHUNK_BYTES) };
}
