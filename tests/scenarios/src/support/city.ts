import { randomUUID } from 'node:crypto';
import { CityProcess, temporaryFolder, type TemporaryFolder } from '@heming/testing';
import { importJWK, SignJWT, type JWK } from 'jose';

/** An answer, or a part of one, as the API's documentation describes it. Areas and other counts of 64 bits are texts. */
export interface Facts {
  readonly [member: string]: unknown;
  readonly name: string;
}

/** A request. */
export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** Path below `/v1/`, with its query. */
  readonly path: string;
  /** Text is a table, bytes are a photo; anything else is JSON. */
  readonly body?: unknown;
  /** Why personal data are asked for. */
  readonly purpose?: string;
  /** In which case. */
  readonly caseId?: string;
}

/** A "no" of the city: the reason by name, and what people are told. */
export interface Refusal {
  readonly reason: string;
  readonly zh: string;
  readonly en: string;
  /** The law it rests on, if any. */
  readonly law?: string;
}

/** A request that was refused. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly refusal: Refusal,
    what: string,
  ) {
    super(`${what} was refused: ${refusal.reason}, ${refusal.en}`);
  }
}

interface City {
  readonly url: string;
  /** Settings of a city whose clock can be moved, where the host has such. */
  readonly demonstration?: Readonly<Record<string, string>>;
  readonly issuer: string;
  readonly privateKey: JWK;
}

/** Answers of a city that is busy or starts anew: the same request, by the same key, is sent again. */
const BUSY = new Set([503, 504]);
const TRIES = 4;

/** The city of this run, whatever host it has. */
const { url, demonstration, issuer, privateKey }: City = JSON.parse(process.env['SCENARIO_CITY'] ?? '{}') as City;
/** The city that the scenarios of this file are told in. */
let here = url;

/** Whether this run has cities whose clock can be moved. */
export const isClockMovable = demonstration !== undefined;

/** Tells the scenarios around it in a city of their own, whose clock can be moved; where the run has none, none of them is told. */
export function inDemonstration(): void {
  let folder: TemporaryFolder;
  beforeAll(async () => {
    folder = temporaryFolder();
    here = (await CityProcess.start({ data: folder.path, settings: demonstration ?? {} })).url;
  });
  afterAll(async () => {
    await CityProcess.killAll();
    folder.remove();
  });
}

/** A page of the city, as anybody sees it who has not signed in. */
export async function pageOf(path: string): Promise<string> {
  const response = await fetch(here + path);
  if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
  return response.text();
}

/** Downloads a file. @throws Error with the status when it is refused */
export async function download(subject: string, path: string): Promise<Buffer> {
  const response = await sendOnce(subject, { method: 'GET', path }, randomUUID());
  if (!response.ok) throw new Error(`${subject}: GET ${path} was answered with ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Sends a request as somebody who has just signed in. @throws Refused */
export async function send(subject: string, request: Request): Promise<Facts> {
  return JSON.parse(await sendForText(subject, request)) as Facts;
}

/** The same for an answer that is no JSON. @throws Refused */
export async function sendForText(subject: string, request: Request): Promise<string> {
  const key = randomUUID();
  for (let attempt = 1; ; attempt++) {
    const response = await sendOnce(subject, request, key);
    const answer = await response.text();
    if (response.ok) return answer;
    if (BUSY.has(response.status) && attempt < TRIES) continue;
    const { reason, detail: zh, detailEn: en, law } = JSON.parse(answer) as Record<string, string>;
    const refusal = { reason: reason ?? '', zh: zh ?? '', en: en ?? '', ...(law !== undefined && { law }) };
    throw new Refused(refusal, `${subject}: ${request.method} ${request.path}`);
  }
}

async function sendOnce(subject: string, { method, path, body, purpose, caseId }: Request, key: string): Promise<Response> {
  const type = typeof body === 'string' ? 'text/csv' : body instanceof Uint8Array ? 'image/png' : 'application/json';
  return fetch(`${here}/v1/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await tokenOf(subject)}`,
      ...(method !== 'GET' && { 'idempotency-key': key }),
      ...(body !== undefined && { 'content-type': type }),
      ...(purpose !== undefined && { 'x-purpose': encodeURIComponent(purpose) }),
      ...(caseId !== undefined && { 'x-case': encodeURIComponent(caseId) }),
    },
    ...(body !== undefined && { body: type === 'application/json' ? JSON.stringify(body) : (body as string | Uint8Array<ArrayBuffer>) }),
  });
}

async function tokenOf(subject: string): Promise<string> {
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ auth_time: now })
    .setProtectedHeader({ alg: 'ES256', kid: privateKey.kid ?? '' })
    .setIssuer(issuer)
    .setAudience('heming-api')
    .setSubject(subject)
    .setIssuedAt(now)
    .setExpirationTime('10m')
    .sign(await importJWK(privateKey, 'ES256'));
}
