import { refusal } from '../errors/refusal.js';
import type { Limits } from './limits.js';

/** How many operations run, in all and of each client. */
export class RunningOperations {
  private all = 0;
  private readonly ofClient = new Map<string, number>();

  constructor(private readonly limits: Pick<Limits, 'operations' | 'operationsOfClient'>) {}

  /** Counts an operation in; the function that is given counts it out, once. @throws GraphQLError TOO_MANY_AT_ONCE, SERVER_BUSY */
  enter(client: string): () => void {
    const { operations, operationsOfClient } = this.limits;
    const own = this.ofClient.get(client) ?? 0;
    if (own >= operationsOfClient)
      throw refusal(
        'TOO_MANY_AT_ONCE',
        `${own} operations of this client run; the limit is ${operationsOfClient}.`,
      );
    if (this.all >= operations)
      throw refusal('SERVER_BUSY', `${this.all} operations run; the limit is ${operations}.`);
    this.all++;
    this.ofClient.set(client, own + 1);
    let isOut = false;
    return () => {
      if (isOut) return;
      isOut = true;
      this.all--;
      const left = (this.ofClient.get(client) ?? 1) - 1;
      if (left > 0) this.ofClient.set(client, left);
      else this.ofClient.delete(client);
    };
  }
}
