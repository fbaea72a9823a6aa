import type { Schedule } from '@heming/kit';
import type { Deps } from '../deps.js';
import { forgetBinding, type Binding } from '../domain/binding.js';

/** Forgets what people said of themselves in requests whose end is long enough ago: the keys of their data are dropped. */
export const forgetBindings: Schedule<Deps> = {
  name: 'forget-bindings',
  everyMs: 600_000,
  async run(call, { bindings }) {
    for (;;) {
      call.signal.throwIfAborted();
      const { items } = await bindings.list({ where: { forgetTime: { lte: call.now } }, order: ['forgetTime'], pageSize: 200 });
      for (const { name } of items) {
        await bindings.erase(name, (current: Binding) => ({ next: forgetBinding(current, call.now), events: [] }));
      }
      if (items.length === 0) return;
    }
  },
};
