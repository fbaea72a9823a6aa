import express, { type Handler, type Request } from 'express';
import { GeoReportError } from './geo-report-error.js';

/** Longest form without files, and with. */
const FORM_BYTES = 64 * 1024;
const FILES_BYTES = 12 * 1024 * 1024;
/** Forms with files that are held in memory at a time: anybody can send one. */
const FILES_AT_ONCE = 8;
/** Most photos of a report. */
const MOST_PHOTOS = 9;

/** What a program sends. */
export interface SentForm {
  /** What it says: in the form, and in the address for what the form does not say. */
  readonly parameters: URLSearchParams;
  /** Files of the form, whatever they are called. */
  readonly photos: readonly Uint8Array[];
}

/** Reads the body of a request: a form, in either of the ways in which HTML sends one. */
export function readsForms(): readonly Handler[] {
  return [
    express.text({ type: 'application/x-www-form-urlencoded', limit: FORM_BYTES }),
    fewAtOnce(express.raw({ type: 'multipart/form-data', limit: FILES_BYTES })),
  ];
}

/** What a request says. @throws GeoReportError 400 for a form that cannot be read, or has too many files */
export async function sentForm(request: Request): Promise<SentForm> {
  const query = new URL(`http://city${request.url}`).searchParams;
  const sent: unknown = request.body;
  if (typeof sent === 'string') return { parameters: together(new URLSearchParams(sent), query), photos: [] };
  if (!Buffer.isBuffer(sent)) return { parameters: query, photos: [] };
  const [said, files] = [new URLSearchParams(), [] as Blob[]];
  for (const [name, value] of await partsOf(sent, request.headers['content-type'] ?? '')) {
    if (typeof value === 'string') said.append(name, value);
    else if (value.size > 0) files.push(value);
  }
  if (files.length > MOST_PHOTOS) throw new GeoReportError(400, `最多 ${MOST_PHOTOS} 张照片。At most ${MOST_PHOTOS} photos.`);
  const photos = await Promise.all(files.map(async (file) => new Uint8Array(await file.arrayBuffer())));
  return { parameters: together(said, query), photos };
}

/** Parts of a multipart form. @throws GeoReportError 400 */
async function partsOf(body: Buffer, type: string): Promise<Iterable<readonly [string, string | Blob]>> {
  try {
    return await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
  } catch {
    throw new GeoReportError(400, '表单无法读取。The form cannot be read.');
  }
}

/** The parameters of a form, and those of the address that the form does not have. */
function together(form: URLSearchParams, query: URLSearchParams): URLSearchParams {
  for (const [name, value] of [...query].filter(([name]) => !form.has(name))) form.append(name, value);
  return form;
}

/** Passes forms with files on while not too many are held. @throws GeoReportError 503 beyond */
function fewAtOnce(next: Handler): Handler {
  let held = 0;
  return (request, response, done) => {
    if (request.is('multipart/form-data') === false) return done();
    if (held >= FILES_AT_ONCE) throw new GeoReportError(503, '系统繁忙，请稍后再试。Busy; try again later.');
    held += 1;
    response.once('close', () => void (held -= 1));
    return next(request, response, done) as void;
  };
}
