import type { Span } from '../../common/span.js';
import type { Event, Quantity, TimeSpan } from '../../model/event.js';
import type { ExtractionRecord } from '../../model/extraction-record.js';
import { plainLine } from '../plain-line.js';
import type { Display } from '../terminal.js';
import { wrapWords } from './wrap.js';

/** The event with everything it carries and the rule that found it, a part a line. */
export function eventLines(record: ExtractionRecord, event: Event, display: Display): readonly string[] {
  const quote = ({ start, end }: Span): string => `“${plainLine(record.text.slice(start, end))}”`;
  const parts: readonly (readonly [label: string, value: string])[] = [
    ...event.participants.map(
      ({ role, entityId, start, end }) =>
        [role, `${nameOf(record, entityId)} ${quote({ start, end })} ${entityId}`] as const,
    ),
    ...event.quantities.map((quantity) => [quantity.of, describeQuantity(quantity, quote)] as const),
    ...(event.time ? [['time', describeTime(event.time)] as const] : []),
    ...(event.attribution.length > 0
      ? [
          [
            'according to',
            event.attribution.map((said) => `${nameOf(record, said.entityId)} (${said.verb})`).join(' › '),
          ] as const,
        ]
      : []),
    ...(event.tellings.length > 1 ? [['told by', event.tellings.map(quote).join(', ')] as const] : []),
    ['rule', event.rule],
  ];
  const label = Math.max(...parts.map(([name]) => name.length));
  return [
    eventTitle(event, display),
    ...parts.flatMap(([name, value]) => {
      const [first = '', ...more] = wrapWords(value, display.width - label - 4);
      return [`  ${name.padEnd(label)}  ${first}`, ...more.map((line) => ' '.repeat(label + 4) + line)];
    }),
  ];
}

/** E.g. `ARMS_TRANSFER  PLANNED  0.81  AGREE`, with mode and contexts where there are any. */
export function eventTitle(event: Event, { colors }: Display): string {
  const { type, status, confidence, category, mode, contexts, reciprocal } = event;
  const kind = [category === type ? null : category, mode, ...contexts, reciprocal ? 'reciprocal' : null];
  const shown = [
    colors.bold(type),
    status === 'ASSERTED' ? colors.green(status) : colors.yellow(status),
    confidence.toFixed(2),
    colors.dim(kind.filter((word) => word !== null).join(' ')),
  ];
  return shown.join('  ').trimEnd();
}

function nameOf({ entities }: ExtractionRecord, id: string): string {
  return plainLine(entities.find((entity) => entity.id === id)?.name ?? id);
}

function describeQuantity(
  { value, qualifier, unit, start, end }: Quantity,
  quote: (span: Span) => string,
): string {
  const how = qualifier === 'EXACTLY' ? '' : `${qualifier.toLowerCase().replaceAll('_', ' ')} `;
  return `${how}${value}${unit === null ? '' : ` ${unit}`} ${quote({ start, end })}`;
}

function describeTime({ text, start, end }: TimeSpan): string {
  const dates = start === null ? 'unresolved' : end === null || end === start ? start : `${start} to ${end}`;
  return `${dates} “${plainLine(text)}”`;
}
