/** Somebody with a WeChat account that is made up. */
export interface SimulatedPerson {
  readonly openid: string;
  readonly zh: string;
  readonly en: string;
  readonly hint: string;
}

/** Who can come by the simulated WeChat. */
export const SIMULATED_PEOPLE: readonly SimulatedPerson[] = [
  { openid: 'oSimulated0000000000000000A1', zh: '微信用户甲', en: 'WeChat user A', hint: '名下暂无房屋，可申请关联' },
  { openid: 'oSimulated0000000000000000B2', zh: '微信用户乙', en: 'WeChat user B', hint: '名下暂无房屋，可申请关联' },
];
