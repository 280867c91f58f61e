// SPDX-License-Identifier: Apache-2.0
import { CatalogStage, product } from './catalogStage';
import { ContractFault } from './subjects';

const TAG = 'Reviewed';

/** What a write does when its answer is lost, or does not tell the truth. */
export function describeLostWrites(stage: CatalogStage) {
  const orders = product('orders');
  const addTag = () =>
    stage.client.addTag({ qualifiedName: stage.qualified(orders), tag: TAG });
  const isTagged = async () =>
    (await stage.client.readTopic(stage.qualified(orders))).tags.includes(TAG);

  describe('a write', () => {
    beforeEach(async () => {
      await stage.start();
      // The tag is defined by its use.
      await stage.add(orders, { ...product('payments'), tags: [TAG] });
    });

    it('that happened, but was not answered, is not sent again', async () => {
      await stage.world.fail('doneUnanswered', { times: 1 });
      await expect(addTag()).rejects.toMatchObject({
        failure: 'connection',
        wasCertainlyNotDone: false,
      });
      expect(await isTagged()).toBe(true);
    });

    // prettier-ignore
    test.each<[ContractFault, object]>([
      ['reset',         { failure: 'connection' }],
      ['emptyBody',     { failure: 'malformed' }],
      ['truncatedJson', { failure: 'malformed' }],
      [500,             { status: 500 }],
      [502,             { status: 502 }],
      [503,             { status: 503 }],
    ])('after which nobody knows (%s) is left to the caller', async (fault, expected) => {
      await stage.world.fail(fault, { times: 1 });
      await expect(addTag()).rejects.toMatchObject({
        ...expected,
        canRetryHelp: true,
        wasCertainlyNotDone: false,
      });
    });

    it('that was refused for the number of requests is sent again', async () => {
      await stage.world.fail(429, { times: 1 });
      await addTag();
      expect(await isTagged()).toBe(true);
    });

    it('that carries an error for its item fails with that error', async () => {
      await stage.world.fail('itemError', { times: 1 });
      await expect(addTag()).rejects.toMatchObject({
        failure: 'item',
        code: expect.any(Number),
        operation: 'streamCatalog.addTag',
      });
      expect(await isTagged()).toBe(false);
    });

    it('that was answered well and did nothing can be told by reading', async () => {
      await stage.world.fail('nothingDone', { times: 1 });
      await addTag();
      expect(await isTagged()).toBe(false);
    });

    it('with a key that may not is refused', async () => {
      await stage.world.fail(403, { times: 1 });
      await expect(addTag()).rejects.toMatchObject({
        isForbidden: true,
        wasCertainlyNotDone: true,
      });
    });
  });
}
