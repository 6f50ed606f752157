import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** How large an operation is, its fragments spread out. */
export interface OperationShape {
  /** Levels of fields within fields; introspection, which has its own bound, left out. */
  readonly depth: number;
  readonly rootFields: number;
  readonly aliases: number;
}

const NOTHING: OperationShape = { depth: 0, rootFields: 0, aliases: 0 };

/** The shape of an operation of a valid document, whose fragments form no cycle; each fragment is measured once. */
export function shapeOf(document: DocumentNode, operation: OperationDefinitionNode): OperationShape {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition.selectionSet] as const]
        : [],
    ),
  );
  const measured = new Map<string, OperationShape>();

  const measureFragment = (name: string): OperationShape => {
    const known = measured.get(name);
    if (known) return known;
    const selections = fragments.get(name);
    const shape = selections ? measure(selections) : NOTHING;
    measured.set(name, shape);
    return shape;
  };

  const measure = ({ selections }: SelectionSetNode): OperationShape =>
    selections
      .map((selection): OperationShape => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return measureFragment(selection.name.value);
        if (selection.kind === Kind.INLINE_FRAGMENT) return measure(selection.selectionSet);
        const isIntrospection = selection.name.value.startsWith('__');
        const inner = selection.selectionSet && !isIntrospection ? measure(selection.selectionSet) : NOTHING;
        return { depth: 1 + inner.depth, rootFields: 1, aliases: inner.aliases + (selection.alias ? 1 : 0) };
      })
      .reduce(
        (sum, one) => ({
          depth: Math.max(sum.depth, one.depth),
          rootFields: sum.rootFields + one.rootFields,
          aliases: sum.aliases + one.aliases,
        }),
        NOTHING,
      );

  return measure(operation.selectionSet);
}
