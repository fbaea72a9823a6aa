import { citizenIdCheck, DEMONSTRATION_AREA, DEMONSTRATION_PHONE_PREFIX } from '@heming/values';
import { FACES } from './faces.js';
import { Lots } from './lots.js';

/** A made-up person, known in the community of one quarter. */
export interface DemoPerson {
  readonly fullName: string;
  /** Resident identity card of the area that does not exist; unique in the city. */
  readonly idNumber: string;
  /** Begins with 100; unique in the city. */
  readonly phone: string;
}

/** Most people of one quarter: four for each of its units. */
export const PEOPLE_PER_QUARTER = 8_192;

const SURNAMES = [
  ...[
    '王',
    '李',
    '张',
    '刘',
    '陈',
    '杨',
    '赵',
    '黄',
    '周',
    '吴',
    '徐',
    '孙',
    '胡',
    '朱',
    '高',
    '林',
    '何',
    '郭',
    '马',
    '罗',
    '梁',
    '宋',
    '郑',
  ],
  ...[
    '谢',
    '韩',
    '唐',
    '冯',
    '于',
    '董',
    '萧',
    '程',
    '曹',
    '袁',
    '邓',
    '许',
    '傅',
    '沈',
    '曾',
    '彭',
    '吕',
    '苏',
    '卢',
    '蒋',
    '蔡',
    '贾',
    '丁',
  ],
  ...[
    '魏',
    '薛',
    '叶',
    '阎',
    '余',
    '潘',
    '杜',
    '戴',
    '夏',
    '钟',
    '汪',
    '田',
    '任',
    '姜',
    '范',
    '方',
    '石',
    '姚',
    '谭',
    '廖',
    '邹',
    '熊',
    '金',
  ],
];
const GIVEN_MALE = [
  '伟',
  '强',
  '磊',
  '军',
  '勇',
  '杰',
  '涛',
  '明',
  '超',
  '刚',
  '平',
  '辉',
  '鹏',
  '飞',
  '建国',
  '建华',
  '志强',
  '文博',
  '宇航',
  '德福',
];
const GIVEN_FEMALE = [
  '芳',
  '娜',
  '敏',
  '静',
  '丽',
  '艳',
  '娟',
  '霞',
  '秀英',
  '桂兰',
  '玉梅',
  '淑珍',
  '雪',
  '婷',
  '欣怡',
  '雨桐',
  '佳琪',
  '晓燕',
  '红',
  '琳',
];

/** Birthdays that are given out: from this one on, so many years of 12 months of 28 days. */
const FIRST_BIRTH_YEAR = 1938;
const BIRTH_YEARS = 64;
const DAYS_PER_YEAR = 12 * 28;
/** Running numbers that are given out of each birthday; the last ones belong to the faces. */
const SEQUENCES = 997;
const NUMBERS = BIRTH_YEARS * DAYS_PER_YEAR * SEQUENCES;
/** Prime to `NUMBERS`: steps through all of them before it comes back. */
const NUMBER_STRIDE = 7_368_787;
/** Prime to 100,000,000. */
const PHONE_STRIDE = 61_803_399;

/** The person with a place among those of a quarter. */
export function personAt(seed: number, quarter: number, place: number): DemoPerson {
  const face = Object.values(FACES).find((known) => known.quarter === quarter && known.place === place);
  const serial = quarter * PEOPLE_PER_QUARTER + place;
  const phone = DEMONSTRATION_PHONE_PREFIX + String(Number((BigInt(serial) * BigInt(PHONE_STRIDE)) % 100_000_000n)).padStart(8, '0');
  if (face !== undefined) return { fullName: face.fullName, idNumber: face.idNumber, phone };
  const number = Number((BigInt(serial) * BigInt(NUMBER_STRIDE)) % BigInt(NUMBERS));
  const sequence = (number % SEQUENCES) + 1;
  const lots = new Lots(seed, `person ${serial}`);
  return {
    fullName: lots.oneOf(SURNAMES) + lots.oneOf(sequence % 2 === 1 ? GIVEN_MALE : GIVEN_FEMALE),
    idNumber: idNumberOf(Math.floor(number / SEQUENCES), sequence),
    phone,
  };
}

/** @param day of the birthdays that are given out, from 0 */
function idNumberOf(day: number, sequence: number): string {
  const year = FIRST_BIRTH_YEAR + Math.floor(day / DAYS_PER_YEAR);
  const month = Math.floor((day % DAYS_PER_YEAR) / 28) + 1;
  const body = `${DEMONSTRATION_AREA}${year}${digits(month, 2)}${digits((day % 28) + 1, 2)}${digits(sequence, 3)}`;
  return `${body}${citizenIdCheck(body) ?? ''}`;
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
