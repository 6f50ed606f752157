import { describe, expect, it } from 'vitest';
import { nameStatement } from '../../../src/api/telemetry/statement-name.js';

describe('the name of a statement', () => {
  it.each([
    ['MATCH (e:`Event` {id: $id}) RETURN e', 'Event'],
    [
      'UNWIND $ids AS id MATCH (e:Event)<-[:ABOUT]-(c:Claim)<-[:`MAKES`]-(s:Story) RETURN e',
      'Event ABOUT Claim MAKES Story',
    ],
    ['MATCH (e:Event)-[r:SUPPLIER|RECIPIENT]->(x) MATCH (f:Event) RETURN x', 'Event SUPPLIER RECIPIENT'],
    ['RETURN 1 AS one', 'nothing'],
  ])('%s is %s', (cypher, name) => {
    expect(nameStatement(cypher)).toBe(name);
  });
});
