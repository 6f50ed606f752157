import type { RequestHandler, Response } from 'express';
import type { Authenticate } from '../access/authenticate.js';
import { credentialOfHeaders } from '../access/credentials.js';
import type { Viewer } from '../access/viewer.js';

/** Finds out who asks, for `viewerOf`; whoever must not is answered at once. */
export function identify(authenticate: Authenticate): RequestHandler {
  return async (request, response, next) => {
    response.locals['viewer'] = await authenticate(credentialOfHeaders(request.headers));
    next();
  };
}

/** Who asks, after `identify`. */
export function viewerOf(response: Response): Viewer {
  return response.locals['viewer'] as Viewer;
}
