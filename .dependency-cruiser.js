// Who may import whom, as HOUSE draws it; tests/architecture.test.ts runs it and proves each rule on a planted breach.
const layer = (name) => `(^|/)src/${name}/`;
const within = (...names) => `(^|/)src/(${names.join("|")})/`;

/** A layer and the layers it may use beside its own files. */
const MAY_USE = {
  model: [],
  text: ["model"],
  importers: ["model", "text"],
  language: ["model", "text"],
  engine: ["model", "text"],
  redaction: ["model", "text"],
  reporters: ["model"],
  io: ["model"],
  workers: ["model", "engine", "importers", "reporters"],
  tasks: ["model", "text", "importers", "language", "engine", "redaction", "reporters", "io", "workers"],
  cli: ["tasks", "model"],
};

/** npm packages and modules of Node that a layer may use. */
const PACKAGES = {
  model: "^zod$",
  text: "^$",
  importers: "^(csv-parse|postal-mime)$",
  language: "^(yaml|zod)$",
  engine: "^$",
  redaction: "^$",
  reporters: "^(chalk|csv-stringify)$",
  io: "^(chokidar|tinyglobby|yauzl|yazl)$",
  workers: "^(tldts|libphonenumber-js|re2js)",
  tasks: "^$",
  cli: "^(commander|ora|@clack/prompts)$",
};
const NODE = { io: ".", workers: "^(worker_threads|os)$", cli: "^(process|url|readline)$" };

const layers = Object.entries(MAY_USE).map(([name, others]) => ({
  name: `${name}-uses-only-${others.length === 0 ? "itself" : others.join("-")}`,
  severity: "error",
  from: { path: layer(name) },
  to: { path: "(^|/)src/", pathNot: within(name, ...others) },
}));

const packages = Object.entries(PACKAGES).map(([name, allowed]) => ({
  name: `${name}-uses-only-its-packages`,
  severity: "error",
  from: { path: layer(name) },
  to: {
    dependencyTypes: ["npm", "npm-dev", "npm-no-pkg", "npm-unknown"],
    pathNot: allowed === "^$" ? "^$" : `node_modules/${allowed.slice(1).replace(/\$$/u, "(/|$)")}`,
  },
}));

const node = Object.keys(MAY_USE).map((name) => ({
  name: `${name}-${NODE[name] === undefined ? "touches-nothing-of-node" : "touches-only-its-part-of-node"}`,
  severity: "error",
  from: { path: layer(name) },
  to: { dependencyTypes: ["core"], ...(NODE[name] === undefined ? {} : { pathNot: NODE[name] }) },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-network",
      severity: "error",
      from: { path: "(^|/)src/" },
      to: { dependencyTypes: ["core"], path: "^(node:)?(http|https|http2|net|tls|dns|dgram|child_process)(/|$)" },
    },
    {
      name: "zod-only-in-schemas",
      severity: "error",
      from: { path: layer("model"), pathNot: "-schema\\.ts$" },
      to: { path: "node_modules/zod/" },
    },
    ...layers,
    ...packages,
    ...node,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      extensions: [".ts", ".js"],
    },
  },
};
