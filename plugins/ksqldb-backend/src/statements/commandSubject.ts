// SPDX-License-Identifier: Apache-2.0

/** What a command is about. */
export type CommandSubject =
  { kind: 'source'; name: string } | { kind: 'query'; id: string };

const COMMAND_ID = /^(?<type>[a-z]+)\/(?<entity>.+)\/[a-z]+$/;
const QUERY_TYPES = new Set(['terminate', 'pause', 'resume']);
const SOURCE_TYPES = new Set(['stream', 'table']);

/**
 * Reads a command id (contract section 3.1): `<type>/<entity>/<action>`, where the entity has back-ticks around it when it
 * is created, and none when it is dropped. `undefined` for what is about anything else.
 */
export function commandSubject(commandId: string): CommandSubject | undefined {
  const { type = '', entity = '' } = COMMAND_ID.exec(commandId)?.groups ?? {};
  if (QUERY_TYPES.has(type)) return { kind: 'query', id: entity };
  if (!SOURCE_TYPES.has(type)) return undefined;
  const isQuoted = /^`.+`$/.test(entity);
  return {
    kind: 'source',
    name: isQuoted ? entity.slice(1, -1).replaceAll('``', '`') : entity,
  };
}
