// SPDX-License-Identifier: Apache-2.0
import { createTakingBack, eventually } from './eventually';
import { WritableCluster } from './writableSubject';

/** What every client of Kafka's REST API must do, whoever answers it: a real cluster, too. */
export function describeKafkaRest(
  name: string,
  open: () => Promise<WritableCluster>,
) {
  describe(`${name} honours the contract of Kafka's REST API`, () => {
    let subject: WritableCluster;
    const takingBack = createTakingBack();
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(async () => {
      await takingBack.now();
      await subject.close();
    });

    const create = async (
      suffix: string,
      options: {
        partitions?: number;
        configs?: { name: string; value: string }[];
      } = {},
    ) => {
      const topic = `${subject.prefix}.${suffix}`;
      const { partitions, configs = [] } = options;
      await subject.kafka.createTopic({ name: topic, partitions, configs });
      takingBack.later(() => subject.kafka.deleteTopic(topic));
      await read(topic);
      return topic;
    };
    const read = (topic: string) =>
      eventually(
        subject,
        () => subject.kafka.topic(topic),
        found => found !== undefined,
      );

    describe('makes a topic', () => {
      it('with partitions and settings of its own', async () => {
        const topic = await create('set', {
          partitions: 2,
          configs: [
            { name: 'retention.ms', value: '3600000' },
            { name: 'cleanup.policy', value: 'compact' },
          ],
        });
        expect(await subject.kafka.topic(topic)).toEqual({
          name: topic,
          isInternal: false,
          partitions: 2,
          replicationFactor: expect.any(Number),
        });
        expect(await subject.kafka.topicConfigs(topic)).toEqual([
          { name: 'cleanup.policy', value: 'compact' },
          { name: 'retention.ms', value: '3600000' },
        ]);
        expect(await subject.kafka.effectiveConfigs(topic)).toEqual(
          expect.arrayContaining([
            { name: 'cleanup.policy', value: 'compact' },
            { name: 'min.insync.replicas', value: expect.any(String) },
            { name: 'retention.ms', value: '3600000' },
          ]),
        );
      });

      it('as the cluster likes it', async () => {
        const topic = await create('plain');
        const found = await subject.kafka.topic(topic);
        expect(found?.partitions).toBeGreaterThan(0);
        expect(found?.replicationFactor).toBeGreaterThan(0);
      });

      it('that is listed among the others, by name', async () => {
        const [b, a] = [await create('listed-b'), await create('listed-a')];
        const names = await eventually(
          subject,
          async () => (await subject.kafka.topics()).map(topic => topic.name),
          listed => listed.includes(a) && listed.includes(b),
        );
        expect(names?.filter(each => each === a || each === b)).toEqual([a, b]);
      });
    });

    it('makes nothing when it only validates', async () => {
      const topic = `${subject.prefix}.validated`;
      await subject.kafka.createTopic(
        { name: topic, partitions: 1, configs: [] },
        { isValidateOnly: true },
      );
      expect(await subject.kafka.topic(topic)).toBeUndefined();
    });

    describe('refuses', () => {
      it('a topic that is there, and leaves it as it is', async () => {
        const topic = await create('taken', { partitions: 1 });
        await expect(
          subject.kafka.createTopic({
            name: topic,
            partitions: 3,
            configs: [],
          }),
        ).rejects.toMatchObject({
          name: 'ConfluentApiError',
          operation: 'kafkaRest.createTopic',
          isRefusedAsSent: true,
          code: 40002,
          wasCertainlyNotDone: true,
          canRetryHelp: false,
        });
        expect(await subject.kafka.topic(topic)).toMatchObject({
          partitions: 1,
        });
      });

      // prettier-ignore
      test.each<[string, (prefix: string) => Parameters<WritableCluster['kafka']['createTopic']>[0]]>([
        ['a name that Kafka does not allow', prefix => ({ name: `${prefix} with a space`, configs: [] })],
        ['a name that is too long',          prefix => ({ name: `${prefix}.${'x'.repeat(249)}`, configs: [] })],
        ['no partitions at all',             prefix => ({ name: `${prefix}.none`, partitions: 0, configs: [] })],
        ['a setting that nobody knows',      prefix => ({ name: `${prefix}.odd`, configs: [{ name: 'retention.mss', value: '1' }] })],
        ['a setting that makes no sense',    prefix => ({ name: `${prefix}.odd`, configs: [{ name: 'retention.ms', value: 'long' }] })],
      ])('%s, also when it only validates', async (_case, topicOf) => {
        const topic = topicOf(subject.prefix);
        const refused = { isRefusedAsSent: true, canRetryHelp: false };
        await expect(
          subject.kafka.createTopic(topic, { isValidateOnly: true }),
        ).rejects.toMatchObject(refused);
        await expect(subject.kafka.createTopic(topic)).rejects.toMatchObject(refused);
      });

      it('a key that is none of the cluster', async () => {
        await expect(subject.stranger.topics()).rejects.toMatchObject({
          isUnauthorized: true,
          canRetryHelp: false,
        });
      });
    });

    describe('of a topic that is not there', () => {
      it('says so', async () => {
        const topic = `${subject.prefix}.absent`;
        expect(await subject.kafka.topic(topic)).toBeUndefined();
        await expect(subject.kafka.topicConfigs(topic)).rejects.toMatchObject({
          isNotFound: true,
        });
        await expect(subject.kafka.deleteTopic(topic)).rejects.toMatchObject({
          isNotFound: true,
          wasCertainlyNotDone: true,
        });
      });
    });

    it('deletes a topic', async () => {
      const topic = await create('doomed');
      await subject.kafka.deleteTopic(topic);
      const left = await eventually(
        subject,
        async () => [await subject.kafka.topic(topic)],
        ([found]) => found === undefined,
      );
      expect(left).toEqual([undefined]);
    });
  });
}
