import { Query, Resolver } from 'type-graphql';
import { SECTORS, type SectorCode } from '../../ontology/names.js';
import { EVENT_TYPES } from '../../ontology/ontology.js';
import { OntologyType } from './ontology.type.js';

@Resolver()
export class OntologyResolver {
  @Query(() => OntologyType, {
    description: 'What the graph can speak of: types of events, their roles, sectors.',
  })
  ontology(): OntologyType {
    const sectors = Object.entries(SECTORS) as [SectorCode, string][];
    return {
      eventTypes: EVENT_TYPES,
      sectors: sectors.map(([code, description]) => ({ code, description })),
    };
  }
}
