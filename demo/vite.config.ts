import type { IncomingMessage, ServerResponse } from "node:http";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { type Connect, defineConfig, type Plugin, runnerImport } from "vite";
import { isForApi } from "./api/paths.ts";
import type * as server from "./server.ts";

const project = fileURLToPath(new URL("..", import.meta.url));

/** Puts the API into Vite's own server, in development and in preview. */
function demoApi(): Plugin {
  const embed = async (middlewares: Connect.Server) => {
    const { module } = await runnerImport<typeof server>("./demo/server.ts", {
      configFile: false,
      logLevel: "warn",
      root: project,
      resolve: { tsconfigPaths: true },
    });
    const listener = module.createEmbeddedApi();
    middlewares.use((incoming: IncomingMessage, outgoing: ServerResponse, next: Connect.NextFunction) => {
      const { pathname } = new URL(incoming.url ?? "/", "http://localhost");
      if (isForApi(pathname, incoming.headers.accept)) listener(incoming, outgoing);
      else next();
    });
  };
  return {
    name: "demo-api",
    configureServer: ({ middlewares }) => embed(middlewares),
    configurePreviewServer: ({ middlewares }) => embed(middlewares),
  };
}

export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  plugins: [react(), demoApi()],
  resolve: { tsconfigPaths: true },
  // Pages are loaded when they are opened; what they bring along is bundled before, or the first visit would reload.
  optimizeDeps: { include: ["msw", "react-hook-form", "zod/mini"] },
  build: { outDir: "../demo-dist", emptyOutDir: true },
});
