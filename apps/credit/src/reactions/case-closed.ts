import type { CaseClosed } from '@heming/contracts/complaints/v1';
import type { Reaction } from '@heming/kit';
import { dropEarlier, recordFinding } from '../case-following.js';
import type { Deps } from '../deps.js';
import { closingName, findingOf } from '../domain/case-closing.js';

/**
 * A complaint whose fault was verified, and that was answered late or handled anew, is reported; what an earlier end of the case had put on record
 * falls. The end that was heard last is kept, so that news that comes twice or late changes nothing.
 */
export const onCaseClosed: Reaction<CaseClosed, Deps> = async (event, call, deps) => {
  const { lead, case: caseName, division, occurTime: closeTime } = event;
  if (closeTime === undefined || lead?.body !== 'ENTERPRISE') return;
  const { closings } = deps;
  const name = closingName(caseName);
  const known = await closings.find(name);
  if (known !== undefined && known.closeTime > closeTime) return;
  const closing = { name, division, case: caseName, closeTime };
  if (known === undefined) await closings.createAll([closing]);
  else if (known.closeTime < closeTime) await closings.change(name, () => ({ next: closing, events: [] }));
  const finding = findingOf(event, closeTime);
  await dropEarlier(caseName, closeTime, { reason: '投诉重新办结，原责任认定不再适用。', fallen: true }, call, deps);
  if (finding !== undefined) await recordFinding(finding, call, deps);
};
