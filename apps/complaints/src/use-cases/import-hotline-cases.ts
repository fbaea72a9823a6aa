import type { ComplaintsService, HotlineRejection } from '@heming/contracts/complaints/v1';
import type { UseCase } from '@heming/kit';
import type { Deps } from '../deps.js';
import { HOTLINE_COLUMNS, readHotlineRow, type HotlineFault } from '../domain/hotline-row.js';
import { HotlineIntake } from '../hotline-intake.js';
import { hotlineRows } from '../hotline-table.js';

/** Registers the work orders of a table; those on record stay as they are, and those that cannot be read are told of, line by line. */
export const ImportHotlineCases: UseCase<ComplaintsService, 'ImportHotlineCases', Deps> = async (requests, call, deps) => {
  const rows = await hotlineRows(requests, call);
  const intake = new HotlineIntake(call, deps);
  let [registeredCount, knownCount] = [0, 0];
  const rejections: HotlineRejection[] = [];
  const reject = (line: number, { column, zh, en }: HotlineFault): void =>
    void rejections.push({ line, column: HOTLINE_COLUMNS[column].titles[0], messageZh: zh, messageEn: en });
  for (const { line, cells } of rows) {
    call.signal.throwIfAborted();
    const order = readHotlineRow(cells);
    if (!('hotlineNumber' in order)) {
      for (const fault of order) reject(line, fault);
      continue;
    }
    const outcome = await intake.take(order);
    if (outcome === 'REGISTERED') registeredCount += 1;
    else if (outcome === 'KNOWN') knownCount += 1;
    else reject(line, outcome);
  }
  return { registeredCount, knownCount, rejections };
};
