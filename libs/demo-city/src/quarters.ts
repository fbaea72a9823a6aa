import { DEMONSTRATION_SEQUENCES, formatQuarterCode } from '@heming/values';
import { COMMUNITIES } from './communities.js';
import { drawKind, drawLayout, FIRST_LAYOUT, homesOf, type Layout } from './layout.js';
import { Lots } from './lots.js';

/** States of a quarter that the demonstration shows, in the contract's words. */
export type QuarterState = 'DEMARCATED' | 'PRE_MANAGED' | 'ASSEMBLY_FORMED' | 'SERVED' | 'SELF_MANAGED' | 'UNMANAGED';

/** A made-up quarter on a real community. */
export interface DemoQuarter {
  /** Its place in the city, from 0; everything about it follows from the seed and this. */
  readonly index: number;
  readonly code: string;
  /** Ends in (示例). */
  readonly title: string;
  /** 12-digit code of its community. */
  readonly division: string;
  readonly address: string;
  readonly coverage: 'MARKET' | 'SELF' | 'COMMUNITY_FALLBACK' | 'NONE';
  readonly builtFromYear: number;
  readonly builtToYear: number;
  /** Grade of service that the contract of its enterprise agrees on, 1 to 5. */
  readonly serviceGrade: number;
  readonly layout: Layout;
  readonly homes: number;
  /** The states it went through since it was planned. */
  readonly path: readonly QuarterState[];
  /** Whether the recorded areas of its buildings are not the sums of their units: a mistake for the register to find. */
  readonly areasDiffer: boolean;
}

/** Places of the two quarters whose recorded building areas do not agree with their units. */
export const AREA_MISMATCH_QUARTERS: readonly number[] = [5, 17];

/** Most quarters of a demonstration: as many as there are numbers for their people. */
export const MAX_QUARTERS = 2_600;

const BEGINNINGS = [
  ...[
    '鹤鸣',
    '苇海',
    '红滩',
    '鹤舞',
    '辽滨',
    '稻香',
    '蟹岛',
    '芦风',
    '双台',
    '滨河',
    '油城',
    '碱蓬',
    '望鹤',
    '湿地',
    '渔雁',
    '辽河',
    '曙光',
  ],
  ...[
    '兴油',
    '石化',
    '金穗',
    '银滩',
    '绿苇',
    '清荷',
    '丹顶',
    '晴川',
    '云栖',
    '和悦',
    '锦绣',
    '康宁',
    '瑞景',
    '春晓',
    '秋实',
    '朝阳',
    '晚晴',
  ],
  ...['翠堤', '观澜', '听涛', '临湖', '向海', '归雁'],
];
const ENDS = ['花园', '家园', '雅苑', '新村', '华庭', '水岸', '佳园', '名邸', '嘉苑', '小区'];
const STREETS = ['石油大街', '兴隆台街', '泰山路', '惠宾街', '芳草路', '鹤乡路', '林丰路', '府前大街', '向海大道', '红旗大街'];

const PATHS: Readonly<Record<QuarterState, readonly QuarterState[]>> = {
  DEMARCATED: ['DEMARCATED'],
  PRE_MANAGED: ['DEMARCATED', 'PRE_MANAGED'],
  ASSEMBLY_FORMED: ['DEMARCATED', 'PRE_MANAGED', 'ASSEMBLY_FORMED'],
  SERVED: ['DEMARCATED', 'PRE_MANAGED', 'ASSEMBLY_FORMED', 'SERVED'],
  SELF_MANAGED: ['DEMARCATED', 'ASSEMBLY_FORMED', 'SELF_MANAGED'],
  UNMANAGED: ['DEMARCATED', 'UNMANAGED'],
};

/** How likely each state is, by kind: drawn from these. */
const STATES: Readonly<Record<Layout['kind'], readonly QuarterState[]>> = {
  SLAB: ['SERVED', 'SERVED', 'SERVED', 'ASSEMBLY_FORMED', 'PRE_MANAGED'],
  TOWER: ['SERVED', 'SERVED', 'ASSEMBLY_FORMED', 'PRE_MANAGED', 'PRE_MANAGED'],
  OLD: ['SERVED', 'SELF_MANAGED', 'SELF_MANAGED', 'UNMANAGED', 'UNMANAGED', 'DEMARCATED'],
  NEW: ['PRE_MANAGED', 'PRE_MANAGED', 'PRE_MANAGED', 'DEMARCATED'],
};

const YEARS: Readonly<Record<Layout['kind'], readonly [number, number]>> = {
  SLAB: [2002, 2012],
  TOWER: [2013, 2017],
  OLD: [1984, 1998],
  NEW: [2018, 2018],
};

/** The newer, the more is agreed. */
const SERVICE_GRADES: Readonly<Record<Layout['kind'], number>> = { OLD: 2, SLAB: 3, TOWER: 4, NEW: 5 };

/** The quarter at a place. @throws RangeError beyond `MAX_QUARTERS` */
export function quarterAt(seed: number, index: number): DemoQuarter {
  if (index >= MAX_QUARTERS) throw new RangeError(`a demonstration has at most ${MAX_QUARTERS} quarters`);
  const lots = new Lots(seed, `quarter ${index}`);
  const kind = index === 1 ? 'SLAB' : drawKind(lots, index);
  const layout = index === 0 ? FIRST_LAYOUT : drawLayout(lots, kind);
  const state = stateAt(lots, index, layout);
  const [first, last] = YEARS[layout.kind];
  const builtFromYear = lots.between(first, last);
  const { code: division, place } = communityAt(index);
  const township = division.slice(0, 9);
  return {
    index,
    code: formatQuarterCode({ city: 'PJ', township, sequence: DEMONSTRATION_SEQUENCES.first + place }),
    title: titleAt(index),
    division,
    address: `${lots.oneOf(STREETS)}${lots.between(1, 399)}号`,
    coverage: coverageIn(state, lots),
    builtFromYear,
    builtToYear: builtFromYear + (layout.kind === 'NEW' ? 2 : lots.between(1, 2)),
    serviceGrade: SERVICE_GRADES[layout.kind],
    layout,
    homes: homesOf(layout),
    path: PATHS[state],
    areasDiffer: AREA_MISMATCH_QUARTERS.includes(index),
  };
}

/** The first has no committee yet, the second has one whose chair can be tried; the others as drawn. */
function stateAt(lots: Lots, index: number, { kind }: Layout): QuarterState {
  if (index === 0) return 'PRE_MANAGED';
  return index === 1 ? 'SERVED' : lots.oneOf(STATES[kind]);
}

function coverageIn(state: QuarterState, lots: Lots): DemoQuarter['coverage'] {
  if (state === 'SELF_MANAGED') return 'SELF';
  if (state === 'UNMANAGED') return lots.inHundred(60) ? 'COMMUNITY_FALLBACK' : 'NONE';
  return state === 'DEMARCATED' ? 'NONE' : 'MARKET';
}

function titleAt(index: number): string {
  const round = Math.floor(index / BEGINNINGS.length);
  const phase = Math.floor(round / ENDS.length);
  const beginning = BEGINNINGS[index % BEGINNINGS.length] ?? '';
  const end = ENDS[((index % BEGINNINGS.length) + round) % ENDS.length] ?? '';
  return `${beginning}${end}${phase === 0 ? '' : `${phase + 1}期`}(示例)`;
}

/** The community at a place, and how many quarters before it lie in the same township. */
function communityAt(index: number): { readonly code: string; readonly place: number } {
  const round = Math.floor(index / COMMUNITIES.length);
  const at = index % COMMUNITIES.length;
  const code = COMMUNITIES[at]?.code ?? '';
  const together = COMMUNITIES.map((community, i) => [i, community.code.slice(0, 9)] as const).filter(
    ([, township]) => township === code.slice(0, 9),
  );
  return { code, place: round * together.length + together.filter(([i]) => i < at).length };
}
