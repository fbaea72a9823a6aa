import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { maskedBindingMessage } from '../binding-messages.js';
import type { Deps } from '../deps.js';
import { requireSignedIn } from '../signed-in.js';

/** Lists the requests of the caller himself, the latest first. */
export const ListMyBindings: UseCase<RegistryService, 'ListMyBindings', Deps> = async (request, call, { bindings }) => {
  const { pageSize, pageToken } = request;
  const where = { subject: requireSignedIn(call) };
  const page = await bindings.list({ where, order: ['-createTime'], pageSize, pageToken });
  return { bindings: page.items.map(maskedBindingMessage), nextPageToken: page.nextPageToken };
};
