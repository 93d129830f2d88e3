import { fileURLToPath } from 'node:url';

/** A built site: the folder it is in, and the path it was built for. */
export interface Deployment {
  readonly dir: string;
  readonly base: string;
}

/** The two builds that every run has: at the root of a host, and under a path, as on GitHub Pages. */
export const deployments = {
  root: { dir: folder('dist'), base: '/' },
  subPath: { dir: folder('dist-sub'), base: '/some/sub/path/' },
} as const satisfies Record<string, Deployment>;

export type DeploymentName = keyof typeof deployments;

export const deploymentNames: readonly DeploymentName[] = ['root', 'subPath'];

function folder(name: string): string {
  return fileURLToPath(new URL(`../../${name}`, import.meta.url));
}
