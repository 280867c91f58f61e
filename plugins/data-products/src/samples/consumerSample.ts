// SPDX-License-Identifier: Apache-2.0
import { javaSample } from './javaSample';
import { ksqldbSample } from './ksqldbSample';
import { nodeSample } from './nodeSample';
import { pythonSample } from './pythonSample';
import { ConsumerSample, SampleLanguage, SampleTarget } from './sample';

const SAMPLE: Record<SampleLanguage, (target: SampleTarget) => ConsumerSample> =
  {
    java: javaSample,
    python: pythonSample,
    node: nodeSample,
    ksqldb: ksqldbSample,
  };

/** A program that reads the target. It runs as it is once its packages and its environment variables are there. */
export function consumerSample(
  target: SampleTarget,
  language: SampleLanguage,
): ConsumerSample {
  return SAMPLE[language](target);
}
