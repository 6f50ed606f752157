import type { ApolloServerPlugin } from '@apollo/server';
import type { ApiContext } from '../context.js';
import { formatRefusal } from '../errors/refusal.js';
import type { OperationGate } from '../limits/operation-gate.js';

/** Refuses what the viewer may not do or what asks for too much before it runs, ends what runs for too long, and tells what it cost and what was noted. */
export function limitPlugin(gate: OperationGate): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request, contextValue }) => {
          if (operation)
            gate.admit({ schema, document, operation, variables: request.variables ?? {} }, contextValue);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body }, contextValue }) => {
          const { life } = contextValue;
          life.end();
          if (body.kind !== 'single') return Promise.resolve();
          // What was read before the deadline is no answer to the question.
          if (life.timeout !== null) body.singleResult = { errors: [formatRefusal(life.timeout)] };
          const { singleResult } = body;
          const extensions = { ...singleResult.extensions, ...gate.extensionsOf(contextValue) };
          if (Object.keys(extensions).length > 0) singleResult.extensions = extensions;
          return Promise.resolve();
        },
      }),
  };
}
