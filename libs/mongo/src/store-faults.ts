import { StoreReadOnly, StoreUnavailable } from '@heming/kit';
import mongoose from 'mongoose';

const { MongoError, MongoNetworkError, MongoServerError, MongoSystemError, MongoWriteConcernError } = mongoose.mongo;

/** What the driver throws when there is no server to talk to, by name: no server chosen, no connection free, the pool cleared or closed. */
const UNREACHABLE = new Set([
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoClientClosedError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoOperationTimeoutError',
  'MongooseServerSelectionError',
]);

/** Codes of a server that is going, not primary any more, or too slow to acknowledge. */
const TRANSIENT = new Set([
  6, 7, 50, 64, 79, 89, 91, 100, 112, 133, 134, 189, 202, 262, 9001, 10058, 10107, 11600, 11602, 13388, 13435, 13436,
]);
/** Codes of a server that has no room or takes no writes: OutOfDiskSpace, and writes blocked by the user's quota. */
const FULL = new Set([14031, 371]);
const DUPLICATE_KEY = 11_000;

/** When a call is given up that the driver neither answers nor gives up, in milliseconds: longer than any bulk write takes. */
const LONGEST_CALL_MS = 60_000;

/** Runs work on the database; when the database does not answer, that becomes the port's word for it. */
export async function guarded<R>(work: () => Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreUnavailable('MongoDB does not answer, nor does its driver give up')), LONGEST_CALL_MS);
  });
  try {
    return await Promise.race([work(), tooLong]);
  } catch (error) {
    throw portError(error);
  } finally {
    clearTimeout(timer);
  }
}

/** The port's word for an error of the driver; any other error as it is. */
export function portError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { code } = error as { code?: unknown };
  if (typeof code === 'number' && FULL.has(code)) return new StoreReadOnly(`MongoDB takes no writes: ${error.message}`);
  return isOutage(error) ? new StoreUnavailable(`MongoDB does not answer: ${error.message}`, { cause: error }) : error;
}

function isOutage(error: Error): boolean {
  if (UNREACHABLE.has(error.name)) return true;
  if (!(error instanceof MongoError)) return false;
  if (error instanceof MongoNetworkError || error instanceof MongoSystemError || error instanceof MongoWriteConcernError) return true;
  return (
    error.hasErrorLabel('RetryableWriteError') || (error instanceof MongoServerError && TRANSIENT.has(Number(error.code ?? Number.NaN)))
  );
}

/** First path of the unique index that refused a write, or undefined when something else is the matter. */
export function takenPath(error: unknown): string | undefined {
  const { code, message, errmsg } = error as { code?: unknown; message?: string; errmsg?: string };
  if (code !== DUPLICATE_KEY) return undefined;
  return / dup key: \{ ([^:]+): /.exec(errmsg ?? message ?? '')?.[1];
}
