export const SHIFT = 0;
export const LEFT = 1;
const RIGHT = 2;

/** How many words the network sees: the top of the stack, the front of the buffer, what stands beside and below them. */
export const TOKEN_SLOTS = 24;

/** How many labels of children the network sees, and the first of the token slots that the children stand in. */
export const LABEL_SLOTS = 8;
export const FIRST_CHILD_SLOT = 8;

const MOST_CHILDREN = 4;
const LONGEST_DISTANCE = 8;

/**
 * The state of an arc-hybrid parse of one sentence; the root stands behind the last word. Only the last word left on
 * the stack is attached to the root, so that every tree has one. `scripts/train/transitions.py` does the same for many.
 */
export class TransitionState {
  /** Places of the words of the token slots, -1 where there is none; see {@link readFeatures}. */
  readonly tokens = new Int32Array(TOKEN_SLOTS);
  readonly childLabels = new Int32Array(LABEL_SLOTS);
  /** Distance from the top of the stack to the buffer, the top's children, the front's left children. */
  readonly buckets = new Int32Array(3);

  private length = 0;
  private depth = 0;
  private front = 0;
  private capacity = 0;
  private stack = new Int32Array(0);
  private heads = new Int32Array(0);
  private labels = new Int32Array(0);
  private left = new Int32Array(0);
  private left2 = new Int32Array(0);
  private right = new Int32Array(0);
  private right2 = new Int32Array(0);
  private lefts = new Int32Array(0);
  private rights = new Int32Array(0);

  /** `noLabel` stands for the label of a child that is not there. */
  constructor(private readonly noLabel: number) {}

  /** Empties the stack for a sentence of this many words. */
  start(length: number): void {
    this.length = length;
    this.depth = 0;
    this.front = 0;
    if (length + 1 > this.capacity) this.grow(length + 1);
    for (const array of [this.heads, this.left, this.left2, this.right, this.right2])
      array.fill(-1, 0, length + 1);
    this.labels.fill(this.noLabel, 0, length + 1);
    this.lefts.fill(0, 0, length + 1);
    this.rights.fill(0, 0, length + 1);
  }

  isFinished(): boolean {
    return this.depth === 0 && this.front === this.length;
  }

  /** The action when only one is allowed, else -1. */
  onlyAction(): number {
    if (this.depth === 0) return SHIFT;
    if (this.front < this.length) return -1;
    return this.depth === 1 ? LEFT : RIGHT;
  }

  isValid(action: number): boolean {
    if (action === SHIFT) return this.front < this.length;
    if (action === RIGHT) return this.depth > 1;
    return this.depth > 0 && (this.front < this.length || this.depth === 1);
  }

  /** True when a left arc attaches to the root. */
  isRootNext(): boolean {
    return this.front === this.length;
  }

  shift(): void {
    this.stack[this.depth++] = this.front++;
  }

  /** Takes the top off the stack and gives it its head: the front of the buffer (LEFT) or the word below it. */
  attach(action: number, label: number): void {
    const word = this.stack[--this.depth] as number;
    const head = action === LEFT ? this.front : (this.stack[this.depth - 1] as number);
    this.heads[word] = head;
    this.labels[word] = label;
    const isLeft = action === LEFT;
    const nearest = isLeft ? this.left : this.right;
    const second = isLeft ? this.left2 : this.right2;
    const counts = isLeft ? this.lefts : this.rights;
    second[head] = nearest[head] as number;
    nearest[head] = word;
    counts[head] = (counts[head] as number) + 1;
  }

  /** Fills {@link tokens}, {@link childLabels} and {@link buckets}; the stack must not be empty. */
  readFeatures(): void {
    const { tokens, front, childLabels, buckets } = this;
    const s0 = this.below(0);
    const s1 = this.below(1);
    tokens[0] = s0;
    tokens[1] = s1;
    tokens[2] = this.below(2);
    tokens[3] = this.below(3);
    tokens[4] = front;
    tokens[5] = this.beside(front, 1);
    tokens[6] = this.beside(front, 2);
    tokens[7] = this.beside(front, 3);
    tokens[8] = child(this.left, s0);
    tokens[9] = child(this.right, s0);
    tokens[10] = child(this.left2, s0);
    tokens[11] = child(this.right2, s0);
    tokens[12] = child(this.left, front);
    tokens[13] = child(this.left2, front);
    tokens[14] = child(this.left, s1);
    tokens[15] = child(this.right, s1);
    tokens[16] = this.beside(front, -1);
    tokens[17] = this.beside(s0, 1);
    tokens[18] = this.beside(s0, -1);
    tokens[19] = this.beside(s0, 2);
    tokens[20] = this.beside(s1, -1);
    tokens[21] = this.beside(s1, 1);
    tokens[22] = this.beside(front, -2);
    tokens[23] = this.beside(front, 4);
    for (let k = 0; k < LABEL_SLOTS; k++) {
      const token = tokens[FIRST_CHILD_SLOT + k] as number;
      childLabels[k] = token < 0 ? this.noLabel : (this.labels[token] as number);
    }
    buckets[0] = Math.min(LONGEST_DISTANCE, front - s0);
    buckets[1] = 1 + bounded(this.lefts[s0]) * (MOST_CHILDREN + 1) + bounded(this.rights[s0]);
    buckets[2] = 1 + bounded(this.lefts[front]);
  }

  /** The heads found, -1 for the root. */
  copyHeads(): Int32Array {
    return this.heads.slice(0, this.length).map((head) => (head === this.length ? -1 : head));
  }

  copyLabels(): Int32Array {
    return this.labels.slice(0, this.length);
  }

  private below(count: number): number {
    return this.depth > count ? (this.stack[this.depth - 1 - count] as number) : -1;
  }

  private beside(token: number, distance: number): number {
    const place = token + distance;
    return token < 0 || place < 0 || place > this.length ? -1 : place;
  }

  private grow(size: number): void {
    this.capacity = size;
    const create = (): Int32Array<ArrayBuffer> => new Int32Array(size);
    this.stack = create();
    this.heads = create();
    this.labels = create();
    this.left = create();
    this.left2 = create();
    this.right = create();
    this.right2 = create();
    this.lefts = create();
    this.rights = create();
  }
}

function child(children: Int32Array, token: number): number {
  return token < 0 ? -1 : (children[token] as number);
}

function bounded(count: number | undefined): number {
  return Math.min(MOST_CHILDREN, count ?? 0);
}
