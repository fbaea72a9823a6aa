import { ComplaintsService } from '@heming/contracts/complaints/v1';
import { defineService, type UseCases } from '@heming/kit';
import { deps, type Deps } from './deps.js';
import { forgetPhotos } from './schedules/forget-photos.js';
import { turnRepairClocks } from './schedules/turn-repair-clocks.js';
import { cases } from './store/cases.js';
import { photoPieces } from './store/photo-pieces.js';
import { photoUses } from './store/photo-uses.js';
import { photos } from './store/photos.js';
import { repairOrders } from './store/repair-orders.js';
import { ArriveAtRepair } from './use-cases/arrive-at-repair.js';
import { AssignRepair } from './use-cases/assign-repair.js';
import { CancelMyRepair } from './use-cases/cancel-my-repair.js';
import { ConfirmMyRepair } from './use-cases/confirm-my-repair.js';
import { DownloadPhoto } from './use-cases/download-photo.js';
import { FinishRepair } from './use-cases/finish-repair.js';
import { GetMyRepair } from './use-cases/get-my-repair.js';
import { GetRepairOrder } from './use-cases/get-repair-order.js';
import { HoldRepair } from './use-cases/hold-repair.js';
import { ListCaseCategories } from './use-cases/list-case-categories.js';
import { ListMyRepairs } from './use-cases/list-my-repairs.js';
import { ListRepairOrders } from './use-cases/list-repair-orders.js';
import { ObjectToMyRepair } from './use-cases/object-to-my-repair.js';
import { RegisterRepair } from './use-cases/register-repair.js';
import { ReportRepair } from './use-cases/report-repair.js';
import { ResumeRepair } from './use-cases/resume-repair.js';
import { RevealRepairReporter } from './use-cases/reveal-repair-reporter.js';
import { UploadPhoto } from './use-cases/upload-photo.js';

const useCases = {
  ArriveAtRepair,
  AssignRepair,
  CancelMyRepair,
  ConfirmMyRepair,
  DownloadPhoto,
  FinishRepair,
  GetMyRepair,
  GetRepairOrder,
  HoldRepair,
  ListCaseCategories,
  ListMyRepairs,
  ListRepairOrders,
  ObjectToMyRepair,
  RegisterRepair,
  ReportRepair,
  ResumeRepair,
  RevealRepairReporter,
  UploadPhoto,
};

/** Complaints and repairs: what residents bring before enterprises and authorities, and what becomes of it. */
export const complaints = defineService({
  name: 'complaints',
  contract: ComplaintsService,
  collections: [cases, photos, photoPieces, photoUses, repairOrders],
  deps,
  useCases: useCases as unknown as UseCases<ComplaintsService, Deps>,
  reactions: {},
  schedules: [forgetPhotos, turnRepairClocks],
});
