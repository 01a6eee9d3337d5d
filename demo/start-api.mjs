// Runs the demo's API alone, on an origin of its own. Vite loads it: Node 20 reads no TypeScript.
import { runnerImport } from "vite";

const port = Number(process.env["PORT"] ?? 8787);
const host = process.env["HOST"] ?? "127.0.0.1";

const { module } = await runnerImport("./demo/server.ts", {
  configFile: false,
  logLevel: "warn",
  root: new URL("..", import.meta.url).pathname,
  resolve: { tsconfigPaths: true },
});

const server = module.createAloneServer();
server.listen(port, host, () => {
  const { port: actual } = server.address();
  console.log(`Release desk API: http://${host}:${actual} (switches: /control)`);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => {
    server.close();
    server.closeAllConnections();
  });
}
