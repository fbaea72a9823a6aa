import type { CreditItemTypeAuthority, CreditRecord, CreditRecordState, Me, MethodName } from '@heming/web-kit';

/** What an office or the enterprise can do with a credit record. */
export type CreditCommand =
  'verify' | 'reject' | 'withdraw' | 'comment' | 'object' | 'extend' | 'decideObjection' | 'applyForRepair' | 'decideRepair' | 'revoke';

/** Why a command that the state and the role allow is for somebody else. */
export type CreditHindrance = 'ownReport' | 'ownVerification' | 'cityOnly';

/** What else a command depends on. */
export interface CreditSituation {
  readonly record: CreditRecord;
  readonly me: Me | undefined;
  /** Day of the system's clock. */
  readonly today: string;
  /** Who verifies the item of the record; undefined while that is not known. */
  readonly authority: CreditItemTypeAuthority | undefined;
}

/** When a command is offered. */
interface Offer {
  readonly method: MethodName;
  readonly from: readonly CreditRecordState[];
  /** What else it needs. */
  readonly when?: (situation: CreditSituation) => boolean;
  /** Who is kept out. */
  readonly keptFrom?: readonly CreditHindrance[];
}

const isBad = ({ record }: CreditSituation): boolean => record.category === 'BAD';

/** Every command in the order of its button; the first that is offered is what is to be done. The service decides all the same. */
export const CREDIT_COMMANDS: Readonly<Record<CreditCommand, Offer>> = {
  verify: { method: 'VerifyCreditRecord', from: ['REPORTED'], keptFrom: ['ownReport', 'cityOnly'] },
  reject: { method: 'RejectCreditRecord', from: ['REPORTED'], keptFrom: ['ownReport', 'cityOnly'] },
  comment: {
    method: 'CommentOnCreditRecord',
    from: ['NOTIFIED'],
    when: ({ record, today }) => record.comment === '' && today <= record.commentDueDate,
  },
  object: {
    method: 'ObjectToCreditRecord',
    from: ['EFFECTIVE'],
    when: (one) => isBad(one) && one.record.objection === undefined && one.today <= one.record.objectionDueDate,
  },
  decideObjection: { method: 'DecideCreditObjection', from: ['OBJECTED'], keptFrom: ['ownReport', 'ownVerification'] },
  extend: { method: 'ExtendCreditObjection', from: ['OBJECTED'], when: ({ record }) => record.objection?.extended === false },
  applyForRepair: {
    method: 'ApplyForCreditRepair',
    from: ['EFFECTIVE'],
    when: (one) => isBad(one) && one.record.published && one.record.repairFromDate !== '' && one.record.repairFromDate <= one.today,
  },
  decideRepair: { method: 'DecideCreditRepair', from: ['REPAIR_APPLIED'], keptFrom: ['ownReport'] },
  withdraw: { method: 'WithdrawCreditRecord', from: ['REPORTED', 'NOTIFIED'], keptFrom: ['cityOnly'] },
  revoke: { method: 'RevokeCreditRecord', from: ['EFFECTIVE', 'OBJECTED', 'REPAIR_APPLIED', 'REPAIRED', 'EXPIRED'] },
};

const HINDRANCES: Readonly<Record<CreditHindrance, (situation: CreditSituation) => boolean>> = {
  ownReport: ({ record, me }) => record.reporter !== '' && record.reporter === me?.subject,
  ownVerification: ({ record, me }) => record.verifier !== '' && record.verifier === me?.subject,
  cityOnly: ({ authority, me }) => authority === 'CITY_BUREAU' && me?.roles.some(({ role }) => role === 'CITY') === false,
};

/** What somebody can do with a record now, and why what he could do otherwise is for somebody else. `may`: whether he may call a method at all. */
export function creditCommandsFor(
  situation: CreditSituation,
  may: (method: MethodName) => boolean,
): { readonly commands: readonly CreditCommand[]; readonly hindrances: readonly CreditHindrance[] } {
  const { state } = situation.record;
  const possible = (Object.keys(CREDIT_COMMANDS) as CreditCommand[]).filter((command) => {
    const { method, from, when } = CREDIT_COMMANDS[command];
    return from.includes(state) && may(method) && (when?.(situation) ?? true);
  });
  const keptFrom = (command: CreditCommand): readonly CreditHindrance[] =>
    (CREDIT_COMMANDS[command].keptFrom ?? []).filter((one) => HINDRANCES[one](situation));
  return {
    commands: possible.filter((command) => keptFrom(command).length === 0),
    hindrances: [...new Set(possible.flatMap(keptFrom))],
  };
}
