// SPDX-License-Identifier: Apache-2.0

/** What Kafka's logger is told: warnings of everything, and of the server whether it runs, both on standard output. */
export const LOGGING_SETTINGS: Record<string, string> = {
  status: 'error',
  'appender.out.type': 'Console',
  'appender.out.name': 'out',
  'appender.out.layout.type': 'PatternLayout',
  'appender.out.layout.pattern': '%d{ISO8601} %p %c{1}: %m%n',
  'rootLogger.level': 'warn',
  'rootLogger.appenderRef.out.ref': 'out',
  'logger.server.name': 'kafka.server.KafkaRaftServer',
  'logger.server.level': 'info',
};

/** The line of that logger after which the broker answers on all its listeners. */
export const STARTED_LINE = 'Kafka Server started';
