// SPDX-License-Identifier: Apache-2.0
import { createCommandMemory } from './commandMemory';

const command = {
  user: 'user:default/kim',
  clusterId: 'lksqlc-9d6ry',
  commandId: 'stream/`ORDERS`/create',
};

describe('createCommandMemory', () => {
  // prettier-ignore
  test.each<[string, Partial<typeof command>, boolean]>([
    ['knows what it was told',                {},                             true],
    ['knows nothing of it for another user',  { user: 'user:default/lee' },   false],
    ['nor on another cluster',                { clusterId: 'lksqlc-2b8fw' },  false],
    ['nor of another command',                { commandId: 'stream/X/drop' }, false],
  ])('%s', (_case, other, expected) => {
    const memory = createCommandMemory();
    memory.remember(command);
    expect(memory.has({ ...command, ...other })).toBe(expected);
  });

  it('forgets the oldest beyond a thousand', () => {
    const memory = createCommandMemory();
    memory.remember(command);
    const others = Array.from({ length: 1_000 }, (_, index) => ({
      ...command,
      commandId: `stream/S${index}/drop`,
    }));
    others.slice(1).forEach(memory.remember);
    expect(memory.has(command)).toBe(true);
    memory.remember(others[0]!);
    expect(memory.has(command)).toBe(false);
  });
});
