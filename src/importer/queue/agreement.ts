import { hashOf } from '../../common/stable-id.js';

/** What an importer and a worker must have alike: only then does the graph not depend on who took a story apart. */
export interface Agreement {
  readonly extractor: string;
  /** The layout of the graph. */
  readonly layout: number;
  /** Hash of the custom gazetteers; empty without any. */
  readonly gazetteer: string;
}

/** The agreement of a program of these versions that knows these rows of custom gazetteers. */
export function agreementOf(extractor: string, layout: number, gazetteer: readonly unknown[]): Agreement {
  return {
    extractor,
    layout,
    gazetteer: gazetteer.length === 0 ? '' : hashOf(...gazetteer.map((row) => JSON.stringify(row))),
  };
}

/** The name of the queue of those who agree: a worker never sees a story that it would take apart otherwise. */
export function queueNameOf({ extractor, layout, gazetteer }: Agreement): string {
  return [
    'stories',
    `extractor-${extractor}`,
    `layout-${layout}`,
    ...(gazetteer ? [`names-${gazetteer}`] : []),
  ].join('.');
}

/** The agreement in words. */
export function describeAgreement({ extractor, layout, gazetteer }: Agreement): string {
  return `extractor ${extractor}, layout ${layout}${gazetteer ? `, gazetteer ${gazetteer.slice(0, 6)}` : ''}`;
}
