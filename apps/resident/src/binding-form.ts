import type { DisclosedUnit, RequestOf } from '@heming/web-kit';

/** What the form of a request to be bound holds. */
export type BindingForm = Required<
  Pick<RequestOf<'RequestBinding'>, 'unit' | 'standing' | 'idType' | 'idNumber' | 'fullName' | 'phone' | 'note'>
>;

/** Members that have to be filled in, in the order of the form. */
const REQUIRED = ['unit', 'standing', 'idType', 'idNumber', 'fullName', 'phone'] as const satisfies readonly (keyof BindingForm)[];

/** An empty form: most people own, and have an identity card. */
export function emptyForm(): BindingForm {
  return { unit: '', standing: 'OWNER', idType: 'RESIDENT_ID', idNumber: '', fullName: '', phone: '', note: '' };
}

/** What is sent: numbers without blanks, the number of a document in capitals. */
export function requestOf(form: BindingForm): BindingForm {
  const packed = (text: string): string => text.replaceAll(/\s/g, '');
  return {
    ...form,
    idNumber: packed(form.idNumber).toUpperCase(),
    phone: packed(form.phone),
    fullName: form.fullName.trim(),
    note: form.note.trim(),
  };
}

/** Members that are missing. */
export function missingIn(form: BindingForm): readonly (keyof BindingForm)[] {
  return REQUIRED.filter((member) => form[member].trim() === '');
}

/** Units by entrance, each in the order they came in. */
export function byEntrance(units: readonly DisclosedUnit[]): readonly (readonly [entrance: string, units: readonly DisclosedUnit[]])[] {
  const groups = new Map<string, DisclosedUnit[]>();
  for (const unit of units) groups.set(unit.entrance, [...(groups.get(unit.entrance) ?? []), unit]);
  return [...groups];
}

/** Building, entrance and room in the name of a unit. */
export function placeOf(unit: string): { readonly building: string; readonly entrance: string; readonly room: string } {
  const [, , , building = '', , home = ''] = unit.split('/');
  const [entrance = '', room = ''] = home.split('-');
  return { building, entrance, room };
}
