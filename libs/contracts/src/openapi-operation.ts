import { Type } from 'protobufjs';
import { answersFile } from './file-chunk.js';
import type { Contract, HttpBinding, MethodContract, ServiceContract } from './model.js';
import { Examples } from './openapi-example.js';
import { headerParameters, isConditional, pathParameters, queryParameters, typeNameOf } from './openapi-parameters.js';
import { restPath, suppliedMembers, type RestPath } from './openapi-path.js';
import { Problems } from './openapi-problem.js';
import { Schemas, type Json } from './openapi-schema.js';
import { optionsOf, OPTION, textOption } from './options.js';
import type { Role } from './roles.js';

/** One operation and where it stands. */
export interface Operation {
  readonly path: string;
  readonly verb: string;
  readonly tag: Tag;
  readonly operation: Json;
}

/** Under which heading operations stand: a resource of a service, or the service itself. */
export interface Tag {
  readonly name: string;
  readonly description: string;
}

/** Describes the operations of a contract, collecting on the way the schemas and error answers they refer to. */
export class Operations {
  readonly schemas = new Schemas();
  readonly problems: Problems;
  readonly #examples: Examples;

  constructor(
    private readonly contract: Contract,
    private readonly roles: Readonly<Record<string, Role>>,
  ) {
    this.problems = new Problems(contract);
    this.#examples = new Examples(contract.root);
  }

  /** The operation of one binding of a method; `index` tells the further bindings of a method apart. */
  of(service: ServiceContract, method: MethodContract, binding: HttpBinding, index: number): Operation {
    const request = this.contract.root.lookupType(method.request.fullName);
    const path = restPath(binding.template);
    const tag = tagOf(service, request, path);
    const example = this.#examples.request(request, path.verb !== '');
    const conditional = isConditional(method, request, path);
    const supplied = new Set([...path.variables.map(({ field }) => field), binding.body]);
    const parameters = [
      ...pathParameters(request, path, example),
      ...(binding.body === '*' ? [] : queryParameters(this.schemas, request, supplied, example)),
      ...headerParameters(method, request, conditional),
    ];
    const requestBody = this.#body(method, binding, request, path, example);
    const operation: Json = {
      operationId: `${service.fullName.split('.').at(-1) ?? ''}_${method.name}${index === 0 ? '' : `_${index + 1}`}`,
      tags: [tag.name],
      summary: method.word,
      description: this.#description(method),
      ...(parameters.length > 0 && { parameters }),
      ...(requestBody && { requestBody }),
      responses: { '200': this.#answer(method, binding), ...this.problems.of(method, conditional) },
      ...(this.#holders(method).some(([role]) => role === 'PUBLIC') && { security: [{}, { bearer: [] }] }),
      'x-permission': method.access.permission,
      'x-roles': this.#holders(method).map(([role]) => role),
      'x-rate-class': method.access.rateClass,
      'x-max-bytes': method.access.maxBytes,
      'x-audit': method.audit.scope,
      'x-idempotent': method.idempotent,
      ...(method.access.stepUp && { 'x-step-up': true }),
    };
    return { path: path.text, verb: binding.verb, tag, operation };
  }

  #holders(method: MethodContract): (readonly [string, Role])[] {
    return Object.entries(this.roles).filter(([, role]) => role.permissions.includes(method.access.permission));
  }

  #description(method: MethodContract): string {
    const { permission, rateClass, maxBytes, stepUp } = method.access;
    const holders = this.#holders(method).map(([name, { zh, en }]) => `${zh} (${en}, \`${name}\`)`);
    return [
      method.comment,
      `**权限 / Permission** \`${permission}\`  \n**可调用者 / Who may call** ${holders.join('、') || '无 (nobody)'}`,
      ...(stepUp ? ['须在数分钟内重新登录。 / The caller must have signed in within the last minutes.'] : []),
      `**限流 / Rate class** ${rateClass} · **上限 / Largest request** ${maxBytes.toLocaleString('en')} bytes${method.kind === 'client-stream' ? ' per message' : ''}`,
    ].join('\n\n');
  }

  #body(method: MethodContract, binding: HttpBinding, request: Type, path: RestPath, example: Json): Json | undefined {
    if (binding.body === '') return undefined;
    if (method.kind === 'client-stream') {
      const content = { 'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } };
      return { required: true, description: '内容，长度不限于一条消息。 / The content; the gateway cuts it into messages.', content };
    }
    if (binding.body === '*') {
      const supplied = suppliedMembers(path);
      const schema = this.schemas.message(request, { without: supplied });
      return json({ ...schema, title: textOption(optionsOf(request), OPTION.messageWord) }, bodyOf(example, path));
    }
    const field = request.fields[binding.body];
    if (!field) throw new Error(`${method.path} has no field ${binding.body}`);
    const masked = request.fields['updateMask'] !== undefined;
    return json(this.schemas.field(field, masked ? 'masked' : 'whole'), bodyOf(example, path)[binding.body] as Json);
  }

  #answer(method: MethodContract, binding: HttpBinding): Json {
    if (answersFile(method)) return FILE_ANSWER;
    const response = this.contract.root.lookupType(method.response.fullName);
    const field = response.fields[binding.responseBody];
    const whole = this.#examples.answer(response);
    const schema = field ? this.schemas.field(field) : this.schemas.of(response);
    const example = field ? whole[field.name] : whole;
    const description = textOption(optionsOf(response), OPTION.messageWord) || 'OK';
    if (method.kind !== 'server-stream') return { description, content: { 'application/json': { schema, example: example ?? null } } };
    return {
      description: `${description}，逐条推送 / Server-sent events: the data of each is one ${response.name}`,
      content: {
        'text/event-stream': {
          schema: { type: 'string', contentMediaType: 'text/event-stream', 'x-event': schema },
          example: `data: ${JSON.stringify(example)}\n\n`,
        },
      },
    };
  }
}

/** A file, whatever its media type. */
const FILE_ANSWER: Json = {
  description: '文件，作为附件下载 / The file, as an attachment',
  headers: { 'Content-Disposition': { description: '文件名 / Name of the file, RFC 6266', schema: { type: 'string' } } },
  content: { 'application/octet-stream': { schema: { type: 'string', contentMediaType: 'application/octet-stream' } } },
};

function json(schema: Json, example: Json): Json {
  return { required: true, content: { 'application/json': { schema, example } } };
}

/** The example without what the path supplies. */
function bodyOf(example: Json, path: RestPath): Json {
  const supplied = path.variables.map(({ field }) => field);
  const without = (value: Json, prefix: string): Json =>
    Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !supplied.includes(`${prefix}${name}`))
        .map(([name, inner]) => {
          const nested = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
          return [name, nested ? without(inner, `${prefix}${name}.`) : inner];
        }),
    );
  return without(example, '');
}

/** The resource that the last collection of the path holds, or the service where no collection holds one. */
function tagOf(service: ServiceContract, request: Type, path: RestPath): Tag {
  for (const collection of [...path.collections].reverse()) {
    const type = request.parent?.get(typeNameOf(collection));
    if (!(type instanceof Type)) continue;
    return { name: `${service.word} · ${textOption(optionsOf(type), OPTION.messageWord)}`, description: type.comment ?? '' };
  }
  return { name: service.word, description: service.comment };
}
