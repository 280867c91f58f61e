// SPDX-License-Identifier: Apache-2.0

import { Clock } from '@data-mesh/confluent-client';
import { awaitIndexing } from './awaitIndexing';
import {
  createEnvironmentClients,
  WrittenEnvironment,
} from './environmentClients';
import { createPrintedContents } from './createPrintedContents';
import { createTopic } from './createTopic';
import { defineBusinessMetadata } from './defineBusinessMetadata';
import { defineTag } from './defineTag';
import { KeptMetadataAccess, keepMetadata } from './keepMetadata';
import { registerSchema } from './registerSchema';
import { runStatement } from './runStatement';
import { setBusinessMetadata } from './setBusinessMetadata';
import { setTag } from './setTag';
import { setTopicAttributes } from './setTopicAttributes';
import { StepHandlers, workOf } from './StepHandler';
import { TopicContents } from './TopicContents';

/** The handler of each type of action, over the clients of all environments. */
export function createHandlers(options: {
  environments: WrittenEnvironment[];
  keptMetadata: KeptMetadataAccess;
  clock: Clock;
  /** Default: asks ksqlDB. */
  contents?: TopicContents;
}): StepHandlers {
  const { environments, keptMetadata, clock } = options;
  const { contents = createPrintedContents({ environments, clock }) } = options;
  const clients = createEnvironmentClients(environments);
  const handlers = {
    setBusinessMetadata: setBusinessMetadata(clients),
    setTag: setTag(clients),
    setTopicAttributes: setTopicAttributes(clients),
    keepMetadata: keepMetadata(keptMetadata),
    createTopic: createTopic(clients, contents),
    runStatement: runStatement(clients, { contents, clock }),
    registerSchema: registerSchema(clients),
    awaitIndexing: awaitIndexing(clients),
    defineTag: defineTag(clients),
    defineBusinessMetadata: defineBusinessMetadata(clients),
  };

  return action => {
    switch (action.type) {
      case 'setBusinessMetadata':
        return workOf(handlers.setBusinessMetadata, action);
      case 'setTag':
        return workOf(handlers.setTag, action);
      case 'setTopicAttributes':
        return workOf(handlers.setTopicAttributes, action);
      case 'keepMetadata':
        return workOf(handlers.keepMetadata, action);
      case 'createTopic':
        return workOf(handlers.createTopic, action);
      case 'runStatement':
        return workOf(handlers.runStatement, action);
      case 'registerSchema':
        return workOf(handlers.registerSchema, action);
      case 'awaitIndexing':
        return workOf(handlers.awaitIndexing, action);
      case 'defineTag':
        return workOf(handlers.defineTag, action);
      case 'defineBusinessMetadata':
        return workOf(handlers.defineBusinessMetadata, action);
      default:
        return action satisfies never;
    }
  };
}
