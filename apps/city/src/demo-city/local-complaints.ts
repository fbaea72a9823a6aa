import { ComplaintsService } from '@heming/contracts/complaints/v1';
import type { Complaints } from '@heming/demo-city';
import type { Platform } from '@heming/kit';
import { LocalService, piecesOf } from './local-service.js';

/** The complaints service of the same process, called by whom and as of when the load says. */
export function localComplaints(platform: Platform): Complaints {
  const service = new LocalService(platform, ComplaintsService.fullName);
  return {
    now: () => platform.environment.clock.now(),
    call: (name, request, { as: principal, at, signal }) => service.send(name, request, { principal, at, signal }),
    async upload(content, { as: principal, at, signal }) {
      const { name } = await service.stream('UploadPhoto', messagesOf(content), { principal, at, signal });
      return String(name);
    },
  };
}

async function* messagesOf(content: Uint8Array): AsyncGenerator<object> {
  for (const piece of piecesOf(content)) yield { content: piece };
}
