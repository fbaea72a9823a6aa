import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { maskedBindingMessage } from '../binding-messages.js';
import type { Deps } from '../deps.js';

/** Lists requests of the territory, masked: those that wait by the day they are due, others by when they were made, the latest first. */
export const ListBindings: UseCase<RegistryService, 'ListBindings', Deps> = async (request, _call, { bindings }) => {
  const { state, pageSize, pageToken } = request;
  const page = await bindings.list({
    ...(state === 'STATE_UNSPECIFIED' ? {} : { where: { state } }),
    order: state === 'REQUESTED' ? ['dueOn'] : ['-createTime'],
    pageSize,
    pageToken,
  });
  return { bindings: page.items.map(maskedBindingMessage), nextPageToken: page.nextPageToken };
};
