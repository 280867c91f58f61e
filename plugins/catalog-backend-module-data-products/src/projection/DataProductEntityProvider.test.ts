// SPDX-License-Identifier: Apache-2.0
import { mockServices } from '@backstage/backend-test-utils';
import { aDataProductEntity } from '@data-mesh/backstage-plugin-data-products-common/testUtils';
import fc from 'fast-check';
import { FakeCatalog } from '../fakes/FakeCatalog';
import { FakeStore } from '../fakes/FakeStore';
import { DataProductEntityProvider } from './DataProductEntityProvider';
import { RECONCILE_EVERY_MS, ReceivedPage } from './planProjection';

const { signal } = new AbortController();

/** A provider between a store and a catalog, with pages of three items. */
function setUp(
  options: {
    store?: FakeStore;
    catalog?: FakeCatalog;
    alter?: (page: ReceivedPage) => ReceivedPage;
  } = {},
) {
  const { store = new FakeStore(), catalog = new FakeCatalog() } = options;
  const clock = { nowMs: 1_800_000_000_000 };
  const logger = mockServices.logger.mock();
  const readPage = jest.fn(async (after: number) =>
    (options.alter ?? (page => page))(store.page(after, 3)),
  );
  const provider = new DataProductEntityProvider({
    environmentId: 'env-7k2mq9',
    consoleUrl: 'https://confluent.cloud',
    readPage,
    logger,
    now: () => clock.nowMs,
  });
  return { store, catalog, provider, logger, readPage, clock };
}

async function setUpConnected(options: Parameters<typeof setUp>[0] = {}) {
  const parts = setUp(options);
  await parts.provider.connect(parts.catalog);
  return { ...parts, project: () => parts.provider.project(signal) };
}

function put(store: FakeStore, ...titles: string[]) {
  titles.forEach(title => store.put({ title }));
}

const kindsOf = (catalog: FakeCatalog) =>
  catalog.mutations.map(mutation =>
    mutation.type === 'full'
      ? `full ${mutation.entities.length}`
      : `delta +${mutation.added.length} -${mutation.removed.length}`,
  );

describe('DataProductEntityProvider', () => {
  it('is named after its environment alone', () => {
    expect(setUp().provider.getProviderName()).toBe('data-mesh:env-7k2mq9');
  });

  it('does nothing before the catalog has connected', async () => {
    const { provider, readPage } = setUp();
    await provider.project(signal);
    expect(readPage).not.toHaveBeenCalled();
  });

  it('fills an empty catalog page by page, then gives it all once', async () => {
    const { store, catalog, project } = await setUpConnected();
    put(store, 'a', 'b', 'c', 'd');
    await project();
    expect(catalog.names()).toEqual(['a', 'b', 'c', 'd']);
    expect(kindsOf(catalog)).toEqual(['delta +3 -0', 'delta +1 -0', 'full 4']);
  });

  it('gives every entity the location key of its environment', async () => {
    const { store, catalog, project } = await setUpConnected();
    put(store, 'a');
    await project();
    expect(catalog.mutations).toEqual([
      expect.objectContaining({
        added: [
          expect.objectContaining({ locationKey: 'data-mesh:env-7k2mq9' }),
        ],
      }),
      expect.objectContaining({
        entities: [
          expect.objectContaining({ locationKey: 'data-mesh:env-7k2mq9' }),
        ],
      }),
    ]);
  });

  it('gives deltas after that, and nothing when nothing changed', async () => {
    const { store, catalog, project } = await setUpConnected();
    put(store, 'a', 'b');
    await project();
    catalog.mutations.length = 0;

    await project();
    expect(kindsOf(catalog)).toEqual([]);

    store.put({ title: 'a', description: 'Changed' });
    store.remove('b');
    await project();
    expect(catalog.descriptionOf('a')).toBe('Changed');
    expect(catalog.names()).toEqual(['a']);
    expect(kindsOf(catalog)).toEqual(['delta +0 -1', 'delta +1 -0']);
  });

  it('gives everything again after an hour', async () => {
    const { store, catalog, clock, project } = await setUpConnected();
    put(store, 'a');
    await project();
    catalog.mutations.length = 0;
    catalog.add(aDataProductEntity({ title: 'stray' }));

    clock.nowMs += RECONCILE_EVERY_MS - 1;
    await project();
    expect(catalog.names()).toEqual(['a', 'stray']);

    clock.nowMs += 1;
    await project();
    expect(catalog.names()).toEqual(['a']);
    expect(kindsOf(catalog)).toEqual(['full 1']);
  });

  it('removes what went away while nobody projected', async () => {
    const catalog = new FakeCatalog();
    catalog.add(aDataProductEntity({ title: 'a' }));
    catalog.add(aDataProductEntity({ title: 'gone' }));
    const { store, project } = await setUpConnected({ catalog });
    put(store, 'a', 'b');
    await project();
    expect(catalog.names()).toEqual(['a', 'b']);
  });

  it('knows up to where the catalog was told', async () => {
    const { store, provider, project } = await setUpConnected();
    put(store, 'a', 'b');
    expect(provider.hasProjected(1)).toBe(false);
    await project();
    expect(provider.hasProjected(2)).toBe(true);
    expect(provider.hasProjected(3)).toBe(false);
  });

  describe('removes nothing', () => {
    function aCatalogWith(...titles: string[]) {
      const catalog = new FakeCatalog();
      titles.forEach(title => catalog.add(aDataProductEntity({ title })));
      return catalog;
    }

    it('while no sync has read everything', async () => {
      const catalog = aCatalogWith('a', 'b', 'c');
      const { store, project } = await setUpConnected({ catalog });
      store.isComplete = false;
      put(store, 'a', 'd');
      store.remove('b');
      await project();
      expect(catalog.names()).toEqual(['a', 'b', 'c', 'd']);

      store.isComplete = true;
      await project();
      expect(catalog.names()).toEqual(['a', 'd']);
    });

    it('when a complete store never had a product', async () => {
      const catalog = aCatalogWith('a', 'b');
      const { project } = await setUpConnected({ catalog });
      await project();
      expect(catalog.names()).toEqual(['a', 'b']);
      expect(catalog.mutations).toEqual([]);
    });

    it('when the store keeps back items that it announced', async () => {
      const catalog = aCatalogWith('a', 'b');
      const { store, logger, project } = await setUpConnected({
        catalog,
        alter: page => ({ ...page, lastSequence: 7 }),
      });
      put(store, 'a');
      await project();
      expect(catalog.names()).toEqual(['a', 'b']);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('up to 7 but gave them up to 1'),
      );
    });

    it('when reading fails in the middle', async () => {
      const catalog = aCatalogWith('a', 'b', 'c', 'd', 'e');
      const { store, readPage, project } = await setUpConnected({ catalog });
      put(store, 'a', 'b', 'c', 'd');
      readPage.mockResolvedValueOnce(store.page(0, 3));
      readPage.mockRejectedValueOnce(new Error('reset'));
      await expect(project()).rejects.toThrow('reset');
      expect(catalog.names()).toEqual(['a', 'b', 'c', 'd', 'e']);
    });
  });

  it('empties the catalog when the last products were removed one by one', async () => {
    const { store, catalog, project } = await setUpConnected();
    put(store, 'a', 'b');
    await project();
    store.remove('a');
    store.remove('b');

    const restarted = await setUpConnected({ store, catalog });
    await restarted.project();
    expect(catalog.names()).toEqual([]);
    expect(kindsOf(catalog).at(-1)).toBe('full 0');
  });

  it('goes on where it failed', async () => {
    const { store, catalog, project } = await setUpConnected();
    put(store, 'a', 'b', 'c', 'd');
    catalog.nextError = new Error('database is locked');
    await expect(project()).rejects.toThrow('database is locked');
    await project();
    expect(catalog.names()).toEqual(['a', 'b', 'c', 'd']);
  });

  it('begins anew when the store was reset', async () => {
    const { store, catalog, project } = await setUpConnected();
    put(store, 'a', 'b', 'c');
    await project();
    store.reset();
    put(store, 'b');
    await project();
    expect(catalog.names()).toEqual(['b']);
  });

  it('stops between two pages when it is told to', async () => {
    const stopping = new AbortController();
    const { store, catalog, provider } = await setUpConnected({
      alter: page => {
        stopping.abort();
        return page;
      },
    });
    put(store, 'a', 'b', 'c', 'd');
    await provider.project(stopping.signal);
    expect(catalog.names()).toEqual(['a', 'b', 'c']);
  });

  describe('a product that cannot be an entity', () => {
    // prettier-ignore
    test.each<[string, (store: FakeStore) => void, RegExp]>([
      ['a name that the catalog refuses',  store => store.put({ title: 'bad' }, 'bad name!'),         /metadata.name/],
      ['no port',                          store => store.put({ outputPorts: [] }, 'bad'),            /outputPorts/],
      ['a broken reference',               store => store.put({ title: 'bad', domain: { status: 'resolved', text: 'x', entityRef: 'x' } }), /x/],
    ])('with %s is kept out and logged once; the others are given', async (_case, putBad, message) => {
      const { store, catalog, logger, clock, project } = await setUpConnected();
      put(store, 'a');
      putBad(store);
      put(store, 'b');
      await project();
      expect(catalog.names()).toEqual(['a', 'b']);

      clock.nowMs += RECONCILE_EVERY_MS;
      await project();
      const quarantined = logger.warn.mock.calls.filter(([text]) => text.startsWith('Kept'));
      expect(quarantined).toEqual([[expect.stringMatching(message), { entityName: expect.stringMatching(/^bad/) }]]);
    });

    it('keeps the entity that it once was, which a full mutation would remove', async () => {
      const catalog = new FakeCatalog();
      catalog.add(aDataProductEntity({ title: 'once-good' }));
      const { store, project } = await setUpConnected({ catalog });
      put(store, 'a');
      store.remove('gone');
      store.put({ outputPorts: [] }, 'once-good');
      catalog.add(aDataProductEntity({ title: 'gone' }));
      await project();
      expect(catalog.names()).toEqual(['a', 'once-good']);
      expect(kindsOf(catalog).join()).not.toContain('full');
    });

    it('that could not even be read is told of', async () => {
      const { store, catalog, logger, project } = await setUpConnected({
        alter: page => ({
          ...page,
          items: page.items.map(({ sequence, entityName }) => ({
            sequence,
            entityName,
            state: 'unreadable',
            message: 'title is no text',
          })),
        }),
      });
      put(store, 'a');
      await project();
      expect(catalog.names()).toEqual([]);
      expect(logger.warn).toHaveBeenCalledWith(
        expect.stringContaining('title is no text'),
        { entityName: 'a' },
      );
    });
  });

  it('converges to the store, whatever happens before the next good run', async () => {
    const title = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const event = fc.oneof(
      fc.record({
        do: fc.constant('put'),
        title,
        text: fc.constantFrom('x', 'y', 'z'),
      }),
      fc.record({ do: fc.constant('remove'), title }),
      fc.record({
        do: fc.constantFrom(
          'project',
          'lose the store for a moment',
          'lose the catalog for a moment',
          'restart',
          'an hour passes',
        ),
      }),
    );

    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 30 }), async events => {
        const store = new FakeStore();
        const catalog = new FakeCatalog();
        let current = await setUpConnected({ store, catalog });
        const run = () => current.project().catch(() => {});

        for (const happening of events) {
          switch (happening.do) {
            case 'put':
              store.put({
                title: happening.title,
                description: happening.text,
              });
              break;
            case 'remove':
              store.remove(happening.title);
              break;
            case 'lose the store for a moment':
              current.readPage.mockRejectedValueOnce(new Error('refused'));
              await run();
              break;
            case 'lose the catalog for a moment':
              catalog.nextError = new Error('locked');
              await run();
              break;
            case 'restart':
              current = await setUpConnected({ store, catalog });
              break;
            case 'an hour passes':
              current.clock.nowMs += RECONCILE_EVERY_MS;
              break;
            default:
              await run();
          }
        }

        catalog.nextError = undefined;
        current.readPage.mockReset();
        current.readPage.mockImplementation(async after =>
          store.page(after, 3),
        );
        await current.project();
        expect(catalog.names()).toEqual(store.presentNames());
        for (const name of catalog.names()) {
          expect(catalog.descriptionOf(name)).toBe(store.descriptionOf(name));
        }
      }),
      { numRuns: 300 },
    );
  });
});
