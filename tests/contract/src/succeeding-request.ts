import { addDays } from '@heming/values';
import { accessRequest, type AccessSample } from './access-requests.js';
import type { Json } from './rest-client.js';
import { HERE, usccOf } from './sample-register.js';

/** A number in letters. */
const letters = (from: number): string => from.toString(2).replaceAll('0', 'a').replaceAll('1', 'b');

/**
 * A request like that of `accessRequest`, but so that it succeeds: what is created has a key of its own, and what is changed a value of its own.
 * @param nth makes the keys and values; of appointments, each begins later than those of smaller numbers
 * @param freeTownship a township of no functional zone, never the same
 */
export function succeedingRequest(rpc: string, nth: number, sample: AccessSample, freeTownship: () => string): Json {
  const { message } = accessRequest(rpc, HERE, sample);
  const of = (member: string): Json => message[member] as Json;
  const digits = (width: number): string => String(nth).padStart(width, '0');
  const keyed: Readonly<Record<string, () => Json>> = {
    CreateFunctionalZone: () => ({
      functionalZone: { code: `zone${letters(nth)}`, title: '功能区', divisions: [freeTownship()] },
    }),
    UpdateFunctionalZone: () => ({ functionalZone: { ...of('functionalZone'), title: `功能区${nth}` }, updateMask: 'title' }),
    CreateQuarter: () => ({ quarter: { ...of('quarter'), code: `PJ-${HERE.township}-${digits(4)}` } }),
    UpdateQuarter: () => ({ quarter: { ...of('quarter'), address: `${nth}号` }, updateMask: 'address' }),
    RequestQuarterCorrection: () => ({ ...message, quarter: { ...of('quarter'), householdCount: nth } }),
    CreateBuilding: () => ({ ...message, building: { ...of('building'), number: digits(3) } }),
    UpdateBuilding: () => ({ building: { ...of('building'), title: `${nth}号楼` }, updateMask: 'title' }),
    RequestBuildingCorrection: () => ({
      ...message,
      building: { ...of('building'), exclusiveAreaCenti: String(nth) },
      updateMask: 'exclusiveAreaCenti',
    }),
    CreateUnit: () => ({ ...message, unit: { ...of('unit'), room: digits(4) } }),
    UpdateUnit: () => ({ unit: { ...of('unit'), floor: 1 + (nth % 9) }, updateMask: 'floor' }),
    RequestUnitCorrection: () => ({
      ...message,
      unit: { ...of('unit'), contractAreaCenti: String(nth) },
      updateMask: 'contractAreaCenti',
    }),
    CreateOrganisation: () => ({ organisation: { ...of('organisation'), uscc: usccOf(4_000_000 + nth) } }),
    UpdateOrganisation: () => ({ organisation: { ...of('organisation'), address: `${nth}号` }, updateMask: 'address' }),
    RequestOrganisationCorrection: () => ({
      ...message,
      organisation: { ...of('organisation'), title: `物业${nth}` },
      updateMask: 'title',
    }),
    CreatePerson: () => ({ person: { ...of('person'), idNumber: `E7${digits(6)}` } }),
    UpdatePerson: () => ({ person: { ...of('person'), phone: `1001${digits(7)}` }, updateMask: 'phone' }),
    RequestPersonCorrection: () => ({ ...message, person: { ...of('person'), fullName: `人${nth}` }, updateMask: 'fullName' }),
    AppointProjectManager: () => ({ ...message, projectManager: { ...of('projectManager'), fromDay: addDays('2020-01-01', nth) } }),
    UpdateProjectManager: () => ({
      projectManager: { ...of('projectManager'), dutyPhone: `0427-${digits(7)}` },
      updateMask: 'dutyPhone',
    }),
    CreateFacility: () => ({ ...message, facility: { ...of('facility'), registrationNo: `L${digits(6)}` } }),
    UpdateFacility: () => ({ facility: { ...of('facility'), title: `${nth}号电梯` }, updateMask: 'title' }),
    RecordFacilityInspection: () => ({ ...message, inspection: { ...of('inspection'), nextDueOn: '2027-01-01' } }),
    ReportCreditRecord: () => ({ report: { ...of('report'), occurDate: '2026-01-05' } }),
    CreateOccupancy: () => ({ ...message, occupancy: { person: sample.people.owner, kind: 'FAMILY', fromDay: '2022-01-01' } }),
  };
  return (keyed[rpc] ?? (() => message))();
}
