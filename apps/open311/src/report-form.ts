import type { CaseReport, CategoryGuide, ReportCaseRequest } from '@heming/contracts/complaints/v1';
import { GeoReportError } from './geo-report-error.js';

const MOST_TEXT = 2_000;
const [LEAST_TITLE, MOST_TITLE] = [2, 60];
const MOST_ADDRESS = 100;
const MOST_URL = 300;
const E6 = 1_000_000;

type Wanted = ReportCaseRequest['report'];

/** A form that was sent: what it reports, and by what the quarter is to be found. */
export interface ReportForm {
  readonly report: Omit<CaseReport, 'quarter'>;
  /** Codes and titles of quarters, the most certain first; empty when the form has coordinates at most. */
  readonly places: readonly string[];
}

/**
 * Reads the form of a request.
 * - Nothing is fetched from `media_url`: it is written below the text, for people to open.
 * - Who gives no name or no telephone is anonymous, unless he says otherwise; e-mail address, device and account are not kept.
 * @throws GeoReportError 400 with all that is wrong
 */
export function readForm(form: URLSearchParams, { category, title: categoryTitle }: CategoryGuide): ReportForm {
  const wrong: string[] = [];
  const field = (name: string): string => (form.get(name) ?? '').trim();
  const attribute = (name: string): string => field(`attribute[${name}]`);
  const chosen = <V extends string>(name: string, values: readonly V[], fallback: V): V => {
    const value = attribute(name) === '' ? fallback : attribute(name).toUpperCase();
    const found = values.find((one) => one === value);
    if (found === undefined) wrong.push(`attribute[${name}]: 只能为 ${values.join('、')}。It is one of ${values.join(', ')}.`);
    return found ?? fallback;
  };
  const degrees = (name: string, limit: number): number => {
    const value = field(name);
    if (value === '') return 0;
    if (!/^[+-]?\d{1,3}(\.\d{1,20})?$/.test(value) || Math.abs(Number(value)) > limit) {
      wrong.push(`${name}: 不是 WGS-84 坐标。It is no WGS-84 coordinate.`);
    }
    return Math.round(Number(value) * E6);
  };

  const { text, wrong: mediaWrong } = textOf(form);
  wrong.push(...mediaWrong);
  if (text === '') wrong.push('description: 请填写诉求内容。Say what happened.');
  if (text.length > MOST_TEXT)
    wrong.push(`description: 连同图片链接最多 ${MOST_TEXT} 字。At most ${MOST_TEXT} characters, media_url included.`);
  if ((field('lat') === '') !== (field('long') === '')) wrong.push('lat 和 long 须同时填写。lat and long belong together.');

  const [fullName, phone] = [nameOf(field('first_name'), field('last_name')), field('phone').replaceAll(/[\s()]/g, '')];
  const disclosure = chosen('disclosure', ['NAMED', 'CONFIDENTIAL', 'ANONYMOUS'], fullName === '' || phone === '' ? 'ANONYMOUS' : 'NAMED');
  const contact = disclosure === 'ANONYMOUS' ? { fullName: '', phone: '' } : { fullName, phone };
  const address = field('address_string');
  const report = {
    kind: chosen('kind', ['COMPLAINT', 'CONSULTATION', 'SUGGESTION', 'PRAISE'], 'COMPLAINT'),
    urgency: chosen('urgency', ['NORMAL', 'URGENT'], 'NORMAL'),
    ...{ category, disclosure, ...contact, text },
    title: titleOf(attribute('title'), field('description'), categoryTitle),
    place: (attribute('place') === '' ? address : attribute('place')).slice(0, MOST_ADDRESS),
    latitudeE6: degrees('lat', 90),
    longitudeE6: degrees('long', 180),
    ...{ unit: '', photos: [], disputesFees: false },
  } satisfies Omit<NonNullable<Wanted>, 'quarter'>;

  const places = [field('address_id'), attribute('quarter'), address].filter((place) => place !== '');
  if (places.length === 0 && field('lat') === '') {
    wrong.push('须填写 lat 和 long、address_string 或 address_id。lat and long, address_string or address_id is needed.');
  }
  if (wrong.length > 0) throw new GeoReportError(400, ...wrong);
  return { report, places };
}

/** What a form says, and the addresses of its photos below: a client may send several. Lines end with `\n`, not as forms send them. */
export function textOf(form: URLSearchParams): { readonly text: string; readonly wrong: readonly string[] } {
  const description = (form.get('description') ?? '').replaceAll(/\r\n?/g, '\n').trim();
  const media = form
    .getAll('media_url')
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const wrong = media.every(isWebAddress) ? [] : ['media_url: 须为 http 或 https 地址。It is no http or https address.'];
  return {
    text: [description, ...media.map((address) => `图片链接 media_url: ${address}`)].filter((part) => part !== '').join('\n'),
    wrong,
  };
}

/** A title of its own, else the beginning of the description (mySociety's client begins it with `title:`), else what the category is called. */
function titleOf(own: string, description: string, category: string): string {
  const [first = ''] = description.split('\n');
  const candidates = [own, first.replace(/^title:\s*/i, '')].map((title) => [...title.trim()].slice(0, MOST_TITLE).join(''));
  return candidates.find((title) => title.length >= LEAST_TITLE) ?? category;
}

/** A Chinese name has the family name in front and no blank. */
function nameOf(first: string, last: string): string {
  return /\p{Script=Han}/u.test(first + last) ? `${last}${first}` : [first, last].filter((part) => part !== '').join(' ');
}

function isWebAddress(text: string): boolean {
  return text.length <= MOST_URL && URL.canParse(text) && /^https?:\/\/[!-~]+$/.test(text);
}
