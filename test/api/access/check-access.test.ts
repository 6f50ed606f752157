import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkAccess } from '../../../src/api/access/check-access.js';
import { PERMISSIONS, roleFor } from '../../../src/api/access/permissions.js';
import { hasRole, Role, ROLES } from '../../../src/api/access/role.js';
import { ANONYMOUS, type Viewer } from '../../../src/api/access/viewer.js';

function attempt(viewer: Viewer, text: string): unknown {
  const document = parse(text);
  const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new RangeError('no operation');
  try {
    checkAccess(viewer, document, operation);
    return 'allowed';
  } catch (error) {
    return (error as { extensions: { code: string } }).extensions.code;
  }
}

const EDITOR: Viewer = { name: 'desk', role: Role.Editor };

describe('a role', () => {
  it.each(ROLES.flatMap((role, has) => ROLES.map((needed, asks) => [role, needed, has >= asks] as const)))(
    '%s may do what asks for %s: %s',
    (role, needed, expected) => {
      expect(hasRole(role, needed)).toBe(expected);
    },
  );
});

describe('the table of permissions', () => {
  it.each(Object.entries(PERMISSIONS))('gives each field of %s a role', (_, fields) => {
    expect(Object.values(fields).filter((role) => !ROLES.includes(role))).toEqual([]);
  });
});

describe('an operation', () => {
  it.each([
    ['a reader may ask', ANONYMOUS, '{ events { totalCount } }', 'allowed'],
    ['nobody unknown may change', ANONYMOUS, 'mutation { unmerge(id: "a") { id } }', 'UNAUTHENTICATED'],
    [
      'a reader may not change',
      { name: 'page', role: Role.Reader },
      'mutation { unmerge(id: "a") { id } }',
      'FORBIDDEN',
    ],
    ['an editor may change', EDITOR, 'mutation { unmerge(id: "a") { id } }', 'allowed'],
    ['an editor may not delete', EDITOR, 'mutation { forgetStory(id: "a") { id } }', 'FORBIDDEN'],
    [
      'fragments and aliases hide nothing',
      EDITOR,
      'mutation { ...A } fragment A on Mutation { ... { unmerge: forgetStory(id: "a") { id } } ...A }',
      'FORBIDDEN',
    ],
    ['a field of no row is kept for admins', EDITOR, '{ constructor }', 'FORBIDDEN'],
  ] as const)('%s', (_, viewer, document, expected) => {
    expect(attempt(viewer, document)).toBe(expected);
  });

  it('names the field, the role it asks for and the one that the viewer has', () => {
    expect(roleFor('Mutation', 'forgetStory')).toBe(Role.Admin);
    const document = parse('mutation { forgetStory(id: "a") { id } }');
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new RangeError('no operation');
    expect(() => checkAccess(EDITOR, document, operation)).toThrow(
      'Mutation.forgetStory asks for the role admin; desk has editor.',
    );
  });
});
