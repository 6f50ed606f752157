import { describe, expect, it } from 'vitest';
import { extractText } from '../support/extract.js';

/** The statuses of the events of a type that a text tells. */
function statusesIn(text: string, type: string): string[] {
  const { events } = extractText(text, '2031-03-06');
  return events.filter((e) => e.type === type).map((e) => e.status);
}

describe('what the text commits to', () => {
  it.each([
    ['Neither Spain nor Italy supplied rifles to Mali.', 'ARMS_TRANSFER', 'DENIED'],
    ['Ghana has yet to receive the helicopters from Italy.', 'ARMS_TRANSFER', 'DENIED'],
    ['Kenya returned home without buying any helicopters from India.', 'ARMS_TRANSFER', 'DENIED'],
    ['The Kremlin disputed that its troops had withdrawn from Syria.', 'RETREAT', 'DENIED'],
    ['Rwanda rejected claims that its troops had attacked the camp.', 'ASSAULT', 'DENIED'],
    ['Switzerland refused to export ammunition to Ukraine.', 'ARMS_TRANSFER', 'DENIED'],
    ['Japan turned down a request to sell submarines to Taiwan.', 'ARMS_TRANSFER', 'DENIED'],
    ['India called off talks with Pakistan.', 'CONSULT', 'DENIED'],
    ['The planned sale of jets to Iraq fell through.', 'ARMS_TRANSFER', 'DENIED'],
    ['The law prohibits selling weapons to Sudan.', 'ARMS_TRANSFER', 'DENIED'],
    ['There is no evidence that Vietnam sold missiles to Cuba.', 'ARMS_TRANSFER', 'DENIED'],
    ['France is to supply frigates to Greece.', 'ARMS_TRANSFER', 'PLANNED'],
    ['Finland to send howitzers to Estonia', 'ARMS_TRANSFER', 'PLANNED'],
    ['The presidents of Chile and Peru meet tomorrow in Lima.', 'CONSULT', 'PLANNED'],
    ['Under the deal, Israel will sell radars to Finland.', 'ARMS_TRANSFER', 'PLANNED'],
    ['Ghana opposed selling rifles to Peru.', 'ARMS_TRANSFER', 'POSSIBLE'],
    ['Ghana considered selling rifles to Peru.', 'ARMS_TRANSFER', 'POSSIBLE'],
    ['He opposed selling rifles to Peru.', 'ARMS_TRANSFER', 'POSSIBLE'],
    ['Ghana supports sending troops to Mali.', 'MOBILIZE', 'POSSIBLE'],
    ['Officials fear that the militia will attack the port.', 'ASSAULT', 'POSSIBLE'],
    ['It is unclear whether Jordan sent tanks to Libya.', 'ARMS_TRANSFER', 'POSSIBLE'],
    ['Did Belarus sell rockets to Sudan?', 'ARMS_TRANSFER', 'POSSIBLE'],
    ['Japan will retaliate in case North Korea attacks Okinawa.', 'ASSAULT', 'POSSIBLE'],
    ['Germany allowed Poland to send tanks to Ukraine.', 'ARMS_TRANSFER', 'POSSIBLE'],
    ['Pakistan called for talks with India.', 'CONSULT', 'REQUESTED'],
    ['Haiti appealed to Canada to send armoured vehicles.', 'ARMS_TRANSFER', 'REQUESTED'],
    ['Iran stopped supplying missiles to Sudan.', 'ARMS_TRANSFER', 'ASSERTED'],
    ['Spain promised to punish those who attacked the embassy.', 'ASSAULT', 'ASSERTED'],
    ['Lawmakers want to know why Greece sold missiles to Libya.', 'ARMS_TRANSFER', 'ASSERTED'],
    ['Although it may rain, India delivered missiles to Manila.', 'ARMS_TRANSFER', 'ASSERTED'],
    ['Peru failed to reach a deal in talks with Chile.', 'CONSULT', 'ASSERTED'],
    ['Norway fined the disputed leader of Chad for selling rifles to Mali.', 'ARMS_TRANSFER', 'ASSERTED'],
  ])('“%s” tells %s as %s', (text, type, status) => {
    const statuses = statusesIn(text, type);
    expect(statuses).toContain(status);
    if (status !== 'ASSERTED') expect(statuses).not.toContain('ASSERTED');
  });
});
