import { eventually } from '@heming/testing';
import { OfficerOverRest } from './officer-over-rest.js';

/** Where the facts happened. */
const COMMUNITY = 'divisions/211103016005';
/** What is public in the end: 20 basic points, and one point less that the enterprise objects to. */
const FACTS = [
  { itemType: 'BA01', facts: '企业信用档案完整(样例)' },
  { itemType: 'BD06', facts: '电梯停运投诉属实，逾期未处理(样例)' },
] as const;
const DAY_MS = 86_400_000;
/** Twice as long as the service rests between two looks at the calendar. */
const PATIENCE_MS = 60_000;

/**
 * Has two facts about an enterprise reported, verified and, after its time to comment and the days of publicity, published; it objects to the second.
 * The clock of the city stands that much later then.
 * @param url where the gateway listens
 */
export async function bringCredit(url: string, uscc: string): Promise<void> {
  const organisation = `organisations/${uscc}`;
  const reporter = new OfficerOverRest(url, 'dev-subdistrict-211103016');
  const verifier = new OfficerOverRest(url);
  const operator = new OfficerOverRest(url, 'dev-operator');
  const enterprise = new OfficerOverRest(url, `dev-enterprise-211103-${uscc}`);
  const { time } = await operator.call('/v1/operations/clock');
  const today = String(time).slice(0, 10);
  const verified: Record<string, unknown>[] = [];
  for (const fact of FACTS) {
    const { name } = await reporter.call('/v1/creditRecords', { organisation, division: COMMUNITY, occurDate: today, ...fact });
    verified.push(await verifier.call(`/v1/${String(name)}:verify`, {}));
  }
  const [, bad] = verified;
  const days = Math.ceil((Date.parse(String(bad?.['publicDate'])) - Date.parse(today)) / DAY_MS);
  await operator.call('/v1/operations/clock:advance', { days });
  await enterprise.call(`/v1/${String(bad?.['name'])}:object`, { text: '当日已派人到场处理' });
  const bothArePublic = async (): Promise<boolean> => {
    const { items = [] } = await enterprise.call(`/v1/publishedCreditScores/${uscc}`);
    return (items as readonly unknown[]).length === FACTS.length;
  };
  await eventually('both are public', bothArePublic, PATIENCE_MS);
}
