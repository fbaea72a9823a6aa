import { CreditService } from '@heming/contracts/credit/v1';
import type { Credit } from '@heming/demo-city';
import type { Platform } from '@heming/kit';
import { LocalService } from './local-service.js';

/** The credit service of the same process, called by whom and as of when the load says. */
export function localCredit(platform: Platform): Credit {
  const service = new LocalService(platform, CreditService.fullName);
  return {
    now: () => platform.environment.clock.now(),
    call: (name, request, { as: principal, at, signal }) => service.send(name, request, { principal, at, signal }),
  };
}
