import { Schema } from '@heming/kit/store';

const request = { reason: String, basis: String, requestedBy: String, requestTime: Date };
const value = { _id: false, field: String, oldValue: String, newValue: String };
const decided = { ...request, _id: false, state: String, values: [value], decidedBy: String, decideTime: Date, remark: String };

/**
 * How corrections are stored within their resource: the one that waits, found by since when, and the decided ones.
 * @param record the facts that can be corrected, by their types
 */
export function correctionFields(record: Readonly<Record<string, StringConstructor | NumberConstructor>>) {
  return {
    pendingCorrection: new Schema({ ...request, values: new Schema(record, { _id: false }) }, { _id: false }),
    pendingSince: Date,
    corrections: [decided],
  };
}
