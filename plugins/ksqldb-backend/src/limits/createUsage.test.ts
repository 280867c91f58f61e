// SPDX-License-Identifier: Apache-2.0
import { KsqlLimits } from '@data-mesh/backstage-plugin-data-products-node';
import { createManualClock } from '@data-mesh/confluent-client/testUtils';
import { someLimits } from '../__testUtils__/limits';
import { createUsage } from './createUsage';

const retail = { id: 'lksqlc-9d6ry', title: 'Retail ksqlDB' };
const finance = { id: 'lksqlc-2b8fw', title: 'Finance ksqlDB' };
const kim = { user: 'user:default/kim', cluster: retail };
const lee = { user: 'user:default/lee', cluster: retail };

function open(limits: Partial<KsqlLimits>) {
  const clock = createManualClock();
  return { clock, usage: createUsage({ limits: someLimits(limits), clock }) };
}

describe('startQuery', () => {
  it('refuses one more than a person may run, on whichever cluster', () => {
    const { usage } = open({ queriesPerUser: 2 });
    usage.startQuery(kim);
    usage.startQuery({ ...kim, cluster: finance });

    expect(() => usage.startQuery(kim)).toThrow(
      'You run 2 queries already, as many as one person may. Stop one, or wait until it ends. ' +
        'The limit is set by dataMesh.ksqldb.limits.queriesPerUser.',
    );
    expect(() => usage.startQuery(lee)).not.toThrow();
  });

  it('refuses one more than a cluster takes, whoever asks', () => {
    const { usage } = open({ queriesPerCluster: 1 });
    usage.startQuery(kim);

    expect(() => usage.startQuery(lee)).toThrow(
      'Retail ksqlDB runs 1 query for this portal already, as many as it may. Try again when one of them has ended. ' +
        'The limit is set by dataMesh.ksqldb.limits.queriesPerCluster.',
    );
    expect(() => usage.startQuery({ ...lee, cluster: finance })).not.toThrow();
  });

  it('takes another when one has ended, and counts its end once', () => {
    const { usage } = open({ queriesPerUser: 1 });
    const release = usage.startQuery(kim);
    release();
    release();

    usage.startQuery(kim);
    expect(() => usage.startQuery(kim)).toThrow('You run 1 query already');
  });

  it('holds no place of a user whom the cluster refuses', () => {
    const { usage } = open({ queriesPerUser: 1, queriesPerCluster: 1 });
    const release = usage.startQuery(kim);
    expect(() => usage.startQuery(lee)).toThrow();
    release();

    expect(() => usage.startQuery(lee)).not.toThrow();
  });
});

describe('countStatements', () => {
  it('refuses what is more than a person may send in a minute, and says how long to wait', async () => {
    const { usage, clock } = open({ statementsPerMinutePerUser: 3 });
    usage.countStatements({ ...kim, count: 2 });
    await clock.advance(10_000);
    usage.countStatements({ ...kim, cluster: finance, count: 1 });

    const refused = () => usage.countStatements({ ...kim, count: 1 });
    expect(refused).toThrow(
      expect.objectContaining({
        name: 'TooManyRequestsError',
        statusCode: 429,
        retryAfterSeconds: 50,
        message:
          'No more than 3 statements a minute may be sent by one person. Try again in 50 seconds. ' +
          'The limit is set by dataMesh.ksqldb.limits.statementsPerMinutePerUser.',
      }),
    );
    await clock.advance(49_999);
    expect(refused).toThrow('Try again in 1 second.');
    await clock.advance(1);
    expect(refused).not.toThrow();
  });

  it('refuses what is more than a cluster takes in a minute', () => {
    const { usage } = open({ statementsPerMinutePerCluster: 2 });
    usage.countStatements({ ...kim, count: 2 });

    expect(() => usage.countStatements({ ...lee, count: 1 })).toThrow(
      'No more than 2 statements a minute may be sent to Retail ksqlDB. Try again in 60 seconds.',
    );
    expect(() =>
      usage.countStatements({ ...lee, cluster: finance, count: 1 }),
    ).not.toThrow();
  });

  it('does not count what it refuses', () => {
    const { usage } = open({
      statementsPerMinutePerUser: 3,
      statementsPerMinutePerCluster: 3,
    });
    usage.countStatements({ ...kim, count: 2 });
    expect(() => usage.countStatements({ ...lee, count: 2 })).toThrow();
    expect(() => usage.countStatements({ ...lee, count: 1 })).not.toThrow();
  });

  it('says of a text that never fits that it has to be sent in parts', () => {
    const { usage } = open({ statementsPerMinutePerUser: 3 });
    expect(() => usage.countStatements({ ...kim, count: 4 })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining('Send it in parts.'),
      }),
    );
  });
});
