// SPDX-License-Identifier: Apache-2.0
import { LONGEST_ATTRIBUTE_VALUE } from '../streamCatalog/createDefinitionWriter';
import { CatalogTopic } from '../streamCatalog/types';
import { WritableStage } from './writableStage';

/** The part of the contract of writes that only the Advanced package has. */
export function describeBusinessMetadataWrites(stage: WritableStage) {
  /** Values of one business metadata by attribute, blank ones left out. */
  const valuesIn = (topic: CatalogTopic | undefined, metadata: string) =>
    Object.fromEntries(
      (topic?.businessMetadata ?? [])
        .filter(each => each.metadata === metadata && each.value !== '')
        .map(({ attribute, value }) => [attribute, value]),
    );
  const bind = (metadata: string, values: Record<string, string>) => ({
    qualifiedName: stage.qualifiedName,
    metadata,
    values: Object.entries(values).map(([name, value]) => ({ name, value })),
  });
  const seen = async (metadata: string, expected: Record<string, string>) => {
    const isSo = (topic: CatalogTopic) =>
      JSON.stringify(sorted(valuesIn(topic, metadata))) ===
      JSON.stringify(sorted(expected));
    return valuesIn(await stage.see(isSo), metadata);
  };
  const definitionOf = async (metadata: string) =>
    (await stage.catalog.businessMetadataDefinitions()).find(
      each => each.name === metadata,
    );

  describe('definitions of business metadata', () => {
    it('are made, with optional attributes', async () => {
      const metadata = await stage.defineMetadata('defined', ['owner', 'sla']);
      expect(await definitionOf(metadata)).toEqual({
        name: metadata,
        description: 'Of a contract test',
        attributes: [
          { name: 'owner', description: 'The owner', isOptional: true },
          { name: 'sla', description: 'The sla', isOptional: true },
        ],
      });
    });

    it('are given more attributes, and keep what they have', async () => {
      const metadata = await stage.defineMetadata('extended', ['owner']);
      await stage.catalog.updateBusinessMetadataDefinition({
        name: metadata,
        description: 'Of a contract test',
        attributes: [
          { name: 'owner', description: 'The owner' },
          { name: 'domain', description: 'The domain' },
        ],
      });
      const definition = await stage.eventually(
        () => definitionOf(metadata),
        found => found?.attributes.length === 2,
      );
      expect(definition?.attributes.map(({ name }) => name).sort()).toEqual([
        'domain',
        'owner',
      ]);
    });

    it('are not made twice', async () => {
      const metadata = await stage.defineMetadata('twice', ['owner']);
      await expect(
        stage.catalog.createBusinessMetadataDefinition({
          name: metadata,
          description: 'Other',
          attributes: [],
        }),
      ).rejects.toMatchObject({ name: 'ConfluentApiError' });
      expect(await definitionOf(metadata)).toMatchObject({
        description: 'Of a contract test',
      });
    });

    it('are deleted', async () => {
      const metadata = await stage.defineMetadata('deleted', []);
      await stage.catalog.deleteBusinessMetadataDefinition(metadata);
      const left = await stage.eventually(
        async () => [await definitionOf(metadata)],
        ([found]) => found === undefined,
      );
      expect(left).toEqual([undefined]);
    });
  });

  describe('business metadata of a topic', () => {
    it('are bound, changed, cleared and taken off', async () => {
      const { catalog, qualifiedName } = stage;
      const metadata = await stage.defineMetadata('bound', ['owner', 'domain']);
      await catalog.addBusinessMetadata(
        bind(metadata, { owner: '@checkout', domain: 'sales' }),
      );
      const first = { owner: '@checkout', domain: 'sales' };
      expect(await seen(metadata, first)).toEqual(first);

      await catalog.updateBusinessMetadata(
        bind(metadata, { owner: '@payments', domain: '' }),
      );
      const second = { owner: '@payments' };
      expect(await seen(metadata, second)).toEqual(second);

      await catalog.removeBusinessMetadata({ qualifiedName, metadata });
      expect(await seen(metadata, {})).toEqual({});
    });

    // prettier-ignore
    test.each([
      ['quotes',             `"it's" \\"so\\"`],
      ['HTML',               '<script>alert(1)</script> & <b>'],
      ['lines',              'first\nsecond\tthird'],
      ['any writing system', 'Größe, 注文, 🛒'],
      ['length',             'x'.repeat(LONGEST_ATTRIBUTE_VALUE)],
    ])('hold %s as they are', async (kind, owner) => {
      const metadata = await stage.defineMetadata(kind.replaceAll(' ', '_'), ['owner']);
      await stage.catalog.addBusinessMetadata(bind(metadata, { owner }));
      expect(await seen(metadata, { owner })).toEqual({ owner });
    });

    it('hold no attribute that is not defined', async () => {
      const metadata = await stage.defineMetadata('closed', ['owner']);
      await expect(
        stage.catalog.addBusinessMetadata(bind(metadata, { ownr: 'x' })),
      ).rejects.toMatchObject({
        operation: 'streamCatalog.addBusinessMetadata',
        canRetryHelp: false,
      });
      expect(valuesIn(await stage.see(() => true), metadata)).toEqual({});
    });

    it('hold no value that is too long', async () => {
      const metadata = await stage.defineMetadata('short', ['owner']);
      const owner = 'x'.repeat(LONGEST_ATTRIBUTE_VALUE + 1);
      await expect(
        stage.catalog.addBusinessMetadata(bind(metadata, { owner })),
      ).rejects.toMatchObject({ canRetryHelp: false });
    });

    it('that are not defined are refused', async () => {
      await expect(
        stage.catalog.addBusinessMetadata(
          bind(`${stage.prefix}_undefined`, { owner: 'x' }),
        ),
      ).rejects.toMatchObject({
        name: 'ConfluentApiError',
        canRetryHelp: false,
      });
    });

    it('of a topic that the catalog does not know are refused', async () => {
      const metadata = await stage.defineMetadata('nowhere', ['owner']);
      await expect(
        stage.catalog.addBusinessMetadata({
          ...bind(metadata, { owner: 'x' }),
          qualifiedName: `${stage.qualifiedName}.unknown`,
        }),
      ).rejects.toMatchObject({ isNotFound: true, isUnknownEntity: true });
    });
  });
}

function sorted(values: Record<string, string>) {
  return Object.entries(values).sort();
}
