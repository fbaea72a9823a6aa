/** A request that needs more than luck, by the path of its method. */
export interface Rehearsal {
  readonly method: string;
  /** As protobufjs reads plain objects. */
  readonly request: object;
}

const IDENTITY = '/heming.identity.v1.IdentityService/';
const DAY_MS = 86_400_000;

/** The standing grant that the fuzz holds from the start on. */
export const FUZZ_GRANT = { subject: 'fuzz', role: 'COUNTY', division: '211103' } as const;

/** One right request of each method whose rules hang together too closely to be guessed; the fuzz goes on from it. */
export function rehearsals(now: Date): readonly Rehearsal[] {
  const validTo = { seconds: Math.floor((now.getTime() + DAY_MS) / 1000), nanos: 0 };
  const division = `divisions/${FUZZ_GRANT.division}`;
  return [
    {
      method: `${IDENTITY}DelegateGrant`,
      request: { name: 'grants/founding-county-211103-fuzz', subject: 'colleague', division, validTo, reason: '休假' },
    },
    {
      method: `${IDENTITY}CreateApiKey`,
      request: { title: '同步', role: FUZZ_GRANT.role, division, permissions: ['registry.quarters.read'], validTo },
    },
  ];
}
