import type { Contract, Violation } from './model.js';

const TYPE_URL = 'type.googleapis.com/';
const ERROR_INFO = 'google.rpc.ErrorInfo';
const LOCALIZED = 'google.rpc.LocalizedMessage';
const BAD_REQUEST = 'google.rpc.BadRequest';
const RETRY_INFO = 'google.rpc.RetryInfo';

/** Most peers take 8 KiB of trailers, where a status travels in base64: of its violations, as many are told as fit into these bytes. */
const MOST_VIOLATION_BYTES = 4_000;

/** A failed call as it travels: the trailer `grpc-status-details-bin`. */
export interface RpcStatus {
  /** gRPC code number. */
  readonly code: number;
  /** English sentence. */
  readonly message: string;
  readonly details: StatusDetails;
}

/** google.rpc error details in our words; each is absent when the status does not have it. */
export interface StatusDetails {
  /** Full name of the reason enum. */
  readonly domain?: string;
  readonly reason?: string;
  readonly facts?: Readonly<Record<string, string>>;
  /** The Chinese sentence. */
  readonly zh?: string;
  /** The English sentence. */
  readonly en?: string;
  readonly violations?: readonly Violation[];
  /** Milliseconds to wait before the next try. */
  readonly retryDelayMs?: number;
}

interface Any {
  readonly type_url: string;
  readonly value: Uint8Array;
}
interface FieldViolation {
  readonly field: string;
  readonly description: string;
  readonly reason: string;
  readonly localizedMessage?: { readonly message: string };
}

/** google.rpc.Status bytes: ErrorInfo, a LocalizedMessage in Chinese and in English, BadRequest and RetryInfo, as far as they are given. */
export function encodeStatus(contract: Contract, { code, message, details }: RpcStatus): Uint8Array {
  const { domain, reason, facts = {}, zh, en, violations = [], retryDelayMs } = details;
  const any = (type: string, value: object): Any => ({ type_url: TYPE_URL + type, value: contract.message(type).encode(value) });
  const packed: Any[] = [];
  if (reason !== undefined) packed.push(any(ERROR_INFO, { domain, reason, metadata: facts }));
  if (zh !== undefined) packed.push(any(LOCALIZED, { locale: 'zh-CN', message: zh }));
  if (en !== undefined) packed.push(any(LOCALIZED, { locale: 'en', message: en }));
  if (violations.length > 0) packed.push(any(BAD_REQUEST, { fieldViolations: fitting(contract, violations.map(fieldViolation)) }));
  if (retryDelayMs !== undefined) packed.push(any(RETRY_INFO, { retryDelay: duration(retryDelayMs) }));
  return contract.message('google.rpc.Status').encode({ code, message, details: packed });
}

/**
 * Reads google.rpc.Status bytes. Details of other types are skipped.
 * @throws Malformed for bytes that are none
 */
export function decodeStatus(contract: Contract, bytes: Uint8Array): RpcStatus {
  const { code, message, details } = contract.message('google.rpc.Status').decode(bytes) as {
    code: number;
    message: string;
    details: readonly Any[];
  };
  return { code, message, details: Object.assign({}, ...details.map((any) => readDetail(contract, any))) as StatusDetails };
}

/** The first violations, at least one. */
function fitting(contract: Contract, violations: readonly object[]): readonly object[] {
  let bytes = 0;
  const tooMany = violations.findIndex((one, at) => {
    bytes += contract.message(BAD_REQUEST).encode({ fieldViolations: [one] }).length;
    return at > 0 && bytes > MOST_VIOLATION_BYTES;
  });
  return tooMany < 0 ? violations : violations.slice(0, tooMany);
}

function readDetail(contract: Contract, { type_url: url, value }: Any): StatusDetails {
  const type = url.slice(url.lastIndexOf('/') + 1);
  if (![ERROR_INFO, LOCALIZED, BAD_REQUEST, RETRY_INFO].includes(type)) return {};
  const detail = contract.message(type).decode(value) as Record<string, unknown>;
  switch (type) {
    case ERROR_INFO:
      return {
        domain: detail['domain'] as string,
        reason: detail['reason'] as string,
        facts: detail['metadata'] as Record<string, string>,
      };
    case LOCALIZED:
      return { [detail['locale'] === 'zh-CN' ? 'zh' : 'en']: detail['message'] as string };
    case BAD_REQUEST:
      return { violations: (detail['fieldViolations'] as readonly FieldViolation[]).map(violation) };
    default: {
      const { seconds = 0, nanos = 0 } = (detail['retryDelay'] ?? {}) as { seconds?: number; nanos?: number };
      return { retryDelayMs: seconds * 1000 + Math.round(nanos / 1_000_000) };
    }
  }
}

function fieldViolation({ field, rule, zh, en }: Violation): object {
  return { field, description: en, reason: rule, localizedMessage: { locale: 'zh-CN', message: zh } };
}

function violation({ field, description, reason, localizedMessage }: FieldViolation): Violation {
  return { field, rule: reason, zh: localizedMessage?.message ?? '', en: description };
}

function duration(milliseconds: number): object {
  return { seconds: Math.floor(milliseconds / 1000), nanos: Math.round((milliseconds % 1000) * 1_000_000) };
}
