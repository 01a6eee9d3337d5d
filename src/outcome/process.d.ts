declare namespace NodeJS {
  interface ProcessEnv {
    /** The word of the build: bundlers write `"production"` in its place. */
    NODE_ENV?: string | undefined;
  }
  interface Process {
    env: ProcessEnv;
  }
}

/** A page that is served without a build has no such name: ask it inside `tryTo`. */
declare var process: NodeJS.Process;
