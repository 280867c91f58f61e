// SPDX-License-Identifier: Apache-2.0
import { CatalogTopic } from '../streamCatalog/types';
import { TopicAttributes } from '../streamCatalog/writerTypes';
import { describeBusinessMetadataWrites } from './describeBusinessMetadataWrites';
import { createWritableStage } from './writableStage';
import { WritableEnvironment } from './writableSubject';

/**
 * What every client that writes to a stream catalog must do, whoever answers it: a real one, too. What was written need
 * not show at once, so everything is asked for until it does.
 */
export function describeCatalogWrites(
  name: string,
  open: () => Promise<WritableEnvironment>,
  options: { package: 'advanced' | 'essentials' },
) {
  describe(`${name} can be written to`, () => {
    const stage = createWritableStage(open);
    beforeAll(() => stage.start());
    afterAll(() => stage.stop());

    describe('tags', () => {
      it('are defined, with what they mean', async () => {
        const tag = await stage.defineTag('defined');
        expect(await stage.catalog.tagDefinitions()).toContainEqual({
          name: tag,
          description: 'Of a contract test',
        });
      });

      it('are not defined twice', async () => {
        const tag = await stage.defineTag('twice');
        await expect(
          stage.catalog.createTagDefinition({
            name: tag,
            description: 'Other',
          }),
        ).rejects.toMatchObject({ name: 'ConfluentApiError' });
        expect(await stage.catalog.tagDefinitions()).toContainEqual({
          name: tag,
          description: 'Of a contract test',
        });
      });

      it('are deleted', async () => {
        const tag = await stage.defineTag('deleted');
        await stage.catalog.deleteTagDefinition(tag);
        const left = await stage.eventually(
          async () =>
            (await stage.catalog.tagDefinitions()).map(each => each.name),
          names => !names.includes(tag),
        );
        expect(left).not.toContain(tag);
      });

      it('are put on a topic, and taken off', async () => {
        const { qualifiedName, catalog } = stage;
        const tag = await stage.defineTag('toggled');
        await catalog.addTag({ qualifiedName, tag });
        expect(
          (await stage.see(({ tags }) => tags.includes(tag)))?.tags,
        ).toContain(tag);
        await catalog.removeTag({ qualifiedName, tag });
        expect(
          (await stage.see(({ tags }) => !tags.includes(tag)))?.tags,
        ).not.toContain(tag);
      });

      it('are put on by the short name of a topic, too', async () => {
        const tag = await stage.defineTag('short');
        await stage.catalog.addTag({ qualifiedName: stage.shortName, tag });
        expect(
          (await stage.see(({ tags }) => tags.includes(tag)))?.tags,
        ).toContain(tag);
      });

      it('that are not defined are refused', async () => {
        const tag = `${stage.prefix}_undefined`;
        await expect(
          stage.catalog.addTag({ qualifiedName: stage.qualifiedName, tag }),
        ).rejects.toMatchObject({
          name: 'ConfluentApiError',
          operation: 'streamCatalog.addTag',
          canRetryHelp: false,
        });
        expect((await stage.see(() => true))?.tags).not.toContain(tag);
      });

      it('of a topic that the catalog does not know are refused', async () => {
        const tag = await stage.defineTag('nowhere');
        await expect(
          stage.catalog.addTag({
            qualifiedName: `${stage.qualifiedName}.unknown`,
            tag,
          }),
        ).rejects.toMatchObject({
          isNotFound: true,
          isUnknownEntity: true,
          wasCertainlyNotDone: true,
        });
      });

      it('that are not on it are not taken off without a word', async () => {
        const tag = await stage.defineTag('absent');
        await expect(
          stage.catalog.removeTag({ qualifiedName: stage.qualifiedName, tag }),
        ).rejects.toMatchObject({
          name: 'ConfluentApiError',
          wasCertainlyNotDone: true,
        });
      });
    });

    describe('attributes of a topic', () => {
      const set = (attributes: TopicAttributes) =>
        stage.catalog.setTopicAttributes({
          qualifiedName: stage.qualifiedName,
          attributes,
        });
      const attributesOf = (topic: CatalogTopic | undefined) => ({
        description: topic?.description,
        owner: topic?.owner,
        ownerEmail: topic?.ownerEmail,
      });

      it('are set, changed one at a time, and cleared', async () => {
        const first = {
          description: 'Orders.',
          owner: 'checkout',
          ownerEmail: 'checkout@acme.example',
        };
        await set(first);
        expect(
          attributesOf(await stage.see(({ owner }) => owner === 'checkout')),
        ).toEqual(first);

        await set({ owner: 'sales' });
        expect(
          attributesOf(await stage.see(({ owner }) => owner === 'sales')),
        ).toEqual({ ...first, owner: 'sales' });

        await set({ description: '', owner: '', ownerEmail: '' });
        expect(attributesOf(await stage.see(({ owner }) => !owner))).toEqual({
          description: undefined,
          owner: undefined,
          ownerEmail: undefined,
        });
      });

      it('that are so already may be set again', async () => {
        await set({ owner: 'again' });
        await set({ owner: 'again' });
        expect(
          attributesOf(await stage.see(({ owner }) => owner === 'again')),
        ).toMatchObject({ owner: 'again' });
      });

      // prettier-ignore
      test.each([
        ['quotes',             `"it's" \\"so\\"`],
        ['HTML',               '<script>alert(1)</script> & <b>'],
        ['lines',              'first\nsecond\tthird'],
        ['any writing system', 'Größe, 注文, 🛒'],
        ['length',             'x'.repeat(4000)],
      ])('hold %s as they are', async (_case, description) => {
        await set({ description });
        const topic = await stage.see(seen => seen.description === description);
        expect(topic?.description).toBe(description);
      });

      it('of a topic that the catalog does not know are refused', async () => {
        await expect(
          stage.catalog.setTopicAttributes({
            qualifiedName: `${stage.qualifiedName}.unknown`,
            attributes: { owner: 'nobody' },
          }),
        ).rejects.toMatchObject({ isNotFound: true });
      });
    });

    if (options.package === 'advanced') describeBusinessMetadataWrites(stage);
    else {
      it('has no business metadata in the Essentials package', async () => {
        await expect(
          stage.catalog.createBusinessMetadataDefinition({
            name: `${stage.prefix}_refused`,
            description: '',
            attributes: [],
          }),
        ).rejects.toMatchObject({
          canRetryHelp: false,
          wasCertainlyNotDone: true,
        });
        await expect(
          stage.catalog.addBusinessMetadata({
            qualifiedName: stage.qualifiedName,
            metadata: `${stage.prefix}_refused`,
            values: [],
          }),
        ).rejects.toMatchObject({ canRetryHelp: false });
      });
    }
  });
}
