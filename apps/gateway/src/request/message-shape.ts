import { Type, util, type Field, type Root } from 'protobufjs';

/** How a field is written in a query string or a path. */
export type Kind = 'text' | 'number' | 'boolean' | 'bytes' | 'field-mask' | 'message';

/** A field as REST sees it. */
export interface FieldShape {
  /** JSON name. */
  readonly name: string;
  readonly kind: Kind;
  readonly repeated: boolean;
  readonly map: boolean;
  /** Shape of a message field. */
  readonly message: () => MessageShape;
}

/** The fields of a message, by JSON name. */
export type MessageShape = ReadonlyMap<string, FieldShape>;

/** The fields of a message. @throws Error when the contract has no such message */
export function shapeOf(root: Root, fullName: string): MessageShape {
  return shapeOfType(root.lookupType(fullName));
}

/**
 * The chain of fields a path in proto or JSON names goes through: `functional_zone.name`.
 * @throws Error when a part does not exist or lies within a repeated field
 */
export function fieldsAlong(shape: MessageShape, path: readonly string[]): FieldShape[] {
  const fields: FieldShape[] = [];
  let within: MessageShape | undefined = shape;
  for (const part of path) {
    const field: FieldShape | undefined = within?.get(util.camelCase(part));
    if (!field) throw new Error(`there is no field ${path.join('.')}`);
    fields.push(field);
    within = field.kind === 'message' && !field.repeated && !field.map ? field.message() : undefined;
  }
  return fields;
}

/** Messages that proto-JSON writes as one string. */
const WRITTEN_AS_TEXT: Readonly<Record<string, Kind>> = {
  'google.protobuf.Timestamp': 'text',
  'google.protobuf.Duration': 'text',
  'google.protobuf.FieldMask': 'field-mask',
};

/** Scalars whose JSON is not a string; 64-bit integers are strings in proto-JSON. */
const SCALARS: Readonly<Record<string, Kind>> = {
  bool: 'boolean',
  bytes: 'bytes',
  ...Object.fromEntries(['int32', 'uint32', 'sint32', 'fixed32', 'sfixed32', 'float', 'double'].map((type) => [type, 'number' as const])),
};

const shapes = new WeakMap<Type, MessageShape>();

function shapeOfType(type: Type): MessageShape {
  let shape = shapes.get(type);
  if (!shape) shapes.set(type, (shape = new Map(type.fieldsArray.map((field) => [util.camelCase(field.name), shapeOfField(field)]))));
  return shape;
}

function shapeOfField(field: Field): FieldShape {
  const { resolvedType } = field.resolve();
  const name = util.camelCase(field.name);
  if (!(resolvedType instanceof Type)) {
    return { name, kind: SCALARS[field.type] ?? 'text', repeated: field.repeated, map: field.map, message: () => NO_FIELDS };
  }
  const kind = WRITTEN_AS_TEXT[resolvedType.fullName.slice(1)] ?? 'message';
  return { name, kind, repeated: field.repeated, map: field.map, message: () => shapeOfType(resolvedType) };
}

const NO_FIELDS: MessageShape = new Map();
