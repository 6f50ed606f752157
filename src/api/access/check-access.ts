import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { AuthCheckerFn } from 'type-graphql';
import { refusal } from '../errors/refusal.js';
import { rootFieldsOf } from '../limits/root-fields.js';
import { roleFor, type OperationType } from './permissions.js';
import { hasRole, type Role } from './role.js';
import { ANONYMOUS, type Viewer } from './viewer.js';

const OPERATION_TYPES = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

/** @throws GraphQLError UNAUTHENTICATED or FORBIDDEN when the viewer may not use a field at the operation's root */
export function checkAccess(
  viewer: Viewer,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): void {
  const type: OperationType = OPERATION_TYPES[operation.operation];
  for (const field of rootFieldsOf(document, operation)) {
    if (!field.startsWith('__')) requireRole(viewer, roleFor(type, field), `${type}.${field}`);
  }
}

/** Lets a field marked `@Authorized(Role.…)` be used by those who have the role. @throws GraphQLError UNAUTHENTICATED or FORBIDDEN */
export const authChecker: AuthCheckerFn<{ readonly viewer: Viewer }, Role> = ({ context, info }, roles) => {
  for (const role of roles) requireRole(context.viewer, role, `${info.parentType.name}.${info.fieldName}`);
  return true;
};

function requireRole(viewer: Viewer, needed: Role, field: string): void {
  if (hasRole(viewer.role, needed)) return;
  if (viewer === ANONYMOUS)
    throw refusal('UNAUTHENTICATED', `${field} asks for a key or token with the role ${needed}.`);
  throw refusal('FORBIDDEN', `${field} asks for the role ${needed}; ${viewer.name} has ${viewer.role}.`);
}
