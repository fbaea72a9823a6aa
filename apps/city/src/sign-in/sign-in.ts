import { createHash } from 'node:crypto';
import { IdentityService } from '@heming/contracts/identity/v1';
import { refuse } from '@heming/contracts/type/v1';
import { ANONYMOUS, clientOf, ownCall, type Client, type Grant, type Platform, type Principal } from '@heming/kit';
import { BoundedAccess } from './bounded-access.js';
import type { TokenChecks } from './token-check.js';

/** How callers are known. */
export interface SignInOptions {
  readonly platform: Platform;
  /** Asked at the first token; undefined when no provider is configured: then no token is good. */
  readonly tokens: () => TokenChecks | undefined;
  /** Whether `dev-` tokens stand for made-up principals: only in a demonstration. */
  readonly development?: (authorization: string) => Principal;
}

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;
const EVERYBODY: Grant = { role: 'PUBLIC', division: '' };

/** Who sends an `Authorization` header: somebody with a token of the provider, a program with an API key, or nobody. */
export class SignIn {
  readonly #options: SignInOptions;
  readonly #people: BoundedAccess;
  readonly #programs: BoundedAccess;

  constructor(options: SignInOptions) {
    this.#options = options;
    this.#people = new BoundedAccess(async (subject) => principalOf(await this.#identity().ResolveAccess({ subject })));
    this.#programs = new BoundedAccess(async (digest) => {
      const access = await this.#identity().ResolveApiKey({ digest });
      return access.subject === '' ? undefined : principalOf(access);
    });
  }

  /** @throws NOT_SIGNED_IN when the header is not good; SERVICE_UNAVAILABLE or an RpcFailure when that cannot be told */
  async principalOf(authorization: string | undefined): Promise<Principal> {
    if (authorization === undefined) return ANONYMOUS;
    const [, token = ''] = BEARER.exec(authorization) ?? [];
    const { development } = this.#options;
    if (token.startsWith('hmk_')) return known(await this.#programs.of(digestOf(token)));
    if (token.startsWith('dev-') && development !== undefined) return development(authorization);
    const tokens = this.#options.tokens();
    if (token === '' || tokens === undefined) throw refuse('NOT_SIGNED_IN');
    const { subject, authTime } = await tokens.bearerOf(token);
    const principal = known(await this.#people.of(subject));
    return authTime === undefined ? principal : { ...principal, authTime };
  }

  #identity(): Client<IdentityService> {
    const { platform } = this.#options;
    return clientOf(
      platform.contract,
      platform.channelTo(IdentityService.fullName),
      IdentityService,
      ownCall(platform, 'gateway', 'sign-in'),
    );
  }
}

interface Access {
  readonly subject: string;
  readonly grants: readonly { role: string; division: string; party: string; permissions: readonly string[] }[];
}

/** A principal in the kit's words; what everybody may, he may, too. */
function principalOf({ subject, grants }: Access): Principal {
  const own = grants.map(({ role, division, party, permissions }) => ({
    role,
    division,
    ...(party === '' ? {} : { party }),
    ...(permissions.length === 0 ? {} : { permissions }),
  }));
  return { subject, grants: [...own, EVERYBODY] };
}

function known(principal: Principal | undefined): Principal {
  if (principal === undefined) throw refuse('NOT_SIGNED_IN');
  return principal;
}

function digestOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
