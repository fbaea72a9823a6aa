import { countyCaller, handlerCaller, officeCaller, residentCaller } from './callers.js';
import type { CaseStep } from './case-journeys.js';
import { casesOf, isMerged, STAMP, type DemoCase } from './cases.js';
import type { Complaints, DemoCall, DemoCaller } from './complaints.js';
import type { DemoCity } from './demo-city.js';
import { momentOf } from './demo-time.js';
import { inParallel } from './in-parallel.js';
import { DEMO_PHOTOS } from './photos.js';
import type { Json } from './register.js';
import { stepsLeft } from './steps-left.js';

/** Every third report of what can be seen has a photo. */
const PHOTO_EVERY = 3;
const PAGE_SIZE = 200;
/** How many cases are under way at a time. */
const WIDTH = 4;
/** Reads what is there already. */
const READER = officeCaller('COUNTY', '2111');

/**
 * Brings the cases of a city into a running complaints service, each from its report to where it stands, by the service's own methods and as of
 * days before now. What is there already is passed over; of a case that was left half-way the rest is done, unless somebody or the clock went on with it.
 */
export async function loadCases(
  complaints: Complaints,
  city: DemoCity,
  signal: AbortSignal,
  tell: (done: number, total: number) => void,
): Promise<void> {
  const loader = new CaseLoader(complaints, signal);
  const cases = casesOf(city);
  // What a case is merged into is there before.
  const [others, merged] = [cases.filter((one) => !isMerged(one)), cases.filter(isMerged)];
  await inParallel(
    others,
    WIDTH,
    (one) => loader.load(one),
    (done) => tell(done, cases.length),
  );
  for (const one of merged) await loader.load(one);
}

class CaseLoader {
  readonly #complaints: Complaints;
  readonly #signal: AbortSignal;
  readonly #now: Date;
  /** Cases on record by quarter, as far as they were asked for. */
  readonly #known = new Map<string, readonly Json[]>();
  /** Names of the cases that were loaded, by their places. */
  readonly #names = new Map<number, string>();

  constructor(complaints: Complaints, signal: AbortSignal) {
    this.#complaints = complaints;
    this.#signal = signal;
    this.#now = complaints.now();
  }

  async load(one: DemoCase): Promise<void> {
    const known = await this.#find(one);
    let current = known ?? (await this.#report(one));
    const name = String(current['name']);
    this.#names.set(one.at, name);
    const left = known === undefined ? one.journey.steps : stepsLeft(one.journey.steps, entriesOf(known), 'kind');
    for (const step of left) {
      if (current['state'] !== step.from) break;
      current = await this.#take(step, { ...one, name, lead: current['lead'] as Json });
    }
  }

  async #find({ report }: DemoCase): Promise<Json | undefined> {
    const quarter = String(report['quarter']);
    const known = this.#known.get(quarter) ?? (await this.#list(quarter));
    this.#known.set(quarter, known);
    const found = known.find(({ place }) => place === report['place']);
    return found === undefined ? undefined : this.#complaints.call('GetCase', { name: found['name'] }, this.#how(READER, this.#now));
  }

  async #list(quarter: string): Promise<readonly Json[]> {
    const all: Json[] = [];
    let pageToken = '';
    do {
      const request = { quarter, pageSize: PAGE_SIZE, pageToken };
      const page = await this.#complaints.call('ListCases', request, this.#how(READER, this.#now));
      all.push(...(page['cases'] as readonly Json[]));
      pageToken = String(page['nextPageToken']);
    } while (pageToken !== '');
    return all;
  }

  async #report({ reporter, channel, division, report, text, journey, at }: DemoCase): Promise<Json> {
    const moment = momentOf({ workingDays: journey.ago, before: 0, after: journey.steps.length, at }, this.#now);
    if (channel === 'PHONE')
      return this.#complaints.call('RegisterCase', { report, channel }, this.#how(officeCaller('COMMUNITY', division), moment));
    const how = this.#how(residentCaller(reporter.subject), moment);
    const photos = text.visible && at % PHOTO_EVERY === 0 ? [await this.#complaints.upload(DEMO_PHOTOS.before, how)] : [];
    return this.#complaints.call('ReportCase', { report: { ...report, photos }, channel }, how);
  }

  /** Takes a step. @returns the case after it, as whoever took it sees it */
  async #take(step: CaseStep, one: DemoCase & { readonly name: string; readonly lead: Json }): Promise<Json> {
    const { steps } = one.journey;
    const place = steps.indexOf(step);
    const moment = momentOf({ workingDays: step.ago, before: place + 1, after: steps.length - place - 1, at: one.at }, this.#now);
    const how = this.#how(callerOf(step, one, place), moment);
    const answer = await this.#complaints.call(step.method, await this.#requestOf(step, one, place, how), how);
    // A merger answers with the other case, an order with itself.
    return answer['name'] === one.name ? answer : this.#complaints.call('GetCase', { name: one.name }, this.#how(READER, moment));
  }

  async #requestOf(
    { method, request }: CaseStep,
    { name, text, neighbours, at }: DemoCase & { readonly name: string },
    place: number,
    how: DemoCall,
  ) {
    switch (method) {
      case 'ReplyToCase':
        return { name, text: `${text.reply}${STAMP}`, photos: text.visible ? [await this.#complaints.upload(DEMO_PHOTOS.after, how)] : [] };
      case 'JoinCase': {
        const { fullName, phone } = neighbourAt(neighbours, place);
        return { name, fullName, phone };
      }
      case 'MergeCase':
        return { name, into: this.#names.get(at - 1) };
      case 'DiscloseCase':
        return { ...request, name, publicTitle: `${text.title}${STAMP}`, publicReply: `${text.reply}${STAMP}` };
      case 'IssueSupervisionOrder':
        return { ...request, case: name };
      default:
        return { ...request, name };
    }
  }

  #how(as: DemoCaller, at: Date): DemoCall {
    return { as, at, signal: this.#signal };
  }
}

function callerOf(
  { by }: CaseStep,
  { reporter, neighbours, division, lead }: DemoCase & { readonly lead: Json },
  place: number,
): DemoCaller {
  if (by === 'REPORTER') return residentCaller(reporter.subject);
  if (by === 'NEIGHBOUR') return residentCaller(neighbourAt(neighbours, place).subject);
  return by === 'COUNTY' ? countyCaller(division) : handlerCaller(lead, division);
}

/** Each step of joining has a neighbour of its own. */
function neighbourAt(neighbours: DemoCase['neighbours'], place: number): DemoCase['neighbours'][number] {
  return neighbours[place % neighbours.length] as DemoCase['neighbours'][number];
}

function entriesOf(known: Json): readonly Json[] {
  return (known['entries'] ?? []) as readonly Json[];
}
