import type { Role } from '../ontology/event-type.js';
import type { Argument } from './arguments/argument.js';
import { noteTrigger } from './describe-trigger.js';
import type { RoleReader } from './fill-role.js';
import { neededRoles, type DraftMention, type Predication, type Trigger } from './layers.js';
import type { SyntaxTree } from './syntax-tree.js';
import type { DraftNote } from './trace.js';

/** The frames of one trigger word: all as read, those with all they need, those that were kept. */
interface Readings {
  readonly tried: readonly Predication[];
  readonly whole: readonly Predication[];
  readonly chosen: readonly Predication[];
}

/** Says that a trigger word belongs to a name or to the words for an item. */
export function noteTaken(tree: SyntaxTree, trigger: Trigger, by: DraftMention | undefined): DraftNote {
  const words = by ? `“${tree.textOf(by.firstToken, by.lastToken)}”` : 'a name';
  return noteOn(tree, trigger, 'REJECTED', `it is a part of ${words}`);
}

/** Tells what became of the frames that one trigger word opened. */
export class ReadingNotes {
  constructor(
    private readonly tree: SyntaxTree,
    private readonly mentionAt: ReadonlyMap<number, DraftMention>,
    private readonly reader: RoleReader,
    private readonly args: readonly Argument[],
  ) {}

  /** Why frames were left out, and why roles of those kept stand open. */
  of({ tried, whole, chosen }: Readings): readonly DraftNote[] {
    const { tree } = this;
    const won = chosen.map(({ trigger }) => trigger.type.name).join(' and ');
    return tried.flatMap((reading): readonly DraftNote[] => {
      const { trigger } = reading;
      if (chosen.includes(reading)) return this.openRoles(reading);
      if (whole.includes(reading)) return [noteOn(tree, trigger, 'REJECTED', `${won} reads it better`)];
      return this.missingRoles(reading);
    });
  }

  private openRoles({ trigger, fillers }: Predication): readonly DraftNote[] {
    const open = trigger.type.roles.filter(
      ({ name }) => name in trigger.frame.roles && !fillers.some((f) => f.role === name),
    );
    return open.map((role) => ({
      ...noteOn(this.tree, trigger, 'OPEN', this.whyOpen(trigger, role)),
      role: role.name,
    }));
  }

  private missingRoles({ trigger, fillers }: Predication): readonly DraftNote[] {
    const missing = new Set(neededRoles(trigger).filter((name) => !fillers.some((f) => f.role === name)));
    return trigger.type.roles
      .filter(({ name }) => missing.has(name))
      .map((role) => ({
        ...noteOn(this.tree, trigger, 'REJECTED', `it needs this role: ${this.whyOpen(trigger, role)}`),
        role: role.name,
      }));
  }

  /** What stands in the role's slots and cannot fill it, or that nothing stands there. */
  private whyOpen({ frame }: Trigger, role: Role): string {
    const slots = (frame.roles[role.name] ?? '').split(' ').filter((slot) => slot !== '');
    const phrases = new Map(
      slots.flatMap((slot) =>
        this.args.filter((arg) => arg.slot === slot).map((arg) => [arg.token, arg] as const),
      ),
    );
    if (phrases.size === 0) return `nothing stands as its ${slots.join(', ')}`;
    return [...phrases.values()].map((arg) => `${arg.slot} ${this.whyUnfit(arg, role)}`).join('; ');
  }

  private whyUnfit({ token }: Argument, role: Role): string {
    const { tree } = this;
    if (this.reader.fillersAt(token, role).length > 0)
      return `“${tree.token(token).text}” has another role already`;
    const mention = this.mentionAt.get(token);
    if (!mention) return `“${tree.token(token).text}” is nothing known`;
    const wanted = role.under ?? role.fillers.join(', ');
    const { type, id } = mention.entity;
    const words = tree.textOf(mention.firstToken, mention.lastToken);
    return `“${words}” is ${role.under !== undefined && type === 'ITEM' ? id : type}, wanted ${wanted}`;
  }
}

/** What the step says of a trigger's words. */
function noteOn(
  tree: SyntaxTree,
  trigger: Trigger,
  verdict: DraftNote['verdict'],
  reason: string,
): DraftNote {
  return noteTrigger(tree, trigger, { step: 'fill roles', verdict, reason });
}
