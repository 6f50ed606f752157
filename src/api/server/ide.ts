import { createRequire } from 'node:module';
import express, { type RequestHandler, type Response, type Router } from 'express';
import type * as altairStatic from 'altair-static';

// The package is CommonJS without named exports that Node can see.
const altair = createRequire(import.meta.url)('altair-static') as typeof altairStatic;

/** A day, in seconds: the files carry their content's hash, all but a few. */
const KEPT_SECONDS = 86_400;

/** What the page may load: its own files, and answers of this server. Styles stand in its elements, so those are allowed. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The first query that the page shows. */
const FIRST_QUERY = `# Who supplied weapons to whom, with the sentences that say so. Ctrl-Enter sends it.
# Docs has the schema with all its descriptions, Auth takes a key or token.
{
  dyads(filter: { types: [ARMS_TRANSFER] }) {
    edges {
      node {
        actor { name }
        recipient { name }
        items
        events
        reports
        evidence { quote attributedTo { name } story { title } }
      }
    }
  }
}
`;

/** Points the page at the endpoint beside it, wherever a proxy has put both. */
const START_SCRIPT = `const endpoint = new URL('../graphql', document.baseURI);
const socket = new URL(endpoint);
socket.protocol = endpoint.protocol === 'https:' ? 'wss:' : 'ws:';
AltairGraphQL.init({
  endpointURL: endpoint.href,
  subscriptionsEndpoint: socket.href,
  initialSubscriptionRequestHandlerId: 'graphql-ws',
  initialQuery: ${JSON.stringify(FIRST_QUERY)},
  initialSettings: { theme: 'system', 'schema.reloadOnStart': true },
  disableAccount: true,
  persistedSettings: { disablePushNotification: true },
});
`;

/** Takes away the strip that offers services of others, which the page could not reach anyway. */
const OWN_STYLE = 'app-banner-container { display: none; }\n';

const PAGE = altair
  .renderAltair({ baseURL: './ide/', serveInitialOptionsInSeperateRequest: 'start.js' })
  .replace('<title>Altair</title>', '<title>Tidings</title>')
  .replace('</head>', '  <link href="tidings.css" rel="stylesheet" />\n  </head>');

/** The page for whoever opens the API in a browser: an IDE that loads nothing from elsewhere. */
export const answerIdePage: RequestHandler = (_request, response) => {
  protect(response).set('cache-control', 'no-cache').type('html').send(PAGE);
};

/** The files of that page. */
export function ideFiles(): Router {
  const router = express.Router();
  router.get('/start.js', (_request, response) => {
    protect(response).set('cache-control', 'no-cache').type('js').send(START_SCRIPT);
  });
  router.get('/tidings.css', (_request, response) => {
    protect(response).set('cache-control', 'no-cache').type('css').send(OWN_STYLE);
  });
  router.use(
    express.static(altair.getDistDirectory(), {
      index: false,
      redirect: false,
      setHeaders: (response) => {
        protect(response).set('cache-control', `public, max-age=${KEPT_SECONDS}`);
      },
    }),
  );
  return router;
}

function protect(response: Response): Response {
  return response.set({
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
}
