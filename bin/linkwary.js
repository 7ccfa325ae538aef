#!/usr/bin/env node
"use strict";

// Compiled code is kept between runs where the runtime can.
require("node:module").enableCompileCache?.();

void require("../dist/cli/main.js").main();
