// SPDX-License-Identifier: Apache-2.0
import { BytesReader } from './BytesReader';
import { BytesWriter } from './BytesWriter';
import { BrokerAddress, KafkaRequest } from './KafkaRequest';

/** ListGroups, version 2: the groups that the asked broker coordinates. */
export function listGroupsRequest(): KafkaRequest<{
  errorCode: number;
  groupIds: string[];
}> {
  return {
    apiName: 'ListGroups',
    apiKey: 16,
    apiVersion: 2,
    body: Buffer.alloc(0),
    decode(answer) {
      const errorCode = answer.int16();
      const groupIds = answer.array(() => {
        const groupId = answer.string();
        answer.string(); // kind of protocol
        return groupId;
      });
      return { errorCode, groupIds };
    },
  };
}

/** FindCoordinator, version 2: the broker to ask about a group. */
export function findCoordinatorRequest(
  groupId: string,
): KafkaRequest<{ errorCode: number; coordinator: BrokerAddress }> {
  return {
    apiName: 'FindCoordinator',
    apiKey: 10,
    apiVersion: 2,
    body: new BytesWriter()
      .string(groupId)
      .int8(0) // a group
      .toBuffer(),
    decode(answer) {
      const errorCode = answer.int16();
      answer.nullableString(); // the error in words
      return {
        errorCode,
        coordinator: {
          nodeId: answer.int32(),
          host: answer.string(),
          port: answer.int32(),
        },
      };
    },
  };
}

export interface WireGroup {
  errorCode: number;
  groupId: string;
  /** In Kafka's words, e.g. `PreparingRebalance`. */
  state: string;
  members: WireMember[];
}

export interface WireMember {
  memberId: string;
  clientId: string;
  clientHost: string;
  /** As the group's own protocol writes it. */
  assignment: Buffer;
}

/** DescribeGroups, version 2: to be asked of the coordinator of all these groups. */
export function describeGroupsRequest(
  groupIds: readonly string[],
): KafkaRequest<WireGroup[]> {
  const body = new BytesWriter();
  return {
    apiName: 'DescribeGroups',
    apiKey: 15,
    apiVersion: 2,
    body: body.array(groupIds, groupId => body.string(groupId)).toBuffer(),
    decode: answer => answer.array(readGroup),
  };
}

function readGroup(answer: BytesReader): WireGroup {
  const errorCode = answer.int16();
  const groupId = answer.string();
  const state = answer.string();
  answer.string(); // kind of protocol
  answer.string(); // protocol
  return { errorCode, groupId, state, members: answer.array(readMember) };
}

function readMember(answer: BytesReader): WireMember {
  const member = {
    memberId: answer.string(),
    clientId: answer.string(),
    clientHost: answer.string(),
  };
  answer.block(); // what it subscribes to
  return { ...member, assignment: answer.block() };
}

export interface WireCommit {
  topic: string;
  partition: number;
  errorCode: number;
  /** -1 where nothing is committed. */
  offset: bigint;
}

/** OffsetFetch, version 4: what a group has committed, in all topics; to be asked of its coordinator. */
export function offsetFetchRequest(
  groupId: string,
): KafkaRequest<{ errorCode: number; commits: WireCommit[] }> {
  return {
    apiName: 'OffsetFetch',
    apiKey: 9,
    apiVersion: 4,
    body: new BytesWriter().string(groupId).noArray().toBuffer(),
    decode(answer) {
      const commits = answer
        .array(() => {
          const topic = answer.string();
          return answer.array(() => readCommit(topic, answer));
        })
        .flat();
      return { commits, errorCode: answer.int16() };
    },
  };
}

/** OffsetFetch, version 8, since Kafka 3.0: as version 4, of many groups. */
export const OFFSET_FETCH_OF_MANY = { apiKey: 9, apiVersion: 8 };

export interface WireGroupCommits {
  groupId: string;
  errorCode: number;
  commits: WireCommit[];
}

/** `OFFSET_FETCH_OF_MANY`; to be asked of the coordinator of all these groups. */
export function offsetFetchOfManyRequest(
  groupIds: readonly string[],
): KafkaRequest<WireGroupCommits[]> {
  const body = new BytesWriter();
  body.compactArray(groupIds, groupId =>
    body.compactString(groupId).noCompactArray().noTags(),
  );
  return {
    ...OFFSET_FETCH_OF_MANY,
    apiName: 'OffsetFetch',
    hasTags: true,
    body: body
      .boolean(false) // also what an open transaction may yet replace
      .noTags()
      .toBuffer(),
    decode: answer => answer.compactArray(readGroupCommits),
  };
}

function readGroupCommits(answer: BytesReader): WireGroupCommits {
  const groupId = answer.nullableCompactString() ?? '';
  const commits = answer
    .compactArray(() => {
      const topic = answer.nullableCompactString() ?? '';
      const ofTopic = answer.compactArray(() => {
        const partition = answer.int32();
        const offset = answer.int64();
        answer.int32(); // epoch of the leader
        answer.nullableCompactString(); // words of the group's own
        const errorCode = answer.int16();
        answer.tags();
        return { topic, partition, offset, errorCode };
      });
      answer.tags();
      return ofTopic;
    })
    .flat();
  const errorCode = answer.int16();
  answer.tags();
  return { groupId, errorCode, commits };
}

function readCommit(topic: string, answer: BytesReader): WireCommit {
  const partition = answer.int32();
  const offset = answer.int64();
  answer.nullableString(); // words of the group's own
  return { topic, partition, offset, errorCode: answer.int16() };
}
