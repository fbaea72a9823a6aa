import type { TitleCorrected } from '@heming/contracts/registry/v1';
import type { Reaction } from '@heming/kit';
import type { Deps } from '../deps.js';
import { titleName } from '../domain/names.js';
import { restampUnit } from '../restamping.js';

/** A unit whose title was corrected concerns its right owners, and no more the wrong ones. */
export const onTitleCorrected: Reaction<TitleCorrected, Deps> = async ({ unit }, call, deps) => {
  const wrong = (await deps.titles.get(titleName(unit))).corrections.at(-1)?.oldHoldings ?? [];
  await restampUnit(
    unit,
    wrong.map(({ owner }) => owner),
    call,
    deps,
  );
};
