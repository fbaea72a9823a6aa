import { FACES } from './faces.js';
import { CASE_TEXTS, type CaseText } from './case-texts.js';
import { JOURNEYS, type Journey } from './case-journeys.js';
import type { DemoCity, DemoNeighbourhood } from './demo-city.js';
import { Lots } from './lots.js';
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
/** Faces that report the cases near to them, in turn. */
const NEAR_FACES = [FACES.owner, FACES.elderOwner, FACES.owner] as const;

/** The cases of a city, in the order in which they are loaded. They follow from its seed, and their times from the present. */
export function casesOf(city: DemoCity): readonly DemoCase[] {
  const { seed } = city;
  const all = [...city.neighbourhoods()].filter(({ people }) => people.length > MOST_NEIGHBOURS);
  return JOURNEYS.map((journey, at) => {
    const lots = new Lots(seed, `case ${at}`);
    const merged = journey.steps.some(({ method }) => method === 'MergeCase');
    // A case is merged into the one before it, so it is about the same.
    const place = new Lots(seed, `place of case ${merged ? at - 1 : at}`);
    const nearby = at < NEAR ? all.slice(0, 2) : all;
    const neighbourhood = place.oneOf(nearby);
    const { quarter } = neighbourhood;
    const text = textOf(journey, at);
    const disclosure = DISCLOSURES[at % DISCLOSURES.length] ?? 'NAMED';
    // Whoever calls a desk has no account by which he could do anything himself.
    const byPhone = disclosure === 'NAMED' && at % 5 === 4 && journey.steps.every(({ by }) => by !== 'REPORTER');
    const channel = byPhone ? 'PHONE' : lots.oneOf(['WECHAT', 'WEB'] as const);
    const reporter = reporterOf(city, neighbourhood, at, lots);
    const report = {
      ...{ kind: text.kind, category: text.category, quarter: `quarters/${quarter.code}`, place: placeIn(neighbourhood, place, at) },
      ...{ title: text.title, text: `${text.text}${STAMP}`, disclosure },
      ...(disclosure === 'ANONYMOUS' ? {} : { fullName: reporter.fullName, phone: reporter.phone }),
    };
    const neighbours = Array.from({ length: MOST_NEIGHBOURS }, (_, i) => neighbourOf(city, neighbourhood, at, i));
    return { at, reporter, neighbours, channel, division: quarter.division, report, text, journey };
  });
}

/** What is said, complaints in turn. */
function textOf({ kind }: Journey, at: number): CaseText {
  const texts = CASE_TEXTS.filter((text) => text.kind === (kind ?? 'COMPLAINT'));
  return texts[at % texts.length] as CaseText;
}

/** In the first quarter a visitor's own cases are among them; elsewhere an owner of the quarter reports. */
function reporterOf(city: DemoCity, neighbourhood: DemoNeighbourhood, at: number, lots: Lots): DemoReporter {
  const face = at < NEAR && neighbourhood.quarter.index === 0 ? NEAR_FACES[at % NEAR_FACES.length] : undefined;
  if (face === undefined) return residentOf(city, neighbourhood, lots.below(neighbourhood.people.length), `demo-reporter-${at + 1}`);
  const { phone } = city.person(neighbourhood.quarter, face.place);
  return { subject: face.subject, fullName: face.fullName, phone };
}

function neighbourOf(city: DemoCity, neighbourhood: DemoNeighbourhood, at: number, i: number): DemoReporter {
  return residentOf(city, neighbourhood, i, `demo-neighbour-${at + 1}-${i + 1}`);
}

function residentOf(city: DemoCity, { quarter, people }: DemoNeighbourhood, place: number, subject: string): DemoReporter {
  const { fullName, phone } = city.person(quarter, people[place] ?? 0);
  return { subject, fullName, phone };
}

/** A place of the quarter in words; no two cases have the same. */
function placeIn({ buildings }: DemoNeighbourhood, lots: Lots, at: number): string {
  const building = lots.oneOf(buildings);
  return `${building.number}幢${(at % 3) + 1}单元附近（演示${at + 1}）`;
}
