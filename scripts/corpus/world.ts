import { DAYS } from './calendar.js';
import {
  inventPerson,
  readWorldCountries,
  type City,
  type Country,
  type Group,
  type Person,
} from './countries.js';
import { EVENT_KINDS } from './kinds.js';
import type { EventKind } from './kinds/event-kind.js';
import { Random } from '../../src/common/random.js';
import { WeightedList } from './weighted-list.js';

/** Something that happened. */
export interface WorldEvent {
  readonly id: string;
  readonly kind: EventKind;
  /** Days since the start of the year. */
  readonly day: number;
  readonly a: Country;
  readonly b: Country | null;
  readonly g: Group | null;
  readonly p: Person | null;
  readonly city: City | null;
  /** The counts at the end, by kind of quantity. */
  readonly counts: Readonly<Record<string, number>>;
  /** The words of the kind that were drawn for it. */
  readonly words: Readonly<Record<string, string>>;
  readonly twin: { readonly event: string; readonly apart: 'city' | 'week' } | null;
}

/** Events of one type with the same parties lie so many days apart at least: less, and nobody could tell two reports' events apart. */
const SHORTEST_GAP = 7;

/** How often an event has another that it is easily taken for. */
const TWIN_SHARE = 0.15;

/** The countries of the corpus and what happens in them, drawn one after the other. */
export class World {
  readonly countries: readonly Country[];
  /** Large countries make more news. */
  private readonly byNews: WeightedList<Country>;
  private readonly kinds = new WeightedList(EVENT_KINDS, ({ weight }) => weight);
  private readonly daysByParties = new Map<string, number[]>();
  private count = 0;

  constructor(private readonly random: Random) {
    this.countries = readWorldCountries(random.fork('countries'));
    this.byNews = new WeightedList(this.countries, ({ population }) => Math.sqrt(population));
  }

  /** A country, the larger the likelier. */
  drawCountry(random: Random, other?: Country): Country {
    let country = this.byNews.draw(random);
    while (country === other) country = this.byNews.draw(random);
    return country;
  }

  /** The next event; now and then with another one that shares its parties in another week, or its day in another town. */
  drawEvents(): readonly WorldEvent[] {
    const random = this.random.fork(`event ${this.count}`);
    const kind = this.kinds.draw(random);
    for (;;) {
      const event = this.drawEvent(kind, random);
      if (!this.admit(event)) continue;
      const twin = random.chance(TWIN_SHARE) ? this.drawTwin(event, random) : null;
      return twin !== null && this.admit(twin) ? [event, twin] : [event];
    }
  }

  private drawEvent(kind: EventKind, random: Random): WorldEvent {
    const { parties } = kind;
    let a = this.drawCountry(random);
    while ('g' in parties && a.groups.length === 0) a = this.drawCountry(random);
    return {
      id: this.nextId(),
      kind,
      day: random.integer(0, DAYS - 1),
      a,
      b: 'b' in parties ? this.drawCountry(random, a) : null,
      g: 'g' in parties ? random.pick(a.groups) : null,
      p: 'p' in parties ? inventPerson(a.code, random) : null,
      city: kind.place === 'city' ? a.cities.draw(random) : kind.place === 'capital' ? a.capital : null,
      ...drawFacts(kind, random),
      twin: null,
    };
  }

  private drawTwin(event: WorldEvent, random: Random): WorldEvent | null {
    const { kind, a } = event;
    const facts = drawFacts(kind, random);
    if (kind.place === 'city' && random.chance(0.5)) {
      let city = a.cities.draw(random);
      while (city === event.city) city = a.cities.draw(random);
      // Nobody is in two towns at once.
      const p = event.p === null ? null : inventPerson(a.code, random);
      return { ...event, ...facts, id: this.nextId(), city, p, twin: { event: event.id, apart: 'city' } };
    }
    const day = event.day + SHORTEST_GAP + random.integer(0, 14);
    if (day >= DAYS) return null;
    return { ...event, ...facts, id: this.nextId(), day, twin: { event: event.id, apart: 'week' } };
  }

  private nextId(): string {
    return `event:${String(this.count++).padStart(6, '0')}`;
  }

  /** False when it could be taken for one that has been drawn already. */
  private admit(event: WorldEvent): boolean {
    const key = partiesKey(event);
    const days = this.daysByParties.get(key) ?? [];
    if (days.some((day) => Math.abs(day - event.day) < SHORTEST_GAP)) return false;
    this.daysByParties.set(key, [...days, event.day]);
    return true;
  }
}

function partiesKey({ kind, a, b, g, p, city }: WorldEvent): string {
  const parties = [a.id, b?.id, g?.id, p?.id].filter((id) => id !== undefined).sort();
  return [kind.type, kind.place === 'city' ? city?.id : null, ...parties].join(' ');
}

function drawFacts(kind: EventKind, random: Random): Pick<WorldEvent, 'counts' | 'words'> {
  const counts = Object.entries(kind.quantities ?? {}).map(([of, [low, high]]) => {
    // Small counts are the common ones.
    const value = low + Math.floor((high - low) * random.next() ** 3);
    return [of, value] as const;
  });
  const words = Object.entries(kind.words ?? {}).map(([name, list]) => [name, random.pick(list)] as const);
  return { counts: Object.fromEntries(counts), words: Object.fromEntries(words) };
}
