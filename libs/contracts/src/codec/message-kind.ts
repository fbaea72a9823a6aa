import type { Reader, Type, Writer } from 'protobufjs';
import { Malformed } from '../malformed.js';
import type { JsonValue } from '../model.js';
import { quotable, type Findings } from './findings.js';
import { wrongType, type Kind } from './kind.js';
import type { Member, Members } from './member.js';

/** Messages within messages go no deeper; none of ours comes near. */
const DEEPEST = 32;

/** A message type compiled: a kind of value, made of members. */
export class MessageKind implements Kind<Members> {
  readonly wireType = 2;
  readonly expected = { zh: '对象', en: 'an object' };
  readonly blank = undefined;
  readonly #type: Type;
  readonly #membersOf: (type: Type) => readonly Member[];
  #compiled: Compiled | undefined;

  /** @param membersOf compiles the fields; called once, at first use, so that messages may contain themselves */
  constructor(type: Type, membersOf: (type: Type) => readonly Member[]) {
    this.#type = type;
    this.#membersOf = membersOf;
  }

  accepts(value: unknown): boolean {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }

  isBlank(): boolean {
    return false;
  }

  write(writer: Writer, value: Members): void {
    writer.fork();
    this.writeMembers(writer, value);
    writer.ldelim();
  }

  /** Writes the members without a length before them: a whole message. @throws TypeError */
  writeMembers(writer: Writer, value: Members): void {
    const { members, oneofs } = this.#parts();
    for (const alternatives of oneofs) {
      const given = alternatives.filter((name) => value[name] !== undefined);
      if (given.length > 1) throw new TypeError(`${this.#type.fullName.slice(1)} has ${given.join(' and ')}, which exclude each other`);
    }
    for (const member of members) member.write(writer, value[member.name]);
  }

  read(reader: Reader, depth: number, previous?: Members): Members {
    if (depth >= DEEPEST) throw new Malformed('messages are nested too deep');
    const end = reader.uint32() + reader.pos;
    if (end > reader.len) throw new Malformed('a message ends before its length');
    return this.readMembers(reader, end, depth + 1, previous);
  }

  /** Reads members up to a position, onto earlier ones if there are any. @throws Malformed */
  readMembers(reader: Reader, end: number, depth: number, previous?: Members): Members {
    const { byId, blank } = this.#parts();
    const into = previous ?? { ...blank };
    while (reader.pos < end) {
      const tag = reader.uint32();
      const member = byId[tag >>> 3];
      if (member?.read(reader, into, tag & 7, depth)) continue;
      if (tag < 8) throw new Malformed('there is no field 0');
      reader.skipType(tag & 7);
    }
    if (reader.pos !== end) throw new Malformed('a message does not end at its length');
    return into;
  }

  toJson(value: Members, defaults: boolean): JsonValue {
    const json: Record<string, JsonValue> = {};
    for (const member of this.#parts().members) {
      const said = member.toJson(value[member.name], defaults);
      if (said !== undefined) json[member.name] = said;
    }
    return json;
  }

  fromJson(json: unknown, findings: Findings, word: string): Members | undefined {
    if (!this.accepts(json)) return wrongType(this, findings, word);
    if (findings.level > DEEPEST) return void findings.report('too_deep', word, '嵌套过深', 'is nested too deep');
    findings.level += 1;
    const into = this.#readJson(json as Members, findings);
    findings.level -= 1;
    return into;
  }

  #readJson(json: Members, findings: Findings): Members {
    const { byName, blank } = this.#parts();
    const into: Members = { ...blank };
    for (const key of Object.keys(json)) {
      const said = json[key];
      const member = byName.get(key);
      findings.enter(member?.name ?? quotable(key));
      if (member === undefined) findings.report('unknown_field', '', '不是已定义的字段', 'is not a field');
      else if (member.name !== member.protoName && key === member.protoName && Object.hasOwn(json, member.name)) {
        findings.report('duplicate_field', member.word, '重复填写', `is the same field as ${member.name}`);
      } else if (said !== null) member.fromJson(said, into, findings);
      findings.leave();
    }
    return into;
  }

  #parts(): Compiled {
    return (this.#compiled ??= compile(this.#membersOf(this.#type)));
  }
}

interface Compiled {
  readonly members: readonly Member[];
  readonly byId: readonly (Member | undefined)[];
  /** By JSON name and by original name. */
  readonly byName: ReadonlyMap<string, Member>;
  /** A message with nothing in it, to copy; absent members are there as `undefined`, which keeps all its copies of one hidden class. */
  readonly blank: Readonly<Members>;
  readonly oneofs: readonly (readonly string[])[];
}

function compile(members: readonly Member[]): Compiled {
  const byId: Member[] = [];
  const byName = new Map<string, Member>();
  const blank: Members = {};
  const oneofs = new Map<string, string[]>();
  for (const member of members) {
    byId[member.id] = member;
    byName.set(member.protoName, member).set(member.name, member);
    blank[member.name] = member.blank;
    if (member.oneof !== undefined) oneofs.set(member.oneof, [...(oneofs.get(member.oneof) ?? []), member.name]);
  }
  return { members, byId, byName, blank: quickToCopy(blank), oneofs: [...oneofs.values()] };
}

/**
 * The same members in an object that V8 copies about ten times faster: JSON.parse reserves their places in the object itself, while
 * members added one by one go to a table outside it.
 */
function quickToCopy(members: Members): Members {
  const places = JSON.parse(JSON.stringify(Object.fromEntries(Object.keys(members).map((name) => [name, 0])))) as Members;
  return Object.assign(places, members);
}
