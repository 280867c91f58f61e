// SPDX-License-Identifier: Apache-2.0
import protobuf from 'protobufjs';
import type { ProtobufFile } from './compatibility/protobufDifferences';

type Nested = Record<string, protobuf.AnyNestedObject>;

/** Besides Google's own, a file that every registry has. */
const DECIMAL: Nested = {
  confluent: {
    nested: {
      type: {
        nested: {
          Decimal: {
            fields: {
              value: { type: 'bytes', id: 1 },
              precision: { type: 'uint32', id: 2 },
              scale: { type: 'int32', id: 3 },
            },
          },
        },
      },
    },
  },
};

/** Protobuf files that are read together, because one imports the others. */
export class ProtobufFiles {
  private readonly root = new protobuf.Root();
  private readonly builtIn = new Set<string>();

  /**
   * Reads one more file.
   *
   * @returns the package it declares; empty when none.
   * @throws Error when it is no Protobuf.
   */
  load(text: string): string {
    const parsed = protobuf.parse(text, this.root, { keepCase: true });
    for (const file of parsed.imports ?? []) this.loadBuiltIn(file);
    return parsed.package ?? '';
  }

  /** Reads the file that imports the ones before. @throws Error when it is no Protobuf, or names an unknown type. */
  loadLast(text: string): Pick<ProtobufFile, 'package' | 'scope'> {
    const packageName = this.load(text);
    this.root.resolveAll();
    const scope =
      packageName === '' ? this.root : this.root.lookup(packageName);
    return {
      package: packageName,
      scope: scope instanceof protobuf.Namespace ? scope : this.root,
    };
  }

  private loadBuiltIn(file: string): void {
    const nested =
      file === 'confluent/type/decimal.proto' ? DECIMAL : googleFile(file);
    if (!nested || this.builtIn.has(file)) return;
    this.builtIn.add(file);
    this.root.addJSON(nested);
  }
}

function googleFile(file: string): Nested | undefined {
  return protobuf.common.get(file)?.nested;
}
