import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const root = new URL('..', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');

interface Service {
  readonly image?: string;
  readonly build?: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly profiles?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

const compose = parse(read('docker-compose.yml')) as {
  readonly services: Readonly<Record<'neo4j' | 'api' | 'redis' | 'worker', Service>>;
  readonly volumes: Readonly<Record<string, null>>;
};
const dockerfile = read('Dockerfile').split('\n');

describe('docker-compose.yml', () => {
  const { neo4j, api, redis, worker } = compose.services;

  it('has no default password', () => {
    const passwords = [neo4j.environment['NEO4J_AUTH'], api.environment['NEO4J_PASSWORD']];
    expect(passwords).toEqual([
      'neo4j/${NEO4J_PASSWORD:?set NEO4J_PASSWORD}',
      '${NEO4J_PASSWORD:?set NEO4J_PASSWORD}',
    ]);
    expect(worker.environment['NEO4J_PASSWORD']).toBe('${NEO4J_PASSWORD:?set NEO4J_PASSWORD}');
    for (const { environment } of [redis, worker])
      expect(environment['REDIS_PASSWORD']).toBe('${REDIS_PASSWORD:-${NEO4J_PASSWORD}}');
  });

  it('publishes the API on loopback, Neo4j and Redis nowhere', () => {
    expect(api.ports?.every((port) => port.startsWith('127.0.0.1:'))).toBe(true);
    for (const { ports } of [neo4j, redis, worker]) expect(ports).toBeUndefined();
  });

  it('names a release of Neo4j 5 Community', () => {
    expect(neo4j.image).toMatch(/^neo4j:5\.\d+\.\d+-community$/);
  });

  it('starts the API once Neo4j is healthy', () => {
    expect(neo4j.healthcheck?.test[0]).toBe('CMD-SHELL');
    expect(api.depends_on?.['neo4j']?.condition).toBe('service_healthy');
  });

  it('starts Redis and workers only when they are asked for', () => {
    for (const { profiles } of [redis, worker]) expect(profiles).toEqual(['queue']);
    expect(worker.depends_on?.['redis']?.condition).toBe('service_healthy');
  });

  it('declares every volume it mounts', () => {
    const mounted = [neo4j, api, redis].flatMap(({ volumes }) =>
      volumes.map((volume) => volume.split(':')[0]),
    );
    expect(mounted.sort()).toEqual(Object.keys(compose.volumes).sort());
  });
});

describe('Dockerfile', () => {
  const copied = dockerfile
    .filter((line) => line.startsWith('COPY') && !line.includes('--from'))
    .flatMap((line) => line.split(' ').slice(1, -1))
    .filter((word) => !word.startsWith('--'));

  it.each(copied)('finds %s, which .dockerignore lets through', (path) => {
    expect(existsSync(new URL(path, root))).toBe(true);
    expect(read('.dockerignore').split('\n')).toContain(`!${path}`);
  });

  it('runs as a user without rights, and says whether it is healthy', () => {
    const stage = dockerfile.slice(dockerfile.findLastIndex((line) => line.startsWith('FROM')));
    expect(stage).toContain('USER node');
    expect(stage.some((line) => line.startsWith('HEALTHCHECK'))).toBe(true);
  });
});
