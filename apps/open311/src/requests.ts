import type { CategoryGuide, ServiceRequest } from '@heming/contracts/complaints/v1';
import type { CityServices } from './city-services.js';
import { List, type Document, type Fields } from './document.js';
import type { RequestFilter } from './request-filter.js';
import { endOfDay, w3cTime } from './w3c-time.js';

/** Most requests of an answer. */
export const MOST = 1_000;
const PAGE_SIZE = 200;
/** Ids that are asked for at once. */
const IDS = 50;
const E6 = 1_000_000;

/** States that are over (GeoReport knows no others than open and closed). */
const ENDED: readonly ServiceRequest['state'][] = ['CLOSED', 'INVALID', 'WITHDRAWN', 'MERGED', 'ARCHIVED'];

/** The requests of a filter, the latest first. @param most how many at most; numbers are all looked up */
export async function requestsOf(
  filter: RequestFilter,
  complaints: CityServices['complaints'],
  most = MOST,
): Promise<readonly ServiceRequest[]> {
  const found: ServiceRequest[] = [];
  if ('numbers' in filter) {
    for (let from = 0; from < filter.numbers.length; from += IDS) {
      const { serviceRequests } = await complaints.ListServiceRequests({ numbers: filter.numbers.slice(from, from + IDS) });
      found.push(...serviceRequests);
    }
    return found;
  }
  let pageToken = '';
  do {
    const page = await complaints.ListServiceRequests({ ...filter, pageSize: Math.min(PAGE_SIZE, most), pageToken });
    found.push(...page.serviceRequests);
    pageToken = page.nextPageToken;
  } while (pageToken !== '' && found.length < most);
  return found.slice(0, most);
}

/** Requests as GeoReport writes them. @param endpoint address of the interface, beside which photos are found */
export function requestList(requests: readonly ServiceRequest[], guides: readonly CategoryGuide[], endpoint: string): Document {
  return {
    root: 'service_requests',
    content: new List(
      'request',
      requests.map((request) => fieldsOf(request, guides, endpoint)),
    ),
  };
}

/** Whether a request is over. */
export function statusOf({ state }: Pick<ServiceRequest, 'state'>): 'open' | 'closed' {
  return ENDED.includes(state) ? 'closed' : 'open';
}

function fieldsOf(request: ServiceRequest, guides: readonly CategoryGuide[], endpoint: string): Fields {
  const { number, statusNotes, category, description, lead, quarter, address, latitudeE6, longitudeE6, expectedDate, photo } = request;
  const guide = guides.find((one) => one.category === category);
  const placed = latitudeE6 !== 0 || longitudeE6 !== 0;
  return {
    service_request_id: number,
    status: statusOf(request),
    status_notes: told(statusNotes),
    service_name: guide?.title,
    service_code: guide?.code,
    description: told(description),
    agency_responsible: lead && told(lead.organisation === '' ? lead.division : lead.organisation),
    requested_datetime: request.createTime && w3cTime(request.createTime),
    updated_datetime: request.updateTime && w3cTime(request.updateTime),
    expected_datetime: expectedDate === '' ? undefined : endOfDay(expectedDate),
    address: told(address),
    address_id: quarter.slice('quarters/'.length),
    lat: placed ? latitudeE6 / E6 : undefined,
    long: placed ? longitudeE6 / E6 : undefined,
    media_url: photo === '' ? undefined : new URL(`/v1/${photo}:download`, endpoint).href,
  };
}

const told = (text: string): string | undefined => (text === '' ? undefined : text);
