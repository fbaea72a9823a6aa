import { FACES } from './faces.js';
import { CASE_TEXTS, type CaseText } from './case-texts.js';
import { JOURNEYS, type Journey } from './case-journeys.js';
import type { DemoCity } from './demo-city.js';
import { Lots } from './lots.js';
import type { DemoQuarter } from './quarters.js';
import type { Json } from './register.js';

/** Somebody made up who reports or joins, and what he says of himself. */
export interface DemoReporter {
  readonly subject: string;
  readonly fullName: string;
  readonly phone: string;
}

/** A made-up case: what was reported, by whom, and what became of it. */
export interface DemoCase {
  /** Its place among all. */
  readonly at: number;
  readonly reporter: DemoReporter;
  /** Those who join it, in turn. */
  readonly neighbours: readonly DemoReporter[];
  readonly channel: 'WECHAT' | 'WEB' | 'PHONE';
  /** Twelve-digit code of the community it lies in. */
  readonly division: string;
  /** What is said, as the contract has it. */
  readonly report: Json;
  readonly text: CaseText;
  readonly journey: Journey;
}

/** What stamps everything that is said. */
export const STAMP = '（演示数据）';
/** How many of the first cases are about the two quarters where visitors live and work. */
const NEAR = 12;
const DISCLOSURES = ['NAMED', 'NAMED', 'CONFIDENTIAL', 'NAMED', 'NAMED', 'ANONYMOUS', 'NAMED'] as const;
const MOST_NEIGHBOURS = 4;
/** Places of people that each unit has. */
const PEOPLE_PER_UNIT = 4;
/** Faces that report the cases near to them, in turn. */
const NEAR_FACES = [FACES.owner, FACES.elderOwner, FACES.owner] as const;

/** The cases of a city, in the order in which they are loaded. They follow from its seed, and their times from the present. */
export function casesOf(city: DemoCity): readonly DemoCase[] {
  const { seed } = city;
  const all = [...city.quarters()];
  return JOURNEYS.map((journey, at) => {
    const lots = new Lots(seed, `case ${at}`);
    // A case is merged into the one before it, so it is about the same.
    const place = new Lots(seed, `place of case ${isMerged({ journey }) ? at - 1 : at}`);
    const nearby = at < NEAR ? all.slice(0, 2) : all;
    const quarter = place.oneOf(nearby);
    const text = textOf(journey, at);
    const disclosure = DISCLOSURES[at % DISCLOSURES.length] ?? 'NAMED';
    // Whoever calls a desk has no account by which he could do anything himself.
    const byPhone = disclosure === 'NAMED' && at % 5 === 4 && journey.steps.every(({ by }) => by !== 'REPORTER');
    const channel = byPhone ? 'PHONE' : lots.oneOf(['WECHAT', 'WEB'] as const);
    const reporter = reporterOf(city, quarter, at, lots);
    const report = {
      ...{ kind: text.kind, category: text.category, quarter: `quarters/${quarter.code}`, place: placeIn(quarter, place, at) },
      ...{ title: text.title, text: `${text.text}${STAMP}`, disclosure },
      ...(disclosure === 'ANONYMOUS' ? {} : { fullName: reporter.fullName, phone: reporter.phone }),
    };
    const neighbours = Array.from({ length: MOST_NEIGHBOURS }, (_, i) =>
      residentOf(city, quarter, lots, `demo-neighbour-${at + 1}-${i + 1}`),
    );
    return { at, reporter, neighbours, channel, division: quarter.division, report, text, journey };
  });
}

/** Whether a case becomes part of the one before it. */
export function isMerged({ journey }: Pick<DemoCase, 'journey'>): boolean {
  return journey.steps.some(({ method }) => method === 'MergeCase');
}

/** What is said, complaints in turn. */
function textOf({ kind }: Journey, at: number): CaseText {
  const texts = CASE_TEXTS.filter((text) => text.kind === (kind ?? 'COMPLAINT'));
  return texts[at % texts.length] as CaseText;
}

/** In the first quarter a visitor's own cases are among them; elsewhere somebody of the quarter reports. */
function reporterOf(city: DemoCity, quarter: DemoQuarter, at: number, lots: Lots): DemoReporter {
  const face = at < NEAR && quarter.index === 0 ? NEAR_FACES[at % NEAR_FACES.length] : undefined;
  if (face === undefined) return residentOf(city, quarter, lots, `demo-reporter-${at + 1}`);
  return { subject: face.subject, fullName: face.fullName, phone: city.person(quarter, face.place).phone };
}

/** Somebody of a quarter: the first of the people of one of its homes. */
export function residentOf(city: DemoCity, quarter: DemoQuarter, lots: Lots, subject: string): DemoReporter {
  const { fullName, phone } = city.person(quarter, lots.below(quarter.homes) * PEOPLE_PER_UNIT);
  return { subject, fullName, phone };
}

/** A place of the quarter in words; no two cases have the same. */
function placeIn({ layout }: DemoQuarter, lots: Lots, at: number): string {
  return `${houseIn(layout, lots)}幢附近（演示${at + 1}）`;
}

/** Number of a house of a quarter. */
export function houseIn({ forms }: DemoQuarter['layout'], lots: Lots): string {
  const houses = forms.reduce((sum, form) => sum + form.houses, 0);
  return String(lots.between(1, houses)).padStart(3, '0');
}
