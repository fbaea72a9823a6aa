import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Enum, Root, Service, Type, type INamespace, type ReflectionObject } from 'protobufjs';
import { Codecs } from './codec/codecs.js';
import { declarationsOf, isReason, readEvent, readReasons, readService } from './declarations.js';
import type { Contract, EventContract, MessageCodec, ReasonContract, ServiceContract } from './model.js';

let loaded: Contract | undefined;

/**
 * The contract of this build, from the generated `contract.json`; read at the first call, then kept. What it says was judged by `checkContract`
 * when it was generated.
 */
export function loadContract(): Contract {
  return (loaded ??= contractOf(readRoot(readFileSync(join(__dirname, 'generated/contract.json'), 'utf8'))));
}

/** The contract that a resolved Root declares. Faulty options are read as absent: `checkContract` names them. */
export function contractOf(root: Root): Contract {
  const codecs = new Codecs();
  const services = new Map<string, ServiceContract>();
  const events = new Map<string, EventContract>();
  const reasons = new Map<string, ReadonlyMap<string, ReasonContract>>();
  for (const object of declarationsOf(root.lookup('heming'))) {
    const name = object.fullName.slice(1);
    if (object instanceof Service) services.set(name, readService(object, codecs));
    else if (object instanceof Enum && isReason(object)) reasons.set(name, readReasons(object));
    else if (object instanceof Type) {
      const event = readEvent(object, codecs);
      if (event !== undefined) events.set(name, event);
    }
  }
  return { root, services, events, reasons, message: (fullName) => messageOf(root, codecs, fullName) };
}

function messageOf(root: Root, codecs: Codecs, fullName: string): MessageCodec {
  const type = root.lookup(fullName);
  if (!(type instanceof Type)) throw new Error(`the contract has no message ${fullName}`);
  return codecs.of(type);
}

/** Builds the Root from the text of contract.json and puts the options back where protobufjs has them after parsing protos. */
export function readRoot(text: string): Root {
  const { root: json, options } = JSON.parse(text) as { root: INamespace; options: Record<string, unknown> };
  const root = Root.fromJSON(json);
  root.resolveAll();
  for (const object of declarationsOf(root.lookup('heming'))) {
    restore(object);
    if (object instanceof Type) object.fieldsArray.forEach(restore);
    if (object instanceof Service) object.methodsArray.forEach(restore);
    if (object instanceof Enum) {
      for (const word of Object.keys(object.values)) {
        const given = options[`${object.fullName.slice(1)}.${word}`];
        if (given !== undefined) (object.valuesOptions ??= {})[word] = given as Record<string, unknown>;
      }
    }
  }
  return root;

  function restore(object: ReflectionObject): void {
    const given = options[object.fullName.slice(1)];
    if (given !== undefined) object.parsedOptions = given as NonNullable<ReflectionObject['parsedOptions']>;
  }
}
