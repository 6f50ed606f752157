import { SourceError } from '../common/errors.js';
import { slugOf } from '../common/stable-id.js';
import { ENTITY_TYPES, SECTORS, type EntityTypeName, type SectorCode } from '../ontology/names.js';
import {
  makeRow,
  type CustomActorRow,
  type CustomAgentRow,
  type CustomGazetteerRow,
  type GazetteerRow,
} from './row.js';

/** The rows of a custom gazetteer in JSON Lines (of several codes the first counts; `after` and `before` are read as `from` and `to`); throws SourceError with file, line and field on the first bad one. */
export function readCustomGazetteer(text: string, file: string): CustomGazetteerRow[] {
  const rows: CustomGazetteerRow[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    if (line.trim() !== '') rows.push(new CustomLine(line, file, index + 1).read());
  }
  return rows;
}

/** Reads one line, naming file, line and field in every complaint. */
class CustomLine {
  private readonly fields: Readonly<Record<string, unknown>>;

  constructor(
    line: string,
    private readonly file: string,
    private readonly line1: number,
  ) {
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch (cause) {
      throw this.complain('is not valid JSON', undefined, cause);
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw this.complain('is not a JSON object');
    }
    this.fields = value as Record<string, unknown>;
  }

  read(): CustomGazetteerRow {
    const kind = this.fields['kind'];
    if (kind === 'actor') return this.readActor();
    if (kind === 'agent') return this.readAgent();
    throw this.complain('must be "actor" or "agent"', 'kind');
  }

  private readActor(): CustomActorRow {
    const from = this.date('from') ?? this.date('after');
    const to = this.date('to') ?? this.date('before');
    if (from !== null && to !== null && from > to) throw this.complain('lies before "from"', 'to');
    return {
      kind: 'actor',
      name: this.name(),
      code: this.strings('code')[0] ?? null,
      type: this.entityType(),
      aliases: this.strings('aliases'),
      from,
      to,
    };
  }

  private readAgent(): CustomAgentRow {
    const code = this.optionalString('code');
    if (code === null) throw this.complain('is missing', 'code');
    return { kind: 'agent', name: this.name(), plurals: this.strings('plural'), code };
  }

  private name(): string {
    const name = this.optionalString('name');
    if (name === null) throw this.complain('is missing', 'name');
    return name;
  }

  private optionalString(field: string): string | null {
    const value = this.fields[field] ?? null;
    if (value === null) return null;
    if (typeof value !== 'string' || value.trim() === '') throw this.complain('must be text', field);
    return value.trim();
  }

  private strings(field: string): readonly string[] {
    const value = this.fields[field] ?? [];
    const list: unknown[] = Array.isArray(value) ? value : [value];
    return list.map((item) => {
      if (typeof item !== 'string' || item.trim() === '') {
        throw this.complain('must be text or a list of texts', field);
      }
      return item.trim();
    });
  }

  private date(field: string): string | null {
    const value = this.optionalString(field);
    if (value === null) return null;
    const isDate = /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value) && !Number.isNaN(Date.parse(value));
    if (!isDate) throw this.complain('must be a date such as 2024-05-31', field);
    return value;
  }

  private entityType(): EntityTypeName | null {
    const value = this.optionalString('type');
    if (value === null) return null;
    const type = ENTITY_TYPES.find((candidate) => candidate === value);
    if (!type) throw this.complain(`must be one of ${ENTITY_TYPES.join(', ')}`, 'type');
    return type;
  }

  private complain(problem: string, field?: string, cause?: unknown): SourceError {
    const subject = field === undefined ? 'the row' : `"${field}"`;
    return new SourceError(
      'SOURCE_MALFORMED',
      `${this.file}, line ${this.line1}: ${subject} ${problem}`,
      { file: this.file, line: this.line1, ...(field === undefined ? {} : { field }) },
      { cause },
    );
  }
}

/**
 * The gazetteer row of a custom actor: the known entity of that name with the file's code and dates, or a new one,
 * an organisation unless the file says otherwise.
 */
export function toCustomRow(actor: CustomActorRow, known: GazetteerRow | null): GazetteerRow {
  const { code, from, to } = actor;
  if (known && (actor.type === null || actor.type === known.type)) {
    return { ...known, code, from, to, custom: true };
  }
  const type = actor.type ?? 'ORGANIZATION';
  return makeRow({
    id: `${type.toLowerCase()}:${slugOf(actor.name)}`,
    type,
    name: actor.name,
    aliases: actor.aliases,
    sector: sectorIn(code?.slice(3) ?? ''),
    code,
    custom: true,
    from,
    to,
  });
}

/** The sector that a code begins with, null without one. */
export function sectorIn(code: string): SectorCode | null {
  const head = code.slice(0, 3);
  return head in SECTORS ? (head as SectorCode) : null;
}
