// SPDX-License-Identifier: Apache-2.0

/** Why a topic stays that its operation made, and how to delete it. */
export function describeLeftTopic(
  { clusterId, topic }: { clusterId: string; topic: string },
  contents: 'holdsRecords' | 'unknown',
): string {
  const because =
    contents === 'holdsRecords' ? 'holds records' : 'is not known to be empty';
  return `The topic ${topic} of ${clusterId} ${because}, so it stays. If nobody needs it, delete it in the Confluent Console, or with: confluent kafka topic delete ${topic} --cluster ${clusterId}`;
}
