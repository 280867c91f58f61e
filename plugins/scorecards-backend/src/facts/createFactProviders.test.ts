// SPDX-License-Identifier: Apache-2.0
import { aFactDefinition } from '@data-mesh/backstage-plugin-scorecards-common/testUtils';
import { FakeFactProvider } from '../__testUtils__/FakeFactProvider';
import { createFactProviders } from './createFactProviders';

describe('createFactProviders', () => {
  const aProvider = (id: string, facts: string[]) => ({
    id,
    title: id,
    facts: facts.map(fact => aFactDefinition({ id: fact })),
    read: async function* read() {},
  });

  // prettier-ignore
  test.each<[string, ReturnType<typeof aProvider>, string]>([
    ['a name with capitals',    aProvider('Kafka', []),                    "called 'Kafka'"],
    ['a name that is taken',    aProvider('shop', []),                     "two providers of facts called 'shop'"],
    ['facts of others',         aProvider('kafka', ['shop.lag']),          "has to begin with 'kafka.'"],
    ['the same fact twice',     aProvider('kafka', ['kafka.a', 'kafka.a']), "offers the fact 'kafka.a' twice"],
  ])('refuses %s', (_what, provider, message) => {
    const { extensionPoint } = createFactProviders();
    extensionPoint.addFactProvider(new FakeFactProvider());
    expect(() => extensionPoint.addFactProvider(provider)).toThrow(message);
  });

  it('lists facts with who tells them', () => {
    const { extensionPoint, facts } = createFactProviders();
    extensionPoint.addFactProvider(aProvider('kafka', ['kafka.lag']));
    expect(facts()).toMatchObject([{ id: 'kafka.lag', provider: 'kafka' }]);
  });
});
