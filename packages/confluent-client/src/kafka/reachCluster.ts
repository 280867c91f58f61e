// SPDX-License-Identifier: Apache-2.0
import { Kafka } from 'kafkajs';
import { BytesReader } from './wire/BytesReader';
import {
  BrokerAddress,
  KafkaRequest,
  SendRequest,
  Speaks,
} from './wire/KafkaRequest';

/*
 * kafkajs 2.2 offers no reading without a consumer group, throws a whole answer away when one partition or group in it has
 * failed, and asks again for every topic it was ever asked for. Below that it keeps connections well: TLS, every way to
 * prove who one is, proving it anew in time, timeouts, throttling. This file takes hold of that part, which kafkajs does
 * not promise to keep, and is the only one that does. The types say what is used of it, and no more.
 */

/** The description of the symbol under which `Kafka` keeps what makes its clusters. */
const CREATE_CLUSTER = 'private:Kafka:createCluster';

const NO_TAGS = Buffer.from([0]);

interface InnerCluster {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  connectionPoolBuilder: {
    /** Without an address: of one of the bootstrap servers. */
    build(address?: { host: string; port: number }): Promise<InnerPool>;
  };
  brokerPool: {
    rootLogger: unknown;
    /** What the brokers speak, by the key of a request; `null` before the first one was connected. */
    versions: Partial<Record<number, { maxVersion: number }>> | null;
    /** Connects one when none is. */
    findConnectedBroker(): Promise<InnerBroker>;
    createBroker(options: {
      logger: unknown;
      versions: unknown;
      connectionPool: InnerPool;
      nodeId: number;
    }): InnerBroker;
  };
}

interface InnerBroker {
  connectionPool: InnerPool;
  /** Proven who one is, too, and not too long ago. */
  isConnected(): boolean;
  connect(): Promise<void>;
  disconnect(): Promise<void>;
}

interface InnerPool {
  host: string;
  port: number;
  /** One for fetching, one for all else. */
  pool: { requestQueue: InnerQueue }[];
  send<T>(request: InnerRequest<T>): Promise<T>;
}

interface InnerQueue {
  /** What is held back. */
  pending: unknown[];
  scheduleCheckPendingRequests(): void;
}

interface InnerRequest<T> {
  request: {
    apiKey: number;
    apiVersion: number;
    apiName: string;
    encode(): Promise<{ buf: Buffer; buffer: Buffer }>;
  };
  response: {
    decode(answer: Buffer): Promise<Decoded<T>>;
    parse(decoded: Decoded<T>): Promise<T>;
  };
}

interface Decoded<T> {
  value: T;
  /** kafkajs holds back further requests for so long. */
  clientSideThrottleTime: number;
}

type CreateCluster = (options: {
  allowAutoTopicCreation: boolean;
}) => InnerCluster;

/** The connections of kafkajs to the brokers of one cluster. */
export interface ReachedCluster {
  /** To one of the bootstrap servers; other brokers are connected when they are asked first. */
  connect(): Promise<void>;
  send: SendRequest;
  /** Of the broker that was connected first. */
  speaks: Speaks;
  /** Ends all of them. */
  close(): Promise<void>;
}

/** @throws Error when this release of kafkajs is built another way. */
export function reachCluster(kafka: Kafka): ReachedCluster {
  const cluster = createClusterOf(kafka)({ allowAutoTopicCreation: false });
  const { connectionPoolBuilder } = cluster;
  const build = connectionPoolBuilder.build.bind(connectionPoolBuilder);
  connectionPoolBuilder.build = async address => {
    const built = await build(address);
    for (const { requestQueue } of built.pool) calmDown(requestQueue);
    return built;
  };
  /** Those besides the one that kafkajs has connected by itself. */
  const others = new Map<string, Promise<InnerBroker>>();

  const openBroker = async ({ nodeId, host, port }: BrokerAddress) => {
    const { brokerPool } = cluster;
    return brokerPool.createBroker({
      logger: brokerPool.rootLogger,
      versions: brokerPool.versions,
      connectionPool: await connectionPoolBuilder.build({ host, port }),
      nodeId,
    });
  };

  const brokerAt = async (
    address: BrokerAddress | undefined,
  ): Promise<InnerBroker> => {
    const first = await cluster.brokerPool.findConnectedBroker();
    if (!address || isAt(first, address)) return first;
    const key = `${address.nodeId}@${address.host}:${address.port}`;
    const opened = others.get(key) ?? openBroker(address);
    others.set(key, opened);
    return opened;
  };

  return {
    connect: () => cluster.connect(),

    speaks({ apiKey, apiVersion }) {
      const spoken = cluster.brokerPool.versions?.[apiKey];
      return spoken !== undefined && spoken.maxVersion >= apiVersion;
    },

    async send(request, address) {
      const broker = await brokerAt(address);
      if (!broker.isConnected()) await broker.connect();
      return broker.connectionPool.send(toInnerRequest(request));
    },

    async close() {
      const closing = [...others.values()].map(async opened =>
        (await opened).disconnect(),
      );
      others.clear();
      await Promise.all([cluster.disconnect(), ...closing]);
    },
  };
}

function createClusterOf(kafka: Kafka): CreateCluster {
  const symbol = Object.getOwnPropertySymbols(kafka).find(
    ({ description }) => description === CREATE_CLUSTER,
  );
  const create: unknown = symbol && Reflect.get(kafka, symbol);
  if (typeof create !== 'function') {
    throw new Error('This release of kafkajs has no clusters to take hold of');
  }
  return create as CreateCluster;
}

/** kafkajs 2.2.4 would look for held back requests every millisecond, for as long as it is connected. */
function calmDown(queue: InnerQueue): void {
  const schedule = queue.scheduleCheckPendingRequests.bind(queue);
  queue.scheduleCheckPendingRequests = () => {
    if (queue.pending.length > 0) schedule();
  };
}

const isAt = (
  { connectionPool: { host, port } }: InnerBroker,
  address: BrokerAddress,
) => host === address.host && port === address.port;

function toInnerRequest<T>(request: KafkaRequest<T>): InnerRequest<T> {
  const { apiKey, apiVersion, apiName, hasTags = false } = request;
  // The header, which kafkajs writes, ends in tags, too.
  const body = hasTags ? Buffer.concat([NO_TAGS, request.body]) : request.body;
  return {
    request: {
      apiKey,
      apiVersion,
      apiName,
      encode: async () => ({ buf: body, buffer: body }),
    },
    response: {
      async decode(bytes) {
        const answer = new BytesReader(bytes);
        if (hasTags) answer.tags();
        return {
          clientSideThrottleTime: answer.int32(),
          value: request.decode(answer),
        };
      },
      parse: async ({ value }) => value,
    },
  };
}
