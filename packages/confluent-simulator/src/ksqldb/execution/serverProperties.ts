// SPDX-License-Identifier: Apache-2.0

/** The properties of the server, as far as anybody asks for them. */
export const SERVER_PROPERTIES: readonly {
  name: string;
  scope: 'KSQL' | 'KAFKA STREAMS';
  value: string;
  editable: boolean;
}[] = [
  streams('ksql.streams.auto.offset.reset', 'latest'),
  streams('ksql.streams.cache.max.bytes.buffering', '10000000'),
  streams('ksql.streams.commit.interval.ms', '2000'),
  streams('ksql.streams.num.stream.threads', '4'),
  streams('ksql.streams.processing.guarantee', 'exactly_once_v2'),
  server('ksql.extension.dir', 'ext', false),
  server('ksql.heartbeat.enable', 'true', false),
  server('ksql.output.topic.name.prefix', '', true),
  server('ksql.query.pull.enable.standby.reads', 'false', false),
  server('ksql.query.pull.table.scan.enabled', 'true', true),
  server('ksql.query.push.v2.enabled', 'false', true),
  server('ksql.schema.registry.url', '', false),
  server('ksql.sink.window.change.log.additional.retention', '1000000', true),
  server('ksql.variable.substitution.enable', 'true', false),
];

/** The whole name of a property: what has no `ksql.` before it is of Kafka Streams. */
export function wholeName(name: string): string {
  const whole = `ksql.streams.${name}`;
  return SERVER_PROPERTIES.some(property => property.name === whole)
    ? whole
    : name;
}

/** Whether a request may set the property. */
export function isValidProperty(name: string): boolean {
  return SERVER_PROPERTIES.some(
    property => property.editable && property.name === wholeName(name),
  );
}

function streams(name: string, value: string) {
  return { name, scope: 'KAFKA STREAMS' as const, value, editable: true };
}

function server(name: string, value: string, editable: boolean) {
  return { name, scope: 'KSQL' as const, value, editable };
}
