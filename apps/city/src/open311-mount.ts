import type { Mount } from '@heming/gateway';
import type { Platform } from '@heming/kit';
import type { Open311, Open311Settings } from '@heming/open311';

const PATH = '/open311/v2';

/** The Open311 interface; loaded when a program first asks for it, so that a start does not wait for it. */
export function open311Mount(platform: Platform, settings: Open311Settings): Mount {
  let opened: Promise<Open311> | undefined;
  const open = async (): Promise<Open311> => (await import('@heming/open311')).open311(platform, PATH, settings);
  return {
    path: PATH,
    rateClass: 'SEARCH',
    handle: async (request, response) => (await (opened ??= open())).handle(request, response),
  };
}
