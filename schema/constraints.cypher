CREATE CONSTRAINT `claim_id` IF NOT EXISTS FOR (n:`Claim`) REQUIRE n.`id` IS UNIQUE;
CREATE CONSTRAINT `entity_id` IF NOT EXISTS FOR (n:`Entity`) REQUIRE n.`id` IS UNIQUE;
CREATE CONSTRAINT `event_id` IF NOT EXISTS FOR (n:`Event`) REQUIRE n.`id` IS UNIQUE;
CREATE CONSTRAINT `graph_id` IF NOT EXISTS FOR (n:`Graph`) REQUIRE n.`id` IS UNIQUE;
CREATE CONSTRAINT `story_id` IF NOT EXISTS FOR (n:`Story`) REQUIRE n.`id` IS UNIQUE;
CREATE INDEX `event_type_index` IF NOT EXISTS FOR (n:`Event`) ON (n.`type`);
CREATE INDEX `event_since_index` IF NOT EXISTS FOR (n:`Event`) ON (n.`since`);
CREATE INDEX `story_publishedat_index` IF NOT EXISTS FOR (n:`Story`) ON (n.`publishedAt`);
