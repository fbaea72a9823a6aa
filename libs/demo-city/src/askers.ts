import type { DemoCity } from './demo-city.js';
import type { Json } from './register.js';

/** Somebody made up who asked to be bound to his home in the first quarter, and what became of it. */
export interface Asker {
  readonly subject: string;
  /** What he says. */
  readonly request: Json;
  /** What is done about it; absent while it waits. */
  readonly ended?: 'WITHDRAWN' | { readonly approved: boolean; readonly rejection?: string; readonly remark: string };
}

/** Whose home it is, by the place of its title in the quarter, what is said otherwise than the register has it, and how it ended. */
const CASES: readonly (Pick<Asker, 'ended'> & { readonly title: number; readonly said?: Json })[] = [
  { title: 7 },
  { title: 8, said: { fullName: '高文波', note: '户口本上的名字与房本有一个字不同。' } },
  { title: 9, said: { standing: 'OCCUPANT', idNumber: '21119919980315001X', fullName: '姚小军', note: '与父母同住。' } },
  { title: 10, ended: { approved: true, remark: '已核对不动产权证书。' } },
  { title: 11, said: { fullName: '谢鸣' }, ended: { approved: false, rejection: 'PROOF_NEEDED', remark: '请带不动产权证书到社区。' } },
  { title: 12, ended: 'WITHDRAWN' },
];

/** The requests that a demonstration begins with. */
export function askersOf(city: DemoCity): readonly Asker[] {
  const [first] = city.neighbourhoods();
  if (first === undefined) return [];
  return CASES.map(({ title, said = {}, ended }, at) => {
    const { building, unit, holdings } = first.titles[title]!;
    const { fullName, idNumber, phone } = city.person(first.quarter, Number(holdings[0]?.owner));
    const name = `quarters/${first.quarter.code}/buildings/${building}/units/${unit.entrance}-${unit.room}`;
    const truth = { unit: name, standing: 'OWNER', idType: 'RESIDENT_ID', idNumber, fullName, phone };
    return { subject: `demo-asker-${at + 1}`, request: { ...truth, ...said }, ...(ended !== undefined && { ended }) };
  });
}
