import { collection, Schema } from '@heming/kit/store';
import { PROJECT_MANAGER_SEALED, type ProjectManager } from '../domain/project-manager.js';

const schema = new Schema<ProjectManager>({
  name: { type: String, required: true },
  division: { type: String, required: true },
  parties: [String],
  quarter: { type: String, required: true },
  inChargeOf: String,
  enterprise: { type: String, required: true },
  person: { type: String, required: true },
  displayName: { type: String, required: true },
  dutyPhone: { type: String, required: true },
  certificateNos: [String],
  fromDay: { type: String, required: true },
  toDay: String,
  endReason: String,
  createTime: Date,
  updateTime: Date,
});
schema.index({ inChargeOf: 1 }, { unique: true, sparse: true });
schema.index({ quarter: 1, fromDay: 1 });
schema.index({ enterprise: 1, fromDay: 1 });
schema.index({ fromDay: 1 });
schema.index({ person: 1 });

/** Project managers, latest first, of a quarter, of an enterprise, of a territory; a quarter has one in charge. Name and telephone are encrypted at rest. */
export const projectManagers = collection<ProjectManager>({
  name: 'projectManagers',
  schema,
  territory: 'scoped',
  missing: 'PROJECT_MANAGER_NOT_FOUND',
  taken: 'PROJECT_MANAGER_IN_CHARGE',
  uniqueTaken: { inChargeOf: 'PROJECT_MANAGER_IN_CHARGE' },
  sealed: { fields: PROJECT_MANAGER_SEALED, searchable: [] },
});
