import { RegistryService } from '@heming/contracts/registry/v1';
import type { Register } from '@heming/demo-city';
import type { Platform, Principal } from '@heming/kit';
import { LocalService, piecesOf } from './local-service.js';

/** The officer of all counties who registers what is made up. */
const OFFICER: Principal = { subject: 'service:demo-city', grants: [{ role: 'COUNTY', division: '2111' }] };

/** The register of the same process. */
export function localRegister(platform: Platform): Register {
  const service = new LocalService(platform, RegistryService.fullName);
  return {
    call: (name, request, signal) => service.send(name, request, { principal: OFFICER, signal }),
    callAs: (subject, name, request, signal) => service.send(name, request, { principal: { subject, grants: [] }, signal }),
    async upload(name, content, signal) {
      await service.stream('UploadImportContent', messagesOf(name, content), { principal: OFFICER, signal });
    },
  };
}

/** The first message names the import, the others bring its content. */
async function* messagesOf(name: string, content: Iterable<string>): AsyncGenerator<object> {
  yield { name, content: new Uint8Array(0) };
  for (const text of content) for (const piece of piecesOf(Buffer.from(text))) yield { name: '', content: piece };
}
