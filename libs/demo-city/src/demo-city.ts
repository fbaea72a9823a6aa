import { buildingsOf, type DemoBuilding } from './buildings.js';
import { committeeOf, FIRMS, type DemoOrganisation } from './organisations.js';
import { personAt, type DemoPerson } from './people.js';
import { quarterAt, type DemoQuarter } from './quarters.js';
import { occupanciesOf, titlesOf, type DemoOccupancy, type DemoTitle } from './titles.js';

/** What a demonstration is made from. */
export interface DemoScale {
  readonly seed: number;
  /** At least so many homes: the last quarter is not cut. */
  readonly homes: number;
}

/** The city that `npm start` shows. The seed is a date: the day the city's answer of 2020 is taken to hold. */
export const DEMO_SCALE: DemoScale = { seed: 20_201_103, homes: 9_600 };

/** Everything in one quarter, and its people by their places. */
export interface DemoNeighbourhood {
  readonly quarter: DemoQuarter;
  readonly buildings: readonly DemoBuilding[];
  readonly titles: readonly DemoTitle[];
  readonly occupancies: readonly DemoOccupancy[];
  /** Places of everybody who owns or rents something, each once, ascending. */
  readonly people: readonly number[];
}

/**
 * A made-up city on the real divisions of Panjin (盘锦), to be shown and tried. It follows from seed and scale alone, in whatever order it is
 * read, and is made quarter by quarter, so that a city of half a million homes needs no more memory than one of ten thousand.
 */
export class DemoCity {
  readonly #scale: DemoScale;

  constructor(scale: DemoScale = DEMO_SCALE) {
    this.#scale = scale;
  }

  /** What its draws follow from. */
  get seed(): number {
    return this.#scale.seed;
  }

  /** The quarters, in the order of their places. @throws RangeError for a scale beyond what there are numbers for */
  *quarters(): Generator<DemoQuarter, void, undefined> {
    let homes = 0;
    for (let index = 0; homes < this.#scale.homes; index += 1) {
      const quarter = quarterAt(this.#scale.seed, index);
      homes += quarter.homes;
      yield quarter;
    }
  }

  /** Enterprises, developers, and the committees of quarters that elected one. */
  *organisations(): Generator<DemoOrganisation, void, undefined> {
    yield* FIRMS;
    for (const quarter of this.quarters()) {
      const committee = committeeOf(quarter);
      if (committee !== undefined) yield committee;
    }
  }

  /** What stands in each quarter, who owns it and who lives there, one quarter at a time. */
  *neighbourhoods(): Generator<DemoNeighbourhood, void, undefined> {
    const { seed } = this.#scale;
    for (const quarter of this.quarters()) {
      const buildings = buildingsOf(seed, quarter);
      const titles = titlesOf(seed, quarter, buildings);
      const occupancies = occupanciesOf(seed, quarter, buildings);
      const owners = titles.flatMap(({ holdings }) => holdings.flatMap(({ owner }) => (typeof owner === 'number' ? [owner] : [])));
      const people = [...new Set([...owners, ...occupancies.map(({ person }) => person)])].sort((a, b) => a - b);
      yield { quarter, buildings, titles, occupancies, people };
    }
  }

  /** A person by his place among those of a quarter. */
  person(quarter: DemoQuarter, place: number): DemoPerson {
    return personAt(this.#scale.seed, quarter.index, place);
  }
}
