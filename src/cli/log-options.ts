/** How much the log tells, from the least. */
export const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;

/** How its lines look: JSON for programs, text for a person; text on a terminal and JSON elsewhere when left open. */
export const LOG_FORMATS = ['auto', 'json', 'text'] as const;
