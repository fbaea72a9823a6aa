import { maskFullName, maskPhone } from '@heming/values';
import type {
  AuditRecord as AuditRecordMessage,
  Correction as CorrectionMessage,
  Occupancy as OccupancyMessage,
  Person as PersonMessage,
  PersonContact as PersonContactMessage,
  Recusal as RecusalMessage,
  ProjectManager as ProjectManagerMessage,
  Title as TitleMessage,
  TitleCorrection as TitleCorrectionMessage,
} from '@heming/contracts/registry/v1';
import { ERASED, type AuditRecord, type Kept } from '@heming/kit';
import { maskIdNumber } from './domain/mask.js';
import { divisionCodeOf, divisionName, unitOf } from './domain/names.js';
import type { Occupancy } from './domain/occupancy.js';
import { withCorrections } from './domain/person-correction.js';
import type { Person, PersonFacts } from './domain/person.js';
import type { Recusal } from './domain/recusal.js';
import type { ProjectManager } from './domain/project-manager.js';
import type { Title, TitleCorrection, TitleCorrectionRequest } from './domain/title.js';
import { withCorrectionMessages } from './messages.js';

/** A person in the contract's words, masked: what every answer but one holds. */
export function maskedPersonMessage(person: Kept<Person>): PersonMessage {
  const { idType, idNumber, fullName, phone } = person;
  const full = fullPersonMessage(person);
  const { pendingCorrection, corrections } = full;
  return {
    ...full,
    ...(pendingCorrection && { pendingCorrection: maskedCorrection(pendingCorrection) }),
    corrections: corrections.map(maskedCorrection),
    idNumber: shown(idNumber, (number) => maskIdNumber(idType, number)),
    fullName: shown(fullName, maskFullName),
    phone: shown(phone, maskPhone),
  };
}

/** A person in the contract's words with his full data: for the calls that reveal, after the look is counted. */
export function fullPersonMessage(person: Kept<Person>): PersonMessage {
  const whole = (text: string): string => text;
  const { idNumber, fullName, phone, division } = person;
  return {
    ...withCorrectionMessages(withCorrections(person)),
    etag: person.etag,
    idNumber: shown(idNumber, whole),
    fullName: shown(fullName, whole),
    phone: shown(phone, whole),
    division: divisionName(division),
  };
}

/** How a person is reached, in full: for RevealPersonContact alone. */
export function personContactMessage(person: Kept<Person>): PersonContactMessage {
  const { name, fullName, phone } = fullPersonMessage(person);
  return { name, fullName, phone };
}

/** A recusal in the contract's words. */
export function recusalMessage(recusal: Kept<Recusal>): RecusalMessage {
  return { ...recusal, division: divisionName(recusal.division) };
}

/** What a request says of a person. */
export function personFacts(person: PersonMessage): PersonFacts {
  return { ...person, division: divisionCodeOf(person.division) };
}

/** A title in the contract's words. */
export function titleMessage({ owners: _owners, pendingSince: _since, pendingCorrection, ...title }: Kept<Title>): TitleMessage {
  return {
    ...title,
    unit: unitOf(title.name),
    corrections: title.corrections.map(decidedMessage),
    ...(pendingCorrection && { pendingCorrection: requestMessage(pendingCorrection) }),
    division: divisionName(title.division),
  };
}

/** An occupancy in the contract's words. */
export function occupancyMessage(occupancy: Kept<Occupancy>): OccupancyMessage {
  return { ...occupancy, division: divisionName(occupancy.division) };
}

/** A project manager in the contract's words: not masked, since name and telephone are disclosed by duty. */
export function projectManagerMessage({
  quarter: _quarter,
  inChargeOf: _inCharge,
  ...manager
}: Kept<ProjectManager>): ProjectManagerMessage {
  return { ...manager, division: divisionName(manager.division) };
}

/** An audit record in the contract's words. */
export function auditRecordMessage({ etag: _etag, ...record }: Kept<AuditRecord>): AuditRecordMessage {
  return record;
}

/** A correction of a person with its personal values masked; of a number as of a document of any kind. */
function maskedCorrection(correction: CorrectionMessage): CorrectionMessage {
  const masks: Readonly<Record<string, (value: string) => string>> = {
    idNumber: (text) => maskIdNumber('OTHER', text),
    fullName: maskFullName,
  };
  const masked = (field: string, value: string): string => shown(value, masks[field] ?? ((text) => text));
  const values = correction.values.map(({ field, oldValue, newValue }) => ({
    field,
    oldValue: masked(field, oldValue),
    newValue: masked(field, newValue),
  }));
  return { ...correction, values };
}

/** What is shown of a value: nothing, if there is none or it was erased. */
function shown(value: string | undefined, as: (value: string) => string): string {
  return value === undefined || value === '' || value === ERASED ? '' : as(value);
}

function decidedMessage(correction: TitleCorrection): TitleCorrectionMessage {
  return correction;
}

function requestMessage(request: TitleCorrectionRequest): TitleCorrectionMessage {
  return { ...request, state: 'REQUESTED', oldHoldings: [], decidedBy: '', remark: '' };
}
