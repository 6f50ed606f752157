import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { checkAccess } from '../access/check-access.js';
import type { ApiContext } from '../context.js';
import { formatRefusal } from '../errors/refusal.js';
import { checkOperation } from '../limits/check-operation.js';
import type { Limits } from '../limits/limits.js';

/** Refuses what the viewer may not do or what asks for too much before it runs, and ends what runs for too long. */
export function limitPlugin(limits: Limits): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request, contextValue: { viewer, life } }) => {
          if (!operation) return Promise.resolve();
          checkAccess(viewer, document, operation);
          checkOperation(limits, schema, document, operation, request.variables ?? {});
          if (operation.operation === OperationTypeNode.MUTATION) life.keep();
          else life.startDeadline(limits.deadlineMs);
          return Promise.resolve();
        },
        willSendResponse: ({ response, contextValue: { life } }) => {
          life.end();
          // What was read before the deadline is no answer to the question.
          if (life.timeout !== null && response.body.kind === 'single')
            response.body.singleResult = { errors: [formatRefusal(life.timeout)] };
          return Promise.resolve();
        },
      }),
  };
}
