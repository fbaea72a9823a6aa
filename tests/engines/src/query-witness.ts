import mongoose, { type Connection } from 'mongoose';

/** What the adapter asks of a collection, as the driver gets it. */
interface Question {
  readonly collection: string;
  readonly command: Readonly<Record<string, unknown>>;
}

interface Options {
  readonly hint?: unknown;
  readonly sort?: unknown;
  readonly limit?: number;
}

/** Stages of a plan that read or sort what no index serves. */
const SERVED_BY_NO_INDEX = new Set(['COLLSCAN', 'SORT', 'SORT_KEY_GENERATOR']);

/** Sees every question that is asked through mongoose in this process, each kind of it once. */
export class QueryWitness {
  readonly #questions = new Map<string, Question>();

  constructor() {
    mongoose.set('debug', (collection: string, method: string, ...args: unknown[]) => this.#ask(collection, method, args));
  }

  /** How many kinds of questions were seen since the last look. */
  get seen(): number {
    return this.#questions.size;
  }

  /** Has the database explain every question, and forgets it. @returns those that it answers by scanning a collection or by sorting */
  async unserved(database: Connection): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { collection, command } of this.#questions.values()) {
      const explained = await database.db?.command({ explain: command, verbosity: 'queryPlanner' });
      const stages = stagesOf(explained);
      if (stages.length === 0 || stages.some((stage) => SERVED_BY_NO_INDEX.has(stage)))
        found.push(`${collection}: ${JSON.stringify(command)} takes ${stages.join(' ')}`);
    }
    this.#questions.clear();
    return found;
  }

  #ask(collection: string, method: string, args: readonly unknown[]): void {
    const command = commandOf(collection, method, args);
    if (command !== undefined) this.#questions.set(`${collection} ${JSON.stringify(kindOf(command))}`, { collection, command });
  }
}

function commandOf(collection: string, method: string, args: readonly unknown[]): Question['command'] | undefined {
  const [first, second, third] = args;
  if (method === 'find' || method === 'findOne') {
    const { hint, sort, limit = method === 'findOne' ? 1 : undefined } = (second ?? {}) as Options;
    return {
      find: collection,
      filter: first,
      ...(hint !== undefined && { hint }),
      ...(sort !== undefined && { sort }),
      ...(limit && { limit }),
    };
  }
  if (method === 'countDocuments') {
    const { hint } = (second ?? {}) as Options;
    const pipeline = [{ $match: first }, { $group: { _id: 1, n: { $sum: 1 } } }];
    return { aggregate: collection, pipeline, cursor: {}, ...(hint !== undefined && { hint }) };
  }
  if (method === 'distinct') return { distinct: collection, key: first, query: second ?? third };
  return undefined;
}

/** A question without its values: what a plan depends on. */
function kindOf(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((item) => typeof item !== 'object') ? ['values', Math.min(value.length, 2)] : value.map(kindOf);
  if (value instanceof Date || typeof value !== 'object' || value === null) return typeof value === 'string' ? 'text' : typeof value;
  return Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, kindOf(inner)]));
}

/** The stages of every winning plan of an explanation. */
function stagesOf(explained: unknown, inPlan = false): readonly string[] {
  if (typeof explained !== 'object' || explained === null) return [];
  const own = inPlan && 'stage' in explained ? [String(explained.stage)] : [];
  const inner = Object.entries(explained).flatMap(([member, value]) =>
    member === 'rejectedPlans' ? [] : stagesOf(value, inPlan || member === 'winningPlan'),
  );
  return [...own, ...inner];
}
