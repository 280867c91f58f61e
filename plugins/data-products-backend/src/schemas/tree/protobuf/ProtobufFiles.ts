// SPDX-License-Identifier: Apache-2.0
import protobuf from 'protobufjs';

export type ProtobufDefinition = protobuf.Type | protobuf.Enum;

export interface ProtobufFile {
  messages: protobuf.Type[];
  imports: string[];
}

/** Protobuf files that are read together, because one imports the others. Nothing is read but the texts that are given. */
export class ProtobufFiles {
  private readonly definitions = new Map<string, ProtobufDefinition>();
  private readonly ofProto3 = new Set<protobuf.Type>();

  /**
   * Reads one more file. Of two definitions of one name the first counts.
   *
   * @throws Error when it is no Protobuf.
   */
  add(text: string): ProtobufFile {
    // A root of its own: what two files define twice would otherwise make the second unreadable.
    const root = new protobuf.Root();
    const { imports = [], weakImports = [] } = protobuf.parse(text, root, {
      keepCase: true,
      alternateCommentMode: true,
    });
    const isProto3 = syntaxOf(text) === 'proto3';
    const messages: protobuf.Type[] = [];
    const waiting = root.nestedArray.toReversed();
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next instanceof protobuf.Type) {
        messages.push(next);
        if (isProto3) this.ofProto3.add(next);
      }
      if (next instanceof protobuf.Type || next instanceof protobuf.Enum) {
        const name = next.fullName;
        if (!this.definitions.has(name)) this.definitions.set(name, next);
      }
      if (next instanceof protobuf.Namespace) {
        for (const each of next.nestedArray.toReversed()) waiting.push(each);
      }
    }
    return { messages, imports: [...imports, ...weakImports] };
  }

  /** What a type's name means where it is used: the innermost scope that has it counts. */
  find(
    name: string,
    scope: protobuf.ReflectionObject | null,
  ): ProtobufDefinition | undefined {
    if (name.startsWith('.')) return this.definitions.get(name);
    for (let around = scope; around; around = around.parent) {
      const found = this.definitions.get(`${around.fullName}.${name}`);
      if (found) return found;
    }
    return undefined;
  }

  /** Whether the file of a message is of the syntax in which a bare field always has a value. */
  isProto3(message: protobuf.Type): boolean {
    return this.ofProto3.has(message);
  }
}

/** `proto3` of `syntax = "proto3";`; `undefined` for an edition, and for a file that does not say. */
function syntaxOf(text: string): string | undefined {
  const tokens = protobuf.tokenize(text, false);
  if (tokens.next() !== 'syntax' || tokens.next() !== '=') return undefined;
  tokens.next();
  return tokens.next() ?? undefined;
}
