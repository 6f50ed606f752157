import { Ctx, Query, Resolver } from 'type-graphql';
import { readStatistics } from '../../query/statistics.js';
import type { ApiContext } from '../context.js';
import { StatisticsType } from './statistics.type.js';

@Resolver()
export class StatisticsResolver {
  @Query(() => StatisticsType, { complexity: 50, description: 'How much the graph holds.' })
  async statistics(@Ctx() { store }: ApiContext): Promise<StatisticsType> {
    const statistics = await readStatistics(store);
    return {
      ...statistics,
      eventsByType: statistics.eventsByType.map(({ name, count }) => ({ type: name, count })),
      eventsByStatus: statistics.eventsByStatus.map(({ name, count }) => ({ status: name, count })),
      entitiesByType: statistics.entitiesByType.map(({ name, count }) => ({ type: name, count })),
    };
  }
}
