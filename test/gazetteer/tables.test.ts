import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../src/gazetteer/gazetteer.js';
import { splitName } from '../../src/gazetteer/pieces.js';
import { ENTITY_TYPES, SECTORS } from '../../src/ontology/names.js';

const gazetteer = loadGazetteer();
const rows = gazetteer.allRows();
const countryCodes = new Set(rows.filter((row) => row.type === 'COUNTRY').map((row) => row.country));

/** Members of the United Nations by ISO 3166 alpha-3. */
const UN_MEMBERS = (
  'AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI CPV ' +
  'KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY SLV GNQ ERI EST SWZ ETH ' +
  'FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA JAM JPN JOR KAZ ' +
  'KEN KIR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR ' +
  'MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA PRK MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT KOR ROU RUS RWA KNA ' +
  'LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK TZA THA TLS TGO ' +
  'TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VEN VNM YEM ZMB ZWE'
).split(' ');

describe('the tables of names', () => {
  it('hold each id once in each reading', () => {
    const seen = new Map<string, number>();
    for (const row of rows)
      seen.set(`${row.id} ${row.reading}`, (seen.get(`${row.id} ${row.reading}`) ?? 0) + 1);
    expect([...seen].filter(([, count]) => count > 1)).toEqual([]);
  });

  it('name types and sectors of the ontology only', () => {
    const strange = rows.filter(
      (row) => !ENTITY_TYPES.includes(row.type) || (row.sector !== null && !(row.sector in SECTORS)),
    );
    expect(strange).toEqual([]);
  });

  it('give an id of the form the record asks for', () => {
    const pattern =
      /^(country:[A-Z]{3}|place:(\d+|[\p{L}\p{N}-]+)|(person|organization|group|facility):[\p{L}\p{N}-]+)$/u;
    expect(rows.filter((row) => !pattern.test(row.id)).map((row) => row.id)).toEqual([]);
  });

  it('have no name shorter than two characters', () => {
    const short = rows.flatMap((row) =>
      [row.name, ...row.aliases, ...row.surnames].filter((name) => name.length < 2),
    );
    expect(short).toEqual([]);
  });

  it('have no empty or unsearchable name', () => {
    const empty = rows.filter((row) =>
      [row.name, ...row.aliases].some((name) => splitName(name).length === 0),
    );
    expect(empty).toEqual([]);
  });

  it('refer only to countries that have a row', () => {
    const strange = rows.filter((row) => row.country !== null && !countryCodes.has(row.country));
    expect(strange.map((row) => row.id)).toEqual([]);
  });

  it('have names and demonyms for every member of the United Nations', () => {
    expect(UN_MEMBERS).toHaveLength(193);
    const demonyms = new Set(rows.filter((row) => row.reading === 'DEMONYM').map((row) => row.id));
    expect(
      UN_MEMBERS.filter((iso3) => !demonyms.has(`country:${iso3}`) || !gazetteer.countryRow(iso3)),
    ).toEqual([]);
  });

  it('have a seat of government for every member of the United Nations', () => {
    const capitals = new Set(rows.map((row) => row.capitalOf));
    expect(UN_MEMBERS.filter((iso3) => !capitals.has(iso3))).toEqual([]);
  });

  it('keep terms of office in order and in range', () => {
    const wrong = rows
      .flatMap((row) => row.terms)
      .filter((term) => term.from !== null && term.to !== null && term.from > term.to);
    expect(wrong).toEqual([]);
  });

  it('let no company but a state-owned one act for a state', () => {
    const makers = [
      'Lockheed Martin',
      'Boeing',
      'Raytheon',
      'BAE Systems',
      'Rheinmetall',
      'Saab',
      'Thales',
      'Baykar',
    ];
    expect(makers.map((name) => gazetteer.rowsNamed(name)[0]?.country)).toEqual(makers.map(() => null));
  });
});

describe('the taxonomy of items', () => {
  it('has unique ids and known parents without a cycle', () => {
    const ids = gazetteer.items.map((item) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const item of gazetteer.items) {
      expect(item.parent === null || ids.includes(item.parent), item.id).toBe(true);
      expect(new Set(item.classes).size, item.id).toBe(item.classes.length);
      expect(item.classes.at(-1), item.id).toBe(item.arms ? 'item:weapon' : 'item:goods');
    }
  });

  it('enters no noun or designation under two items', () => {
    const owners = new Map<string, string>();
    const twice: string[] = [];
    for (const item of gazetteer.items) {
      for (const name of new Set([...item.nouns, ...item.designations].map((word) => word.toLowerCase()))) {
        if (owners.has(name)) twice.push(`${name}: ${owners.get(name)}, ${item.id}`);
        owners.set(name, item.id);
      }
    }
    expect(twice).toEqual([]);
  });
});
