import { GraphError } from '../common/errors.js';
import { LAYOUT_VERSION } from './layout.js';

/** The error for a graph of another layout: an older one names the command that rebuilds it, a newer one asks for a newer Tidings. */
export function refuseLayout(location: string, version: number): GraphError {
  const rebuild = `"tidings rebuild --store ${/^[\w./:@+~-]+$/.test(location) ? location : `'${location}'`}"`;
  const what =
    version > LAYOUT_VERSION
      ? `has layout ${version}, of a newer Tidings than this, which knows layouts up to ${LAYOUT_VERSION}: update Tidings`
      : version === 0
        ? `was left half rebuilt: ${rebuild} goes on`
        : `has layout ${version}, and this Tidings works on layout ${LAYOUT_VERSION}: ${rebuild} makes it anew from the stories in it`;
  return new GraphError('GRAPH_VERSION', `The graph ${location} ${what}.`);
}
