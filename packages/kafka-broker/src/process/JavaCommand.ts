// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';

/** How a program of Kafka's is started. */
export interface JavaCommand {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

export interface JavaCommandOptions {
  java: string;
  jars: readonly string[];
  loggingFile: string;
  /** Such as `-Xmx512m`. */
  jvmOptions: readonly string[];
  mainClass: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}

export function javaCommand(options: JavaCommandOptions): JavaCommand {
  return {
    command: options.java,
    args: [
      ...options.jvmOptions,
      `-Dlog4j2.configurationFile=${options.loggingFile}`,
      '-cp',
      options.jars.join(path.delimiter),
      options.mainClass,
      ...options.args,
    ],
    env: options.env,
  };
}
