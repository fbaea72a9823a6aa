import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { loadContract } from './contract.js';
import type { HttpBinding, MethodContract } from './model.js';
import { openApi } from './openapi.js';
import { restPath } from './openapi-path.js';
import type { Json } from './openapi-schema.js';

const contract = loadContract();
const document = openApi(contract, { version: '0.1.0' }) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>>; readonly responses: Readonly<Record<string, Json>> };
};

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly example?: unknown;
}
interface Media {
  readonly example?: unknown;
}
interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly (Parameter & { readonly $ref?: string })[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
  readonly 'x-permission': string;
  readonly 'x-roles': readonly string[];
}

const bindings = [...contract.services.values()].flatMap((service) =>
  [...service.methods.values()].flatMap((method) => method.http.map((binding) => [method.name, method, binding] as const)),
);

function operationOf(binding: HttpBinding): Operation {
  const operation = document.paths[restPath(binding.template).text]?.[binding.verb];
  if (!operation) throw new Error(`no operation for ${binding.verb} ${binding.template}`);
  return operation;
}

/** The request message that the examples of an operation add up to, as JSON. */
function exampleRequest(method: MethodContract, binding: HttpBinding): Json {
  const { parameters = [], requestBody } = operationOf(binding);
  const body = requestBody?.content['application/json']?.example;
  const request: Json =
    binding.body === '*'
      ? structuredClone(body as Json)
      : binding.body === '' || method.kind === 'client-stream'
        ? {}
        : { [binding.body]: structuredClone(body as Json) };
  const given = new Map(parameters.map((parameter) => [parameter.name, parameter.example]));
  for (const { field, segments } of restPath(binding.template).variables) {
    const value = segments.map((segment) => (segment.startsWith('{') ? String(given.get(segment.slice(1, -1))) : segment)).join('/');
    const [first = '', second] = field.split('.');
    if (second === undefined) request[first] = value;
    else request[first] = { ...(request[first] as Json), [second]: value };
  }
  for (const parameter of parameters) {
    if (parameter.in === 'query' && parameter.example !== undefined) request[parameter.name] = parameter.example as Json[string];
  }
  // What the gateway does for a PATCH without a mask.
  if (binding.verb === 'patch') request['updateMask'] = Object.keys(body as Json).join(',');
  return request;
}

test('the document lints without an error or a warning', () => {
  const input = JSON.stringify(openApi(contract, { version: '0.1.0', issuer: 'https://id.example' }));
  const printed = execFileSync(process.execPath, [join(__dirname, '../lint-openapi.mjs')], { input });
  expect(JSON.parse(printed.toString())).toEqual([]);
}, 60_000);

test('the same contract gives the same document', () => {
  expect(openApi(contract, { version: '0.1.0' })).toEqual(document);
});

test('where a provider is known, signing in there is one way to be known; else a token alone is', () => {
  type Document = { security: object[]; components: { securitySchemes: object } };
  const at = (issuer?: string): Document => openApi(contract, { version: '1', ...(issuer !== undefined && { issuer }) }) as Document;
  expect(at('https://id.example').components.securitySchemes).toMatchObject({
    signIn: { type: 'openIdConnect', openIdConnectUrl: 'https://id.example/.well-known/openid-configuration' },
  });
  expect(at('https://id.example').security).toEqual([{ bearer: [] }, { signIn: [] }]);
  for (const document of [at(), at('')]) {
    expect(document.security).toEqual([{ bearer: [] }]);
    expect(Object.keys(document.components.securitySchemes)).toEqual(['bearer']);
  }
});

test('the server and the version are as asked', () => {
  expect(openApi(contract, { version: '1.2.3', serverUrl: 'https://wy.example.cn' })).toMatchObject({
    info: { version: '1.2.3' },
    servers: [{ url: 'https://wy.example.cn' }],
  });
});

test.each(bindings)('%s says who may call it, in Chinese what it does, and what it refuses', (_name, method, binding) => {
  const operation = operationOf(binding);
  expect(operation.summary).toMatch(/\p{Script=Han}/u);
  expect(operation['x-permission']).toBe(method.access.permission);
  expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '400', '401', '403', '404', '429', '503']));
});

test.each(bindings)('the example request of %s decodes and breaks no rule', (_name, method, binding) => {
  expect(method.request.validate(method.request.fromJson(exampleRequest(method, binding)))).toEqual([]);
});

test.each(bindings.filter(([, method]) => method.kind !== 'server-stream'))(
  'the example answer of %s is a message of its type',
  (_name, method, binding) => {
    const example = operationOf(binding).responses['200']?.content?.['application/json']?.example;
    const answer = binding.responseBody === '' ? example : { [binding.responseBody]: example };
    expect(method.response.toJson(method.response.fromJson(answer), { defaults: true })).toEqual(answer);
  },
);

test('a server stream answers with events, each the JSON of a message', () => {
  const watch = document.paths['/v1/imports/{importId}:watch']?.['get'];
  const [, data = ''] = /^data: (.*)\n\n$/.exec(String(watch?.responses['200']?.content?.['text/event-stream']?.example)) ?? [];
  expect(() => contract.message('heming.registry.v1.Import').fromJson(JSON.parse(data))).not.toThrow();
});

test('a client stream takes the body as it is', () => {
  const upload = document.paths['/v1/imports/{importId}:upload']?.['post'];
  expect(Object.keys(upload?.requestBody?.content ?? {})).toEqual(['application/octet-stream']);
});

test('what a path supplies is not asked for again in the body', () => {
  const deliver = document.paths['/v1/quarters/{quarterId}/buildings/{buildingId}/units/{unitId}:deliver']?.['post'];
  expect(deliver?.requestBody?.content['application/json']).toMatchObject({
    schema: { properties: expect.not.objectContaining({ name: expect.anything() }) },
  });
});

test('a PATCH requires no member of its resource', () => {
  expect(document.components.schemas['heming.registry.v1.Quarter']).toHaveProperty('required');
  expect(document.components.schemas['heming.registry.v1.Quarter.Masked']).not.toHaveProperty('required');
});

test('field rules become keywords of the schema', () => {
  const { properties } = document.components.schemas['heming.registry.v1.Quarter'] as { properties: Json };
  expect(properties).toMatchObject({
    title: { type: 'string', minLength: 1, maxLength: 60, title: '小区名称' },
    code: { pattern: '^(?:[A-Z]{2}-[0-9]{9}-[0-9]{4})$' },
    householdCount: { type: 'integer', minimum: 0, maximum: 100_000 },
    buildingAreaCenti: { type: 'string', pattern: '^(?:0|[1-9][0-9]{0,11})$' },
  });
});

test('a member that may be absent passes its schema at its default', () => {
  const { properties } = document.components.schemas['heming.registry.v1.Quarter'] as { properties: Readonly<Record<string, Json>> };
  expect('').toMatch(new RegExp(String(properties['developer']?.['pattern']), 'u'));
  expect(properties['builtFromYear']).toMatchObject({ anyOf: [{ const: 0 }, { minimum: 1900, maximum: 2100 }] });
});

test('enums show their Chinese words', () => {
  expect(document.components.schemas['heming.registry.v1.Quarter.State']).toMatchObject({
    title: '小区状态',
    'x-enum-words': { DEMARCATED: '已划定' },
  });
});

test('every reason of a service is shown with an example under the status it travels by', () => {
  const shown = JSON.stringify(document.components.responses);
  for (const [domain, reasons] of contract.reasons) {
    for (const word of reasons.keys()) expect(shown).toContain(`urn:heming:problem:${domain}:${word}`);
  }
});

test('a method that answers with a file is described as one, and takes the purpose of personal data', () => {
  const { responses, parameters = [] } = document.paths['/v1/imports/{importId}:downloadRejected']?.['get'] as Operation;
  expect(responses['200']?.content).toHaveProperty('application/octet-stream');
  expect(parameters.map(({ $ref }) => $ref)).toContain('#/components/parameters/FilePurpose');
});
