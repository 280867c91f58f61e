// SPDX-License-Identifier: Apache-2.0
import ts from 'typescript';

/** One key of a configuration, as its declaration says it. */
export interface ConfigurationKey {
  /** e.g. `environments[].kafka[].clusterId`, below the outermost key. */
  path: string;
  /** The words above it, as one line. */
  help: string;
  isSecret: boolean;
}

/** The keys that a `config.d.ts` declares below its one outermost key, in its order. */
export function configurationKeys(declaration: string): ConfigurationKey[] {
  const file = ts.createSourceFile(
    'config.d.ts',
    declaration,
    ts.ScriptTarget.Latest,
    true,
  );
  const keys: ConfigurationKey[] = [];
  const visit = (type: ts.TypeNode | undefined, path: string) => {
    const { members, suffix } = membersOf(type);
    for (const member of members) {
      const name = `${path}${suffix}${path ? '.' : ''}${nameOf(member)}`;
      keys.push({ path: name, ...commentOf(member) });
      if (
        ts.isPropertySignature(member) ||
        ts.isIndexSignatureDeclaration(member)
      ) {
        visit(member.type, name);
      }
    }
  };
  const [config] = file.statements.filter(ts.isInterfaceDeclaration);
  const [outermost] = config?.members.filter(ts.isPropertySignature) ?? [];
  visit(outermost?.type, '');
  return keys;
}

function membersOf(type: ts.TypeNode | undefined): {
  members: readonly ts.TypeElement[];
  suffix: string;
} {
  if (type && ts.isTypeLiteralNode(type)) {
    return { members: type.members, suffix: '' };
  }
  if (type && ts.isTypeReferenceNode(type)) {
    const [item] = type.typeArguments ?? [];
    return { ...membersOf(item), suffix: '[]' };
  }
  return { members: [], suffix: '' };
}

function nameOf(member: ts.TypeElement): string {
  if (ts.isIndexSignatureDeclaration(member)) {
    return `<${member.parameters[0]?.name.getText() ?? 'key'}>`;
  }
  return member.name?.getText() ?? '';
}

function commentOf(member: ts.TypeElement): {
  help: string;
  isSecret: boolean;
} {
  const [comment] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  return {
    help: (ts.getTextOfJSDocComment(comment?.comment) ?? '').replace(
      /\s+/g,
      ' ',
    ),
    isSecret: (comment?.tags ?? []).some(
      tag => `${tag.comment ?? ''}` === 'secret',
    ),
  };
}
