import {
  createSourceEventStream,
  GraphQLError,
  locatedError,
  type ExecutionArgs,
  type ExecutionResult,
} from 'graphql';
import type { ApiContext } from '../context.js';
import { RequestLife } from '../limits/request-life.js';
import type { OperationGate } from '../limits/operation-gate.js';
import type { SteadyReads } from './steady-reads.js';

/** An operation with the context of the request. */
export type OperationArgs = ExecutionArgs & { readonly contextValue: ApiContext };

/** What runs operations, and says what they cost. */
export interface OperationRunner {
  readonly steady: SteadyReads;
  readonly gate: OperationGate;
}

/** The answer to a query or mutation. */
export async function executeOnce(
  args: OperationArgs,
  { steady, gate }: OperationRunner,
): Promise<ExecutionResult> {
  const { contextValue } = args;
  const { life } = contextValue;
  const result = await steady.execute(args).finally(() => life.end());
  const answer = life.timeout === null ? result : { errors: [life.timeout] };
  return { ...answer, extensions: { ...answer.extensions, ...gate.extensionsOf(contextValue) } };
}

/**
 * The answers to a subscription, each with a context of its own, which reads the graph as it is then and has a deadline.
 * An error of the source is the last answer. Ended, it ends what waits at the source.
 */
export async function subscribeAnew(
  args: OperationArgs,
  runner: OperationRunner,
  deadlineMs: number,
  renew: (context: ApiContext, life: RequestLife) => ApiContext,
): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
  const { life, tally } = args.contextValue;
  const source = await createSourceEventStream(args);
  // What waits for an event runs not.
  life.end();
  if (!(Symbol.asyncIterator in source)) return source;
  const answers = answerEach(source, async (rootValue) => {
    const own = new RequestLife();
    const leave = (): void => own.leave();
    life.signal.addEventListener('abort', leave);
    own.startDeadline(deadlineMs);
    const contextValue = renew(args.contextValue, own);
    contextValue.tally.requested = tally.requested;
    try {
      return await executeOnce({ ...args, rootValue, contextValue }, runner);
    } finally {
      life.signal.removeEventListener('abort', leave);
    }
  });
  return endingWith(answers, () => life.leave());
}

async function* answerEach(
  source: AsyncIterable<unknown>,
  answer: (root: unknown) => Promise<ExecutionResult>,
): AsyncGenerator<ExecutionResult> {
  try {
    for await (const root of source) yield await answer(root);
  } catch (error) {
    yield { errors: [error instanceof GraphQLError ? error : locatedError(error, undefined)] };
  }
}

/** The generator, which calls `end` first when it is ended: it may be waiting for something that never comes. */
function endingWith<T>(generator: AsyncGenerator<T>, end: () => void): AsyncGenerator<T> {
  const before = generator.return.bind(generator);
  return Object.assign(generator, {
    return: (value: unknown) => {
      end();
      return before(value);
    },
  });
}
