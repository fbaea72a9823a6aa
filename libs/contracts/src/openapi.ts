import type { Contract } from './model.js';
import { Operations, type Tag } from './openapi-operation.js';
import { HEADERS } from './openapi-parameters.js';
import { PROBLEM } from './openapi-problem.js';
import type { Json } from './openapi-schema.js';
import { ROLES } from './roles.js';

/** What the contract itself does not say. */
export interface OpenApiOptions {
  /** Version of the build: `0.1.0`. */
  readonly version: string;
  /** Where the API is served; absent means the host that serves the document. */
  readonly serverUrl?: string;
  /** OpenID Connect provider that signs people in; empty when there is none. */
  readonly issuer?: string;
}

const ABOUT = `鹤鸣 is the system a city runs to supervise property management. This document is made from the contract that the services themselves run on.

- **登录 / Signing in**: a bearer token; what is open to everybody needs none.
- **管辖范围 / Territory**: outside the caller's division a resource does not exist (404).
- **整数 / Integers** of 64 bits are decimal strings; money is in fen, areas are in hundredths of a square metre.
- **重复请求 / Repetition**: a command with the same \`requestId\` (or \`Idempotency-Key\`) has one effect.
- **并发 / Concurrency**: send \`If-Match\` with the etag you read; a change in between answers 412.
- **错误 / Errors** are RFC 9457 problem details: programs decide by \`reason\`, people read \`detail\`.`;

/** The API as an OpenAPI 3.1 document. The same contract and options give the same document. */
export function openApi(contract: Contract, { version, serverUrl, issuer = '' }: OpenApiOptions): object {
  const operations = new Operations(contract, ROLES);
  const paths: { [path: string]: Json } = {};
  const tags = new Map<string, Tag>();
  const groups: { name: string; tags: string[] }[] = [];
  for (const service of contract.services.values()) {
    const own = new Set<string>();
    for (const method of service.methods.values()) {
      method.http.forEach((binding, index) => {
        const { path, verb, tag, operation } = operations.of(service, method, binding, index);
        (paths[path] ??= {})[verb] = operation;
        tags.set(tag.name, tag);
        own.add(tag.name);
      });
    }
    if (own.size > 0) groups.push({ name: service.word, tags: [...own] });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '鹤鸣 Heming',
      version,
      summary: '物业管理监管系统接口 / Interface of the system that supervises property management',
      description: ABOUT,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: serverUrl ?? '/' }],
    security: [{ bearer: [] }, ...(issuer === '' ? [] : [{ signIn: [] }])],
    tags: [...tags.values()].map(({ name, description }) => ({ name, description })),
    'x-tagGroups': groups,
    paths,
    components: {
      schemas: { ...operations.schemas.components(), Problem: PROBLEM },
      responses: operations.problems.responses(),
      parameters: usedHeaders(paths),
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: '身份令牌 / The token of the identity provider.' },
        ...(issuer !== '' && { signIn: signInAt(issuer) }),
      },
    },
  };
}

/** Signing in at a provider that describes itself. */
function signInAt(issuer: string): Json {
  const openIdConnectUrl = `${issuer}/.well-known/openid-configuration`;
  return { type: 'openIdConnect', openIdConnectUrl, description: '在身份提供方登录 / Sign in at the identity provider.' };
}

/** Only what some operation refers to: an unused component is a defect of the document. */
function usedHeaders(paths: Json): Json {
  const text = JSON.stringify(paths);
  return Object.fromEntries(Object.entries(HEADERS).filter(([name]) => text.includes(`#/components/parameters/${name}"`)));
}
