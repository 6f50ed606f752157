import { hashOf } from '../common/stable-id.js';

/** The id of a story that has none of its own: the same for every spelling of the same characters and spaces. */
export function storyIdOf(text: string): string {
  return `story:${hashOf(normaliseText(text))}`;
}

/** The text as stories are compared by: composed characters (NFC), each run of white space one space. */
function normaliseText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
