import type { Case as CaseMessage, RepairOrder as RepairOrderMessage } from '@heming/contracts/complaints/v1';
import { within, type Call, type Kept } from '@heming/kit';
import { isSeen } from './case-search.js';
import type { Deps } from './deps.js';
import { photoUseName, type Photo } from './domain/photo.js';
import type { RepairOrder } from './domain/repair-order.js';
import { audienceOf, caseMessage, type Audience } from './messages.js';
import { repairMessage } from './repair-messages.js';

/**
 * Whether the caller may see a photo: his own; one that is shown in a case or a repair order that he may read, as it is shown to him; and what answers a
 * case that is disclosed. What belongs to a repair order that became a complaint is shown in that, too.
 */
export async function seesPhoto(photo: Photo, call: Call, deps: Deps): Promise<boolean> {
  if (photo.owner === call.principal.subject) return true;
  const use = await deps.photoUses.find(photoUseName(photo.name));
  if (use === undefined) return false;
  return use.belongsTo.startsWith('cases/')
    ? seesInCase(photo.name, use.belongsTo, call, deps)
    : seesInRepair(photo.name, use.belongsTo, call, deps);
}

async function seesInCase(photo: string, name: string, call: Call, deps: Deps): Promise<boolean> {
  const current = await deps.cases.find(name);
  if (current === undefined) return false;
  if (current.disclosed && current.replyPhotos.includes(photo)) return true;
  const { subject } = call.principal;
  const scopes = deps.scopesFor('complaints.cases.read');
  const audiences: Audience[] = current.reporterSubjects.includes(subject) ? [{ to: 'REPORTER', subject }] : [];
  if (within(scopes, current) && isSeen(current, deps.ownHandlers.sees)) audiences.push(audienceOf({ scopes }, current));
  return audiences.some((audience) => shows(caseMessage(current, audience, call.now, deps.calendar), photo));
}

async function seesInRepair(photo: string, name: string, call: Call, deps: Deps): Promise<boolean> {
  const current = await deps.repairs.find(name);
  if (current === undefined) return false;
  if (showsRepairPhoto(photo, current, call, deps)) return true;
  return current.complaint !== '' && seesInCase(photo, current.complaint, call, deps);
}

function showsRepairPhoto(photo: string, current: Kept<RepairOrder>, { principal }: Call, { scopesFor }: Deps): boolean {
  if (current.reporterSubject !== principal.subject && !within(scopesFor('complaints.repairs.read'), current)) return false;
  const message = repairMessage(current);
  return [...message.beforePhotos, ...message.afterPhotos].includes(photo) || shows(message, photo);
}

/** Whether a photo is among those of a message or of its entries. */
function shows({ photos, entries, ...rest }: CaseMessage | RepairOrderMessage, photo: string): boolean {
  const answer = 'replyPhotos' in rest ? rest.replyPhotos : [];
  return [...photos, ...answer, ...entries.flatMap((entry) => entry.photos)].includes(photo);
}
