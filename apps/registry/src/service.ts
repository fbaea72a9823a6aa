import { RegistryService } from '@heming/contracts/registry/v1';
import { defineService } from '@heming/kit';
import { counts } from './counts.js';
import { deps } from './deps.js';
import { onBindingEnded } from './reactions/binding-ended.js';
import { onBindingRequested } from './reactions/binding-requested.js';
import { onBuildingRegistered } from './reactions/building-registered.js';
import { onFacilityRegistered } from './reactions/facility-registered.js';
import { onOccupancyChanged } from './reactions/occupancy-changed.js';
import { onOwnershipTransferred } from './reactions/ownership-transferred.js';
import { onProjectManagerChanged } from './reactions/project-manager-changed.js';
import { onQuarterChanged } from './reactions/quarter-changed.js';
import { onQuarterCorrected } from './reactions/quarter-corrected.js';
import { onTitleCorrected } from './reactions/title-corrected.js';
import { onUnitRegistered } from './reactions/unit-registered.js';
import { onQuarterCommitteeChanged } from './reactions/quarter-committee-changed.js';
import { onQuarterEnterpriseChanged } from './reactions/quarter-enterprise-changed.js';
import { onQuarterSucceeded } from './reactions/quarter-succeeded.js';
import { advanceImports } from './schedules/advance-imports.js';
import { advanceExports } from './schedules/advance-exports.js';
import { forgetBindings } from './schedules/forget-bindings.js';
import { forgetTables } from './schedules/forget-tables.js';
import { seed } from './seed.js';
import { bindingCounts } from './store/binding-counts.js';
import { bindings } from './store/bindings.js';
import { buildings } from './store/buildings.js';
import { divisionMapPieces } from './store/division-map-pieces.js';
import { divisionMaps } from './store/division-maps.js';
import { divisions } from './store/divisions.js';
import { facilities } from './store/facilities.js';
import { exportJobs } from './store/exports.js';
import { functionalZones } from './store/functional-zones.js';
import { importContent } from './store/import-content.js';
import { importRejections } from './store/import-rejections.js';
import { imports } from './store/imports.js';
import { occupancies } from './store/occupancies.js';
import { organisations } from './store/organisations.js';
import { persons } from './store/persons.js';
import { recusals } from './store/recusals.js';
import { projectManagers } from './store/project-managers.js';
import { quarters } from './store/quarters.js';
import { revealCounts } from './store/reveal-counts.js';
import { tablePieces } from './store/table-pieces.js';
import { titles } from './store/titles.js';
import { units } from './store/units.js';
import { AppointProjectManager } from './use-cases/appoint-project-manager.js';
import { AssignCommittee } from './use-cases/assign-committee.js';
import { AssignEnterprise } from './use-cases/assign-enterprise.js';
import { CancelExport } from './use-cases/cancel-export.js';
import { CancelImport } from './use-cases/cancel-import.js';
import { ChangeFacilityState } from './use-cases/change-facility-state.js';
import { ChangeOrganisationState } from './use-cases/change-organisation-state.js';
import { ChangeQuarterState } from './use-cases/change-quarter-state.js';
import { CommitImport } from './use-cases/commit-import.js';
import { CreateBuilding } from './use-cases/create-building.js';
import { CreateDivision } from './use-cases/create-division.js';
import { CreateFacility } from './use-cases/create-facility.js';
import { CreateExport } from './use-cases/create-export.js';
import { CreateFunctionalZone } from './use-cases/create-functional-zone.js';
import { CreateImport } from './use-cases/create-import.js';
import { CreateOccupancy } from './use-cases/create-occupancy.js';
import { CreateOrganisation } from './use-cases/create-organisation.js';
import { CreatePerson } from './use-cases/create-person.js';
import { CreateQuarter } from './use-cases/create-quarter.js';
import { CreateUnit } from './use-cases/create-unit.js';
import { DeclareRecusal } from './use-cases/declare-recusal.js';
import { DecideBuildingCorrection } from './use-cases/decide-building-correction.js';
import { DecideOrganisationCorrection } from './use-cases/decide-organisation-correction.js';
import { DecidePersonCorrection } from './use-cases/decide-person-correction.js';
import { DecideQuarterCorrection } from './use-cases/decide-quarter-correction.js';
import { DecideTitleCorrection } from './use-cases/decide-title-correction.js';
import { DecideUnitCorrection } from './use-cases/decide-unit-correction.js';
import { DeliverUnit } from './use-cases/deliver-unit.js';
import { DemarcateQuarter } from './use-cases/demarcate-quarter.js';
import { EndCommitteeTerm } from './use-cases/end-committee-term.js';
import { EndEnterpriseService } from './use-cases/end-enterprise-service.js';
import { DownloadExport } from './use-cases/download-export.js';
import { DownloadImportTemplate } from './use-cases/download-import-template.js';
import { DownloadRejectedRows } from './use-cases/download-rejected-rows.js';
import { EndOccupancy } from './use-cases/end-occupancy.js';
import { EndProjectManager } from './use-cases/end-project-manager.js';
import { ErasePerson } from './use-cases/erase-person.js';
import { GetBuilding } from './use-cases/get-building.js';
import { GetDisclosedFigures } from './use-cases/get-disclosed-figures.js';
import { GetDisclosedQuarter } from './use-cases/get-disclosed-quarter.js';
import { GetDivision } from './use-cases/get-division.js';
import { GetFacility } from './use-cases/get-facility.js';
import { GetExport } from './use-cases/get-export.js';
import { GetFunctionalZone } from './use-cases/get-functional-zone.js';
import { GetImport } from './use-cases/get-import.js';
import { GetMyHomes } from './use-cases/get-my-homes.js';
import { GetOrganisation } from './use-cases/get-organisation.js';
import { GetOwnerRegister } from './use-cases/get-owner-register.js';
import { GetPerson } from './use-cases/get-person.js';
import { GetProjectManager } from './use-cases/get-project-manager.js';
import { GetQuarter } from './use-cases/get-quarter.js';
import { GetQuarterFigures } from './use-cases/get-quarter-figures.js';
import { GetTitle } from './use-cases/get-title.js';
import { GetUnit } from './use-cases/get-unit.js';
import { ListAreaBalances } from './use-cases/list-area-balances.js';
import { ListAuditRecords } from './use-cases/list-audit-records.js';
import { LiftRecusal } from './use-cases/lift-recusal.js';
import { ListBuildings } from './use-cases/list-buildings.js';
import { ListDisclosedQuarters } from './use-cases/list-disclosed-quarters.js';
import { ListDivisions } from './use-cases/list-divisions.js';
import { ListFacilities } from './use-cases/list-facilities.js';
import { ListExports } from './use-cases/list-exports.js';
import { ListFunctionalZones } from './use-cases/list-functional-zones.js';
import { ListImportRejections } from './use-cases/list-import-rejections.js';
import { ListImports } from './use-cases/list-imports.js';
import { ListMyLookups } from './use-cases/list-my-lookups.js';
import { ListOccupancies } from './use-cases/list-occupancies.js';
import { ListOrganisations } from './use-cases/list-organisations.js';
import { ListOwnerRegisterEntries } from './use-cases/list-owner-register-entries.js';
import { ListPersonLookups } from './use-cases/list-person-lookups.js';
import { ListPersons } from './use-cases/list-persons.js';
import { ListProjectManagers } from './use-cases/list-project-managers.js';
import { ListQuarters } from './use-cases/list-quarters.js';
import { ListRecusals } from './use-cases/list-recusals.js';
import { ListTitles } from './use-cases/list-titles.js';
import { ListUnits } from './use-cases/list-units.js';
import { MergeQuarter } from './use-cases/merge-quarter.js';
import { RecordFacilityInspection } from './use-cases/record-facility-inspection.js';
import { PreviewImport } from './use-cases/preview-import.js';
import { PurgeDemonstration } from './use-cases/purge-demonstration.js';
import { RecordTransfer } from './use-cases/record-transfer.js';
import { RequestBuildingCorrection } from './use-cases/request-building-correction.js';
import { RequestOrganisationCorrection } from './use-cases/request-organisation-correction.js';
import { RequestPersonCorrection } from './use-cases/request-person-correction.js';
import { RequestQuarterCorrection } from './use-cases/request-quarter-correction.js';
import { RequestTitleCorrection } from './use-cases/request-title-correction.js';
import { RequestUnitCorrection } from './use-cases/request-unit-correction.js';
import { RetireDivision } from './use-cases/retire-division.js';
import { RevealPersonContact } from './use-cases/reveal-person-contact.js';
import { RevealPerson } from './use-cases/reveal-person.js';
import { SearchPersons } from './use-cases/search-persons.js';
import { SplitQuarter } from './use-cases/split-quarter.js';
import { SuggestQuarterCode } from './use-cases/suggest-quarter-code.js';
import { UpdateBuilding } from './use-cases/update-building.js';
import { UpdateFacility } from './use-cases/update-facility.js';
import { UpdateFunctionalZone } from './use-cases/update-functional-zone.js';
import { UpdateOrganisation } from './use-cases/update-organisation.js';
import { UpdatePersonPhone } from './use-cases/update-person-phone.js';
import { UpdatePerson } from './use-cases/update-person.js';
import { UpdateProjectManager } from './use-cases/update-project-manager.js';
import { UpdateQuarter } from './use-cases/update-quarter.js';
import { UpdateUnit } from './use-cases/update-unit.js';
import { UploadImportContent } from './use-cases/upload-import-content.js';
import { WatchExport } from './use-cases/watch-export.js';
import { WatchImport } from './use-cases/watch-import.js';
import { DecideBinding } from './use-cases/decide-binding.js';
import { GetBinding } from './use-cases/get-binding.js';
import { ListBindings } from './use-cases/list-bindings.js';
import { ListDisclosedBuildings } from './use-cases/list-disclosed-buildings.js';
import { ListDisclosedUnits } from './use-cases/list-disclosed-units.js';
import { ListMyBindingLookups } from './use-cases/list-my-binding-lookups.js';
import { ListMyBindings } from './use-cases/list-my-bindings.js';
import { RequestBinding } from './use-cases/request-binding.js';
import { RevealBinding } from './use-cases/reveal-binding.js';
import { ReviewBinding } from './use-cases/review-binding.js';
import { WithdrawBinding } from './use-cases/withdraw-binding.js';
import { DownloadDivisionMap } from './use-cases/download-division-map.js';
import { GetDivisionMap } from './use-cases/get-division-map.js';
import { RemoveDivisionMap } from './use-cases/remove-division-map.js';
import { UploadDivisionMap } from './use-cases/upload-division-map.js';

/** The city's register. */
export const registry = defineService({
  name: 'registry',
  contract: RegistryService,
  collections: [
    divisions,
    functionalZones,
    quarters,
    buildings,
    units,
    organisations,
    imports,
    importContent,
    importRejections,
    tablePieces,
    exportJobs,
    persons,
    titles,
    occupancies,
    recusals,
    projectManagers,
    facilities,
    revealCounts,
    bindings,
    bindingCounts,
    divisionMaps,
    divisionMapPieces,
  ],
  deps,
  useCases: {
    ListDivisions,
    GetDivision,
    CreateDivision,
    RetireDivision,
    GetDivisionMap,
    UploadDivisionMap,
    DownloadDivisionMap,
    RemoveDivisionMap,
    ListFunctionalZones,
    GetFunctionalZone,
    CreateFunctionalZone,
    UpdateFunctionalZone,
    ListQuarters,
    GetQuarter,
    GetQuarterFigures,
    SuggestQuarterCode,
    CreateQuarter,
    UpdateQuarter,
    RequestQuarterCorrection,
    DecideQuarterCorrection,
    DemarcateQuarter,
    ChangeQuarterState,
    ListBuildings,
    GetBuilding,
    CreateBuilding,
    UpdateBuilding,
    RequestBuildingCorrection,
    DecideBuildingCorrection,
    ListUnits,
    GetUnit,
    CreateUnit,
    UpdateUnit,
    RequestUnitCorrection,
    DecideUnitCorrection,
    DeliverUnit,
    ListDisclosedQuarters,
    GetDisclosedQuarter,
    GetDisclosedFigures,
    ListOrganisations,
    GetOrganisation,
    CreateOrganisation,
    UpdateOrganisation,
    RequestOrganisationCorrection,
    DecideOrganisationCorrection,
    ChangeOrganisationState,
    ListPersons,
    SearchPersons,
    GetPerson,
    CreatePerson,
    UpdatePerson,
    RequestPersonCorrection,
    DecidePersonCorrection,
    RevealPerson,
    RevealPersonContact,
    UpdatePersonPhone,
    GetMyHomes,
    ErasePerson,
    ListTitles,
    GetTitle,
    RecordTransfer,
    RequestTitleCorrection,
    DecideTitleCorrection,
    ListOccupancies,
    CreateOccupancy,
    EndOccupancy,
    GetOwnerRegister,
    ListOwnerRegisterEntries,
    AssignEnterprise,
    EndEnterpriseService,
    AssignCommittee,
    EndCommitteeTerm,
    ListProjectManagers,
    GetProjectManager,
    AppointProjectManager,
    UpdateProjectManager,
    EndProjectManager,
    ListFacilities,
    GetFacility,
    CreateFacility,
    UpdateFacility,
    RecordFacilityInspection,
    ChangeFacilityState,
    ListAreaBalances,
    MergeQuarter,
    SplitQuarter,
    ListAuditRecords,
    ListPersonLookups,
    ListMyLookups,
    ListRecusals,
    DeclareRecusal,
    LiftRecusal,
    ListDisclosedBuildings,
    ListDisclosedUnits,
    RequestBinding,
    ListMyBindings,
    ListMyBindingLookups,
    WithdrawBinding,
    ListBindings,
    GetBinding,
    ReviewBinding,
    RevealBinding,
    DecideBinding,
    PurgeDemonstration,
    ListImports,
    GetImport,
    CreateImport,
    UploadImportContent,
    CommitImport,
    CancelImport,
    ListImportRejections,
    PreviewImport,
    DownloadRejectedRows,
    WatchImport,
    DownloadImportTemplate,
    ListExports,
    GetExport,
    CreateExport,
    CancelExport,
    WatchExport,
    DownloadExport,
  },
  reactions: {
    'heming.registry.v1.QuarterChanged': onQuarterChanged,
    'heming.registry.v1.QuarterCorrected': onQuarterCorrected,
    'heming.registry.v1.OwnershipTransferred': onOwnershipTransferred,
    'heming.registry.v1.TitleCorrected': onTitleCorrected,
    'heming.registry.v1.OccupancyChanged': onOccupancyChanged,
    'heming.registry.v1.QuarterEnterpriseChanged': onQuarterEnterpriseChanged,
    'heming.registry.v1.QuarterCommitteeChanged': onQuarterCommitteeChanged,
    'heming.registry.v1.QuarterSucceeded': onQuarterSucceeded,
    'heming.registry.v1.BuildingRegistered': onBuildingRegistered,
    'heming.registry.v1.UnitRegistered': onUnitRegistered,
    'heming.registry.v1.FacilityRegistered': onFacilityRegistered,
    'heming.registry.v1.ProjectManagerChanged': onProjectManagerChanged,
    'heming.registry.v1.BindingRequested': onBindingRequested,
    'heming.registry.v1.BindingEnded': onBindingEnded,
  },
  schedules: [advanceImports, advanceExports, forgetTables, forgetBindings],
  counts,
  seed,
});
