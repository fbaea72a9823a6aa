import type { RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { cancelExport } from '../domain/export.js';
import { exportMessage } from '../export-messages.js';

/** Stops an export, or gives up one that is ready; its rows are removed. */
export const CancelExport: UseCase<RegistryService, 'CancelExport', Deps> = async (request, call, { exports, wake }) => {
  const cancelled = await exports.change(request.name, (current) => ({ next: cancelExport(current, call.now), events: [] }), request.etag);
  wake('advance-exports');
  return exportMessage(cancelled);
};
