/** Resource names of the register, and what can be read from them. */

/** `divisions/211103016005` of a division code. */
export const divisionName = (code: string): string => `divisions/${code}`;

/** The code in a division's name. */
export const divisionCodeOf = (name: string): string => name.slice('divisions/'.length);

/** `quarters/PJ-211103016-0001` of a quarter code. */
export const quarterName = (code: string): string => `quarters/${code}`;

/** `quarters/…/buildings/012` of a building number. */
export const buildingName = (quarter: string, number: string): string => `${quarter}/buildings/${number}`;

/** `…/units/02-0301` of an entrance and a room. */
export const unitName = (building: string, entrance: string, room: string): string => `${building}/units/${entrance}-${room}`;

/** Name of the quarter that a building or a unit lies in. */
export const quarterOf = (name: string): string => name.split('/').slice(0, 2).join('/');

/** Name of the building that a unit lies in. */
export const buildingOf = (unit: string): string => unit.split('/').slice(0, 4).join('/');

/** `organisations/91211103MA0PJWY151` of a unified social credit code. */
export const organisationName = (uscc: string): string => `organisations/${uscc}`;

/** `functionalZones/liaodongwan` of a zone's code. */
export const functionalZoneName = (code: string): string => `functionalZones/${code}`;

/** `persons/{id}` of an id. */
export const personName = (id: string): string => `persons/${id}`;

/** `…/units/02-0301/title` of a unit. */
export const titleName = (unit: string): string => `${unit}/title`;

/** Name of the unit that a title or an occupancy belongs to. */
export const unitOf = (name: string): string => name.split('/').slice(0, 6).join('/');

/** `…/units/02-0301/occupancies/{id}` of a unit and an id. */
export const occupancyName = (unit: string, id: string): string => `${unit}/occupancies/${id}`;

/** Last part of a name: the code or id of the resource. */
export const lastPartOf = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
