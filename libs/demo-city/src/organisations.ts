import { DEMONSTRATION_AREA, organisationCodeCheck, usccCheck } from '@heming/values';
import type { DemoQuarter } from './quarters.js';

/** A made-up organisation. */
export interface DemoOrganisation {
  /** In the area that does not exist. */
  readonly uscc: string;
  /** Says 示例. */
  readonly title: string;
  readonly kind: 'PROPERTY_SERVICE_ENTERPRISE' | 'DEVELOPER' | 'OWNERS_COMMITTEE';
  /** Code of the county that keeps its record. */
  readonly division: string;
  readonly address: string;
  /** The states it went through since it was put on record. */
  readonly path: readonly ('ACTIVE' | 'SUSPENDED' | 'EXITED')[];
}

const COUNTIES = ['211103', '211102', '211104', '211122'];
const ENTERPRISES = ['辽滨', '红滩', '鹤乡', '苇海', '稻香', '双台河', '芦花', '丹顶', '渔雁', '碱蓬', '望海', '绿苇', '金穗', '油城'];
const DEVELOPERS = ['辽滨', '鹤乡', '红滩', '苇海', '双台河', '金穗'];

/** Enterprises and developers; their number does not depend on the size of the city. */
export const FIRMS: readonly DemoOrganisation[] = [
  ...ENTERPRISES.map((name, at): DemoOrganisation => ({
    uscc: usccOf('91', `MA0WY${digits(at + 1)}`),
    title: `${name}示例物业服务有限公司`,
    kind: 'PROPERTY_SERVICE_ENTERPRISE',
    division: COUNTIES[at % COUNTIES.length] ?? '',
    address: `示例大街${100 + at}号`,
    path: enterprisePath(at),
  })),
  ...DEVELOPERS.map((name, at): DemoOrganisation => ({
    uscc: usccOf('91', `MA0KF${digits(at + 1)}`),
    title: `${name}示例房地产开发有限公司`,
    kind: 'DEVELOPER',
    division: COUNTIES[at % COUNTIES.length] ?? '',
    address: `示例大街${200 + at}号`,
    path: ['ACTIVE'],
  })),
];

/** The developer of a quarter. */
export function developerOf({ index }: Pick<DemoQuarter, 'index'>): DemoOrganisation {
  const developers = FIRMS.filter(({ kind }) => kind === 'DEVELOPER');
  return developers[index % developers.length] as DemoOrganisation;
}

/** The enterprise that serves a quarter; undefined where none does. The first two are served by the one whose officer a visitor can be. */
export function enterpriseOf({ index, coverage }: Pick<DemoQuarter, 'index' | 'coverage'>): DemoOrganisation | undefined {
  if (coverage !== 'MARKET') return undefined;
  const serving = FIRMS.filter(({ kind, path }) => kind === 'PROPERTY_SERVICE_ENTERPRISE' && path.at(-1) === 'ACTIVE');
  return serving[index < 2 ? 0 : index % serving.length];
}

/** The owners' committee of a quarter; undefined where none was elected. */
export function committeeOf({ index, title, division, address, path }: DemoQuarter): DemoOrganisation | undefined {
  if (!path.includes('ASSEMBLY_FORMED')) return undefined;
  return {
    uscc: usccOf('Y1', `MJ00${String(index + 1).padStart(4, '0')}`),
    title: `${title}业主委员会`,
    kind: 'OWNERS_COMMITTEE',
    division: division.slice(0, 6),
    address,
    path: ['ACTIVE'],
  };
}

/** One has suspended its business, one has left the city. */
function enterprisePath(at: number): DemoOrganisation['path'] {
  if (at === 12) return ['ACTIVE', 'SUSPENDED'];
  return at === 13 ? ['ACTIVE', 'EXITED'] : ['ACTIVE'];
}

/** @param registrar who registers, and which category @param body of the organisation code, 8 characters of the standard's alphabet */
function usccOf(registrar: string, body: string): string {
  const seventeen = `${registrar}${DEMONSTRATION_AREA}${body}${organisationCodeCheck(body) ?? ''}`;
  return `${seventeen}${usccCheck(seventeen) ?? ''}`;
}

function digits(value: number): string {
  return String(value).padStart(3, '0');
}
