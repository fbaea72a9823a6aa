/** A made-up person of the demonstration whom somebody can be. */
export interface Face {
  /** Subject that the demonstration's provider signs him in as. */
  readonly subject: string;
  readonly fullName: string;
  /** By which the register finds the person. */
  readonly idNumber: string;
  /** Place of his quarter in the city, and his among its people: four for each unit, in the order of units. */
  readonly quarter: number;
  readonly place: number;
  /** A unit he owns: `quarters/…/units/…`. */
  readonly unit: string;
}

/** The made-up people whom a visitor can be. The newcomer is not linked to his record yet: he asks for it. Their numbers are fixed: grants and pages name them. */
export const FACES = {
  owner: face('demo-owner', '赵晓岚', '211199198506189984', 0, 4, 'quarters/PJ-211103016-9001/buildings/001/units/01-0201'),
  elderOwner: face('demo-elder-owner', '孙福来', '211199194703129990', 0, 5, 'quarters/PJ-211103016-9001/buildings/001/units/01-0202'),
  committeeChair: face(
    'demo-committee-chair',
    '周立民',
    '211199196209099991',
    1,
    0,
    'quarters/PJ-211103016-9002/buildings/001/units/01-0101',
  ),
  newcomer: face('demo-newcomer', '彭敏', '21119919451216518X', 0, 3, 'quarters/PJ-211103016-9001/buildings/001/units/01-0104'),
  ownerOfThree: face('demo-owner-of-three', '李玉梅', '211199197605189985', 0, 0, 'quarters/PJ-211103016-9001/buildings/001/units/01-0101'),
} as const satisfies Readonly<Record<string, Face>>;

/** The made-up organisations whose officers a visitor can be, by subject. */
export const FACE_ORGANISATIONS = {
  /** 辽滨示例物业服务有限公司. */
  enterprise: { subject: 'demo-enterprise', organisation: 'organisations/91211199MA0WY001XJ' },
  /** 辽滨示例房地产开发有限公司. */
  developer: { subject: 'demo-developer', organisation: 'organisations/91211199MA0KF0015W' },
  /** The owners' committee of the second quarter; its chair is a face. */
  committee: { subject: 'demo-committee-chair', organisation: 'organisations/Y1211199MJ0000026N' },
} as const;

/** @param unit serial of the unit in its quarter, times four the place of its first owner */
function face(subject: string, fullName: string, idNumber: string, quarter: number, unit: number, name: string): Face {
  return { subject, fullName, idNumber, quarter, place: unit * 4, unit: name };
}
