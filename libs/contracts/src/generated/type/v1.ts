// Generated from the protos by `npm run proto`. Do not edit.

import { refusing } from '../../refusal.js';

/** A piece of a file that is downloaded, the mirror image of an upload. Over REST a stream of them is the file itself, sent as an attachment. */
export interface FileChunk {
  /** Name of the file, for people; in the first message of the stream. */
  readonly fileName: string;
  /** Media type of the file; in the first message of the stream. */
  readonly contentType: string;
  /** Bytes of the file, in order; at most 49,152 in a message. */
  readonly content: Uint8Array;
}

/** Why any service may refuse, whatever it is about. */
export type Reason =
  /** One or more fields of the request break their rules; all are listed. */
  | 'INVALID_REQUEST'
  /** Nobody is signed in, or the token is not valid. */
  | 'NOT_SIGNED_IN'
  /** The caller's roles do not hold the method's permission. */
  | 'NOT_PERMITTED'
  /** The command would write outside the caller's territory. */
  | 'OUTSIDE_TERRITORY'
  /** Personal data was asked for without a purpose. */
  | 'PURPOSE_MISSING'
  /** Somebody else changed the resource since the caller read it. */
  | 'CHANGED_MEANWHILE'
  /** The request id was used before for another request. */
  | 'REQUEST_ID_REUSED'
  /** The page token was not made by this list, or for another query. */
  | 'PAGE_TOKEN_INVALID'
  /** Too many calls in a short time. */
  | 'TOO_MANY_REQUESTS'
  /** The request is larger than the method accepts. */
  | 'REQUEST_TOO_LARGE'
  /** Bytes that are no message of the method. */
  | 'MALFORMED_REQUEST'
  /** The store cannot take writes now. */
  | 'STORE_READ_ONLY'
  /** Too many events of the resource wait to be published. */
  | 'TOO_MANY_PENDING_EVENTS'
  /** No such path, method or name. */
  | 'NO_SUCH_RESOURCE'
  /** Something with the same name or unique key is there already. */
  | 'ALREADY_THERE'
  /** The demo clock does not exist in production mode. */
  | 'CLOCK_NOT_MOVABLE'
  /** A service that is needed does not answer. */
  | 'SERVICE_UNAVAILABLE'
  /** The demo clock does not go beyond the last year a deadline could fall in. */
  | 'CLOCK_TOO_FAR'
  /** The act is grave and the caller's sign-in is not fresh, or he is a program. */
  | 'SIGN_IN_ANEW'
  /** The caller's role reads personal data for a case alone, and none is named. */
  | 'CASE_MISSING'
  /** The command would write what does not concern the party that the caller acts for. */
  | 'NOT_A_PARTY'
  /** The store does not answer; whether the write was made is not known. */
  | 'STORE_UNAVAILABLE';

/** Makes the refusal to throw for a reason; the facts fill the placeholders of its sentences. */
export const refuse = refusing<Reason>('heming.type.v1.Reason');
