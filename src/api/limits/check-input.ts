import { Kind, visit, type DocumentNode, type ValueNode } from 'graphql';
import { refusal } from '../errors/refusal.js';

/** How large the values of a request may be. */
export interface InputLimits {
  readonly listItems: number;
  readonly inputDepth: number;
  readonly inputValues: number;
  readonly stringLength: number;
}

/** @throws GraphQLError INPUT_TOO_LARGE when a value of the document is larger than a limit allows */
export function checkLiterals(limits: InputLimits, document: DocumentNode): void {
  const literals = new InputCheck(limits);
  visit(document, {
    Argument: ({ value }) => {
      literals.checkLiteral(value, 1);
      return false;
    },
    VariableDefinition: ({ defaultValue }) => {
      if (defaultValue) literals.checkLiteral(defaultValue, 1);
      return false;
    },
  });
}

/** @throws GraphQLError INPUT_TOO_LARGE when a variable is larger than a limit allows */
export function checkVariables(limits: InputLimits, variables: Readonly<Record<string, unknown>>): void {
  new InputCheck(limits).checkValue(variables, 0);
}

class InputCheck {
  private values = 0;

  constructor(private readonly limits: InputLimits) {}

  checkLiteral(node: ValueNode, depth: number): void {
    this.enter(depth);
    if (node.kind === Kind.STRING) this.checkLength(node.value);
    else if (node.kind === Kind.FLOAT || node.kind === Kind.INT) checkNumber(node.value);
    else if (node.kind === Kind.LIST) {
      this.checkItems(node.values.length);
      for (const value of node.values) this.checkLiteral(value, depth + 1);
    } else if (node.kind === Kind.OBJECT)
      for (const { value } of node.fields) this.checkLiteral(value, depth + 1);
  }

  checkValue(value: unknown, depth: number): void {
    this.enter(depth);
    if (typeof value === 'string') this.checkLength(value);
    else if (Array.isArray(value)) {
      this.checkItems(value.length);
      for (const item of value) this.checkValue(item, depth + 1);
    } else if (typeof value === 'object' && value !== null)
      for (const item of Object.values(value)) this.checkValue(item, depth + 1);
  }

  private enter(depth: number): void {
    if (++this.values > this.limits.inputValues) refuse('more than', this.limits.inputValues, 'values');
    if (depth > this.limits.inputDepth) refuse('more than', this.limits.inputDepth, 'levels of values');
  }

  private checkItems(count: number): void {
    if (count > this.limits.listItems)
      refuse(`${count} values in one list; the limit is`, this.limits.listItems);
  }

  private checkLength(text: string): void {
    if (text.length > this.limits.stringLength)
      refuse(`a text of ${text.length} characters; the limit is`, this.limits.stringLength);
  }
}

/** Beyond the largest number there is only infinity, which no graph can compare with. */
function checkNumber(digits: string): void {
  if (!Number.isFinite(Number(digits)))
    throw refusal('INPUT_TOO_LARGE', 'The operation has a number that is too large.');
}

function refuse(has: string, limit: number, what?: string): never {
  throw refusal('INPUT_TOO_LARGE', `The operation has ${[has, limit, what].filter(Boolean).join(' ')}.`);
}
