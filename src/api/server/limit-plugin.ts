import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { checkAccess } from '../access/check-access.js';
import type { ApiContext } from '../context.js';
import { formatRefusal } from '../errors/refusal.js';
import { checkCost, checkOperation } from '../limits/check-operation.js';
import type { Limits } from '../limits/limits.js';

/** Refuses what the viewer may not do or what asks for too much before it runs, ends what runs for too long, and tells what it cost. */
export function limitPlugin(limits: Limits): ApolloServerPlugin<ApiContext> {
  return {
    requestDidStart: () => {
      let requested: number | null = null;
      return Promise.resolve({
        didResolveOperation: ({ schema, document, operation, request, contextValue: { viewer, life } }) => {
          if (!operation) return Promise.resolve();
          const variables = request.variables ?? {};
          checkAccess(viewer, document, operation);
          requested = checkOperation(limits, { schema, document, operation, variables });
          if (requested !== null) checkCost(limits, requested);
          if (operation.operation === OperationTypeNode.MUTATION) life.keep();
          else life.startDeadline(limits.deadlineMs);
          return Promise.resolve();
        },
        willSendResponse: ({ response: { body }, contextValue: { life, tally } }) => {
          life.end();
          if (body.kind !== 'single') return Promise.resolve();
          // What was read before the deadline is no answer to the question.
          if (life.timeout !== null) body.singleResult = { errors: [formatRefusal(life.timeout)] };
          if (requested !== null) {
            const cost = { requested, limit: limits.cost, ...tally };
            body.singleResult.extensions = { ...body.singleResult.extensions, cost };
          }
          return Promise.resolve();
        },
      });
    },
  };
}
