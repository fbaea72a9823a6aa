import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Contract, JsonValue } from '@heming/contracts';
import type { Channel, Clock, Principal, Traces } from '@heming/kit';
import type { Logger } from 'pino';
import type { Limits, RateClass } from './limits.js';
import type { Site } from './pages/sites.js';

/** Something that speaks HTTP by itself, below a path. */
export interface Mount {
  /** Begins with a slash, ends without: `/oidc`. */
  readonly path: string;
  /** How its requests are counted against the network they come from; not at all when absent. */
  readonly rateClass?: RateClass;
  /** What the landing page calls it; not linked there when absent. */
  readonly title?: { readonly zh: string; readonly en: string };
  /** Answers a request; its `url` is without the path. */
  handle(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
  /** Answers instead a request of a network that is over the rate, with status and `Retry-After` set beforehand; problem details when absent. */
  overRate?(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
}

/** What a web app must know before anybody is signed in. */
export interface WebSettings {
  /** Whether it shows made-up data and lets the clock be moved. */
  readonly demonstration: boolean;
  /** Version of the build. */
  readonly version: string;
  /** OpenID Connect provider that signs people in; empty when there is none. */
  readonly issuer: string;
  /** Public client of the web apps at that provider. */
  readonly clientId: string;
  readonly scope: string;
  /** Sign-in by WeChat for residents; absent where there is none. */
  readonly wechat?: WebSignInByWeChat;
}

/** How residents sign in by WeChat. */
export interface WebSignInByWeChat {
  readonly issuer: string;
  readonly clientId: string;
  /** Whether it works in every browser, as the simulation does, and not in WeChat's alone. */
  readonly anywhere: boolean;
}

/** What a gateway is made of. */
export interface GatewayOptions {
  readonly contract: Contract;
  /** The way to a service, by full name; asked once per service, before the first request. */
  channelFor(service: string): Channel;
  /**
   * Who sends an `Authorization` header; nobody's header is `undefined`.
   * @throws Refusal NOT_SIGNED_IN, or an RpcFailure, when the header is not good; anything else thrown is an internal error
   */
  authenticate(authorization: string | undefined): Promise<Principal>;
  /** Shown on the landing page. Deadlines count by the machine's clock. */
  readonly clock: Clock;
  readonly logger: Logger;
  /** In production, browsers are told to come back over TLS only. */
  readonly mode: 'demonstration' | 'production';
  /** What differs from `DEFAULT_LIMITS`. */
  readonly limits?: Partial<Limits>;
  /** Origins whose pages may read answers; none when absent. */
  readonly corsOrigins?: readonly string[];
  readonly sites?: readonly Site[];
  /** Answers `/web-settings.json`; asked at each request, because the issuer of a demonstration is known once it listens. */
  readonly webSettings?: () => WebSettings;
  /** Origins beside its own that pages may call: that of the provider. */
  readonly connectOrigins?: readonly string[];
  /** Told of every answered request of the API: HTTP method, path template, status, and how long it took. */
  requestEnded?(method: string, route: string, status: number, durationMs: number): void;
  /** Where requests of the API show as spans; nowhere when absent. */
  readonly traces?: Traces;
  /** What answers below a path in its own way, with the headers of a page set beforehand. */
  readonly mounts?: readonly Mount[];
  /** Answers `/metrics`. */
  readonly metrics?: (request: IncomingMessage, response: ServerResponse) => void;
  /** The OpenAPI document; asked once, on the first request for it. */
  readonly openApi?: () => JsonValue;
  /** Why what stands behind the gateway cannot take requests, in words for an operator; empty when it can. Part of `/readyz`. */
  readonly unready?: () => readonly string[];
  /** Which proxies in front may say where a request comes from, as Express's `trust proxy`; none when absent. */
  readonly trustProxy?: boolean | number | string;
}
