import { CreditService, type PublishedCreditScore } from '@heming/contracts/credit/v1';
import { ANONYMOUS, clientOf, ownCall, type Client, type Platform } from '@heming/kit';
import { LRUCache } from 'lru-cache';
import { keptFor } from './kept-for.js';

/** What the pages about credit ask, as anybody may. */
export type Credit = Pick<Client<CreditService>, 'GetCreditRules' | 'GetPublishedCreditScore' | 'ListPublishedCreditScores'>;

/** How long a page waits for the credit service, in milliseconds. */
const PATIENCE_MS = 2_000;

/** The credit service of a city, asked on behalf of nobody: nothing but what is published. */
export function creditOf(platform: Platform): Credit {
  const call = ownCall(platform, 'public-site', 'page', { principal: ANONYMOUS, deadline: Date.now() + PATIENCE_MS });
  return clientOf(platform.contract, platform.channelTo(CreditService.fullName), CreditService, call);
}

/** Enterprises whose score is kept. */
const MOST_KEPT = 1_000;

/** The same with the rules of today and the scores of enterprises kept for a while. @param seconds how old they may be */
export function keepingScores(credit: () => Credit, seconds: number): () => Credit {
  const scores = new LRUCache<string, PublishedCreditScore>({
    max: MOST_KEPT,
    ttl: seconds * 1_000,
    fetchMethod: (name) => credit().GetPublishedCreditScore({ name }),
  });
  const rules = keptFor(seconds, (asked: Credit) => asked.GetCreditRules({}));
  return () => {
    const asked = credit();
    return {
      GetCreditRules: () => rules(asked),
      GetPublishedCreditScore: ({ name = '' }) => scores.forceFetch(name),
      ListPublishedCreditScores: (request) => asked.ListPublishedCreditScores(request),
    };
  };
}

/** Where what could not be asked is told. */
export interface Warnings {
  warn(facts: object, message: string): void;
}

/** The published score of an enterprise. */
export function scoreOf(organisation: string, credit: Credit): Promise<PublishedCreditScore> {
  return credit.GetPublishedCreditScore({ name: organisation.replace('organisations/', 'publishedCreditScores/') });
}

/** The published scores of enterprises by the name of the organisation; those of which nothing is public are not there. */
export async function scoresOf(organisations: readonly string[], credit: Credit): Promise<ReadonlyMap<string, PublishedCreditScore>> {
  if (organisations.length === 0) return new Map();
  const found = await credit.ListPublishedCreditScores({ organisations, pageSize: organisations.length });
  return new Map(found.publishedCreditScores.map((score) => [score.organisation, score]));
}

/** An answer of the credit service, or undefined when it gives none: that must not keep a page of the register away. */
export async function ifAnswered<T>(answer: Promise<T>, logger: Warnings): Promise<T | undefined> {
  try {
    return await answer;
  } catch (thrown) {
    logger.warn({ err: thrown }, 'a page of the public site stands without credit');
    return undefined;
  }
}
