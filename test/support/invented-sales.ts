import type { Story } from '../../src/model/story.js';

const SELLERS = ['Norway', 'Chile', 'Spain', 'Poland', 'Brazil', 'Canada'];
const BUYERS = ['Peru', 'Kenya', 'Malta', 'Oman', 'Ghana', 'Nepal', 'Laos'];
const GOODS = ['helicopters', 'tanks', 'rifles', 'patrol boats', 'missiles'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June'];

/** So many invented stories in English; each tells two sales, some of which other stories tell as well. */
export function inventSales(count: number): readonly Story[] {
  const pick = (words: readonly string[], number: number): string => words[number % words.length]!;
  const sale = (number: number): string =>
    `${pick(SELLERS, number)} sold ${3 + (number % 40)} ${pick(GOODS, number)} to ${pick(BUYERS, number * 3)} on ` +
    `${1 + (number % 28)} ${pick(MONTHS, number)} 2026.`;
  return Array.from({ length: count }, (_, number) => ({
    id: `sale-${number}`,
    title: null,
    publishedAt: `2026-07-${String(1 + (number % 28)).padStart(2, '0')}`,
    publisher: pick(['The Harbour Post', 'Inland News', 'The Evening Bell'], number),
    url: null,
    text:
      `${sale(number)} The ministry did not name a price. Delivery takes ${2 + (number % 5)} years, an officer said. ` +
      `${sale(Math.floor(number / 2))}`,
  }));
}
