// SPDX-License-Identifier: Apache-2.0
/**
 * Brings what the project needs to run: Node 22 or 24, Yarn 4, and the dependencies. Plain Node 18 or newer, no packages,
 * because it runs before anything is installed. Everything it fetches goes below the project's own folder.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url));

/** Backstage's command line, to be run with the Node that `prepare` gives. */
export const backstageCli = path.join(
  projectRoot,
  'node_modules',
  '@backstage',
  'cli',
  'bin',
  'backstage-cli',
);

/** Flags with which Node runs the project's TypeScript as it stands. */
export const typescriptFlags = [
  '--require',
  path.join(
    projectRoot,
    'node_modules',
    '@backstage',
    'cli-node',
    'config',
    'nodeTransform.cjs',
  ),
];

const NODE_VERSION = '24.21.0';
const YARN_VERSION = '4.13.0';
const SUPPORTED_NODE = [22, 24];
const toolchainFolder = path.join(projectRoot, '.toolchain');
const toolchainModules = path.join(toolchainFolder, 'node_modules');
const stampFile = path.join(projectRoot, 'node_modules', '.data-mesh-install');

/** An error that a person can act on; it is shown without a stack trace. */
export class SetupError extends Error {}

const isWindows = process.platform === 'win32';

/** Runs a command to its end; its output is kept back and shown only when it fails. */
function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    let output = '';
    const onData = chunk => {
      output += chunk;
      options.onOutput?.(String(chunk));
    };
    child.stdout.on('data', onData);
    child.stderr.on('data', onData);
    child.on('error', error =>
      reject(new SetupError(`Could not run ${command}: ${error.message}`)),
    );
    child.on('close', code => {
      if (code === 0) resolve(output);
      else
        reject(
          new SetupError(
            `${path.basename(command)} ${args.slice(0, 3).join(' ')} ended with ${code}:\n${output.slice(-4000)}`,
          ),
        );
    });
  });
}

async function installTools(packages) {
  mkdirSync(toolchainFolder, { recursive: true });
  await run(
    isWindows ? 'npm.cmd' : 'npm',
    [
      'install',
      '--prefix',
      toolchainFolder,
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      ...packages,
    ],
    { shell: isWindows },
  );
}

/** Finds a Node that the project can run on, and Yarn; fetches what is missing. */
async function ensureTools(log) {
  const ownNodeIsFine = SUPPORTED_NODE.includes(
    Number(process.versions.node.split('.')[0]),
  );
  const nodePackage = `node-${isWindows ? 'win' : process.platform}-${process.arch}`;
  const fetchedNode = path.join(
    toolchainModules,
    nodePackage,
    'bin',
    isWindows ? 'node.exe' : 'node',
  );
  const yarn = path.join(
    toolchainModules,
    '@yarnpkg',
    'cli-dist',
    'bin',
    'yarn.js',
  );

  const node = ownNodeIsFine ? process.execPath : fetchedNode;
  const isMissing = !existsSync(node) || !existsSync(yarn);
  if (isMissing) {
    log(
      ownNodeIsFine
        ? `Fetching Yarn ${YARN_VERSION} …`
        : `This is Node ${process.versions.node}; the portal needs ${SUPPORTED_NODE.join(' or ')}. Fetching Node ${NODE_VERSION} and Yarn ${YARN_VERSION} into .toolchain …`,
    );
    await installTools([
      `@yarnpkg/cli-dist@${YARN_VERSION}`,
      ...(ownNodeIsFine ? [] : [`${nodePackage}@${NODE_VERSION}`]),
    ]);
    if (!existsSync(node)) {
      throw new SetupError(
        `There is no Node ${NODE_VERSION} for ${process.platform} ${process.arch} on npm. Install Node 22 or 24 and try again.`,
      );
    }
  }
  return { node, yarn };
}

/** Changes whenever an install could have another result: lock file, manifests, Yarn's settings, Node's major version. */
function installFingerprint(node) {
  const hash = createHash('sha256').update(node);
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(path.join(projectRoot, folder)).map(name =>
      path.join(folder, name, 'package.json'),
    ),
  );
  for (const file of [
    'yarn.lock',
    '.yarnrc.yml',
    'package.json',
    ...manifests.sort(),
  ]) {
    const absolute = path.join(projectRoot, file);
    if (existsSync(absolute)) hash.update(file).update(readFileSync(absolute));
  }
  return hash.digest('hex');
}

async function ensureDependencies({ node, yarn }, env, log) {
  const fingerprint = installFingerprint(node);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint)
    return;
  rmSync(stampFile, { force: true });
  log(
    'Installing dependencies; the first time this takes one to four minutes …',
  );
  let step = '';
  await run(node, [yarn, 'install', '--immutable'], {
    env,
    onOutput: text => {
      const found = /(Resolution|Fetch|Link) step/.exec(text)?.[1];
      if (found && found !== step) {
        step = found;
        log(`  ${step.toLowerCase()} …`);
      }
    },
  });
  writeFileSync(stampFile, fingerprint);
}

/**
 * Makes the project ready to run.
 *
 * @returns the Node binary and Yarn program to use, and an environment in which both come first.
 */
export async function prepare(log) {
  const tools = await ensureTools(log);
  const env = {
    ...process.env,
    PATH: `${path.dirname(tools.node)}${path.delimiter}${process.env.PATH ?? ''}`,
  };
  await ensureDependencies(tools, env, log);
  return { ...tools, env };
}

/** Runs a script's main function; a `SetupError` becomes one clear message and exit status 1. */
export async function runMain(main) {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0;
  } catch (error) {
    console.error(error instanceof SetupError ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}
