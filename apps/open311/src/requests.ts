import type { CategoryGuide, ServiceRequest } from '@heming/contracts/complaints/v1';
import type { CityServices } from './city-services.js';
import { List, type Document, type Fields } from './document.js';
import type { RequestFilter } from './request-filter.js';
import { endOfDay, w3cTime } from './w3c-time.js';

/** Most requests of an answer. */
const MOST = 1_000;
const PAGE_SIZE = 200;
/** Ids that are asked for at once. */
const IDS = 50;
const E6 = 1_000_000;

/** States that are over (GeoReport knows no others than open and closed). */
const ENDED: readonly ServiceRequest['state'][] = ['CLOSED', 'INVALID', 'WITHDRAWN', 'MERGED', 'ARCHIVED'];

/** The requests of a filter, latest first, at most a thousand. */
export async function requestsOf(filter: RequestFilter, complaints: CityServices['complaints']): Promise<readonly ServiceRequest[]> {
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
    const page = await complaints.ListServiceRequests({ ...filter, pageSize: PAGE_SIZE, pageToken });
    found.push(...page.serviceRequests);
    pageToken = page.nextPageToken;
  } while (pageToken !== '' && found.length < MOST);
  return found.slice(0, MOST);
}

/** Requests as GeoReport writes them. */
export function requestList(requests: readonly ServiceRequest[], guides: readonly CategoryGuide[]): Document {
  return {
    root: 'service_requests',
    content: new List(
      'request',
      requests.map((request) => fieldsOf(request, guides)),
    ),
  };
}

/** Whether a request is over. */
export function statusOf({ state }: Pick<ServiceRequest, 'state'>): 'open' | 'closed' {
  return ENDED.includes(state) ? 'closed' : 'open';
}

function fieldsOf(request: ServiceRequest, guides: readonly CategoryGuide[]): Fields {
  const { number, statusNotes, category, description, lead, quarter, address, latitudeE6, longitudeE6, expectedDate } = request;
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
  };
}

const told = (text: string): string | undefined => (text === '' ? undefined : text);
