import { calendarDateOf } from '@heming/values';
import { officeCaller, organisationCaller } from './callers.js';
import type { DemoCall, DemoCaller } from './complaints.js';
import type { Credit } from './credit.js';
import { creditRecordsOf, type CreditStep, type DemoCreditRecord } from './credit-records.js';
import type { DemoCity } from './demo-city.js';
import { momentOf } from './demo-time.js';
import { inParallel } from './in-parallel.js';
import type { Json } from './register.js';

const CITY = '2111';
const PAGE_SIZE = 200;
/** How many records are under way at a time. */
const WIDTH = 4;
/** Decides, and reads what is there already. */
const DECIDER = officeCaller('CITY', CITY);
/** Whoever verifies is neither who reports nor who decides. */
const VERIFIER: DemoCaller = { subject: 'demo-credit-verifier', grants: [{ role: 'CITY', division: CITY }] };

/** Why a step is refused when the clock was faster. */
const MEANWHILE = /^(CREDIT_STATE_WRONG|COMMENT_PERIOD_OVER)$/;

/**
 * Brings the credit records of a city into a running credit service, by the service's own methods and as of days before now. What is there already is
 * passed over; of a record that was left half-way the rest is done, unless somebody or the clock went on with it.
 */
export async function loadCredit(
  credit: Credit,
  city: DemoCity,
  signal: AbortSignal,
  tell: (done: number, total: number) => void,
): Promise<void> {
  const loader = new CreditLoader(credit, signal);
  const records = creditRecordsOf(city);
  await inParallel(
    records.map((record, at) => ({ ...record, at })),
    WIDTH,
    (record) => loader.load(record),
    (done) => tell(done, records.length),
  );
}

type Placed = DemoCreditRecord & { readonly at: number };

class CreditLoader {
  readonly #credit: Credit;
  readonly #signal: AbortSignal;
  readonly #now: Date;
  /** Records on file by enterprise, as far as they were asked for. */
  readonly #known = new Map<string, Promise<readonly Json[]>>();

  constructor(credit: Credit, signal: AbortSignal) {
    this.#credit = credit;
    this.#signal = signal;
    this.#now = credit.now();
  }

  async load(record: Placed): Promise<void> {
    const known = await this.#find(record);
    const { name, state } = known ?? (await this.#report(record));
    const done = record.steps.findLastIndex(({ to }) => to === state) + 1;
    if (known !== undefined && done === 0 && state !== 'REPORTED') return;
    for (const [place, step] of record.steps.entries())
      if (place >= done && !(await this.#take(step, place + 1, { ...record, name: String(name) }))) return;
  }

  async #find({ report }: Placed): Promise<Json | undefined> {
    const organisation = String(report['organisation']);
    const known = this.#known.get(organisation) ?? this.#list(organisation);
    this.#known.set(organisation, known);
    return (await known).find(({ facts, itemType }) => facts === report['facts'] && itemType === report['itemType']);
  }

  async #list(organisation: string): Promise<readonly Json[]> {
    const request = { organisation, pageSize: PAGE_SIZE };
    const page = await this.#credit.call('ListCreditRecords', request, { as: DECIDER, at: this.#now, signal: this.#signal });
    return page['creditRecords'] as readonly Json[];
  }

  #report(record: Placed): Promise<Json> {
    const how = this.#how(officeCaller('COUNTY', record.county), record, record.ago, 0);
    return this.#credit.call('ReportCreditRecord', { report: { ...record.report, occurDate: calendarDateOf(how.at) } }, how);
  }

  /** Takes a step. @returns whether it was taken: what the clock has done meanwhile, it has done */
  async #take(step: CreditStep, place: number, record: Placed & { readonly name: string }): Promise<boolean> {
    const { name, report, county } = record;
    const callers: Readonly<Record<CreditStep['by'], DemoCaller>> = {
      VERIFIER,
      CITY: DECIDER,
      ENTERPRISE: organisationCaller('ENTERPRISE', String(report['organisation']), county),
    };
    try {
      await this.#credit.call(step.method, { ...step.request, name }, this.#how(callers[step.by], record, step.ago, place));
      return true;
    } catch (thrown) {
      if (MEANWHILE.test(String((thrown as { details?: { reason?: unknown } }).details?.reason))) return false;
      throw thrown;
    }
  }

  #how(as: DemoCaller, { steps, at }: Placed, workingDays: number, place: number): DemoCall {
    return { as, at: momentOf({ workingDays, before: place, after: steps.length - place, at }, this.#now), signal: this.#signal };
  }
}
