// SPDX-License-Identifier: Apache-2.0
import { artifactPath } from './artifactPath';

describe('artifactPath', () => {
  it('is what Maven makes of the coordinates', () => {
    expect(artifactPath('org.apache.kafka:kafka_2.13:4.3.1')).toBe(
      'org/apache/kafka/kafka_2.13/4.3.1/kafka_2.13-4.3.1.jar',
    );
  });

  test.each(['', 'kafka', 'org.apache.kafka:kafka', 'a:b:jar:1'])(
    'refuses %j',
    coordinates => {
      expect(() => artifactPath(coordinates)).toThrow(
        'is not group:artifact:version',
      );
    },
  );
});
