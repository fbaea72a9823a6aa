import { createParser } from 'eventsource-parser';
import { ApiProblem, type Problem } from './problem.js';

/** Why a stream of messages came to its end: it is complete, or the caller should come back. */
export type StreamEnd = 'complete' | 'again';

/**
 * Reads server-sent events: tells every message, and why the stream ended.
 * @throws ApiProblem when the stream ends with a problem
 */
export async function readEventStream(body: ReadableStream<Uint8Array>, told: (message: unknown) => void): Promise<StreamEnd> {
  let end: StreamEnd | undefined;
  let failure: Problem | undefined;
  const parser = createParser({
    onEvent: ({ event, data }) => {
      if (event === 'end') end = 'complete';
      else if (event === 'problem') failure = JSON.parse(data) as Problem;
      else if (event === 'message') told(JSON.parse(data));
    },
  });
  const reader = body.pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) parser.feed(next.value);
  if (failure !== undefined) throw new ApiProblem(failure);
  return end ?? 'again';
}
