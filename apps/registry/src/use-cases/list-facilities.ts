import { refuse, type RegistryService } from '@heming/contracts/registry/v1';
import type { UseCase } from '@heming/kit';
import { isCalendarDate } from '@heming/values';
import type { Deps } from '../deps.js';
import { divisionCodeOf, facilityName } from '../domain/names.js';
import { facilityMessage } from '../facility-messages.js';

/** Lists the facilities of a quarter by name, or of the whole territory by the day their inspection is due. */
export const ListFacilities: UseCase<RegistryService, 'ListFacilities', Deps> = async (request, _call, { quarters, facilities }) => {
  const { parent, kind, state, division, inspectionDueBefore: before, pageSize, pageToken } = request;
  if (before !== '' && !isCalendarDate(before)) throw refuse('DATE_INVALID', { field: 'inspectionDueBefore', value: before });
  const everywhere = parent.endsWith('/-');
  if (!everywhere) await quarters.get(parent);
  const page = await facilities.list({
    where: {
      ...(!everywhere && { name: { prefix: facilityName(parent, '') } }),
      ...(before !== '' ? { inspectionDueOn: { lt: before } } : everywhere && { inspectionDueOn: { exists: true } }),
      ...(kind !== 'KIND_UNSPECIFIED' && { kind }),
      ...(state !== 'STATE_UNSPECIFIED' && { state }),
      ...(division !== '' && { division: { prefix: divisionCodeOf(division) } }),
    },
    order: everywhere ? ['inspectionDueOn'] : [],
    pageSize,
    pageToken,
  });
  return { facilities: page.items.map(facilityMessage), nextPageToken: page.nextPageToken };
};
