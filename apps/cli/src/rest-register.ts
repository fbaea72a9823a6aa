import type { Json, Register, RegisterMethod } from '@heming/demo-city';
import type { Api } from './api.js';

type Sent = (api: Api, request: Json, signal: AbortSignal) => Promise<Json>;

const read: Sent = (api, { name }, signal) => api.get(`/v1/${String(name)}`, {}, signal);
const readList =
  (collection: string): Sent =>
  (api, { parent, ...query }, signal) =>
    api.get(`/v1/${parent === undefined ? '' : `${String(parent)}/`}${collection}`, query as Record<string, string>, signal);
const verb =
  (word: string): Sent =>
  (api, { name, ...body }, signal) =>
    api.post(`/v1/${String(name)}:${word}`, body, signal);

/** The methods that a demonstration is loaded by, as REST has them. */
const METHODS: Readonly<Record<RegisterMethod, Sent>> = {
  CreateImport: (api, request, signal) => api.post('/v1/imports', request, signal),
  GetImport: read,
  CommitImport: verb('commit'),
  ListImportRejections: readList('rejections'),
  GetOrganisation: read,
  ChangeOrganisationState: verb('changeState'),
  GetQuarter: read,
  ListQuarters: readList('quarters'),
  DemarcateQuarter: verb('demarcate'),
  ChangeQuarterState: verb('changeState'),
  AssignEnterprise: verb('assignEnterprise'),
  AssignCommittee: verb('assignCommittee'),
  SearchPersons: (api, request, signal) => api.post('/v1/persons:search', request, signal),
  UpdatePerson: (api, { person, updateMask }, signal) => {
    const { name, ...values } = person as Json;
    return api.patch(`/v1/${String(name)}?updateMask=${String(updateMask)}`, values, signal);
  },
  ListOccupancies: readList('occupancies'),
  CreateOccupancy: (api, { parent, occupancy }, signal) => api.post(`/v1/${String(parent)}/occupancies`, occupancy as Json, signal),
  DecideBinding: verb('decide'),
};

/** The register of a running city over REST. */
export function restRegister(api: Api): Register {
  return {
    call: (method, request, signal) => METHODS[method](api, request, signal),
    async upload(name, content, signal) {
      await api.upload(`/v1/${name}:upload`, ReadableStream.from(bytesOf(content)), signal);
    },
  };
}

function* bytesOf(content: Iterable<string>): Generator<Uint8Array> {
  for (const piece of content) yield Buffer.from(piece);
}
