import type { Binding as BindingMessage, DisclosedBuilding, DisclosedUnit } from '@heming/contracts/registry/v1';
import { ERASED, type Kept } from '@heming/kit';
import { maskFullName, maskPhone } from '@heming/values';
import type { Binding } from './domain/binding.js';
import type { Building } from './domain/building.js';
import { maskIdNumber } from './domain/mask.js';
import { divisionName, lastPartOf } from './domain/names.js';
import type { Unit } from './domain/unit.js';

/** A request in the contract's words, masked: what every answer but one holds. */
export function maskedBindingMessage(binding: Kept<Binding>): BindingMessage {
  const { idType, idNumber, fullName, phone } = binding;
  return {
    ...fullBindingMessage(binding),
    idNumber: shown(idNumber, (number) => maskIdNumber(idType, number)),
    fullName: shown(fullName, maskFullName),
    phone: shown(phone, maskPhone),
    note: '',
  };
}

/** A request in the contract's words with what he says of himself in full: for RevealBinding alone, after the look is counted. */
export function fullBindingMessage(binding: Kept<Binding>): BindingMessage {
  const { person: _person, decidedBy: _officer, forgetTime: _until, linkTime: _linked, updateTime: _changed, ...told } = binding;
  const whole = (text: string): string => text;
  const note = shown(binding.note, whole);
  return {
    ...told,
    idNumber: shown(binding.idNumber, whole),
    fullName: shown(binding.fullName, whole),
    phone: shown(binding.phone, whole),
    hasNote: note !== '',
    note,
    remark: shown(binding.remark, whole),
    division: divisionName(binding.division),
  };
}

/** What is disclosed of a building: member by member, so that a new fact of a building stays undisclosed. */
export function disclosedBuilding({ name, number, title }: Building): DisclosedBuilding {
  return { name, number, title };
}

/** What is disclosed of a unit, likewise. */
export function disclosedUnit({ name }: Pick<Unit, 'name'>): DisclosedUnit {
  const [entrance = '', room = ''] = lastPartOf(name).split('-');
  return { name, entrance, room };
}

/** What is shown of a value: nothing, if there is none or it was forgotten. */
function shown(value: string | undefined, as: (value: string) => string): string {
  return value === undefined || value === '' || value === ERASED ? '' : as(value);
}
