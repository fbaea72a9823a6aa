/** Waits for work no longer than so many milliseconds. @throws BrokersUnavailable when it takes longer; the work may still go on */
export async function within<R>(withinMs: number, what: string, work: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new BrokersUnavailable(`${what} took more than ${withinMs} ms`)), withinMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** No broker of the cluster did what it was asked in time. */
export class BrokersUnavailable extends Error {
  override readonly name = 'BrokersUnavailable';
}
