import { readFileSync, statSync } from 'node:fs';

/** The process that has the file locked, where the system tells (Linux does, of processes in the same container); null elsewhere. */
export function findLockHolder(file: string): number | null {
  try {
    const { ino } = statSync(file);
    const locks = readFileSync('/proc/locks', 'utf8').split('\n');
    const fields = locks.find((lock) => lock.includes(`:${ino} `))?.split(/\s+/);
    const pid = Number(fields?.[4]);
    return pid > 0 ? pid : null;
  } catch {
    return null;
  }
}
