/** Articles and demonstratives that point at what is known, in lower case. */
export const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that', 'these', 'those']);
