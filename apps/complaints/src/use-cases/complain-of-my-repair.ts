import type { ComplaintsService } from '@heming/contracts/complaints/v1';
import { derivedId, type UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { complaintOf, requireComplaint, withComplaint } from '../domain/repair-complaint.js';
import { ownChannel } from '../domain/reporting.js';
import { caseMessage } from '../messages.js';
import { asReporter } from '../own-cases.js';
import { ownRepair } from '../own-repairs.js';
import { takeIn } from '../taking-in.js';

/**
 * Makes a complaint of a repair of the caller. The case comes first, under a name that follows from the repair: whoever asks again, after a crash in
 * between or whenever, finds it, and the repair names it.
 */
export const ComplainOfMyRepair: UseCase<ComplaintsService, 'ComplainOfMyRepair', Deps> = async (request, call, deps) => {
  const repair = await ownRepair(request.name, call, deps.repairs);
  const channel = ownChannel(request.channel);
  const name = `cases/${derivedId(`complaint of ${repair.name}`)}`;
  let complaint = await deps.cases.find(name);
  if (complaint === undefined) {
    requireComplaint(repair, call.now);
    const report = complaintOf(repair, request.text, call.now);
    complaint = await takeIn(report, { channel, subject: repair.reporterSubject, followsAs: name }, call, deps);
  }
  await deps.repairs.change(repair.name, (current) => ({ next: withComplaint(current, name, call.now), events: [] }));
  return caseMessage(complaint, asReporter(call), call.now, deps.calendar);
};
