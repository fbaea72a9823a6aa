import type { Contract, Refusal } from '@heming/contracts';
import type { RpcFailure } from '@heming/kit';
import { OWN_REASONS, SHARED_REASONS, type HttpReason, type HttpRefusal } from './http-refusal.js';
import { ABORTED, meaningOf, UNAUTHENTICATED } from './grpc-status.js';

/** RFC 9457 problem details, as they are written. */
export interface Problem {
  /** `urn:heming:problem:<domain>:<reason>`: the same for every occurrence of the reason. */
  readonly type: string;
  /** Short, English. */
  readonly title: string;
  readonly status: number;
  /** The sentence for people: Chinese, unless they prefer English. */
  readonly detail: string;
  readonly detailEn: string;
  readonly reason: string;
  readonly domain: string;
  /** What fills the sentences. */
  readonly facts?: Readonly<Record<string, string>>;
  /** The law the reason rests on. */
  readonly law?: string;
  readonly violations?: readonly { readonly field: string; readonly rule: string; readonly detail: string; readonly detailEn: string }[];
  readonly traceId: string;
  /** Path of the request. */
  readonly instance: string;
}

/** The request a problem is about. */
export interface Occasion {
  readonly traceId: string;
  readonly path: string;
  readonly english: boolean;
  /** Whether the caller made the change conditional with `If-Match`. */
  readonly conditional: boolean;
}

/** How to sign in, and how to sign in anew (RFC 9470). */
const CHALLENGE = 'Bearer realm="heming"';
const CHALLENGE_ANEW = `${CHALLENGE}, error="insufficient_user_authentication", max_age="300"`;

/** A problem together with the headers it travels under. */
export interface ProblemAnswer {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
}

/** The problem of a gRPC failure. Its message is never shown: only sentences that the contract or this gateway wrote. */
export function problemOfFailure(contract: Contract, failure: RpcFailure, occasion: Occasion): ProblemAnswer {
  const { code, details } = failure;
  const meaning = meaningOf(code);
  const domain = details.domain ?? 'google.rpc.Code';
  const reason = details.reason ?? meaning.name;
  const known = contract.reasons.get(domain)?.get(reason);
  const facts = details.facts ?? {};
  const zh = details.zh ?? (known ? filled(known.zh, facts) : meaning.zh);
  const en = details.en ?? (known ? filled(known.en, facts) : meaning.en);
  const status = code === ABORTED && occasion.conditional ? 412 : meaning.http;
  const headers: Record<string, string> = {};
  if (details.retryDelayMs !== undefined) headers['retry-after'] = String(Math.max(1, Math.ceil(details.retryDelayMs / 1000)));
  if (code === UNAUTHENTICATED) headers['www-authenticate'] = reason === 'SIGN_IN_ANEW' ? CHALLENGE_ANEW : CHALLENGE;
  const problem: Problem = {
    type: typeOf(domain, reason),
    title: meaning.title,
    status,
    detail: occasion.english ? en : zh,
    detailEn: en,
    reason,
    domain,
    ...(Object.keys(facts).length > 0 && { facts }),
    ...(known && known.law !== '' && { law: known.law }),
    ...(details.violations &&
      details.violations.length > 0 && { violations: details.violations.map((one) => violationOf(one, occasion.english)) }),
    traceId: occasion.traceId,
    instance: occasion.path,
  };
  return { problem, headers };
}

/** The problem of a refusal by the gateway itself. */
export function problemOfHttpRefusal(contract: Contract, refusal: HttpRefusal, occasion: Occasion): ProblemAnswer {
  const { status, title, domain, zh, en } = meaningOfRefusal(contract, refusal.reason);
  const detailEn = filled(en, refusal.facts);
  const problem: Problem = {
    type: typeOf(domain, refusal.reason),
    title,
    status,
    detail: occasion.english ? detailEn : filled(zh, refusal.facts),
    detailEn,
    reason: refusal.reason,
    domain,
    ...(Object.keys(refusal.facts).length > 0 && { facts: refusal.facts }),
    traceId: occasion.traceId,
    instance: occasion.path,
  };
  return { problem, headers: refusal.headers };
}

interface RefusalMeaning {
  readonly status: number;
  readonly title: string;
  readonly domain: string;
  readonly zh: string;
  readonly en: string;
}

function meaningOfRefusal(contract: Contract, reason: HttpReason): RefusalMeaning {
  if (reason in OWN_REASONS) {
    const [status, title, zh, en] = OWN_REASONS[reason as keyof typeof OWN_REASONS];
    return { status, title, domain: 'heming.gateway', zh, en };
  }
  const [status, title] = SHARED_REASONS[reason as keyof typeof SHARED_REASONS];
  const { zh, en } = contract.reasons.get(SHARED_DOMAIN)!.get(reason)!;
  return { status, title, domain: SHARED_DOMAIN, zh, en };
}

const SHARED_DOMAIN = 'heming.type.v1.Reason';

function typeOf(domain: string, reason: string): string {
  return `urn:heming:problem:${domain}:${reason}`;
}

function violationOf(one: Refusal['violations'][number], english: boolean): NonNullable<Problem['violations']>[number] {
  return { field: one.field, rule: one.rule, detail: english ? one.en : one.zh, detailEn: one.en };
}

function filled(sentence: string, facts: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (placeholder, fact: string) => facts[fact] ?? placeholder);
}
