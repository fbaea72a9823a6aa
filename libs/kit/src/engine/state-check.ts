import type { Entity } from '../store/collection.js';
import type { Field, FieldType } from './collection-shape.js';

const IS: Readonly<Record<FieldType, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && !Number.isNaN(value),
  flag: (value) => typeof value === 'boolean',
  time: (value) => value instanceof Date && !Number.isNaN(value.getTime()),
};

interface Member {
  readonly name: string;
  readonly required: boolean;
  /** Whether a value that is there is of the declared type. */
  fits(value: unknown): boolean;
}

/**
 * Compiles the check that every written state passes: its members are exactly those the schema knows, required ones are there, simple ones are of
 * their type. `null` counts as absent. What it refuses is a mistake in the service, not in a request.
 */
export function stateCheck(
  collection: string,
  members: readonly string[],
  paths: Readonly<Record<string, { readonly isRequired?: boolean }>>,
  fields: ReadonlyMap<string, Field>,
): (state: Entity) => void {
  const compiled = [...new Set(['name', 'division', ...members])].map((name) =>
    memberOf(name, paths[name]?.isRequired === true, fields.get(name)),
  );
  const byName = new Map(compiled.map((member) => [member.name, member]));
  const required = compiled.filter((member) => member.required);
  return (state) => {
    const fault = (why: string): never => {
      throw new TypeError(`${state.name} cannot be stored in ${collection}: ${why}`);
    };
    for (const [name, value] of Object.entries(state)) {
      const member = byName.get(name);
      if (member === undefined) fault(`its schema has no ${name}`);
      else if (value !== null && value !== undefined && !member.fits(value)) fault(`${name} is not of its type`);
    }
    for (const { name } of required) {
      const value = (state as unknown as Record<string, unknown>)[name];
      if (value === null || value === undefined) fault(`${name} is missing`);
    }
  };
}

function memberOf(name: string, required: boolean, field: Field | undefined): Member {
  const always = name === 'name' || name === 'division';
  if (field === undefined) return { name, required, fits: () => true };
  const fitsOne = IS[field.type];
  const fits = field.many ? (value: unknown) => Array.isArray(value) && value.every(fitsOne) : fitsOne;
  return { name, required: required || always, fits };
}

/** Whether a value can be compared with a field. */
export function isOfType(type: FieldType, value: unknown): boolean {
  return IS[type](value);
}
