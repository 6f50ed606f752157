/** The items of the source in their order; so many of the next ones are made while the reader is at work on one. */
export async function* readAhead<Item>(
  source: AsyncGenerator<Item, void, void>,
  ahead: number,
): AsyncGenerator<Item, void, void> {
  const coming: Promise<IteratorResult<Item, void>>[] = [];
  const ask = (): void => {
    const next = source.next();
    // A failure is told in its turn, to who awaits it.
    next.catch(() => undefined);
    coming.push(next);
  };
  try {
    for (let count = 0; count < ahead; count++) ask();
    for (;;) {
      ask();
      const { done, value } = (await coming.shift())!;
      if (done) return;
      yield value;
    }
  } finally {
    // Not awaited: it may be waiting for something that never comes.
    source.return().catch(() => undefined);
  }
}
