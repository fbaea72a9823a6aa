import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPage, shortBodyOf } from '../provider/answers.js';
import { OwnProvider, type Interaction } from '../provider/own-provider.js';
import { FOR_PEOPLE, type ProviderClient } from '../provider/provider-configuration.js';
import { cardPolicy } from '../provider/provider-page.js';
import { chooserPage } from './chooser-page.js';
import { DEMO_PEOPLE, DEMO_SYSTEM } from './demo-people.js';
import { keptSecrets } from './kept-secrets.js';

/** What the provider of a demonstration needs to know. */
export interface DemoProviderOptions {
  /** Where its keys are kept. */
  readonly folder: string;
  /** Where browsers reach the gateway, without a slash at the end; known once it listens. */
  readonly origin: () => string;
  readonly audience: string;
  /** Other origins whose web apps may sign in. */
  readonly corsOrigins: readonly string[];
  /** Whether browsers come by that origin alone. */
  readonly pinned: boolean;
  /** Where the resident app begins the simulated sign-in by WeChat; not offered when absent. */
  readonly wechat?: string;
}

const PATH = '/oidc';
/** Web apps that sign people in. */
const APPS = ['/office', '/resident'];

/** The OpenID Connect provider of a demonstration: visitors choose who to be. */
export function demoProvider({ folder, wechat, ...options }: DemoProviderOptions): OwnProvider {
  return new OwnProvider({
    ...options,
    path: PATH,
    saysAuthTime: true,
    clients: clientsOf,
    secrets: () => keptSecrets(folder),
    knows: isThere,
    interact: (interaction, request, response) => choose(interaction, request, response, wechat),
  });
}

const isThere = (subject: string): boolean => DEMO_PEOPLE.some((person) => person.subject === subject);

async function choose({ redirectUri, path, finish }: Interaction, request: IncomingMessage, response: ServerResponse, wechat?: string) {
  const subject = request.method === 'POST' ? new URLSearchParams(await shortBodyOf(request)).get('subject') : null;
  if (subject !== null && isThere(subject)) return finish(subject);
  const back = URL.canParse(redirectUri) ? new URL(redirectUri) : undefined;
  response.setHeader('content-security-policy', cardPolicy(back?.origin));
  const byWeChat = wechat !== undefined && back?.pathname.startsWith('/resident/') === true ? { wechat } : {};
  sendPage(response, 200, chooserPage({ path: PATH, action: path, ...byWeChat }));
}

function clientsOf(origins: readonly string[]): readonly ProviderClient[] {
  const at = (paths: readonly string[]): string[] => origins.flatMap((origin) => paths.map((path) => `${origin}${path}`));
  return [
    {
      ...FOR_PEOPLE,
      client_id: 'heming-web',
      grant_types: ['authorization_code', 'refresh_token'],
      redirect_uris: at(['/docs/api/signed-in', ...APPS.map((app) => `${app}/signed-in`)]),
      post_logout_redirect_uris: at(['/', ...APPS.map((app) => `${app}/`)]),
    },
    {
      ...FOR_PEOPLE,
      client_id: 'heming-cli',
      application_type: 'native',
      grant_types: ['authorization_code'],
      redirect_uris: ['http://127.0.0.1/signed-in', 'http://localhost/signed-in'],
    },
    {
      client_id: DEMO_SYSTEM.clientId,
      client_secret: DEMO_SYSTEM.secret,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    },
  ];
}
