// SPDX-License-Identifier: Apache-2.0
import {
  SchemaField,
  SchemaTree,
} from '@data-mesh/backstage-plugin-data-products-common';
import { FieldTags } from '../tags/fieldTags';
import {
  FieldDefinition,
  ReadSchema,
  RecordType,
  ValueType,
} from '../ValueType';
import { MAX_LEVELS, TreeBudget } from './TreeBudget';
import {
  allowedValuesOf,
  mayBeNull,
  typeWords,
  withoutNull,
} from './typeWords';

type ReadTree = Extract<SchemaTree, { status: 'read' }>;

/** Where in the tree a type is being looked into. */
interface Place {
  /** As fields show it; the path of what is inside begins with it. */
  path: string;
  /** Names from the outermost one, as tags address fields: without the alternatives that a path names. */
  names: string[];
  /** Path of the field that has this type. */
  field: string;
  level: number;
  /** The records around this place, each with the path of the field that has it as its type. */
  around: ReadonlyMap<unknown, string>;
}

interface Inside {
  fields: SchemaField[];
  repeats?: string;
}

/**
 * Grows the tree of a schema's fields, until a type repeats one around it, or there is no room for more.
 */
export function buildTree(schema: ReadSchema, tags: FieldTags): ReadTree {
  const { type, unresolvedReferences } = schema;
  const builder = new TreeBuilder(nameOf(type), tags);
  const { fields } = builder.inside(type, {
    path: '',
    names: [],
    field: '',
    level: 0,
    around: new Map(),
  });
  return {
    status: 'read',
    typeName: nameOf(type),
    doc: type.is === 'record' ? type.doc : undefined,
    fields,
    unresolvedReferences: [...unresolvedReferences],
    ...(builder.budget.isCut && { isCut: true }),
  };
}

function nameOf(type: ValueType): string {
  return type.is === 'record' ? type.fullName : typeWords(type);
}

class TreeBuilder {
  readonly budget = new TreeBudget();
  private readonly paths = new Set<string>();
  private readonly withFields = new Map<ValueType, boolean>();

  constructor(
    private readonly root: string,
    private readonly tags: FieldTags,
  ) {}

  inside(type: ValueType, place: Place): Inside {
    if (!this.hasFields(type) || !this.budget.takesLevel(place.level)) {
      return { fields: [] };
    }
    switch (type.is) {
      case 'plain':
      case 'null':
        return { fields: [] };
      case 'list':
        return this.insidePart(type.items(), place, '[]');
      case 'map':
        return this.insidePart(type.values(), place, '{}');
      case 'union':
        return this.insideUnion(type, place);
      case 'record':
        return this.insideRecord(type, place);
      default:
        return type satisfies never;
    }
  }

  private insidePart(type: ValueType, place: Place, mark: string): Inside {
    return this.inside(type, {
      ...place,
      path: `${place.path}${mark}`,
      level: place.level + 1,
    });
  }

  /** Several alternatives with fields of their own stand beside each other under their names. */
  private insideUnion(type: ValueType, place: Place): Inside {
    const [only, ...others] = withoutNull(type).filter(branch =>
      this.hasFields(branch),
    );
    if (!only) return { fields: [] };
    if (others.length === 0) return this.inside(only, place);
    const fields = [only, ...others].flatMap(branch => {
      const name = typeWords(branch);
      const path = this.uniquePath(joined(place.path, name));
      if (!this.budget.takesField(2 * name.length + path.length)) return [];
      const inner = this.inside(branch, {
        ...place,
        path,
        field: path,
        level: place.level + 1,
      });
      return [
        {
          name,
          path,
          type: name,
          isOptional: true,
          tags: [],
          isPii: false,
          ...inner,
        },
      ];
    });
    return { fields };
  }

  private insideRecord(record: RecordType, place: Place): Inside {
    const repeats = place.around.get(record.identity);
    if (repeats !== undefined) return { fields: [], repeats };
    const around = new Map(place.around).set(record.identity, place.field);
    const fields: SchemaField[] = [];
    for (const definition of record.fields()) {
      const field = this.field(definition, record, { ...place, around });
      if (!field) break;
      fields.push(field);
    }
    return { fields };
  }

  /** `undefined` when there is no room for it. */
  private field(
    definition: FieldDefinition,
    record: RecordType,
    place: Place,
  ): SchemaField | undefined {
    const { name, type, isOptional, doc, number } = definition;
    const path = this.uniquePath(joined(place.path, name));
    const names = [...place.names, name];
    const words = typeWords(type);
    const allowedValues = allowedValuesOf(type);
    const size = [
      name,
      path,
      words,
      doc,
      definition.default,
      ...(allowedValues ?? []),
    ];
    if (!this.budget.takesField(characters(size))) return undefined;
    const tags = this.tags.of(
      { record: record.fullName, root: this.root, names },
      definition.tags,
    );
    return {
      name,
      path,
      type: words,
      isOptional: isOptional || mayBeNull(type),
      ...(doc && { doc }),
      ...(definition.default !== undefined && { default: definition.default }),
      ...(allowedValues && { allowedValues }),
      ...(number !== undefined && { number }),
      tags,
      isPii: this.tags.arePii(tags),
      ...this.inside(type, {
        path,
        names,
        field: path,
        level: place.level + 1,
        around: place.around,
      }),
    };
  }

  /** Whether there are fields somewhere inside, as far as anybody will look. */
  private hasFields(type: ValueType, depth = 0): boolean {
    const known = this.withFields.get(type);
    if (known !== undefined) return known;
    if (depth > MAX_LEVELS) return false;
    // A type inside itself adds nothing to what it has.
    this.withFields.set(type, false);
    const found = this.findFields(type, depth + 1);
    this.withFields.set(type, found);
    return found;
  }

  private findFields(type: ValueType, depth: number): boolean {
    switch (type.is) {
      case 'plain':
      case 'null':
        return false;
      case 'record':
        return true;
      case 'list':
        return this.hasFields(type.items(), depth);
      case 'map':
        return this.hasFields(type.values(), depth);
      case 'union':
        return type.branches().some(branch => this.hasFields(branch, depth));
      default:
        return type satisfies never;
    }
  }

  /** A dot in a name can make two paths alike. */
  private uniquePath(path: string): string {
    let unique = path;
    for (let count = 2; this.paths.has(unique); count += 1) {
      unique = `${path}#${count}`;
    }
    this.paths.add(unique);
    return unique;
  }
}

function joined(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

function characters(texts: (string | undefined)[]): number {
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
