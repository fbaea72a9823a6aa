/** A message as proto-JSON: 64-bit integers are texts, fields that are not set are absent or have their default. */
export type Json = Readonly<Record<string, unknown>>;

/** Methods of the registry that a demonstration is loaded by. */
export type RegisterMethod =
  | 'CreateImport'
  | 'GetImport'
  | 'CommitImport'
  | 'ListImportRejections'
  | 'GetOrganisation'
  | 'ChangeOrganisationState'
  | 'GetQuarter'
  | 'ListQuarters'
  | 'DemarcateQuarter'
  | 'ChangeQuarterState'
  | 'AssignEnterprise'
  | 'AssignCommittee'
  | 'SearchPersons'
  | 'UpdatePerson'
  | 'ListOccupancies'
  | 'CreateOccupancy'
  | 'DecideBinding';

/** Methods that are called for residents who sign in. */
export type ResidentMethod = 'RequestBinding' | 'ListMyBindings' | 'WithdrawBinding';

/** The register of a running city as a caller reaches it: over REST, or in the same process. What it refuses, it throws. */
export interface Register {
  /** Calls a method of the registry. */
  call(method: RegisterMethod, request: Json, signal: AbortSignal): Promise<Json>;
  /** Calls a method of the registry for somebody who signs in; absent where nobody can be spoken for. */
  readonly callAs?: (subject: string, method: ResidentMethod, request: Json, signal: AbortSignal) => Promise<Json>;
  /** Uploads the content of an import. */
  upload(name: string, content: Iterable<string>, signal: AbortSignal): Promise<void>;
}
