import { describe, expect, it } from 'vitest';
import { clusterVariants, type VariantDecision } from '../../../src/graph/identity/cluster-variants.js';
import {
  countUse,
  nameUseOf,
  parseNameTally,
  type NameTally,
} from '../../../src/graph/identity/name-tally.js';
import type { Entity } from '../../../src/model/entity.js';
import { entity } from '../../support/records.js';

type Told = readonly [name: string, fields?: Partial<Entity>, office?: string];

/** The tallies of stories that each tell of one entity. */
function talliesOf(told: readonly Told[], type: string): readonly NameTally[] {
  const tallies = new Map<string, NameTally>();
  const tallyOf = (id: string): NameTally => {
    const tally = tallies.get(id) ?? parseNameTally(id);
    tallies.set(id, tally);
    return tally;
  };
  told.forEach(([name, fields, office], n) => {
    const id = `${type}:${name.toLowerCase().replaceAll('.', '').replaceAll(' ', '-')}`;
    const held = office === undefined ? [] : [{ title: office, objectId: 'organization:un' }];
    countUse(tallyOf, nameUseOf(entity(id, name, fields), `story ${n}`, held), 1);
  });
  return [...tallies.values()];
}

/** The clusters as text: `id = variant + variant`. */
function clustersOf(
  told: readonly Told[],
  type = 'person',
  decisions: readonly VariantDecision[] = [],
): readonly string[] {
  return clusterVariants(talliesOf(told, type), decisions)
    .map(({ id, variants }) => `${id} = ${variants.join(' + ')}`)
    .sort();
}

const inUsa = { country: 'USA' };
const inGbr = { country: 'GBR' };

describe('persons of one name', () => {
  it.each<{ how: string; told: readonly Told[]; clusters: readonly string[] }>([
    {
      how: 'are apart in two countries, the one told of more with the plain id',
      told: [
        ['Jo Ray', inGbr],
        ['Jo Ray', inUsa],
        ['Jo Ray', inUsa],
      ],
      clusters: ['person:jo-ray = person:jo-ray@USA', 'person:jo-ray@GBR = person:jo-ray@GBR'],
    },
    {
      how: 'are apart in two countries, the first in the alphabet with the plain id where none is told of more',
      told: [
        ['Jo Ray', inUsa],
        ['Jo Ray', inGbr],
      ],
      clusters: ['person:jo-ray = person:jo-ray@GBR', 'person:jo-ray@USA = person:jo-ray@USA'],
    },
    {
      how: 'are one where stories tell no country',
      told: [['Jo Ray', inUsa], ['Jo Ray']],
      clusters: ['person:jo-ray = person:jo-ray@? + person:jo-ray@USA'],
    },
    {
      how: 'of whom no country is told are the one told of most',
      told: [['Jo Ray'], ['Jo Ray', inGbr], ['Jo Ray', inUsa], ['Jo Ray', inUsa]],
      clusters: [
        'person:jo-ray = person:jo-ray@? + person:jo-ray@USA',
        'person:jo-ray@GBR = person:jo-ray@GBR',
      ],
    },
    {
      how: 'are one in two countries by one office',
      told: [
        ['Jo Ray', inUsa, 'Secretary-General'],
        ['Jo Ray', inGbr, 'former secretary general'],
      ],
      clusters: ['person:jo-ray = person:jo-ray@GBR + person:jo-ray@USA'],
    },
    {
      how: 'are not one by a form of address',
      told: [
        ['Jo Ray', inUsa, 'Mr.'],
        ['Jo Ray', inGbr, 'Mr.'],
      ],
      clusters: ['person:jo-ray = person:jo-ray@GBR', 'person:jo-ray@USA = person:jo-ray@USA'],
    },
    {
      how: 'are one but for an initial in one country',
      told: [
        ['Jo Ray', inUsa],
        ['Jo B. Ray', inUsa],
      ],
      clusters: ['person:jo-b-ray = person:jo-b-ray@USA + person:jo-ray@USA'],
    },
    {
      how: 'are apart by an initial that only one has, with nothing else to tie them',
      told: [['Jo Ray'], ['Jo B. Ray']],
      clusters: ['person:jo-b-ray = person:jo-b-ray@?', 'person:jo-ray = person:jo-ray@?'],
    },
    {
      how: 'are apart by two initials',
      told: [
        ['Jo B. Ray', inUsa],
        ['Jo C. Ray', inUsa],
      ],
      clusters: ['person:jo-b-ray = person:jo-b-ray@USA', 'person:jo-c-ray = person:jo-c-ray@USA'],
    },
    {
      how: 'in a gazetteer keep the plain id',
      told: [['Jo Ray', { ...inUsa, known: true }], ['Jo Ray', inGbr], ['Jo Ray', inGbr], ['Jo Ray']],
      clusters: ['person:jo-ray = person:jo-ray + person:jo-ray@?', 'person:jo-ray@GBR = person:jo-ray@GBR'],
    },
  ])('$how', ({ told, clusters }) => {
    expect(clustersOf(told)).toEqual(clusters);
    expect(clustersOf(told.toReversed())).toEqual(clusters);
  });
});

describe('organisations', () => {
  const council: Told = ['Northern Port Council', { aliases: ['NPC'] }];
  it.each<{ how: string; told: readonly Told[]; clusters: readonly string[] }>([
    {
      how: 'are one with the acronym that a story explains',
      told: [council, ['NPC']],
      clusters: [
        'organization:northern-port-council = organization:northern-port-council@? + organization:npc@?',
      ],
    },
    {
      how: 'are one with the longer name that a story explains an acronym with',
      told: [['NPC', { aliases: ['Northern Port Council'] }], ['Northern Port Council']],
      clusters: [
        'organization:northern-port-council = organization:northern-port-council@? + organization:npc@?',
      ],
    },
    {
      how: 'are apart from an acronym that no story explains',
      told: [['Northern Port Council'], ['NPC']],
      clusters: [
        'organization:northern-port-council = organization:northern-port-council@?',
        'organization:npc = organization:npc@?',
      ],
    },
    {
      how: 'are apart from an acronym that two bodies have',
      told: [council, ['Nordic Police College', { aliases: ['NPC'] }], ['NPC']],
      clusters: [
        'organization:nordic-police-college = organization:nordic-police-college@?',
        'organization:northern-port-council = organization:northern-port-council@?',
        'organization:npc = organization:npc@?',
      ],
    },
    {
      how: 'are apart from an acronym of another country',
      told: [
        ['Northern Port Council', { aliases: ['NPC'], ...inGbr }],
        ['NPC', inUsa],
      ],
      clusters: [
        'organization:northern-port-council = organization:northern-port-council@GBR',
        'organization:npc = organization:npc@USA',
      ],
    },
    {
      how: 'are apart from what goes by a word of any body',
      told: [
        ['Northern Port Council', { aliases: ['Council'] }],
        ['Council', inGbr],
      ],
      clusters: [
        'organization:council = organization:council@GBR',
        'organization:northern-port-council = organization:northern-port-council@?',
      ],
    },
    {
      how: 'are one but for the legal form',
      told: [['Veltra Inc'], ['Veltra'], ['Veltra'], ['Veltra Foods']],
      clusters: [
        'organization:veltra = organization:veltra-inc@? + organization:veltra@?',
        'organization:veltra-foods = organization:veltra-foods@?',
      ],
    },
    {
      how: 'are apart by two legal forms',
      told: [['Veltra Inc'], ['Veltra Ltd']],
      clusters: [
        'organization:veltra-inc = organization:veltra-inc@?',
        'organization:veltra-ltd = organization:veltra-ltd@?',
      ],
    },
  ])('$how', ({ told, clusters }) => {
    expect(clustersOf(told, 'organization')).toEqual(clusters);
    expect(clustersOf(told.toReversed(), 'organization')).toEqual(clusters);
  });
});

describe('a person’s decision', () => {
  const told: readonly Told[] = [['Jo Ray', inGbr], ['Jo Ray', inUsa], ['Jo Ray']];
  const decide = (verdict: 'SAME' | 'APART', a: string, b: string): VariantDecision => ({
    verdict,
    a,
    b,
    why: 'I asked',
  });

  it('joins what the rule keeps apart', () => {
    expect(clustersOf(told, 'person', [decide('SAME', 'person:jo-ray@GBR', 'person:jo-ray@USA')])).toEqual([
      'person:jo-ray = person:jo-ray@? + person:jo-ray@GBR + person:jo-ray@USA',
    ]);
  });

  it('parts what the rule joins, and joins it to no other namesake instead', () => {
    expect(clustersOf(told, 'person', [decide('APART', 'person:jo-ray@?', 'person:jo-ray@GBR')])).toEqual([
      'person:jo-ray = person:jo-ray@?',
      'person:jo-ray@GBR = person:jo-ray@GBR',
      'person:jo-ray@USA = person:jo-ray@USA',
    ]);
  });

  it('is why the merge was made', () => {
    const decision = decide('SAME', 'person:jo-ray@GBR', 'person:jo-ray@USA');
    const [cluster] = clusterVariants(talliesOf(told, 'person'), [decision]);
    expect(cluster?.joins).toContainEqual(
      expect.objectContaining({ by: 'person', score: 1, reason: 'I asked' }),
    );
  });
});
