import type { GraphQLError } from 'graphql';
import { refusal } from '../errors/refusal.js';

/** How long the reads of a request may go on: until its deadline has passed or its client has left, unless it changes something. */
export class RequestLife {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private isKept = false;
  private onEnd = (): void => undefined;
  private passed: GraphQLError | null = null;

  /** Aborted when nobody waits for the answer any more. */
  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** What is to be answered once the deadline has passed; null before. */
  get timeout(): GraphQLError | null {
    return this.passed;
  }

  /** Ends the reads when the milliseconds have passed before `end`. */
  startDeadline(milliseconds: number): void {
    this.timer = setTimeout(() => {
      this.passed = refusal(
        'TIMEOUT',
        `The operation was stopped: it took longer than ${milliseconds / 1000} s.`,
      );
      this.controller.abort(this.passed);
    }, milliseconds);
  }

  /** Lets nothing end the request: what it changes is changed to the end. */
  keep(): void {
    this.isKept = true;
  }

  /** Calls `end` when the answer is there or nobody waits for it any more; that may be more than once. */
  whenOver(end: () => void): void {
    this.onEnd = end;
  }

  /** Ends the reads of a client that has left. */
  leave(): void {
    clearTimeout(this.timer);
    if (this.isKept) return;
    this.controller.abort(refusal('CLIENT_LEFT', 'The client has left.'));
    this.onEnd();
  }

  /** Stops the clock: the answer is there. */
  end(): void {
    clearTimeout(this.timer);
    this.onEnd();
  }
}
