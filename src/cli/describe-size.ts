import type { BackupReport } from '../graph/keeping/backup.js';

/** How much a copy holds, e.g. "1,204 stories, 5.6 MB". */
export function describeSize({ stories, bytes }: BackupReport): string {
  const count = stories.toLocaleString('en-US');
  return `${count} ${stories === 1 ? 'story' : 'stories'}, ${describeBytes(bytes)}`;
}

/** Bytes in megabytes, e.g. "5.6 MB". */
export function describeBytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
