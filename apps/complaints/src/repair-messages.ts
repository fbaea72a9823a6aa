import type { RepairOrder as RepairOrderMessage } from '@heming/contracts/complaints/v1';
import type { Kept } from '@heming/kit';
import { maskFullName, maskPhone } from '@heming/values';
import { repairEntriesOf, type RepairOrder } from './domain/repair-order.js';

/** A repair order in the contract’s words: its reporter masked, because the enterprise asks for him with a purpose; without entries in lists. */
export function repairMessage(
  current: Kept<RepairOrder>,
  { withEntries = true }: { readonly withEntries?: boolean } = {},
): RepairOrderMessage {
  const { arriveTime, doneTime, confirmDueTime } = current;
  return {
    name: current.name,
    number: current.number,
    part: current.part,
    state: current.state,
    urgency: current.urgency,
    channel: current.channel,
    quarter: current.quarter,
    quarterTitle: current.quarterTitle,
    division: `divisions/${current.division}`,
    enterprise: current.enterprise,
    unit: current.unit,
    place: current.place,
    text: current.text,
    photos: current.photos,
    fullName: maskFullName(current.fullName),
    phone: maskPhone(current.phone),
    worker: current.worker,
    serviceGrade: current.serviceGrade,
    arriveDueTime: current.arriveDueTime,
    ...(arriveTime && { arriveTime }),
    estimateFen: current.estimateFen,
    holdReason: current.holdReason,
    beforePhotos: current.beforePhotos,
    afterPhotos: current.afterPhotos,
    result: current.result,
    ...(doneTime && { doneTime }),
    ...(confirmDueTime && { confirmDueTime }),
    autoConfirmed: current.autoConfirmed,
    rating: current.rating,
    ratingComment: current.ratingComment,
    reopenCount: current.reopenCount,
    complaint: current.complaint,
    entries: withEntries ? [...repairEntriesOf(current)] : [],
    ruleSet: current.ruleSet,
    etag: current.etag,
    createTime: current.createTime,
    updateTime: current.updateTime,
  };
}
