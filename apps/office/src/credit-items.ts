import type { CreditItemType, CreditRules } from '@heming/web-kit';

/** An item of the rules; undefined when they have none of the code. */
export function itemTypeOf({ itemTypes }: Pick<CreditRules, 'itemTypes'>, code: string): CreditItemType | undefined {
  return itemTypes.find((one) => one.code === code);
}
