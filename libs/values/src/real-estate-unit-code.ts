const FORM = /^[0-9]{12}[GJZ][A-Z][0-9]{5}[FLQW][0-9]{8}$/;

/** A real-estate unit code (不动产单元代码, GB/T 37346-2019), taken apart. */
export interface RealEstateUnitCode {
  /** County, 6 digits. */
  readonly county: string;
  /** Cadastral district (地籍区), 3 digits. */
  readonly cadastralDistrict: string;
  /** Cadastral sub-district (地籍子区), 3 digits. */
  readonly cadastralSubDistrict: string;
  /** Who owns the land: `G` the state, `J` a collective, `Z` in dispute. */
  readonly landOwnership: 'G' | 'J' | 'Z';
  /** Kind of land use right: `B` surface of construction land, `S` above ground, `X` below ground, `C` homestead, and others. */
  readonly landUse: string;
  /** Number of the parcel, 5 digits. */
  readonly parcel: string;
  /** What stands on it: `F` a building, `L` forest, `Q` something else, `W` nothing. */
  readonly fixture: 'F' | 'L' | 'Q' | 'W';
  /** Number of the fixture, 8 digits; of a building: 4 of the building and 4 of the unit. */
  readonly fixtureNumber: string;
}

/** Whether a text has the form of a real-estate unit code, 28 characters. The standard has no check character. */
export function isRealEstateUnitCode(text: string): boolean {
  return FORM.test(text);
}

/** Takes a real-estate unit code apart; undefined when it is none. */
export function parseRealEstateUnitCode(text: string): RealEstateUnitCode | undefined {
  if (!isRealEstateUnitCode(text)) return undefined;
  return {
    county: text.slice(0, 6),
    cadastralDistrict: text.slice(6, 9),
    cadastralSubDistrict: text.slice(9, 12),
    landOwnership: text.charAt(12) as RealEstateUnitCode['landOwnership'],
    landUse: text.charAt(13),
    parcel: text.slice(14, 19),
    fixture: text.charAt(19) as RealEstateUnitCode['fixture'],
    fixtureNumber: text.slice(20),
  };
}
