import { OperationTypeNode } from 'graphql';
import { checkAccess } from '../access/check-access.js';
import type { ApiContext } from '../context.js';
import { OperationChecks, type ReceivedOperation } from './check-operation.js';
import type { Limits } from './limits.js';

/** What an answer says of itself, beside its data. */
export interface AnswerExtensions {
  /** The rows that it may have, by estimate, and how many it might; then what was read for it. */
  readonly cost?: {
    readonly requested: number;
    readonly limit: number;
    readonly statements: number;
    readonly rows: number;
  };
  /** What resolvers have noted: lists have no place of their own for what they leave out. */
  readonly notes?: readonly string[];
}

/** Lets operations in, whichever way they come: those that the viewer may run, within the limits. */
export class OperationGate {
  private readonly checks: OperationChecks;

  constructor(private readonly limits: Limits) {
    this.checks = new OperationChecks(limits);
  }

  /** Starts the clock of an operation that may run, and notes its cost. @throws GraphQLError with a code of the protocol's table */
  admit(received: ReceivedOperation, { viewer, life, tally }: ApiContext): void {
    const { document, operation } = received;
    checkAccess(viewer, document, operation);
    tally.requested = this.checks.check(received);
    if (tally.requested !== null) this.checks.checkCost(tally.requested);
    if (operation.operation === OperationTypeNode.MUTATION) life.keep();
    if (operation.operation === OperationTypeNode.QUERY) life.startDeadline(this.limits.deadlineMs);
  }

  /** What the answer to an operation says; nothing of one that was refused before its cost was known. */
  extensionsOf({ tally: { requested, statements, rows }, notes }: ApiContext): AnswerExtensions {
    return {
      ...(notes.length > 0 ? { notes } : {}),
      ...(requested === null ? {} : { cost: { requested, limit: this.limits.cost, statements, rows } }),
    };
  }
}
