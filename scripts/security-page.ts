import { PERMISSIONS } from '../src/api/access/permissions.js';
import { hasRole, ROLES } from '../src/api/access/role.js';
import { LIMITS } from '../src/api/limits/limits.js';
import { LIMIT_OPTIONS } from '../src/cli/limit-options.js';
import { TRUSTED_OPTION } from '../src/cli/trusted-option.js';
import { printMarkdownTable } from '../src/common/markdown-table.js';

/** The tables of `docs/security.md`: who may do what, the limits, and the options that set some of them. */
export function printSecurityTables(): string {
  const fields = Object.entries(PERMISSIONS).flatMap(([type, roles]) =>
    Object.entries(roles).map(([field, needed]) => [
      `\`${type}.${field}\``,
      ...ROLES.map((role) => (hasRole(role, needed) ? 'yes' : '–')),
    ]),
  );
  const limits = Object.entries(LIMITS).map(([name, { fallback, bounds }]) => [
    `\`${name}\``,
    fallback.toLocaleString('en'),
    bounds,
  ]);
  const options = [...LIMIT_OPTIONS, TRUSTED_OPTION].map(({ flags, summary }) => [
    `\`${flags.replaceAll('|', '\\|')}\``,
    summary,
  ]);
  return `# Who may do what, and how much

What the code says; \`docs/security.md\` explains it.

## Fields and roles

${printMarkdownTable(['field', ...ROLES], fields)}

Fields that are not listed here belong to objects that whoever may ask for them may read.

## Limits

${printMarkdownTable(['limit', 'unless told otherwise', 'bounds'], limits)}

A page has at most 100 items. One request holds one operation: batches are refused.

## Options of \`tidings serve\`

${printMarkdownTable(['option', 'sets'], options)}
`;
}
