import { Refusal } from '@heming/contracts';
import type { CaseReport } from '@heming/contracts/complaints/v1';
import { derivedId, within, type Call } from '@heming/kit';
import { parseQuarterCode } from '@heming/values';
import type { Deps } from './deps.js';
import type { HotlineFault, HotlineOrder } from './domain/hotline-row.js';
import { takeIn } from './taking-in.js';

/** What became of a work order. */
export type HotlineOutcome = 'REGISTERED' | 'KNOWN' | HotlineFault;

/** Takes work orders of the hotline in, one after the other, with quarters looked up once each. */
export class HotlineIntake {
  readonly #deps: Deps;
  readonly #call: Call;
  readonly #named = new Map<string, Promise<string | HotlineFault>>();
  readonly #taken = new Set<string>();

  constructor(call: Call, deps: Deps) {
    const disclosed = remembering((name: string) => deps.quarters.disclosed(name));
    this.#call = call;
    this.#deps = { ...deps, quarters: { ...deps.quarters, disclosed } };
  }

  /** Registers an order, unless its number is on record, here or elsewhere in the city, or its quarter is not the caller's. */
  async take(order: HotlineOrder): Promise<HotlineOutcome> {
    const { hotlineNumber, quarter: place, ...facts } = order;
    if (this.#taken.has(hotlineNumber)) return 'KNOWN';
    this.#taken.add(hotlineNumber);
    const { items } = await this.#deps.cases.list({ where: { hotlineNumber }, pageSize: 1 });
    if (items.length > 0) return 'KNOWN';
    const quarter = await this.#quarterOf(place);
    if (typeof quarter !== 'string') return quarter;
    const report: CaseReport = { ...facts, quarter, unit: '', latitudeE6: 0, longitudeE6: 0, photos: [], disputesFees: false };
    const call = { ...this.#call, derivedId: derivedId(`${this.#call.derivedId}/${hotlineNumber}`) };
    try {
      await takeIn(report, { channel: 'HOTLINE', subject: '', hotlineNumber }, call, this.#deps);
      return 'REGISTERED';
    } catch (thrown) {
      if (thrown instanceof Refusal && thrown.facts['code'] === hotlineNumber) return 'KNOWN';
      throw thrown;
    }
  }

  #quarterOf(place: string): Promise<string | HotlineFault> {
    const known = this.#named.get(place) ?? this.#find(place);
    this.#named.set(place, known);
    return known;
  }

  async #find(place: string): Promise<string | HotlineFault> {
    const code = place.toUpperCase();
    const { quarters } = this.#deps;
    const names = parseQuarterCode(code) === undefined ? await quarters.titled(place) : [`quarters/${code}`];
    const [name = '', other] = names;
    if (other !== undefined)
      return fault(`有多个小区名为“${place}”，请填写小区编号。`, `Several quarters are called “${place}”: give the code.`);
    const quarter = name === '' ? undefined : await quarters.disclosed(name);
    if (quarter === undefined) return fault(`没有小区“${place}”。`, `There is no quarter “${place}”.`);
    if (within(this.#call.scopes, quarter)) return name;
    return fault(`小区“${place}”不在您的辖区。`, `Quarter “${place}” is not within your territory.`);
  }
}

const fault = (zh: string, en: string): HotlineFault => ({ column: 'quarter', zh, en });

/** Asks once for each name. */
function remembering<V>(ask: (name: string) => Promise<V>): (name: string) => Promise<V> {
  const known = new Map<string, Promise<V>>();
  return (name) => {
    const answer = known.get(name) ?? ask(name);
    known.set(name, answer);
    return answer;
  };
}
