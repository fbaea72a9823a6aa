import type { CreditObjectionOutcome, CreditRecord, CreditRepairOutcome } from '@heming/web-kit';
import { useI18n } from 'vue-i18n';
import type { CommandField, CommandValues } from '../../components/command-field.js';
import type { CreditCommand } from '../../credit-commands.js';
import { points } from '../../credit-points.js';
import { words } from '../../i18n/language.js';
import { api } from '../../session.js';

/** The form of a command, and what sends it. */
export interface RecordForm {
  readonly fields: readonly CommandField[];
  readonly note?: string;
  readonly danger?: boolean;
  send(values: CommandValues): Promise<unknown>;
}

const said = (value: CommandValues[string] | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** The forms of all commands on a credit record; made where a component is set up. */
export function useRecordForms(read: () => CreditRecord): (command: CreditCommand) => RecordForm {
  const { t } = useI18n();
  const text = (message: string, name: string, most = 1000): CommandField => ({
    name,
    label: words.field(`${message}Request`, name),
    kind: 'long-text',
    most,
    required: true,
  });
  const outcome = (message: string, type: string): CommandField => ({
    name: 'outcome',
    label: words.field(`${message}Request`, 'outcome'),
    kind: 'choice',
    options: words.values(type),
    required: true,
  });

  return (command) => {
    const one = read();
    const { name, etag } = one;
    const note = t(`creditRecord.note.${command}`);
    const forms: Readonly<Record<CreditCommand, () => RecordForm>> = {
      verify: () => ({ note, fields: [], send: () => api.call('VerifyCreditRecord', { name, etag }) }),
      reject: () => ({
        note,
        danger: true,
        fields: [text('RejectCreditRecord', 'reason')],
        send: ({ reason }) => api.call('RejectCreditRecord', { name, etag, reason: said(reason) }),
      }),
      withdraw: () => ({
        note,
        danger: true,
        fields: [text('WithdrawCreditRecord', 'reason')],
        send: ({ reason }) => api.call('WithdrawCreditRecord', { name, etag, reason: said(reason) }),
      }),
      comment: () => ({
        note,
        fields: [text('CommentOnCreditRecord', 'comment')],
        send: ({ comment }) => api.call('CommentOnCreditRecord', { name, etag, comment: said(comment) }),
      }),
      object: () => ({
        note,
        fields: [text('ObjectToCreditRecord', 'text')],
        send: ({ text: why }) => api.call('ObjectToCreditRecord', { name, etag, text: said(why) }),
      }),
      extend: () => ({
        note,
        fields: [text('ExtendCreditObjection', 'reason')],
        send: ({ reason }) => api.call('ExtendCreditObjection', { name, etag, reason: said(reason) }),
      }),
      decideObjection: () => ({
        note,
        fields: [
          outcome('DecideCreditObjection', 'CreditObjectionOutcome'),
          {
            name: 'correctedPointsTenths',
            label: t('creditRecord.correctedPoints'),
            kind: 'choice',
            // A correction takes points off, and leaves some.
            options: Array.from({ length: Math.max(0, one.pointsTenths - 1) }, (_, at) => ({
              value: String(at + 1),
              word: points(at + 1),
            })),
          },
          text('DecideCreditObjection', 'answer'),
        ],
        send: ({ outcome: chosen, correctedPointsTenths: corrected, answer }) =>
          api.call('DecideCreditObjection', {
            name,
            etag,
            outcome: chosen as CreditObjectionOutcome,
            answer: said(answer),
            correctedPointsTenths: chosen === 'CORRECTED' ? Number(corrected) : 0,
          }),
      }),
      applyForRepair: () => ({
        note,
        fields: [
          text('ApplyForCreditRepair', 'text'),
          { name: 'committed', label: t('creditRecord.committed'), kind: 'yes-no', value: false, required: true },
        ],
        send: ({ text: done, committed }) =>
          api.call('ApplyForCreditRepair', { name, etag, text: said(done), committed: committed === true }),
      }),
      decideRepair: () => ({
        note,
        fields: [outcome('DecideCreditRepair', 'CreditRepairOutcome'), text('DecideCreditRepair', 'answer')],
        send: ({ outcome: chosen, answer }) =>
          api.call('DecideCreditRepair', { name, etag, outcome: chosen as CreditRepairOutcome, answer: said(answer) }),
      }),
      revoke: () => ({
        note,
        danger: true,
        fields: [
          text('RevokeCreditRecord', 'reason'),
          { name: 'basis', label: words.field('RevokeCreditRecordRequest', 'basis'), required: true, most: 200 },
        ],
        send: ({ reason, basis }) => api.call('RevokeCreditRecord', { name, etag, reason: said(reason), basis: said(basis) }),
      }),
    };
    return forms[command]();
  };
}
