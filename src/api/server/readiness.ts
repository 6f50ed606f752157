import type { GraphStore } from '../../graph/graph-store.js';
import { LAYOUT_VERSION } from '../../graph/layout.js';
import { findLayoutVersion } from '../../graph/statements/layout-version.js';
import type { Logger } from '../telemetry/logger.js';

/** How long the graph may take to answer, in milliseconds. */
const PATIENCE_MS = 2_000;

/** Whether requests should be sent here, and if not, why; the reasons name no address, path or word of an engine. */
export interface Readiness {
  readonly status: 'ready' | 'unavailable';
  readonly reasons: readonly string[];
}

/** Tells whether a server can answer: it is not stopping, its graph answers, and has the layout that it works on. */
export class ReadinessCheck {
  private isDraining = false;
  private underWay: Promise<Readiness> | null = null;

  constructor(
    private readonly store: GraphStore,
    private readonly logger: Logger,
    private readonly patienceMs = PATIENCE_MS,
  ) {}

  /** From now on the answer is no. */
  drain(): void {
    this.isDraining = true;
  }

  /** How it stands; who asks while another waits gets the same answer, so that asking often costs nothing. */
  async check(): Promise<Readiness> {
    if (this.isDraining) return unavailable('The server is stopping.');
    this.underWay ??= this.ask().finally(() => (this.underWay = null));
    return this.underWay;
  }

  private async ask(): Promise<Readiness> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<null>((resolve) => {
      timer = setTimeout(resolve, this.patienceMs, null);
    });
    try {
      const rows = await Promise.race([this.store.read<{ version: unknown }>(findLayoutVersion()), patience]);
      if (rows === null) return unavailable('The graph does not answer in time.');
      const version = rows[0]?.version;
      if (version === LAYOUT_VERSION) return { status: 'ready', reasons: [] };
      return unavailable(
        `The graph has ${version === undefined ? 'no layout' : `layout ${Number(version)}`}; this server works on layout ${LAYOUT_VERSION}.`,
      );
    } catch (error) {
      this.logger.error('The graph does not answer.', error);
      return unavailable('The graph does not answer.');
    } finally {
      clearTimeout(timer);
    }
  }
}

function unavailable(reason: string): Readiness {
  return { status: 'unavailable', reasons: [reason] };
}
