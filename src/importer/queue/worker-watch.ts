import { describeAgreement } from './agreement.js';
import type { StoryQueue } from './story-queue.js';

/** Tells when stories wait and nobody is there to take them, and who is there instead. */
export class WorkerWatch {
  private told = '';

  constructor(
    private readonly queue: StoryQueue,
    private readonly tell: (line: string) => void,
  ) {}

  /** A worker has answered: should they all go later, that is news again. */
  hear(): void {
    this.told = '';
  }

  /** Says so, once, when no worker is there that could take the stories. */
  async look(): Promise<void> {
    if ((await this.queue.workers()).length > 0) {
      this.hear();
      return;
    }
    const others: string[] = [];
    for (const sibling of await this.queue.siblings()) {
      if (sibling.name !== this.queue.name) {
        const { length } = await sibling.workers();
        if (length > 0) others.push(`${length} with ${describeAgreement(sibling.agreement)}`);
      }
      await sibling.close();
    }
    const wanted = describeAgreement(this.queue.agreement);
    const line =
      others.length === 0
        ? `no worker is there for the stories sent (${wanted}): start \`tidings work\``
        : `the workers there take no stories sent by this version (${wanted}), there are ${others.join(' and ')}: start \`tidings work\` of this version, with the same --gazetteer`;
    if (line !== this.told) this.tell(line);
    this.told = line;
  }
}
