import type { Viewer } from '../access/viewer.js';
import type { ApiContext } from '../context.js';
import type { RequestLife } from '../limits/request-life.js';
import type { RequestScope } from '../telemetry/request-scope.js';

/** Makes the context of a request, whichever way it came. */
export type ContextMaker = (viewer: Viewer, scope: RequestScope, life: RequestLife) => ApiContext;
