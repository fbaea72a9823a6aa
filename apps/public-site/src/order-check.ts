import type { SupervisionOrderCheck } from '@heming/contracts/complaints/v1';
import { RpcFailure } from '@heming/kit';
import type { Complaints } from './complaints.js';

/** What the code of a supervision order looks like, in letters of either size. */
const ORDER_CODE = /^[0-9a-f]{20}$/i;
/** The gRPC code of what is not there. */
const NOT_FOUND = 5;

/** The supervision order with a code; undefined for a code of no order. */
export async function orderWithCode(code: string, { CheckSupervisionOrder }: Complaints): Promise<SupervisionOrderCheck | undefined> {
  if (!ORDER_CODE.test(code)) return undefined;
  try {
    return await CheckSupervisionOrder({ name: `supervisionOrderChecks/${code.toUpperCase()}` });
  } catch (thrown) {
    if (thrown instanceof RpcFailure && thrown.code === NOT_FOUND) return undefined;
    throw thrown;
  }
}
