import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { listCost, type Estimator } from './complexity.js';

/** The length of a list of which nothing is said. */
const USUAL_LENGTH = 5;
/** What the schema costs to describe: no row of the graph, but time. */
const INTROSPECTION_COST = 500;

/**
 * How many rows of the graph the answer to an operation of a valid document may take, by estimate: one for each object
 * in it, lists at the length that their page or their field names. Takes time in proportion to the document: each
 * fragment is estimated once.
 */
export function estimateCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const root = schema.getRootType(operation.operation);
  return root ? new CostEstimate(schema, document, variables).ofSelection(operation.selectionSet, root) : 0;
}

class CostEstimate {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly estimated = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly variables: Readonly<Record<string, unknown>>,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
  }

  /** Of an interface, what is asked of the one kind of object that costs most counts. */
  ofSelection({ selections }: SelectionSetNode, parent: GraphQLCompositeType): number {
    let shared = 0;
    const ofKind = new Map<string, number>();
    for (const selection of selections) {
      if (!this.isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) {
        shared += this.ofField(selection, parent);
        continue;
      }
      const [type, cost] = this.ofFragment(selection, parent);
      if (isAbstractType(parent) && isObjectType(type))
        ofKind.set(type.name, (ofKind.get(type.name) ?? 0) + cost);
      else shared += cost;
    }
    return shared + Math.max(0, ...ofKind.values());
  }

  private ofFragment(
    selection: Exclude<SelectionNode, FieldNode>,
    parent: GraphQLCompositeType,
  ): readonly [GraphQLCompositeType, number] {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = this.typeNamed(selection.typeCondition?.name.value) ?? parent;
      return [type, this.ofSelection(selection.selectionSet, type)];
    }
    const name = selection.name.value;
    const fragment = this.fragments.get(name);
    const type = this.typeNamed(fragment?.typeCondition.name.value) ?? parent;
    const cost = this.estimated.get(name) ?? (fragment ? this.ofSelection(fragment.selectionSet, type) : 0);
    this.estimated.set(name, cost);
    return [type, cost];
  }

  private ofField(node: FieldNode, parent: GraphQLCompositeType): number {
    const name = node.name.value;
    if (name.startsWith('__')) return node.selectionSet ? INTROSPECTION_COST : 0;
    const field = 'getFields' in parent ? parent.getFields()[name] : undefined;
    if (!field) return 0;
    const type = getNamedType(field.type);
    const inner =
      isCompositeType(type) && node.selectionSet ? this.ofSelection(node.selectionSet, type) : null;
    return this.ofFieldWith(field, node, parent, inner);
  }

  /** @param inner what is asked within the field costs; null of a value without fields */
  private ofFieldWith(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    parent: GraphQLCompositeType,
    inner: number | null,
  ): number {
    const declared = field.extensions['complexity'] as number | Estimator | undefined;
    if (typeof declared === 'number') return declared + (inner ?? 0);
    if (inner === null) return 0;
    const isPage = /(Connection|Edge)$/.test(getNamedType(field.type).name);
    // A page and an edge are no rows: what they hold is.
    const childComplexity = isPage ? inner : 1 + inner;
    if (declared) return declared({ args: getArgumentValues(field, node, this.variables), childComplexity });
    if (parent.name.endsWith('Connection')) return field.name === 'edges' ? Math.max(1, inner) : inner;
    const isList = isListType(getNullableType(field.type));
    return isList ? listCost(USUAL_LENGTH)({ args: {}, childComplexity }) : childComplexity;
  }

  private isIncluded(selection: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, this.variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, this.variables);
    return skip?.['if'] !== true && include?.['if'] !== false;
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}
