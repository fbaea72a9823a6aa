import type { ComplaintsService, ListServiceRequestsRequest } from '@heming/contracts/complaints/v1';
import type { Call, UseCase, Where } from '@heming/kit';
import type { Deps } from '../deps.js';
import { reported, serviceRequest } from '../disclosure-messages.js';
import type { Case } from '../domain/case.js';
import { latestFirst, placeOf, writePlace, type Place } from '../service-request-pages.js';

const DEFAULT_PAGE = 50;

/** Lists cases for programs: to everybody what is disclosed, to whoever reported or joined a case also that. Numbers go before every other filter. */
export const ListServiceRequests: UseCase<ComplaintsService, 'ListServiceRequests', Deps> = async (request, call, { cases }) => {
  const { subject } = call.principal;
  const { numbers, pageToken, pageSize } = request;
  if (numbers.length > 0) {
    const found: Case[] = [];
    for await (const one of cases.all({ where: { number: { in: numbers } } })) {
      if (one.disclosed || reported(one, subject)) found.push(one);
    }
    return { serviceRequests: found.sort(latestFirst).map((one) => serviceRequest(one, subject)), nextPageToken: '' };
  }
  const place = placeOf(pageToken);
  const size = pageSize === 0 ? DEFAULT_PAGE : pageSize;
  const shared = conditionsOf(request, place);
  const [disclosed, own] = await Promise.all([
    firstOf(size + 1, { ...shared, disclosed: true }, place, call, cases),
    subject === 'anonymous' ? [] : firstOf(size + 1, { ...shared, reporterSubjects: { contains: subject } }, place, call, cases),
  ]);
  const both = [...new Map([...disclosed, ...own].map((one) => [one.name, one])).values()].sort(latestFirst);
  const items = both.slice(0, size);
  const last = items.at(-1);
  return {
    serviceRequests: items.map((one) => serviceRequest(one, subject)),
    nextPageToken: both.length > size && last !== undefined ? writePlace(last) : '',
  };
};

function conditionsOf(request: ListServiceRequestsRequest, place: Place | undefined): Where<Case> {
  const { categories, startTime, endTime, openOnly, closedOnly } = request;
  const createTime = {
    ...(startTime && { gte: startTime }),
    ...(endTime && { lt: endTime }),
    ...(place && { lte: place.createTime }),
  };
  return {
    ...(Object.keys(createTime).length === 0 ? {} : { createTime }),
    ...(categories.length === 0 ? {} : { category: { in: categories } }),
    ...(openOnly && { open: true }),
    ...(closedOnly && { open: false }),
  };
}

/** The first cases behind a place, latest first. */
async function firstOf(
  size: number,
  where: Where<Case>,
  place: Place | undefined,
  { signal }: Call,
  cases: Deps['cases'],
): Promise<readonly Case[]> {
  const found: Case[] = [];
  for await (const one of cases.all({ where, order: ['-createTime'] })) {
    signal.throwIfAborted();
    if (place !== undefined && latestFirst(one, place) <= 0) continue;
    found.push(one);
    if (found.length === size) break;
  }
  return found;
}
