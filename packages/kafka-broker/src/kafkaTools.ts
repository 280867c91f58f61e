// SPDX-License-Identifier: Apache-2.0

/** Kafka's own command-line tools by the names of their scripts, and the class that each of them starts. */
export const KAFKA_TOOLS = {
  'kafka-acls': 'org.apache.kafka.tools.AclCommand',
  'kafka-configs': 'kafka.admin.ConfigCommand',
  'kafka-console-consumer': 'org.apache.kafka.tools.consumer.ConsoleConsumer',
  'kafka-consumer-groups':
    'org.apache.kafka.tools.consumer.group.ConsumerGroupCommand',
  'kafka-get-offsets': 'org.apache.kafka.tools.GetOffsetShell',
  'kafka-topics': 'org.apache.kafka.tools.TopicCommand',
} as const;

export type KafkaTool = keyof typeof KAFKA_TOOLS;
