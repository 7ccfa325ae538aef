import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Property tests take their time on a busy machine; nothing here is judged by how long it takes.
    testTimeout: 60_000,
    include: ["tests/**/*.test.ts"],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      exclude: ["src/text/*-table.ts"],
      reporter: ["text-summary"],
      thresholds: { lines: 85, functions: 85, branches: 80, statements: 85 },
    },
  },
});
