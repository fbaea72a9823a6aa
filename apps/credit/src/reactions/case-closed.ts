import type { CaseClosed } from '@heming/contracts/complaints/v1';
import type { Reaction } from '@heming/kit';
import { dropEarlier, isLatest, recordFinding } from '../case-following.js';
import type { Deps } from '../deps.js';
import { findingOf } from '../domain/case-closing.js';

/**
 * A complaint whose fault was verified, and that was answered late or handled anew, is reported; what an earlier end of the case had put on record
 * falls, also when an office was in charge in the end. An end that is heard after what came behind it, a later end or a reopening, changes nothing.
 */
export const onCaseClosed: Reaction<CaseClosed, Deps> = async (event, call, deps) => {
  const { case: caseName, occurTime: closeTime } = event;
  if (closeTime === undefined || !(await isLatest(event, closeTime, deps))) return;
  const finding = findingOf(event, closeTime);
  await dropEarlier(caseName, closeTime, { reason: '投诉重新办结，原责任认定不再适用。', fallen: true }, call, deps);
  if (finding !== undefined) await recordFinding(finding, call, deps);
};
