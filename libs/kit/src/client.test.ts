import { loadContract } from '@heming/contracts';
import { OperationsService } from '@heming/contracts/operations/v1';
import type { Call } from './call.js';
import type { Channel, ChannelOptions } from './channel.js';
import { clientOf } from './client.js';

const call = (overrides: Partial<Call>): Call => ({
  now: new Date(),
  cause: { id: '', fingerprint: '' },
  derivedId: '',
  principal: { subject: 'someone', grants: [] },
  scopes: [{ division: '' }],
  caseId: '',
  purpose: '核实投诉',
  traceparent: '00-1',
  signal: new AbortController().signal,
  deadline: Number.MAX_SAFE_INTEGER,
  ...overrides,
});

/** What the channel was handed beside the request. */
async function handedOver(overrides: Partial<Call>): Promise<ChannelOptions> {
  let seen: ChannelOptions | undefined;
  const channel = {
    unary: (_method: unknown, _request: unknown, options: ChannelOptions) => Promise.resolve({ seen: (seen = options) }),
  } as unknown as Channel;
  await clientOf(loadContract(), channel, OperationsService, call(overrides)).GetClock({});
  return seen!;
}

test('a hop leaves the next one a little less time than it has', async () => {
  const deadline = Date.now() + 1_000;
  expect((await handedOver({ deadline })).deadline).toBe(deadline - 50);
});

test('a call without a deadline of its own gives the next hop one', async () => {
  const { deadline } = await handedOver({});
  expect(deadline).toBeLessThanOrEqual(Date.now() + 30_000);
});

test('the subject, the purpose, the trace and the going away of the caller travel on', async () => {
  const { signal } = new AbortController();
  expect(await handedOver({ signal })).toMatchObject({
    principal: { subject: 'someone' },
    purpose: '核实投诉',
    traceparent: '00-1',
    signal,
  });
});
