// Generated from the protos by `npm run proto`. Do not edit.

import type { Announcement, ServiceName } from '../../model.js';
import { refusing } from '../../refusal.js';

/** A key with which a program of others calls the API: a part of its creator's role, in a division, for a time. */
export interface ApiKey {
  /** `apiKeys/{id}`; also the subject that the key's calls are recorded under. */
  readonly name: string;
  /** What it is for. */
  readonly title: string;
  /** Role of its creator that it acts in. */
  readonly role: string;
  /** `divisions/{code}` it acts in, and below. */
  readonly division: string;
  /** Permissions of the role that it may use. */
  readonly permissions: readonly string[];
  /** Whether it was taken back. */
  readonly state: ApiKeyState;
  /** First moment it holds no more. */
  readonly validTo?: Date | undefined;
  /** Subject who made it; it is never more than he is. */
  readonly createdBy: string;
  /** Subject who took it back; empty unless revoked. */
  readonly revokedBy: string;
  /** Why it was taken back; empty unless revoked. */
  readonly revokeReason: string;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was made. */
  readonly createTime?: Date | undefined;
  /** Organisation or person it acts for, as the grant of its creator does; empty if none. */
  readonly party: string;
}

/** Whether a key was taken back. Whether it is in force also depends on its end and on its creator's grants. */
export type ApiKeyState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Not taken back. */
  | 'ACTIVE'
  /** Taken back for good. */
  | 'REVOKED';

/** The Chinese word of each `ApiKeyState`; what is not stated has none. */
export const API_KEY_STATE_WORDS: Readonly<Record<ApiKeyState, string>> = {
  STATE_UNSPECIFIED: "",
  ACTIVE: "有效",
  REVOKED: "已撤销",
};

/** A subject was given a role. */
export interface GrantMade {
  /** Name of the grant. */
  readonly grant: string;
  /** Who holds it. */
  readonly subject: string;
  /** The role. */
  readonly role: string;
  /** Code of the division it holds in. */
  readonly division: string;
  /** Given or lent. */
  readonly kind: GrantKind;
  /** First moment it holds. */
  readonly validFrom?: Date | undefined;
  /** First moment it holds no more; absent while open-ended. */
  readonly validTo?: Date | undefined;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A grant was taken back. */
export interface GrantRevoked {
  /** Name of the grant. */
  readonly grant: string;
  /** Who held it. */
  readonly subject: string;
  /** Code of the division it held in. */
  readonly division: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** An API key was taken back. */
export interface ApiKeyRevoked {
  /** Name of the key. */
  readonly apiKey: string;
  /** Code of the division it acted in. */
  readonly division: string;
  /** When it happened. */
  readonly occurTime?: Date | undefined;
}

/** A role that a subject holds in a division and below, for a time. */
export interface Grant {
  /** `grants/{id}`. */
  readonly name: string;
  /** Stable id of the holder at the identity provider. */
  readonly subject: string;
  /** Role, a word of the role table: `COUNTY`. */
  readonly role: string;
  /** `divisions/{code}` the grant holds in, and below. */
  readonly division: string;
  /** Organisation or person the grant is limited to, `organisations/{uscc}` or `persons/{id}`; empty if none. */
  readonly party: string;
  /** How it came about. */
  readonly kind: GrantKind;
  /** Whether it was taken back. */
  readonly state: GrantState;
  /** First moment it holds. */
  readonly validFrom?: Date | undefined;
  /** First moment it holds no more; absent while open-ended. */
  readonly validTo?: Date | undefined;
  /** Why it was given. */
  readonly reason: string;
  /** Subject who gave it. */
  readonly grantedBy: string;
  /** Name of the grant it was lent from; empty unless delegated. */
  readonly source: string;
  /** Subject who took it back; empty unless revoked. */
  readonly revokedBy: string;
  /** Why it was taken back; empty unless revoked. */
  readonly revokeReason: string;
  /** Changes with every change of the resource. */
  readonly etag: string;
  /** When it was given. */
  readonly createTime?: Date | undefined;
  /** When it last changed. */
  readonly updateTime?: Date | undefined;
}

/** How a grant came about. */
export type GrantKind =
  /** Not stated. */
  | 'KIND_UNSPECIFIED'
  /** Given by an authority to the holder of a post. */
  | 'STANDING'
  /** Lent by a colleague for a while; holds only as long as the colleague's own grant. */
  | 'DELEGATED';

/** The Chinese word of each `GrantKind`; what is not stated has none. */
export const GRANT_KIND_WORDS: Readonly<Record<GrantKind, string>> = {
  KIND_UNSPECIFIED: "",
  STANDING: "任职授权",
  DELEGATED: "临时委托",
};

/** Whether a grant was taken back. Whether it is in force also depends on its period. */
export type GrantState =
  /** Not stated. */
  | 'STATE_UNSPECIFIED'
  /** Not taken back. */
  | 'ACTIVE'
  /** Taken back for good. */
  | 'REVOKED';

/** The Chinese word of each `GrantState`; what is not stated has none. */
export const GRANT_STATE_WORDS: Readonly<Record<GrantState, string>> = {
  STATE_UNSPECIFIED: "",
  ACTIVE: "有效",
  REVOKED: "已撤销",
};

/** Who holds which role where, and for how long. Who somebody is, the identity provider says; here stands only what he may do. */
export interface IdentityService {
  /** Says who the caller is and what he may do where. */
  GetMe(request: GetMeRequest): Me;
  /** Lists grants, also those that ended. */
  ListGrants(request: ListGrantsRequest): ListGrantsResponse;
  /** Reads one grant. */
  GetGrant(request: GetGrantRequest): Grant;
  /** Gives a subject a role in a division; never to oneself, and none above one's own. */
  GrantRole(request: GrantRoleRequest): Grant;
  /** Takes a grant back; within a second no call is let in by it. */
  RevokeGrant(request: RevokeGrantRequest): Grant;
  /** Lends a grant of one's own to a colleague, for at most 30 days. */
  DelegateGrant(request: DelegateGrantRequest): Grant;
  /** Makes an API key with some of the permissions of one's own role; its secret is shown once. */
  CreateApiKey(request: CreateApiKeyRequest): CreateApiKeyResponse;
  /** Lists API keys, also those that ended. */
  ListApiKeys(request: ListApiKeysRequest): ListApiKeysResponse;
  /** Takes an API key back; within a second no call is let in by it. */
  RevokeApiKey(request: RevokeApiKeyRequest): ApiKey;
  /** Says what a subject may do at this moment; for the gateway. */
  ResolveAccess(request: ResolveAccessRequest): Access;
  /** Says what the holder of an API key may do at this moment; for the gateway. */
  ResolveApiKey(request: ResolveApiKeyRequest): Access;
}

/** Names IdentityService for clients and for the service that implements it. */
export const IdentityService: ServiceName<IdentityService> = { fullName: 'heming.identity.v1.IdentityService' };

/** Asks who the caller is. */
export interface GetMeRequest {}

/** Who the caller is. */
export interface Me {
  /** Stable id of the caller; `anonymous` for nobody. */
  readonly subject: string;
  /** Whether somebody is signed in. */
  readonly signedIn: boolean;
  /** Roles in force, the one that everybody has included. */
  readonly roles: readonly HeldRole[];
  /** All permissions of these roles, in order. */
  readonly permissions: readonly string[];
  /** Divisions the caller has a role in, in order. */
  readonly divisions: readonly string[];
}

/** A role the caller holds at this moment. */
export interface HeldRole {
  /** Word of the role table. */
  readonly role: string;
  /** Its Chinese name. */
  readonly zh: string;
  /** Its English name. */
  readonly en: string;
  /** `divisions/{code}` it holds in, and below; empty is everywhere. */
  readonly division: string;
  /** Organisation or person it is limited to; empty if none. */
  readonly party: string;
  /** What it allows. */
  readonly permissions: readonly string[];
}

/** Asks for grants. */
export interface ListGrantsRequest {
  /** Only of this subject, if not empty. */
  readonly subject: string;
  /** Only of this role, if not empty. */
  readonly role: string;
  /** Only in this state, if stated. */
  readonly state: GrantState;
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where the page starts, from the page before. */
  readonly pageToken: string;
}

/** A page of grants. */
export interface ListGrantsResponse {
  /** The grants, by name. */
  readonly grants: readonly Grant[];
  /** Where the next page starts; empty on the last. */
  readonly nextPageToken: string;
}

/** Asks for one grant. */
export interface GetGrantRequest {
  /** Name of the grant. */
  readonly name: string;
}

/** Asks for a role to be given. */
export interface GrantRoleRequest {
  /** Stable id of the holder at the identity provider. */
  readonly subject: string;
  /** Word of the role table. */
  readonly role: string;
  /** `divisions/{code}` it holds in, and below. */
  readonly division: string;
  /** Organisation or person it is limited to, `organisations/{uscc}` or `persons/{id}`, if any. */
  readonly party: string;
  /** First moment it holds; absent means now. */
  readonly validFrom?: Date | undefined;
  /** First moment it holds no more; absent means open-ended. */
  readonly validTo?: Date | undefined;
  /** Why it is given: the appointment, the document. */
  readonly reason: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** Asks for a grant to be taken back. */
export interface RevokeGrantRequest {
  /** Name of the grant. */
  readonly name: string;
  /** Why it is taken back. */
  readonly reason: string;
  /** If not empty, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** Asks for a grant to be lent. */
export interface DelegateGrantRequest {
  /** Name of the grant. */
  readonly name: string;
  /** Stable id of who is to have it meanwhile. */
  readonly subject: string;
  /** `divisions/{code}` within that of the grant; empty means all of it. */
  readonly division: string;
  /** First moment it holds no more, at most 30 days from now. */
  readonly validTo?: Date | undefined;
  /** Why: leave, a duty roster. */
  readonly reason: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** Asks for an API key. */
export interface CreateApiKeyRequest {
  /** What it is for. */
  readonly title: string;
  /** Role of the caller that it acts in. */
  readonly role: string;
  /** `divisions/{code}` it acts in, and below. */
  readonly division: string;
  /** Permissions of the role that it may use. */
  readonly permissions: readonly string[];
  /** First moment it holds no more, at most 366 days from now. */
  readonly validTo?: Date | undefined;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
  /** Organisation or person it acts for, as the grant of the caller does; empty if none. */
  readonly party: string;
}

/** An API key and its secret. */
export interface CreateApiKeyResponse {
  /** The key. */
  readonly apiKey?: ApiKey | undefined;
  /** What to send as `Authorization: Bearer …`; shown this once, and empty when the request is repeated. */
  readonly secret: string;
}

/** Asks for API keys. */
export interface ListApiKeysRequest {
  /** Greatest number of entries; 0 means 50. */
  readonly pageSize: number;
  /** Where the page starts, from the page before. */
  readonly pageToken: string;
}

/** A page of API keys. */
export interface ListApiKeysResponse {
  /** The keys, by name; without secrets. */
  readonly apiKeys: readonly ApiKey[];
  /** Where the next page starts; empty on the last. */
  readonly nextPageToken: string;
}

/** Asks for an API key to be taken back. */
export interface RevokeApiKeyRequest {
  /** Name of the key. */
  readonly name: string;
  /** Why it is taken back. */
  readonly reason: string;
  /** If not empty, the change is made only while the resource still has it. */
  readonly etag: string;
  /** Makes a repeated request have one effect. */
  readonly requestId: string;
}

/** Asks what a subject may do. */
export interface ResolveAccessRequest {
  /** Stable id at the identity provider. */
  readonly subject: string;
}

/** Asks what a key allows. */
export interface ResolveApiKeyRequest {
  /** SHA-256 of the secret, base64url. */
  readonly digest: string;
}

/** What a subject may do at a moment. */
export interface Access {
  /** Who; empty when the key is not in force. */
  readonly subject: string;
  /** Grants in force. */
  readonly grants: readonly AccessGrant[];
}

/** A grant in force, as authorisation needs it. */
export interface AccessGrant {
  /** Word of the role table. */
  readonly role: string;
  /** Code of the division it holds in, and below. */
  readonly division: string;
  /** Organisation or person it is limited to; empty if none. */
  readonly party: string;
  /** If any, only these permissions of the role. */
  readonly permissions: readonly string[];
}

/** Why identity refuses. */
export type Reason =
  /** No such grant in the caller's territory. */
  | 'GRANT_NOT_FOUND'
  /** The name is taken. */
  | 'GRANT_ALREADY_MADE'
  /** Who grants and who gains would be one person. */
  | 'GRANT_TO_ONESELF'
  /** Not a role of the table, or one that nobody is given. */
  | 'ROLE_NOT_GRANTABLE'
  /** The role stands above the granter's own. */
  | 'ROLE_ABOVE_OWN'
  /** A county's role over a whole city, for example. */
  | 'DIVISION_TOO_WIDE'
  /** The period ends before it begins, or has passed. */
  | 'PERIOD_INVALID'
  /** It was taken back before. */
  | 'GRANT_ALREADY_REVOKED'
  /** The subject holds as many as one may. */
  | 'TOO_MANY_GRANTS'
  /** What is lent is not the lender's, is lent itself, or is not in force. */
  | 'GRANT_NOT_YOURS'
  /** More is lent than is held. */
  | 'DELEGATION_TOO_WIDE'
  /** It would be no delegation any more. */
  | 'DELEGATION_TOO_LONG'
  /** No such key in the caller's territory. */
  | 'API_KEY_NOT_FOUND'
  /** The name or the secret is taken. */
  | 'API_KEY_ALREADY_MADE'
  /** It was taken back before. */
  | 'API_KEY_ALREADY_REVOKED'
  /** A key would act in a role its maker does not hold. */
  | 'ROLE_NOT_HELD'
  /** The permission is not of the role, or is one of granting. */
  | 'SCOPE_NOT_ALLOWED'
  /** It would hold for too long. */
  | 'API_KEY_TOO_LONG'
  /** Neither given by the caller, nor within what he may give. */
  | 'GRANT_OF_OTHERS'
  /** A role that acts for one organisation or person alone was granted for none, or for one of another kind. */
  | 'PARTY_INVALID';

/** Makes the refusal to throw for a reason; the facts fill the placeholders of its sentences. */
export const refuse = refusing<Reason>('heming.identity.v1.Reason');

/** What this package announces, by full name of the event. */
export interface Events {
  'heming.identity.v1.GrantMade': GrantMade;
  'heming.identity.v1.GrantRevoked': GrantRevoked;
  'heming.identity.v1.ApiKeyRevoked': ApiKeyRevoked;
}

/** Makes the event to save with the change that caused it. */
export function announce<E extends keyof Events>(type: E, data: Events[E]): Announcement<E, Events[E]> {
  return { type, data };
}
