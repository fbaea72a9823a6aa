import type { Mount } from '@heming/gateway';
import type { Platform } from '@heming/kit';
import type { PublicSite } from '@heming/public-site';

/** The public site and the check of certificates; loaded when somebody first asks for a page, so that a start does not wait for it. */
export function publicMounts(platform: Platform, demonstration: boolean): readonly Mount[] {
  let opened: Promise<PublicSite> | undefined;
  const open = async (): Promise<PublicSite> => (await import('@heming/public-site')).publicSite(platform, demonstration);
  const below = (path: string): Mount => ({
    path,
    rateClass: 'SEARCH',
    handle: async (request, response) => (await (opened ??= open())).below(path)(request, response),
    overRate: async (request, response) => (await (opened ??= open())).busy(path)(request, response),
  });
  return [{ ...below('/public'), title: { zh: '公开信息', en: 'Public site: quarters and enterprises' } }, below('/v')];
}
