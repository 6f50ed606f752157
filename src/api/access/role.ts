/** What a viewer may do, each role all that those before it may. */
export const Role = { Reader: 'reader', Editor: 'editor', Admin: 'admin' } as const;

export type Role = (typeof Role)[keyof typeof Role];

/** The roles, from the one that may least. */
export const ROLES: readonly Role[] = [Role.Reader, Role.Editor, Role.Admin];

/** True when `role` may do what asks for `needed`. */
export function hasRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}
