import type { CategoryGuide } from '@heming/contracts/complaints/v1';
import type { Principal } from '@heming/kit';
import express, { type ErrorRequestHandler, type Express, type Request, type Response } from 'express';
import type { CityServices } from './city-services.js';
import { discovery } from './discovery.js';
import { CONTENT_TYPES, List, written, type Document, type Format } from './document.js';
import { GeoReportError, geoReportErrorOf, keyError } from './geo-report-error.js';
import { findQuarter } from './quarter-search.js';
import { readForm, textOf } from './report-form.js';
import { guideOf, mostOf, periodOf, requestFilter } from './request-filter.js';
import { REQUEST_DAYS, UPDATE_DAYS, updateId, updateList } from './request-updates.js';
import { requestList, requestsOf } from './requests.js';
import { readsForms, sentForm, type SentForm } from './sent-form.js';
import { serviceDefinition, serviceList } from './services.js';

/** What the interface is made of. */
export interface GeoReportOptions {
  /** The services of the city for one request. */
  services(principal: Principal): CityServices;
  /** Who sends an `Authorization` header. @throws Refusal NOT_SIGNED_IN */
  authenticate(authorization: string | undefined): Promise<Principal>;
  /** Address of the interface, as programs reach it. */
  endpoint(): string;
  readonly demonstration: boolean;
  /** The `jurisdiction_id` of the city; empty: whatever is sent is accepted. */
  readonly jurisdiction: string;
  now(): Date;
  readonly logger: { warn(facts: object, message: string): void };
}

const DAY_MS = 86_400_000;
/** Bytes of a photo that are sent on at a time. */
const PIECE_BYTES = 48 * 1024;
/** Longest number of a case that the contract takes. */
const MOST_NUMBER = 40;
/** What a photo without a word says. */
const PHOTO_ALONE = '补充照片。';

/** One request to the interface. */
interface Asked extends CityServices, SentForm {
  /** The last part of the path. */
  readonly part: string;
  readonly signedIn: boolean;
}

/** Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2) with mySociety's updates, in XML and JSON. Coordinates are WGS-84 throughout. */
export function geoReport(options: GeoReportOptions): Express {
  const app = express();
  app.disable('x-powered-by').set('query parser', false).set('etag', false);
  const answer =
    (make: (asked: Asked) => Promise<Document> | Document) =>
    async (request: Request, response: Response): Promise<void> => {
      const format = formatOf(request);
      const asked = await askedOf(request, options);
      requireJurisdiction(asked.parameters, options.jurisdiction);
      send(response, await make(asked), format);
    };
  const forms = [...readsForms()];
  const get = (path: string, make: (asked: Asked) => Promise<Document> | Document): void => {
    app.get(`${path}.:format`, answer(make));
  };
  const post = (path: string, make: (asked: Asked) => Promise<Document>): void => {
    app.post(`${path}.:format`, forms, answer(make));
  };

  get('/discovery', () => discovery(options.endpoint(), options.demonstration));
  get('/services', async ({ complaints }) => serviceList(await guidesOf(complaints)));
  // The client `open311` of PyPI asks for the second.
  for (const path of ['/services/:part', '/service/:part']) {
    get(path, async ({ complaints, part }) => serviceDefinition(guideOf(part, await guidesOf(complaints))));
  }
  get('/requests', async ({ complaints, parameters }) => {
    const guides = await guidesOf(complaints);
    const most = mostOf(parameters);
    return requestList(await requestsOf(requestFilter(parameters, guides, options.now()), complaints, most), guides, options.endpoint());
  });
  get('/requests/:part', async ({ complaints, part }) =>
    requestList([await requestOf(part, complaints)], await guidesOf(complaints), options.endpoint()),
  );
  get('/tokens/:part', async ({ complaints, part }) => {
    // Numbers are given at once: a number is its own token.
    const { number } = await requestOf(part, complaints);
    return { root: 'service_requests', content: new List('request', [{ service_request_id: number, token: part }]) };
  });
  get('/servicerequestupdates', async ({ complaints, parameters }) => {
    const period = periodOf(parameters, options.now(), UPDATE_DAYS);
    const startTime = new Date(period.startTime.getTime() - REQUEST_DAYS * DAY_MS);
    const filter = { categories: [], startTime, endTime: period.endTime, openOnly: false, closedOnly: false };
    return updateList(await requestsOf(filter, complaints), period);
  });
  post('/requests', reportRequest);
  post('/servicerequestupdates', addUpdate);

  app.use((request) => {
    throw isKnown(request.path)
      ? new GeoReportError(405, '不支持此请求方法。This method is not served here.')
      : new GeoReportError(404, '没有这个资源。There is no such resource.');
  });
  const failed: ErrorRequestHandler = (thrown: unknown, request, response, _next) => {
    const error = geoReportErrorOf(thrown) ?? unreadable(thrown);
    if (error === undefined) options.logger.warn({ err: thrown, path: request.path }, 'a request to the Open311 interface failed');
    const { status, descriptions } =
      error ?? new GeoReportError(503, '系统暂时无法办理，请稍后再试。Not available at the moment; try again later.');
    const errors = descriptions.map((description) => ({ code: status, description }));
    const format = request.path.endsWith('.json') ? 'json' : 'xml';
    send(response.status(status), { root: 'errors', content: new List('error', errors) }, format);
  };
  app.use(failed);
  return app;
}

/** Reports a case in the name of the program whose key it is. */
async function reportRequest({ complaints, registry, parameters, photos, signedIn }: Asked): Promise<Document> {
  if (!signedIn) throw keyError();
  const code = (parameters.get('service_code') ?? '').trim();
  if (code === '') throw new GeoReportError(400, 'service_code 未填写。The service_code is missing.');
  const guide = guideOf(code, await guidesOf(complaints));
  const { report, places } = readForm(parameters, guide);
  const quarter = await findQuarter(places, registry);
  const uploaded = await uploadedPhotos(photos, complaints);
  const { number } = await complaints.ReportCase({ report: { ...report, quarter, photos: uploaded }, channel: 'OPEN311' });
  const notice = guide.emergencyAdvice === '' ? undefined : `${guide.emergencyAdvice} ${guide.emergencyAdviceEn}`;
  return { root: 'service_requests', content: new List('request', [{ service_request_id: number, service_notice: notice }]) };
}

/** Adds what a program's user says to a case that the program reported: mySociety's extension. */
async function addUpdate({ complaints, parameters, photos, signedIn }: Asked): Promise<Document> {
  if (!signedIn) throw keyError();
  const { text, wrong } = textOf(parameters);
  if (wrong.length > 0) throw new GeoReportError(400, ...wrong);
  const id = parameters.get('service_request_id') ?? '';
  if (id === '' || (text === '' && photos.length === 0)) {
    throw new GeoReportError(400, 'service_request_id 和 description 均须填写。service_request_id and description are needed.');
  }
  const { number, case: name } = await requestOf(id, complaints);
  if (name === '') throw new GeoReportError(403, `${number} 不是由此密钥提交的。${number} was not reported with this key.`);
  const said = { text: text === '' ? PHOTO_ALONE : text, photos: await uploadedPhotos(photos, complaints) };
  const { entries, updateTime } = await complaints.AddToMyCase({ name, ...said });
  const added = entries.findLast(({ kind }) => kind === 'ADDED' || kind === 'ANSWERED');
  const update = updateId(number, added?.kind ?? 'ADDED', added?.occurTime ?? updateTime ?? new Date(0));
  return { root: 'service_request_updates', content: new List('request_update', [{ update_id: update }]) };
}

/** Takes photos in, one after the other: each is decoded and written anew. @returns `photos/…` */
async function uploadedPhotos(photos: readonly Uint8Array[], { UploadPhoto }: CityServices['complaints']): Promise<string[]> {
  const names: string[] = [];
  for (const photo of photos) names.push((await UploadPhoto(piecesOf(photo))).name);
  return names;
}

async function* piecesOf(photo: Uint8Array): AsyncIterable<{ content: Uint8Array }> {
  for (let from = 0; from < photo.length; from += PIECE_BYTES) yield { content: photo.subarray(from, from + PIECE_BYTES) };
}

async function guidesOf(complaints: CityServices['complaints']): Promise<readonly CategoryGuide[]> {
  return (await complaints.GetCaseCategories({})).categories;
}

/** The request of a number. @throws GeoReportError 404 */
async function requestOf(number: string, complaints: CityServices['complaints']) {
  const [found] = number.length > MOST_NUMBER ? [] : (await complaints.ListServiceRequests({ numbers: [number] })).serviceRequests;
  if (found === undefined) throw new GeoReportError(404, `没有 ${number}，或尚未公开。There is no ${number}, or it is not disclosed.`);
  return found;
}

/** The program that sends a request, by `api_key` or by its `Authorization` header; nobody when it sends neither. */
async function askedOf(request: Request, { services, authenticate }: GeoReportOptions): Promise<Asked> {
  const form = await sentForm(request);
  const key = (form.parameters.get('api_key') ?? '').trim();
  const principal = await authenticate(key === '' ? bearerOf(request.headers.authorization) : `Bearer ${key}`);
  const part = String(request.params['part'] ?? '');
  return { ...services(principal), ...form, part, signedIn: principal.subject !== 'anonymous' };
}

/** A key in front of the host of the endpoint, `https://hmk_…@city.example/…`, is sent as a name: clients that tell no key when they read are given it so. */
function bearerOf(authorization: string | undefined): string | undefined {
  const [, credentials] = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '') ?? [];
  if (credentials === undefined) return authorization;
  const [name] = Buffer.from(credentials, 'base64').toString().split(':');
  return `Bearer ${name}`;
}

/** The interface serves one city, so nobody has to name it. @throws GeoReportError 404 for another */
function requireJurisdiction(parameters: URLSearchParams, jurisdiction: string): void {
  const wanted = parameters.get('jurisdiction_id') ?? '';
  if (wanted === '' || jurisdiction === '' || wanted === jurisdiction) return;
  throw new GeoReportError(404, `jurisdiction_id ${wanted} 不存在。There is no jurisdiction_id ${wanted}.`);
}

/** @throws GeoReportError 404 for a format that is not spoken */
function formatOf({ params }: Request): Format {
  const format = params['format'];
  if (format === 'xml' || format === 'json') return format;
  throw new GeoReportError(404, '只提供 .xml 和 .json。Only .xml and .json are spoken.');
}

/** A form or an address that cannot be read. */
function unreadable(thrown: unknown): GeoReportError | undefined {
  if (thrown instanceof URIError) return new GeoReportError(400, '地址无法识别。The address cannot be read.');
  const { status } = thrown as { status?: unknown };
  if (typeof status !== 'number' || status < 400 || status > 499) return undefined;
  return new GeoReportError(400, '表单无法读取或过长。The form cannot be read, or is too long.');
}

function isKnown(path: string): boolean {
  return /^\/(discovery|services?|requests|tokens|servicerequestupdates)(\/[^/]+)?\.(xml|json)$/.test(path);
}

function send(response: Response, document: Document, format: Format): void {
  // Not `type`: a text that is not UTF-8 must be impossible to announce. What a program is told is for nobody's cache.
  response.set({ 'content-type': CONTENT_TYPES[format], 'cache-control': 'no-store' }).send(Buffer.from(written(document, format)));
}
