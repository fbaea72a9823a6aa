/**
 * Who may do what, where: written by hand from the rules of the city, not made from the options of the protos, so that a slip there shows.
 *
 * A cell says what becomes of a well-formed call about a thing in county 211103 (in its township 211103016), and after the slash about one in
 * county 211102; a cell without a slash holds for both. Enterprise, developer and owner act for those of the place
 * in county 211103, in their divisions.
 *
 * - `yes`      the use case is done, or refuses for a reason of its subject
 * - `nothing`  a list without what lies there
 * - `missing`  refused as if it did not exist
 * - `outside`  refused: not in the caller's territory, or not of the party he acts for (of things that everybody may read)
 * - `no`       refused: the role lacks the permission
 * - `sign in`  refused: nobody is signed in
 */
const TABLE = `
                              | anonymous | public | county 211103 | county 211102 | city | sub-district 211103016 | community 211103016005 | enterprise  | developer   | owner       | auditor | operator
ListDivisions                 | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
GetDivision                   | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
CreateDivision                | sign in   | no     | no            | no            | yes  | no                     | no                     | no          | no          | no          | no      | no
RetireDivision                | sign in   | no     | no            | no            | yes  | no                     | no                     | no          | no          | no          | no      | no
GetDivisionMap                | sign in   | no     | yes           | yes           | yes  | yes                    | yes                    | no          | no          | no          | yes     | no
UploadDivisionMap             | sign in   | no     | no            | no            | yes  | no                     | no                     | no          | no          | no          | no      | no
DownloadDivisionMap           | sign in   | no     | yes           | yes           | yes  | yes                    | yes                    | no          | no          | no          | yes     | no
RemoveDivisionMap             | sign in   | no     | no            | no            | yes  | no                     | no                     | no          | no          | no          | no      | no
ListFunctionalZones           | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
GetFunctionalZone             | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
CreateFunctionalZone          | sign in   | no     | no            | no            | yes  | no                     | no                     | no          | no          | no          | no      | no
UpdateFunctionalZone          | sign in   | no     | no            | no            | yes  | no                     | no                     | no          | no          | no          | no      | no
ListQuarters                  | sign in   | no     | yes/nothing   | nothing/yes   | yes  | yes/nothing            | yes/nothing            | yes/nothing | yes/nothing | nothing     | yes     | no
GetQuarter                    | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | yes/missing | missing     | yes     | no
GetQuarterFigures             | sign in   | no     | yes/nothing   | nothing/yes   | yes  | yes/nothing            | yes/nothing            | yes/nothing | yes/nothing | nothing     | yes     | no
SuggestQuarterCode            | sign in   | no     | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | no
CreateQuarter                 | sign in   | no     | yes/outside   | outside/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
UpdateQuarter                 | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
DemarcateQuarter              | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
ChangeQuarterState            | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
ListBuildings                 | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | yes/missing | missing     | yes     | no
GetBuilding                   | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | yes/missing | missing     | yes     | no
CreateBuilding                | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
UpdateBuilding                | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
ListUnits                     | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | yes/missing | missing     | yes     | no
GetUnit                       | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | yes/missing | missing     | yes     | no
CreateUnit                    | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
UpdateUnit                    | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
DeliverUnit                   | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
ListDisclosedQuarters         | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
GetDisclosedQuarter           | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
GetDisclosedFigures           | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListOrganisations             | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
GetOrganisation               | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
CreateOrganisation            | sign in   | no     | yes/outside   | outside/yes   | yes  | no                     | no                     | no          | no          | no          | no      | no
UpdateOrganisation            | sign in   | no     | yes/outside   | outside/yes   | yes  | no                     | no                     | yes/outside | yes/outside | no          | no      | no
ChangeOrganisationState       | sign in   | no     | yes/outside   | outside/yes   | yes  | no                     | no                     | no          | no          | no          | no      | no
ListImports                   | sign in   | no     | yes/nothing   | nothing/yes   | yes  | no                     | no                     | no          | no          | no          | yes     | no
GetImport                     | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | no                     | no          | no          | no          | yes     | no
CreateImport                  | sign in   | no     | yes/outside   | outside/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
UploadImportContent           | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
CommitImport                  | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
CancelImport                  | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
ListImportRejections          | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | no                     | no          | no          | no          | yes     | no
WatchImport                   | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | no                     | no          | no          | no          | yes     | no
ListPersons                   | sign in   | no     | yes/nothing   | nothing/yes   | no   | no                     | yes/nothing            | yes/nothing | no          | yes/nothing | yes     | no
SearchPersons                 | sign in   | no     | yes/nothing   | nothing/yes   | no   | no                     | yes/nothing            | yes/nothing | no          | yes/nothing | yes     | no
GetPerson                     | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | yes/missing            | yes/missing | no          | yes/missing | yes     | no
CreatePerson                  | sign in   | no     | yes/outside   | outside/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
UpdatePerson                  | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
RevealPerson                  | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | yes/missing            | no          | no          | no          | no      | no
RevealPersonContact           | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | yes/missing            | yes/missing | no          | yes/missing | no      | no
UpdatePersonPhone             | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | yes/missing | no      | no
GetMyHomes                    | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | yes/nothing | no      | no
ErasePerson                   | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
ListTitles                    | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | yes/missing            | yes/missing | no          | missing     | yes     | no
GetTitle                      | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | yes/missing            | yes/missing | no          | yes/missing | yes     | no
RecordTransfer                | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
RequestTitleCorrection        | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
DecideTitleCorrection         | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
ListOccupancies               | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | yes/missing            | yes/missing | no          | yes/missing | no      | no
CreateOccupancy               | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
EndOccupancy                  | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
GetOwnerRegister              | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | no          | no          | yes     | no
ListOwnerRegisterEntries      | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | yes/missing            | yes/missing | no          | missing     | yes     | no
ListAuditRecords              | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | no          | yes     | no
ListPersonLookups             | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | no          | yes     | no
ListMyLookups                 | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | yes         | no      | no
ListRecusals                  | sign in   | no     | yes/nothing   | nothing/yes   | yes  | yes/nothing            | yes/nothing            | no          | no          | no          | yes     | no
DeclareRecusal                | sign in   | no     | yes/outside   | outside/yes   | yes  | yes/outside            | yes/outside            | no          | no          | no          | no      | no
LiftRecusal                   | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | no                     | no          | no          | no          | no      | no
GetMe                         | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListGrants                    | sign in   | no     | yes/nothing   | nothing/yes   | yes  | no                     | no                     | nothing     | nothing     | no          | yes     | no
GetGrant                      | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | no                     | missing     | missing     | no          | yes     | no
GrantRole                     | sign in   | no     | yes/outside   | outside/yes   | yes  | no                     | no                     | no          | no          | no          | no      | no
RevokeGrant                   | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | missing     | missing     | no          | no      | no
DelegateGrant                 | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | missing     | missing     | no          | no      | no
CreateApiKey                  | sign in   | no     | yes           | yes           | yes  | no                     | no                     | yes         | yes         | no          | no      | no
ListApiKeys                   | sign in   | no     | yes/nothing   | nothing/yes   | yes  | no                     | no                     | nothing     | nothing     | no          | yes     | no
RevokeApiKey                  | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | no                     | missing     | missing     | no          | no      | no
ResolveAccess                 | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | no          | no      | no
ResolveApiKey                 | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | no          | no      | no
GetClock                      | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
AdvanceClock                  | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | no          | no      | yes
ListParkedEvents              | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | no          | yes     | yes
ReplayParkedEvents            | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | no          | no      | yes
TailEvents                    | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | no          | no      | yes
AssignEnterprise              | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
EndEnterpriseService          | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
AssignCommittee               | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
EndCommitteeTerm              | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
ListProjectManagers           | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | yes/missing | missing     | yes     | no
GetProjectManager             | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | yes/missing | missing     | yes     | no
AppointProjectManager         | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
UpdateProjectManager          | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
EndProjectManager             | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
ListFacilities                | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | yes/missing | missing     | yes     | no
GetFacility                   | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | yes/missing | missing     | yes     | no
CreateFacility                | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | yes/missing | no          | no          | no      | no
UpdateFacility                | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | yes/missing | no          | no          | no      | no
RecordFacilityInspection      | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | yes/missing | no          | no          | no      | no
ChangeFacilityState           | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | yes/missing | no          | no          | no      | no
DownloadRejectedRows          | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
DownloadImportTemplate        | sign in   | no     | yes           | yes           | yes  | no                     | no                     | no          | no          | no          | yes     | no
PreviewImport                 | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | no                     | no          | no          | no          | yes     | no
ListExports                   | sign in   | no     | yes/nothing   | nothing/yes   | yes  | yes/nothing            | yes/nothing            | no          | no          | no          | no      | no
GetExport                     | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | no          | no          | no          | no      | no
CreateExport                  | sign in   | no     | yes/outside   | outside/yes   | yes  | yes/outside            | yes/outside            | no          | no          | no          | no      | no
CancelExport                  | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | no          | no          | no          | no      | no
WatchExport                   | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | no          | no          | no          | no      | no
DownloadExport                | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | no          | no          | no          | no      | no
ListAreaBalances              | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | yes/missing | missing     | yes     | no
MergeQuarter                  | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
SplitQuarter                  | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
PurgeDemonstration            | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | no          | no      | yes
RequestQuarterCorrection      | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
DecideQuarterCorrection       | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
RequestBuildingCorrection     | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
DecideBuildingCorrection      | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
RequestUnitCorrection         | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
DecideUnitCorrection          | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
RequestOrganisationCorrection | sign in   | no     | yes/outside   | outside/yes   | yes  | no                     | no                     | no          | no          | no          | no      | no
DecideOrganisationCorrection  | sign in   | no     | yes/outside   | outside/yes   | yes  | no                     | no                     | no          | no          | no          | no      | no
RequestPersonCorrection       | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
DecidePersonCorrection        | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | no                     | no          | no          | no          | no      | no
GetCaseCategories             | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListSimilarCases              | sign in   | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ReportCase                    | sign in   | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
JoinCase                      | sign in   | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListMyCases                   | sign in   | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
GetMyCase                     | sign in   | missing | missing       | missing       | missing | missing                | missing                | missing     | missing     | missing     | missing | missing
WatchMyCase                   | sign in   | missing | missing       | missing       | missing | missing                | missing                | missing     | missing     | missing     | missing | missing
AddToMyCase                   | sign in   | missing | missing       | missing       | missing | missing                | missing                | missing     | missing     | missing     | missing | missing
UrgeMyCase                    | sign in   | missing | missing       | missing       | missing | missing                | missing                | missing     | missing     | missing     | missing | missing
JudgeMyCase                   | sign in   | missing | missing       | missing       | missing | missing                | missing                | missing     | missing     | missing     | missing | missing
WithdrawMyCase                | sign in   | missing | missing       | missing       | missing | missing                | missing                | missing     | missing     | missing     | missing | missing
RegisterCase                  | sign in   | no     | yes/outside   | outside/yes   | yes  | yes/outside            | yes/outside            | no          | no          | no          | no      | no
ListCases                     | sign in   | no     | yes/nothing   | nothing/yes   | yes  | yes/nothing            | yes/nothing            | nothing     | nothing     | no          | yes     | no
GetCase                       | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | missing     | missing     | no          | yes     | no
WatchCase                     | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | missing     | missing     | no          | yes     | no
GetCaseCounts                 | sign in   | no     | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | no          | yes     | no
WatchCaseCounts               | sign in   | no     | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | no          | yes     | no
AcceptCase                    | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
RefuseCase                    | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
DispatchCase                  | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
SignForCase                   | sign in | no | yes/missing | missing/yes | yes | yes/missing | yes/missing | missing | missing | no | no | no
ReturnCase                    | sign in | no | yes/missing | missing/yes | yes | yes/missing | yes/missing | missing | missing | no | no | no
AskReporter                   | sign in | no | yes/missing | missing/yes | yes | yes/missing | yes/missing | missing | missing | no | no | no
ReplyToCase                   | sign in | no | yes/missing | missing/yes | yes | yes/missing | yes/missing | missing | missing | no | no | no
RequestCaseExtension          | sign in | no | yes/missing | missing/yes | yes | yes/missing | yes/missing | missing | missing | no | no | no
DecideCaseExtension           | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
RevisitCase                   | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
CloseCase                     | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
ReopenCase                    | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
UrgeCase                      | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
MergeCase                     | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
SplitCase                     | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
TransferCase                  | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
AddToCase                     | sign in | no | yes/missing | missing/yes | yes | yes/missing | yes/missing | no | no | no | no | no | no
NoteOnCase                    | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
DiscloseCase                  | sign in | no | yes/missing | missing/yes | yes | yes/missing | no | no | no | no | no | no
IssueSupervisionOrder         | sign in | no | yes/missing | missing/yes | yes | no | no | no | no | no | no | no
ListSupervisionOrders         | sign in | no | yes/nothing | nothing/yes | yes | yes/nothing | yes/nothing | yes/nothing | yes/nothing | no | yes | no
GetSupervisionOrder           | sign in | no | yes/missing | missing/yes | yes | yes/missing | yes/missing | yes/missing | yes/missing | no | yes | no
DownloadSupervisionOrder      | sign in | no | yes/missing | missing/yes | yes | yes/missing | yes/missing | yes/missing | yes/missing | no | yes | no
AnswerSupervisionOrder        | sign in | no | yes/missing | missing/yes | yes | yes/missing | yes/missing | yes/missing | yes/missing | no | no | no
CheckSupervisionOrder         | missing | missing | missing | missing | missing | missing | missing | missing | missing | missing | missing | missing
RevealCaseReporter            | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | missing     | no          | no          | no      | no
UploadPhoto                   | sign in   | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
DownloadPhoto                 | missing   | missing| yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | missing     | missing     | yes     | missing
ReportRepair                  | sign in   | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListMyRepairs                 | sign in   | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
GetMyRepair                   | sign in   | missing| missing       | missing       | missing| missing                | missing                | missing     | missing     | missing     | missing | missing
ConfirmMyRepair               | sign in   | missing| missing       | missing       | missing| missing                | missing                | missing     | missing     | missing     | missing | missing
ObjectToMyRepair              | sign in   | missing| missing       | missing       | missing| missing                | missing                | missing     | missing     | missing     | missing | missing
ComplainOfMyRepair            | sign in   | missing| missing       | missing       | missing| missing                | missing                | missing     | missing     | missing     | missing | missing
CancelMyRepair                | sign in   | missing| missing       | missing       | missing| missing                | missing                | missing     | missing     | missing     | missing | missing
RegisterRepair                | sign in   | no     | no            | no            | no   | no                     | no                     | yes/outside | no          | no          | no      | no
ListRepairOrders              | sign in   | no     | yes/nothing   | nothing/yes   | yes  | yes/nothing            | yes/nothing            | yes/nothing | no          | no          | yes     | no
GetRepairOrder                | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | no          | no          | yes     | no
WatchRepairOrder              | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | no          | no          | yes     | no
RevealRepairReporter          | sign in   | no     | no            | no            | no   | no                     | no                     | yes/missing | no          | no          | no      | no
ListMyRepairLookups           | sign in   | missing| missing       | missing       | missing| missing                | missing                | missing     | missing     | missing     | missing | missing
AssignRepair                  | sign in   | no     | no            | no            | no   | no                     | no                     | yes/missing | no          | no          | no      | no
ArriveAtRepair                | sign in   | no     | no            | no            | no   | no                     | no                     | yes/missing | no          | no          | no      | no
HoldRepair                    | sign in   | no     | no            | no            | no   | no                     | no                     | yes/missing | no          | no          | no      | no
ResumeRepair                  | sign in   | no     | no            | no            | no   | no                     | no                     | yes/missing | no          | no          | no      | no
FinishRepair                  | sign in   | no     | no            | no            | no   | no                     | no                     | yes/missing | no          | no          | no      | no
ListCaseAuditRecords          | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | no          | yes     | no
ListMyCaseLookups             | sign in   | missing | missing      | missing       | missing | missing             | missing                | missing     | missing     | missing     | missing | missing
GetCaseFigures                | sign in   | no     | yes/outside   | outside/yes   | yes  | yes/outside            | yes/outside            | no          | no          | no          | yes     | no
DownloadCases                 | sign in   | no     | yes/outside   | outside/yes   | yes  | yes/outside            | no                     | no          | no          | no          | no      | no
DownloadHotlineReplies        | sign in   | no     | yes/outside   | outside/yes   | yes  | yes/outside            | no                     | no          | no          | no          | no      | no
ImportHotlineCases            | sign in   | no     | yes           | yes           | yes  | yes                    | yes                    | no          | no          | no          | no      | no
ListDisclosedCases            | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
GetDisclosedCaseFigures       | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListServiceRequests           | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListDisclosedBuildings        | sign in   | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListDisclosedUnits            | sign in   | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
RequestBinding                | sign in   | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListMyBindings                | sign in   | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListMyBindingLookups          | sign in   | missing| missing       | missing       | missing| missing                | missing                | missing     | missing     | missing     | missing | missing
WithdrawBinding               | sign in   | missing| missing       | missing       | missing| missing                | missing                | missing     | missing     | missing     | missing | missing
ListBindings                  | sign in   | no     | yes/nothing   | nothing/yes   | no   | no                     | yes/nothing            | no          | no          | no          | no      | no
GetBinding                    | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | yes/missing            | no          | no          | no          | no      | no
ReviewBinding                 | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | yes/missing            | no          | no          | no          | no      | no
RevealBinding                 | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | yes/missing            | no          | no          | no          | no      | no
DecideBinding                 | sign in   | no     | yes/missing   | missing/yes   | no   | no                     | yes/missing            | no          | no          | no          | no      | no
GetCreditRules                | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ReportCreditRecord            | sign in   | no     | yes/outside   | outside/yes   | yes  | yes/outside            | no                     | no          | no          | no          | no      | no
VerifyCreditRecord            | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | no                     | no          | no          | no          | no      | no
RejectCreditRecord            | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | no                     | no          | no          | no          | no      | no
WithdrawCreditRecord          | sign in   | no     | yes/missing   | missing/yes   | yes  | no                     | no                     | no          | no          | no          | no      | no
CommentOnCreditRecord         | sign in   | no     | no            | no            | no   | no                     | no                     | yes/missing | no          | no          | no      | no
ObjectToCreditRecord          | sign in   | no     | no            | no            | no   | no                     | no                     | yes/missing | no          | no          | no      | no
ApplyForCreditRepair          | sign in   | no     | no            | no            | no   | no                     | no                     | yes/missing | no          | no          | no      | no
ExtendCreditObjection         | sign in   | no     | no            | no            | yes  | no                     | no                     | no          | no          | no          | no      | no
DecideCreditObjection         | sign in   | no     | no            | no            | yes  | no                     | no                     | no          | no          | no          | no      | no
DecideCreditRepair            | sign in   | no     | no            | no            | yes  | no                     | no                     | no          | no          | no          | no      | no
RevokeCreditRecord            | sign in   | no     | no            | no            | yes  | no                     | no                     | no          | no          | no          | no      | no
GetCreditRecord               | sign in   | no     | yes/missing   | missing/yes   | yes  | yes/missing            | yes/missing            | yes/missing | no          | no          | yes     | no
ListCreditRecords             | sign in   | no     | yes/nothing   | nothing/yes   | yes  | yes/nothing            | yes/nothing            | yes/nothing | no          | no          | yes     | no
GetCreditScore                | sign in   | no     | yes           | yes           | yes  | yes                    | yes                    | yes/missing | no          | no          | yes     | no
ListCreditScores              | sign in   | no     | yes           | yes           | yes  | yes                    | yes                    | yes         | no          | no          | yes     | no
GetPublishedCreditScore       | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListPublishedCreditScores     | yes       | yes    | yes           | yes           | yes  | yes                    | yes                    | yes         | yes         | yes         | yes     | yes
ListCreditAuditRecords        | sign in   | no     | no            | no            | no   | no                     | no                     | no          | no          | no          | yes     | no
`;

/** What becomes of a call. */
export type Outcome = 'yes' | 'nothing' | 'missing' | 'outside' | 'no' | 'sign in';

/** What is expected of one RPC: by caller, the outcomes here (211103) and there (211102). */
export interface ExpectedAccess {
  readonly rpc: string;
  readonly cells: Readonly<Record<string, readonly [here: Outcome, there: Outcome]>>;
}

/** The table, row by row. */
export const EXPECTED_ACCESS: readonly ExpectedAccess[] = rowsOf(TABLE);

function rowsOf(table: string): readonly ExpectedAccess[] {
  const [head = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const callers = head.filter((caller) => caller !== '');
  return rows.map(([rpc = '', ...cells]) => ({
    rpc,
    cells: Object.fromEntries(callers.map((caller, at) => [caller, outcomesOf(cells[at] ?? '')])),
  }));
}

function outcomesOf(cell: string): readonly [Outcome, Outcome] {
  const [here, there = here] = cell.split('/') as [Outcome, Outcome?];
  return [here, there];
}
