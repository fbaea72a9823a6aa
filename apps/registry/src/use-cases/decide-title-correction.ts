import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { decideTitleCorrection, partiesOfCorrection, type Title } from '../domain/title.js';
import { titleCorrected } from '../people-announcements.js';
import { titleMessage } from '../people-messages.js';

/** Approves or rejects a correction that another officer asked for. */
export const DecideTitleCorrection: UseCase<RegistryService, 'DecideTitleCorrection', Deps> = async (request, call, deps) => {
  const { name, approved, remark, etag } = request;
  const { titles, requireNoInterest } = deps;
  const title = await titles.get(name);
  await requireNoInterest(partiesOfCorrection(title, title.pendingCorrection?.newHoldings));
  const decide = (current: Title) => {
    const next = decideTitleCorrection(current, { approved, remark, decidedBy: call.principal.subject }, call.now);
    return { next, events: titleCorrected(next, call.now) };
  };
  return titleMessage(await titles.change(name, decide, etag));
};
